"""An article that somebody reads in, with what was found in it and what they decided."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.core.db import Base
from tracker.core.record import Record
from tracker.core.types import Dated, UtcDateTime
from tracker.language.dated import from_edtf


class Intake(Record, Base):
    """A text being read in. It is its owner's alone; what comes of it is the case's.

    `about`: title, outlet, byline, dateline, published (EDTF) and address of the article; `around`: the lines of the
    page that were left out; `attached`: the files that came with it and were not read; `left_out`: how
    many findings were left out. `findings`: see `reading`.
    `made`: [noun, uuid, version] of all that came of it, in the order it was made; empty before and after an undo.
    """

    __tablename__ = "intake"

    owner_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    # The case it goes into; None: a new one, until that is made.
    case_id: Mapped[int | None] = mapped_column(ForeignKey("investigation.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    about: Mapped[dict[str, Any]] = mapped_column(JSON)
    findings: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    made: Mapped[list[Any]] = mapped_column(JSON)
    applied_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    owner: Mapped[User] = relationship()
    case: Mapped[Case | None] = relationship()

    @property
    def applied(self) -> bool:
        return self.applied_at is not None

    @property
    def published(self) -> Dated:
        """When the article appeared, as far as it says."""
        day = self.about["published"]
        return from_edtf(day) if day else Dated()

    @property
    def opened_case(self) -> bool:
        """Whether the case itself came of it."""
        return any(noun == "case" for noun, *_rest in self.made)
