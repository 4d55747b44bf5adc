"""How a kind of item says which of its text can be found.

Texts are read by column and not through the session's objects: a collection loaded before the change would still show
what was.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, inspect, select

from tracker.core import clock
from tracker.core.record import Record

Days = tuple[date | None, date | None]


def table(model: type[Record]) -> Any:
    return inspect(model).local_table


def written(row: Any) -> Days:
    """The newsroom's day on which an item was entered."""
    day = row.created_at.astimezone(clock.zone()).date()
    return day, day


def dated(prefix: str) -> Callable[[Any], Days]:
    """The earliest and latest day of a `Dated`; where none is known, the day it was written down."""

    def days(row: Any) -> Days:
        first, last = getattr(row, f"{prefix}_from"), getattr(row, f"{prefix}_to")
        return (first, last) if first or last else written(row)

    return days


@dataclass(frozen=True)
class Part:
    """Text that hangs on an item: `texts` of the rows of `rows` (a table or a join of tables).

    `owner`: the column of these rows that holds the item's id. `only`: a further condition. A row counts while nothing
    in it is removed.
    """

    owner: Any
    texts: tuple[Any, ...]
    rows: FromClause
    only: Any = None

    @property
    def tables(self) -> list[Any]:
        """The tables joined, or their aliases."""
        return list(_tables(self.rows))

    def read(self, ids: Collection[int]) -> Select[Any]:
        """(id of the item, text, text ...) of what hangs on these items, in the order it was made."""
        live = [t.c.removed_at.is_(None) for t in self.tables]
        wanted = [self.owner.in_(ids), *live, *([self.only] if self.only is not None else [])]
        return select(self.owner, *self.texts).select_from(self.rows).where(*wanted).order_by(self.tables[-1].c.id)

    def hanging(self, changed: Any, ids: Collection[int]) -> Select[Any]:
        """The ids of the items whose text has something of these rows of table `changed`, removed ones included."""
        there = next(t for t in self.tables if base(t) is changed)
        return select(self.owner).select_from(self.rows).where(there.c.id.in_(ids)).distinct()

    def touched_by(self, changed: Any, columns: Collection[str]) -> bool:
        """Whether a change of these columns in table `changed` can change the text.

        What only names something (an official in a claim) counts where the name itself changes: everything else of it
        is edited far more often than it is renamed.
        """
        if all(base(t) is not changed for t in self.tables):
            return False
        last = self.tables[-1]
        if base(last) is not changed or self.owner.table is last:
            return True
        own = {text.key for text in self.texts if text.table is last} | {"removed_at"}
        return bool(own & set(columns))


def _tables(rows: Any) -> Iterator[Any]:
    if hasattr(rows, "left"):
        yield from _tables(rows.left)
        yield from _tables(rows.right)
    else:
        yield rows


def base(rows: Any) -> Any:
    """The table itself of a table or its alias."""
    return getattr(rows, "element", rows)


@dataclass(frozen=True)
class Kind:
    """One kind of item in the index; `noun` as the audit has it, `label` and `plural` are msgids.

    `title`: columns of the item, of which the first that says something is its title; where none does, the first text
    of `named`. `people`: selects of the ids of the items that an official (its id) has to do with. `sums`: the column
    of `amount` that names items of this kind. `places`: {item id: path} for items that stand on another's page.
    """

    noun: str
    label: str
    plural: str
    model: type[Record]
    texts: tuple[str, ...]
    url: Callable[[Any, str], str]
    title: tuple[str, ...] = ()
    code: Callable[[Any], str] = lambda row: ""
    named: tuple[Part, ...] = ()
    parts: tuple[Part, ...] = ()
    days: Callable[[Any], Days] = written
    people: Callable[[int], Select[Any]] | None = None
    sums: Any = None
    places: Callable[[Collection[int]], dict[int, str]] | None = None
    # Where a row stands for another item (a source's place in a case for the source): that table, and what joins them.
    stands_for: tuple[Any, ColumnElement[bool]] | None = None

    @property
    def table(self) -> Any:
        return table(self.model)

    @property
    def all_parts(self) -> tuple[Part, ...]:
        return (*self.named, *self.parts)

    def read(self, ids: Collection[int]) -> Select[Any]:
        """The live rows of these items: all columns, and `public`, the uuid of the address."""
        own = self.table
        wanted = (own.c.id.in_(ids), own.c.removed_at.is_(None))
        if self.stands_for is None:
            return select(own, own.c.uuid.label("public")).where(*wanted)
        other, joined = self.stands_for
        rows = select(own, other.c.uuid.label("public")).select_from(own.join(other, joined))
        return rows.where(*wanted, other.c.removed_at.is_(None))
