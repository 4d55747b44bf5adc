"""Keeping the rows that hang on an item equal to what a form says, without ever deleting one."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, TypeVar

from sqlalchemy import select

from tracker.core.db import session
from tracker.core.record import Record

Child = TypeVar("Child", bound=Record)


def with_removed(model: type[Child], **owner: Any) -> list[Child]:
    """All rows of `model` of an owner (`claim_id=7`), removed ones included."""
    return list(session().scalars(select(model).filter_by(**owner).execution_options(include_removed=True)))


def sync(
    rows: Iterable[Child],
    key: Callable[[Child], Hashable],
    wanted: Mapping[Any, Mapping[str, Any]],
    make: Callable[..., Child],
) -> bool:
    """Makes the live rows those of `wanted` ({key: attributes}). Returns whether anything changed.

    A row that comes back is restored with its history; one that is no longer wanted is removed; a new one is made
    by `make(key, **attributes)` and added to the session.
    """
    changed = False
    known = {key(row): row for row in rows}
    for row_key, row in known.items():
        if row_key not in wanted and not row.removed:
            row.remove()
            changed = True
    for row_key, attributes in wanted.items():
        row = known.get(row_key)
        if row is None:
            session().add(make(row_key, **attributes))
            changed = True
            continue
        if row.removed:
            row.restore()
            changed = True
        changed |= _assign(row, attributes)
    return changed


def _assign(row: Record, attributes: Mapping[str, Any]) -> bool:
    changed = False
    for name, value in attributes.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
            changed = True
    return changed
