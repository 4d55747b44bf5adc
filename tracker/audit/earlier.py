"""An item as it was after an entry of its history: walked back from what the chain says of each change since."""

from datetime import datetime
from decimal import Decimal
from types import FunctionType, MethodType
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Date, and_, inspect, or_, select
from sqlalchemy import Enum as SqlEnum

from tracker.audit.models import AuditDetail, AuditEntry
from tracker.audit.tracking import noun, relation_of, tracked
from tracker.core.date_fields import date_reader
from tracker.core.db import session
from tracker.core.i18n import Problem
from tracker.core.moved import moved_to
from tracker.core.record import Record
from tracker.core.types import Dated, UtcDateTime, to_minor

Fields = dict[str, list[Any]]


def changes_since(item: UUID, after: int) -> Fields:
    """{field: [as it was after entry `after`, as it is now]} of what differs."""
    wanted = select(AuditDetail.data).join(AuditEntry, AuditEntry.seq == AuditDetail.seq)
    wanted = wanted.where(AuditEntry.object_uuid == item, AuditEntry.seq > after)
    return _differing(session().scalars(wanted.order_by(AuditEntry.seq)))


def _differing(entries: Any) -> Fields:
    """What several entries of one item come to: {field: [before the first, after the last]}."""
    found: Fields = {}
    for data in entries:
        for name, (old, new) in (data or {}).get("fields", {}).items():
            found[name] = [found.get(name, [old])[0], new]
    return {name: pair for name, pair in found.items() if pair[0] != pair[1]}


def version_of(record: Record, seq: int) -> AuditEntry | None:
    """The entry of this number, if it is about the record or a row that hangs on it."""
    about = or_(AuditEntry.object_uuid == record.uuid, AuditEntry.within_uuid == record.uuid)
    found = session().scalar(select(AuditEntry).where(AuditEntry.seq == seq, about))
    makes = {noun(type(record)), *nouns_of_parts(type(record))}
    return found if found is not None and found.action.partition(".")[0] in makes else None


def nouns_of_parts(model: type[Record]) -> set[str]:
    """What the audit calls the rows that hang on a record of this kind."""
    return {noun(part) for part in _parts(model).values()}


def as_of(record: Record, seq: int) -> "AsOf":
    """`record` as the request left it that wrote entry `seq`, with the rows that hung on it then."""
    last = _end_of_request(seq)
    past = AsOf(record, changes_since(record.uuid, last))
    for relation, model in _parts(type(record)).items():
        past.hang(relation, _rows_then(record, relation, model, last, past.lost))
    return past


def _end_of_request(seq: int) -> int:
    """The last entry of the request that wrote entry `seq`: an item and its rows are saved together."""
    request = select(AuditEntry.request_id).where(AuditEntry.seq == seq).scalar_subquery()
    together = and_(AuditEntry.request_id == request, AuditEntry.request_id != "")
    later = select(AuditEntry.seq, together).where(AuditEntry.seq > seq)
    for number, same in session().execute(later.order_by(AuditEntry.seq).limit(200)):
        if not same:
            break
        seq = number
    return seq


def _parts(model: type[Record]) -> dict[str, type[Record]]:
    """{relationship: kind of the rows} of what hangs on a record, as the parties of a claim."""
    found = {}
    for relation in inspect(model).relationships:
        target = relation.mapper.class_
        if relation.uselist and issubclass(target, Record) and target.history_of == relation.back_populates:
            found[str(relation.key)] = target
    return found


def _rows_then(record: Record, relation: str, model: type[Record], last: int, lost: list[str]) -> list[Any]:
    """The rows of `model` that hung on `record` after entry `last`, each as it was; see `AsOf` for `lost`."""
    since: dict[Any, list[tuple[str, Any]]] = {}
    wanted = (
        select(AuditEntry.object_uuid, AuditEntry.action, AuditDetail.data)
        .join(AuditDetail, AuditDetail.seq == AuditEntry.seq)
        .where(AuditEntry.within_uuid == record.uuid, AuditEntry.seq > last)
        .where(AuditEntry.action.startswith(f"{noun(model)}.", autoescape=True))
        .order_by(AuditEntry.seq)
    )
    for uuid, action, data in session().execute(wanted):
        since.setdefault(uuid, []).append((_verb(action, data), data))
    way = inspect(type(record)).relationships[relation]
    owner = getattr(model, str(way.back_populates))
    rows = session().scalars(select(model).where(owner == record).execution_options(include_removed=True)).unique()
    stood = [row for row in sorted(rows, key=lambda r: r.id) if _stood(row, since)]
    return [_row(row, since.get(row.uuid, []), lost) for row in stood]


