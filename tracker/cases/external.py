"""Reviewers from outside: a lawyer who reads one case until a day, and may be allowed to sign for legal."""

from datetime import date, timedelta

from sqlalchemy import select

from tracker.accounts import links, service, signin
from tracker.accounts.models import User
from tracker.cases import signals
from tracker.cases.models import Case, Member
from tracker.core.children import with_removed
from tracker.core.db import one_at_a_time, session
from tracker.core.i18n import N_, Problem
from tracker.policy import Role


def engage(
    case: Case, *, email: str, name: str, ends_on: date | None, may_sign: bool, lasts: timedelta
) -> tuple[Member, str]:
    """(the new reviewer of `case`, the path of an invitation, or "" for somebody who has a password already).

    An account from outside whose case is over, or that an administrator made without one, is taken up again. Raises
    Problem for any other address that is taken: one account opens one case.
    """
    one_at_a_time("external")
    known = signin.by_email(email)
    if known is None:
        user, path = service.invite(email, name, Role.EXTERNAL, lasts=lasts, ends_on=ends_on, may_sign=may_sign)
        return _join(case, user), path
    if known.role is not Role.EXTERNAL or (known.is_active and _cases_of(known)):
        raise Problem(N_("There is an account with this address already."), field="email")
    for member in _cases_of(known):
        member.remove()
    service.change_stay(known, ends_on=ends_on, may_sign=may_sign)
    if not known.active:
        service.enable(known)
    member = _join(case, known)
    return member, "" if known.joined else links.issue(known, lasts)


def _cases_of(user: User) -> list[Member]:
    return list(session().scalars(select(Member).where(Member.user_id == user.id)))


def _join(case: Case, user: User) -> Member:
    known = next((m for m in with_removed(Member, case_id=case.id) if m.user_id == user.id), None)
    if known is None:
        known = Member(case=case, user=user)
        session().add(known)
    else:
        known.restore()
    case.touch()
    session().flush()
    session().refresh(case, ["members"])
    signals.tell(signals.on_member, case, known)
    signals.tell(signals.on_review, case, known)
    return known


def extend(member: Member, *, ends_on: date | None, may_sign: bool) -> None:
    """Another last day, and whether they may sign. Raises Problem for a day that will not do."""
    service.change_stay(member.user, ends_on=ends_on, may_sign=may_sign)
    member.case.touch()
    signals.tell(signals.on_review, member.case, member)


def end(member: Member) -> None:
    """Ends a review now: the case closes to them and their sessions end. What they wrote stays."""
    case = member.case
    member.remove()
    case.touch()
    session().flush()
    signals.tell(signals.on_review, case, member)
    service.disable(member.user)


def invite_again(member: Member, lasts: timedelta) -> str:
    """Another invitation, as long as they never set a password. Raises Problem afterwards."""
    if member.user.joined:
        raise Problem(N_("They have a password already. An administrator makes a reset link."))
    return links.issue(member.user, lasts)
