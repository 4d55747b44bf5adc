"""Notices: what somebody is told inside the program. Generic words only, and only of cases one may still open."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import ScalarSelect, and_, func, or_, select, true, update
from sqlalchemy.orm import contains_eager

from tracker.accounts.models import User
from tracker.cases import signals
from tracker.cases.access import open_case_ids
from tracker.cases.models import Case, Member, Sensitivity, StageMove
from tracker.core import acting, clock
from tracker.core.db import session
from tracker.policy import NEWSROOM, Permission, Role, may
from tracker.tasks.models import Notice, NoticeKind


def notify(case: Case, users: Iterable[User], kind: NoticeKind, path: str) -> None:
    """Tells `users` of something at `path` (from the program's root). Never oneself, nor who may not open the case."""
    for user in dict.fromkeys(users):
        if user.uuid != acting.actor() and may(user, Permission.CASE_OPEN, case):
            session().add(Notice(user_id=user.id, case_id=case.id, kind=kind, path=path[:200], by=acting.actor()))


def notices_of(user: Any) -> Any:
    """(notice, name of who did it) of one person: unread first, newest first, of cases they may open."""
    return (
        select(Notice, User.name)
        .join(Notice.case)
        .outerjoin(User, User.uuid == Notice.by)
        .options(contains_eager(Notice.case))
        .where(Notice.user_id == user.id, Notice.case_id.in_(open_case_ids(user)))
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
        update(Notice).where(Notice.user_id == user.id, Notice.read_at.is_(None)).values(read_at=clock.now())
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
        .where(user.role.in_(NEWSROOM), or_(is_member, and_(Case.sensitivity == Sensitivity.NORMAL, by_role)))
        .correlate(user)
        .scalar_subquery()
    )


def _moved(case: Case, _move: StageMove) -> None:
    notify(case, (m.user for m in case.members if not m.removed), NoticeKind.STAGE, f"/c/{case.slug}")


def _joined(case: Case, member: Member) -> None:
    notify(case, [member.user], NoticeKind.MEMBER, f"/c/{case.slug}")


signals.on_move.append(_moved)
signals.on_member.append(_joined)
