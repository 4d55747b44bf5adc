"""The earlier version of a record that the address asks for (?as_of=), from which a form is filled."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import g, request

from tracker.core.record import Record


@dataclass
class Earlier:
    """An earlier version: what the form is filled from, when it was made and by whom."""

    record: Any
    at: datetime
    by: str
    # Called when the form is saved.
    taken_up: Callable[[], None]


# One function (record, what ?as_of= says) -> the earlier version, or None; `tracker.cases.item_views` puts it here.
finders: list[Callable[[Record, str], Earlier | None]] = []


def earlier_version(record: Record) -> Earlier | None:
    """The version of `record` that the address asks for, if there is one and it may be seen."""
    wanted = request.args.get("as_of", "")[:20]
    if not wanted:
        return None
    # One a request: all parts of a form are filled from the same, which tells what it lacks.
    known = g.setdefault("earlier_versions", {})
    if record.uuid not in known:
        known[record.uuid] = next((found for find in finders if (found := find(record, wanted))), None)
    return known[record.uuid]


def as_asked_for(record: Any) -> Any:
    """What a form of `record` is filled from: the version that the address asks for, else how it stands."""
    past = earlier_version(record) if record is not None else None
    return past.record if past else record
