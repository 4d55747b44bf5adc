"""Sessions in the database: start, find, end."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import contains_eager

from tracker.accounts.models import LoginSession, User
from tracker.core import clock
from tracker.core.crypto import digest, new_token
from tracker.core.db import durable, session

SEEN_EVERY = timedelta(minutes=5)


def start(user: User, browser: str) -> str:
    """A new session of `user`; returns the token its cookie will hold."""
    token = new_token()
    session().add(LoginSession(token_hash=digest(token), user_id=user.id, browser=browser[:60]))
    return token


def find(token: str, idle: timedelta, whole: timedelta, *columns: ColumnElement[Any]) -> tuple[LoginSession, list[Any]] | None:
    """The live session of `token` with its user, and the values of extra `columns`, in one statement."""
    statement = (
        select(LoginSession, *columns)
        .join(LoginSession.user)
        .options(contains_eager(LoginSession.user))
        .where(LoginSession.token_hash == digest(token), LoginSession.ended_at.is_(None), User.active)
        .where(LoginSession.seen_at > clock.now() - idle, LoginSession.created_at > clock.now() - whole)
    )
    row = session().execute(statement).first()
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
    found.seen_at = clock.now()


def end(found: LoginSession, at: datetime | None = None) -> None:
    found.ended_at = at or clock.now()


def end_all(user: User, *, but: str | None = None) -> int:
    """Ends every session of `user`, keeping the one whose token is `but`. Returns how many were ended."""
    statement = update(LoginSession).where(LoginSession.user_id == user.id, LoginSession.ended_at.is_(None))
    if but:
        statement = statement.where(LoginSession.token_hash != digest(but))
    result = session().execute(statement.values(ended_at=clock.now()))
    return int(result.rowcount)  # type: ignore[attr-defined]


def of(user: User) -> list[LoginSession]:
    """The live sessions of `user`, newest first."""
    statement = select(LoginSession).where(LoginSession.user_id == user.id, LoginSession.ended_at.is_(None))
    return list(session().scalars(statement.order_by(LoginSession.seen_at.desc())))
