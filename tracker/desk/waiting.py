"""What waits for a person, of every kind in one statement: how many there are, and the first few of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Date, Select, String, Uuid, cast, func, literal, null, select, type_coerce, union_all
from sqlalchemy.orm import aliased

from tracker.articles.models import Article, ArticleState
from tracker.cases.access import visible_to
from tracker.cases.blocking import is_blocked
from tracker.cases.filters import Wanted, conditions
from tracker.cases.listing import BY_STAGE, first_ids
from tracker.cases.models import Case, Stage
from tracker.claims.models import Claim
from tracker.confirmations.facts import is_overdue
from tracker.confirmations.models import Attempt, PutClaim
from tracker.core import clock
from tracker.core.db import session
from tracker.core.formstore import Draft
from tracker.core.tally import FEWER, Tally, up_to
from tracker.officials.models import Official
from tracker.requests.models import Retention
from tracker.requests.retention import is_due
from tracker.sources.speaking import source_ids
from tracker.tasks.models import Task

# Where a draft waits for those who sign.
SIGNED = (Stage.REVIEW, Stage.READY)


@dataclass(frozen=True)
class Waiting:
    """{kind: rows} of `kind, uuid, code, text, note, day`, {kind: how many}. `who`: whose cases are meant, as in
    `filters.Wanted`.

    Kinds: late, task, draft with their first rows; task_late, review, never, unsent, shred only counted.
    """

    who: str
    found: dict[str, list[Any]]
    numbers: dict[str, Tally]

    def rows(self, kind: str) -> list[Any]:
        return self.found.get(kind, [])

    def number(self, kind: str) -> Tally:
        return self.numbers[kind]


def waiting(user: Any, who: str, size: int, also: Mapping[str, Select[Any]] | None = None) -> Waiting:
    """One statement. `size`: how many rows of each kind, at most. `also`: {kind: what else is to be counted}."""
    listed = {"late": _late(user), "task": _tasks(user), "draft": _drafts(user, who)}
    never = select(Case.id).where(conditions(user, Wanted(who=who)), is_blocked("never_asked"))
    unsent = select(Draft.id).where(Draft.owner == user.uuid)
    due = select(Retention.id).where(
        is_due(), Retention.removed_at.is_(None), Retention.source_id.in_(source_ids(user))
    )
    pressing = {
        "task_late": listed["task"].where(Task.due_on < clock.today()),
        "review": listed["draft"].where(Case.stage.in_(SIGNED)),
    }
    counted = {**listed, **pressing, "never": never, "unsent": unsent, "shred": due, **(also or {})}
    first = (listed["late"], listed["task"], _drafts(user, who, size))
    parts: list[Any] = [select(statement.limit(size).subquery()) for statement in first]
    parts += [_number(kind, statement.order_by(None)) for kind, statement in counted.items()]
    rows: dict[str, list[Any]] = {}
    numbers: dict[str, Tally] = {}
    for row in session().execute(union_all(*parts)):
        if row.uuid is None:
            numbers[row.kind] = Tally(row.number, FEWER)
        else:
            rows.setdefault(row.kind, []).append(row)
    return Waiting(who, rows, numbers)


def _row(kind: str, uuid: Any, code: Any, text: Any, note: Any, day: Any) -> Any:
    return select(
        literal(kind, String).label("kind"),
        type_coerce(uuid, Uuid).label("uuid"),
        cast(code, String).label("code"),
        cast(text, String).label("text"),
        cast(note, String).label("note"),
        type_coerce(day, Date).label("day"),
        literal(0).label("number"),
    )


def _number(kind: str, statement: Select[Any]) -> Any:
    nothing = (cast(null(), Uuid), *(cast(null(), String),) * 3, cast(null(), Date))
    return select(literal(kind, String), *nothing, up_to(statement, FEWER))


def _late(user: Any) -> Select[Any]:
    asked = aliased(Official)  # `is_overdue` asks the register too
    return (
        _row("late", Attempt.uuid, Case.code, asked.name, _first_put(), Attempt.deadline)
        .select_from(Attempt)
        .join(Case, Case.id == Attempt.case_id)
        .join(asked, asked.id == Attempt.official_id)
        .where(visible_to(user), Case.removed_at.is_(None), is_overdue())
        .order_by(Attempt.deadline, Attempt.id)
    )


def _first_put() -> Any:
    """The first claim an attempt put, in short."""
    put = select(Claim.summary).join(PutClaim, PutClaim.claim_id == Claim.id)
    put = put.where(PutClaim.attempt_id == Attempt.id, PutClaim.removed_at.is_(None), Claim.removed_at.is_(None))
    return put.order_by(PutClaim.id).limit(1).correlate(Attempt).scalar_subquery()


def _tasks(user: Any) -> Select[Any]:
    return (
        _row("task", Task.uuid, Case.code, Task.title, Case.title, Task.due_on)
        .select_from(Task)
        .join(Case, Case.id == Task.case_id)
        .where(Task.assignee_id == user.id, Task.done_at.is_(None), Task.removed_at.is_(None))
        .where(visible_to(user), Case.removed_at.is_(None))
        .order_by(Task.due_on.is_(None), Task.due_on, Task.id)
    )


def _drafts(user: Any, who: str, size: int | None = None) -> Select[Any]:
    """Our drafts with a text, those in review first; of a draft without a title the title of its case. With `size`
    those of so many cases only, which hold the first `size` drafts."""
    ours = aliased(Article)  # `conditions` counts articles too
    fits = conditions(user, Wanted(who=who, draft="1"))
    title = func.coalesce(func.nullif(ours.title, ""), Case.title)
    return (
        _row("draft", ours.uuid, Case.code, title, Case.stage, Case.target_on)
        .select_from(ours)
        .join(Case, Case.id == ours.case_id)
        .where(ours.ours, ours.state == ArticleState.DRAFT, ours.last > 0, ours.removed_at.is_(None))
        .where(Case.id.in_(first_ids(fits, size)) if size else fits)
        .order_by(*BY_STAGE, ours.id)
    )
