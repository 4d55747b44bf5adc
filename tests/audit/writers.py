"""Processes that append to the chain and sign it, for tests that run several, or kill one."""

from pathlib import Path

from tracker.audit import checkpoints
from tracker.audit.chain import Happening
from tracker.audit.checkpoints import Place
from tracker.audit.tracking import report
from tracker.core.db import Database


def append(url: str, times: int) -> None:
    """`times` entries, each in a transaction of its own."""
    database = Database(url)
    for number in range(times):
        with database.work() as session:
            report(session, Happening("access.refused", data={"number": number}))
    database.engine.dispose()


def sign(url: str, keys: str) -> None:
    """A checkpoint of the chain as it stands."""
    database = Database(url)
    with database.work(writing=False) as session:
        checkpoints.write(session, Place(Path(keys) / checkpoints.NAME, Path(keys)))
    database.engine.dispose()
