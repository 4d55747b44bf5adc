"""Soak scenario: one log, several writers and its checkpoints, killed anywhere."""

import os
import threading
from pathlib import Path

from sqlalchemy import select

from tests import actors
from tests.backup.made import newsroom
from tests.soak import at_work
from tracker.audit import checkpoints, proof
from tracker.audit.chain import Happening
from tracker.audit.checkpoints import Place
from tracker.audit.models import AuditDetail
from tracker.audit.tracking import report
from tracker.core.db import Database, session
from tracker.migrate import upgrade

ACTS = ("append",)
WRITERS = 3
TURNS = 20


def prepare(url: str, place: Path) -> None:
    newsroom(url, place / "keys")
    database = Database(url)
    upgrade(database.engine)
    with database.work():
        actors.add_cast()
    database.engine.dispose()
    (place / "appended").touch()


def work(url: str, place: Path, _act: str) -> None:
    database = Database(url)
    signed = Place.of(newsroom(url, place / "keys"))
    assert signed is not None
    for number in range(WRITERS):
        threading.Thread(target=_append, args=(database, place, f"{os.getpid()}-{number}"), daemon=True).start()
    while True:
        with at_work():
            for _ in range(TURNS):
                with database.work(writing=False):
                    checkpoints.write(session(), signed)


def _append(database: Database, place: Path, writer: str) -> None:
    with (place / "appended").open("a", encoding="utf-8") as log:
        number = 0
        while True:
            number += 1
            with database.work():
                report(session(), Happening("access.refused", data={"soak": f"{writer}-{number}"}))
            log.write(f"{writer}-{number}\n")
            log.flush()
            os.fsync(log.fileno())


def check(url: str, place: Path) -> None:
    """The chain holds and agrees with its checkpoints; every acknowledged entry is in it, once."""
    found = proof.of_database(newsroom(url, place / "keys"))
    assert found.holds, found.lines
    database = Database(url)
    with database.work(writing=False):
        there = [data["soak"] for data in session().scalars(select(AuditDetail.data)) if data and "soak" in data]
    database.engine.dispose()
    assert len(there) == len(set(there))
    lost = set((place / "appended").read_text(encoding="utf-8").split()) - set(there)
    assert not lost, f"{len(lost)} acknowledged entries are gone"
