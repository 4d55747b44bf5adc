"""The filters people keep for their desk."""

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.accounts.models import User
from tracker.core.db import Base
from tracker.core.record import Record

_OPENS = text("opens_desk AND removed_at IS NULL")


class SavedFilter(Record, Base):
    """Filters of the list of cases under a name. Name and filters are the owner's alone, so no history carries them.

    `asked`: the arguments of an address, as `cases.filters.read` takes them. `opens_desk`: the desk opens with it.
    """

    __tablename__ = "saved_filter"

    owner_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    asked: Mapped[dict[str, Any]] = mapped_column(JSON)
    opens_desk: Mapped[bool] = mapped_column(default=False)

    owner: Mapped[User] = relationship()

    __table_args__ = (
        Index("ix_saved_filter_opens", "owner_id", unique=True, sqlite_where=_OPENS, postgresql_where=_OPENS),
    )
