"""Sessions in the database: start, find, end."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, delete, select, update
from sqlalchemy.orm import contains_eager

from tracker.accounts.models import HalfSignIn, LoginSession, User
from tracker.core import clock
from tracker.core.crypto import digest, new_token
from tracker.core.db import durable, session
from tracker.core.record import moment, prepared

SEEN_EVERY = timedelta(minutes=5)


def start(user: User, browser: str) -> str:
    """A new session of `user`, who has just proved to be that; returns the token its cookie will hold."""
    token, now = new_token(), clock.now()
    session().add(LoginSession(token_hash=digest(token), user_id=user.id, browser=browser[:60], sure_at=now))
    return token


def finding(idle: timedelta, whole: timedelta, *columns: ColumnElement[Any]) -> Any:
    """The statement for `find`: a live session with its user, and the values of extra `columns`. It holds for a day,
    as who may sign in does."""
    return prepared(
        select(LoginSession, *columns)
        .join(LoginSession.user)
        .options(contains_eager(LoginSession.user))
        .where(LoginSession.token_hash == bindparam("token"), User.may_sign_in(), *_live(idle, whole))
    )


def find(statement: Any, token: str) -> tuple[LoginSession, list[Any]] | None:
    """The live session of `token` and the values of the extra columns of `statement`."""
    row = session().execute(statement, {"token": digest(token)}).first()
    return (row[0], list(row[1:])) if row else None


def owner_of_ended(token: str) -> User | None:
    """Whose session `token` was, ended or not: a form typed under it may be given back only to them."""
    return session().scalar(select(User).join(LoginSession).where(LoginSession.token_hash == digest(token)))


def mark_seen(found: LoginSession) -> None:
    """Notes the last request, once in five minutes, in a write of its own."""
    if clock.now() - found.seen_at < SEEN_EVERY:
        return
    with durable() as own:
        own.execute(update(LoginSession).where(LoginSession.id == found.id).values(seen_at=clock.now()))


def end_token(token: str) -> None:
    """Ends the session of `token`, if it is one."""
    mine = update(LoginSession).where(LoginSession.token_hash == digest(token), LoginSession.ended_at.is_(None))
    session().execute(mine.values(ended_at=clock.now()))


def renew(token: str) -> str:
    """A new token for the session of `token`: whoever holds a copy of the old one is out. Returns it."""
    fresh = new_token()
    mine = update(LoginSession).where(LoginSession.token_hash == digest(token), LoginSession.ended_at.is_(None))
    session().execute(mine.values(token_hash=digest(fresh)))
    return fresh


def end_one(user: User, public_id: UUID) -> bool:
    """Ends the session of `user` with this public id. Returns whether there was one."""
    mine = update(LoginSession).where(LoginSession.user_id == user.id, LoginSession.uuid == public_id)
    ended = mine.where(LoginSession.ended_at.is_(None)).values(ended_at=clock.now())
    return bool(session().scalars(ended.returning(LoginSession.id)).all())


def end_all(user: User, *, but: str | None = None) -> int:
    """Ends every session of `user`, half ones too, but the one whose token is `but`. Returns how many were ended."""
    session().execute(delete(HalfSignIn).where(HalfSignIn.user_id == user.id))
    statement = update(LoginSession).where(LoginSession.user_id == user.id, LoginSession.ended_at.is_(None))
    if but:
        statement = statement.where(LoginSession.token_hash != digest(but))
    ended = session().scalars(statement.values(ended_at=clock.now()).returning(LoginSession.id))
    return len(ended.all())


def of(user: User, idle: timedelta, whole: timedelta) -> list[LoginSession]:
    """The live sessions of `user`, the last seen first."""
    statement = select(LoginSession).where(LoginSession.user_id == user.id, *_live(idle, whole))
    return list(session().scalars(statement.order_by(LoginSession.seen_at.desc(), LoginSession.id.desc())))


def _live(idle: timedelta, whole: timedelta) -> tuple[ColumnElement[bool], ...]:
    """Not ended, used within `idle`, begun within `whole`."""
    since = (moment(lambda: clock.now() - idle), moment(lambda: clock.now() - whole))
    return LoginSession.ended_at.is_(None), LoginSession.seen_at > since[0], LoginSession.created_at > since[1]
