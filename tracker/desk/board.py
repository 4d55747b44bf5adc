"""The board of cases: those that fit, by stage, with what blocks each; how many there are, and ways to narrow them."""

from dataclasses import dataclass, replace
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy import case, func, literal, select, union_all

from tracker.cases.blocking import is_blocked
from tracker.cases.filters import Wanted, conditions, is_late
from tracker.cases.listing import STANDING, by_stage, per_stage
from tracker.cases.models import Case, Stage
from tracker.cases.views import rows_of
from tracker.core.db import session
from tracker.core.tally import FEWER, Tally, together, up_to

SIZE = 25


@dataclass(frozen=True)
class Counts:
    """How many cases: at each stage those that fit but for it; `mine`, `everything`; `blocked`, `late` among those
    that fit but for these two (None where there are more than FEWER)."""

    stages: dict[Stage, Tally]
    mine: Tally
    everything: Tally
    blocked: int | None
    late: int | None

    @property
    def all_stages(self) -> Tally:
        return together(self.stages.values())

    def total(self, wanted: Wanted) -> Tally:
        """How many fit, where neither `blocked` nor `late` narrows them."""
        return self.stages.get(Stage(wanted.stage), Tally(0, FEWER)) if wanted.stage else self.all_stages


@dataclass(frozen=True)
class Board:
    """One page of the board. `start`, `earlier`, `later`: addresses, "" where there is none; `total`: None where it was
    not counted."""

    rows: list[dict[str, Any]]
    counts: Counts
    total: int | None
    start: str
    earlier: str
    later: str


def board(user: Any, wanted: Wanted, *, after: str = "", before: str = "") -> Board:
    """The page after the key `after`, or before the key `before`. Four statements, however many cases there are."""
    page = by_stage(user, wanted, SIZE, after=after, before=before)
    counts = _counts(user, wanted)
    return Board(
        rows=rows_of(page.cases),
        counts=counts,
        total=_total(counts, wanted),
        start=_url(wanted) if page.earlier else "",
        earlier=_url(wanted, before=page.earlier) if page.earlier else "",
        later=_url(wanted, after=page.later) if page.later else "",
    )


def _total(counts: Counts, wanted: Wanted) -> int | None:
    if wanted.blocked == "1" and not wanted.late:
        return counts.blocked
    if wanted.late and not wanted.blocked:
        return counts.late
    return None if wanted.blocked or wanted.late else counts.total(wanted)


def _counts(user: Any, wanted: Wanted) -> Counts:
    """One statement: a row a stage, one each for mine and all, one for blocked and late where these are few."""
    at = tuple(dict.fromkeys((*STANDING, *([Stage(wanted.stage)] if wanted.stage else []))))
    fits = conditions(user, wanted, but=("stage", "blocked", "late"))
    made = [part.add_columns(literal(0)) for part in per_stage(fits, at, FEWER)]
    for who in ("me", "all"):
        fits = conditions(user, Wanted(**wanted.args(who=who)), but=("blocked", "late"))
        made.append(select(literal(who), up_to(select(Case.id).where(Case.stage.in_(at), fits), FEWER), literal(0)))
    scope = select(Case.id).where(Case.stage.in_(at), conditions(user, wanted, but=("blocked", "late")))
    marks = (func.count(case((is_blocked(), 1))), func.count(case((is_late(), 1))))
    few = up_to(scope, FEWER) <= FEWER
    made.append(select(literal("marked"), *marks).where(Case.id.in_(scope.limit(FEWER)), few))
    found = {what: numbers for what, *numbers in session().execute(union_all(*made))}
    stages = {stage: Tally(found[stage.value][0], FEWER) for stage in at if found[stage.value][0]}
    mine, everything = (Tally(found[who][0], FEWER) for who in ("me", "all"))
    counts = Counts(stages, mine, everything, *found["marked"])
    many = counts.total(wanted).more
    return replace(counts, blocked=None, late=None) if many else counts


def pills(wanted: Wanted, counts: Counts) -> list[dict[str, Any]]:
    """Mine, all, blocked, late: each a link that turns it on, or off again."""
    whose = [(_("Mine"), "me", counts.mine), (_("All"), "all", counts.everything)]
    made: list[dict[str, Any]] = [
        {"label": label, "url": _url(wanted, who=key), "count": number, "current": wanted.who == key}
        for label, key, number in whose
    ]
    marks = (("blocked", _("Blocked"), counts.blocked), ("late", _("Past target"), counts.late))
    for name, label, number in marks:
        on = bool(getattr(wanted, name))
        made.append({"label": label, "url": _url(wanted, **{name: "" if on else "1"}), "count": number, "current": on})
    return made


def stages(wanted: Wanted, counts: Counts) -> list[dict[str, Any]]:
    """Every stage at which something stands, and all of them."""
    made = [("", _("All stages"), counts.all_stages)]
    made += [(stage.value, _(stage.label), number) for stage, number in counts.stages.items()]
    return [
        {"label": label, "url": _url(wanted, stage=key), "count": number, "current": key == wanted.stage}
        for key, label, number in made
    ]


def _url(wanted: Wanted, *, after: str | None = None, before: str | None = None, **changed: str) -> str:
    return url_for(".home", **wanted.args(**changed), after=after, before=before)
