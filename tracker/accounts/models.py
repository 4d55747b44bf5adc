"""Accounts and what belongs to signing in."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String, UniqueConstraint, Uuid
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.core import clock
from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record, field
from tracker.core.types import UtcDateTime, word
from tracker.policy import Role


class Theme(Vocabulary):
    AUTO = "auto", N_("As the device")
    LIGHT = "light", N_("Light")
    DARK = "dark", N_("Dark")


class Language(Vocabulary):
    EN = "en", "English"
    ID = "id", "Bahasa Indonesia"


class LinkKind(Vocabulary):
    INVITATION = "invitation", N_("Invitation")
    RESET = "reset", N_("New password")


class User(Record, Base):
    """Somebody of the newsroom. `email` is stored folded to lower case."""

    __tablename__ = "user_account"
    noun = "account"

    email: Mapped[str] = field(N_("E-mail"), String(254), unique=True)
    name: Mapped[str] = field(N_("Name"), String(120))
    role: Mapped[Role] = field(N_("Role"), word(Role))
    active: Mapped[bool] = field(N_("May sign in"), default=True)
    password_hash: Mapped[str] = mapped_column(String(200), default="")
    password_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    language: Mapped[str | None] = mapped_column(String(2))
    theme: Mapped[Theme] = mapped_column(word(Theme), default=Theme.AUTO)

    # Set by the loader of the request's session; Flask-Login asks `get_id` when somebody signs in.
    session_token: str = ""
    unread: int = 0
    is_authenticated = True
    is_anonymous = False

    @property
    def is_active(self) -> bool:
        return self.active

    @property
    def joined(self) -> bool:
        """Whether this person ever set a password: before, they are only invited."""
        return bool(self.password_hash)

    def get_id(self) -> str:
        return self.session_token

    @property
    def display(self) -> str:
        return self.name


class LoginSession(Base):
    """One signed-in browser. The cookie holds the token, the database only its SHA-256."""

    __tablename__ = "login_session"

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[UUID] = mapped_column(Uuid, default=uuid4, unique=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # "Firefox on Android", no version: enough to know one's own, too little to track by.
    browser: Mapped[str] = mapped_column(String(60), default="")

    user: Mapped[User] = relationship()


class Link(Base):
    """An invitation or a reset: single use, expiring, its token stored as a digest."""

    __tablename__ = "account_link"

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[UUID] = mapped_column(Uuid, default=uuid4, unique=True)
    kind: Mapped[LinkKind] = mapped_column(word(LinkKind))
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)
    created_by: Mapped[UUID | None] = mapped_column(Uuid)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    user: Mapped[User] = relationship()


class Throttle(Base):
    """Wrong passwords in the current quarter of an hour, per account and per address (both as digests)."""

    __tablename__ = "throttle"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(64), unique=True)
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    count: Mapped[int] = mapped_column(default=0)


class Refusal(Base):
    """Requests refused, folded per actor and minute, so that a scan cannot fill the audit chain."""

    __tablename__ = "refusal"

    id: Mapped[int] = mapped_column(primary_key=True)
    actor: Mapped[str] = mapped_column(String(36))
    minute: Mapped[datetime] = mapped_column(UtcDateTime)
    count: Mapped[int] = mapped_column(default=1)

    __table_args__ = (UniqueConstraint("actor", "minute"),)
