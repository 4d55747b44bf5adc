"""Keeps the index equal to the record, inside the transaction of every change.

A flush notes what changed; before the commit the items concerned are read again, by column, and their rows of
`search_doc` are made, changed or taken away. The databases' own indexes follow by trigger (SQLite) or as a generated
column (PostgreSQL).
"""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import delete, event, insert, inspect, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.interfaces import MANYTOONE

from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.points import reached
from tracker.core.record import Record
from tracker.search import engine
from tracker.search.kind import Kind, Part, table
from tracker.search.kinds import KINDS
from tracker.search.models import SearchDoc
from tracker.search.words import indexed

BATCH = 400
DOC: Any = SearchDoc.__table__
# What is compared to tell whether an item's row still holds.
KEPT = ("item_uuid", "case_id", "code", "title", "body", "heading", "words", "first_on", "last_on")


def sync(session: Session, kind: Kind, ids: Collection[int]) -> int:
    """Makes the rows of these items what the record says now. Returns how many had to change."""
    ids, changed = sorted(set(ids)), 0
    for start in range(0, len(ids), BATCH):
        changed += _sync(session, kind, ids[start : start + BATCH])
    return changed


def _sync(session: Session, kind: Kind, ids: list[int]) -> int:
    gone, new, other = _compare(session, kind, ids)
    now = clock.now()
    if gone:
        session.execute(delete(DOC).where(DOC.c.id.in_(gone)))
    if new:
        session.execute(insert(DOC), [{**doc, "changed_at": now} for doc in new])
    for row, doc in other:
        # Moved to another day, or its text only laid out otherwise: no saved search has news of it.
        said = {} if row.words == doc["words"] else {"changed_at": now}
        session.execute(update(DOC).where(DOC.c.id == row.id).values(**doc, **said))
    return len(gone) + len(new) + len(other)


def differing(session: Session, kind: Kind, ids: Collection[int]) -> int:
    """How many of these items (one batch) have a row that is not what the record says."""
    return sum(len(rows) for rows in _compare(session, kind, list(ids)))


def _compare(session: Session, kind: Kind, ids: list[int]) -> tuple[list[int], list[Any], list[tuple[Any, Any]]]:
    """(ids of the rows to take away, rows to make, (row, what it should be) pairs to change)."""
    wanted = docs(session, kind, ids)
    statement = select(DOC.c.id, DOC.c.item_id, *(DOC.c[name] for name in KEPT))
    rows = session.execute(statement.where(DOC.c.kind == kind.noun, DOC.c.item_id.in_(ids)))
    known = {row.item_id: row for row in rows}
    gone = [row.id for item, row in known.items() if item not in wanted]
    new = [doc for item, doc in wanted.items() if item not in known]
    shared = [(known[item], doc) for item, doc in wanted.items() if item in known]
    return gone, new, [(row, doc) for row, doc in shared if any(getattr(row, n) != doc[n] for n in KEPT)]


def docs(session: Session, kind: Kind, ids: Collection[int]) -> dict[int, dict[str, Any]]:
    """{item id: its row of `search_doc`, without `id` and `changed_at`} of those of these items that stand."""
    rows = list(session.execute(kind.read(ids)))
    found = [row.id for row in rows]
    if not found:
        return {}
    named = [_texts(session, part, found) for part in kind.named]
    parts = [_texts(session, part, found) for part in kind.parts]
    codes = _case_codes(session, rows)
    return {row.id: _doc(kind, row, named, parts, codes) for row in rows}


def _texts(session: Session, part: Part, ids: list[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for owner, *texts in session.execute(part.read(ids)):
        found[owner] += [text for text in texts if text]
    return found


def _case_codes(session: Session, rows: list[Any]) -> dict[int, str]:
    cases = table(Case).c
    ids = {row.case_id for row in rows if hasattr(row, "case_id")}
    return dict(list(session.execute(select(cases.id, cases.code).where(cases.id.in_(ids))))) if ids else {}


def _doc(
    kind: Kind, row: Any, named: list[dict[int, list[str]]], parts: list[dict[int, list[str]]], codes: dict[int, str]
) -> dict[str, Any]:
    case_id = row.id if kind.model is Case else getattr(row, "case_id", None)
    names = [text for part in named for text in part.get(row.id, [])]
    titles = [text for name in kind.title if (text := getattr(row, name))] or names
    title = titles[0] if titles else ""
    own = [getattr(row, name) for name in kind.texts]
    body = [text for text in (*own, *names, *(t for part in parts for t in part.get(row.id, []))) if text]
    body = [text for text in dict.fromkeys(body) if text != title]
    code = row.code if kind.model is Case else kind.code(row)
    first, last = kind.days(row)
    return {
        "kind": kind.noun,
        "item_id": row.id,
        "item_uuid": row.public,
        "case_id": case_id,
        "code": code,
        "title": title,
        "body": "\n".join(body),
        "heading": indexed([title]),
        # The case's code with each item, so that "AMB-01 lampu" looks in that case.
        "words": indexed([" ".join(filter(None, (codes.get(case_id or 0, ""), code))), title, *body]),
        "first_on": first,
        "last_on": last,
    }


# What has changed in a transaction so far: {table: {record: names of its columns that changed}} and, for what moved
# from one item to another, {noun: ids of those it hung on}.
def _noted(session: Session) -> tuple[dict[Any, dict[Record, set[str]]], dict[str, set[int]]]:
    return session.info.setdefault("search", (defaultdict(dict), defaultdict(set)))


@event.listens_for(Session, "before_flush")
def _note(session: Session, _context: Any, _instances: Any) -> None:
    for record in [*session.new, *session.dirty]:
        if isinstance(record, Record) and (record in session.new or session.is_modified(record)):
            changed, moved = _noted(session)
            names = {a.key for a in inspect(record).attrs if a.history.has_changes()}
            changed[table(type(record))].setdefault(record, set()).update(names)
            _note_moved(record, moved)


def _note_moved(record: Record, moved: dict[str, set[int]]) -> None:
    """Notes what a row hung on before it was moved, as when two officials are merged."""
    own, state = table(type(record)), inspect(record)
    for kind in KINDS:
        for owner in {part.owner for part in kind.all_parts if part.owner.table is own and part.owner.key != "id"}:
            links = [r.key for r in state.mapper.relationships if r.direction is MANYTOONE and owner in r.local_columns]
            left = [old for key in (owner.key, *links) for old in state.attrs[key].history.deleted or () if old]
            moved[kind.noun].update(old if isinstance(old, int) else old.id for old in left)


# First, so that the chain's lock (which `audit.tracking` takes at the very end) is not held while texts are read.
@event.listens_for(Session, "before_commit", insert=True)
def _write(session: Session) -> None:
    if session.in_nested_transaction():
        return
    session.flush()
    if "search" not in session.info:
        return
    changed, moved = session.info.pop("search")
    engine.lock(session)
    for kind in KINDS:
        sync(session, kind, moved[kind.noun] | _concerned(session, kind, changed))
    reached("search.indexed")


def _concerned(session: Session, kind: Kind, changed: dict[Any, dict[Record, set[str]]]) -> set[int]:
    """The ids of the items of this kind whose text these changes can have changed."""
    ids = {record.id for record in changed.get(kind.table, ())}
    for rows, records in changed.items():
        for part in kind.all_parts:
            its = [record.id for record, names in records.items() if part.touched_by(rows, names)]
            if its:
                ids.update(session.scalars(part.hanging(rows, its)))
    return ids


@event.listens_for(Session, "after_soft_rollback")
def _forget(session: Session, _previous: Any) -> None:
    session.info.pop("search", None)
