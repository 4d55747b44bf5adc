"""Killed in the middle, an import has done nothing."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from tests import actors
from tests.crash import killed_at
from tests.exchange.sheets import entered
from tracker.audit.chain import verify
from tracker.core.acting import acting_as
from tracker.core.db import Database, session
from tracker.exchange.columns import Sort
from tracker.officials.models import Official

SHEET = "id,name\n" + "".join(f"{n},Orang {n}\n" for n in range(250))


def enter(url: str) -> None:
    from tracker.app import create_app

    app = create_app({"DATABASE_URL": url, "INSTANCE_KEY": b"k" * 32, "DEMO": False})
    with app.test_request_context(), app.database.work():
        owner = actors.find_cast().owner
        with acting_as(owner.uuid):
            entered(owner, Sort.OFFICIALS, None, SHEET)
    app.database.engine.dispose()


def counted(url: str) -> int:
    """How many officials there are; the chain holds."""
    database = Database(url)
    with database.work(writing=False):
        number = session().scalar(select(func.count()).select_from(Official))
        assert verify(session())[1] is None
    database.engine.dispose()
    return int(number or 0)


# Each point once: a process of its own is dear, and what is rolled back is so on both databases.
@pytest.mark.parametrize(("kind", "point"), [("sqlite", "exchange.some-entered"), ("postgresql", "exchange.entered")])
def test_an_import_killed_at_a_point_has_done_nothing(templates: dict[str, Any], kind: str, point: str) -> None:
    with templates[kind].copy() as url:
        assert killed_at(point, enter, url)
        assert counted(url) == 0


def rebuild_case(url: str, file: str) -> None:
    from tracker.app import create_app
    from tracker.exchange.opening import read_case
    from tracker.exchange.rebuilding import rebuild

    app = create_app({"DATABASE_URL": url, "INSTANCE_KEY": b"k" * 32, "DEMO": False})
    with app.database.work():
        editor = actors.find_cast().editor
        with acting_as(editor.uuid):
            rebuild(read_case(Path(file).read_bytes()), editor)
    app.database.engine.dispose()


def test_a_case_whose_import_is_killed_is_not_there(
    templates: dict[str, Any], story_file: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "case.zip"
    file.write_bytes(story_file)
    with templates["sqlite"].copy() as url:
        assert killed_at("exchange.case-built", rebuild_case, url, str(file))
        assert counted(url) == 0
