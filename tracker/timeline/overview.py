"""The page of the timeline: everything dated, narrowed by kind and period, in time, each with its drawing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_login import current_user

from tracker.cases.models import Case
from tracker.core.i18n import N_, Problem
from tracker.core.paging import Pager, page_in
from tracker.core.types import Dated
from tracker.language.dated import read_date
from tracker.timeline.axis import Axis, axis_over, meets
from tracker.timeline.dated import KINDS, Happening, gathered
from tracker.timeline.drawing import order
from tracker.timeline.models import Event
from tracker.timeline.page import Row, labels, row_of
from tracker.timeline.page import rows as rows_of_events

EVENTS = "event"
ROWS = 60


@dataclass(frozen=True)
class Period:
    """The days asked for, as typed and as read; `problems` {field: message} for what could not be."""

    typed: dict[str, str]
    first: date | None
    last: date | None
    problems: dict[str, str]

    @property
    def asked(self) -> bool:
        return any(self.typed.values())


@dataclass(frozen=True)
class Overview:
    """`rows` in time; `undated` apart; `all` how many there are before any filter."""

    rows: list[Row]
    undated: list[Row]
    axis: Axis | None
    labels: list[str]
    filters: list[dict[str, Any]]
    period: Period
    pager: Pager
    all: int


def overview(case: Case, events: Sequence[Event], kind: str, period: Period) -> Overview:
    """One statement. `kind`: the key of a Kind or of nothing, which shows all."""
    found = [*rows_of_events(case, events), *gathered(case, current_user)]
    within = [h for h in found if not period.asked or meets(h.happened, period.first, period.last)]
    wanted = (h for h in within if h.kind == kind or not (kind or _aside(h.kind)))
    shown = sorted(wanted, key=lambda h: order(h.happened))
    dated = [h for h in shown if _placed(h.happened)]
    axis = axis_over(h.happened for h in dated)
    pager = page_in(dated, size=ROWS)
    return Overview(
        rows=[row_of(h, axis) for h in pager.items],
        undated=[row_of(h, None) for h in shown if not _placed(h.happened)],
        axis=axis,
        labels=labels(axis),
        filters=_filters(case, within, kind, period),
        period=period,
        pager=pager,
        all=len(found),
    )


def period_of(first: str, last: str) -> Period:
    """The period between two dates in any words; one end may be open."""
    days: dict[str, date | None] = {}
    problems: dict[str, str] = {}
    for name, words in (("from", first), ("until", last)):
        try:
            days[name] = _end(name, words)
        except Problem as problem:
            days[name], problems[name] = None, _(problem.message, **problem.params)
    if days["from"] and days["until"] and days["from"] > days["until"]:
        problems["until"] = _("This lies before the beginning of the period.")
    return Period({"from": first, "until": last}, days["from"], days["until"], problems)


def _end(name: str, words: str) -> date | None:
    when = read_date(words)
    end = when.earliest if name == "from" else when.latest
    if words and end is None:
        raise Problem(N_("Write a year, a month or a day, as 2023 or Juli 2023."))
    return end


def _placed(when: Dated) -> bool:
    return when.earliest is not None or when.latest is not None


def _label(kind: str) -> str:
    return KINDS[kind].label if kind in KINDS else N_("Events")


def _aside(kind: str) -> bool:
    return kind in KINDS and KINDS[kind].aside


def _filters(case: Case, found: Sequence[Happening], current: str, period: Period) -> list[dict[str, Any]]:
    counts = Counter(h.kind for h in found)
    usual = sum(number for key, number in counts.items() if not _aside(key))
    made = [{"label": _("All"), "url": _url(case, "", period), "count": usual, "current": not current}]
    return made + [
        {"label": _(_label(key)), "url": _url(case, key, period), "count": counts[key], "current": key == current}
        for key in (EVENTS, *KINDS)
        if counts[key] or key == current
    ]


def _url(case: Case, kind: str, period: Period) -> str:
    kept: dict[str, Any] = {name: words for name, words in (("kind", kind), *period.typed.items()) if words}
    return url_for("timeline.page", code=case.slug, **kept)
