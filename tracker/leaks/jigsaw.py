"""How many people several identifying details fit together. Pure.

What somebody found out counts as it is. Else, within a stated population N and taking the details as independent of one
another, f1, f2, ... people leave N * (f1/N) * (f2/N) * ...: an estimate, and never more than any part of them fits.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from tracker.core.i18n import N_, Vocabulary

Pair = tuple[int, int]


class Basis(Vocabulary):
    RECORDED = "recorded", N_("Recorded")
    ESTIMATE = "estimate", N_("Estimate")
    AT_MOST = "at_most", N_("At most")
    UNKNOWN = "unknown", N_("Not known")


@dataclass(frozen=True)
class Fit:
    """`people`: how many, None when not known. `formula`: how an estimate was made, "12 × 40 ÷ 300"."""

    people: int | None
    basis: Basis
    formula: str = ""

    def below(self, threshold: int) -> bool:
        """Whether it is known, or estimated, to be fewer than `threshold`."""
        return self.people is not None and self.people < threshold


def together(
    fits: Mapping[int, int | None],
    pairs: Mapping[Pair, int],
    population: int | None = None,
    recorded: int | None = None,
) -> Fit:
    """What the details of `fits` ({id: how many people it fits}) leave when read side by side.

    `pairs`: {(smaller id, larger id): how many both fit}, those recorded. `recorded`: how many all of them fit.
    """
    if recorded is not None:
        return Fit(recorded, Basis.RECORDED)
    chosen = sorted(fits)
    known = [fits[key] for key in chosen if fits[key] is not None]
    inside = [people for pair, people in pairs.items() if set(pair) <= set(chosen)]
    if len(chosen) == 1:
        return Fit(known[0], Basis.RECORDED) if known else Fit(None, Basis.UNKNOWN)
    if len(chosen) == 2 and inside:
        return Fit(inside[0], Basis.RECORDED)
    bounds = [*(k for k in known if k is not None), *inside]
    if not bounds:
        return Fit(None, Basis.UNKNOWN)
    if population is None or len(known) < len(chosen):
        return Fit(min(bounds), Basis.AT_MOST)
    return _estimated([k for k in known if k is not None], min(bounds), population)


def _estimated(fits: list[int], bound: int, population: int) -> Fit:
    """At least the source itself fits; a detail that fits more than there are fits all of them."""
    capped = [min(people, population) for people in fits]
    expected = math.ceil(math.prod(capped) / population ** (len(capped) - 1))
    power = "" if len(capped) == 2 else _raised(len(capped) - 1)
    formula = f"{' × '.join(map(str, capped))} ÷ {population}{power}"
    return Fit(max(1, min(expected, bound)), Basis.ESTIMATE, formula)


def _raised(power: int) -> str:
    return "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(power))


def pairs_of(ids: Iterable[int]) -> list[Pair]:
    """Every two of `ids`, the smaller first."""
    return list(combinations(sorted(ids), 2))
