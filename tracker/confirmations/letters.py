"""The "no surprises" letter: everything the story will say of somebody that was not put to them yet.

It goes to the accused. So it holds the reporter's short form of each claim and nothing else: no words of a source, no
passage, no note, and no claim whose short form names a protected source.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from tracker.cases.models import Case
from tracker.claims.models import Claim
from tracker.confirmations.matrix import Matrix
from tracker.core.db import session
from tracker.core.text import fold
from tracker.sources.models import CaseSource, Source


@dataclass(frozen=True)
class Letter:
    """`claims` may be sent; `held_back` name a source, or have nothing else to say, and must be reworded first."""

    official: Any
    claims: tuple[Claim, ...]
    held_back: tuple[Claim, ...]


def open_points(made: Matrix) -> list[tuple[Any, list[Claim]]]:
    """[(official, the claims that accuse or name them and were never put to them)]."""
    pairs = []
    for column in made.columns:
        cells = zip(made.claims, column.cells, strict=True)
        claims = [claim for claim, cell in cells if cell.role is not None and not cell.asked]
        if claims:
            pairs.append((column.official, claims))
    return pairs


def letter(official: Any, claims: Sequence[Claim], protected: Iterable[str]) -> Letter:
    """The letter to `official`. `protected`: words that must not be in it."""
    words = [fold(word) for word in protected if fold(word)]
    held = tuple(claim for claim in claims if any(word in fold(claim.summary) for word in words))
    return Letter(official, tuple(claim for claim in claims if claim not in held), held)


def pseudonyms_of(case: Case) -> list[str]:
    """The pseudonyms of the case's sources, removed ones included."""
    linked = select(CaseSource.source_id).where(CaseSource.case_id == case.id)
    names = select(Source.pseudonym).where(Source.id.in_(linked), Source.anonymous)
    return list(session().scalars(names.execution_options(include_removed=True)))
