"""An item as it was after an entry of its history: walked back from what the chain says of each change since."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Date, inspect, select
from sqlalchemy import Enum as SqlEnum

from tracker.audit.models import AuditDetail, AuditEntry
from tracker.audit.tracking import relation_of, tracked
from tracker.core.db import session
from tracker.core.fields import date_reader
from tracker.core.i18n import Problem
from tracker.core.record import Record
from tracker.core.types import Dated, to_minor

Fields = dict[str, list[Any]]


def changes_since(item: UUID, after: int, until: int | None = None) -> Fields:
    """{field: [as it was after entry `after`, as it was after entry `until`, else now]} of what differs."""
    wanted = select(AuditDetail.data).join(AuditEntry, AuditEntry.seq == AuditDetail.seq)
    wanted = wanted.where(AuditEntry.object_uuid == item, AuditEntry.seq > after)
    if until is not None:
        wanted = wanted.where(AuditEntry.seq <= until)
    found: Fields = {}
    for data in session().scalars(wanted.order_by(AuditEntry.seq)):
        for name, (old, new) in (data or {}).get("fields", {}).items():
            found[name] = [found.get(name, [old])[0], new]
    return {name: pair for name, pair in found.items() if pair[0] != pair[1]}


def entry_of(item: UUID, seq: int) -> AuditEntry | None:
    """The entry of this number, if it is about the item itself."""
    return session().scalar(select(AuditEntry).where(AuditEntry.seq == seq, AuditEntry.object_uuid == item))


class AsOf:
    """A record with the values it had: what a form is filled from. What is not history reads as it stands now."""

    def __init__(self, record: Record, since: Fields) -> None:
        self._record = record
        kept = tracked(type(record))
        self._was = {name: pair[0] for name, pair in since.items() if name in kept}

    def __getattr__(self, name: str) -> Any:
        mapper = inspect(type(self._record))
        if name in self._was and name in mapper.columns:
            return self._plain(name)
        if name in mapper.composites and {f"{name}_edtf", f"{name}_words"} & self._was.keys():
            return self._dated(name)
        if name in mapper.relationships:
            for key in self._was:
                if relation_of(type(self._record), key) == name:
                    return self._target(mapper.relationships[name].mapper.class_, self._was[key])
        return getattr(self._record, name)

    def _plain(self, name: str) -> Any:
        value, column = self._was[name], inspect(type(self._record)).columns[name]
        if value is None:
            return None
        if isinstance(column.type, SqlEnum) and column.type.enum_class is not None:
            return next((word for word in column.type.enum_class if word == value), None)
        if column.info.get("minor_units"):
            return to_minor(Decimal(value), self.currency or "IDR")
        if isinstance(column.type, Date):
            return column.type.python_type.fromisoformat(value)
        return value if not isinstance(column.type, Boolean) else bool(value)

    def _dated(self, name: str) -> Dated:
        now = getattr(self._record, name) or Dated()
        edtf = self._was.get(f"{name}_edtf", now.edtf)
        words = self._was.get(f"{name}_words", now.words)
        try:
            read = date_reader[0](words or edtf) if words or edtf else Dated()
        except Problem:
            read = Dated()
        return Dated(edtf, words, read.earliest, read.latest)

    def _target(self, model: Any, value: Any) -> Any:
        """What it pointed to; None where that was removed since."""
        if not isinstance(value, dict):
            return None
        return session().scalar(select(model).where(model.uuid == UUID(value["uuid"])))
