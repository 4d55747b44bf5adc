"""Where a restored database is built, and how it takes the place of the present one in one step.

SQLite: a file beside the database, renamed over it. PostgreSQL: a schema beside `public`, its tables moved over in one
transaction. Until that step the present database is as it was.
"""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import NullPool

from tracker.backup.faults import BackupError
from tracker.backup.folder import sync
from tracker.backup.rows import VERSION
from tracker.core.db import Database
from tracker.core.points import reached

BUSY = "Somebody is using the database. Stop telusur serve, and what else is connected, then run this again."
SCHEMA = "telusur_restoring"
PG_LOCK = 7_266_002


class SqlitePlace:
    """`file`: the database, there or not."""

    def __init__(self, url: URL) -> None:
        if url.database in (None, "", ":memory:"):
            raise BackupError("A database in memory cannot be restored into: give a file.")
        self.file = Path(str(url.database)).absolute()
        self.made = self.file.with_name(f".{self.file.name}.restoring")

    @contextmanager
    def held(self) -> Iterator[None]:
        """This place for one restore alone; what a killed one left, and this one leaves, is cleared away."""
        self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = self.made.with_suffix(".lock")
        with open(os.open(lock, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise BackupError("Another restore into this database is running.") from None
            self._clear()
            try:
                yield
            finally:
                self._clear()
                lock.unlink()

    def _clear(self) -> None:
        for left in self.file.parent.glob(f"{self.made.name}*"):
            if not left.name.endswith(".lock"):
                left.unlink()

    def holds(self) -> bool:
        """Whether there is a row anywhere in it. What is no database of SQLite counts as one that holds something."""
        if not self.file.exists() or not self.file.stat().st_size:
            return False
        try:
            with closing(sqlite3.connect(f"{self.file.as_uri()}?mode=ro", uri=True)) as look:
                names = look.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
                return any(_filled(look.execute, name) for (name,) in names if name not in (VERSION, "sqlite_sequence"))
        except sqlite3.DatabaseError:
            return True

    def check_idle(self) -> None:
        """Raises BackupError where somebody has the database open: before the long work, and again at its end."""
        with _alone(self.file):
            pass

    def fresh(self) -> Database:
        """An empty database to build in; no rule between tables is checked while it is filled."""
        database = Database(f"sqlite:///{self.made}")
        event.listen(database.engine, "connect", lambda c, _record: c.execute("PRAGMA foreign_keys=OFF"))
        return database

    def swap(self, moment: str) -> str:
        """Puts what was built in the place of the database. Returns where the old one is now, "" if there was none."""
        kept = ""
        _single_file(self.made)
        with _alone(self.file):
            if self.file.exists():
                kept = str(self.file.with_name(f"{self.file.name}.before-{moment}"))
                os.link(self.file, kept)
                sync(self.file.parent)
                reached("restore.old-kept")
            os.replace(self.made, self.file)
            sync(self.file.parent)
        return kept


def _filled(execute: Any, name: str) -> bool:
    # The index of words is empty or not as its table is; its own tables are never quite empty.
    return not name.startswith("fts_") and execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchone() is not None  # noqa: S608


def _single_file(path: Path) -> None:
    """All of it in the one file, on the disk."""
    with closing(sqlite3.connect(path, isolation_level=None)) as opened:
        opened.execute("PRAGMA journal_mode=DELETE")
    with path.open("rb") as file:
        os.fsync(file.fileno())


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Nobody else has the database open: a write-ahead log begun meanwhile would be read into the new file."""
    if not path.exists():
        yield
        return
    with closing(sqlite3.connect(path, isolation_level=None, timeout=2)) as opened:
        try:
            opened.execute("PRAGMA journal_mode=DELETE")
            opened.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            raise BackupError(BUSY) from None
        except sqlite3.DatabaseError:
            pass  # What lies there is no database: it has no readers.
        yield


class PostgresPlace:
    """The schema `public` of a database that is there."""

    def __init__(self, url: URL) -> None:
        self.url = url.set(drivername="postgresql+psycopg")
        self.engine = create_engine(self.url, poolclass=NullPool, hide_parameters=True)

    @contextmanager
    def held(self) -> Iterator[None]:
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as guard:
            if not guard.scalar(text(f"SELECT pg_try_advisory_lock({PG_LOCK})")):
                raise BackupError("Another restore into this database is running.")
            self.guard = guard
            self._clear()
            try:
                yield
            finally:
                self._clear()

    def _clear(self) -> None:
        self.guard.execute(text(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE"))

    def holds(self) -> bool:
        names = self.guard.scalars(_TABLES, {"schema": "public"}).all()
        execute = self.guard.exec_driver_sql
        return any(_filled(execute, name) for name in names if name != VERSION)

    def check_idle(self) -> None:
        if self.guard.scalar(OTHERS, {"mine": 0}):
            raise BackupError(BUSY)

    def fresh(self) -> Database:
        self.guard.execute(text(f"CREATE SCHEMA {SCHEMA}"))
        options = f"{self.url.query.get('options', '')} -csearch_path={SCHEMA}".strip()
        url = self.url.update_query_dict({"options": options})
        return Database(url.render_as_string(hide_password=False))

    def swap(self, moment: str) -> str:
        with self.engine.begin() as connection:
            if connection.scalar(OTHERS, {"mine": self._mine()}):
                raise BackupError(BUSY)
            old = connection.scalars(_TABLES, {"schema": "public"}).all()
            kept = f"before_{moment.replace('-', '').replace('.', '_').lower()}" if old else ""
            if old:
                connection.execute(text(f"CREATE SCHEMA {kept}"))
                _move(connection, "public", kept)
                reached("restore.old-kept")
            _move(connection, SCHEMA, "public")
        return f"schema {kept}" if kept else ""

    def _mine(self) -> int:
        return int(self.guard.scalar(text("SELECT pg_backend_pid()")) or 0)


_TABLES = text("SELECT tablename FROM pg_tables WHERE schemaname = :schema")
_FUNCTIONS = text(
    "SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace = CAST(:schema AS regnamespace) "
    "AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"
)
# Of sessions of another role, as the program's own is, one sees whose they are and not what they are.
OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usesysid IS NOT NULL "
    "AND coalesce(backend_type, 'client backend') = 'client backend' AND pid NOT IN (pg_backend_pid(), :mine)"
)


def _move(connection: Connection, schema: str, to: str) -> None:
    """Tables (indexes, sequences and triggers go with them) and functions of one schema into another."""
    # Their names are asked for as seen from inside, so that they come without the schema.
    connection.execute(text(f"SET LOCAL search_path = {schema}"))
    for name in connection.scalars(_TABLES, {"schema": schema}).all():
        connection.execute(text(f'ALTER TABLE {schema}."{name}" SET SCHEMA {to}'))
    for name in connection.scalars(_FUNCTIONS, {"schema": schema}).all():
        connection.execute(text(f"ALTER FUNCTION {name} SET SCHEMA {to}"))


Place = SqlitePlace | PostgresPlace


def place_of(url: str) -> Place:
    parsed = make_url(url)
    return SqlitePlace(parsed) if parsed.get_backend_name() == "sqlite" else PostgresPlace(parsed)
