"""Soak scenario: a newsroom backed up, and restored over itself, killed anywhere.

Acknowledged are entries of the log, and backups that gave their name. Each restore is of the newest backup, which was
made after the last entry, so that nothing acknowledged may be gone after it either.
"""

import os
import time
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, text

from tests import actors
from tests.backup.made import newsroom
from tests.soak import at_work
from tracker.audit import proof
from tracker.audit.chain import Happening
from tracker.audit.models import AuditEntry
from tracker.audit.tracking import report
from tracker.backup import folder, making, restoring
from tracker.core.crypto import set_instance_key
from tracker.core.db import Database, make_engine, session
from tracker.migrate import upgrade

ACTS = ("backup", "restore")
KEEP = 3


def _config(url: str, place: Path) -> dict[str, Any]:
    config = newsroom(url, place / "keys")
    set_instance_key(config["INSTANCE_KEY"])
    return config


def prepare(url: str, place: Path) -> None:
    _config(url, place)
    database = Database(url)
    upgrade(database.engine)
    with database.work():
        actors.add_cast()
    database.engine.dispose()
    (place / "made").touch()


def work(url: str, place: Path, act: str) -> None:
    config, database, out = _config(url, place), Database(url), place / "out"
    with (place / "made").open("a", encoding="utf-8") as log:
        while True:
            with database.work():
                report(session(), Happening("access.refused"))
            database.engine.dispose()
            with at_work(act == "backup"):
                made = making.make(config, making.Wish(out, out, keep=KEEP))
                log.write(f"{made.database.name}\n")
                log.flush()
                os.fsync(log.fileno())
            if act == "restore":
                _alone(url)
                with at_work():
                    restoring.restore(config, restoring.Wish(made.database, made.keys, url, replace=True))
                _forget_old(url, place)


def _alone(url: str) -> None:
    """Waits until PostgreSQL has noticed that whoever was killed is gone: a restore wants nobody else connected."""
    if url.startswith("sqlite"):
        return
    engine = make_engine(url)
    others = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
        "AND backend_type = 'client backend'"
    )
    with engine.connect() as connection:
        while connection.scalar(others):
            connection.rollback()
            time.sleep(0.01)
    engine.dispose()


def _forget_old(url: str, place: Path) -> None:
    """The databases that restores kept: they would only grow."""
    for kept in place.glob("*.before-*"):
        kept.unlink()
    if not url.startswith("sqlite"):
        engine = make_engine(url)
        with engine.begin() as connection:
            for name in connection.scalars(text("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'before\\_%'")):
                connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
        engine.dispose()


def check(url: str, place: Path) -> None:
    """Every archive under its name is whole and has its keys, the newest acknowledged one is there or gave way to as
    many newer ones as are kept, and the database is a whole one with a chain that agrees with its checkpoints."""
    out, told = place / "out", (place / "made").read_text(encoding="utf-8").split()
    there = folder.archives(out, folder.DATABASE)
    for archive in there:
        restoring.checked_manifest(archive.path)
        keys = folder.name_of(archive.made, folder.KEYS)
        assert (out / keys).exists(), f"{archive.path.name} has no keys"
    # Each run that was killed once its archive was out leaves one more, until the next whole one.
    assert sum(archive.path.name <= told[-1] for archive in there if told) <= KEEP
    names = [archive.path.name for archive in there]
    # Runs that were killed before they gave their name left whole archives too, which count among those kept.
    newer = sum(name > told[-1] for name in names if told)
    assert not told or told[-1] in names or newer >= KEEP, "an acknowledged backup is gone"
    found = proof.of_database(_config(url, place))
    assert found.holds, found.lines
    database = Database(url)
    with database.work(writing=False):
        entries = session().scalar(select(func.count()).where(AuditEntry.action == "access.refused")) or 0
    database.engine.dispose()
    assert entries >= len(told), f"{len(told)} entries were acknowledged, {entries} are there"
