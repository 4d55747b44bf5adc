"""Cases must not be left alone: what passes to another editor when somebody leaves the newsroom or the role."""

from sqlalchemy import select

from tracker.accounts.models import User
from tracker.accounts.service import leaving
from tracker.cases.models import Case, Member
from tracker.cases.service import add_member, sole_editor_cases
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.policy import DESK, Role


def stranded_cases(user: User) -> list[Case]:
    """The cases that lose their last active editor with `user`, and those nobody else works on at all."""
    if user.role not in DESK:
        return []
    mine = select(Member.case_id).where(Member.user_id == user.id, Member.removed_at.is_(None))
    others = (
        select(Member.case_id)
        .join(User, User.id == Member.user_id)
        .where(Member.user_id != user.id, User.active, User.role.in_(DESK), Member.removed_at.is_(None))
    )
    alone = session().scalars(select(Case).where(Case.id.in_(mine), Case.id.not_in(others)).order_by(Case.id))
    return list({case.id: case for case in (*sole_editor_cases(user), *alone)}.values())


def hand_over(user: User, to: User | None) -> int:
    """Puts `to` on every stranded case; without one only counts. Returns how many cases that is."""
    cases = stranded_cases(user)
    if to is None:
        return len(cases)
    if cases and not (to.active and to.role is Role.EDITOR and to.id != user.id):
        raise Problem(N_("Cases are handed over to another active editor."), field="successor")
    for case in cases:
        add_member(case, to)
    return len(cases)


leaving.append(hand_over)
