"""The chain, and the values kept apart from it so that they can be shredded without breaking it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Index, String, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from tracker.core.db import Base
from tracker.core.types import UtcDateTime


class AuditEntry(Base):
    """One link of the chain. Nothing points here and nothing cascades here: an entry is never deleted."""

    __tablename__ = "audit_entry"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    # Kept as the exact text that was hashed, so that no driver's rounding can break the chain.
    at: Mapped[str] = mapped_column(String(32))
    actor: Mapped[UUID | None] = mapped_column(Uuid)
    action: Mapped[str] = mapped_column(String(60))
    object_uuid: Mapped[UUID | None] = mapped_column(Uuid)
    # The item whose History tab shows the entry: a claim, for a change of one of its supports.
    within_uuid: Mapped[UUID | None] = mapped_column(Uuid)
    case_uuid: Mapped[UUID | None] = mapped_column(Uuid)
    request_id: Mapped[str] = mapped_column(String(40))
    commitment: Mapped[str] = mapped_column(String(64))
    prev_hash: Mapped[str] = mapped_column(String(64), unique=True)
    hash: Mapped[str] = mapped_column(String(64), unique=True)

    __table_args__ = (
        Index("ix_audit_entry_object", "object_uuid", "seq"),
        Index("ix_audit_entry_within", "within_uuid", "seq"),
        Index("ix_audit_entry_case", "case_uuid", "seq"),
        Index("ix_audit_entry_actor", "actor", "seq"),
    )

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.at)


class AuditDetail(Base):
    """The values of one entry: {field: [old, new]} and what else was said. `data` None: removed on purpose."""

    __tablename__ = "audit_detail"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    salt: Mapped[str] = mapped_column(String(64))
    data: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    redacted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
