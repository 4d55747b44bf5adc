"""Sources. There is no field for a real name here, and there will be none: identities are sealed elsewhere."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record, dated, field
from tracker.core.types import Dated, word
from tracker.officials.models import Official


class SourceKind(Vocabulary):
    INSIDER = "insider", N_("Insider")
    OFFICIAL = "official", N_("Official")
    WITNESS = "witness", N_("Witness")
    DOCUMENT = "document", N_("Document")
    EXPERT = "expert", N_("Expert")
    COMPETITOR = "competitor", N_("Competitor")
    MEDIA = "media", N_("Other media")
    HEARSAY = "hearsay", N_("Hearsay")


class Attribution(Vocabulary):
    ON_RECORD = "on_record", N_("On the record")
    BACKGROUND = "background", N_("Background")
    DEEP_BACKGROUND = "deep_background", N_("Deep background")
    OFF_RECORD = "off_record", N_("Off the record")
    EMBARGOED = "embargoed", N_("Embargoed")


class AnonymityReason(Vocabulary):
    JOB_LOSS = "job_loss", N_("Losing the job")
    RETALIATION = "retaliation", N_("Retaliation")
    PHYSICAL_SAFETY = "physical_safety", N_("Physical safety")
    LEGAL = "legal", N_("Legal risk")
    FAMILY = "family", N_("Family")
    UNSTATED = "unstated", N_("Not said")


class Promise(Vocabulary):
    """Whether a promise stands: the request alone is not one."""

    REQUESTED = "requested", N_("Asked for, not yet granted")
    GRANTED = "granted", N_("Granted")
    NONE = "none", N_("No promise recorded")


class Reliability(Vocabulary):
    """Admiralty grade of the source."""

    A = "A", N_("A, completely reliable")
    B = "B", N_("B, usually reliable")
    C = "C", N_("C, fairly reliable")
    D = "D", N_("D, not usually reliable")
    E = "E", N_("E, unreliable")
    F = "F", N_("F, cannot be judged")


class Credibility(Vocabulary):
    """Admiralty grade of the information."""

    ONE = "1", N_("1, confirmed by others")
    TWO = "2", N_("2, probably true")
    THREE = "3", N_("3, possibly true")
    FOUR = "4", N_("4, doubtful")
    FIVE = "5", N_("5, improbable")
    SIX = "6", N_("6, cannot be judged")


class DetailDecision(Vocabulary):
    DECIDE = "decide", N_("To decide")
    REMOVE = "remove", N_("Remove")
    REWORD = "reword", N_("Reword")
    KEEP = "keep", N_("Keep")


class Source(Record, Base):
    """A source. Anonymous: known by `pseudonym` only. Named: on record as `official`, a public person."""

    __tablename__ = "source"

    pseudonym: Mapped[str] = field(N_("Pseudonym"), String(60), default="")
    anonymous: Mapped[bool] = field(N_("Not to be named"), default=True)
    official_id: Mapped[int | None] = field(N_("Named as"), ForeignKey("official.id"), nullable=True, index=True)
    kind: Mapped[SourceKind] = field(N_("Kind"), word(SourceKind))
    # How many people it stands for; None: not known.
    people: Mapped[int | None] = field(N_("How many people"), nullable=True)
    described_as: Mapped[str] = field(N_("Described in the text as"), String(300), default="")
    access: Mapped[str] = field(N_("How they can know"), Text, default="")
    reliability: Mapped[Reliability] = field(N_("Reliability"), word(Reliability), default=Reliability.F)
    credibility: Mapped[Credibility] = field(N_("Credibility"), word(Credibility), default=Credibility.SIX)
    grade_reason: Mapped[str] = field(N_("Why this grade"), Text, default="")
    handler_id: Mapped[int] = field(N_("Handler"), ForeignKey("user_account.id"), index=True)

    handler: Mapped[User] = relationship()
    # With every source, as its name needs it.
    official: Mapped[Official | None] = relationship(lazy="joined")
    links: Mapped[list["CaseSource"]] = relationship(back_populates="source", order_by="CaseSource.id")
    terms: Mapped[list["Terms"]] = relationship(back_populates="source", order_by="Terms.id")
    details: Mapped[list["IdentifyingDetail"]] = relationship(back_populates="source", order_by="IdentifyingDetail.id")

    __table_args__ = (
        CheckConstraint("people IS NULL OR people > 0", name="people_positive"),
        CheckConstraint("anonymous OR official_id IS NOT NULL", name="named_or_anonymous"),
        CheckConstraint("NOT anonymous OR official_id IS NULL", name="anonymous_unlinked"),
        # A record never ties a pseudonym to a name.
        CheckConstraint("anonymous = (pseudonym <> '')", name="pseudonym_or_name"),
        Index("ix_source_pseudonym", "pseudonym"),
    )

    @property
    def display(self) -> str:
        return self.pseudonym or (self.official.name if self.official else "")

    @property
    def grade(self) -> str:
        return f"{self.reliability}{self.credibility}"


class CaseSource(Record, Base):
    """A source speaks in a case; who may open any of its cases may see the source."""

    __tablename__ = "case_source"
    history_of = "source"

    case_id: Mapped[int] = field(N_("Case"), ForeignKey("investigation.id"))
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)

    case: Mapped[Case] = relationship()
    source: Mapped[Source] = relationship(back_populates="links", lazy="joined")

    __table_args__ = (UniqueConstraint("case_id", "source_id"),)

    @property
    def display(self) -> str:
        return f"{self.source.display} → {self.case.code}"


class Terms(Record, Base):
    """What was agreed with a source about one scope, from when, why, until when."""

    __tablename__ = "source_terms"
    history_of = "source"

    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    attribution: Mapped[Attribution | None] = field(N_("Attribution"), word(Attribution), nullable=True)
    promise: Mapped[Promise] = field(N_("Promise"), word(Promise), default=Promise.REQUESTED)
    scope: Mapped[str] = field(N_("What it covers"), String(300), default="")
    words: Mapped[str] = field(N_("Words used"), Text, default="")
    reason: Mapped[AnonymityReason] = field(N_("Why"), word(AnonymityReason), default=AnonymityReason.UNSTATED)
    agreed: Mapped[Dated] = dated("agreed", N_("Agreed"))
    expires_on: Mapped[date | None] = field(N_("Ends"), nullable=True)
    withdrawn_on: Mapped[date | None] = field(N_("Withdrawn"), nullable=True)
    withdrawn_why: Mapped[str] = field(N_("Why withdrawn"), String(300), default="")

    source: Mapped[Source] = relationship(back_populates="terms")

    @property
    def display(self) -> str:
        return self.scope[:60]


class IdentifyingDetail(Record, Base):
    """A detail of a case's text by which readers could work out who a source is; shown with that case only."""

    __tablename__ = "identifying_detail"
    history_of = "source"

    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    words: Mapped[str] = field(N_("Detail"), String(300))
    noticed_by: Mapped[str] = field(N_("Who would notice"), String(300), default="")
    fits: Mapped[int | None] = field(N_("How many people it fits"), nullable=True)
    decision: Mapped[DetailDecision] = field(N_("Decision"), word(DetailDecision), default=DetailDecision.DECIDE)
    # A detail to remove or to reword stops blocking when the text no longer has it.
    carried_out: Mapped[bool] = field(N_("Carried out in the text"), default=False)

    case: Mapped[Case] = relationship()
    source: Mapped[Source] = relationship(back_populates="details")

    __table_args__ = (CheckConstraint("fits IS NULL OR fits > 0", name="fits_positive"),)

    @property
    def display(self) -> str:
        return self.words[:60]
