"""Sealing who a source is, and correcting what is sealed. Who may open the case is asked by whoever calls.

Beside it: `opening`, `shredding`, and `custodians` for who can open.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tracker.accounts.models import User
from tracker.audit.tracking import name_action
from tracker.core import acting, clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.points import reached
from tracker.core.types import Dated
from tracker.policy import Role
from tracker.requests import retention
from tracker.sources.linking import before_leaving
from tracker.sources.models import Source
from tracker.vault import pairs, wraps
from tracker.vault.custodians import candidates, cases_of, check_custodian
from tracker.vault.fields import IdentityFields
from tracker.vault.models import SOURCES, Identity, IdentityState
from tracker.vault.pairs import Unlocked


def seal(
    source: Source,
    fields: IdentityFields,
    custodians: Iterable[User] | None = None,
    keep_until: date | None = None,
) -> Identity:
    """Seals who an anonymous source is, to `custodians` (default: its handler, whoever acts, and the editors of its
    cases, as far as they are ready) and the recovery key. `keep_until`: the day it is due to be shredded.

    Raises Problem: not anonymous, nothing to seal, fewer than two recipients, or sealed already (then `correct`).
    """
    fields, identity = fields.checked(), row_of(source)
    if identity.state is IdentityState.SEALED and identity.sealing:
        raise Problem(N_("This identity is sealed already. A custodian opens it and corrects it."))
    people = list(custodians) if custodians is not None else _usual(source)
    fitting = {user.id for user in candidates(source)}
    if any(user.id not in fitting for user in people):
        raise Problem(N_("Choose people who work on the case and have set a vault passphrase."), field="custodians")
    wraps.seal_anew(identity, fields, people)
    identity.state, identity.sealed_at, identity.shredded_on = IdentityState.SEALED, clock.now(), None
    identity.forget_holder()
    retention.begin(source, keep_until)
    name_action(session(), identity, "identity.sealed")
    session().flush()
    reached("vault.seal-flushed")
    return identity


def _usual(source: Source) -> list[User]:
    wanted = {source.handler.uuid, acting.actor()}
    members = {m.user_id for case in cases_of(source) for m in case.members if not m.removed}
    return [u for u in candidates(source) if u.uuid in wanted or (u.role is Role.EDITOR and u.id in members)]


def row_of(source: Source) -> Identity:
    """The identity's row, locked; a new one where there is none. Raises Problem for a source on the record."""
    if not source.anonymous:
        raise Problem(N_("This source is on the record by name. There is nothing to seal."))
    # Whoever takes the source off its last case waits, or is waited for.
    session().execute(select(Source.id).where(Source.id == source.id).with_for_update())
    found = wraps.locked(source.id)
    if found is None:
        found = Identity(source=source, state=IdentityState.ELSEWHERE, sealing=0, since=Dated())
        session().add(found)
    return found


def is_kept(source: Source) -> bool:
    """Whether an identity of `source` is kept, here or elsewhere; nobody changes that until the transaction ends."""
    identity = wraps.locked(source.id)
    return identity is not None and identity.state is not IdentityState.SHREDDED


def check_shredded(source: Source) -> None:
    """Raises Problem while an identity is kept, or is known to be held: out of sight, it would never be due."""
    statement = select(Identity.id).where(Identity.source_id == source.id, Identity.state != IdentityState.SHREDDED)
    if session().scalar(statement.limit(1)) is not None:
        raise Problem(
            N_(
                "The identity of %(name)s is still kept, and this is its last case that you may open: perhaps nobody "
                "would be told when it is due. Let the source speak in another case first, or have two people shred "
                "the identity."
            ),
            name=source.display,
        )


before_leaving.append(check_shredded)


def correct(source: Source, fields: IdentityFields, opener: User, passphrase: str | Unlocked, sealing: int) -> Identity:
    """Seals other fields in place of those of `sealing`, to the same custodians. Raises Problem for anybody but a
    custodian with their passphrase, and when somebody sealed anew in between."""
    fields = fields.checked()
    check_custodian(opener, source)
    unlocked = pairs.unlock(opener, passphrase)
    identity = wraps.sealed(source)
    if identity.sealing != sealing:
        raise Problem(N_("This identity was sealed anew since you opened it. Copy what you wrote, then open it again."))
    wraps.data_key(identity, opener, unlocked)
    wraps.seal_anew(identity, fields, identity.custodians)
    identity.sealed_at = clock.now()
    name_action(session(), identity, "identity.corrected")
    session().flush()
    return identity


def loading() -> tuple[Any, ...]:
    """Loader options for statements over Source: all that these functions ask of an identity, in the same statement."""
    identity = joinedload(SOURCES.identity)
    return (
        *wraps.with_keys(identity.joinedload(Identity.wraps)),
        identity.joinedload(Identity.holder),
        identity.joinedload(Identity.editor),
    )
