"""A newsroom to back up, and an empty database to restore into."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from tests.backup.made import newsroom

Empty = Callable[[str], str]


@pytest.fixture
def config(database_url: str, tmp_path: Path) -> dict[str, Any]:
    return newsroom(database_url, tmp_path / "keys")


@pytest.fixture
def empty(templates: dict[str, Any], tmp_path: Path) -> Iterator[Empty]:
    """The address of a new, empty database of a kind."""
    with ExitStack() as stack:

        def make(kind: str) -> str:
            if kind == "sqlite":
                return f"sqlite:///{tmp_path}/new/{uuid.uuid4().hex}.db"
            return stack.enter_context(_postgres(templates[kind]))

        yield make


@contextmanager
def _postgres(template: Any) -> Iterator[str]:
    name = f"e{uuid.uuid4().hex}"
    with template.admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        yield template.url(name)
    finally:
        with template.admin.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
