"""Which cases a person may open: the SQL twin of `policy.opens`, and the loader that is the access check."""

from typing import Any

from flask import abort, g
from flask_login import current_user
from sqlalchemy import ColumnElement, and_, false, or_, select, true
from sqlalchemy.orm import joinedload

from tracker.cases.models import Case, Member, Sensitivity
from tracker.core.db import session
from tracker.core.web import needed
from tracker.officials import visibility
from tracker.policy import DESK, READERS, Permission, Role, may


def visible_to(user: Any) -> ColumnElement[bool]:
    """A condition on Case: what `user` may open. Equal to policy.opens; a test holds the two together."""
    if user.role not in READERS or not user.active or user.over:
        return false()
    if user.role is Role.EDITOR:
        return or_(Case.sensitivity == Sensitivity.NORMAL, is_member(user))
    if user.role is Role.LEGAL:
        return or_(and_(Case.sensitivity == Sensitivity.NORMAL, Case.has_anonymous_source == true()), is_member(user))
    return Case.id.in_(member_case_ids(user))


def is_member(user: Any) -> ColumnElement[bool]:
    """A condition on Case, asked of each case: a list of all that `user` works on would be made anew every time."""
    theirs = select(Member.id).where(Member.case_id == Case.id, Member.user_id == user.id, Member.removed_at.is_(None))
    return theirs.correlate(Case).exists()


def member_case_ids(user: Any) -> Any:
    return select(Member.case_id).where(Member.user_id == user.id, Member.removed_at.is_(None))


def open_case_ids(user: Any) -> Any:
    """A subquery of the ids of the cases `user` may open: `X.case_id.in_(open_case_ids(user))`."""
    return select(Case.id).where(visible_to(user), Case.removed_at.is_(None))


def is_open(case_id: Any, user: Any) -> ColumnElement[bool]:
    """A condition that `user` may open the case of this column, asked of each row: where the rows are fewer than the
    cases, or reading them ends early."""
    its_case = select(Case.id).where(Case.id == case_id, visible_to(user), Case.removed_at.is_(None))
    return its_case.correlate(case_id.class_).exists()


def keeping_cases(user: Any, now: int | None) -> list[Case]:
    """The cases that may keep an official private: the restricted ones `user` may edit, and the one that does `now`."""
    if user.role not in DESK:
        return []
    kept = or_(Case.sensitivity == Sensitivity.RESTRICTED, Case.id == now)
    return list(session().scalars(select(Case).where(visible_to(user), kept).order_by(Case.code)))


# The register of officials stands below cases and asks through these.
visibility.open_case_ids[:] = [open_case_ids]
visibility.keeping_cases[:] = [keeping_cases]


def load_case(code: str, *also: Any) -> Case:
    """The case of an address, as far as the view's permission goes: 404 unless one may open it, 403 if not more.

    `also`: further loader options. Members come with it.
    """
    statement = select(Case).where(Case.code == code.upper()).options(joinedload(Case.members), *also)
    return checked(session().scalars(statement).unique().one_or_none())


def checked(case: Case | None) -> Case:
    """The access check of a case reached some other way (through a source, a log entry)."""
    g.case_checked = True
    if case is None or not may(current_user, Permission.CASE_OPEN, case):
        abort(404)
    if not may(current_user, needed() or Permission.CASE_OPEN, case):
        abort(403)
    return case


def load_in(case: Case, model: Any, public_id: Any, *also: Any) -> Any:
    """The item of `case` with this uuid, else 404."""
    item = session().scalar(select(model).where(model.uuid == public_id, model.case_id == case.id).options(*also))
    if item is None:
        abort(404)
    item.case = case
    return item
