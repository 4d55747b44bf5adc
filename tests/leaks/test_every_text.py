"""A name planted in every column of texts of the whole database: all of them are read, and all of them lose it."""

import uuid
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Enum,
    Integer,
    LargeBinary,
    Table,
    Uuid,
    insert,
    select,
    true,
    update,
)
from sqlalchemy.orm import Session

from tests.stories import user
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.acting import acting_as
from tracker.core.db import Base
from tracker.core.types import UtcDateTime
from tracker.core.web import Telusur
from tracker.leaks import belonging, expunge, places
from tracker.leaks.columns import SEALED, packed, packing, scanned

# Short enough for a currency; in no text of the stories.
NAME = "Wxq"
# Read by every scan, and taken out with the whole record only.
OF_ALL = {
    "exchange_mapping",
    "saved_filter",
    "saved_search",
    "official",
    "official_alias",
    "official_identifier",
    "tenure",
}
# Codes and addresses: the program makes them, and an expunge leaves them alone.
MADE = {"investigation.code", "task.about_path", "comment.about_path", "draft.key", "exchange_key.scope"}


@pytest.fixture
def told(stories_app: Telusur) -> Iterator[Session]:
    with stories_app.database.opened(writing=True) as current, acting_as(user(current, "sari").uuid):
        yield current


def a_row(told: Session, table: Table, case: Case) -> dict[str, Any]:
    """The key of a row of `table` that is the case's own, where there is such a thing; one is made up if need be."""
    key = next(iter(table.primary_key))

    def first() -> Any:
        mine = belonging.merges_of(case) if table.name == belonging.MERGES else belonging.within(table, case, told)
        return told.execute(select(key).where(true() if mine is None else mine).order_by(key).limit(1)).scalar()

    if first() is None:
        told.execute(insert(table).values(made_up(told, table, case)))
    assert first() is not None, table.name
    return {"column": key, "value": first()}


def made_up(told: Session, table: Table, case: Case) -> dict[str, Any]:
    special = {
        "case_id": case.id,
        "scope": str(case.uuid),
        "key": f"/c/{case.slug}/claims/new",
        "kept": told.execute(belonging._sources(case)).scalars().first(),
    }
    values: dict[str, Any] = {}
    for column in (c for c in table.c if not c.primary_key and (not c.nullable or c.foreign_keys)):
        values[column.name] = special.get(column.name, value_of(told, column, case, len(values)))
    return values


def value_of(told: Session, column: Column[Any], case: Case, number: int) -> Any:
    """Something that fits `column`; of two links to one table, different rows."""
    for key in column.foreign_keys:
        mine = belonging.within(key.column.table, case, told)
        statement = select(key.column).order_by(key.column)
        if key.column.table is column.table:
            return None
        if mine is not None:
            a_row(told, key.column.table, case)
            statement = statement.where(mine)
        ids = told.execute(statement).scalars().all()
        return ids[min(number, len(ids) - 1)]
    kinds = {Boolean: False, Integer: 1, Date: date(2026, 1, 2), UtcDateTime: clock.now(), Uuid: uuid.uuid4(), JSON: {}}
    if isinstance(column.type, Enum):
        return next(iter(column.type.enum_class or ()))
    return next((value for kind, value in kinds.items() if isinstance(column.type, kind)), "x")


def planted(column: Column[Any], old: Any) -> Any:
    """The name as the column keeps it."""
    if how := packing(column):
        return how.fold({"rows": [[1, [f"kata {NAME}"]]], "was": how.unfold(old) if old else None})
    return {"kata": [NAME], "was": old} if isinstance(column.type, JSON) else NAME


def where_it_stands(told: Session, case: Case) -> set[str]:
    return {f"{text.kind}.{text.part}" for text in places.of_case(told, case) if NAME in text.text}


def test_bytes_are_sealed_or_read():
    """A new column of bytes is a ciphertext or a key, and named as such, or somebody says how it is read."""
    for table in Base.metadata.sorted_tables:
        for column in (c for c in table.c if isinstance(c.type, LargeBinary)):
            name = f"{table.name}.{column.name}"
            assert SEALED.get(name) or name in packed, name
    assert "exchange_upload.sheet" in packed


def test_a_name_in_any_column_is_found_and_taken_out(told: Session, tmp_path: Any) -> None:
    """A new table or column is in by itself."""
    case, everywhere = told.scalars(select(Case).where(Case.code == "AMB-01")).one(), set()
    for table, columns in scanned().items():
        row = a_row(told, table, case)
        here = row["column"] == row["value"]
        texts = [column for column in columns if f"{table.name}.{column.name}" not in MADE]
        old = told.execute(select(*texts).where(here)).one()
        values = {column.name: planted(column, value) for column, value in zip(texts, old, strict=True)}
        told.execute(update(table).where(here).values(values))
        everywhere |= {f"{table.name}.{column.name}" for column in texts}
    told.flush()
    assert everywhere - where_it_stands(told, case) == set()
    expunge.carry_out(told, tmp_path, [NAME], case)
    assert {name for name in where_it_stands(told, case) if name.partition(".")[0] not in OF_ALL} == set()
    expunge.carry_out(told, tmp_path, [NAME], None)
    assert where_it_stands(told, case) == set()
    told.rollback()
