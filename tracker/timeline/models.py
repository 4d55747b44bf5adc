"""Events of the story itself, which no other item of the record dates."""

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.cases.models import Case
from tracker.core.db import Base
from tracker.core.i18n import N_
from tracker.core.record import Record, dated, field
from tracker.core.types import Dated
from tracker.officials.models import Official


class Event(Record, Base):
    __tablename__ = "event"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    title: Mapped[str] = field(N_("What happened"), String(300))
    happened: Mapped[Dated] = dated("happened", N_("When"))
    place: Mapped[str] = field(N_("Where"), String(120), default="")
    note: Mapped[str] = field(N_("Note"), Text, default="")

    case: Mapped[Case] = relationship()
    parties: Mapped[list["EventParty"]] = relationship(back_populates="event", order_by="EventParty.id")

    @property
    def display(self) -> str:
        return self.title


class EventParty(Record, Base):
    """An official took part in an event."""

    __tablename__ = "event_party"
    history_of = "event"

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"))
    official_id: Mapped[int] = field(N_("Official"), ForeignKey("official.id"), index=True)
    part: Mapped[str] = field(N_("Part taken"), String(120), default="")

    event: Mapped[Event] = relationship(back_populates="parties")
    official: Mapped[Official] = relationship()

    __table_args__ = (UniqueConstraint("event_id", "official_id"),)

    @property
    def display(self) -> str:
        return self.official.name
