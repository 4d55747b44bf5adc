"""Opening an identity: who does it and why is on the disk before anything is decrypted.

The other custodians are told.
"""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import update

from tracker.accounts.models import User
from tracker.audit.chain import Happening
from tracker.audit.tracking import IN_CASE, report
from tracker.cases.models import Case
from tracker.core.db import durable
from tracker.core.i18n import N_, Problem
from tracker.core.points import reached
from tracker.policy import Permission, may
from tracker.sources.contacts import refuse_contacts
from tracker.sources.models import Source
from tracker.tasks.models import Notice, NoticeKind
from tracker.vault import custodians, opened, pairs, wraps
from tracker.vault.fields import IdentityFields
from tracker.vault.models import OPENED, Identity, identity_of
from tracker.vault.pairs import Unlocked

LONGEST_REASON = 500


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
        custodians.check_custodian(user, source)
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
    path, made, cases = f"/s/{source.uuid}/custodians", [], custodians.cases_of(source)
    for other in custodians.of(source):
        case = next((case for case in cases if may(other, Permission.CASE_OPEN, case)), None)
        if case is not None and other.id != user.id:
            made.append(Notice(user_id=other.id, case_id=case.id, kind=NoticeKind.OPENED, path=path, by=user.uuid))
    return made


def _decrypted(source: Source, user: User, unlocked: Unlocked) -> IdentityFields:
    identity = wraps.sealed(source)
    key = wraps.data_key(identity, user, unlocked)
    if wraps.lacks_recovery(identity):
        wraps.give_recovery(identity, key)
    return wraps.opened(identity, key)
