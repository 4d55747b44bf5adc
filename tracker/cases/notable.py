"""What a list names of its cases: whom or what each blocker means, and which date comes next; in one statement.

A feature registers a select; none of them is imported here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Date, Integer, Select, String, bindparam, cast, literal, null, select, type_coerce, union_all

from tracker.cases.models import BEFORE_PUBLISHED, Case
from tracker.core import clock
from tracker.core.db import session
from tracker.core.i18n import N_
from tracker.core.record import prepared

SELECTS: dict[str, Callable[[Any], Select[Any]]] = {}
# What a date is of, as a list says it.
DATES = {"target": N_("target date"), "answer": N_("answer due"), "task": N_("task due")}


def register(kind: str, chosen: Callable[[Any], Select[Any]]) -> None:
    """`chosen(case_ids)` selects what `row` makes, for the cases with these ids. `kind`: a name of `blocking.BLOCKERS`
    for names, or of DATES for dates."""
    SELECTS[kind] = chosen


def row(case_id: Any, *, name: Any = "", rank: Any = 0, day: Any = None) -> tuple[Any, ...]:
    """The columns of a registered select; of names the lowest `rank` is told first."""
    dated = cast(null(), Date) if day is None else type_coerce(day, Date)
    return case_id, cast(name, String), cast(rank, Integer), dated


@dataclass
class Notable:
    """{blocker: names, first the most telling}, and [(day, its key in DATES)], the next one first."""

    names: dict[str, list[str]] = field(default_factory=dict)
    dates: list[tuple[date, str]] = field(default_factory=list)


def of_many(cases: Sequence[Case]) -> dict[int, Notable]:
    """What is to be named of these cases: {case id: Notable}."""
    found = {case.id: _own(case) for case in cases}
    rows = session().execute(_statement(tuple(SELECTS), clock.today()), {"case_ids": list(found)}) if found else ()
    for kind, case_id, name, _rank, day in sorted(rows, key=lambda one: (one[3], one[2])):
        if day is None:
            found[case_id].names.setdefault(kind, []).append(name)
        else:
            found[case_id].dates.append((day, kind))
    for one in found.values():
        one.dates.sort()
    return found


def _own(case: Case) -> Notable:
    """The target date, while there is something to reach by it."""
    return Notable(dates=[(case.target_on, "target")] if case.target_on and case.stage in BEFORE_PUBLISHED else [])


@lru_cache(maxsize=4)
def _statement(kinds: tuple[str, ...], _today: date) -> Any:
    """Built once a day: some ask what is in force today."""
    ids = bindparam("case_ids", expanding=True)
    parts = (SELECTS[kind](ids).subquery() for kind in kinds)
    return prepared(union_all(*(select(literal(kind, String), part) for kind, part in zip(kinds, parts, strict=True))))
