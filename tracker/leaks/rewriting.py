"""Takes words out of every text of the database: revisions, unsent forms, derived copies, history.

It goes through the tables as they lie there, mapped or not, so that a table somebody adds loses the words too. What the
chain committed to is not changed but taken out, with an entry that says so and keeps the rest.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import JSON, Column, MetaData, String, Table, UniqueConstraint, inspect, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from tracker.audit.chain import REDACTED, Happening
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.audit.tracking import report
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.db import Base
from tracker.core.formstore import Draft, rewritten
from tracker.leaks.belonging import MERGES, merges_of, own_officials, within
from tracker.leaks.columns import DERIVED, LEFT_OUT, flat, is_text, packing
from tracker.leaks.matcher import Matcher

# Beside what `places` leaves out: addresses and codes, which the program makes and nobody types a name into.
KEPT = {"investigation.code", "draft.key", "alembic_version", "form_use", "task.about_path", "comment.about_path"}
HISTORY = "audit_detail"
# One register serves all cases: one case's expunge takes words out of the officials it keeps to itself alone.
SHARED = ("official", "tenure")


@dataclass
class Rewriting:
    """One run. `tombstone`: what stands there afterwards; None only counts. `counts`: {table: texts changed}."""

    session: Session
    matcher: Matcher
    tombstone: str | None
    case: Case | None = None
    counts: Counter[str] = field(default_factory=Counter)
    # The entries of the history that held the words.
    entries: list[int] = field(default_factory=list)
    # SHA-256 of a text before and after: a digest of what held a name would betray it to who tries names.
    digests: dict[str, str] = field(default_factory=dict)

    def run(self) -> dict[str, int]:
        """{table: how many texts held the words}."""
        for table in self._tables():
            if table.name != HISTORY:
                # Copies are not counted: their number would tell in how many cases a source speaks.
                self._rewrite(table, [c for c in table.c if _open(table, c)], count=table.name not in DERIVED)
        if self.digests:
            for table in self._tables():
                if table.name not in (HISTORY, "audit_entry"):
                    self._rewrite(table, [c for c in table.c if _may_be_digest(table, c)], count=False)
        self._addresses()
        self._history()
        if self.tombstone is not None:
            _rebuild_indexes(self.session)
        return dict(self.counts)

    def _tables(self) -> Iterator[Table]:
        """Those of the program, then what else lies in the database: a search index, an older version's table."""
        yield from Base.metadata.sorted_tables
        yield from unmapped(self.session)

    def _condition(self, table: Table) -> Any:
        if self.case is None:
            return True
        if table.name.startswith(SHARED):
            return self._own(table)
        return merges_of(self.case) if table.name == MERGES else within(table, self.case, self.session)

    def _own(self, table: Table) -> Any:
        """The rows of a table of the register that are the case's own."""
        assert self.case is not None
        if table.name == "official":
            return table.c.uuid.in_(own_officials(self.case))
        official = Base.metadata.tables["official"]
        mine = select(official.c.id).where(official.c.uuid.in_(own_officials(self.case)))
        return (table.c.person_id if table.name == "tenure" else table.c.official_id).in_(mine)

    def _rewrite(self, table: Table, columns: list[Column[Any]], *, count: bool = True) -> None:
        condition, keys = self._condition(table), list(table.primary_key) or list(table.c)
        if not columns or condition is None:
            return
        statement = select(*keys, *columns).order_by(*keys)
        rows = self.session.execute(statement if condition is True else statement.where(condition)).all()
        for row in rows:
            old = dict(zip(columns, row[len(keys) :], strict=True))
            new = {column: self._in_column(column, value) for column, value in old.items()}
            changed = {column: new[column] for column in columns if new[column] != old[column]}
            if changed:
                if count:
                    self.counts[table.name] += len(changed)
                self._write(table, dict(zip(keys, row, strict=False)), changed, old)

    def _write(self, table: Table, key: Mapping[Any, Any], changed: dict[Any, Any], old: dict[Any, Any]) -> None:
        if self.tombstone is None:
            return
        for column, value in changed.items():
            if isinstance(value, str) and isinstance(old[column], str):
                self.digests[_sha(old[column])] = _sha(value)
        values = {column.name: _fitted(column, value) for column, value in changed.items()}
        if "version" in table.c and "version" not in values:
            # Whoever has the old text on their screen meets the conflict page, not a silent return of the words.
            values["version"] = table.c.version + 1
        where = [column == value for column, value in key.items()]
        _update(self.session, table, where, values)

    def _in_column(self, column: Column[Any], value: Any) -> Any:
        how = packing(column)
        if how is None or not value:
            return self._replaced(value)
        inside = how.unfold(value)
        new = self._replaced(inside)
        return value if new == inside else how.fold(new)

    def _replaced(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.digests.get(value) or self.matcher.replace(value, self.tombstone or "\0")
        if isinstance(value, dict):
            return {self._replaced(key): self._replaced(part) for key, part in value.items()}
        if isinstance(value, list):
            return [self._replaced(part) for part in value]
        return value

    def _addresses(self) -> None:
        """An unsent form is found again by its address: of that only what somebody typed loses the words."""
        table: Any = Draft.__table__
        condition = self._condition(table)
        statement = select(table.c.id, table.c.key)
        for number, key in self.session.execute(statement if condition is True else statement.where(condition)).all():
            new = rewritten(key, self._replaced)
            if new != key:
                self.counts[table.name] += 1
                self._write(table, {table.c.id: number}, {table.c.key: new}, {table.c.key: key})

    def _history(self) -> None:
        """Takes the values of entries that hold the words out of the chain, and says in a new entry what is left."""
        table: Any = AuditDetail.__table__
        condition = within(table, self.case) if self.case is not None else table.c.data.is_not(None)
        assert condition is not None
        for seq, data in self.session.execute(select(table.c.seq, table.c.data).where(condition)).all():
            left = self._replaced(data)
            if data is None or left == data:
                continue
            # A digest that changed is no text that held the words.
            if self.matcher.find(flat(data)):
                self.counts[HISTORY] += 1
                self.entries.append(seq)
            if self.tombstone is not None:
                self._redact(seq, data, left)

    def _redact(self, seq: int, data: dict[str, Any], left: dict[str, Any]) -> None:
        # The salt goes too: with it, names could be tried against the commitment that stays in the chain.
        gone = {"data": None, "salt": "", "redacted_at": clock.now()}
        self.session.execute(update(AuditDetail).where(AuditDetail.seq == seq).values(gone))
        entry = self.session.execute(select(AuditEntry).where(AuditEntry.seq == seq)).scalar_one()
        was = data.get("was") or entry.action if entry.action == REDACTED else entry.action
        also = [data["seq"], *data.get("also", [])] if entry.action == REDACTED else []
        said = {**left, "seq": seq, "was": was, "at": entry.at, "by": str(entry.actor or "")}
        if also:
            said["also"] = also
        report(self.session, Happening(REDACTED, entry.object_uuid, entry.within_uuid, entry.case_uuid, said))


def _open(table: Table, column: Column[Any]) -> bool:
    """Whether people's words may stand in a column."""
    names = {table.name, f"{table.name}.{column.name}"}
    return is_text(column) and not column.primary_key and not names & (LEFT_OUT.keys() | KEPT)


def _may_be_digest(table: Table, column: Column[Any]) -> bool:
    kind = column.type
    return isinstance(kind, JSON) or (is_text(column) and isinstance(kind, String) and kind.length == 64)


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _fitted(column: Column[Any], value: Any) -> Any:
    """A tombstone may be longer than the words: what no longer fits its column is cut."""
    longest = getattr(column.type, "length", None)
    return value[:longest] if isinstance(value, str) and longest else value


def _update(session: Session, table: Table, where: list[Any], values: dict[str, Any]) -> None:
    """Writes; where a text must be the only one of its kind, a number makes it so. Raises IntegrityError otherwise."""
    alone = _alone(table) & set(values)
    for number in range(1, 1000):
        numbered = {name: _numbered(table.c[name], values[name], number) for name in alone}
        try:
            # The connection's own savepoint: a rollback the session hears of makes it forget what the chain is to say.
            with session.connection().begin_nested():
                session.connection().execute(update(table).where(*where).values({**values, **numbered}))
            return
        except IntegrityError:
            if not alone:
                raise
    raise RuntimeError(f"no free text for {table.name}")


def _alone(table: Table) -> set[str]:
    """The columns of texts that a rule of the database keeps apart."""
    rules = [c for c in table.constraints if isinstance(c, UniqueConstraint)]
    sets = [*(rule.columns for rule in rules), *(index.columns for index in table.indexes if index.unique)]
    return {column.name for columns in sets for column in columns if is_text(column)}


def _numbered(column: Column[Any], value: Any, number: int) -> Any:
    if number == 1 or not isinstance(value, str):
        return value
    end = f" {number}"
    return value[: (getattr(column.type, "length", None) or len(value) + len(end)) - len(end)] + end


def unmapped(session: Session) -> Iterator[Table]:
    """Tables that no model describes, but the inner ones of a full-text index."""
    connection = session.connection()
    names = set(inspect(connection).get_table_names()) - set(Base.metadata.tables) - {"alembic_version"}
    virtual = _virtual(session)
    for name in sorted(names):
        if name not in virtual and not any(name.startswith(f"{index}_") for index in virtual):
            yield Table(name, MetaData(), autoload_with=connection)


def _virtual(session: Session) -> list[str]:
    """The names of SQLite's full-text indexes."""
    if session.get_bind().dialect.name != "sqlite":
        return []
    return list(session.scalars(text("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'")))


def _rebuild_indexes(session: Session) -> None:
    """A full-text index keeps the words of deleted rows until it is built anew."""
    for name in _virtual(session):
        statement = text(f'INSERT INTO "{name}"("{name}") VALUES (:order)')  # noqa: S608 - a name of our own schema
        for order in ("rebuild", "optimize"):
            try:
                with session.connection().begin_nested():
                    session.connection().execute(statement, {"order": order})
            except DBAPIError:
                # An index without its own copy of the texts cannot be rebuilt; its triggers deleted the words.
                continue
