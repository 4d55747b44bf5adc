"""A case of the cast, and the context of a request: what is said of a row is said in the reader's language."""

from collections.abc import Iterator

import pytest

from tests.actors import Cast
from tests.factories import a_case
from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.core.web import Telusur


@pytest.fixture
def case(cast: Cast, acting_owner: User) -> Case:
    return a_case(cast)


@pytest.fixture
def in_words(app: Telusur) -> Iterator[None]:
    """Not beside a client: its requests would share this context's memory of who is signed in."""
    with app.test_request_context():
        yield
