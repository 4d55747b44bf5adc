"""One database of PostgreSQL lent to test after test, each time as it was at first.

To make and drop a database costs more than most tests do, and so does a connection that knows none of its tables yet.
So triggers note which tables a test writes to, in whatever process, and just those get their first rows back. After
anything but reading and writing rows (DDL), or where a lock is left behind, the database is dropped and made anew.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass

import psycopg

# After so many tests the rows they left dead slow the next ones down.
MANY = 300

KEEP = """
CREATE SCHEMA kept;
CREATE TABLE kept.touched (name text, act text);
CREATE FUNCTION kept.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
  $$ BEGIN INSERT INTO kept.touched VALUES (TG_TABLE_NAME, TG_OP); RETURN NULL; END $$;
CREATE FUNCTION kept.note_change() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER AS
  $$ BEGIN INSERT INTO kept.touched VALUES ('', TG_TAG); END $$;
"""
KEEP_TABLE = """
CREATE TABLE kept.{0} AS TABLE public.{0};
CREATE TRIGGER zz_note AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.{0}
  FOR EACH STATEMENT EXECUTE FUNCTION kept.note();
ALTER TABLE public.{0} ENABLE ALWAYS TRIGGER zz_note;
"""
WATCH = """
CREATE EVENT TRIGGER kept_change ON ddl_command_end EXECUTE FUNCTION kept.note_change();
ALTER EVENT TRIGGER kept_change ENABLE ALWAYS;
"""
TABLES = """
SELECT table_name, string_agg(quote_ident(column_name), ', ') FILTER (WHERE is_generated = 'NEVER'),
       bool_or(column_name = 'id' AND data_type IN ('integer', 'bigint'))
FROM information_schema.tables JOIN information_schema.columns USING (table_schema, table_name)
WHERE table_schema = 'public' AND table_type = 'BASE TABLE' GROUP BY table_name
"""

SEQUENCES = """
SELECT format('setval(%L, %s, %L)', quote_ident(sequencename), coalesce(last_value, start_value),
              last_value IS NOT NULL)
FROM pg_sequences WHERE schemaname = 'public'
"""


@dataclass(frozen=True)
class _Table:
    """`numbered`: rows added later have a higher id than those that were here."""

    name: str
    columns: str
    numbered: bool

    def put_back(self, acts: set[str]) -> str:
        if acts == {"INSERT"} and self.numbered:
            return f"DELETE FROM {self.name} WHERE id > (SELECT coalesce(max(id), 0) FROM kept.{self.name});"
        return (
            f"DELETE FROM {self.name}; INSERT INTO {self.name} ({self.columns}) OVERRIDING SYSTEM VALUE "
            f"SELECT {self.columns} FROM kept.{self.name};"
        )


class Lent:
    """Lends the database that `make` makes."""

    def __init__(self, make: Callable[[], AbstractContextManager[str]]) -> None:
        self.make = make
        self.stack, self.url, self.uses, self.out = ExitStack(), "", 0, False

    @contextmanager
    def lend(self) -> Iterator[str]:
        """Its address. While it is out, a second borrower gets a database of its own."""
        if self.out:
            with self.make() as url:
                yield url
            return
        if not self.url:
            self._begin()
        self.out = True
        try:
            yield self.url
        finally:
            self.out = False
            self.uses += 1
            if self.uses >= MANY or not self._put_back():
                self.close()

    def close(self) -> None:
        self.stack.close()
        self.url, self.uses = "", 0

    def _begin(self) -> None:
        self.url = self.stack.enter_context(self.make())
        self.own = self.stack.enter_context(psycopg.connect(self.url.replace("+psycopg", ""), autocommit=True))
        self.own.execute("SET lock_timeout = '2s'")
        self.tables = {row[0]: _Table(*row) for row in self.own.execute(TABLES.encode())}
        self.own.execute(KEEP.encode())
        for name in self.tables:
            self.own.execute(KEEP_TABLE.format(name).encode())
        self.own.execute(WATCH.encode())
        # A number is used up even by what was rolled back, of which the triggers tell nothing.
        again = self.own.execute(SEQUENCES.encode()).fetchall()
        self.numbers = f"SELECT {', '.join(call for (call,) in again)};"

    def _put_back(self) -> bool:
        """Whether it is again as it was at first."""
        acts: dict[str, set[str]] = {}
        for name, act in self.own.execute("SELECT DISTINCT name, act FROM kept.touched"):
            acts.setdefault(name, set()).add(act)
        if not acts.keys() <= self.tables.keys():
            return False
        again = "".join(self.tables[name].put_back(done) for name, done in sorted(acts.items()))
        rows = f"BEGIN; SET LOCAL session_replication_role = replica; {again} TRUNCATE kept.touched; COMMIT;"
        try:
            self.own.execute((rows + self.numbers).encode())
            # Rows then come in from the first page on again, and a query without an order tells them as on SQLite.
            if acts:
                self.own.execute(f"VACUUM (INDEX_CLEANUP ON) {', '.join(sorted(acts))}".encode())
        except psycopg.errors.LockNotAvailable:
            return False
        return True
