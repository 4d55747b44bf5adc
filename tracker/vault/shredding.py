"""Ending an identity: its rows are emptied, and once that is committed its key file is erased."""

from sqlalchemy import delete, select

from tracker.audit.tracking import name_action
from tracker.core import clock
from tracker.core.db import once_committed, session
from tracker.core.i18n import N_, Problem
from tracker.core.points import reached
from tracker.sources.models import Source
from tracker.vault import ring, wraps
from tracker.vault.models import Identity, IdentityState, OfflineBlob, SealedField


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
    identity.forget_holder()
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
