"""Requests for acts that take two people, the answers given to them, and how long an identity is kept."""

from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint, and_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record, field
from tracker.core.types import UtcDateTime, word
from tracker.requests.acts import ACTS, Act
from tracker.sources.models import Source


class State(Vocabulary):
    ASKED = "asked", N_("Waits for an answer")
    APPROVED = "approved", N_("Agreed, to be carried out")
    REFUSED = "refused", N_("Refused")
    WITHDRAWN = "withdrawn", N_("Withdrawn")
    EXPIRED = "expired", N_("Expired, nothing was done")
    DONE = "done", N_("Done")
    FAILED = "failed", N_("Could not be done")


OPEN = (State.ASKED, State.APPROVED)


class Verdict(Vocabulary):
    APPROVE = "approve", N_("Agree")
    REFUSE = "refuse", N_("Refuse")


class TwoPersonRequest(Record, Base):
    """Somebody asks for an act that others must agree to.

    `kind` is the key of an act of the registry. `data` says what precisely is asked (ids, dates, a public key), never
    an identity; `secret` is a ciphertext of what must not lie open until it is done (`binding.conceal`). `binding`
    ties all of it together under the instance key, so that who can write rows cannot swap a subject.
    """

    __tablename__ = "two_person_request"
    noun = "request"
    history_of = "source"

    kind: Mapped[str] = mapped_column(String(40))
    source_id: Mapped[int | None] = mapped_column(ForeignKey("source.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("investigation.id"), index=True)
    # The case somebody was in when they asked about its source, so that others of the source do not read why.
    asked_in_id: Mapped[int | None] = mapped_column(ForeignKey("investigation.id"), index=True)
    about_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"), index=True)
    asker_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    reason: Mapped[str] = mapped_column(Text)
    data: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    secret: Mapped[bytes | None] = mapped_column(LargeBinary)
    binding: Mapped[str] = mapped_column(String(64), default="")
    # How many people besides the asker must agree.
    needed: Mapped[int] = mapped_column(default=1)
    state: Mapped[State] = mapped_column(word(State), default=State.ASKED)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # Why it could not be done: a msgid.
    failure: Mapped[str] = mapped_column(String(300), default="")

    source: Mapped[Source | None] = relationship()
    case: Mapped[Case | None] = relationship(foreign_keys=[case_id])
    asked_in: Mapped[Case | None] = relationship(foreign_keys=[asked_in_id])
    about: Mapped[User | None] = relationship(foreign_keys=[about_id])
    asker: Mapped[User] = relationship(foreign_keys=[asker_id])
    decisions: Mapped[list["Decision"]] = relationship(back_populates="request", order_by="Decision.id")

    __table_args__ = (
        CheckConstraint("needed BETWEEN 1 AND 2", name="one_or_two"),
        Index("ix_two_person_request_state", "state", "expires_at"),
    )

    # The user ids of the custodians of its source, once `people` has fetched them.
    circle = cast("frozenset[int] | None", None)

    @property
    def act(self) -> Act:
        return ACTS[self.kind]

    @property
    def display(self) -> str:
        """The label of the act, which the history translates: no word of anybody."""
        return self.act.label

    @property
    def open(self) -> bool:
        """Whether it still waits for somebody."""
        return self.state in OPEN and self.expires_at > clock.now()

    @property
    def shown_state(self) -> State:
        """The state as it is now: what has run out is expired before anybody wrote it down."""
        return State.EXPIRED if self.state in OPEN and not self.open else self.state

    def decided_by(self, user: Any) -> "Decision | None":
        return next((d for d in self.decisions if d.user_id == user.id), None)


class Decision(Base):
    """One person's answer. It never changes; who refuses says why."""

    __tablename__ = "request_decision"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("two_person_request.id"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    verdict: Mapped[Verdict] = mapped_column(word(Verdict))
    why: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)
    binding: Mapped[str] = mapped_column(String(64), default="")

    request: Mapped[TwoPersonRequest] = relationship(back_populates="decisions")
    user: Mapped[User] = relationship()

    __table_args__ = (UniqueConstraint("request_id", "user_id"),)


class Retention(Record, Base):
    """How long the identity of a source is kept. `ended_on`: the day it was shredded; `held_in`: the case in which the
    legal hold was asked for."""

    __tablename__ = "retention"
    history_of = "source"

    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), unique=True)
    keep_until: Mapped[date | None] = field(N_("Keep the identity until"), nullable=True, index=True)
    held: Mapped[bool] = field(N_("Legal hold"), default=False)
    hold_reason: Mapped[str] = field(N_("Why it is held"), Text, default="")
    held_in_id: Mapped[int | None] = mapped_column(ForeignKey("investigation.id"), index=True)
    ended_on: Mapped[date | None] = field(N_("Shredded"), nullable=True)

    source: Mapped[Source] = relationship()
    held_in: Mapped[Case | None] = relationship()

    @property
    def display(self) -> str:
        return self.source.display

    @property
    def days_over(self) -> int:
        """Days since the identity should have been shredded; 0 while there is time, or no date."""
        return max((clock.today() - self.keep_until).days, 0) if self.keep_until else 0

    @property
    def due(self) -> bool:
        """Whether its day has come; a hold does not change that, it only keeps anybody from shredding."""
        return self.ended_on is None and self.keep_until is not None and self.keep_until <= clock.today()


# What a source's page shows of these, with the source itself.
_source: Any = Source
_source.standing_requests = relationship(
    TwoPersonRequest,
    primaryjoin=lambda: and_(TwoPersonRequest.source_id == Source.id, TwoPersonRequest.state.in_(OPEN)),
    order_by=TwoPersonRequest.id,
    viewonly=True,
)
_source.retention = relationship(Retention, uselist=False, viewonly=True)
