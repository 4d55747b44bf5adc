"""The database: engine, one session a request, one commit a request, and `durable()`."""

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from typing import Any

from sqlalchemy import Engine, MetaData, create_engine, event, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.orm import DeclarativeBase, Session

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)


# Statements kept compiled. The pages and services send more kinds than SQLAlchemy's 500, and compiling one costs
# more than sending it.
STATEMENTS = 2000

_current: ContextVar["Database | None"] = ContextVar("database", default=None)
_session: ContextVar[Session | None] = ContextVar("session", default=None)
# SQLite must know at BEGIN whether a transaction will write: one that reads first and writes later is refused.
_writing: ContextVar[bool] = ContextVar("writing", default=True)


class Database:
    """An engine and its sessions. `url` is any SQLAlchemy URL of SQLite or PostgreSQL."""

    def __init__(self, url: str) -> None:
        self.engine = make_engine(url)
        # Not a `sessionmaker`: its own subclass of Session gathers the listeners at its first use, and two threads
        # that use it first at once can each commit without them, so without an audit entry.
        self.sessions = partial(Session, self.engine, expire_on_commit=False)

    @contextmanager
    def work(self, *, writing: bool = True) -> Iterator[Session]:
        """A session that commits at the end, or rolls back on an exception (command line, demo, tests)."""
        with self.opened(writing=writing) as current:
            yield current
            current.commit()

    @contextmanager
    def opened(self, *, writing: bool) -> Iterator[Session]:
        """A session that is rolled back unless somebody commits it."""
        tokens = _current.set(self), _writing.set(writing), _session.set(self.sessions())
        try:
            yield session()
        finally:
            session().close()
            _session.reset(tokens[2])
            _writing.reset(tokens[1])
            _current.reset(tokens[0])


def session() -> Session:
    """The session of the request (or of `Database.work`) one is in."""
    current = _session.get()
    if current is None:
        raise RuntimeError("No database session: use Database.work() outside a request.")
    return current


@contextmanager
def durable() -> Iterator[Session]:
    """A short write of its own, which outlives a rollback of the request.

    The one exception to one commit a request: sign-in attempts, throttle, refusals, reveals, last-seen. It must
    stand before the request's own changes; the request's transaction is ended first. It is the request's own session
    that writes: on SQLite, which has one writer, a second one would wait for the first for ever.
    """
    own = session()
    if own.new or own.dirty or own.deleted or own.info.get("changes"):
        raise RuntimeError("durable() must come before the request's own changes.")
    own.commit()
    token = _writing.set(True)
    try:
        yield own
        own.commit()
    except BaseException:
        own.rollback()
        raise
    finally:
        _writing.reset(token)


def once_committed(act: Callable[[], None]) -> None:
    """`act` runs right after this transaction commits, never after a rollback, with a session of its own: for what
    lies outside the database."""
    session().info.setdefault("once_committed", []).append(act)


@event.listens_for(Session, "after_commit")
def _committed(done: Session) -> None:
    if not done.in_nested_transaction():
        for act in done.info.pop("once_committed", []):
            database = _current.get()
            assert database is not None
            with database.work():
                act()


@event.listens_for(Session, "after_soft_rollback")
def _rolled_back(undone: Session, _previous: Any) -> None:
    undone.info.pop("once_committed", None)


def upsert(into: Session, model: type[Base]) -> Any:
    """An INSERT that knows `on_conflict_do_update`: both databases have it, SQLAlchemy spells it by dialect."""
    if into.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert
    else:
        from sqlalchemy.dialects.sqlite import insert
    return insert(model)


def one_at_a_time(matter: str) -> None:
    """Until the transaction ends, nobody else passes here for the same `matter`: for rules over several rows, as "a
    case keeps one editor". Ask the database anew afterwards. SQLite has one writer anyway."""
    if session().get_bind().dialect.name == "postgresql":
        session().execute(select(func.pg_advisory_xact_lock(zlib.crc32(matter.encode()))))


def make_engine(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        url_of_psycopg = parsed.set(drivername="postgresql+psycopg")
        return create_engine(url_of_psycopg, pool_pre_ping=True, hide_parameters=True, query_cache_size=STATEMENTS)
    args: dict[str, Any] = {"isolation_level": None, "timeout": 15}
    engine = create_engine(parsed, connect_args=args, hide_parameters=True, query_cache_size=STATEMENTS)
    event.listen(engine, "connect", prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def prepare_sqlite(connection: Any, _record: Any = None) -> None:
    """What every connection to SQLite begins with."""
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",  # NORMAL may lose the last commits when the power goes
        "foreign_keys=ON",
        "busy_timeout=15000",
        "secure_delete=ON",
        # Pages are read where the system keeps them (the first GB of the file), not copied for each connection, whose
        # own 2 MB do not hold what a large newsroom's desk reads. Nothing is written that way.
        "mmap_size=1073741824",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if _writing.get() else "BEGIN")
