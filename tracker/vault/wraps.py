"""The data key of an identity: made, wrapped to people and to the recovery key, unwrapped again."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from tracker.accounts.models import User
from tracker.core import acting, clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.points import reached
from tracker.sources.models import Source
from tracker.vault import pairs, ring
from tracker.vault.fields import NAMES, IdentityField, IdentityFields
from tracker.vault.keys import keys
from tracker.vault.models import USERS, Identity, IdentityState, SealedField, Wrap, may_be_custodian
from tracker.vault.pairs import Unlocked
from tracker.vault.sealing import (
    RECOVERY,
    Place,
    PrivateKey,
    Unopened,
    new_key,
    open_field,
    seal_field,
    unwrap_key,
    wrap_key,
)


def place_of(identity: Identity) -> Place:
    return Place(keys().instance, identity.source.uuid, identity.sealing)


def locked(source_id: int) -> Identity | None:
    """The identity of a source as it is now, held against others until the transaction ends; with wraps and fields."""
    statement = (
        select(Identity)
        .where(Identity.source_id == source_id)
        .options(joinedload(Identity.source), *with_keys(selectinload(Identity.wraps).undefer(Wrap.data)))
        .options(selectinload(Identity.fields))
        .with_for_update(of=Identity)
        .execution_options(populate_existing=True, include_removed=True)
    )
    return session().scalar(statement)


def sealed(source: Source) -> Identity:
    """As `locked`, of an identity that is sealed here. Raises Problem for any other."""
    identity = locked(source.id)
    if identity is None or identity.state is not IdentityState.SEALED:
        raise Problem(N_("No identity is sealed here."))
    return identity


def with_keys(wraps: Any) -> tuple[Any, ...]:
    """Loader options that go on from the loading of `wraps`: of each its owner with their key."""
    return (wraps.joinedload(Wrap.user).joinedload(USERS.vault_key),)


def secret_of(identity: Identity) -> bytes:
    """The ring secret. Raises Problem when it is gone."""
    try:
        return ring.secret_of(identity.source.uuid)
    except ring.Erased:
        raise Problem(
            N_("The key file of this identity is not here: it was shredded, or the key ring was not restored.")
        ) from None


def recipient(user: UUID | None, generation: int) -> bytes:
    return (user.bytes if user else RECOVERY) + generation.to_bytes(8, "big")


def data_key(identity: Identity, opener: User, unlocked: Unlocked) -> bytes:
    """The data key, with a custodian's private key. Raises Problem when it does not open."""
    wrap = next((w for w in identity.wraps if w.is_for(opener) and w.opens), None)
    if wrap is None:
        raise Problem(N_("You are no custodian of this source."))
    return unwrapped(identity, wrap, unlocked.key)


def unwrapped(identity: Identity, wrap: Wrap, key: PrivateKey) -> bytes:
    """What `wrap` holds, for the owner of `key`. Raises Problem when it does not open."""
    who = recipient(wrap.user.uuid if wrap.user else None, wrap.generation)
    try:
        return unwrap_key(wrap.data, secret_of(identity), key, place_of(identity), who)
    except Unopened:
        raise Problem(N_("This identity does not open: its sealed data is not as it was stored.")) from None


def opened(identity: Identity, key: bytes) -> IdentityFields:
    """Raises Problem when a field does not open."""
    sealed = {f.name.value: f.data for f in identity.fields if f.sealing == identity.sealing}
    try:
        return IdentityFields(**{n: open_field(key, place_of(identity), n, sealed.get(n, b"")) for n in NAMES})
    except (Unopened, UnicodeDecodeError):
        raise Problem(N_("This identity does not open: its sealed data is not as it was stored.")) from None


