"""Taking back a sheet that was entered: what is new goes, what was changed is as before, unless somebody has worked on
it since or relies on it; that stays, and is named."""

from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import Enum as SqlEnum
from sqlalchemy import inspect, select
from sqlalchemy.orm import selectinload

from tracker.audit.tracking import name_action
from tracker.audit.words import models
from tracker.budgets.models import Amount
from tracker.core import clock
from tracker.core.db import session
from tracker.core.record import Record
from tracker.core.text import fold
from tracker.core.types import Dated
from tracker.exchange.models import ImportRun
from tracker.exchange.rows import chunks
from tracker.log.models import LogEntry
from tracker.officials.models import Official
from tracker.officials.usage import used_among


def kept_values(item: Record, wanted: dict[str, Any]) -> dict[str, Any]:
    """What stands of `wanted` now, as JSON."""
    return {name: _plain(getattr(item, name)) for name in wanted}


def _plain(value: Any) -> Any:
    match value:
        case Dated():
            days = [day.isoformat() if day else None for day in (value.earliest, value.latest)]
            return [value.edtf, value.words, *days]
        case Record():
            return value.id
        case Enum():
            return value.value
    return value


def undo(run: ImportRun) -> list[str]:
    """Takes the run back. Returns the names of what stays; where nothing but that is left, the run stays open."""
    made = [(noun, UUID(public_id), version, before) for noun, public_id, version, before in run.made]
    found = _found(made)
    stays: list[str] = []
    put_back = False
    fresh: list[tuple[Record, int]] = []
    for noun, public_id, version, before in reversed(made):
        item = found.get((noun, public_id))
        if item is None:
            continue
        if before is None:
            fresh.append((item, version))
        elif item.version != version:
            stays.append(item.display)
        else:
            _put_back(item, before)
            put_back = True
    session().flush()
    stays += _remove(fresh)
    if stays and not put_back and not any(record.removed for record, _version in fresh):
        return stays
    run.made, run.undone_at = [], clock.now()
    name_action(session(), run, "import.undo")
    session().flush()
    return stays


def _found(made: list[tuple[str, UUID, int, Any]]) -> dict[tuple[str, UUID], Record]:
    """What was made and still stands, some hundreds a statement."""
    found: dict[tuple[str, UUID], Record] = {}
    nouns: dict[str, list[UUID]] = {}
    for noun, public_id, _version, _before in made:
        nouns.setdefault(noun, []).append(public_id)
    for noun, uuids in nouns.items():
        model: Any = models()[noun]
        # What the audit says of an item, its case or its owner, comes with it.
        owner = model.history_of or ("case" if hasattr(model, "case") else "")
        options = [selectinload(getattr(model, owner))] if owner else []
        for some in chunks(uuids):
            rows = session().scalars(select(model).where(model.uuid.in_(some)).options(*options))
            found.update({(noun, row.uuid): row for row in rows})
    return found


def _put_back(item: Record, before: dict[str, Any]) -> None:
    mapper = inspect(type(item))
    for name, value in before.items():
        if name in mapper.relationships:
            setattr(item, f"{name}_id", value)
        elif name in mapper.composites:
            setattr(item, name, _dated(value))
        else:
            column = mapper.columns[name].type
            vocabulary = column.enum_class if isinstance(column, SqlEnum) else None
            setattr(item, name, vocabulary(value) if vocabulary and value is not None else value)
    if isinstance(item, Official) and "name" in before:
        item.name_key = fold(item.name)[:200]


def _dated(value: list[Any]) -> Dated:
    edtf, words, earliest, latest = value
    return Dated(edtf, words, *(date.fromisoformat(day) if day else None for day in (earliest, latest)))


def _remove(fresh: list[tuple[Record, int]]) -> list[str]:
    """Removes what the run made: what hangs on items first, then the items nobody relies on, in rounds, as one may
    rely on another of the same run."""
    items = [one for one in fresh if isinstance(one[0], Official | Amount | LogEntry)]
    for record, _version in fresh:
        if not isinstance(record, Official | Amount | LogEntry):
            record.remove()
    session().flush()
    worked_on = [record for record, version in items if record.version != version]
    untouched = [record for record, version in items if record.version == version]
    for record in untouched:
        if not isinstance(record, Official):
            record.remove()
    session().flush()
    relied_on = _remove_officials([record for record in untouched if isinstance(record, Official)])
    return [record.display for record in (*worked_on, *relied_on)]


def _remove_officials(left: list[Official]) -> list[Official]:
    """Removes those that nothing live names; returns the others."""
    while left:
        used = used_among(official.id for official in left)
        free = [official for official in left if official.id not in used]
        if not free:
            break
        for official in free:
            official.remove()
        session().flush()
        left = [official for official in left if official.id in used]
    return left
