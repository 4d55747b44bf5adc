"""A case of the cast, and the context of a request: what is said of a row is said in the reader's language."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select

from tracker.cases.models import Case
from tracker.core.db import Database, session
from tracker.core.web import Telusur
from tracker.exchange.gathering import take
from tracker.exchange.packing import packed


@pytest.fixture
def in_words(app: Telusur) -> Iterator[None]:
    """Not beside a client: its requests would share this context's memory of who is signed in."""
    with app.test_request_context():
        yield


@pytest.fixture(scope="session")
def story_file(shared_app: Telusur, story_templates: dict[str, Any]) -> bytes:
    """The ZIP of MRT-01."""
    with story_templates["sqlite"].copy() as url, shared_app.test_request_context():
        database = Database(url)
        with database.work(writing=False):
            data = packed(take(session().scalars(select(Case).where(Case.code == "MRT-01")).one()))
        database.engine.dispose()
    return data
