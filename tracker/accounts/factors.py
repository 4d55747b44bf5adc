"""The second factors of a person: adding, using, naming, removing, and taking them away for somebody else."""

from typing import Any

from sqlalchemy import ColumnElement, delete, exists, select, update

from tracker.accounts import recovery, sessions, totp
from tracker.accounts.models import Factor, FactorKind, User
from tracker.audit.chain import Happening
from tracker.audit.tracking import report
from tracker.core import clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem

LONGEST_NAME = 60
MOST = 20


def of(user: User) -> list[Factor]:
    """The second factors of `user`, the oldest first."""
    return list(session().scalars(select(Factor).where(Factor.user_id == user.id).order_by(Factor.id)))


def has_factor(user: Any) -> ColumnElement[bool]:
    """Whether the User row of the enclosing statement has a second factor."""
    return exists().where(Factor.user_id == user.id).correlate(user)


def has(user: User) -> bool:
    return session().scalar(select(Factor.id).where(Factor.user_id == user.id).limit(1)) is not None


def add_app(key: bytes, user: User, secret: bytes, typed: str, name: str) -> Factor:
    """An authenticator app, once a code of it was typed. Raises Problem for a wrong code, and as `_add` does."""
    step = totp.step_for(secret, typed, totp.step_of(clock.now()), after=0)
    if step is None:
        raise Problem(
            N_("This is not the code the app shows now. Wait for the next one, and see that the clock is right."),
            field="code",
        )
    sealed = totp.seal(key, user.uuid, secret)
    return _add(user, Factor(kind=FactorKind.APP, name=name, secret=sealed, last_step=step))


def add_passkey(user: User, name: str, credential_id: str, public_key: bytes, sign_count: int, rp_id: str) -> Factor:
    """A passkey whose ceremony was verified. Raises Problem when it is on file already, and as `_add` does."""
    if session().scalar(select(Factor.id).where(Factor.credential_id == credential_id)) is not None:
        raise Problem(N_("This passkey is on file already."), field="name")
    made = Factor(
        kind=FactorKind.PASSKEY,
        name=name,
        credential_id=credential_id,
        public_key=public_key,
        sign_count=sign_count,
        rp_id=rp_id,
    )
    return _add(user, made)


def _add(user: User, factor: Factor) -> Factor:
    factor.name = _named(factor.name)
    if len(of(user)) >= MOST:
        raise Problem(N_("You have %(most)s already. Remove one first."), field="name", most=MOST)
    factor.user_id = user.id
    session().add(factor)
    session().flush()
    _report(user, "account.factor_added", factor)
    return factor


def _named(name: str) -> str:
    if not name.strip():
        raise Problem(N_("Give it a name, as “Phone”."), field="name")
    return name.strip()[:LONGEST_NAME]


def rename(user: User, factor: Factor, name: str) -> None:
    factor.name = _named(name)
    session().flush()
    _report(user, "account.factor_renamed", factor)


def remove(user: User, factor: Factor, *, required: bool) -> None:
    """Takes one away; with the last the recovery codes go too. Raises Problem for the last where one is required."""
    session().scalar(select(User.id).where(User.id == user.id).with_for_update())
    others = [f for f in of(user) if f.id != factor.id]
    if required and not others:
        raise Problem(N_("Your role needs a second factor. Add another one before you remove this."))
    session().delete(factor)
    if not others:
        recovery.forget(user)
    session().flush()
    _report(user, "account.factor_removed", factor)


def reset(user: User) -> int:
    """Takes every second factor of `user` away, ends their sessions, and leaves word for them. Returns how many."""
    taken = len(session().scalars(delete(Factor).where(Factor.user_id == user.id).returning(Factor.id)).all())
    recovery.forget(user)
    session().execute(update(User).where(User.id == user.id).values(factors_reset_at=clock.now()))
    report(session(), Happening("account.factors_reset", object_uuid=user.uuid, data={"name": user.name}))
    sessions.end_all(user)
    return taken


def told_of_reset(user: User) -> bool:
    """Whether `user` is still to be told that the second factor was taken away; from now on they are."""
    if user.factors_reset_at is None:
        return False
    session().execute(update(User).where(User.id == user.id).values(factors_reset_at=None))
    return True


def use_code(key: bytes, user: User, typed: str) -> Factor | None:
    """The app whose code was typed, its step marked as used: of two uses of one code, one wins. None: a wrong code."""
    now = totp.step_of(clock.now())
    for factor in (f for f in of(user) if f.kind is FactorKind.APP):
        secret = totp.unseal(key, user.uuid, factor.secret or b"")
        step = totp.step_for(secret, typed, now, factor.last_step) if secret else None
        if step is not None and _advance(factor, last_step=step):
            return factor
    return None


def use_passkey(factor: Factor, sign_count: int) -> bool:
    """Notes a verified use. Returns whether its counter moved on; one that counts nothing stays at 0."""
    return _advance(factor, sign_count=sign_count)


def _advance(factor: Factor, **counter: int) -> bool:
    """Moves a counter on in the database, where only one of two at once can."""
    ((name, value),) = counter.items()
    column = getattr(Factor, name)
    further = column < value if value else column == 0
    moved = update(Factor).where(Factor.id == factor.id, further).values(used_at=clock.now(), **counter)
    return bool(session().scalars(moved.returning(Factor.id)).all())


def _report(user: User, action: str, factor: Factor) -> None:
    data = {"name": factor.name, "kind": factor.kind.value}
    report(session(), Happening(action, object_uuid=user.uuid, data=data))
