"""The form of an event, with a row for each official who took part."""

from typing import Any

from flask import request
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from tracker.core.date_fields import When
from tracker.core.earlier_versions import as_asked_for
from tracker.core.fields import Line, Words
from tracker.core.forms import Form
from tracker.core.pick_fields import Pick
from tracker.timeline.models import Event

# Rows offered for officials, and the most that one form takes.
FEWEST, MOST = 3, 40


class EventFields(Form):
    title = Line(_l("What happened"), required=_l("Say what happened."))
    happened = When(_l("When"))
    place = Line(_l("Where"), longest=120)
    note = Words(_l("Note"), longest=20_000)
    rows = 0

    def __init__(self, *args: Any, record: Event | None = None, **kwargs: Any) -> None:
        for at, party in enumerate(as_asked_for(record).parties if record else [], 1):
            kwargs.setdefault(f"official_{at}", party.official)
            kwargs.setdefault(f"part_{at}", party.part)
        super().__init__(*args, record=record, **kwargs)

    def pairs(self) -> list[tuple[Any, Any]]:
        """The fields of each row: the official and the part taken."""
        return [(self[f"official_{at}"], self[f"part_{at}"]) for at in range(1, self.rows + 1)]

    def offer(self, officials: list[Any], label: Any) -> None:
        for official, _part in self.pairs():
            official.offer(officials, label)

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        valid = super().validate(*args, **kwargs)
        for official, part in self.pairs():
            if part.data and official.data is None:
                official.errors = [*official.errors, _("Choose whose part this is.")]
                valid = False
        return valid

    def values(self) -> dict[str, Any]:
        """The fields of `service.add_event`. Two rows of one official become one."""
        parts: dict[Any, list[str]] = {}
        for official, part in self.pairs():
            if official.data is not None:
                parts.setdefault(official.data, []).append(part.data)
        kept = {name: self[name].data for name in ("title", "happened", "place", "note")}
        return kept | {"parties": [(who, "; ".join(filter(None, said))) for who, said in parts.items()]}


def event_form(event: Event | None = None) -> EventFields:
    """A form with a row for every official of the event and one more, or as many as were sent."""
    sent = [name.removeprefix("official_") for name in request.form if name.startswith("official_")]
    numbers = [int(n) for n in sent if n.isascii() and n.isdigit() and len(n) < 4]
    rows = min(max(FEWEST, len(as_asked_for(event).parties) + 1 if event else 0, *numbers, 0), MOST)
    fields: dict[str, Any] = {"rows": rows}
    for at in range(1, rows + 1):
        fields[f"official_{at}"] = Pick(_l("Who took part"), blank=_l("Nobody"))
        fields[f"part_{at}"] = Line(_l("What they did"), longest=120)
    return type("EventForm", (EventFields,), fields)(record=event)
