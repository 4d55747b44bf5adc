"""Every text of a case, as a scan of it reads them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Table, select
from sqlalchemy.orm import Session

from tracker.cases.models import Case
from tracker.leaks.belonging import read_with
from tracker.leaks.columns import flat, packing, scanned


@dataclass(frozen=True)
class Text:
    """One text: the table and column it stands in, the public id of its row (or its key), and itself."""

    kind: str
    part: str
    row: str
    text: str

    def __repr__(self) -> str:
        return f"<Text {self.kind}.{self.part}>"


# What is made of a case and kept nowhere, as an export: {name: case -> [(row, text), ...]}.
scannable: dict[str, Callable[[Case], Iterable[tuple[str, str]]]] = {}


def register(name: str, texts: Callable[[Case], Iterable[tuple[str, str]]]) -> None:
    """Lets every scan of a case read what `texts(case)` gives: an export, with what names it."""
    scannable[name] = texts


def of_case(session: Session, case: Case) -> Iterator[Text]:
    """Every text that belongs to a case: saved or unsent, removed items and history included."""
    for table, columns in scanned().items():
        yield from _texts(session, table, columns, read_with(table, case, session))
    for name, texts in scannable.items():
        for row, text in texts(case):
            yield Text(name, "", row, text)


def _texts(session: Session, table: Table, columns: Iterable[Column[Any]], condition: Any) -> Iterator[Text]:
    columns = tuple(columns)
    for row in session.execute(select(_row_id(table), *columns).where(condition).order_by(*table.primary_key)):
        for column, value in zip(columns, row[1:], strict=True):
            how = packing(column)
            if text := flat(how.unfold(value) if how and value else value):
                yield Text(table.name, column.name, str(row[0]), text)


def _row_id(table: Table) -> Column[Any]:
    """What names a row: its public id, else its key."""
    return table.c.uuid if "uuid" in table.c else next(iter(table.primary_key))
