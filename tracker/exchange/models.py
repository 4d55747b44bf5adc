"""Sheets that wait for their owner, mappings to use again, keys of the sheets' own, and what was brought in."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, ForeignKey, LargeBinary, String, UniqueConstraint, Uuid
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.db import Base
from tracker.core.i18n import N_
from tracker.core.record import Record, field
from tracker.core.types import UtcDateTime, word
from tracker.exchange.columns import Sort
from tracker.exchange.squeezing import squeezed, unfolded
from tracker.leaks.belonging import by_uuid
from tracker.leaks.columns import Packed, packed


class Upload(Base):
    """A sheet that was handed in, its owner's alone, gone a day later or when it was entered.

    `sheet` and `plan`: squeezed JSON, see `waiting`. Its file name is not kept: it could tell whom a case is about.
    """

    __tablename__ = "exchange_upload"

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[UUID] = mapped_column(Uuid, default=uuid4, unique=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("investigation.id"), index=True)
    sort: Mapped[Sort] = mapped_column(word(Sort))
    sheet: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    # What each column fills, in the order of the columns; what a row is where it does not say.
    columns: Mapped[list[Any]] = mapped_column(JSON)
    otherwise: Mapped[str] = mapped_column(String(30))
    # None until the mapping was chosen.
    plan: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    counts: Mapped[dict[str, Any]] = mapped_column(JSON)
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)

    case: Mapped[Case | None] = relationship()


class Mapping(Base):
    """Which column fills what, kept under a name by one person and offered again for the same headings."""

    __tablename__ = "exchange_mapping"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    sort: Mapped[Sort] = mapped_column(word(Sort))
    name: Mapped[str] = mapped_column(String(80))
    headings: Mapped[list[Any]] = mapped_column(JSON)
    columns: Mapped[list[Any]] = mapped_column(JSON)
    otherwise: Mapped[str] = mapped_column(String(30))

    __table_args__ = (UniqueConstraint("owner_id", "sort", "name"),)


class SheetKey(Base):
    """The key under which a sheet knows an item: a second run finds it again. `scope`: the case's uuid, or ""."""

    __tablename__ = "exchange_key"

    id: Mapped[int] = mapped_column(primary_key=True)
    sort: Mapped[Sort] = mapped_column(word(Sort))
    scope: Mapped[str] = mapped_column(String(36), default="")
    key: Mapped[str] = mapped_column(String(120))
    item: Mapped[UUID] = mapped_column(Uuid, index=True)

    __table_args__ = (UniqueConstraint("sort", "scope", "key"),)


class ImportRun(Record, Base):
    """A sheet that was entered, in one step that can be undone.

    `made`: [noun, uuid, version it was left at, {attribute: value before} or None for what is new], see `undoing`;
    emptied by the undo, and a week later.
    """

    __tablename__ = "import_run"

    owner_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("investigation.id"), index=True)
    sort: Mapped[Sort] = field(N_("What it holds"), word(Sort))
    added: Mapped[int] = field(N_("Added"))
    changed: Mapped[int] = field(N_("Changed"))
    left_out: Mapped[int] = mapped_column()
    made: Mapped[list[Any]] = mapped_column(JSON, deferred=True)
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    owner: Mapped[User] = relationship()
    case: Mapped[Case | None] = relationship()


# A scan reads what waits, and an expunge takes words out of it.
packed.update({f"exchange_upload.{column}": Packed(unfolded, squeezed) for column in ("sheet", "plan")})
by_uuid["exchange_key"] = "scope"