def _verb(action: str, data: Any) -> str:
    return str((data or {}).get("verb", action.partition(".")[2]))


def _stood(row: Record, since: dict[Any, list[tuple[str, Any]]]) -> bool:
    """Whether the row was there: the first that came or went since tells, else how it is now."""
    for verb, _data in since.get(row.uuid, []):
        if verb in ("create", "restore"):
            return False
        if verb == "remove":
            return True
    return not row.removed


def _row(row: Record, since: list[tuple[str, Any]], lost: list[str]) -> "AsOf":
    return AsOf(row, _differing(data for _verb, data in since), lost, removed_at=None)


def attribute_of(model: type[Record], name: str) -> str:
    """The attribute that sets the column `name`: the relationship of a foreign key, the date of its words."""
    if relation := relation_of(model, name):
        return relation
    prefix, _underscore, part = name.rpartition("_")
    return prefix if part in ("edtf", "words") and prefix in inspect(model).composites else name


class AsOf:
    """A record with the values it had: what a form is filled from. What is not history reads as it stands now.

    What it pointed to and was merged since is what that was merged into. `lost`: the names of what was removed since,
    as far as it was asked for.
    """

    def __init__(self, record: Record, since: Fields, lost: list[str] | None = None, **fixed: Any) -> None:
        self._record, self.lost = record, [] if lost is None else lost
        kept = tracked(type(record))
        self._was = {name: pair[0] for name, pair in since.items() if name in kept}
        self._fixed = fixed

    def hang(self, relation: str, rows: list[Any]) -> None:
        """Says which rows hung on it."""
        self._fixed[relation] = rows

    def __getattr__(self, name: str) -> Any:
        if name in self._fixed:
            return self._fixed[name]
        mapper = inspect(type(self._record))
        if name in self._was and name in mapper.columns:
            return self._plain(name)
        if name in mapper.composites and {f"{name}_edtf", f"{name}_words"} & self._was.keys():
            return self._dated(name)
        if name in mapper.relationships:
            for key in self._was:
                if relation_of(type(self._record), key) == name:
                    return self._target(mapper.relationships[name].mapper.class_, self._was[key])
        derived = getattr(type(self._record), name, None)
        if isinstance(derived, property) and derived.fget is not None:
            return derived.fget(self)  # as the accused of a claim, from its parties
        if isinstance(derived, FunctionType):
            return MethodType(derived, self)
        value = getattr(self._record, name)
        return self._standing(value) if isinstance(value, Record) else value

    def _plain(self, name: str) -> Any:
        value, column = self._was[name], inspect(type(self._record)).columns[name]
        if value is None:
            return None
        if isinstance(column.type, SqlEnum) and column.type.enum_class is not None:
            return next((word for word in column.type.enum_class if word == value), None)
        if column.info.get("minor_units"):
            return to_minor(Decimal(value), self.currency or "IDR")
        if isinstance(column.type, UtcDateTime):
            return datetime.fromisoformat(value)
        if isinstance(column.type, Date):
            return column.type.python_type.fromisoformat(value)
        return value if not isinstance(column.type, Boolean) else bool(value)

    def _dated(self, name: str) -> Dated:
        now = getattr(self._record, name) or Dated()
        edtf = self._was.get(f"{name}_edtf", now.edtf)
        words = self._was.get(f"{name}_words", now.words)
        try:
            # Words alone had no bounds: "lately" would mean another day now.
            read = date_reader[0](edtf, None) if edtf else Dated()
        except Problem:
            read = Dated()
        return Dated(edtf, words, read.earliest, read.latest)

    def _target(self, model: Any, value: Any) -> Any:
        """What it pointed to; None where that was removed since."""
        if not isinstance(value, dict):
            return None
        found = self._standing(_of(model, UUID(value["uuid"])))
        return found if found is not None and not found.removed else None

    def _standing(self, target: Any) -> Any:
        """The item that stands for `target` now, through merges; itself where there is none."""
        if target is None or not target.removed:
            return target
        kept = moved_to(target.uuid)
        found = _of(type(target), kept) if kept else None
        if found is not None and not found.removed:
            return found
        self.lost.append(target.display)
        return target


def _of(model: Any, public_id: UUID) -> Any:
    wanted = select(model).where(model.uuid == public_id).execution_options(include_removed=True)
    return session().scalars(wanted).unique().one_or_none()
