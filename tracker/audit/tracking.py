"""Every change of a Record becomes one audit entry with its field history, here and nowhere else.

A flush collects what changed; the commit chains it. A service that means more than "changed" calls `name_action`.
"""

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import JSON, Enum, String, event, inspect
from sqlalchemy.orm import Mapper, Session, object_session

from tracker.audit.chain import Happening, append
from tracker.core import acting
from tracker.core.record import Record
from tracker.core.types import from_minor

# In the data of an entry: what was done brought no words with it, so whoever read the record before has read it still.
STILL = "still"
# In the data of an entry of a source, which belongs to no case: the public id of the case in which its reason was said.
IN_CASE = "said_in"


@dataclass
class Change:
    """What has happened to one record in this transaction so far."""

    record: Record
    verb: str
    fields: dict[str, list[Any]] = field(default_factory=dict)
    action: str | None = None
    said: dict[str, Any] = field(default_factory=dict)
    speaks: bool = False
    # Taken when the change is seen: at the commit somebody else may be acting.
    actor: uuid.UUID | None = field(default_factory=acting.actor)


def name_action(session: Session, record: Record, action: str, **said: Any) -> None:
    """Names this transaction's change of `record` (as `case.stage`) and keeps what was `said` (a reason) with it."""
    record.uuid = record.uuid or uuid.uuid4()
    change = _changes(session).setdefault(record.uuid, Change(record, "change"))
    change.action, change.said = action, {**change.said, **{k: _plain(v) for k, v in said.items()}}
    change.speaks |= any(isinstance(value, str) and value for value in said.values())


def report(session: Session, happening: Happening) -> None:
    """An entry for what is no change of a record: a sign-in, a refusal, an export."""
    session.info.setdefault("happenings", []).append(happening)


def pending(session: Session) -> tuple[list[Change], list[Happening]]:
    """What this transaction will chain, as far as it was flushed: changes of records, and what else happened."""
    return [c for c in _changes(session).values() if _worth(c)], session.info.get("happenings", [])


def current(record: Record, name: str) -> Any:
    """A field as it stands, as the chain would keep it."""
    session = object_session(record)
    assert session is not None
    return _shown(session, record, name, getattr(record, name))


def _changes(session: Session) -> dict[Any, Change]:
    return session.info.setdefault("changes", {})


def _worth(change: Change) -> bool:
    return bool(change.verb != "change" or _real(change.fields) or change.action)


@event.listens_for(Session, "before_flush")
def _collect(session: Session, _context: Any, _instances: Any) -> None:
    for record in [*session.new, *session.dirty]:
        if not isinstance(record, Record):
            continue
        if record in session.new:
            record.uuid = record.uuid or uuid.uuid4()
            _note(session, record, "create")
        elif session.is_modified(record):
            record.touch()
            _note(session, record, "change")


def _note(session: Session, record: Record, verb: str) -> None:
    fields, removal = {}, inspect(record).attrs.removed_at.history
    for name in tracked(type(record)):
        old, new, changed = _before_after(record, name)
        if changed:
            fields[name] = [_shown(session, record, name, old), _shown(session, record, name, new)]
    if verb == "change" and removal.has_changes():
        verb = "remove" if record.removed_at else "restore"
    change = _changes(session).setdefault(record.uuid, Change(record, verb))
    change.speaks |= speaks(record)
    if verb != "change":
        change.verb = verb
    for name, (old, new) in fields.items():
        change.fields[name] = [change.fields.get(name, [old])[0], new]


def tracked(model: type[Record]) -> dict[str, str]:
    """{column attribute: label} of the fields whose changes are history."""
    mapper: Mapper[Any] = inspect(model)
    return {a.key: a.columns[0].info["label"] for a in mapper.column_attrs if "label" in a.columns[0].info}


def speaks(record: Record) -> bool:
    """Whether the change of `record` that waits to be sent brings words into it: a text, or a link to another item."""
    before_after = (_before_after(record, name) for name in _may_speak(type(record)))
    return any(changed and new for _old, new, changed in before_after)


@cache
def _may_speak(model: type[Record]) -> tuple[str, ...]:
    """The attributes that may: those of texts, and of links but to the case it is in and to accounts."""
    found = []
    for attribute in inspect(model).column_attrs:
        column = attribute.columns[0]
        targets = {key.column.table.name for key in column.foreign_keys}
        text = isinstance(column.type, String | JSON) and not isinstance(column.type, Enum)
        if text or (targets - {"user_account"} and column.name != "case_id"):
            found.append(attribute.key)
    return tuple(found)


def _before_after(record: Record, name: str) -> tuple[Any, Any, bool]:
    """(old, new, whether it changed) of a field; a link set through its relationship counts as set."""
    state, relation = inspect(record).attrs, relation_of(type(record), name)
    history = state[name].history
    if relation and state[relation].history.has_changes():
        history = state[relation].history
    old = history.deleted[0] if history.deleted else None
    new = history.added[0] if history.added else None
    return old, new, history.has_changes()


def _shown(session: Session, record: Record, name: str, value: Any) -> Any:
    """JSON for `value`; for a link to another record its public id and name, which stay readable later."""
    if isinstance(value, int) and (relation := relation_of(type(record), name)):
        target = inspect(type(record)).relationships[relation].mapper.class_
        value = session.get(target, value, execution_options={"include_removed": True})
    if isinstance(value, int) and inspect(type(record)).columns[name].info.get("minor_units"):
        # As the sum it stands for: only the record knows its currency.
        return format(from_minor(value, getattr(record, "currency", None) or "IDR").normalize(), "f")
    if isinstance(value, Record):
        return {"uuid": str(value.uuid), "text": value.display}
    return _plain(value)


@cache
def relation_of(model: type, name: str) -> str | None:
    """The relationship that fills the foreign key `name`, if it leads to a record."""
    for relation in inspect(model).relationships:
        local = {column.key for column in relation.local_columns}
        if relation.direction.name == "MANYTOONE" and name in local and issubclass(relation.mapper.class_, Record):
            return str(relation.key)
    return None


def _plain(value: Any) -> Any:
    match value:
        case datetime() | date():
            return value.isoformat()
        case uuid.UUID() | Decimal():
            return str(value)
        case _:
            return value if isinstance(value, bool | int | float | list | dict | None) else str(value)


@event.listens_for(Session, "before_commit")
def _write(session: Session) -> None:
    if session.in_nested_transaction():
        return
    session.flush()
    changes: dict[Any, Change] = session.info.pop("changes", {})
    happenings = [_happening(c) for c in changes.values() if _worth(c)]
    append(session, happenings + session.info.pop("happenings", []))


def _happening(change: Change) -> Happening:
    record = change.record
    owner = getattr(record, record.history_of) if record.history_of else None
    still = {} if change.speaks else {STILL: True}
    return Happening(
        action=change.action or f"{noun(type(record))}.{change.verb}",
        object_uuid=record.uuid,
        within_uuid=owner.uuid if owner is not None else None,
        case_uuid=record.case_uuid,
        actor=change.actor,
        data={"name": record.display, "fields": _real(change.fields), **change.said, **still},
    )


def noun(model: type[Record]) -> str:
    """What the audit calls a kind of record: "case", "claim"."""
    return model.noun or str(inspect(model).local_table.name)


def _real(fields: dict[str, list[Any]]) -> dict[str, list[Any]]:
    return {name: pair for name, pair in fields.items() if pair[0] != pair[1] and pair != [None, ""]}


@event.listens_for(Session, "after_soft_rollback")
def _forget(session: Session, _previous: Any) -> None:
    session.info.pop("changes", None)
    session.info.pop("happenings", None)
