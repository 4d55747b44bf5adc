"""What a case has so many of, in one statement: tabs, verdict and workflow read it.

A feature registers a correlated count; none of them is imported here.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ScalarSelect, literal, select

from tracker.cases.models import Case
from tracker.core.db import session

Counter = Callable[[Any], ScalarSelect[Any]]
COUNTS: dict[str, Counter] = {}


def register(name: str, counter: Counter) -> None:
    """`counter(case_id)` gives a scalar subquery that counts `name` for the case whose id column it is given."""
    COUNTS[name] = counter


class Facts(dict[str, int]):
    """{count name: number}; a name nobody registered counts 0."""

    def __missing__(self, name: str) -> int:
        return 0


def of(case: Case) -> Facts:
    """All counts of one case, in one statement."""
    names = list(COUNTS)
    row = session().execute(select(literal(1), *(COUNTS[n](Case.id) for n in names)).where(Case.id == case.id)).one()
    return Facts(zip(names, row[1:], strict=True))


def of_many(case_ids: list[int]) -> dict[int, Facts]:
    """The counts of several cases, in one statement: {case id: Facts}."""
    names = list(COUNTS)
    if not case_ids:
        return {}
    rows = session().execute(select(Case.id, *(COUNTS[n](Case.id) for n in names)).where(Case.id.in_(case_ids)))
    return {row[0]: Facts(zip(names, row[1:], strict=True)) for row in rows}
