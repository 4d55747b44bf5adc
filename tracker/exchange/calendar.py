"""The deadlines of a case as a calendar (RFC 5545). Phones show titles on locked screens and send them to clouds, so a
title says the code of the case and the kind of deadline, and nothing else."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from flask_babel import gettext as _

from tracker.core import clock
from tracker.core.i18n import N_
from tracker.exchange.gathering import Taken

# The namespace of the identifiers: a calendar that is read again finds its entries, and nobody finds ours.
SPACE = UUID("5b0d2f0e-0d0c-4c8e-9a64-1f6d3c0c7a11")
KINDS = {
    "target_on": N_("target date"),
    "embargo_until": N_("embargo ends"),
    "attempts": N_("answer due"),
    "tasks": N_("task due"),
}


def ical(taken: Taken) -> bytes:
    """The deadlines that stand; what is done has none."""
    from icalendar import Calendar, Todo

    calendar = Calendar()
    calendar.add("prodid", "-//Telusur//EN")
    calendar.add("version", "2.0")
    code = taken.data["case"]["code"]
    for kind, row_id, due in _deadlines(taken.data):
        todo = Todo()
        todo.add("uid", str(uuid5(SPACE, f"{taken.uuids[row_id].hex}/{kind}")))
        todo.add("dtstamp", clock.now())
        todo.add("due", date.fromisoformat(due))
        todo.add("summary", f"{code}: {_(KINDS[kind])}")
        todo.add("class", "CONFIDENTIAL")
        calendar.add_component(todo)
    return calendar.to_ical()


def _deadlines(data: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(kind, row, ISO day)."""
    for kind in ("target_on", "embargo_until"):
        if data["case"][kind]:
            yield kind, "case", data["case"][kind]
    for row in data["attempts"]:
        if row["deadline"] and row["outcome"] in ("pending", "promised_later"):
            yield "attempts", row["id"], row["deadline"]
    for row in data["tasks"]:
        if row["due_on"] and not row["done_at"]:
            yield "tasks", row["id"], row["due_on"]
