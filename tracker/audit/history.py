"""Reading the chain as history: who changed what, old and new."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from sqlalchemy import Select, or_, select

from tracker.audit.models import AuditDetail, AuditEntry


def entries_about(case_uuid: UUID | None, item: UUID | None = None) -> Select[Any]:
    """(entry, detail) of a case, or of one item of it, newest first."""
    statement: Any = (
        select(AuditEntry, AuditDetail)
        .outerjoin(AuditDetail, AuditDetail.seq == AuditEntry.seq)
        .where(AuditEntry.case_uuid == case_uuid)
        .order_by(AuditEntry.seq.desc())
    )
    if item is not None:
        statement = statement.where(or_(AuditEntry.object_uuid == item, AuditEntry.within_uuid == item))
    return statement


def changes(
    entry: AuditEntry, detail: AuditDetail | None, label: Callable[[str, str], str]
) -> list[tuple[str, str, str]]:
    """[(field label, old, new)] of an entry; `label(noun, field)` gives the words for a field.

    An entry that took words out of an earlier one shows what it left of it.
    """
    data = (detail.data or {}) if detail else {}
    fields = data.get("fields", {})
    noun = str(data.get("was") or entry.action).partition(".")[0]
    return [(label(noun, name), said(old), said(new)) for name, (old, new) in fields.items()]


def said(value: Any) -> str:
    """A value of a field as text."""
    if value is None or value == "":
        return ""
    if isinstance(value, dict):
        return str(value.get("text", ""))
    if isinstance(value, list):
        return " ".join(map(str, value))
    return str(value)
