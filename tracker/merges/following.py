"""What refers to an item at the very moment it is merged away follows it to the item that is kept.

PostgreSQL lets two transactions work at once. A merge locks both items before it looks for what names them; whoever is
about to name one of them waits for that lock here, and then sees where the item went. SQLite has one writer.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from tracker.audit.tracking import relation_of
from tracker.core import moved
from tracker.core.record import Record
from tracker.merges.references import BY_UUID, Reference, references
from tracker.officials.models import Official
from tracker.sources.models import Source

TARGETS: tuple[Any, ...] = (Official, Source)
MERGING = "merging"


@contextmanager
def locked(session: Session, *items: Any) -> Iterator[None]:
    """Nobody comes to name `items` while this transaction merges them, or takes them apart; whoever does waits."""
    model, ids = type(items[0]), sorted(item.id for item in items)
    session.execute(select(model.id).where(model.id.in_(ids)).order_by(model.id).with_for_update())
    session.info[MERGING] = True
    try:
        yield
    finally:
        session.info.pop(MERGING)


# Before the audit looks at what is to be sent, so that history names the item that is kept.
@event.listens_for(Session, "before_flush", insert=True)
def _follow(session: Session, _context: Any, _instances: Any) -> None:
    if session.get_bind().dialect.name != "postgresql" or session.info.get(MERGING):
        return
    for model in TARGETS:
        names = list(_names(session, model))
        gone = _gone(session, model, [target for _record, _reference, target in names]) if names else {}
        for record, reference, target in names:
            if target in gone:
                _point(session, record, reference, gone[target])


def _names(session: Session, model: Any) -> Iterator[tuple[Any, Reference, Any]]:
    """(record, reference, id or public id of a `model`) of what is about to name one anew."""
    keys = {(r.model, r.name): r for r in references(model)} | {(m, n): Reference(m, n) for m, n in BY_UUID}
    by_model: dict[Any, list[Reference]] = {}
    for (kind, _name), reference in keys.items():
        by_model.setdefault(kind, []).append(reference)
    for record in [*session.new, *session.dirty]:
        for reference in by_model.get(type(record), ()):
            if (target := _named_anew(record, reference)) is not None:
                yield record, reference, target


def _named_anew(record: Any, reference: Reference) -> Any:
    """What it names by `reference`, where that is not yet in the database; else None."""
    state = inspect(record)
    relation = _relation(reference)
    if relation and state.attrs[relation].history.added:
        target = state.attrs[relation].history.added[0]
        return target.id if target is not None else None
    added = state.attrs[reference.name].history.added
    return added[0] if added else None


def _relation(reference: Reference) -> str | None:
    return relation_of(reference.model, reference.name) if issubclass(reference.model, Record) else None


def _gone(session: Session, model: Any, targets: list[Any]) -> dict[Any, UUID]:
    """{id or public id: public id of the item that is kept} of those of `targets` that were merged away. Waits for a
    merge that is under way: what is read is what it left."""
    uuids = sorted({target for target in targets if isinstance(target, UUID)})
    ids = sorted({target for target in targets if isinstance(target, int)})
    table: Any = inspect(model).local_table
    wanted = select(table.c.id, table.c.uuid, table.c.removed_at).where(table.c.id.in_(ids) | table.c.uuid.in_(uuids))
    found: dict[Any, UUID] = {}
    with session.no_autoflush:
        for row in session.execute(wanted.order_by(table.c.id).with_for_update(read=True, key_share=True)):
            if row.removed_at is not None and (kept := moved.moved_to(row.uuid)):
                found |= {row.id: kept, row.uuid: kept}
    return found


def _point(session: Session, record: Any, reference: Reference, kept: UUID) -> None:
    """Names the item that is kept. Where its place may be taken, the request is done anew, over what stands now."""
    if reference.once:
        raise StaleDataError("what it names was merged into another item meanwhile")
    if (reference.model, reference.name) in BY_UUID:
        setattr(record, reference.name, kept)
        return
    model = next(m for m in TARGETS if reference in references(m))
    item = session.scalars(select(model).where(model.uuid == kept)).unique().one()
    relation = _relation(reference)
    setattr(record, relation or reference.name, item if relation else item.id)
