"""A case and what makes it one: members, stage, tags, related cases."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Boolean, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.accounts.models import User
from tracker.core import clock
from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record, field
from tracker.core.types import word
from tracker.policy import Role

if TYPE_CHECKING:
    from collections.abc import Sequence


class Stage(Vocabulary):
    LEAD = "lead", N_("Lead")
    REPORTING = "reporting", N_("Reporting")
    VERIFYING = "verifying", N_("Verifying")
    CONFIRMING = "confirming", N_("Confirmation")
    REVIEW = "review", N_("Review")
    READY = "ready", N_("Ready")
    PUBLISHED = "published", N_("Published")
    FOLLOW_UP = "follow_up", N_("Follow-up")
    CLOSED = "closed", N_("Closed")
    ON_HOLD = "on_hold", N_("On hold")
    SPIKED = "spiked", N_("Spiked")


# The eight of the stepper, in order.
PATH = tuple(Stage)[:8]
BEFORE_PUBLISHED = PATH[: PATH.index(Stage.PUBLISHED)]
# From here on a case is so close to publication that what was only to be done blocks.
CLOSE = (Stage.CONFIRMING, Stage.REVIEW, Stage.READY)


class Sensitivity(Vocabulary):
    NORMAL = "normal", N_("Normal")
    RESTRICTED = "restricted", N_("Restricted")


class RelationKind(Vocabulary):
    PARENT = "parent", N_("Part of")
    RELATED = "related", N_("Related to")


class Case(Record, Base):
    """One investigation. `code` is stored in capitals; its address is /c/<code in lower case>."""

    __tablename__ = "investigation"
    noun = "case"

    code: Mapped[str] = field(N_("Code"), String(20), unique=True)
    title: Mapped[str] = field(N_("Title"), String(200))
    question: Mapped[str] = field(N_("Question"), Text, default="")
    hypothesis: Mapped[str] = field(N_("Hypothesis"), Text, default="")
    region: Mapped[str] = field(N_("Region"), String(120), default="")
    sensitivity: Mapped[Sensitivity] = field(N_("Sensitivity"), word(Sensitivity), default=Sensitivity.NORMAL)
    stage: Mapped[Stage] = field(N_("Stage"), word(Stage), default=Stage.LEAD)
    # Where an on-hold or spiked case came from, and goes back to.
    stage_before: Mapped[Stage | None] = mapped_column(word(Stage, "stage_before"))
    target_on: Mapped[date | None] = field(N_("Target date"), nullable=True)
    embargo_until: Mapped[date | None] = field(N_("Embargo until"), nullable=True)
    # Kept by `sources`: whether any source of the case is anonymous (opens the case to legal, asks legal to sign).
    has_anonymous_source: Mapped[bool] = mapped_column(Boolean, default=False)

    members: Mapped[list["Member"]] = relationship(back_populates="case", order_by="Member.id")
    tags: Mapped[list["Tag"]] = relationship(back_populates="case", order_by="Tag.name")

    # The orders of the list of cases and of the desk: a page of them is read, not all of them sorted. The last two say
    # who sees a case, so that counting reads the index alone.
    __table_args__ = (
        Index(None, "changed_at"),
        Index("ix_investigation_by_stage", "stage", "target_on", "code", "sensitivity", "removed_at"),
    )

    @property
    def restricted(self) -> bool:
        return self.sensitivity is Sensitivity.RESTRICTED

    @property
    def member_ids(self) -> frozenset[int]:
        return frozenset(m.user_id for m in self.members if not m.removed)

    @property
    def days_late(self) -> int:
        """Days since the target date of a case that is still to be published; one set aside is not late."""
        waits = self.stage in BEFORE_PUBLISHED
        return max((clock.today() - self.target_on).days, 0) if self.target_on and waits else 0

    @property
    def slug(self) -> str:
        return self.code.lower()

    @property
    def display(self) -> str:
        return self.code

    @property
    def case_uuid(self) -> UUID:
        return self.uuid

    def people(self, role: Role) -> "Sequence[User]":
        """The members of one role who may still sign in."""
        return [m.user for m in self.members if not m.removed and m.user.role is role and m.user.is_active]


class Member(Record, Base):
    """Somebody who works on a case. A member who left is removed, and may be restored."""

    __tablename__ = "case_member"
    history_of = "case"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"))
    user_id: Mapped[int] = field(N_("Member"), ForeignKey("user_account.id"), index=True)

    case: Mapped[Case] = relationship(back_populates="members")
    user: Mapped[User] = relationship(lazy="joined")

    __table_args__ = (UniqueConstraint("case_id", "user_id"),)

    @property
    def display(self) -> str:
        return self.user.name


class Tag(Record, Base):
    __tablename__ = "case_tag"
    history_of = "case"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"))
    name: Mapped[str] = field(N_("Tag"), String(60))

    case: Mapped[Case] = relationship(back_populates="tags")

    __table_args__ = (UniqueConstraint("case_id", "name"),)

    @property
    def display(self) -> str:
        return self.name


class Relation(Record, Base):
    """`case` is part of, or related to, `other`."""

    __tablename__ = "case_relation"
    history_of = "case"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"))
    other_id: Mapped[int] = field(N_("Other case"), ForeignKey("investigation.id"), index=True)
    kind: Mapped[RelationKind] = field(N_("Relation"), word(RelationKind))

    case: Mapped[Case] = relationship(foreign_keys=[case_id])
    other: Mapped[Case] = relationship(foreign_keys=[other_id])

    __table_args__ = (
        UniqueConstraint("case_id", "other_id"),
        CheckConstraint("case_id != other_id", name="not_itself"),
    )

    @property
    def display(self) -> str:
        return self.other.code


class StageMove(Record, Base):
    """A change of stage, with the reason it was made for."""

    __tablename__ = "stage_move"
    history_of = "case"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    before: Mapped[Stage] = field(N_("From"), word(Stage, "before"))
    after: Mapped[Stage] = field(N_("To"), word(Stage, "after"))
    reason: Mapped[str] = field(N_("Reason"), Text, default="")

    case: Mapped[Case] = relationship()

    @property
    def display(self) -> str:
        return f"{self.before} → {self.after}"
