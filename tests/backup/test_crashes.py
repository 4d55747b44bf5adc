"""Killed anywhere, a backup leaves whole archives or none, and a restore the old database or the new one, whole."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.backup.made import back_up, newsroom, restore
from tests.crash import killed_at
from tracker.audit import proof
from tracker.audit.chain import Happening
from tracker.audit.models import AuditEntry
from tracker.audit.tracking import report
from tracker.backup import folder
from tracker.core.db import Database, session


def make(url: str, place: str) -> None:
    back_up(newsroom(url, Path(place) / "keys"), Path(place) / "out", keep=1)


def put_back(url: str, place: str) -> None:
    config = newsroom(url, Path(place) / "keys")
    restore(folder.archives(Path(place) / "out", folder.DATABASE)[0].path, None, config, replace=True)


def entries(url: str, *, more: int = 0) -> int:
    """How many entries the log has, after `more` were added to it."""
    database = Database(url)
    for _ in range(more):
        with database.work():
            report(session(), Happening("access.refused"))
    with database.work(writing=False):
        number = session().scalar(select(func.count()).select_from(AuditEntry))
    database.engine.dispose()
    return int(number or 0)


# A kill costs two processes and two restores, so each point is tried once, the databases taking turns.
def turns(*points: str) -> Any:
    pairs = [(("sqlite", "postgresql")[number % 2], point) for number, point in enumerate(points)]
    return pytest.mark.parametrize(("database_url", "point"), pairs, indirect=["database_url"])


@turns("backup.database-written", "backup.keys-written", "backup.keys-published", "backup.published")
def test_a_backup_killed_at_a_point(config: dict[str, Any], database_url: str, tmp_path: Path, point: str) -> None:
    assert killed_at(point, make, database_url, str(tmp_path))
    left = folder.archives(tmp_path / "out", folder.DATABASE)
    assert len(left) == (point == "backup.published")
    assert len(folder.archives(tmp_path / "out", folder.KEYS)) == (
        point in ("backup.keys-published", "backup.published")
    )
    made = back_up(config, tmp_path / "out", keep=1)
    assert [path.name for path in (tmp_path / "out").glob(".telusur-*")] == []
    assert [found.path for found in folder.archives(tmp_path / "out", folder.DATABASE)] == [made.database]
    assert restore(made.database, made.keys, config, replace=True)


@turns(
    "restore.loaded",
    "restore.keys-placed",
    "restore.expunged",
    "restore.noted",
    "restore.old-kept",
    "restore.swapped",
)
def test_a_restore_killed_at_a_point(config: dict[str, Any], database_url: str, tmp_path: Path, point: str) -> None:
    made = back_up(config, tmp_path / "out")
    backed_up, full = made.manifest["audit"]["seq"], entries(database_url, more=2)
    assert killed_at(point, put_back, database_url, str(tmp_path))
    # The restore is itself an entry.
    assert entries(database_url) == (backed_up + 1 if point == "restore.swapped" else full)
    found = proof.of_database(config)
    assert found.holds, found.lines
    assert any("not in place" in line for line in found.lines) == (point in ("restore.noted", "restore.old-kept"))
    assert restore(made.database, made.keys, config, replace=True)
    assert proof.of_database(config).holds
    assert entries(database_url) == backed_up + 1
