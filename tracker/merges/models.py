"""What was merged into what, with every single change, so that it can be taken apart."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, UniqueConstraint, Uuid, select
from sqlalchemy.orm import Mapped, mapped_column

from tracker.core import moved
from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record
from tracker.core.types import UtcDateTime, word


class Sort(Vocabulary):
    OFFICIAL = "official", N_("Official")
    SOURCE = "source", N_("Source")


class Merge(Record, Base):
    """`gone` was merged into `kept`. `steps`: what was done, in order, as `moving` writes and reads it.

    No field is history: the items' own entries say what happened, and neither name may stand in the other's case.
    """

    __tablename__ = "item_merge"
    noun = "merge"

    sort: Mapped[Sort] = mapped_column(word(Sort))
    kept: Mapped[UUID] = mapped_column(Uuid, index=True)
    gone: Mapped[UUID] = mapped_column(Uuid, index=True)
    steps: Mapped[list[Any]] = mapped_column(JSON, deferred=True)
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Apart(Record, Base):
    """Somebody looked at two officials and said that they are not the same. `one` is the lesser uuid."""

    __tablename__ = "item_apart"
    noun = "apart"

    one: Mapped[UUID] = mapped_column(Uuid)
    other: Mapped[UUID] = mapped_column(Uuid)

    __table_args__ = (UniqueConstraint("one", "other"), CheckConstraint("one <> other", name="two"))


def _merged_into(kept: Any) -> Any:
    """A select of the uuids of what stands merged into those of the select `kept`, through further merges."""
    merge: Any = Merge.__table__
    standing = select(merge.c.gone).where(merge.c.undone_at.is_(None))
    gone = standing.where(merge.c.kept.in_(kept)).cte(recursive=True)
    every = gone.union(standing.join(gone, merge.c.kept == gone.c.gone))
    return select(every.c.gone)


moved.merged_into[:] = [_merged_into]
