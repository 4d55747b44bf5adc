"""Document records; files come later."""

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.cases.models import Case
from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record, dated, field
from tracker.core.types import Dated, word
from tracker.officials.models import Official


class Holding(Vocabulary):
    """Whether the newsroom has it: only what it holds or has seen can support a claim as a document."""

    WANTED = "wanted", N_("To be asked for")
    REQUESTED = "requested", N_("Asked for")
    REFUSED = "refused", N_("Refused")
    SEEN = "seen", N_("Seen")
    HELD = "held", N_("Held")


class Document(Record, Base):
    """A document of a case, E1..., held, seen or wanted."""

    __tablename__ = "document"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"))
    number: Mapped[int]
    title: Mapped[str] = field(N_("What it is"), String(300))
    issuer_id: Mapped[int | None] = field(N_("Issued by"), ForeignKey("official.id"), nullable=True, index=True)
    identifier: Mapped[str] = field(N_("Number or identifier"), String(120), default="")
    issued: Mapped[Dated] = dated("issued", N_("Dated"))
    where: Mapped[str] = field(N_("Where it can be had"), String(300), default="")
    holding: Mapped[Holding] = field(N_("Do we have it"), word(Holding), default=Holding.WANTED)
    note: Mapped[str] = field(N_("Note"), Text, default="")

    case: Mapped[Case] = relationship()
    issuer: Mapped[Official | None] = relationship()

    __table_args__ = (UniqueConstraint("case_id", "number"),)

    @property
    def code(self) -> str:
        return f"E{self.number}"

    @property
    def in_hand(self) -> bool:
        return self.holding in (Holding.SEEN, Holding.HELD)

    @property
    def display(self) -> str:
        return f"{self.code} {self.title}"