def seal_anew(identity: Identity, fields: IdentityFields, people: Iterable[User]) -> None:
    """Seals `fields` under a new data key, wrapped to `people` and the recovery key and nobody else.

    The ring file is on the disk before any row that needs it. Raises Problem for fewer than two recipients.
    """
    people = list({user.id: user for user in people}.values())
    check_recipients(people)
    if identity.state is IdentityState.SHREDDED:
        # A crash may have come before its erasing; the old secret must not live on.
        ring.erase(identity.source.uuid)
    ring.make(identity.source.uuid)
    key = new_key()
    with session().no_autoflush:
        identity.sealing += 1
        _keep_fields(identity, fields, key)
        reached("vault.fields-sealed")
        for wrap in identity.wraps:
            if not wrap.removed and not wrap.is_recovery and not any(map(wrap.is_for, people)):
                take_back(wrap)
        for user in people:
            give(identity, key, user)
        give_recovery(identity, key)
    reached("vault.wrapped")


def _keep_fields(identity: Identity, fields: IdentityFields, key: bytes) -> None:
    rows = {row.name.value: row for row in identity.fields}
    for name, text in fields.values().items():
        row = rows.get(name) or SealedField(identity=identity, name=IdentityField(name))
        row.sealing = identity.sealing
        row.data = seal_field(key, place_of(identity), name, text)
        session().add(row)


def check_recipients(people: list[User]) -> None:
    """Two who can open it: nobody is ever the only one. Raises Problem that says what to do."""
    if any(not pairs.ready(user) for user in people):
        raise Problem(N_("Each custodian sets a vault passphrase first."), field="custodians")
    if not people:
        raise Problem(N_("Choose who may open it: at least one custodian."), field="custodians")
    if len(people) < 2 and pairs.recovery() is None:
        raise Problem(
            N_(
                "Sealing takes two who can open it: two custodians, or one and the recovery key. Choose a second one, "
                "or ask an administrator to run: telusur vault init"
            ),
            field="custodians",
        )


def give(identity: Identity, key: bytes, user: User) -> Wrap:
    """Wraps the data key to `user`. Raises Problem when they may not have it or their key was tampered with."""
    custodian = pairs.of(user) if may_be_custodian(user) else None
    if custodian is None:
        raise Problem(N_("%(name)s cannot be a custodian yet."), name=user.name)
    wrap = next((w for w in identity.wraps if w.is_for(user)), None) or Wrap(identity=identity, user=user)
    if wrap.removed or wrap.id is None:
        wrap.given_at, wrap.given_by = clock.now(), acting.actor()
        wrap.restore()
    _fill(wrap, identity, key, custodian.public, custodian.generation)
    return wrap


def give_recovery(identity: Identity, key: bytes) -> None:
    """Wraps the data key to the recovery key, where there is one."""
    recovery = pairs.recovery()
    if recovery is None:
        return
    wrap = next((w for w in identity.wraps if w.is_recovery), None) or Wrap(identity=identity, user=None)
    wrap.restore()
    _fill(wrap, identity, key, recovery.public, recovery.generation)


def _fill(wrap: Wrap, identity: Identity, key: bytes, public: bytes, generation: int) -> None:
    who = recipient(wrap.user.uuid if wrap.user else None, generation)
    wrap.generation, wrap.sealing = generation, identity.sealing
    wrap.data = wrap_key(key, secret_of(identity), public, place_of(identity), who)
    session().add(wrap)


def take_back(wrap: Wrap) -> None:
    """The row stays for the history; its bytes go."""
    wrap.data = b""
    wrap.remove()


def lacks_recovery(identity: Identity) -> bool:
    """Whether the recovery key of today cannot open this identity."""
    recovery = pairs.recovery()
    wrap = next((w for w in identity.wraps if w.is_recovery and not w.removed), None)
    return recovery is not None and (wrap is None or wrap.generation != recovery.generation)


def sealed_identities() -> list[Identity]:
    """All that are sealed here, locked, in the order they were made."""
    ids = session().scalars(
        select(Identity.source_id).where(Identity.state == IdentityState.SEALED).order_by(Identity.id)
    )
    return [found for source_id in ids if (found := locked(source_id)) is not None]
