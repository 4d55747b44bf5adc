"""Accounts and what belongs to signing in."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import (
    JSON,
    BigInteger,
    ColumnElement,
    ForeignKey,
    LargeBinary,
    String,
    UniqueConstraint,
    Uuid,
    and_,
    or_,
)
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


class FactorKind(Vocabulary):
    APP = "app", N_("Authenticator app")
    PASSKEY = "passkey", N_("Passkey")


class Lockdown(Vocabulary):
    OFF = "off", N_("Open")
    READ_ONLY = "read-only", N_("Read-only")
    CLOSED = "closed", N_("Closed")


class User(Record, Base):
    """Somebody of the newsroom, or a reviewer from outside. `email` is stored folded to lower case."""

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
    # An external reviewer's last day, in the newsroom's zone, and whether they may sign for legal. None: no end.
    ends_on: Mapped[date | None] = field(N_("Last day"), nullable=True)
    may_sign: Mapped[bool] = field(N_("May sign for legal"), default=False)
    # When somebody else took the second factor away; emptied once the person was told.
    factors_reset_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    # Set by the loader of the request's session; Flask-Login asks `get_id` when somebody signs in.
    session_token: str = ""
    unread: int = 0
    has_factor: bool = False
    is_authenticated = True
    is_anonymous = False

    @property
    def is_active(self) -> bool:
        return self.active and not self.over

    @property
    def over(self) -> bool:
        """Whether the last day of an external reviewer is past: nobody has to switch the account off."""
        return self.ends_on is not None and self.ends_on < clock.today()

    @classmethod
    def may_sign_in(cls) -> ColumnElement[bool]:
        """`is_active` in SQL."""
        return and_(cls.active, or_(cls.ends_on.is_(None), cls.ends_on >= clock.today()))

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
    # When this browser last proved who sits before it: see `accounts.sure`.
    sure_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

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


class Factor(Base):
    """A second thing a person has: an authenticator app or a passkey.

    App: `secret` is sealed under a key that is not in the database, `last_step` the newest time step accepted.
    Passkey: `credential_id`, `public_key`, `sign_count`, and the host name (`rp_id`) it was made for.
    """

    __tablename__ = "second_factor"

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[UUID] = mapped_column(Uuid, default=uuid4, unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    kind: Mapped[FactorKind] = mapped_column(word(FactorKind))
    name: Mapped[str] = mapped_column(String(60))
    secret: Mapped[bytes | None] = mapped_column(LargeBinary)
    last_step: Mapped[int] = mapped_column(BigInteger, default=0)
    credential_id: Mapped[str | None] = mapped_column(String(1400), unique=True)
    public_key: Mapped[bytes | None] = mapped_column(LargeBinary)
    sign_count: Mapped[int] = mapped_column(BigInteger, default=0)
    rp_id: Mapped[str] = mapped_column(String(253), default="")
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    user: Mapped[User] = relationship()


class RecoveryCode(Base):
    """One of ten codes for the day the second factor is lost; kept as a keyed digest, good once."""

    __tablename__ = "recovery_code"

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class HalfSignIn(Base):
    """A right password that still waits for its second factor. The cookie holds the token, this its SHA-256."""

    __tablename__ = "half_sign_in"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    user: Mapped[User] = relationship()


class SpentChallenge(Base):
    """A passkey's challenge that was answered: the same answer is refused a second time."""

    __tablename__ = "spent_challenge"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)


class Security(Record, Base):
    """The newsroom's own rules of signing in. One row; none is as an open house that requires nothing."""

    __tablename__ = "security"

    lockdown: Mapped[Lockdown] = field(N_("Lockdown"), word(Lockdown), default=Lockdown.OFF)
    # Roles (`policy.Role` values) that must have a second factor.
    required: Mapped[list[str]] = field(
        N_("Second factor required of"), JSON, words={role.value: role.label for role in Role}, default=list
    )

    @property
    def display(self) -> str:
        return ""


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
