"""Claims C1..., the parties they accuse or name, and their support."""

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.cases.models import Case
from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record, field
from tracker.core.types import word
from tracker.evidence.models import Document
from tracker.log.models import LogEntry
from tracker.officials.models import Official
from tracker.sources.models import Source


class Nature(Vocabulary):
    FACT = "fact", N_("Fact")
    JUDGEMENT = "judgement", N_("Judgement")


class Accusation(Vocabulary):
    """Whether somebody has looked at whom the claim accuses; UNMARKED keeps a case out of confirmation."""

    UNMARKED = "unmarked", N_("Not marked yet")
    NOBODY = "nobody", N_("Accuses nobody")
    SOMEBODY = "somebody", N_("Accuses somebody")


class PartyRole(Vocabulary):
    ACCUSED = "accused", N_("Accused")
    NAMED = "named", N_("Only named")


class ClaimStatus(Vocabulary):
    UNVERIFIED = "unverified", N_("Unverified")
    SINGLE_SOURCE = "single_source", N_("Single source")
    CORROBORATED = "corroborated", N_("Corroborated")
    DOCUMENTED = "documented", N_("Documented")
    DISPUTED = "disputed", N_("Disputed")
    REFUTED = "refuted", N_("Refuted")
    WITHDRAWN = "withdrawn", N_("Withdrawn")


class Stance(Vocabulary):
    SUPPORTS = "supports", N_("Supports")
    CONTRADICTS = "contradicts", N_("Contradicts")


class Claim(Record, Base):
    """One assertion, in the words it is made with. Its status is computed from its support (`claims.status`)."""

    __tablename__ = "claim"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"))
    number: Mapped[int]
    summary: Mapped[str] = field(N_("In short"), String(300))
    words: Mapped[str] = field(N_("The words"), Text, default="")
    # Whose voice it is in: "reporter's voice", "attribution unclear".
    voice: Mapped[str] = field(N_("Who says it, as written"), String(300), default="")
    note: Mapped[str] = field(N_("Note"), Text, default="")
    nature: Mapped[Nature] = field(N_("Fact or judgement"), word(Nature), default=Nature.FACT)
    accusation: Mapped[Accusation] = field(N_("Accuses"), word(Accusation), default=Accusation.UNMARKED)
    # A main claim carries the story; the others are kept, and checked, beside it.
    main: Mapped[bool] = field(N_("Main claim"), default=True)
    withdrawn_why: Mapped[str] = field(N_("Withdrawn because"), String(300), default="")

    case: Mapped[Case] = relationship()
    parties: Mapped[list["ClaimParty"]] = relationship(back_populates="claim", order_by="ClaimParty.id")
    supports: Mapped[list["Support"]] = relationship(back_populates="claim", order_by="Support.id")

    __table_args__ = (UniqueConstraint("case_id", "number"),)

    @property
    def code(self) -> str:
        return f"C{self.number}"

    @property
    def display(self) -> str:
        return self.code

    @property
    def said(self) -> str:
        """The words in quotation marks, one pair of them; what it says in short where there are no words."""
        words = self.words.strip()
        if len(words) > 1 and words[0] in '“"' and words[-1] in '”"' and not set(words[1:-1]) & set('“”"'):
            words = words[1:-1]
        return f"“{words}”" if words else self.summary

    @property
    def withdrawn(self) -> bool:
        return bool(self.withdrawn_why)

    @property
    def accused(self) -> list[Official]:
        return self._parties(PartyRole.ACCUSED)

    @property
    def named(self) -> list[Official]:
        """Those the claim names without accusing them."""
        return self._parties(PartyRole.NAMED)

    def _parties(self, role: "PartyRole") -> list[Official]:
        live = (p.official for p in self.parties if p.role is role and not p.removed)
        return [official for official in live if official is not None and not official.removed]

    @property
    def live_supports(self) -> list["Support"]:
        """The supports whose target still stands."""
        return [support for support in self.supports if support.live]


class ClaimParty(Record, Base):
    """A claim accuses, or only names, an official."""

    __tablename__ = "claim_party"
    history_of = "claim"

    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"))
    official_id: Mapped[int] = field(N_("Official"), ForeignKey("official.id"), index=True)
    role: Mapped[PartyRole] = field(N_("Role"), word(PartyRole))

    claim: Mapped[Claim] = relationship(back_populates="parties")
    official: Mapped[Official] = relationship()

    __table_args__ = (UniqueConstraint("claim_id", "official_id"),)

    @property
    def display(self) -> str:
        return self.official.name if self.official else ""


class Support(Record, Base):
    """What a claim rests on: exactly one of a source, a log entry, a document or an article.

    `copy_of`: this says only what that one said, so the two count once.
    """

    __tablename__ = "support"
    history_of = "claim"

    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), index=True)
    stance: Mapped[Stance] = field(N_("Stance"), word(Stance), default=Stance.SUPPORTS)
    source_id: Mapped[int | None] = field(N_("Source"), ForeignKey("source.id"), nullable=True, index=True)
    log_entry_id: Mapped[int | None] = field(N_("Log entry"), ForeignKey("log_entry.id"), nullable=True, index=True)
    document_id: Mapped[int | None] = field(N_("Document"), ForeignKey("document.id"), nullable=True, index=True)
    # An article stands above claims in the house, so only its table is named here.
    article_id: Mapped[int | None] = field(N_("Article"), ForeignKey("article.id"), nullable=True, index=True)
    passage: Mapped[str] = field(N_("Passage"), Text, default="")
    # From memory, hearsay, partly: how far it carries.
    limits: Mapped[str] = field(N_("How far it carries"), String(300), default="")
    hearsay: Mapped[bool] = field(N_("Only hearsay"), default=False)
    copy_of_id: Mapped[int | None] = field(N_("Says only what this one says"), ForeignKey("support.id"), nullable=True)

    claim: Mapped[Claim] = relationship(back_populates="supports")
    source: Mapped[Source | None] = relationship()
    log_entry: Mapped[LogEntry | None] = relationship()
    document: Mapped[Document | None] = relationship()
    # By name, for the same reason as its key.
    article = relationship("Article")
    copy_of: Mapped["Support | None"] = relationship(remote_side="Support.id")

    __table_args__ = (
        CheckConstraint(
            "(CASE WHEN source_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN log_entry_id IS NULL THEN 0 ELSE 1 END) + "
            "(CASE WHEN document_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN article_id IS NULL THEN 0 ELSE 1 END) = 1",
            name="one_target",
        ),
        Index("ix_support_copy_of", "copy_of_id"),
    )

    @property
    def target(self) -> Any:
        """The source, log entry, document or article; None when it was removed."""
        return self.source or self.log_entry or self.document or self.article

    @property
    def live(self) -> bool:
        return not self.removed and self.target is not None and not self.target.removed

    @property
    def display(self) -> str:
        return str(self.uuid)[:8]
