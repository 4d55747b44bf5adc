"""Forms that were sent already, and forms not sent yet: one-use ids and drafts."""

import re
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from sqlalchemy import JSON, String, UniqueConstraint, Uuid, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, mapped_column

from tracker.core import clock
from tracker.core.db import Base, session, upsert
from tracker.core.types import UtcDateTime

LONGEST_KEY = 300
MOST_DRAFTS = 100
DRAFTS_KEPT = timedelta(days=30)
# A public id, the code of a case, a number or a day: what an address says without anybody's words.
NO_WORDS = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z]{1,6}-\d{1,6}|[\d-]{1,10}")


class FormUse(Base):
    """A form id that was accepted, and where its answer is: a second tap is sent there."""

    __tablename__ = "form_use"

    id: Mapped[uuid.UUID] = mapped_column(Uuid, primary_key=True)
    location: Mapped[str] = mapped_column(String(500), default="")
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)


class Draft(Base):
    """The unsent fields of one form of one person, kept on the server and nowhere else."""

    __tablename__ = "draft"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[uuid.UUID] = mapped_column(Uuid)
    key: Mapped[str] = mapped_column(String(LONGEST_KEY))
    fields: Mapped[list[Any]] = mapped_column(JSON)
    at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (UniqueConstraint("owner", "key"),)


def without_words(url: str) -> str:
    """`url` with only those arguments nobody can have typed a name into: what somebody searched for is kept nowhere
    but in the search they saved, where a leak scan reads it and an expunge takes it out."""
    parts = urlsplit(url)
    kept = [(name, value) for name, value in parse_qsl(parts.query) if NO_WORDS.fullmatch(value)]
    return parts._replace(query=urlencode(kept)).geturl()


def rewritten(url: str, change: Callable[[str], str]) -> str:
    """`url` with `change` made to those of its arguments that somebody may have typed."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    told = [(name, value if NO_WORDS.fullmatch(value) else change(value)) for name, value in pairs]
    return url if told == pairs else parts._replace(query=urlencode(told)).geturl()


class Repeated(Exception):
    """This form was accepted before; `location` is its answer."""

    def __init__(self, location: str) -> None:
        super().__init__(location)
        self.location = location


def claim(form_id: uuid.UUID) -> FormUse:
    """Marks the id as used, in the caller's transaction. Raises Repeated when it was."""
    if used := session().get(FormUse, form_id):
        raise Repeated(used.location)
    use = FormUse(id=form_id)
    session().add(use)
    try:
        session().flush()
    except IntegrityError:
        # The first tap committed while this one waited for the row.
        session().rollback()
        used = session().get(FormUse, form_id)
        raise Repeated(used.location if used else "/") from None
    return use


def draft(owner: uuid.UUID, key: str) -> Draft | None:
    return session().scalar(select(Draft).where(Draft.owner == owner, Draft.key == key[:LONGEST_KEY]))


def has_room(owner: uuid.UUID, key: str) -> bool:
    """Whether `owner` may keep a draft of `key`: one they have, or one more. Drafts of a month ago make room."""
    mine = select(Draft.key).where(Draft.owner == owner)
    keys = set(session().scalars(mine))
    if key in keys or len(keys) < MOST_DRAFTS:
        return True
    session().execute(delete(Draft).where(Draft.owner == owner, Draft.at < clock.now() - DRAFTS_KEPT))
    return len(session().scalars(mine).all()) < MOST_DRAFTS


def keep_draft(owner: uuid.UUID, key: str, fields: list[tuple[str, str]]) -> None:
    """Keeps `fields` as the draft of the form at `key`, in place of an earlier one."""
    kept = {"fields": [list(pair) for pair in fields], "at": clock.now()}
    # Two autosaves at once (a pause, and the page being left) must not fall over one another.
    statement = upsert(session(), Draft).values(owner=owner, key=key[:LONGEST_KEY], **kept)
    session().execute(statement.on_conflict_do_update(index_elements=[Draft.owner, Draft.key], set_=kept))


def drop_draft(owner: uuid.UUID, key: str) -> None:
    session().execute(delete(Draft).where(Draft.owner == owner, Draft.key == key[:LONGEST_KEY]))
