"""Recording and changing the events of the story."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from tracker.cases.models import Case
from tracker.core.children import sync, with_removed
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.types import Dated
from tracker.officials.models import Official
from tracker.timeline.drawing import order
from tracker.timeline.models import Event, EventParty

PLAIN = ("title", "happened", "place", "note")
Parties = Iterable[tuple[Official, str]]


def add_event(
    case: Case, *, title: str, happened: Dated | None = None, place: str = "", note: str = "", parties: Parties = ()
) -> Event:
    """A new event of `case`; `parties` are (official, the part taken). Raises Problem without a title."""
    event = Event(case=case)
    session().add(event)
    return change_event(event, title=title, happened=happened or Dated(), place=place, note=note, parties=parties)


def change_event(event: Event, *, parties: Parties | None = None, **values: Any) -> Event:
    """New values, by the names of `add_event`; what is not named stays."""
    if not values.get("title", event.title).strip():
        raise Problem(N_("Say what happened."), field="title")
    for name in PLAIN:
        if name in values and getattr(event, name) != values[name]:
            setattr(event, name, values[name])
    session().flush()
    if parties is not None and _set_parties(event, parties):
        event.touch()
    session().flush()
    return event


def _set_parties(event: Event, parties: Parties) -> bool:
    wanted: dict[int, dict[str, Any]] = {}
    known: dict[int, Official] = {}
    for official, part in parties:
        known[official.id] = official
        if official.private_case_id not in (None, event.case_id):
            raise Problem(N_("Choose one of this case."), field="officials")
        if len(part) > 120:
            raise Problem(N_("Say the part in 120 characters."), field="parts")
        wanted[official.id] = {"part": part}
    rows = with_removed(EventParty, event_id=event.id)
    return sync(
        rows, lambda p: p.official_id, wanted, lambda key, part: EventParty(event=event, official=known[key], part=part)
    )


def load_events(case: Case) -> list[Event]:
    """The events of `case` in time, with who took part: two statements."""
    statement = select(Event).where(Event.case_id == case.id).order_by(Event.id).options(with_parties())
    found = session().scalars(statement.execution_options(populate_existing=True))
    return sorted(found, key=lambda event: order(event.happened or Dated()))


def with_parties() -> Any:
    return selectinload(Event.parties).joinedload(EventParty.official)
