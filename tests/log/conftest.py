"""Who speaks in the entries: a hidden source and an official."""

import pytest

from tests.actors import Cast
from tests.sources.stock import a_source
from tracker.cases.models import Case
from tracker.officials.models import Official, OfficialKind
from tracker.officials.service import add_official
from tracker.sources.models import Source


@pytest.fixture
def kenanga(case: Case, cast: Cast) -> Source:
    return a_source(cast, case)


@pytest.fixture
def sekda(case: Case) -> Official:
    return add_official(OfficialKind.PERSON, "Tokoh Contoh")
