"""What others have come to lean on since an article was entered: their rows point at what came of it."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Table, select

from tracker.core.db import Base, session
from tracker.core.record import Record
from tracker.tasks.models import Comment, Task


def leaned_on(made: Mapping[str, Record], since: datetime) -> set[str]:
    """Of {uuid: record} those that a row points to which was made after `since` and stands: a claim put to somebody, a
    source whose identity was sealed, an entry that somebody comments on."""
    by_table: dict[Table, dict[int, str]] = defaultdict(dict)
    for key, record in made.items():
        by_table[_table(type(record))][record.id] = key
    found = {
        keys[number]
        for table, keys in by_table.items()
        for column in _pointing(table)
        for number in session().scalars(_later(column, list(keys), since))
    }
    uuids = {record.uuid: key for key, record in made.items()}
    about = [_later(_table(model).c.about_uuid, list(uuids), since) for model in (Comment, Task)]
    return found | {uuids[uuid] for statement in about for uuid in session().scalars(statement)}


def _table(model: type[Record]) -> Any:
    return model.__table__  # ty: ignore[missing-attribute]


def _pointing(table: Table) -> list[Column[Any]]:
    """The columns of records that name a row of `table`."""
    records = [other for other in Base.metadata.sorted_tables if {"created_at", "removed_at"} <= set(other.c.keys())]
    return [c for other in records for c in other.c if any(key.column.table is table for key in c.foreign_keys)]


def _later(column: Column[Any], pointed: list[Any], since: datetime) -> Any:
    where = column.table.c
    return select(column).where(column.in_(pointed), where.created_at > since, where.removed_at.is_(None))
