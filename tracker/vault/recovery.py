"""The recovery key: made, split in three shares of which two suffice (SLIP-39), used in a ceremony, replaced.

Its secret of 32 bytes exists while a command of this module runs, and otherwise on paper only.
"""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.accounts.models import User
from tracker.audit.chain import Happening
from tracker.audit.tracking import report
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.points import reached
from tracker.policy import Permission, may
from tracker.vault import pairs, wraps
from tracker.vault.custodians import cases_of
from tracker.vault.fields import IdentityFields
from tracker.vault.models import Identity, Recovery, Wrap
from tracker.vault.sealing import KEY, MLKEM_PUBLIC, PrivateKey

NEEDED, SHARES = 2, 3


@dataclass(frozen=True, repr=False)
class RecoveryKey:
    """The private recovery key of one generation, put together from shares."""

    generation: int
    key: PrivateKey


def make() -> tuple[list[str], bytes]:
    """(three shares of 33 words each, the public key). Nothing is stored."""
    from shamir_mnemonic import generate_mnemonics

    secret = secrets.token_bytes(KEY)
    shares = generate_mnemonics(1, [(NEEDED, SHARES)], secret)[0]
    return shares, PrivateKey.of_secret(secret).public()


def store(public: bytes) -> Recovery:
    """From now on identities are sealed to this recovery key as well; those there are follow when they are next opened.
    Raises Problem for what is no public key."""
    if len(public) != MLKEM_PUBLIC + 32:
        raise Problem(N_("This is no public recovery key."))
    newest = pairs.recovery()
    made = Recovery(generation=newest.generation + 1 if newest else 1, public=public, public_mac=b"")
    made.public_mac = pairs.recovery_mac(made.generation, public)
    session().add(made)
    session().flush()
    return made


def key_of(shares: Sequence[str]) -> RecoveryKey:
    """The recovery key of two shares. Raises Problem when they do not make the one of today."""
    from shamir_mnemonic import MnemonicError, combine_mnemonics

    stored = pairs.recovery()
    if stored is None:
        raise Problem(N_("There is no recovery key yet. Run: telusur vault init"))
    try:
        key = PrivateKey.of_secret(combine_mnemonics([" ".join(share.lower().split()) for share in shares]))
    except (MnemonicError, ValueError):
        raise Problem(N_("These shares do not go together. Look for a word that was copied wrongly.")) from None
    if key.public() != stored.public:
        raise Problem(N_("These shares make a key, but not the recovery key of this server."))
    return RecoveryKey(stored.generation, key)


def recover(key: RecoveryKey, user: User, only: Iterable[str] | None = None) -> int:
    """Gives `user` every sealed identity of cases they may open (`only`: these pseudonyms). Returns how many were new
    to them. Raises Problem when they have no vault passphrase."""
    if not pairs.ready(user):
        raise Problem(N_("%(name)s sets a vault passphrase first."), name=user.name)
    wanted = {name.upper() for name in only} if only else None
    given = 0
    for identity in wraps.sealed_identities():
        wrap = _recovery_wrap(identity, key)
        there = any(u.id == user.id for u in identity.custodians)
        if wrap is None or there or not _fits(identity, user, wanted):
            continue
        wraps.give(identity, wraps.unwrapped(identity, wrap, key.key), user)
        data = {"name": identity.display, "custodian": user.name}
        report(session(), Happening("identity.recovered", identity.uuid, identity.source.uuid, data=data))
        given += 1
    session().flush()
    reached("vault.recovered")
    return given


def _fits(identity: Identity, user: User, wanted: set[str] | None) -> bool:
    if wanted is not None and identity.source.pseudonym not in wanted:
        return False
    return any(may(user, Permission.CASE_OPEN, case) for case in cases_of(identity.source))


@dataclass(frozen=True, repr=False)
class Rotating:
    """What a rotation does: `sealed` gets new keys; `left`, which the old key never opened, is sealed to the new one
    when a custodian next opens it."""

    sealed: list[tuple[Identity, IdentityFields]]
    left: list[Identity]


def to_rotate(key: RecoveryKey) -> Rotating:
    """What `rotate` would do now. Raises Problem when an identity does not open with `key` though it should."""
    found = Rotating([], [])
    for identity in wraps.sealed_identities():
        wrap = _recovery_wrap(identity, key)
        if wrap is None:
            found.left.append(identity)
            continue
        try:
            fields = wraps.opened(identity, wraps.unwrapped(identity, wrap, key.key))
        except Problem as problem:
            raise Problem("%(name)s: %(why)s", name=identity.display, why=problem.message) from None
        found.sealed.append((identity, fields))
    return found


def rotate(key: RecoveryKey, public: bytes) -> Rotating:
    """Another recovery key, and for every identity that the old one opens another data key, wrapped to who may have it
    today and to nobody else. Raises Problem as `to_rotate`: then nothing changes."""
    found = to_rotate(key)
    store(public)
    for identity, fields in found.sealed:
        wraps.seal_anew(identity, fields, identity.custodians)
        reached("vault.rotated-one")
    report(session(), Happening("recovery.rotated", data={"identities": len(found.sealed), "left": len(found.left)}))
    session().flush()
    return found


def _recovery_wrap(identity: Identity, key: RecoveryKey) -> Wrap | None:
    """The wrap this key opens, if the identity has one."""
    mine = (w for w in identity.wraps if w.is_recovery and not w.removed and w.sealing == identity.sealing)
    return next((w for w in mine if w.generation == key.generation), None)
