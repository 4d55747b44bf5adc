"""The events of a case as the case page draws them in sixteen columns, and how any date is said in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_login import current_user

from tracker.cases.models import Case
from tracker.core.types import Dated
from tracker.policy import Permission, may
from tracker.timeline.dated import Happening
from tracker.timeline.drawing import axis_for, mark_of, order
from tracker.timeline.models import Event
from tracker.timeline.wording import edtf_words


@dataclass
class Drawing:
    """`rows` and `years` as `tl` of components/history.html takes them; `undated` says how many rows have no date."""

    rows: list[dict[str, Any]]
    years: list[int]
    undated: int


def rows(case: Case, events: Sequence[Event]) -> list[Happening]:
    """The events of the case, in no order. What else is dated is registered with `timeline.dated`."""
    edits = may(current_user, Permission.CASE_EDIT, case)
    return [_of_event(case, event, edits) for event in events]


def _of_event(case: Case, event: Event, edits: bool) -> Happening:
    url = url_for("timeline.edit", code=case.slug, public_id=event.uuid) if edits else ""
    who = ", ".join(f"{p.official.name} ({p.part})" if p.part else p.official.name for p in event.parties if p.official)
    note = " ".join(filter(None, (_sentence(event.place), _sentence(who), _short(event.note))))
    return Happening(event.happened or Dated(), event.title, note, url)


def _sentence(text: str) -> str:
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 240 else plain[:239].rstrip() + "…"


def drawn(happenings: Iterable[Happening]) -> Drawing:
    """The rows in time, each with its mark on one axis over all of them."""
    in_time = sorted(happenings, key=lambda h: order(h.happened))
    axis = axis_for(h.happened for h in in_time)
    made = []
    for happening in in_time:
        mark = mark_of(happening.happened, axis)
        when, words = when_words(happening.happened)
        made.append(
            {
                "when": when, "words": words, "lang": "id", "kind": mark.kind, "g": mark.column, "w": mark.width,
                "text": happening.text, "note": happening.note, "url": happening.url, "code": happening.code,
            }
        )  # fmt: skip
    return Drawing(made, axis.years if axis else [], sum(row["kind"] == "none" for row in made))


def when_words(happened: Dated) -> tuple[str, str]:
    """The date in words, and beneath it the words used where they say it otherwise."""
    said = edtf_words(happened)
    if not said:
        return _("Date not recorded"), ""
    if not happened.edtf:
        return f"“{said}”", ""
    return said, f"“{happened.words}”" if happened.words and happened.words not in (said, happened.edtf) else ""
