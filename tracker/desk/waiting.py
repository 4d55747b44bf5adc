"""What waits for a person, of every kind in one statement: how many there are, and the first few of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Date, Select, String, Uuid, case, cast, func, literal, null, select, type_coerce, union_all
from sqlalchemy.orm import aliased

from tracker.articles.models import Article, ArticleState
from tracker.cases.access import open_case_ids
from tracker.cases.blocking import is_blocked
from tracker.cases.filters import Wanted, conditions
from tracker.cases.listing import RANK
from tracker.cases.models import Case
from tracker.confirmations.facts import is_overdue
from tracker.confirmations.models import Attempt
from tracker.core.db import session
from tracker.core.formstore import Draft
from tracker.officials.models import Official
from tracker.requests.models import Retention
from tracker.requests.people import source_ids
from tracker.requests.retention import is_due
from tracker.tasks.models import Task

NOTHING = null()


@dataclass(frozen=True)
class Waiting:
    """{kind: rows} of `kind, uuid, code, text, note, day, total`. `who`: whose cases are meant, as in `filters.Wanted`.

    Kinds: late, task, draft with their first rows; never, unsent, shred as one row with its total.
    """

    who: str
    found: dict[str, Sequence[Any]]

    def rows(self, kind: str) -> Sequence[Any]:
        return self.found.get(kind, ())

    def number(self, kind: str) -> int:
        return int(self.found[kind][0].total) if kind in self.found else 0


def waiting(user: Any, who: str, size: int) -> Waiting:
    """One statement. `size`: how many rows of each kind, at most."""
    first = [_late(user), _tasks(user), _drafts(user, who)]
    parts: list[Any] = [select(part.limit(size).subquery()) for part in first]
    never = select(func.count(Case.id)).where(conditions(user, Wanted(who=who)), is_blocked("never_asked"))
    unsent = select(func.count(Draft.id)).where(Draft.owner == user.uuid)
    due = select(func.count(Retention.id)).where(
        is_due(), Retention.removed_at.is_(None), Retention.source_id.in_(source_ids(user))
    )
    parts += [_number("never", never), _number("unsent", unsent), _number("shred", due)]
    found: dict[str, Any] = {}
    for row in session().execute(union_all(*parts)):
        found.setdefault(row.kind, []).append(row)
    return Waiting(who, found)


def _row(kind: str, uuid: Any, code: Any, text: Any, note: Any, day: Any) -> Any:
    return select(
        literal(kind, String).label("kind"),
        type_coerce(uuid, Uuid).label("uuid"),
        cast(code, String).label("code"),
        cast(text, String).label("text"),
        cast(note, String).label("note"),
        type_coerce(day, Date).label("day"),
        func.count().over().label("total"),
    )


def _number(kind: str, counted: Select[Any]) -> Any:
    empty = (cast(NOTHING, Uuid), cast(NOTHING, String), cast(NOTHING, String), cast(NOTHING, String))
    return select(literal(kind, String), *empty, cast(NOTHING, Date), counted.scalar_subquery())


def _late(user: Any) -> Select[Any]:
    asked = aliased(Official)  # `is_overdue` asks the register too
    return (
        _row("late", Attempt.uuid, Case.code, asked.name, Case.title, Attempt.deadline)
        .select_from(Attempt)
        .join(Case, Case.id == Attempt.case_id)
        .join(asked, asked.id == Attempt.official_id)
        .where(Attempt.case_id.in_(open_case_ids(user)), is_overdue())
        .order_by(Attempt.deadline, Attempt.id)
    )


def _tasks(user: Any) -> Select[Any]:
    return (
        _row("task", Task.uuid, Case.code, Task.title, Case.title, Task.due_on)
        .select_from(Task)
        .join(Case, Case.id == Task.case_id)
        .where(Task.assignee_id == user.id, Task.done_at.is_(None), Task.removed_at.is_(None))
        .where(Task.case_id.in_(open_case_ids(user)))
        .order_by(Task.due_on.is_(None), Task.due_on, Task.id)
    )


def _drafts(user: Any, who: str) -> Select[Any]:
    """Our drafts with a text, those in review first; of a draft without a title the title of its case."""
    ours = aliased(Article)  # `conditions` counts articles too
    title = func.coalesce(func.nullif(ours.title, ""), Case.title)
    return (
        _row("draft", ours.uuid, Case.code, title, Case.stage, Case.target_on)
        .select_from(ours)
        .join(Case, Case.id == ours.case_id)
        .where(ours.ours, ours.state == ArticleState.DRAFT, ours.last > 0, ours.removed_at.is_(None))
        .where(conditions(user, Wanted(who=who, draft="1")))
        .order_by(case(RANK, value=Case.stage), Case.target_on.asc().nulls_last(), Case.code, ours.id)
    )
