"""Soak scenario: a newsroom backed up and restored elsewhere, killed anywhere. `work` never ends by itself.

Acknowledged are entries of the log, and backups that gave their name. A restore goes into a database of its own.
"""

import os
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from tests import actors
from tests.backup.made import newsroom
from tracker.audit import proof
from tracker.audit.chain import Happening
from tracker.audit.models import AuditEntry
from tracker.audit.tracking import report
from tracker.backup import folder, making, places, restoring
from tracker.core.crypto import set_instance_key
from tracker.core.db import Database, session
from tracker.migrate import upgrade

KEEP = 3


def _config(url: str, place: Path) -> dict[str, Any]:
    config = newsroom(url, place / "keys")
    set_instance_key(config["INSTANCE_KEY"])
    return config


def _copy(place: Path) -> str:
    return f"sqlite:///{place / 'restored' / 'telusur.db'}"


def prepare(url: str, place: Path) -> None:
    _config(url, place)
    database = Database(url)
    upgrade(database.engine)
    with database.work():
        actors.add_cast()
    database.engine.dispose()
    (place / "made").touch()


def work(url: str, place: Path) -> None:
    config, database, out = _config(url, place), Database(url), place / "out"
    restored = {**config, "DATABASE_URL": _copy(place), "KEYS": str(place / "restored" / "keys"), "CHECKPOINTS": ""}
    with (place / "made").open("a", encoding="utf-8") as log:
        while True:
            with database.work():
                report(session(), Happening("access.refused"))
            made = making.make(config, making.Wish(out, out, keep=KEEP))
            log.write(f"{made.database.name}\n")
            log.flush()
            os.fsync(log.fileno())
            wish = restoring.Wish(made.database, made.keys, _copy(place), replace=True)
            restoring.restore(restored, wish)
            for kept in (place / "restored").glob("*.before-*"):
                kept.unlink()


def check(url: str, place: Path) -> None:
    """Every archive under its name is whole and has its keys, the newest acknowledged one is there, and the restored
    database is a whole one with a chain that agrees with its checkpoints."""
    out, told = place / "out", (place / "made").read_text(encoding="utf-8").split()
    there = folder.archives(out, folder.DATABASE)
    for archive in there:
        restoring.checked_manifest(archive.path)
        keys = folder.name_of(archive.made, folder.KEYS)
        assert (out / keys).exists(), f"{archive.path.name} has no keys"
    assert len(there) <= KEEP + 1
    assert not told or told[-1] in {archive.path.name for archive in there}, "an acknowledged backup is gone"
    if (place / "restored" / "telusur.db").exists():
        copy = newsroom(_copy(place), place / "restored" / "keys")
        assert places.place_of(_copy(place)).holds()
        found = proof.of_database(copy)
        assert found.holds, found.lines
    database = Database(url)
    with database.work(writing=False):
        entries = session().scalar(select(func.count()).select_from(AuditEntry)) or 0
    database.engine.dispose()
    assert entries >= len(told)
