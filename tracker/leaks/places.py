"""Every text of the record, by its tables: what belongs to a case, and what is no text of anybody.

New tables and columns are in by themselves: a table is found through its foreign keys, and what is left out is named
in `LEFT_OUT` with its reason; a test holds the two together.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import JSON, Column, ColumnElement, Enum, String, Table, and_, or_, select, true, union
from sqlalchemy.orm import Session

from tracker.audit.tracking import IN_CASE
from tracker.cases.models import Case
from tracker.core import moved
from tracker.core.db import Base

# Table, or table.column: why nobody's words can stand there, or why they are none of a case.
LEFT_OUT = {
    "account_link": "digests of random tokens",
    "article_version.digest": "a digest",
    "audit_detail.salt": "random",
    "audit_entry": "what the chain hashes: fixed words, digests and public ids; the values are in audit_detail",
    "detail_whole.of": "numbers of rows",
    "expunge": "keyed digests, ciphertexts, counts",
    "form_use": "addresses of pages, with public ids and no words (`formstore.without_words`)",
    "half_sign_in": "digests of random tokens",
    "leak_declaration.digest": "a digest",
    "leak_finding.kind": "a name of a table",
    "leak_finding.part": "a name of a column",
    "leak_finding.row": "a public id",
    "leak_finding.digest": "a keyed digest",
    "leak_scan": "keyed digests and counts",
    "detail_review.digest": "a digest",
    "detail_flag": "derived numbers",
    "login_session": "digests of random tokens, names of browsers",
    "notice": "addresses of pages, which hold public ids",
    "request_decision.binding": "a keyed digest",
    "recovery_code": "digests of random codes",
    "refusal": "public ids and counts",
    "second_factor": "an account's own keys and the names of its devices",
    "security": "the server's own state and why an administrator changed it",
    "spent_challenge": "digests",
    "throttle": "keyed digests",
    "two_person_request.binding": "a keyed digest",
    "two_person_request.kind": "a name of an act",
    "user_account": "the newsroom's own names and addresses, no text of a case",
}
# Columns of bytes that hold nobody's words in the open.
SEALED = {
    "expunge.sealed": "a ciphertext",
    "identity_blob.data": "a ciphertext",
    "identity_field.data": "a ciphertext",
    "identity_wrap.data": "a ciphertext",
    "second_factor.public_key": "a key",
    "second_factor.secret": "a ciphertext",
    "two_person_request.secret": "a ciphertext",
    "vault_custodian.private": "a ciphertext",
    "vault_custodian.public": "a key",
    "vault_custodian.public_mac": "a keyed digest",
    "vault_custodian.salt": "random",
    "vault_recovery.public": "a key",
    "vault_recovery.public_mac": "a keyed digest",
}
# Copies of texts that are read where they stand; an expunge goes through them too.
DERIVED = frozenset({"search_doc"})
# The register of officials is one for all cases.
REGISTER = "official"
MERGES = "item_merge"
# Tables whose rows are found in a way of their own, not through keys (`within`).
_SPECIAL = frozenset({"draft", "audit_detail", "source", REGISTER, MERGES})


@dataclass(frozen=True)
class Text:
    """One text: the table and column it stands in, the public id of its row (or its key), and itself."""

    kind: str
    part: str
    row: str
    text: str

    def __repr__(self) -> str:
        return f"<Text {self.kind}.{self.part}>"


@dataclass(frozen=True)
class Packed:
    """How the words in a column of bytes are read and written: JSON values out of them, and back."""

    unfold: Callable[[bytes], Any]
    fold: Callable[[Any], bytes]


# {table.column: how its bytes are read}: a sheet that waits to be entered.
packed: dict[str, Packed] = {}
# Tables that name their case without a key: {table: its column of the case's public id as text, "" for no case}.
by_uuid: dict[str, str] = {}


# What is made of a case and kept nowhere, as an export: {name: case -> [(row, text), ...]}.
scannable: dict[str, Callable[[Case], Iterable[tuple[str, str]]]] = {}


def register(name: str, texts: Callable[[Case], Iterable[tuple[str, str]]]) -> None:
    """Lets every scan of a case read what `texts(case)` gives: an export, with what names it."""
    scannable[name] = texts


def is_text(column: Column[Any]) -> bool:
    """Whether people's words may stand in a column: text or JSON, but no fixed vocabulary; and bytes made of such."""
    if packing(column) is not None:
        return True
    return isinstance(column.type, (String, JSON)) and not isinstance(column.type, Enum)


def packing(column: Column[Any]) -> Packed | None:
    return packed.get(f"{column.table.name}.{column.name}")


@cache
def scanned() -> dict[Table, tuple[Column[Any], ...]]:
    """{table: its columns of text} of all tables, but what is left out by name and copies."""
    found = {}
    for table in Base.metadata.sorted_tables:
        if table.name not in LEFT_OUT and table.name not in DERIVED:
            columns = (c for c in table.c if is_text(c) and f"{table.name}.{c.name}" not in LEFT_OUT)
            found[table] = tuple(columns)
    return {table: columns for table, columns in found.items() if columns}


def of_case(session: Session, case: Case) -> Iterator[Text]:
    """Every text that belongs to a case: saved or unsent, removed items and history included."""
    for table, columns in scanned().items():
        yield from _texts(session, table, columns, _read_with(table, case, session))
    for name, texts in scannable.items():
        for row, text in texts(case):
            yield Text(name, "", row, text)


def _read_with(table: Table, case: Case, session: Session) -> ColumnElement[bool]:
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


def _texts(session: Session, table: Table, columns: Iterable[Column[Any]], condition: Any) -> Iterator[Text]:
    columns = tuple(columns)
    row_id = identity(table)
    for row in session.execute(select(row_id, *columns).where(condition).order_by(*table.primary_key)):
        for column, value in zip(columns, row[1:], strict=True):
            how = packing(column)
            if text := flat(how.unfold(value) if how and value else value):
                yield Text(table.name, column.name, str(row[0]), text)


def identity(table: Table) -> Column[Any]:
    """What names a row: its public id, else its key."""
    return table.c.uuid if "uuid" in table.c else next(iter(table.primary_key))


def flat(value: Any) -> str:
    """The words in a value: a text, or all texts of a JSON value."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return "\n".join(filter(None, (flat(part) for pair in value.items() for part in pair)))
    return "\n".join(filter(None, map(flat, value))) if isinstance(value, list | tuple) else ""


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
