"""The key pairs of custodians, each under its owner's vault passphrase, and the public key of the recovery."""

import secrets
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tracker.accounts import passwords, throttle
from tracker.accounts.models import User
from tracker.audit.chain import Happening
from tracker.audit.tracking import name_action, report
from tracker.core import clock
from tracker.core.db import durable, session
from tracker.core.i18n import N_, Problem
from tracker.policy import DESK
from tracker.vault import passphrases
from tracker.vault.keys import joined, keys
from tracker.vault.models import USERS, Custodian, Recovery, key_of, may_be_custodian
from tracker.vault.passphrases import Cost
from tracker.vault.sealing import PrivateKey, Unopened, decrypt, encrypt


@dataclass(frozen=True)
class Unlocked:
    """Somebody whose passphrase was right in this request, with their private key."""

    user: UUID
    generation: int
    key: PrivateKey = field(repr=False)


def ready(user: User) -> bool:
    """Whether identities can be sealed to `user`: reports or edits, may sign in, has set a vault passphrase."""
    return may_be_custodian(user) and of(user) is not None


def of(user: User) -> Custodian | None:
    """The key pair of `user`, its MAC checked. Raises Problem when it is not as this server made it."""
    found = key_of(user)
    if found is not None and not secrets.compare_digest(found.public_mac, _mac(user, found.generation, found.public)):
        raise tampered(user.name)
    return found


def tampered(name: str) -> Problem:
    message = N_("The key of %(name)s is not as this server made it. Nothing was done. Tell your administrator.")
    return Problem(message, name=name)


def all_ready() -> list[User]:
    """Everybody identities can be sealed to, by name."""
    statement = select(User).join(Custodian, Custodian.user_id == User.id).options(joinedload(USERS.vault_key))
    return list(session().scalars(statement.where(User.active, User.role.in_(DESK)).order_by(User.name, User.id)))


def set_passphrase(user: User, passphrase: str, *, lost: bool = False) -> Custodian:
    """Makes a key pair for `user`. `lost`: in place of one whose passphrase is gone; another custodian then re-wraps
    what they could open. Raises Problem for a weak passphrase, the login password, and a pair that is there already.
    """
    if not may_be_custodian(user):
        raise Problem(N_("Only reporters and editors keep a vault passphrase."))
    known = key_of(user)
    if known is not None and not lost:
        raise Problem(N_("You have a vault passphrase already. Change it instead."))
    _check(user, passphrase)
    made, pair = known or Custodian(user=user, generation=0), PrivateKey.made()
    made.generation += 1
    made.public = pair.public()
    made.public_mac = _mac(user, made.generation, made.public)
    _keep(made, user, pair, passphrase)
    session().add(made)
    name_action(session(), made, "custodian.replaced" if known else "custodian.set")
    session().flush()
    return made


def change_passphrase(user: User, unlocked: Unlocked, passphrase: str) -> None:
    """Another passphrase over the same key pair: nothing has to be wrapped anew. Raises Problem for a weak one."""
    custodian = of(user)
    assert custodian is not None
    _check(user, passphrase)
    _keep(custodian, user, unlocked.key, passphrase)
    name_action(session(), custodian, "custodian.changed")
    session().flush()


def _check(user: User, passphrase: str) -> None:
    passphrases.check(passphrase, user.name, user.email.partition("@")[0])
    if any(passwords.verify(user.password_hash, text) for text in {passphrase, passphrases.plain(passphrase)}):
        raise Problem(N_("This is your sign-in password. The vault needs another."), field="passphrase")


def _keep(custodian: Custodian, user: User, pair: PrivateKey, passphrase: str) -> None:
    paid = passphrases.cost[0]
    custodian.salt = secrets.token_bytes(16)
    custodian.cost_time, custodian.cost_memory, custodian.cost_lanes = paid.time, paid.memory, paid.lanes
    info = _info(user, custodian)
    kept_under = passphrases.key_of(passphrase, custodian.salt, keys().pepper, info, paid)
    custodian.private = encrypt(kept_under, pair.seed, info)
    custodian.set_at = clock.now()


def _info(user: User, custodian: Custodian) -> bytes:
    generation = custodian.generation.to_bytes(8, "big")
    return joined(b"telusur/custodian/1", keys().instance, user.uuid.bytes, generation, custodian.public)


def _mac(user: User, generation: int, public: bytes) -> bytes:
    return keys().mac(b"custodian", user.uuid.bytes, generation.to_bytes(8, "big"), public)


def unlock(user: User, passphrase: "str | Unlocked") -> Unlocked:
    """The private key of `user`. Raises Problem for a wrong passphrase (which is an audit entry), and after too many.

    It writes at once, so it must come before the request's own changes; whoever is past that point passes on what it
    returned. No transaction is open while Argon2 works.
    """
    if isinstance(passphrase, Unlocked):
        if passphrase.user != user.uuid:
            raise Problem(N_("This is not your vault passphrase."), field="passphrase")
        return passphrase
    custodian = of(user) if may_be_custodian(user) else None
    if custodian is None:
        raise Problem(N_("You have set no vault passphrase yet."), field="passphrase")
    session().refresh(custodian, ["private", "salt"])
    counters = [throttle.counter(keys().throttle, "vault", str(user.uuid), keys().tries)]
    _count(user, counters)
    pair = _tried(user, custodian, passphrase)
    if pair is None:
        with durable() as own:
            report(own, Happening("custodian.passphrase_failed", object_uuid=user.uuid, actor=user.uuid))
        raise Problem(N_("This is not your vault passphrase."), field="passphrase")
    throttle.take_back(session(), counters)
    return Unlocked(user.uuid, custodian.generation, pair)


def _tried(user: User, custodian: Custodian, passphrase: str) -> PrivateKey | None:
    paid, info = Cost(custodian.cost_time, custodian.cost_memory, custodian.cost_lanes), _info(user, custodian)
    try:
        under = passphrases.key_of(passphrase[: passphrases.LONGEST], custodian.salt, keys().pepper, info, paid)
        return PrivateKey(decrypt(under, custodian.private, info))
    except Unopened:
        return None


def _count(user: User, counters: list[throttle.Counter]) -> None:
    """Counts before the passphrase is looked at, so that many at once cannot slip through."""
    with durable() as own:
        over = throttle.count(own, counters)[0] - counters[0].limit
        if over == 1:
            report(own, Happening("custodian.throttled", object_uuid=user.uuid, actor=user.uuid))
    if over > 0:
        raise Problem(N_("Too many wrong passphrases. Wait a quarter of an hour."), field="passphrase")


def recovery() -> Recovery | None:
    """The recovery recipient identities are sealed to, its MAC checked. Raises Problem when it was tampered with."""
    found = session().scalar(select(Recovery).order_by(Recovery.generation.desc()).limit(1))
    if found is not None and not secrets.compare_digest(found.public_mac, recovery_mac(found.generation, found.public)):
        raise Problem(
            N_("The recovery key is not as this server stored it. Nothing was done. Tell your administrator.")
        )
    return found


def recovery_mac(generation: int, public: bytes) -> bytes:
    return keys().mac(b"recovery", generation.to_bytes(8, "big"), public)
