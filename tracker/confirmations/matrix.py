"""Who has been asked about what. Pure: it reads claims and attempts, and asks nothing of the database.

An attempt counts for exactly the official it went to and the claims it put: a refusal to talk about one thing is no
refusal to talk about another, and the head of an agency answers for the agency only where the attempt went to it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.claims.models import Claim, PartyRole
from tracker.confirmations.models import Attempt, Outcome, PutClaim
from tracker.core.i18n import N_

ANSWERS = frozenset({Outcome.ANSWERED, Outcome.DENIED, Outcome.ADMITTED})
WAITING = frozenset({Outcome.PENDING, Outcome.PROMISED_LATER, Outcome.REFERRED})
NO_ANSWER = frozenset({Outcome.DECLINED, Outcome.NO_REPLY, Outcome.UNREACHABLE})
NEVER_ASKED = N_("Never asked")
TO_ASK = N_("To ask")


@dataclass(frozen=True)
class Cell:
    """One official and one claim. `kind`: ok, due, none, stop, or na where the claim does not name them.

    `label` is a msgid; `put` the attempt that decides, with the claim it put; `asked` whether any did.
    """

    kind: str
    label: str = ""
    put: PutClaim | None = None
    role: PartyRole | None = None

    @property
    def asked(self) -> bool:
        return self.put is not None


@dataclass(frozen=True)
class Column:
    """One official over all claims: `cells` in the order of the claims."""

    official: Any
    cells: tuple[Cell, ...]

    @property
    def named(self) -> list[Cell]:
        """The cells of claims that accuse or name them."""
        return [cell for cell in self.cells if cell.role is not None]

    @property
    def asked(self) -> int:
        """How many of the claims that name them were put to them."""
        return sum(cell.asked for cell in self.named)

    @property
    def kind(self) -> str:
        """The worst of their cells: stop, due, none or ok."""
        kinds = {cell.kind for cell in self.cells}
        return next((kind for kind in ("stop", "due", "none") if kind in kinds), "ok")


@dataclass(frozen=True)
class Matrix:
    claims: tuple[Claim, ...]
    columns: tuple[Column, ...]

    @property
    def never_asked(self) -> list[tuple[Any, list[Claim]]]:
        """[(official, the claims that accuse them and were never put to them)]: what blocks."""
        return self._with("stop")

    @property
    def to_ask(self) -> list[tuple[Any, list[Claim]]]:
        """[(official, the claims that only name them and were never put to them)]."""
        pairs = ((column, [c for c, cell in self._cells(column) if cell.label == TO_ASK]) for column in self.columns)
        return [(column.official, claims) for column, claims in pairs if claims]

    def _with(self, kind: str) -> list[tuple[Any, list[Claim]]]:
        pairs = ((column, [c for c, cell in self._cells(column) if cell.kind == kind]) for column in self.columns)
        return [(column.official, claims) for column, claims in pairs if claims]

    def _cells(self, column: Column) -> Iterable[tuple[Claim, Cell]]:
        return zip(self.claims, column.cells, strict=True)


def matrix(claims: Iterable[Claim], attempts: Sequence[Attempt]) -> Matrix:
    """The matrix of the claims that stand and concern somebody; the officials that block come first."""
    puts = _by_pair(attempts)
    roles = {(p.official.id, claim.id): p.role for claim in claims for p in _parties(claim)}
    standing = [claim for claim in claims if not claim.withdrawn and not claim.removed]
    concerned = {claim_id for _official, claim_id in (*roles, *puts)}
    rows = tuple(claim for claim in standing if claim.id in concerned)
    officials = _officials(rows, attempts, {claim.id for claim in rows})
    columns = [
        Column(o, tuple(cell(roles.get((o.id, c.id)), puts.get((o.id, c.id), ())) for c in rows)) for o in officials
    ]
    return Matrix(rows, tuple(sorted(columns, key=_order)))


def _order(column: Column) -> tuple[int, int, str]:
    blocking = sum(cell.kind == "stop" for cell in column.cells)
    accused = any(cell.role is PartyRole.ACCUSED for cell in column.cells)
    return -blocking, 0 if accused else 1, column.official.name


def _parties(claim: Claim) -> list[Any]:
    return [p for p in claim.parties if not p.removed and p.official is not None and not p.official.removed]


def _officials(claims: Iterable[Claim], attempts: Sequence[Attempt], rows: set[int]) -> list[Any]:
    found = {p.official.id: p.official for claim in claims for p in _parties(claim)}
    for attempt in attempts:
        if attempt.official is not None and any(put.claim_id in rows for put in attempt.puts):
            found.setdefault(attempt.official.id, attempt.official)
    return list(found.values())


def _by_pair(attempts: Sequence[Attempt]) -> dict[tuple[int, int], list[PutClaim]]:
    """{(official id, claim id): every time that claim was put to them}."""
    found: dict[tuple[int, int], list[PutClaim]] = {}
    for attempt in attempts:
        if attempt.removed or attempt.official is None or attempt.official.removed:
            continue
        for put in attempt.puts:
            found.setdefault((attempt.official.id, put.claim.id), []).append(put)
    return found


def cell(role: PartyRole | None, puts: Sequence[PutClaim]) -> Cell:
    """The cell of a party in `role` to whom the claim was put by `puts`."""
    if puts:
        deciding = max(puts, key=_weight)
        return Cell(kind_of(deciding.answer), deciding.answer.label, deciding, role)
    if role is PartyRole.ACCUSED:
        return Cell("stop", NEVER_ASKED, None, role)
    return Cell("due", TO_ASK, None, role) if role is PartyRole.NAMED else Cell("na")


def kind_of(outcome: Outcome) -> str:
    if outcome in ANSWERS:
        return "ok"
    return "none" if outcome in NO_ANSWER else "due"


def _weight(put: PutClaim) -> tuple[int, date, int]:
    """An answer outweighs a part of one, and that all others; among equals the last attempt decides."""
    strength = 2 if put.answer in ANSWERS else 1 if put.answer is Outcome.PARTIAL else 0
    return strength, *when_asked(put.attempt)


def when_asked(attempt: Attempt) -> tuple[date, int]:
    """What attempts are ordered by: the day they were made, as far as known, else the day they were recorded."""
    asked = attempt.asked
    day = (asked.latest or asked.earliest) if asked else None
    return day or attempt.created_at.date(), attempt.id


def is_waiting(attempt: Attempt) -> bool:
    """Whether an answer is still to come."""
    return attempt.outcome in WAITING and attempt.official is not None and not attempt.removed


def is_overdue(attempt: Attempt, today: date, followed: Iterable[int] = ()) -> bool:
    """Whether the answer is late. `followed`: the ids of attempts that a later one follows up, and so takes over."""
    late = attempt.deadline is not None and attempt.deadline < today
    return is_waiting(attempt) and late and attempt.id not in set(followed)


def followed_up(attempts: Iterable[Attempt]) -> set[int]:
    return {a.follow_up_of_id for a in attempts if a.follow_up_of_id is not None and not a.removed}
