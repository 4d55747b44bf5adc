"""Which tasks a page lists, and in which order."""

from typing import Any

from sqlalchemy import ScalarSelect, Select, func, select
from sqlalchemy.orm import contains_eager, joinedload

from tracker.cases import notable
from tracker.cases.access import open_case_ids
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.db import session
from tracker.tasks.models import Task

FILTERS = ("open", "mine", "late", "done")


def open_tasks(case_id: Any) -> ScalarSelect[int]:
    """How many tasks of the case are to be done."""
    return _number(case_id, Task.done_at.is_(None))


def late_tasks(case_id: Any) -> ScalarSelect[int]:
    """How many of them were due before today."""
    return _number(case_id, Task.done_at.is_(None), Task.due_on < clock.today())


def due(case_ids: Any) -> Select[Any]:
    """When open tasks are due, for `cases.notable`."""
    waits = (Task.removed_at.is_(None), Task.done_at.is_(None), Task.due_on.is_not(None))
    return select(*notable.row(Task.case_id, day=Task.due_on)).where(Task.case_id.in_(case_ids), *waits)


def _number(case_id: Any, *wanted: Any) -> ScalarSelect[int]:
    statement = select(func.count(Task.id)).where(Task.case_id == case_id, Task.removed_at.is_(None), *wanted)
    return statement.scalar_subquery()


def tasks_in(case: Case, user: Any, wanted: str = "") -> Select[Any]:
    """The tasks of a case, open ones by due date (so late first), then what is done, newest first."""
    statement = (
        select(Task).where(Task.case_id == case.id, *_condition(user, wanted)).options(joinedload(Task.assignee))
    )
    return statement.order_by(
        Task.done_at.is_not(None), Task.done_at.desc(), Task.due_on.is_(None), Task.due_on, Task.id
    )


def counts_in(case: Case, user: Any) -> dict[str, int]:
    """{filter: how many}, in one statement."""
    columns = [func.count(Task.id).filter(*_condition(user, name)) for name in FILTERS]
    row = session().execute(select(*columns).where(Task.case_id == case.id)).one()
    return dict(zip(FILTERS, row, strict=True))


def _condition(user: Any, wanted: str) -> list[Any]:
    match wanted:
        case "open":
            return [Task.done_at.is_(None)]
        case "mine":
            return [Task.done_at.is_(None), Task.assignee_id == user.id]
        case "late":
            return [Task.done_at.is_(None), Task.due_on < clock.today()]
        case "done":
            return [Task.done_at.is_not(None)]
        case _:
            return []


def tasks_of(user: Any) -> Select[Any]:
    """The open tasks of one person across the cases they may open, by due date."""
    return (
        select(Task)
        .join(Task.case)
        .options(contains_eager(Task.case))
        .where(Task.assignee_id == user.id, Task.done_at.is_(None), Task.case_id.in_(open_case_ids(user)))
        .order_by(Task.due_on.is_(None), Task.due_on, Task.id)
    )
