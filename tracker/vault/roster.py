"""Who can know each identity, since when and by whom; and who ever opened one, from the audit chain."""

from typing import Any

from sqlalchemy import Select, select

from tracker.accounts.models import User
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.cases.access import open_case_ids
from tracker.sources.models import CaseSource, Source
from tracker.sources.speaking import speaking
from tracker.vault.identities import loading
from tracker.vault.models import OPENED, Identity


def openings(identity: Identity) -> Any:
    """(entry, detail, name of who opened), newest first; the detail's data has the reason."""
    return (
        select(AuditEntry, AuditDetail, User.name)
        .outerjoin(AuditDetail, AuditDetail.seq == AuditEntry.seq)
        .outerjoin(User, User.uuid == AuditEntry.actor)
        .where(AuditEntry.object_uuid == identity.uuid, AuditEntry.action == OPENED)
        .order_by(AuditEntry.seq.desc())
    )


def protected_sources(user: Any) -> Select[Any]:
    """The anonymous sources of the cases `user` may open, by pseudonym, with what is known of their identities."""
    linked = speaking(CaseSource.case_id.in_(open_case_ids(user)))
    return (
        select(Source)
        .where(Source.anonymous, Source.id.in_(linked))
        .options(*loading())
        .order_by(Source.pseudonym, Source.id)
    )
