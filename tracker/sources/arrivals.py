"""What a new source came out of. The log lies above sources and takes the source up here.

arrivals.takers.append(take_up)      # take_up(case, public id of a log entry, source)
"""

from collections.abc import Callable
from uuid import UUID

from tracker.cases.models import Case
from tracker.core.text import as_uuid
from tracker.sources.models import Source

takers: list[Callable[[Case, UUID, Source], None]] = []


def take_up(case: Case, came_from: str, source: Source) -> None:
    """Tells what the source came out of (the ?from_log= of its form) that there is a source now."""
    if (public_id := as_uuid(came_from)) is not None:
        for taker in takers:
            taker(case, public_id, source)
