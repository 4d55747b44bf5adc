"""What is to be done, what was said about it, and who is told."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, String, Text, Uuid
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.accounts.models import User
from tracker.cases.models import Case, StageMove
from tracker.core import clock
from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record, field
from tracker.core.types import UtcDateTime, word


class NoticeKind(Vocabulary):
    ASSIGNED = "assigned", N_("A task is yours")
    MENTIONED = "mentioned", N_("You were mentioned")
    COMMENTED = "commented", N_("A comment on your item")
    STAGE = "stage", N_("A case moved")
    MEMBER = "member", N_("You joined a case")
    REQUEST = "request", N_("A request waits for your answer")
    ANSWERED = "answered", N_("Your request was answered")
    OPENED = "opened", N_("An identity was opened")
    ENDING = "ending", N_("A review from outside ends soon")


class Task(Record, Base):
    __tablename__ = "task"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    title: Mapped[str] = field(N_("Task"), String(300))
    note: Mapped[str] = field(N_("Note"), Text, default="")
    assignee_id: Mapped[int | None] = field(N_("For"), ForeignKey("user_account.id"), nullable=True, index=True)
    due_on: Mapped[date | None] = field(N_("Due"), nullable=True)
    done_at: Mapped[datetime | None] = field(N_("Done"), UtcDateTime, nullable=True)
    # The item it is about, if any: its uuid and its address inside the program.
    about_uuid: Mapped[UUID | None] = mapped_column(Uuid, index=True)
    about_path: Mapped[str] = mapped_column(String(200), default="")

    case: Mapped[Case] = relationship()
    assignee: Mapped[User | None] = relationship()

    @property
    def display(self) -> str:
        return self.title

    @property
    def done(self) -> bool:
        return self.done_at is not None

    @property
    def late(self) -> bool:
        return not self.done and self.due_on is not None and self.due_on < clock.today()


class Comment(Record, Base):
    """A remark on a case or on one item of it. `about_uuid` is the case's own uuid when it is about the case."""

    __tablename__ = "comment"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    about_uuid: Mapped[UUID] = mapped_column(Uuid, index=True)
    about_path: Mapped[str] = mapped_column(String(200), default="")
    body: Mapped[str] = field(N_("Comment"), Text)

    case: Mapped[Case] = relationship()

    @property
    def display(self) -> str:
        return str(self.uuid)[:8]


class Notice(Base):
    """Something a person is told, with where it is. It never carries text of the record itself.

    `move`: the change of stage it tells of, if it tells of one.
    """

    __tablename__ = "notice"

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[UUID] = mapped_column(Uuid, default=uuid4, unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    kind: Mapped[NoticeKind] = mapped_column(word(NoticeKind))
    path: Mapped[str] = mapped_column(String(200))
    by: Mapped[UUID | None] = mapped_column(Uuid)
    move_id: Mapped[int | None] = mapped_column(ForeignKey("stage_move.id", name="fk_notice_move_id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)
    read_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    user: Mapped[User] = relationship()
    case: Mapped[Case] = relationship()
    move: Mapped[StageMove | None] = relationship()

    __table_args__ = (Index("ix_notice_user", "user_id", "read_at", "at"),)
