"""Alembic's environment: the engine comes from the program (`tracker.migrate`)."""

from typing import Any, Literal

from alembic import context

from tracker.app import features
from tracker.core.db import Base, Database
from tracker.core.settings import load
from tracker.core.types import UtcDateTime
from tracker.migrate import in_models

features()

engine = context.config.attributes.get("engine") or Database(load()["DATABASE_URL"]).engine


def plain_types(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Migrations stand alone: a type of ours is written as the type it is stored in."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcDateTime) else False


with engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=False,
        compare_type=True,
        include_name=in_models,
        render_item=plain_types,
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
