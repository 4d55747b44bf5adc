"""What amounts come to, without any money counted twice.

A total belongs to one stage, one currency and one fiscal year; nothing is ever added across them. Amounts linked as
the same money count once, a part is silent where its whole counts, and a revised figure gives way to its revision.
Pure: it takes plain figures and links, and says of each amount whether it counted and why not.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from tracker.core.i18n import N_, Vocabulary
from tracker.core.types import Precision

# From the firmest to the vaguest: which of several figures for the same money speaks for it.
FIRMNESS = (Precision.EXACT, Precision.RANGE, Precision.APPROX, Precision.AT_LEAST, Precision.AT_MOST)


class Reason(Vocabulary):
    """Why an amount is in no total."""

    ORDER = "order", N_("Only an order of magnitude")
    UNKNOWN = "unknown", N_("No figure")
    RATE = "rate", N_("A rate is not a sum")
    PERCENT = "percent", N_("A share of another sum")
    WITHDRAWN = "withdrawn", N_("Its claim was withdrawn")
    SAME = "same", N_("The same money as one that counts")
    PART = "part", N_("Part of one that counts")
    REVISED = "revised", N_("Revised by a later figure")


@dataclass(frozen=True)
class Figure:
    """An amount as far as sums care. `low` and `high` are minor units; `key` grows with the time of recording."""

    key: int
    stage: str
    currency: str | None
    low: int | None
    high: int | None
    precision: Precision
    year: int | None = None
    rate: bool = False
    percent: bool = False
    withdrawn: bool = False
    shown: bool = False


@dataclass(frozen=True)
class Bond:
    """`one` is the same money as, part of, or revises `other`; `kind` is "same", "part_of" or "revises"."""

    one: int
    kind: str
    other: int


@dataclass(frozen=True)
class Bucket:
    """What a total may be added over, and nothing wider."""

    stage: str
    currency: str
    year: int | None


@dataclass
class Total:
    """`low` to `high` in minor units; `high` None: there is no upper figure. `counted` are keys, oldest first."""

    bucket: Bucket
    low: int
    high: int | None
    approx: bool
    counted: list[int]


@dataclass
class Result:
    """Totals, and for each amount in none of them the reason and the key of the one that stands for it."""

    totals: list[Total] = field(default_factory=list)
    left_out: dict[int, tuple[Reason, int | None]] = field(default_factory=dict)


def total(figures: Iterable[Figure], bonds: Iterable[Bond] = ()) -> Result:
    """Every total of `figures`. Bonds that name other amounts are ignored; circles among bonds count once."""
    by_key = {figure.key: figure for figure in figures}
    ties = _Ties(by_key, [bond for bond in bonds if bond.one in by_key and bond.other in by_key])
    result = Result()
    cells: dict[tuple[Bucket, int], list[Figure]] = defaultdict(list)
    for figure in sorted(by_key.values(), key=lambda f: f.key):
        if reason := _uncountable(figure):
            result.left_out[figure.key] = reason, None
        elif later := ties.revision_of(figure):
            result.left_out[figure.key] = Reason.REVISED, later
        else:
            cells[_bucket(figure), ties.money[figure.key]].append(figure)
    speakers = {cell: _speaker(members) for cell, members in cells.items()}
    for (bucket, money), members in cells.items():
        speaker = speakers[bucket, money]
        whole = ties.whole_of(speaker, lambda b=bucket: [s for (other, _m), s in speakers.items() if other == b])
        for member in members:
            if whole is not None:
                result.left_out[member.key] = Reason.PART, whole.key
            elif member is not speaker:
                result.left_out[member.key] = Reason.SAME, speaker.key
    result.totals = _added([s for s in speakers.values() if s.key not in result.left_out])
    return result


def _uncountable(figure: Figure) -> Reason | None:
    if figure.withdrawn:
        return Reason.WITHDRAWN
    if figure.precision is Precision.ORDER:
        return Reason.ORDER
    if figure.precision not in FIRMNESS or figure.currency is None or (figure.low is None and figure.high is None):
        return Reason.UNKNOWN
    if figure.rate:
        return Reason.RATE
    return Reason.PERCENT if figure.percent else None


def _bucket(figure: Figure) -> Bucket:
    return Bucket(figure.stage, figure.currency or "", figure.year)


def _speaker(members: Sequence[Figure]) -> Figure:
    """The figure that speaks for the same money: shown before said, firm before vague, late before early."""
    return min(members, key=lambda f: (not f.shown, FIRMNESS.index(f.precision), -f.key))


def _added(counted: list[Figure]) -> list[Total]:
    by_bucket: dict[Bucket, list[Figure]] = defaultdict(list)
    for figure in counted:
        by_bucket[_bucket(figure)].append(figure)
    return [_one_total(bucket, sorted(figures, key=lambda f: f.key)) for bucket, figures in by_bucket.items()]


def _one_total(bucket: Bucket, figures: list[Figure]) -> Total:
    highs = [figure.high for figure in figures]
    return Total(
        bucket,
        low=sum(figure.low or 0 for figure in figures),
        high=None if None in highs else sum(high for high in highs if high is not None),
        approx=any(figure.precision is Precision.APPROX for figure in figures),
        counted=[figure.key for figure in figures],
    )


class _Ties:
    """What the bonds come to: what is one money, what is one line through its revisions, what is inside what."""

    def __init__(self, figures: dict[int, Figure], bonds: list[Bond]) -> None:
        self.figures, self.bonds = figures, bonds
        edges: dict[int, set[int]] = {key: set() for key in figures}
        for bond in bonds:
            edges[bond.one].add(bond.other)
            if bond.kind == "same":
                edges[bond.other].add(bond.one)
        self.money = rings(edges)
        self.line = self._lines()
        self.above: dict[int, set[int]] = defaultdict(set)
        for bond in bonds:
            if bond.kind == "part_of" and self.line[bond.one] != self.line[bond.other]:
                self.above[self.line[bond.one]].add(self.line[bond.other])

    def _lines(self) -> dict[int, int]:
        """Same money and its revisions, as one line of the budget through time."""
        edges: dict[int, set[int]] = {key: set() for key in self.figures}
        for bond in self.bonds:
            if bond.kind != "part_of" or self.money[bond.one] == self.money[bond.other]:
                edges[bond.one].add(bond.other)
                edges[bond.other].add(bond.one)
        return rings(edges)

    def revision_of(self, figure: Figure) -> int | None:
        """The newest amount that revises this one, or the same money in its bucket; a withdrawn one revises nothing."""
        revisers = [
            bond.one
            for bond in self.bonds
            if bond.kind == "revises"
            and self.money[bond.other] == self.money[figure.key] != self.money[bond.one]
            and _bucket(self.figures[bond.other]) == _bucket(figure)
            and not self.figures[bond.one].withdrawn
        ]
        return max(revisers, default=None)

    def whole_of(self, part: Figure, counting: Callable[[], list[Figure]]) -> Figure | None:
        """The one of `counting()` that contains `part`. Where two contain each other, the larger key gives way."""
        mine = self.line[part.key]
        if not (wholes := reached(self.above, mine) - {mine}):
            return None
        for other in sorted(counting(), key=lambda f: f.key):
            theirs = self.line[other.key]
            if theirs in wholes and (other.key < part.key or mine not in reached(self.above, theirs)):
                return other
        return None


def reached(edges: dict[int, set[int]], start: int) -> set[int]:
    """Every node that a path from `start` leads to."""
    seen: set[int] = set()
    wave = set(edges.get(start, ()))
    while wave:
        seen |= wave
        wave = {after for node in wave for after in edges.get(node, ())} - seen
    return seen


def rings(edges: dict[int, set[int]]) -> dict[int, int]:
    """{node: the smallest node it can reach and be reached from}: its strongly connected component."""
    ring: dict[int, int] = {}
    reach = {node: reached(edges, node) for node in edges}
    for node in sorted(edges):
        ring[node] = min({other for other in reach[node] if node in reach[other]} | {node})
    return ring
