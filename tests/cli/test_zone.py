"""Every command lives by the newsroom's clock."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import delete, select

from tests.actors import add_cast, find_cast
from tests.cli.conftest import Run
from tests.factories import a_case
from tracker.core import clock
from tracker.core.db import Database, session
from tracker.search.models import SearchDoc

# Three in the morning of the next day in Jakarta.
EVENING = datetime(2026, 3, 1, 20, tzinfo=UTC)


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process in which nothing has set the clock yet."""
    monkeypatch.setattr(clock, "_zone", [ZoneInfo("UTC")])


def test_a_rebuilt_index_has_the_newsrooms_days(newsroom: Run, tmp_path: Path, fresh: None) -> None:
    database = Database(f"sqlite:///{tmp_path}/data/telusur.db")
    token = clock.frozen.set(EVENING)
    try:
        with database.work():
            add_cast()
            session().flush()
            a_case(find_cast())
    finally:
        clock.frozen.reset(token)
    with database.work():
        session().execute(delete(SearchDoc))
    assert newsroom("search", "rebuild").exit_code == 0
    with database.work(writing=False):
        assert session().scalars(select(SearchDoc.first_on)).one() == date(2026, 3, 2)
    assert "OK  search" in newsroom("doctor").stdout


@pytest.mark.parametrize("command", [("doctor",), ("audit", "checkpoint"), ("user", "list"), ("migrate",)])
def test_a_command_without_the_application_knows_the_newsrooms_zone(
    newsroom: Run, fresh: None, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELUSUR_TIMEZONE", "Asia/Jayapura")
    newsroom(*command)
    assert clock.zone() == ZoneInfo("Asia/Jayapura")
