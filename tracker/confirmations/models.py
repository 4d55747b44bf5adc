"""Attempts, and the claims each one put."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.claims.models import Claim
from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record, dated, field
from tracker.core.types import Dated, word
from tracker.log.models import Channel
from tracker.officials.models import Official


class Outcome(Vocabulary):
    ANSWERED = "answered", N_("Answered")
    PARTIAL = "partial", N_("Answered in part")
    DECLINED = "declined", N_("Declined")
    NO_REPLY = "no_reply", N_("No reply")
    UNREACHABLE = "unreachable", N_("Could not be reached")
    DENIED = "denied", N_("Denied")
    ADMITTED = "admitted", N_("Admitted")
    PROMISED_LATER = "promised_later", N_("Promised to answer later")
    REFERRED = "referred", N_("Referred to somebody else")
    PENDING = "pending", N_("Waiting")


class Attempt(Record, Base):
    """One approach to one official."""

    __tablename__ = "attempt"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    official_id: Mapped[int | None] = field(N_("Asked"), ForeignKey("official.id"), nullable=True, index=True)
    channel: Mapped[Channel] = field(N_("How"), word(Channel), default=Channel.UNKNOWN)
    asked: Mapped[Dated] = dated("asked", N_("When"))
    asked_by_id: Mapped[int | None] = field(N_("Asked by"), ForeignKey("user_account.id"), nullable=True)
    deadline: Mapped[date | None] = field(N_("Answer due"), nullable=True, index=True)
    outcome: Mapped[Outcome] = field(N_("What happened"), word(Outcome), default=Outcome.PENDING)
    reply: Mapped[str] = field(N_("Their exact words"), Text, default="")
    # What else was asked, which is no claim of this case; kept so that a refusal is read for what it refused.
    also_asked: Mapped[str] = field(N_("Also asked about"), Text, default="")
    # Set when the outlet asked about its own interest, as its media budget.
    conflict: Mapped[str] = field(N_("Conflict of interest"), String(300), default="")
    note: Mapped[str] = field(N_("Note"), Text, default="")
    follow_up_of_id: Mapped[int | None] = field(N_("Follows up"), ForeignKey("attempt.id"), nullable=True, index=True)
    unfinished: Mapped[bool] = field(N_("Unfinished"), default=False)

    case: Mapped[Case] = relationship()
    official: Mapped[Official | None] = relationship()
    asked_by: Mapped[User | None] = relationship()
    follow_up_of: Mapped["Attempt | None"] = relationship(remote_side="Attempt.id")
    put: Mapped[list["PutClaim"]] = relationship(back_populates="attempt", order_by="PutClaim.id")

    __table_args__ = (CheckConstraint("follow_up_of_id IS NULL OR follow_up_of_id != id", name="not_itself"),)

    @property
    def display(self) -> str:
        return self.official.name if self.official else str(self.uuid)[:8]

    @property
    def puts(self) -> list["PutClaim"]:
        """What was put, of claims that still stand."""
        return [put for put in self.put if not put.removed and put.claim is not None and not put.claim.removed]


class PutClaim(Record, Base):
    """A claim that an attempt put to the official, in which words, and how it was answered.

    `outcome` None: as the whole attempt.
    """

    __tablename__ = "put_claim"
    history_of = "attempt"

    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"))
    claim_id: Mapped[int] = field(N_("Claim"), ForeignKey("claim.id"), index=True)
    question: Mapped[str] = field(N_("Exact question"), Text, default="")
    outcome: Mapped[Outcome | None] = field(N_("Answer to this claim"), word(Outcome), nullable=True)

    attempt: Mapped[Attempt] = relationship(back_populates="put")
    claim: Mapped[Claim] = relationship()

    __table_args__ = (UniqueConstraint("attempt_id", "claim_id"),)

    @property
    def display(self) -> str:
        return self.claim.code if self.claim else ""

    @property
    def answer(self) -> Outcome:
        """How this claim was answered: as said of it, else as the whole attempt."""
        return self.outcome or self.attempt.outcome
