"""The table the index stands on, and the searches people keep."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Date, ForeignKey, Index, String, Text, UniqueConstraint, Uuid
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.accounts.models import User
from tracker.core.db import Base
from tracker.core.record import Record
from tracker.core.types import UtcDateTime


class SearchDoc(Base):
    """The text of one item as it can be found. Derived: `indexing` writes it with every change, `rebuild` anew.

    No foreign keys: a key into a case would take its row's lock late in every transaction, and nothing here is the
    record. `words` and `heading` are as `search.words` makes them; `words` is what the databases' own indexes
    (`fts_*`, made by the migration) are kept from.
    """

    __tablename__ = "search_doc"

    id: Mapped[int] = mapped_column(primary_key=True)
    # What the audit calls it: "claim", "source".
    kind: Mapped[str] = mapped_column(String(30))
    item_id: Mapped[int]
    item_uuid: Mapped[UUID] = mapped_column(Uuid)
    # None: an official, whose own rule says who may see it.
    case_id: Mapped[int | None]
    code: Mapped[str] = mapped_column(String(30))
    # When it happened, else the day it was written; one side open, None.
    first_on: Mapped[date | None] = mapped_column(Date)
    last_on: Mapped[date | None] = mapped_column(Date)
    # When its words changed last: what saved searches count from.
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    # The long texts last: SQLite reads a row from its beginning.
    title: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)
    heading: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text)

    __table_args__ = (
        UniqueConstraint("kind", "item_id"),
        Index("ix_search_doc_case", "case_id"),
        Index("ix_search_doc_changed", "changed_at"),
    )


class SavedSearch(Record, Base):
    """A question its owner keeps. Name and question are the owner's alone, so no history carries them.

    `asked`: {argument of /search: text}, as `filters.read` takes them.
    """

    __tablename__ = "saved_search"

    owner_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    asked: Mapped[dict[str, Any]] = mapped_column(JSON)
    looked_at: Mapped[datetime] = mapped_column(UtcDateTime)

    owner: Mapped[User] = relationship()
