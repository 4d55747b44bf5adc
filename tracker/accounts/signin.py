"""Signing in: the same work and the same answer for an unknown, a disabled and a wrong one."""

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tracker.accounts import factors, half, lockdown, passwords, sessions, throttle
from tracker.accounts.models import HalfSignIn, User
from tracker.accounts.throttle import Counter, TooMany
from tracker.audit.chain import Happening
from tracker.audit.tracking import report
from tracker.core.db import durable, session

# Failures of a quarter of an hour that each have an entry of their own.
SINGLY = 30


@dataclass(frozen=True)
class Begun:
    """Where a right password led: to a session, or, with `half`, to the second step. `token` is for the cookie."""

    token: str
    half: bool = False


def by_email(email: str) -> User | None:
    """The account of an address, however it is written; disabled ones too."""
    return session().scalar(select(User).where(User.email == folded(email)))


def folded(email: str) -> str:
    return email.strip().lower()


def authenticate(email: str, password: str, counters: list[Counter], browser: str) -> User | None:
    """The active account whose password this is, else None. Raises TooMany.

    What it writes stands even when the request fails. No transaction is open while Argon2 works.
    """
    user = by_email(email)
    count_attempt(counters, user)
    stored = user.password_hash if user is not None and user.is_active else ""
    if passwords.verify(stored, password):
        return user
    note_failure("account.sign_in_failed", user, browser)
    return None


def count_attempt(counters: list[Counter], user: User | None) -> None:
    """Counts before the password is looked at. Raises TooMany when a counter is over its limit."""
    about = user.uuid if user else None
    with durable() as own:
        counts = throttle.count(own, counters)
        over = [n - c.limit for n, c in zip(counts, counters, strict=True) if n > c.limit]
        # Said once a quarter of an hour: the chain is not for an attacker to fill.
        if over and 1 in over:
            _report_folded(own, Happening("account.sign_in_throttled", object_uuid=about))
    if over:
        raise TooMany


def note_failure(action: str, user: User | None, browser: str) -> None:
    """An audit entry of a wrong password or code. Nothing of what was typed is kept."""
    about = user.uuid if user else None
    with durable() as own:
        _report_folded(own, Happening(action, object_uuid=about, data={"browser": browser}))


def _report_folded(own: Session, happening: Happening) -> None:
    """Writes the entry; in a flood only some of them, each with how many there were by then in this quarter of an hour.

    Behind an onion service every visitor has the same address, and the accounts that can be tried are without number:
    no throttle keeps a stranger from failing all day. Known and unknown accounts are folded alike.
    """
    number = throttle.failures(own)
    if worth_an_entry(number):
        if number > SINGLY:
            happening.data = {**happening.data, "count": number}
        report(own, happening)


def worth_an_entry(number: int) -> bool:
    """Whether the failure of this number is written: the first ones, then the 50th, 100th, 200th, 500th ..."""
    return number <= SINGLY or (number >= 50 and str(number).rstrip("0") in ("1", "2", "5"))


def begin(user: User, password: str, counters: list[Counter], browser: str) -> Begun | None:
    """What follows for somebody just authenticated; None when the account changed in that moment.

    Raises lockdown.Closed.
    """
    fresh, checked = passwords.renewed(user.password_hash, password), user.password_hash
    session().refresh(user, with_for_update=True)
    if not user.is_active or user.password_hash != checked:
        return None
    if fresh:
        session().execute(update(User).where(User.id == user.id).values(password_hash=fresh))
    throttle.take_back(session(), counters)
    _check_open(user)
    if factors.has(user):
        return Begun(half.start(user), half=True)
    return Begun(_open(user, browser))


def complete(found: HalfSignIn, how: str, counters: list[Counter], browser: str) -> str | None:
    """The session after the second step (`how`: app, passkey or recovery); its token, or None when it came too late.

    Raises lockdown.Closed.
    """
    user = found.user
    session().refresh(user, with_for_update=True)
    if not user.is_active or not half.use(found):
        return None
    _check_open(user)
    throttle.take_back(session(), counters)
    return _open(user, browser, second=how)


def by_passkey(user: User, counters: list[Counter], browser: str) -> str | None:
    """The session of somebody whose passkey held without a password before it; its token, or None for an account that
    may not sign in. Raises lockdown.Closed."""
    session().refresh(user, with_for_update=True)
    if not user.is_active or not user.joined:
        return None
    _check_open(user)
    throttle.take_back(session(), counters)
    return _open(user, browser, first="passkey")


def _check_open(user: User) -> None:
    if lockdown.state().shuts_out(user):
        raise lockdown.Closed


def _open(user: User, browser: str, **said: str) -> str:
    data = {"browser": browser, **said}
    report(session(), Happening("account.sign_in", object_uuid=user.uuid, actor=user.uuid, data=data))
    return sessions.start(user, browser)
