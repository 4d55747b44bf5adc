"""A process that appends to the chain, for tests that run several."""

from tracker.audit.chain import Happening
from tracker.audit.tracking import report
from tracker.core.db import Database


def append(url: str, times: int) -> None:
    """`times` entries, each in a transaction of its own."""
    database = Database(url)
    for number in range(times):
        with database.work() as session:
            report(session, Happening("access.refused", data={"number": number}))
    database.engine.dispose()
