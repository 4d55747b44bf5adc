"""What differs between two versions of an item: in its own fields, and in the rows of its form that hang on it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select

from tracker.audit.models import AuditDetail, AuditEntry
from tracker.core.db import session


@dataclass
class _State:
    """A record after some entries of the chain: what it is called, whether it stands, its fields as the chain keeps
    them."""

    noun: str = ""
    name: str = ""
    stands: bool = False
    fields: dict[str, Any] = field(default_factory=dict)

    def after(self, action: str, data: dict[str, Any]) -> "_State":
        noun, _dot, verb = action.partition(".")
        verb = data.get("verb", verb)
        fields = {name: new for name, (_old, new) in data.get("fields", {}).items()}
        stands = verb != "remove" if verb in ("create", "remove", "restore") else self.stands
        return _State(noun, str(data.get("name", "")), stands, {**self.fields, **fields})

    @property
    def said(self) -> dict[str, Any]:
        return self.fields if self.stands else {}


@dataclass(frozen=True)
class Differing:
    """A record that differs between two versions. `fields`: {name: [in the first, in the last]}, None for nothing."""

    item: UUID
    noun: str
    name: str
    fields: dict[str, list[Any]]


def between(
    item: UUID, nouns: Collection[str], first: AuditEntry, last: AuditEntry, told: ColumnElement[bool]
) -> list[Differing]:
    """The item and the rows of kinds `nouns` that hang on it, as far as they differ, in one statement.

    A version is what one act left: all entries of its request. `told`: which entries the reader may know of.
    """
    then: dict[UUID, _State] = {}
    now: dict[UUID, _State] = {}
    for entry, detail in _entries(item, nouns, last, told):
        data = (detail.data or {}) if detail else {}
        for states in (then, now) if _within(entry, first) else (now,):
            states[entry.object_uuid] = states.get(entry.object_uuid, _State()).after(entry.action, data)
    return [one for key, state in now.items() if (one := _differing(key, then.get(key, _State()), state)).fields]


def _within(entry: AuditEntry, version: AuditEntry) -> bool:
    return entry.seq <= version.seq or entry.request_id == version.request_id


def _entries(item: UUID, nouns: Collection[str], last: AuditEntry, told: ColumnElement[bool]) -> Iterator[Any]:
    hanging = [and_(AuditEntry.within_uuid == item, AuditEntry.action.startswith(f"{noun}.")) for noun in nouns]
    until = or_(AuditEntry.seq <= last.seq, AuditEntry.request_id == last.request_id)
    wanted = select(AuditEntry, AuditDetail).outerjoin(AuditDetail, AuditDetail.seq == AuditEntry.seq)
    wanted = wanted.where(or_(AuditEntry.object_uuid == item, *hanging), until, told).order_by(AuditEntry.seq)
    yield from session().execute(wanted)


def _differing(item: UUID, then: _State, now: _State) -> Differing:
    old, new = then.said, now.said
    names = dict.fromkeys([*old, *new])
    fields = {name: [old.get(name), new.get(name)] for name in names if old.get(name) != new.get(name)}
    return Differing(item, now.noun, now.name, fields)
