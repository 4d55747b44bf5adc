"""The header every page of a case has: verdict, people, stage, tabs."""

from dataclasses import dataclass
from typing import Any

from flask import request, url_for
from flask_babel import gettext as _
from sqlalchemy import select

from tracker.cases import facts
from tracker.cases.blocking import blockers
from tracker.cases.models import BEFORE_PUBLISHED, PATH, Case, Stage, StageMove
from tracker.core.db import session
from tracker.core.i18n import N_
from tracker.policy import Role

# (endpoint, label, count). The endpoints belong to features above; only their names stand here.
TABS = (
    ("desk.case", N_("Overview"), None),
    ("claims.listing", N_("Claims"), "claims"),
    ("sources.in_case", N_("Sources"), "sources"),
    ("timeline.page", N_("Timeline"), None),
    ("links.case", N_("Links"), None),
    ("budgets.page", N_("Money"), "amounts"),
    ("confirmations.matrix", N_("Confirmations"), "never_asked"),
    ("articles.listing", N_("Articles"), "articles"),
    ("evidence.listing", N_("Documents"), "documents"),
    ("log.listing", N_("Log"), "log"),
    ("tasks.in_case", N_("Tasks"), "tasks_open"),
    ("cases.history", N_("History"), None),
)
# Features whose pages hang on another's: theirs is the tab.
PART_OF = {"vault": "sources", "requests": "sources"}
# Counts of tabs that block publication: shown in red when they are not 0.
BLOCKING = ("never_asked", "unsupported", "unmarked_terms")


@dataclass
class Head:
    """What `layouts/case.html` shows over every page of a case."""

    verdict: dict[str, str]
    region: str
    people: list[tuple[str, str]]
    steps: list[dict[str, Any]]
    tabs: list[dict[str, Any]]
    facts: facts.Facts


def head(case: Case) -> Head:
    """The header of `case` for the page being shown; one statement, for the counts."""
    numbers = facts.of(case)
    return Head(verdict(case, numbers), case.region, _people(case), steps(case), _tabs(case, numbers), numbers)


def verdict(case: Case, numbers: facts.Facts) -> dict[str, str]:
    if case.stage in (Stage.PUBLISHED, Stage.FOLLOW_UP, Stage.CLOSED):
        return {"kind": "ok", "text": _(case.stage.label)}
    if case.stage in (Stage.ON_HOLD, Stage.SPIKED):
        return {"kind": "none", "text": _(case.stage.label)}
    if blockers(case, numbers):
        return {"kind": "stop", "text": _("Not ready to publish")}
    if case.stage in PATH[:2] and not numbers["claims"]:
        return {"kind": "none", "text": _("Not checked yet")}
    return {"kind": "due", "text": _("Not reviewed yet")}


def why_aside(case: Case) -> str:
    """What was written when the case was put on hold or spiked; "" for a case on its path."""
    if case.stage not in (Stage.ON_HOLD, Stage.SPIKED):
        return ""
    moves = select(StageMove.reason).where(StageMove.case_id == case.id, StageMove.after == case.stage)
    return session().scalar(moves.order_by(StageMove.id.desc()).limit(1)) or ""


def _people(case: Case) -> list[tuple[str, str]]:
    roles = (
        (Role.REPORTER, _("Reporter")),
        (Role.EDITOR, _("Editor")),
        (Role.LEGAL, _("Legal")),
        (Role.EXTERNAL, _("Outside")),
    )
    return [(label, ", ".join(u.name for u in case.people(role))) for role, label in roles if case.people(role)]


def waits_for(case: Case) -> str:
    """Whose turn it is, by name or role: reporters until the draft is in review, then who signs; "" once it is out."""
    if case.stage is Stage.REVIEW:
        signing = [*_names(case, Role.EDITOR, _("an editor"))]
        return ", ".join([*signing, *(_names(case, Role.LEGAL, _("legal")) if case.has_anonymous_source else [])])
    if case.stage is Stage.READY:
        return ", ".join(_names(case, Role.EDITOR, _("an editor")))
    return ", ".join(_names(case, Role.REPORTER, _("nobody yet"))) if case.stage in BEFORE_PUBLISHED else ""


def _names(case: Case, role: Role, nobody: str) -> list[str]:
    return [user.name for user in case.people(role)] or [nobody]


def steps(case: Case) -> list[dict[str, Any]]:
    """The eight stages with where the case is; an aside (on hold, spiked, closed) shows where it stood."""
    at = (
        case.stage
        if case.stage in PATH
        else (case.stage_before or (Stage.FOLLOW_UP if case.stage is Stage.CLOSED else Stage.LEAD))
    )
    here = PATH.index(at)
    return [
        {
            "label": _(stage.label),
            "state": "done" if i < here else "now" if i == here else "next",
            "note": "",
            "note_kind": "",
        }
        for i, stage in enumerate(PATH)
    ]


def _tabs(case: Case, numbers: facts.Facts) -> list[dict[str, Any]]:
    made, feature = [], _feature()
    for endpoint, label, name in TABS:
        count = numbers[name] if name else None
        made.append(
            {
                "label": _(label),
                "url": url_for(endpoint, code=case.slug),
                "current": request.endpoint == endpoint or endpoint.partition(".")[0] == feature,
                "count": count if count else None,
                "kind": "stop" if name in BLOCKING and count else "",
            }
        )
    return made


def _feature() -> str:
    """Whose every page stands under its one tab; "" for the case page and the pages of the case itself."""
    shown = request.blueprint or ""
    return PART_OF.get(shown, shown) if shown not in ("desk", "cases") else ""
