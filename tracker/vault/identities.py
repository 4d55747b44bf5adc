"""Sealing an identity, opening it, who may, and ending it. Each rule of `source-protection` that concerns identities
stands here; who may open the case is asked by whoever calls.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import joinedload

from tracker.accounts.models import User
from tracker.audit.chain import Happening
from tracker.audit.tracking import IN_CASE, name_action, report
from tracker.cases.models import Case
from tracker.core import acting, clock
from tracker.core.db import durable, once_committed, session
from tracker.core.i18n import N_, Problem
from tracker.core.points import reached
from tracker.core.types import Dated
from tracker.policy import Permission, Role, may
from tracker.requests import retention
from tracker.sources.contacts import refuse_contacts
from tracker.sources.models import CaseSource, Source
from tracker.sources.service import before_leaving
from tracker.tasks.models import Notice, NoticeKind
from tracker.vault import opened, pairs, ring, wraps
from tracker.vault.fields import IdentityFields
from tracker.vault.models import (
    OPENED,
    SOURCES,
    Identity,
    IdentityState,
    OfflineBlob,
    SealedField,
    identity_of,
    may_be_custodian,
)
from tracker.vault.pairs import Unlocked

LONGEST_REASON = 500


def custodians_of(source: Source) -> list[User]:
    """Who can open the identity today, by name."""
    identity = identity_of(source)
    return identity.custodians if identity else []


def is_custodian(user: User, source: Source) -> bool:
    return any(custodian.id == user.id for custodian in custodians_of(source))


def candidates(source: Source) -> list[User]:
    """Everybody who may be made a custodian: ready, and may open a case of the source."""
    cases = cases_of(source)
    return [u for u in pairs.all_ready() if any(may(u, Permission.CASE_OPEN, case) for case in cases)]


def cases_of(source: Source) -> list[Case]:
    statement = (
        select(CaseSource)
        .where(CaseSource.source_id == source.id)
        .options(joinedload(CaseSource.case).selectinload(Case.members))
    )
    return [link.case for link in session().scalars(statement)]


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
    forget_holder(identity)
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


def forget_holder(identity: Identity) -> None:
    identity.holder = identity.editor = None
    identity.holder_role = identity.place = ""
    identity.since = Dated()


def correct(source: Source, fields: IdentityFields, opener: User, passphrase: str | Unlocked, sealing: int) -> Identity:
    """Seals other fields in place of those of `sealing`, to the same custodians. Raises Problem for anybody but a
    custodian with their passphrase, and when somebody sealed anew in between."""
    fields = fields.checked()
    _check_custodian(opener, source)
    unlocked = pairs.unlock(opener, passphrase)
    identity = _sealed(source)
    if identity.sealing != sealing:
        raise Problem(N_("This identity was sealed anew since you opened it. Copy what you wrote, then open it again."))
    wraps.data_key(identity, opener, unlocked)
    wraps.seal_anew(identity, fields, identity.custodians)
    identity.sealed_at = clock.now()
    name_action(session(), identity, "identity.corrected")
    session().flush()
    return identity


def open_for(
    source: Source, user: User, passphrase: str | Unlocked, reason: str, case: Case | None = None
) -> IdentityFields:
    """Who the source is. The audit entry with `reason` commits before anything is decrypted: no audit, no opening.
    `case`: the one in which it is opened, whose people may read why.

    Must come before the request's own changes. Raises Problem: no custodian, no reason, a wrong passphrase.
    """
    return open_many([source], user, passphrase, reason, case)[source.uuid]


def open_many(
    sources: Iterable[Source], user: User, passphrase: str | Unlocked, reason: str, case: Case | None = None
) -> dict[UUID, IdentityFields]:
    """As `open_for`, for several sources in one act: {source uuid: who it is}."""
    sources, reason = list(sources), _reason(reason)
    for source in sources:
        _check_custodian(user, source)
    unlocked = pairs.unlock(user, passphrase)
    reached("vault.unlocked")
    _record(sources, user, {"reason": reason, **({IN_CASE: str(case.uuid)} if case is not None else {})})
    reached("vault.opening-recorded")
    found = {source.uuid: _decrypted(source, user, unlocked) for source in sources}
    reached("vault.decrypted")
    for source in sources:
        opened.tell(source, found[source.uuid], user)
    return found


def _reason(reason: str) -> str:
    reason = " ".join(reason.split())
    if not reason:
        raise Problem(N_("Write one sentence. It goes in the log."), field="reason")
    if len(reason) > LONGEST_REASON:
        raise Problem(N_("Use at most %(most)s characters."), field="reason", most=LONGEST_REASON)
    refuse_contacts({"reason": reason})
    return reason


def _check_custodian(user: User, source: Source) -> None:
    identity = identity_of(source)
    if identity is None or not is_custodian(user, source):
        raise Problem(N_("You are no custodian of this source."))
    wraps.secret_of(identity)


def _record(sources: list[Source], user: User, why: dict[str, str]) -> None:
    """The entry of each opening and the notices to the other custodians, on the disk when this returns."""
    entries, notices, ids = [], [], []
    for source in sources:
        identity = identity_of(source)
        assert identity is not None
        data = {"name": source.pseudonym, **why}
        entries.append(Happening(OPENED, identity.uuid, source.uuid, data=data, actor=user.uuid))
        notices += _told(source, user)
        ids.append(identity.id)
    with durable() as own:
        own.add_all(notices)
        own.execute(update(Identity).where(Identity.id.in_(ids)).values(opened_times=Identity.opened_times + 1))
        for entry in entries:
            report(own, entry)
        reached("vault.opening-before-record")


def _told(source: Source, user: User) -> list[Notice]:
    """What the other custodians are told: that it happened, under the pseudonym, in a case they may open."""
    path, made, cases = f"/s/{source.uuid}/custodians", [], cases_of(source)
    for other in custodians_of(source):
        case = next((case for case in cases if may(other, Permission.CASE_OPEN, case)), None)
        if case is not None and other.id != user.id:
            made.append(Notice(user_id=other.id, case_id=case.id, kind=NoticeKind.OPENED, path=path, by=user.uuid))
    return made


def _decrypted(source: Source, user: User, unlocked: Unlocked) -> IdentityFields:
    identity = _sealed(source)
    key = wraps.data_key(identity, user, unlocked)
    if wraps.lacks_recovery(identity):
        wraps.give_recovery(identity, key)
    return wraps.opened(identity, key)


def _sealed(source: Source) -> Identity:
    identity = wraps.locked(source.id)
    if identity is None or identity.state is not IdentityState.SEALED:
        raise Problem(N_("No identity is sealed here."))
    return identity


def add_custodian(source: Source, new_user: User, opener: User, passphrase: str | Unlocked) -> None:
    """Wraps the identity to `new_user`, by `opener`, who is a custodian. Raises Problem.

    With a passphrase it must come before the request's own changes; with `custodians.unlock(...)`'s answer it need not.
    """
    unlocked = pairs.unlock(opener, passphrase)
    if new_user.id not in {user.id for user in candidates(source)}:
        raise Problem(
            N_("%(name)s must report or edit, may have to join the case, and sets a vault passphrase first."),
            name=new_user.name,
        )
    identity = _sealed(source)
    if any(user.id == new_user.id for user in identity.custodians):
        raise Problem(N_("%(name)s is a custodian already."), name=new_user.name)
    wraps.give(identity, wraps.data_key(identity, opener, unlocked), new_user)
    session().flush()
    reached("vault.custodian-added")


def remove_custodian(source: Source, user: User, opener: User, passphrase: str | Unlocked) -> None:
    """Takes the identity from `user`: it is sealed anew under a new data key to those who stay. Raises Problem when too
    few would stay. As `add_custodian` for the passphrase."""
    unlocked = pairs.unlock(opener, passphrase)
    if opener.id == user.id:
        raise Problem(N_("Another custodian does this: who leaves cannot seal it to those who stay."))
    identity = _sealed(source)
    held = [w for w in identity.wraps if w.user_id == user.id and not w.removed]
    if not held:
        raise Problem(N_("%(name)s is no custodian of this source."), name=user.name)
    fields = wraps.opened(identity, wraps.data_key(identity, opener, unlocked))
    wraps.seal_anew(identity, fields, [u for u in identity.custodians if u.id != user.id])
    session().flush()
    reached("vault.custodian-removed")


def shred(source: Source) -> Identity:
    """Ends an identity: its rows lose their ciphertexts now, its key file is erased once that is committed, and no copy
    of the database of before opens again. What stays is the row with the day. Raises Problem when there is nothing."""
    identity = wraps.locked(source.id)
    if identity is None or identity.state is IdentityState.SHREDDED:
        raise Problem(N_("There is no identity to shred."))
    session().execute(delete(SealedField).where(SealedField.identity_id == identity.id))
    session().execute(delete(OfflineBlob).where(OfflineBlob.identity_id == identity.id))
    session().expire(identity, ["fields", "blob"])
    for wrap in identity.wraps:
        if not wrap.removed:
            wraps.take_back(wrap)
    identity.state, identity.shredded_on = IdentityState.SHREDDED, clock.today()
    forget_holder(identity)
    name_action(session(), identity, "identity.shredded")
    source_id = source.id
    once_committed(lambda: _erase(source_id))
    session().flush()
    reached("vault.shred-flushed")
    return identity


def _erase(source_id: int) -> None:
    reached("vault.shred-committed")
    _erase_if_shredded(source_id)


def _erase_if_shredded(source_id: int) -> bool:
    """Whether there was still something shredded to erase: somebody may have sealed it anew in between, which erases
    the old key file and makes another. The row is held meanwhile."""
    identity = wraps.locked(source_id)
    if identity is None or identity.state is not IdentityState.SHREDDED:
        return False
    ring.erase(identity.source.uuid)
    return True


def sweep() -> int:
    """Erases the key files of identities that are shredded: a crash can come between the commit and the erasing.
    Returns how many there were. Run at every start of the server, in a transaction that writes."""
    shredded = session().execute(
        select(Source.id, Source.uuid)
        .join(Identity, Identity.source_id == Source.id)
        .where(Identity.state == "shredded")
    )
    left = [source_id for source_id, public_id in shredded if ring.remains(public_id)]
    return sum(_erase_if_shredded(source_id) for source_id in left)


def loading() -> tuple[Any, ...]:
    """Loader options for statements over Source: all that these functions ask of an identity, in the same statement."""
    identity = joinedload(SOURCES.identity)
    return (
        *wraps.with_keys(identity.joinedload(Identity.wraps)),
        identity.joinedload(Identity.holder),
        identity.joinedload(Identity.editor),
    )


def editor_knows(identity: Identity) -> bool:
    """Whether an editor is among those who know it."""
    if identity.state is IdentityState.SEALED:
        return any(user.role is Role.EDITOR for user in identity.custodians)
    knows = (identity.holder, identity.editor)
    return any(user is not None and may_be_custodian(user) and user.role is Role.EDITOR for user in knows)
