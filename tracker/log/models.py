"""Log entries and the passages said in them."""

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.cases.models import Case
from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record, dated, field
from tracker.core.types import Dated, word
from tracker.evidence.models import Document
from tracker.officials.models import Official
from tracker.sources.models import Attribution, Source


class EntryKind(Vocabulary):
    LEAD = "lead", N_("Lead")
    INTERVIEW = "interview", N_("Interview")
    CALL = "call", N_("Call")
    DOCUMENT = "document", N_("Document seen")
    NOTE = "note", N_("Note")
    ANOMALY = "anomaly", N_("Anomaly")


class Channel(Vocabulary):
    IN_PERSON = "in_person", N_("In person")
    PHONE = "phone", N_("Phone")
    WHATSAPP = "whatsapp", N_("WhatsApp")
    SMS = "sms", N_("SMS")
    EMAIL = "email", N_("E-mail")
    LETTER = "letter", N_("Letter")
    PRESS_CONFERENCE = "press_conference", N_("Press conference")
    SPOKESPERSON = "spokesperson", N_("Spokesperson")
    UNKNOWN = "unknown", N_("Not known")


class LogEntry(Record, Base):
    """What happened in the reporting. `unfinished` entries are saved as they are and asked for later."""

    __tablename__ = "log_entry"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    kind: Mapped[EntryKind] = field(N_("Kind"), word(EntryKind))
    title: Mapped[str] = field(N_("In one line"), String(300), default="")
    body: Mapped[str] = field(N_("Notes"), Text, default="")
    happened: Mapped[Dated] = dated("happened", N_("When"))
    # Coarse ("Ambon") when a protected source was there: a café is a place to look.
    place: Mapped[str] = field(N_("Where"), String(120), default="")
    channel: Mapped[Channel] = field(N_("How"), word(Channel), default=Channel.UNKNOWN)
    source_id: Mapped[int | None] = field(N_("With (source)"), ForeignKey("source.id"), nullable=True, index=True)
    official_id: Mapped[int | None] = field(N_("With (official)"), ForeignKey("official.id"), nullable=True, index=True)
    document_id: Mapped[int | None] = field(N_("Document"), ForeignKey("document.id"), nullable=True, index=True)
    unfinished: Mapped[bool] = field(N_("Unfinished"), default=False)
    # Until the entry has its source: a promise that was asked for and is written down nowhere yet.
    asked_unnamed: Mapped[bool] = field(N_("Asked not to be named, source not written down yet"), default=False)
    # Of an anomaly: how it was settled; "" while it is not.
    settled: Mapped[str] = field(N_("How it was settled"), String(300), default="")

    case: Mapped[Case] = relationship()
    source: Mapped[Source | None] = relationship()
    official: Mapped[Official | None] = relationship()
    document: Mapped[Document | None] = relationship()
    passages: Mapped[list["Passage"]] = relationship(back_populates="entry", order_by="Passage.position")

    @property
    def display(self) -> str:
        return self.title or str(self.uuid)[:8]

    @property
    def said(self) -> list["Passage"]:
        """The passages that stand."""
        return [passage for passage in self.passages if not passage.removed]

    @property
    def open_anomaly(self) -> bool:
        return self.kind is EntryKind.ANOMALY and not self.settled


class Passage(Record, Base):
    """Words as they were said, with the attribution agreed for them."""

    __tablename__ = "passage"
    history_of = "entry"

    entry_id: Mapped[int] = mapped_column(ForeignKey("log_entry.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    words: Mapped[str] = field(N_("Exact words"), Text)
    attribution: Mapped[Attribution | None] = field(N_("Attribution"), word(Attribution), nullable=True)
    verbatim: Mapped[bool] = field(N_("Word for word"), default=True)

    entry: Mapped[LogEntry] = relationship(back_populates="passages")

    @property
    def display(self) -> str:
        return str(self.uuid)[:8]
