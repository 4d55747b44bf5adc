"""A newsroom to back up, and an empty database to restore into."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.backup.made import newsroom
from tests.templates import Server

Empty = Callable[[str], str]


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, templates: dict[str, Any]) -> Iterator[str]:
    """A database of its own, with nobody else connected: a restore insists on that."""
    with templates[request.param].copy() as url:
        yield url


@pytest.fixture
def config(database_url: str, tmp_path: Path) -> dict[str, Any]:
    return newsroom(database_url, tmp_path / "keys")


@pytest.fixture
def empty(server: Server, tmp_path: Path) -> Iterator[Empty]:
    """The address of a new, empty database of a kind."""
    with ExitStack() as stack:

        def make(kind: str) -> str:
            if kind == "sqlite":
                return f"sqlite:///{tmp_path}/new/{uuid.uuid4().hex}.db"
            return stack.enter_context(server.database())

        yield make
