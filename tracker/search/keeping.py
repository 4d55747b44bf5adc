"""The index as a whole: made anew, brought up to date where others wrote past the session, and compared.

Interfaces for other features: `reindex` after text was replaced by plain SQL (as an expunge does), `check` for doctor
and the soak run, `rebuild` for the command line.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from tracker.core.points import reached
from tracker.search import engine
from tracker.search.indexing import BATCH, DOC, differing, sync
from tracker.search.kind import Kind, base, table
from tracker.search.kinds import KINDS


@dataclass(frozen=True)
class Difference:
    """How the index departs from the record: items whose row is missing, left over, or says something else."""

    items: int
    # What the database's own index says of itself, "" where it is sound.
    fault: str = ""

    def __bool__(self) -> bool:
        return bool(self.items or self.fault)


def rebuild(session: Session) -> Iterator[int]:
    """Brings every row up to date, a batch at a time; yields how many items of each batch were looked at.

    The caller commits after each, so that writers wait for a batch and not for all. Safe to repeat and to break off.
    """
    for kind in KINDS:
        for ids in _batches(session, kind):
            engine.lock(session)
            sync(session, kind, ids)
            reached("search.rebuild-batch")
            yield len(ids)
    engine.lock(session)
    session.execute(delete(DOC).where(DOC.c.kind.not_in([kind.noun for kind in KINDS])))
    if engine.fault(session):
        engine.renew(session)
    engine.optimize(session)


def reindex(session: Session, records: Collection[UUID] | None = None, *, erase: bool = False) -> int:
    """Reads anew the text of the items that these records (uuids of items, or of rows that hang on them) belong to;
    None: of every item. Returns how many had changed.

    For whoever writes past the session, in the same transaction. `erase`: what was replaced is also driven out of the
    database's own index, where deleted words else linger.
    """
    engine.lock(session)
    changed = 0
    for kind in KINDS:
        for ids in _batches(session, kind) if records is None else [_owners(session, kind, records)]:
            changed += sync(session, kind, ids)
    if erase:
        engine.optimize(session)
    return changed


def check(session: Session) -> Difference:
    """Compares every item with its row, and asks the database whether its own index holds."""
    items = sum(differing(session, kind, ids) for kind in KINDS for ids in _batches(session, kind))
    return Difference(items, engine.fault(session))


def _owners(session: Session, kind: Kind, records: Collection[UUID]) -> set[int]:
    own = kind.table
    ids = set(session.scalars(select(own.c.id).where(own.c.uuid.in_(records))))
    for part in kind.all_parts:
        for rows in {base(rows) for rows in part.tables}:
            its = list(session.scalars(select(rows.c.id).where(rows.c.uuid.in_(records))))
            if its:
                ids.update(session.scalars(part.hanging(rows, its)))
    return ids


def _batches(session: Session, kind: Kind) -> Iterator[list[int]]:
    """The ids of all items of a kind, removed or not, and of those that only the index knows."""
    for column, wanted in ((table(kind.model).c.id, ()), (DOC.c.item_id, (DOC.c.kind == kind.noun, _unknown(kind)))):
        last = 0
        while ids := list(session.scalars(select(column).where(column > last, *wanted).order_by(column).limit(BATCH))):
            yield ids
            last = ids[-1]


def _unknown(kind: Kind) -> Any:
    own = table(kind.model)
    return ~select(own.c.id).where(own.c.id == DOC.c.item_id).exists()
