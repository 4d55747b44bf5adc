"""The index as a whole: made anew for the command line, and compared for doctor and the soak run."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from tracker.core.points import reached
from tracker.search import engine
from tracker.search.indexing import BATCH, DOC, differing, sync
from tracker.search.kind import Kind, table
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


def check(session: Session) -> Difference:
    """Compares every item with its row, and asks the database whether its own index holds."""
    items = sum(differing(session, kind, ids) for kind in KINDS for ids in _batches(session, kind))
    return Difference(items, engine.fault(session))


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
