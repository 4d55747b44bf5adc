"""The board of cases: those that fit, by stage, with what blocks each; how many there are, and ways to narrow them."""

from dataclasses import dataclass
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy import String, case, cast, func, literal, select, union_all

from tracker.cases import facts
from tracker.cases.blocking import is_blocked
from tracker.cases.filters import Wanted, conditions, is_late
from tracker.cases.listing import ORDER, by_stage
from tracker.cases.models import Case, Stage
from tracker.cases.views import row_of
from tracker.core.db import session

SIZE = 25
# Whether a case is blocked is computed from its items, so it is counted among so many cases at most: the desk must not
# grow slower with an archive of thousands.
COUNTED = 400
OVER = (Stage.CLOSED, Stage.SPIKED)


@dataclass(frozen=True)
class Counts:
    """How many cases: at each stage those that fit but for it; `mine`, `everything`; `blocked`, `late` among those
    that fit but for these two (None where there are more than COUNTED)."""

    stages: dict[Stage, int]
    mine: int
    everything: int
    blocked: int | None
    late: int | None

    def total(self, wanted: Wanted) -> int:
        """How many fit, where neither `blocked` nor `late` narrows them."""
        return self.stages.get(Stage(wanted.stage), 0) if wanted.stage else sum(self.stages.values())


@dataclass(frozen=True)
class Board:
    """One page of the board. `start`, `later`: addresses, "" where there is none; `total`: None where not counted."""

    rows: list[dict[str, Any]]
    counts: Counts
    total: int | None
    start: str
    later: str


def board(user: Any, wanted: Wanted, after: str) -> Board:
    """Three statements, however many cases there are."""
    cases, key = by_stage(user, wanted, after, SIZE)
    numbers = facts.of_many([found.id for found in cases])
    counts = _counts(user, wanted)
    return Board(
        rows=[row_of(found, numbers[found.id]) for found in cases],
        counts=counts,
        total=_total(counts, wanted),
        start=url_for(".home", **wanted.args()) if after else "",
        later=url_for(".home", **wanted.args(), after=key) if key else "",
    )


def _total(counts: Counts, wanted: Wanted) -> int | None:
    if wanted.blocked == "1" and not wanted.late:
        return counts.blocked
    if wanted.late and not wanted.blocked:
        return counts.late
    return None if wanted.blocked or wanted.late else counts.total(wanted)


def _counts(user: Any, wanted: Wanted) -> Counts:
    """One statement: a row a stage, one each for mine and all, one for blocked and late among the first COUNTED."""
    standing = Case.stage.not_in(OVER)
    if wanted.stage:
        standing = standing | (Case.stage == Stage(wanted.stage))
    per_stage = (
        select(cast(Case.stage, String).label("what"), func.count(Case.id).label("number"), literal(0).label("other"))
        .where(standing, conditions(user, wanted, but=("stage", "blocked", "late")))
        .group_by(Case.stage)
    )
    made = [per_stage]
    for who in ("me", "all"):
        fits = conditions(user, Wanted(**wanted.args(who=who)), but=("blocked", "late"))
        made.append(select(literal(who), func.count(Case.id), literal(0)).where(standing, fits))
    narrowed = conditions(user, wanted, but=("blocked", "late"))
    scope = select(Case.id).where(standing, narrowed).limit(COUNTED + 1).correlate(None)
    marks = (func.count(case((is_blocked(), 1))), func.count(case((is_late(), 1))))
    made.append(select(literal("marked"), *marks).where(Case.id.in_(scope)))
    found = {row.what: (row.number, row.other) for row in session().execute(union_all(*made))}
    stages = {stage: found[stage.value][0] for stage in ORDER if stage.value in found}
    mine, everything = found["me"][0], found["all"][0]
    few = sum(stages.values()) <= COUNTED
    blocked, late = found["marked"]
    return Counts(stages, mine, everything, int(blocked) if few else None, int(late) if few else None)


def pills(wanted: Wanted, counts: Counts) -> list[dict[str, Any]]:
    """Mine, all, blocked, late: each a link that turns it on, or off again."""
    whose = [(_("Mine"), "me", counts.mine), (_("All"), "all", counts.everything)]
    made: list[dict[str, Any]] = [
        {"label": label, "url": _url(wanted, who=key), "count": number, "current": wanted.who == key}
        for label, key, number in whose
    ]
    marks = (("blocked", _("Blocked"), counts.blocked), ("late", _("Late"), counts.late))
    for name, label, number in marks:
        on = bool(getattr(wanted, name))
        made.append({"label": label, "url": _url(wanted, **{name: "" if on else "1"}), "count": number, "current": on})
    return made


def stages(wanted: Wanted, counts: Counts) -> list[dict[str, Any]]:
    """Every stage at which something stands, and all of them."""
    made = [("", _("All stages"), sum(counts.stages.values()))]
    made += [(stage.value, _(stage.label), number) for stage, number in counts.stages.items()]
    return [
        {"label": label, "url": _url(wanted, stage=key), "count": number, "current": key == wanted.stage}
        for key, label, number in made
    ]


def _url(wanted: Wanted, **changed: str) -> str:
    return url_for(".home", **wanted.args(**changed))
