"""Runs Alembic from the program itself: upgrade, downgrade, and what is pending."""

from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from tracker.core.db import Base
from tracker.core.settings import bundled


def config(engine: Engine) -> Config:
    made = Config()
    made.set_main_option("script_location", str(bundled("migrations")).replace("%", "%%"))
    made.attributes["engine"] = engine
    return made


def upgrade(engine: Engine, revision: str = "head") -> None:
    command.upgrade(config(engine), revision)


def downgrade(engine: Engine, revision: str = "base") -> None:
    command.downgrade(config(engine), revision)


def current(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def head() -> str | None:
    made = Config()
    made.set_main_option("script_location", str(bundled("migrations")).replace("%", "%%"))
    return ScriptDirectory.from_config(made).get_current_head()


def is_empty(engine: Engine) -> bool:
    return not inspect(engine).get_table_names()


def difference(engine: Engine) -> list[Any]:
    """What autogenerate would change: empty when models and migrations are equal."""
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))
