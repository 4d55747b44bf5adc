"""Which rows of a table belong to a case: a table is found through its foreign keys, so a new one is in by itself."""

import re
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, and_, or_, select, true, union
from sqlalchemy.orm import Session

from tracker.audit.tracking import IN_CASE
from tracker.cases.models import Case
from tracker.core import moved
from tracker.core.db import Base
from tracker.leaks.columns import DERIVED, LEFT_OUT

# The register of officials is one for all cases.
REGISTER = "official"
MERGES = "item_merge"
# Tables whose rows are found in a way of their own, not through keys (`within`).
_SPECIAL = frozenset({"draft", "audit_detail", "source", REGISTER, MERGES})
# Tables that name their case without a key: {table: its column of the case's public id as text, "" for no case}.
by_uuid: dict[str, str] = {}


def read_with(table: Table, case: Case, session: Session) -> ColumnElement[bool]:
    """A condition on the rows of `table` a scan of `case` reads: its own, and those that hang on no case at all, as a
    search somebody keeps or a sheet of officials that waits: a name must not stand there either."""
    condition = within(table, case, session)
    if condition is None:
        return true()
    if table.name in by_uuid:
        return or_(condition, table.c[by_uuid[table.name]] == "")
    keys = _routes(table, case)
    if table.name in _SPECIAL or not keys or not all(key.parent.nullable for key, _condition in keys):
        return condition
    return or_(condition, and_(*(key.parent.is_(None) for key, _condition in keys)))


def within(table: Table, case: Case, session: Session | None = None) -> ColumnElement[bool] | None:
    """A condition on the rows of `table` that belong to `case`; None for a table that belongs to none.

    Unsent forms are found by their addresses, which needs the `session`.
    """
    if table.name in by_uuid:
        return table.c[by_uuid[table.name]] == str(case.uuid)
    if table.name == "draft":
        return table.c.id.in_(drafts_of(session, case)) if session is not None else None
    if table.name == "audit_detail":
        return _history(case)
    if table.name == Case.__tablename__:
        return table.c.id == case.id
    if table.name == "source":
        return table.c.uuid.in_(_sources(case))
    if table.name in DERIVED:
        # A source that speaks in several cases is indexed with each.
        return or_(table.c.case_id == case.id, *_theirs(table.c.item_uuid, case))
    if table.name == MERGES:
        return or_(table.c.sort == "official", merges_of(case))
    if table.name == REGISTER:
        return or_(table.c.private_case_id.is_(None), table.c.private_case_id == case.id)
    return _through_keys(table, case)


def _through_keys(table: Table, case: Case) -> ColumnElement[bool] | None:
    """By the case it was said in, else by its own, else by the first item it must hang on, else by any it may hang
    on."""
    said_in, hangs = _said_in(table), _hangs(table, case)
    if said_in is None or hangs is None:
        return hangs
    return or_(said_in == case.id, and_(said_in.is_(None), hangs))


def _said_in(table: Table) -> Column[Any] | None:
    """The column of the case in which the words of a row were said, though it hangs on a source of several."""
    keys = (key for key in table.foreign_keys if key.column.table.name == Case.__tablename__)
    return next((key.parent for key in keys if key.parent.name.endswith("_in_id")), None)


def _hangs(table: Table, case: Case) -> ColumnElement[bool] | None:
    routes = _routes(table, case)
    if not routes:
        # A derived table, as a search index, names the case without a key.
        return table.c.case_id == case.id if "case_id" in table.c else None
    if not routes[0][0].parent.nullable:
        return routes[0][1]
    return or_(*(condition for _key, condition in routes))


def _routes(table: Table, case: Case) -> list[tuple[Any, ColumnElement[bool]]]:
    """[(foreign key, its condition)] that lead to the case, the surest first: what it must hang on, not the register
    all cases share, the case itself."""
    keys = sorted(table.foreign_keys, key=lambda key: (key.parent.nullable, _shared(key), key.parent.name != "case_id"))
    return [(key, condition) for key in keys if (condition := _by(key, case)) is not None]


def _shared(key: Any) -> bool:
    return key.column.table.name == REGISTER


def _by(key: Any, case: Case) -> ColumnElement[bool] | None:
    target = key.column.table
    if target.name == Case.__tablename__:
        return key.parent == case.id if key.parent.name == "case_id" else None
    if target is key.parent.table or target.name == "user_account":
        return None
    condition = within(target, case)
    return None if condition is None else key.parent.in_(select(key.column).where(condition))


def _sources(case: Case) -> Any:
    """The public ids of the sources that speak or spoke in a case, and of those merged into them: their rows stay."""
    link, source = Base.metadata.tables["case_source"], Base.metadata.tables["source"]
    speaking = select(source.c.uuid).join(link, link.c.source_id == source.c.id).where(link.c.case_id == case.id)
    return union(speaking, *(find(speaking) for find in moved.merged_into))


def _theirs(column: Any, case: Case) -> list[ColumnElement[bool]]:
    """Conditions on a column of public ids: it names a source of the case, or an official of its own."""
    return [column.in_(_sources(case)), column.in_(own_officials(case))]


def own_officials(case: Case) -> Any:
    """The public ids of the officials a restricted case keeps to itself."""
    table = Base.metadata.tables[REGISTER]
    return select(table.c.uuid).where(table.c.private_case_id == case.id)


def merges_of(case: Case) -> ColumnElement[bool]:
    """The merges of the sources of a case, and of officials that are its own: each keeps the words it put in place of
    others."""
    table = Base.metadata.tables[MERGES]
    own = own_officials(case)
    return or_(table.c.kept.in_(_sources(case)), table.c.kept.in_(own), table.c.gone.in_(own))


def _history(case: Case) -> ColumnElement[bool]:
    """The values of the case's entries, and of its sources' and its own officials' that name no other case."""
    entry, detail = Base.metadata.tables["audit_entry"], Base.metadata.tables["audit_detail"]
    theirs = or_(*_theirs(entry.c.object_uuid, case), *_theirs(entry.c.within_uuid, case))
    mine = or_(entry.c.case_uuid == case.uuid, and_(entry.c.case_uuid.is_(None), theirs))
    said_in = detail.c.data[IN_CASE].as_string()
    return and_(detail.c.seq.in_(select(entry.c.seq).where(mine)), or_(said_in.is_(None), said_in == str(case.uuid)))


def known_ids(session: Session, case: Case) -> frozenset[str]:
    """The public ids of everything in a case but the register: what the address of an unsent form may name."""
    found: set[str] = set()
    for table in Base.metadata.sorted_tables:
        if "uuid" in table.c and table.name not in LEFT_OUT and not table.name.startswith("official"):
            condition = within(table, case)
            if condition is not None and table.name != "tenure":
                found.update(str(value) for value in session.scalars(select(table.c.uuid).where(condition)))
    return frozenset(found)


_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_CODE = re.compile(r"/c/([^/?]+)|[?&]case=([^&]+)")


def drafts_of(session: Session, case: Case) -> list[int]:
    """The ids of the unsent forms of a case: by the case or the items their address names; one that names none is."""
    table, belonging = Base.metadata.tables["draft"], known_ids(session, case)
    rows = session.execute(select(table.c.id, table.c.key).order_by(table.c.id))
    return [number for number, key in rows if _names(key.lower(), case, belonging)]


def _names(address: str, case: Case, belonging: frozenset[str]) -> bool:
    if codes := {match[1] or match[2] for match in _CODE.finditer(address)}:
        return case.slug in codes
    ids = set(_UUID.findall(address))
    return not ids or bool(ids & belonging)
