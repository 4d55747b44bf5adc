"""A source that requests are about."""

import pytest

from tests.actors import Cast
from tests.requests.made import kenanga
from tracker.sources.models import Source


@pytest.fixture
def source(cast: Cast) -> Source:
    return kenanga(cast)
