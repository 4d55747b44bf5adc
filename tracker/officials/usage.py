"""Whether anything of the record still refers to an official.

The tables that do are found in the models: those of the features above are not known here, and none can be forgotten.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, exists, inspect, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from tracker.core.db import Base, session
from tracker.core.record import Record
from tracker.officials.models import Alias, Identifier, Official, Tenure

# What belongs to the official itself and is removed with it: its names, its numbers, the posts a person held.
OWN = (Alias.official_id, Identifier.official_id, Tenure.person_id)


def in_use(official: Official) -> bool:
    """Whether a live item names it: in a case, in a post, as the body of another. One statement; says no more."""
    found = select(or_(*(_refers(model, column, official.id) for model, column in references())))
    return bool(session().scalar(found))


def used_among(ids: Iterable[int]) -> set[int]:
    """Those of `ids` that something live names, 400 at a time."""
    wanted, found = list(ids), set[int]()
    target = aliased(Official)
    named = or_(*(_refers(model, column, target.id) for model, column in references()))
    for start in range(0, len(wanted), 400):
        found |= set(session().scalars(select(target.id).where(target.id.in_(wanted[start : start + 400]), named)))
    return found


def references() -> Iterator[tuple[type[Record], InstrumentedAttribute[Any]]]:
    """(model, foreign key) of everything that can refer to an official."""
    for mapper in Base.registry.mappers:
        if not issubclass(mapper.class_, Record):
            continue
        for attribute in mapper.column_attrs:
            column = getattr(mapper.class_, attribute.key)
            to_official = any(key.column.table is Official.__table__ for key in attribute.columns[0].foreign_keys)
            if to_official and not any(column is own for own in OWN):
                yield mapper.class_, column


def _refers(model: type[Record], column: InstrumentedAttribute[Any], official_id: Any) -> ColumnElement[bool]:
    """A live row, of a live item where it hangs on one: what a removed claim says holds nobody in the register."""
    condition = exists().where(column == official_id, model.removed_at.is_(None))
    if not model.history_of:
        return condition
    owner = inspect(model).relationships[model.history_of].class_attribute
    return exists().where(column == official_id, model.removed_at.is_(None), owner.has(removed_at=None))
