"""The events of a case as rows in time on one axis, and how any date is said in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from babel.dates import format_date
from flask import url_for
from flask_babel import get_locale
from flask_babel import gettext as _
from flask_login import current_user

from tracker.cases.models import Case
from tracker.core.i18n import N_
from tracker.core.types import Dated
from tracker.policy import Permission, may
from tracker.timeline.axis import Axis, Shape, axis_over, shape_of
from tracker.timeline.dated import KINDS, Happening
from tracker.timeline.drawing import order
from tracker.timeline.models import Event
from tracker.timeline.wording import edtf_words

# More events than these stand on the page of the timeline only.
MOST = 12


@dataclass(frozen=True)
class Row:
    """`when` in words, and small beneath it the words used; `shape` says where and how it is drawn."""

    item: Happening
    when: str
    words: str
    shape: Shape
    label: str


@dataclass(frozen=True)
class Drawing:
    """The first rows in time, on one axis over all of them; `count` is how many there are."""

    rows: list[Row]
    axis: Axis | None
    labels: list[str]
    count: int


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
    """The first of `happenings` in time, for a page that is about more than time."""
    in_time = sorted(happenings, key=lambda h: order(h.happened))
    axis = axis_over(h.happened for h in in_time[:MOST])
    return Drawing([row_of(h, axis) for h in in_time[:MOST]], axis, labels(axis), len(in_time))


def row_of(item: Happening, axis: Axis | None) -> Row:
    when, words = when_words(item.happened)
    label = KINDS[item.kind].one if item.kind in KINDS else N_("Event")
    return Row(item, when, words, shape_of(item.happened, axis), _(label))


def labels(axis: Axis | None) -> list[str]:
    """What stands over each step: a year, or a month with its year where one begins."""
    if axis is None:
        return []
    if axis.yearly:
        return [str(day.year) for day in axis.starts]
    locale = get_locale() or "en"
    return [
        format_date(day, "MMM y" if at == 0 or day.month == 1 else "MMM", locale=locale)
        for at, day in enumerate(axis.starts)
    ]


def when_words(happened: Dated) -> tuple[str, str]:
    """The date in words, and beneath it the words used where they say it otherwise."""
    said = edtf_words(happened)
    if not said:
        return _("Date not recorded"), ""
    if not happened.edtf:
        return f"“{said}”", ""
    return said, f"“{happened.words}”" if happened.words and happened.words not in (said, happened.edtf) else ""
