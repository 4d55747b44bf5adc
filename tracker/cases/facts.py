"""What a case has so many of, in one statement: tabs, verdict and workflow read it.

A feature registers a correlated count; none of them is imported here.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import ScalarSelect, bindparam, select

from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.db import session
from tracker.core.record import prepared

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
    row = session().execute(_statement(tuple(COUNTS), clock.today()), {"case_ids": [case.id]}).one()
    return Facts(zip(COUNTS, row[1:], strict=True))


def of_many(case_ids: list[int]) -> dict[int, Facts]:
    """The counts of several cases, in one statement: {case id: Facts}."""
    if not case_ids:
        return {}
    rows = session().execute(_statement(tuple(COUNTS), clock.today()), {"case_ids": case_ids})
    return {row[0]: Facts(zip(COUNTS, row[1:], strict=True)) for row in rows}


@lru_cache(maxsize=4)
def _statement(names: tuple[str, ...], _today: date) -> Any:
    """Built once a day: building twenty subqueries takes longer than asking them, and some count what is overdue."""
    counts = (COUNTS[name](Case.id).label(name) for name in names)
    return prepared(select(Case.id, *counts).where(Case.id.in_(bindparam("case_ids", expanding=True))))
