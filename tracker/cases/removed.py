"""What was removed from a case: two statements, however many kinds of items there are."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, inspect, literal, select, union_all

from tracker.audit.models import AuditDetail, AuditEntry
from tracker.cases.items import KINDS, Kind
from tracker.cases.models import Case
from tracker.core.db import session

SHOWN = 200


@dataclass(frozen=True)
class Removed:
    """An item that was removed, under the name it had then."""

    kind: Kind
    uuid: UUID
    name: str
    at: datetime
    by: UUID | None


def removed_from(case: Case) -> list[Removed]:
    """The items removed from `case`, the latest first, 200 at most."""
    found = session().execute(_rows(case).order_by("at").limit(SHOWN)).all() if KINDS else []
    names = _names([row.uuid for row in found])
    rows = [Removed(KINDS[r.noun], r.uuid, names.get(r.uuid, ""), r.at, r.by) for r in found]
    return sorted(rows, key=lambda row: row.at, reverse=True)


def _rows(case: Case) -> Any:
    parts = []
    for kind in KINDS.values():
        table: Any = inspect(kind.model).local_table
        if "case_id" not in table.columns:
            continue
        columns = (
            literal(kind.noun).label("noun"),
            table.c.uuid,
            table.c.removed_at.label("at"),
            table.c.removed_by.label("by"),
        )
        parts.append(select(*columns).where(table.c.case_id == case.id, table.c.removed_at.is_not(None)))
    return union_all(*parts)


def _names(items: list[UUID]) -> dict[UUID, str]:
    """The names items had in their newest entry of the audit."""
    newest = select(func.max(AuditEntry.seq)).where(AuditEntry.object_uuid.in_(items)).group_by(AuditEntry.object_uuid)
    rows = session().execute(
        select(AuditEntry.object_uuid, AuditDetail.data)
        .join(AuditDetail, AuditDetail.seq == AuditEntry.seq)
        .where(AuditEntry.seq.in_(newest))
    )
    return {uuid: str((data or {}).get("name", "")) for uuid, data in rows if uuid is not None}
