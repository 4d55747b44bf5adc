"""Runs Alembic from the program itself: upgrade, downgrade, and what is pending.

Alembic loads when it is used: the server asks which revision the database is at, and that needs none of it.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, inspect, text

from tracker.core.db import Base
from tracker.core.settings import bundled

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import ScriptDirectory


def config(engine: Engine) -> "Config":
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(bundled("migrations")).replace("%", "%%"))
    made.attributes["engine"] = engine
    return made


def upgrade(engine: Engine, revision: str = "head") -> None:
    from alembic import command

    command.upgrade(config(engine), revision)


def downgrade(engine: Engine, revision: str = "base") -> None:
    from alembic import command

    command.downgrade(config(engine), revision)


def current(engine: Engine) -> str | None:
    """The revision a database is at; None without tables."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.scalar(text("SELECT version_num FROM alembic_version"))


def head() -> str | None:
    """The newest revision. They are one line and their files begin with their numbers, so Alembic need not be asked."""
    files = (bundled("migrations") / "versions").glob("[0-9]*.py")
    return max((file.name.partition("_")[0] for file in files), default=None)


def _scripts() -> "ScriptDirectory":
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    made = Config()
    made.set_main_option("script_location", str(bundled("migrations")).replace("%", "%%"))
    return ScriptDirectory.from_config(made)


def known(revision: str) -> bool:
    """Whether this version of the program has the revision; if not, a newer one made it."""
    return any(script.revision == revision for script in _scripts().walk_revisions())


def in_models(name: str | None, _kind: str, _parents: Any) -> bool:
    """Whether the models know it. What is called fts_* is each database's own full-text index, made by migrations."""
    return not (name or "").startswith("fts_")


def difference(engine: Engine) -> list[Any]:
    """What autogenerate would change: empty when models and migrations are equal."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with engine.connect() as connection:
        opts: dict[str, Any] = {"compare_type": True, "include_name": in_models}
        context = MigrationContext.configure(connection, opts=opts)
        return list(compare_metadata(context, Base.metadata))


def allow(connection: Connection, table: str, column: str, name: str, *words: str) -> None:
    """Adds words to a vocabulary's check (`name`, as the naming convention makes it), keeping those it has by now.

    So the order in which migrations widen one vocabulary does not matter.
    """
    _rewrite(connection, table, column, name, lambda known: [*known, *(w for w in words if w not in known)])


def disallow(connection: Connection, table: str, column: str, name: str, *words: str) -> None:
    """Takes words out again: of the check, and with them the rows that use them must be gone."""
    _rewrite(connection, table, column, name, lambda known: [w for w in known if w not in words])


def _rewrite(
    connection: Connection, table: str, column: str, name: str, change: Callable[[list[str]], list[str]]
) -> None:
    if connection.dialect.name == "postgresql":
        # A restore builds the same tables beside the present ones, in a schema of their own.
        asked = text(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint "
            "WHERE conname = :name AND connamespace = current_schema()::regnamespace"
        )
        known = re.findall(r"'([^']*)'", str(connection.execute(asked, {"name": name}).scalar_one()))
        connection.execute(text(f"ALTER TABLE {table} DROP CONSTRAINT {name}"))
        check = _check(name, column, change(known))
        connection.execute(text(f"ALTER TABLE {table} ADD {check}"))
        return
    # SQLite cannot change a check, and rebuilding a table that others refer to would break the references. Its manual
    # gives this way for changes that leave the rows as they are (lang_altertable.html, section 7).
    asked = text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :name")
    before = str(connection.execute(asked, {"name": table}).scalar_one())
    found = re.search(rf"CONSTRAINT {name} CHECK \({column} IN \(([^)]*)\)\)", before)
    if found is None:
        raise LookupError(f"{table} has no check {name}")
    after = before.replace(found[0], _check(name, column, change(re.findall(r"'([^']*)'", found[1]))))
    connection.execute(text("PRAGMA writable_schema = ON"))
    connection.execute(
        text("UPDATE sqlite_master SET sql = :sql WHERE type = 'table' AND name = :name"), {"sql": after, "name": table}
    )
    version = int(connection.execute(text("PRAGMA schema_version")).scalar_one())
    # Other connections read the tables anew when this number moves.
    connection.execute(text(f"PRAGMA schema_version = {version + 1}"))
    connection.execute(text("PRAGMA writable_schema = RESET"))


def _check(name: str, column: str, words: list[str]) -> str:
    return f"CONSTRAINT {name} CHECK ({column} IN ({', '.join(repr(word) for word in words)}))"
