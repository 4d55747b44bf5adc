"""Everything that can refer to an item, found in the models, so that no new foreign key can be forgotten."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Table, UniqueConstraint, inspect

from tracker.core.db import Base
from tracker.core.record import Record
from tracker.exchange.models import SheetKey
from tracker.officials.models import Tenure
from tracker.tasks.models import Comment, Task

# Columns that hold an item's public id without a foreign key.
BY_UUID: tuple[tuple[Any, str], ...] = ((SheetKey, "item"), (Comment, "about_uuid"), (Task, "about_uuid"))
# Rows that say the same twice though no constraint forbids them.
ONCE: dict[Any, tuple[str, ...]] = {Tenure: ("person_id", "post_id", "capacity", "held_edtf", "held_words")}


@dataclass(frozen=True)
class Reference:
    """Attribute `name` of `model` holds the id of the item referred to."""

    model: Any
    name: str

    @property
    def table(self) -> Table:
        return inspect(self.model).local_table

    @property
    def is_record(self) -> bool:
        return issubclass(self.model, Record)

    @property
    def once(self) -> list[tuple[str, ...]]:
        """The sets of attributes, this one among them, that two rows may not share."""
        names = {column: name for name, column in inspect(self.model).columns.items()}
        sets = [c.columns for c in self.table.constraints if isinstance(c, UniqueConstraint)]
        sets += [index.columns for index in self.table.indexes if index.unique]
        found = [tuple(names[column] for column in columns) for columns in sets]
        found += [ONCE[self.model]] if self.model in ONCE else []
        return [columns for columns in found if self.name in columns]


@cache
def references(target: type[Record]) -> tuple[Reference, ...]:
    """All foreign keys to the table of `target`, in the order of the tables."""
    order = {table: number for number, table in enumerate(Base.metadata.sorted_tables)}
    found = list(_to(inspect(target).local_table))
    return tuple(sorted(found, key=lambda reference: (order[reference.table], reference.name)))


def _to(target: Any) -> Iterator[Reference]:
    for mapper in Base.registry.mappers:
        for name, column in mapper.columns.items():
            if any(key.column.table is target for key in column.foreign_keys):
                yield Reference(mapper.class_, name)


@cache
def model_of(table: str) -> Any:
    return next(m.class_ for m in Base.registry.mappers if inspect(m.class_).local_table.name == table)
