"""What needs a person today, across the cases they may open."""

from dataclasses import dataclass
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import contains_eager, joinedload

from tracker.cases.access import open_case_ids
from tracker.cases.models import Case
from tracker.confirmations.facts import is_overdue
from tracker.confirmations.listing import never_asked_by_case
from tracker.confirmations.missing import late
from tracker.confirmations.models import Attempt
from tracker.core import clock
from tracker.core.db import session
from tracker.requests.retention import shreddable
from tracker.sources.flags import badges
from tracker.sources.models import CaseSource, Source
from tracker.sources.standing import state_of
from tracker.tasks.listing import tasks_of
from tracker.tasks.models import Task

SHOWN = 6
# A source, with what `requests` tells of how long its identity is kept.
WITH_RETENTION: Any = Source


@dataclass(frozen=True)
class Todo:
    """One line of the desk: what, where it stands, and how pressing (`kind`) in which words (`said`)."""

    text: str
    url: str
    kind: str
    said: str
    note: str = ""


@dataclass(frozen=True)
class Column:
    """`number` of all, `rows` the first of them."""

    title: str
    number: int
    kind: str
    rows: list[Todo]
    empty: str
    more: str


def columns(user: Any) -> list[Column]:
    """Confirmations, tasks and sources of `user`, in four statements."""
    return [_confirmations(user), _tasks(user), _sources(user)]


def _confirmations(user: Any) -> Column:
    statement = (
        select(Attempt)
        .join(Attempt.case)
        .where(Attempt.case_id.in_(open_case_ids(user)), is_overdue())
        .options(contains_eager(Attempt.case), joinedload(Attempt.official))
        .order_by(Attempt.deadline, Attempt.id)
    )
    rows = [_overdue(attempt) for attempt in session().scalars(statement)]
    rows += [_never(case, pairs) for case, pairs in never_asked_by_case(user)]
    more = url_for("confirmations.listing")
    return Column(_("Confirmations to get"), len(rows), "stop", rows[:SHOWN], _("Nobody is waiting to be asked."), more)


def _overdue(attempt: Attempt) -> Todo:
    url = url_for("confirmations.page", code=attempt.case.slug, public_id=attempt.uuid)
    return Todo(attempt.display, url, "stop", late(attempt), attempt.case.title)


def _never(case: Case, pairs: int) -> Todo:
    url = url_for("confirmations.matrix", code=case.slug)
    return Todo(case.title, url, "stop", _("%(num)s never asked", num=pairs), case.code)


def _tasks(user: Any) -> Column:
    rows = [_task(task) for task in session().scalars(tasks_of(user))]
    return Column(
        _("Tasks for me"), len(rows), "", rows[:SHOWN], _("No task is waiting for you."), url_for("tasks.mine")
    )


def _task(task: Task) -> Todo:
    days = (task.due_on - clock.today()).days if task.due_on else None
    url = url_for("tasks.in_case", code=task.case.slug)
    if days is None:
        return Todo(task.title, url, "none", _("no date"), task.case.code)
    if days < 0:
        return Todo(task.title, url, "stop", _("late"), task.case.code)
    words = {0: _("today"), 1: _("tomorrow")}
    return Todo(
        task.title,
        url,
        "due" if days < 2 else "none",
        words.get(days, _("in %(days)s days", days=days)),
        task.case.code,
    )


def _sources(user: Any) -> Column:
    statement = (
        select(Source)
        .where(Source.anonymous, Source.id.in_(_speaking(user)))
        .options(joinedload(Source.terms), joinedload(WITH_RETENTION.retention))
        .order_by(Source.pseudonym, Source.id)
    )
    sources = list(session().scalars(statement).unique())
    rows = [_to_shred(source) for source in sources if shreddable(source)]
    rows += [_source(source) for source in sources if not state_of(source, clock.today()).settled]
    return Column(
        _("Sources to protect"),
        len(rows),
        "seal",
        rows[:SHOWN],
        _("Every promise is written down."),
        url_for("sources.listing"),
    )


def _speaking(user: Any) -> Any:
    return select(CaseSource.source_id).where(
        CaseSource.case_id.in_(open_case_ids(user)), CaseSource.removed_at.is_(None)
    )


def _source(source: Source) -> Todo:
    kind, said = badges(source)[0][:2]
    return Todo(source.display, url_for("sources.page", public_id=source.uuid), kind, said)


def _to_shred(source: Source) -> Todo:
    url = url_for("requests.of_source", public_id=source.uuid)
    return Todo(source.display, url, "stop", _("identity due to be shredded"))
