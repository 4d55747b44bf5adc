"""Notices: what somebody is told inside the program. Generic words only, and only of cases one may still open."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ScalarSelect, and_, delete, func, or_, select, true, update
from sqlalchemy.orm import contains_eager, joinedload

from tracker.accounts.models import User
from tracker.cases import signals
from tracker.cases.access import open_case_ids
from tracker.cases.models import Case, Member, Sensitivity, StageMove
from tracker.core import acting, clock
from tracker.core.db import session
from tracker.core.record import moment
from tracker.policy import READERS, Permission, Role, may
from tracker.tasks.models import Notice, NoticeKind

# How long before its last day a review from outside is called to mind.
REMINDED = timedelta(days=5)


def notify(case: Case, users: Iterable[User], kind: NoticeKind, path: str, *, move: StageMove | None = None) -> None:
    """Tells `users` of something at `path` (from the program's root). Never oneself, nor who may not open the case."""
    for user in dict.fromkeys(users):
        if user.uuid != acting.actor() and may(user, Permission.CASE_OPEN, case):
            told = Notice(user_id=user.id, case_id=case.id, kind=kind, path=path[:200], by=acting.actor(), move=move)
            session().add(told)


def notices_of(user: Any) -> Any:
    """(notice, name of who did it) of one person: unread first, newest first, of cases they may open."""
    return (
        select(Notice, User.name)
        .join(Notice.case)
        .outerjoin(User, User.uuid == Notice.by)
        .options(contains_eager(Notice.case), joinedload(Notice.move))
        .where(Notice.user_id == user.id, Notice.case_id.in_(open_case_ids(user)), Notice.at <= clock.now())
        .order_by(Notice.read_at.is_not(None), Notice.at.desc(), Notice.id.desc())
    )


def find(user: Any, public_id: UUID) -> Notice | None:
    statement = select(Notice).where(
        Notice.uuid == public_id, Notice.user_id == user.id, Notice.case_id.in_(open_case_ids(user))
    )
    return session().scalar(statement)


def mark_read(notice: Notice) -> None:
    notice.read_at = notice.read_at or clock.now()


def mark_all_read(user: Any) -> None:
    session().execute(
        update(Notice)
        .where(Notice.user_id == user.id, Notice.read_at.is_(None), Notice.at <= clock.now())
        .values(read_at=clock.now())
    )


def unread_count(user: type[User]) -> ScalarSelect[int]:
    """How many notices `notices_of` would show unread, for the User row of the enclosing statement.

    It says in SQL what `cases.access.visible_to` says of one person; a test holds the two equal.
    """
    is_member = Notice.case_id.in_(
        select(Member.case_id).where(Member.user_id == user.id, Member.removed_at.is_(None)).correlate(user)
    )
    by_role = or_(user.role == Role.EDITOR, and_(user.role == Role.LEGAL, Case.has_anonymous_source == true()))
    return (
        select(func.count(Notice.id))
        .join(Case, Case.id == Notice.case_id)
        .where(Notice.user_id == user.id, Notice.read_at.is_(None), Case.removed_at.is_(None))
        .where(
            user.role.in_(READERS),
            Notice.at <= moment(lambda: clock.now()),
            or_(is_member, and_(Case.sensitivity == Sensitivity.NORMAL, by_role)),
        )
        .correlate(user)
        .scalar_subquery()
    )


def _moved(case: Case, move: StageMove) -> None:
    members = (m.user for m in case.members if not m.removed)
    notify(case, members, NoticeKind.STAGE, f"/c/{case.slug}", move=move)


def _joined(case: Case, member: Member) -> None:
    notify(case, [member.user], NoticeKind.MEMBER, f"/c/{case.slug}")


def _review_ends(case: Case, member: Member) -> None:
    """Puts the reminder of a review's last day by: a notice that is seen from its own moment on, and needs no clock.

    It goes to the reviewer and to whoever set the day; an earlier one gives way.
    """
    path = f"/c/{case.slug}/reviewers/{member.uuid}"
    waiting = delete(Notice).where(Notice.kind == NoticeKind.ENDING, Notice.case_id == case.id)
    session().execute(waiting.where(or_(Notice.user_id == member.user_id, Notice.path == path)))
    last = member.user.ends_on
    if last is None or member.removed:
        return
    at = max(clock.now(), datetime.combine(last - REMINDED, time(), clock.zone()))
    told = {member.user_id: f"/c/{case.slug}"}
    told |= {user.id: path for user in _inviters(member)}
    for user_id, leads_to in told.items():
        notice = Notice(user_id=user_id, case_id=case.id, kind=NoticeKind.ENDING, path=leads_to, by=acting.actor())
        notice.at = at
        session().add(notice)


def _inviters(member: Member) -> list[User]:
    found = select(User).where(User.uuid.in_([u for u in (member.created_by, acting.actor()) if u]))
    return list(session().scalars(found))


signals.on_move.append(_moved)
signals.on_member.append(_joined)
signals.on_review.append(_review_ends)
