"""Sealed identities. Every secret column here is a ciphertext; what would open it lies outside the database."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.orm import Mapped, backref, mapped_column, relationship

from tracker.accounts.models import User
from tracker.core import acting, clock
from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record, dated, field
from tracker.core.types import Dated, UtcDateTime, word
from tracker.policy import DESK
from tracker.sources.models import Source
from tracker.vault.fields import IdentityField

# The audit's word for opening an identity; every count of openings reads it.
OPENED = "identity.opened"


# The same models, with the relationships they get from here (`vault_key`, `identity`), which no type knows.
USERS: Any = User
SOURCES: Any = Source
_RECOVERY = text("user_id IS NULL")


class IdentityState(Vocabulary):
    SEALED = "sealed", N_("Sealed here")
    ELSEWHERE = "elsewhere", N_("Not held here")
    OFFLINE = "offline", N_("Sealed offline, kept here")
    SHREDDED = "shredded", N_("Shredded")


class Custodian(Record, Base):
    """The key pair of somebody who may be trusted with identities. The private key is wrapped under their passphrase.

    `generation` grows when a lost passphrase makes a new pair: wraps for the former one open no more.
    """

    __tablename__ = "vault_custodian"

    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), unique=True)
    generation: Mapped[int] = mapped_column(default=1)
    public: Mapped[bytes] = mapped_column(LargeBinary)
    # HMAC of whose key it is, which one, and the key: who can write rows cannot put another in its place.
    public_mac: Mapped[bytes] = mapped_column(LargeBinary)
    private: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    salt: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    cost_time: Mapped[int]
    cost_memory: Mapped[int]
    cost_lanes: Mapped[int]
    set_at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)

    user: Mapped[User] = relationship(backref=backref("vault_key", uselist=False))

    @property
    def display(self) -> str:
        return self.user.name


class Recovery(Record, Base):
    """The public key of the offline recovery recipient; the newest counts. Three people hold shares of its secret."""

    __tablename__ = "vault_recovery"

    generation: Mapped[int] = mapped_column(unique=True)
    public: Mapped[bytes] = mapped_column(LargeBinary)
    public_mac: Mapped[bytes] = mapped_column(LargeBinary)

    @property
    def display(self) -> str:
        return str(self.generation)


class Identity(Record, Base):
    """What is known of where a source's identity is. One row a source; no column tells who it is.

    `sealing`: the number of the data key, which grows with each new one. `editor`: who knows an identity that is not
    sealed here.
    """

    __tablename__ = "identity"
    history_of = "source"

    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), unique=True)
    state: Mapped[IdentityState] = field(N_("Identity"), word(IdentityState))
    sealing: Mapped[int] = mapped_column(default=0)
    sealed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # As the audit chain counts it; kept so that a page need not.
    opened_times: Mapped[int] = mapped_column(default=0)
    holder_id: Mapped[int | None] = field(N_("Held by"), ForeignKey("user_account.id"), nullable=True, index=True)
    holder_role: Mapped[str] = field(N_("Held by"), String(120), default="")
    place: Mapped[str] = field(N_("Where it is kept"), String(300), default="")
    since: Mapped[Dated] = dated("since", N_("Since"))
    editor_id: Mapped[int | None] = field(
        N_("Editor who knows it"), ForeignKey("user_account.id"), nullable=True, index=True
    )
    shredded_on: Mapped[date | None] = field(N_("Shredded"), nullable=True)

    source: Mapped[Source] = relationship(backref=backref("identity", uselist=False))
    holder: Mapped[User | None] = relationship(foreign_keys=holder_id)
    editor: Mapped[User | None] = relationship(foreign_keys=editor_id)
    wraps: Mapped[list["Wrap"]] = relationship(back_populates="identity", order_by="Wrap.id")
    fields: Mapped[list["SealedField"]] = relationship(back_populates="identity")
    blob: Mapped["OfflineBlob | None"] = relationship(back_populates="identity")

    __table_args__ = (
        CheckConstraint("state <> 'shredded' OR shredded_on IS NOT NULL", name="shredded_dated"),
        CheckConstraint("state <> 'sealed' OR sealing > 0", name="sealed_numbered"),
    )

    @property
    def display(self) -> str:
        return self.source.pseudonym

    @property
    def custodies(self) -> list["Wrap"]:
        """The wraps of people who can open it today, by name. A key that was made anew counts again once re-wrapped."""
        if self.state is not IdentityState.SEALED:
            return []
        return sorted((w for w in self.wraps if w.opens), key=lambda w: w.user.name if w.user else "")

    @property
    def custodians(self) -> list[User]:
        return [w.user for w in self.custodies if w.user]

    @property
    def recoverable(self) -> bool:
        return any(w.is_recovery and not w.removed for w in self.wraps)

    def forget_holder(self) -> None:
        self.holder = self.editor = None
        self.holder_role = self.place = ""
        self.since = Dated()


class SealedField(Base):
    """One field of one identity, as a ciphertext of one of four lengths."""

    __tablename__ = "identity_field"

    id: Mapped[int] = mapped_column(primary_key=True)
    identity_id: Mapped[int] = mapped_column(ForeignKey("identity.id"))
    name: Mapped[IdentityField] = mapped_column(word(IdentityField))
    sealing: Mapped[int]
    data: Mapped[bytes] = mapped_column(LargeBinary)

    identity: Mapped[Identity] = relationship(back_populates="fields")

    __table_args__ = (UniqueConstraint("identity_id", "name"),)


class Wrap(Record, Base):
    """The data key of an identity for one recipient: somebody, or (no user) the recovery key.

    `generation`: of the recipient's key. A wrap that was taken back keeps its row and loses its bytes.
    """

    __tablename__ = "identity_wrap"
    noun = "custody"
    history_of = "source"

    identity_id: Mapped[int] = mapped_column(ForeignKey("identity.id"))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"), index=True)
    generation: Mapped[int]
    sealing: Mapped[int]
    data: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    given_at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)
    given_by: Mapped[UUID | None] = mapped_column(Uuid, default=acting.actor)

    identity: Mapped[Identity] = relationship(back_populates="wraps")
    user: Mapped[User | None] = relationship()

    __table_args__ = (
        UniqueConstraint("identity_id", "user_id"),
        Index(
            "uq_identity_wrap_recovery", "identity_id", unique=True, sqlite_where=_RECOVERY, postgresql_where=_RECOVERY
        ),
    )

    @property
    def source(self) -> Source:
        return self.identity.source

    @property
    def display(self) -> str:
        return self.user.name if self.user else ""

    @property
    def is_recovery(self) -> bool:
        # Not by `user_id`: somebody's wrap has none until it is flushed.
        return self.user is None

    def is_for(self, user: User) -> bool:
        return self.user is not None and self.user.id == user.id

    @property
    def opens(self) -> bool:
        """Whether its owner can open the identity with it today: legal, administrators and former staff never."""
        if self.removed or self.user is None or not may_be_custodian(self.user):
            return False
        key = key_of(self.user)
        return key is not None and key.generation == self.generation and self.sealing == self.identity.sealing


class OfflineBlob(Base):
    """An age file made on somebody's own machine: sealed once more under the ring secret, handed back, never opened."""

    __tablename__ = "identity_blob"

    id: Mapped[int] = mapped_column(primary_key=True)
    identity_id: Mapped[int] = mapped_column(ForeignKey("identity.id"), unique=True)
    size: Mapped[int]
    sealing: Mapped[int]
    data: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    stored_at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)

    identity: Mapped[Identity] = relationship(back_populates="blob")


def may_be_custodian(user: User) -> bool:
    """Reporters and editors who may sign in. Legal knows how a source is handled, never who it is."""
    return bool(user.active) and user.role in DESK


def key_of(user: User) -> Custodian | None:
    """The key pair of somebody, whether or not they may use it."""
    found: Any = user
    return found.vault_key


def identity_of(source: Source) -> Identity | None:
    """What is known of where this source's identity is; None: nobody said anything yet."""
    found: Any = source
    return found.identity
