"""Which entries a page lists, and in which order."""

from typing import Any
from uuid import UUID

from sqlalchemy import ScalarSelect, Select, and_, func, or_, select
from sqlalchemy.orm import joinedload, selectinload

from tracker.cases.access import visible_to
from tracker.cases.models import Case, Member
from tracker.core.db import session
from tracker.core.text import as_uuid
from tracker.log.models import EntryKind, LogEntry
from tracker.officials.models import Official
from tracker.sources.models import Source

# When it happened; for an entry that does not say, when it was written.
COLUMNS = LogEntry.__table__.c
WHEN = func.coalesce(COLUMNS.happened_from, COLUMNS.happened_to, func.date(COLUMNS.created_at))
KINDS = frozenset(kind.value for kind in EntryKind)
STATES: dict[str, Any] = {
    "unfinished": LogEntry.unfinished.is_(True),
    "asked": LogEntry.asked_unnamed.is_(True),
    "anomalies": and_(LogEntry.kind == EntryKind.ANOMALY, LogEntry.settled == ""),
}


def with_all() -> tuple[Any, ...]:
    """Loader options for everything a page shows of an entry."""
    return (
        joinedload(LogEntry.source).joinedload(Source.official),
        joinedload(LogEntry.official),
        joinedload(LogEntry.document),
        selectinload(LogEntry.passages),
    )


def entries_in(case: Case, show: str = "", who: str = "") -> Select[Any]:
    """The entries of a case with all they show, newest first.

    `show`: a kind, one of STATES; `who`: the uuid of a source or an official.
    """
    statement = select(LogEntry).where(LogEntry.case_id == case.id).options(*with_all())
    if show in KINDS:
        statement = statement.where(LogEntry.kind == EntryKind(show))
    if show in STATES:
        statement = statement.where(STATES[show])
    if who:
        statement = statement.where(_with(as_uuid(who)))
    return statement.order_by(WHEN.desc(), LogEntry.id.desc())


def _with(who: UUID | None) -> Any:
    return or_(
        LogEntry.source_id.in_(select(Source.id).where(Source.uuid == who)),
        LogEntry.official_id.in_(select(Official.id).where(Official.uuid == who)),
    )


def entries_of(case: Case) -> list[LogEntry]:
    """All entries of a case with source, official, document and passages, newest first, in two statements."""
    return list(session().scalars(entries_in(case)))


def offered(case: Case) -> list[LogEntry]:
    """What a form may offer as a log entry of `case`."""
    return entries_of(case)


def count_of(*conditions: Any) -> Any:
    """A counter for `cases.facts` of the entries that meet `conditions`."""

    def count(case_id: Any) -> ScalarSelect[int]:
        of_case = (LogEntry.case_id == case_id, LogEntry.removed_at.is_(None))
        return select(func.count(LogEntry.id)).where(*of_case, *conditions).scalar_subquery()

    return count


def counts_by_kind(case: Case) -> dict[EntryKind, int]:
    statement = select(LogEntry.kind, func.count(LogEntry.id)).where(LogEntry.case_id == case.id)
    rows: Any = session().execute(statement.group_by(LogEntry.kind))
    return dict(list(rows))


def people_in(case: Case) -> list[Source | Official]:
    """Everybody the log of a case speaks with: sources first, then officials, in two statements."""
    theirs = select(LogEntry).where(LogEntry.case_id == case.id, LogEntry.removed_at.is_(None))
    sources = session().scalars(
        select(Source)
        .where(Source.id.in_(theirs.with_only_columns(LogEntry.source_id)))
        .options(joinedload(Source.official))
    )
    officials = session().scalars(
        select(Official)
        .where(Official.id.in_(theirs.with_only_columns(LogEntry.official_id)))
        .order_by(Official.name_key)
    )
    return [*sorted(sources, key=lambda s: (not s.anonymous, s.display)), *officials]


def last_case(user: Any) -> Case | None:
    """The case in which `user` wrote in the log last, if they may still open it."""
    statement = (
        select(Case)
        .join(LogEntry, LogEntry.case_id == Case.id)
        .where(LogEntry.created_by == user.uuid, visible_to(user))
        .order_by(LogEntry.id.desc())
        .limit(1)
    )
    return session().scalar(statement)


def cases_to_log(user: Any) -> Select[Any]:
    """The cases one may pick for an entry: one's own first, then the latest changed."""
    mine = Case.id.in_(select(Member.case_id).where(Member.user_id == user.id, Member.removed_at.is_(None)))
    return select(Case).where(visible_to(user)).order_by(mine.desc(), Case.changed_at.desc(), Case.id)
