"""A source whose identity is sealed."""

import pytest

from tests.actors import Cast
from tests.vault.stock import a_sealed_source
from tracker.cases.models import Case
from tracker.sources.models import Source


@pytest.fixture
def source(cast: Cast, case: Case) -> Source:
    return a_sealed_source(cast, case)
