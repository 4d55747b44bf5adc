"""Accounts: inviting, roles, disabling, passwords. Who may do it is asked by the views."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, update

from tracker.accounts import links, passwords, sessions
from tracker.accounts.models import Link, Theme, User
from tracker.accounts.signin import by_email, folded
from tracker.audit.chain import Happening
from tracker.audit.tracking import name_action, report
from tracker.core import clock
from tracker.core.db import one_at_a_time, session
from tracker.core.i18n import N_, Problem
from tracker.policy import NEWSROOM, Role

# What must pass to somebody else before a person leaves, or leaves the role that held it: (leaving, successor) -> how
# many things. With no successor it only counts. Features above add theirs: the cases do.
leaving: list[Callable[[User, User | None], int]] = []

# Loose on purpose: one @ between two parts without spaces. The link that is handed over is the real check.
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
LONGEST_NAME = 120
# How far ahead the last day of somebody from outside may lie.
LONGEST_STAY = timedelta(days=366)


def newsroom() -> list[User]:
    """The active reporters, editors and legal reviewers, by name."""
    statement = select(User).where(User.active, User.role.in_(NEWSROOM))
    return list(session().scalars(statement.order_by(User.name, User.id)))


def create_user(email: str, name: str, role: Role, *, password: str = "", **more: Any) -> User:
    """A new account; without a `password` nobody can sign in to it until a link is used.

    `more`: language, theme. Raises Problem for an address that is taken or none, and for a weak password.
    """
    user = User(name=_named(name), role=role, **more)
    _set_email(user, email)
    if password:
        _set_password(user, password)
    session().add(user)
    session().flush()
    return user


def invite(
    email: str, name: str, role: Role, lasts: timedelta, ends_on: date | None = None, **more: Any
) -> tuple[User, str]:
    """(a new account, the path of its invitation, which is shown once). `ends_on`: the last day of one from outside."""
    if role is Role.EXTERNAL:
        more["ends_on"] = checked_end(ends_on)
    user = create_user(email, name, role, **more)
    return user, links.issue(user, lasts)


def checked_end(ends_on: date | None) -> date:
    """The last day of a reviewer from outside. Raises Problem where there is none, or none that will do."""
    if ends_on is None:
        raise Problem(N_("Give the last day. Somebody from outside has one."), field="ends_on")
    if ends_on < clock.today():
        raise Problem(N_("This day is past."), field="ends_on")
    if ends_on > clock.today() + LONGEST_STAY:
        raise Problem(N_("A year at most. It can be extended later."), field="ends_on")
    return ends_on


def change_stay(user: User, *, ends_on: date | None, may_sign: bool) -> None:
    """Another last day, and whether a reviewer from outside may sign. Raises Problem as `checked_end`."""
    user.ends_on, user.may_sign = checked_end(ends_on), may_sign
    name_action(session(), user, "account.stay")
    session().flush()


def change_user(user: User, *, name: str, email: str) -> User:
    """Corrects what an account is called. Its links stop working when its address changes: they went to the old one."""
    user.name = _named(name)
    if folded(email) != user.email:
        _set_email(user, email)
        links.withdraw(user)
    session().flush()
    return user


def change_self(user: User, *, name: str, language: str | None, theme: Theme) -> User:
    """What a person sets of their own account."""
    user.name, user.language, user.theme = _named(name), language, theme
    session().flush()
    return user


def _named(name: str) -> str:
    name = name.strip()
    if not name:
        raise Problem(N_("Write a name."), field="name")
    if len(name) > LONGEST_NAME:
        raise Problem(N_("Use at most %(most)s characters."), field="name", most=LONGEST_NAME)
    return name


def _set_email(user: User, email: str) -> None:
    email = folded(email)
    if not EMAIL.fullmatch(email) or len(email) > 254:
        raise Problem(N_("This is no e-mail address."), field="email")
    if by_email(email) is not None:
        raise Problem(N_("There is an account with this address already."), field="email")
    user.email = email


def _set_password(user: User, password: str, *, field: str = "password") -> None:
    passwords.check_strength(password, user.name, user.email.partition("@")[0], field=field)
    user.password_hash, user.password_at = passwords.hash_password(password), clock.now()


def change_password(user: User, current: str, new: str, *, keep: str) -> int:
    """Sets a new password and ends every session but the one of token `keep`. Returns how many were ended.

    Raises Problem for a wrong `current` or a weak `new`.
    """
    if not passwords.verify(user.password_hash, current):
        raise Problem(N_("This is not your present password."), field="current")
    if passwords.verify(user.password_hash, new):
        raise Problem(N_("This is the password you have. Choose another."), field="password")
    _set_password(user, new)
    links.withdraw(user)
    name_action(session(), user, "account.password_changed")
    session().flush()
    return sessions.end_all(user, but=keep)


def accept(link: Link, *, password: str, name: str = "", language: str | None = None) -> User:
    """Uses an invitation or a reset: sets the password, and the name and language where given; ends every session."""
    user = link.user
    links.use(link)
    if name:
        user.name = _named(name)
    if language:
        user.language = language
    joined = user.joined
    _set_password(user, password)
    name_action(session(), user, "account.password_reset" if joined else "account.joined")
    session().flush()
    sessions.end_all(user)
    return user


def to_hand_over(user: User) -> int:
    """How many things must pass to somebody else before `user` is disabled or loses the role."""
    return sum(count(user, None) for count in leaving)


def set_role(user: User, role: Role, successor: User | None = None) -> None:
    """Another role; every session of the person ends. Raises Problem for the last administrator, and where cases
    need a `successor`.
    """
    if role is user.role:
        return
    if Role.EXTERNAL in (role, user.role):
        raise Problem(N_("Somebody from outside does not become staff, nor staff from outside. Invite them anew."))
    if user.role is Role.ADMIN:
        _keep_an_admin(user)
    # An editor may do in a case all that a reporter may.
    handed = 0 if role is Role.EDITOR else _hand_over(user, successor)
    user.role = role
    name_action(session(), user, "account.role", handed_over=handed)
    session().flush()
    sessions.end_all(user)


def disable(user: User, successor: User | None = None) -> int:
    """Nobody signs in to this account any more; returns how many cases passed to `successor`. Raises as set_role."""
    if not user.active:
        return 0
    if user.role is Role.ADMIN:
        _keep_an_admin(user)
    handed = _hand_over(user, successor)
    user.active = False
    name_action(session(), user, "account.disabled", handed_over=handed)
    session().flush()
    sessions.end_all(user)
    links.withdraw(user)
    return handed


def enable(user: User) -> None:
    user.active = True
    name_action(session(), user, "account.enabled")
    session().flush()


def _keep_an_admin(user: User) -> None:
    """Raises Problem when nobody else could manage accounts. Locks them: two must not demote one another at once."""
    admins = select(User).where(User.role == Role.ADMIN, User.active).order_by(User.id).with_for_update()
    locked = admins.execution_options(populate_existing=True)
    if user.active and not any(a.joined and a.id != user.id for a in session().scalars(locked).all()):
        raise Problem(N_("This is the only administrator who can sign in. Make another one first."))


def _hand_over(user: User, successor: User | None) -> int:
    one_at_a_time("staffing")
    if not to_hand_over(user):
        return 0
    if successor is None:
        raise Problem(N_("Choose who takes over the cases."), field="successor")
    return sum(pass_on(user, successor) for pass_on in leaving)


def end_session(user: User, public_id: UUID) -> bool:
    """Ends one session of `user`. Returns whether it was one."""
    ended = sessions.end_one(user, public_id)
    if ended:
        report(session(), Happening("account.sessions_ended", object_uuid=user.uuid, data={"count": 1}))
    return ended


def end_other_sessions(user: User, keep: str) -> int:
    """Ends every session of `user` but the one of token `keep`."""
    ended = sessions.end_all(user, but=keep)
    report(session(), Happening("account.sessions_ended", object_uuid=user.uuid, data={"count": ended}))
    return ended


def keep_language(user: User, language: str) -> None:
    # No change of the item: its version stays, so that a form open elsewhere is not stale for it.
    session().execute(update(User).where(User.id == user.id).values(language=language))


def keep_theme(user: User, theme: str) -> None:
    session().execute(update(User).where(User.id == user.id).values(theme=Theme(theme)))
