"""The case page: what blocks publication first, then all that hangs on the case."""

from typing import Any

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy.orm import joinedload

from tracker.articles.missing import missing as articles_lack
from tracker.budgets.missing import missing as amounts_lack
from tracker.budgets.page import summary as money_summary
from tracker.cases.access import load_case
from tracker.cases.facts import Facts
from tracker.cases.head import Head, head, why_aside
from tracker.cases.models import Case, Stage
from tracker.claims.missing import missing as claims_lack
from tracker.claims.rows import FILTERS, rows_of
from tracker.confirmations.missing import asked_badges, rail
from tracker.confirmations.missing import missing as confirmations_lack
from tracker.core import clock
from tracker.core.web import arg, needs, show
from tracker.desk.gather import Gathered, gather
from tracker.leaks.missing import missing as leaks_lack
from tracker.log.missing import missing as log_lacks
from tracker.policy import Permission
from tracker.sources.missing import missing as sources_lack
from tracker.timeline.page import drawn
from tracker.timeline.page import rows as timeline_rows
from tracker.vault.missing import missing as identities_lack

# More claims than these stand on their own page, in pages.
MOST_CLAIMS = 30
WORST_FIRST = {"stop": 0, "due": 1}


def init_app(bp: Blueprint) -> None:
    bp.add_url_rule("/c/<code>", view_func=case)


@needs(Permission.CASE_OPEN)
def case(code: str) -> ResponseReturnValue:
    found = load_case(code, joinedload(Case.tags))
    top, items = head(found), gather(found)
    rows = rows_of(found, items.claims, asked_badges(found, items.claims, items.attempts))
    chosen = "all" if arg("claims") == "all" else "main"
    return show(
        "desk/case.html",
        case=found,
        head=_noted(found, top, items),
        lacking=lacking(found, items, top.facts),
        rows=[row for row in rows if FILTERS[chosen][1](row)][:MOST_CLAIMS],
        claims_shown=chosen,
        claims_in_all=sum(FILTERS[chosen][1](row) for row in rows),
        filters=_claim_filters(found, rows, chosen),
        timeline=drawn(timeline_rows(found, items.events)),
        money=money_summary(items.amounts),
        asked=rail(found, items.claims, items.attempts),
        items=items,
        aside=why_aside(found),
        now=clock.now(),
    )


def lacking(found: Case, items: Gathered, facts: Facts) -> list[dict[str, Any]]:
    """What stands between the case and publication, blocking things first."""
    if found.stage in (Stage.PUBLISHED, Stage.FOLLOW_UP, Stage.CLOSED):
        return []
    made = [
        *claims_lack(found, items.claims),
        *confirmations_lack(found, items.claims, items.attempts),
        *sources_lack(found, items.sources),
        *identities_lack(found, items.sources),
        *amounts_lack(found, items.amounts),
        *articles_lack(found, items.articles),
        *log_lacks(found, facts),
        *leaks_lack(found, facts),
    ]
    return sorted(made, key=lambda item: WORST_FIRST.get(item["kind"], 2))


def _noted(found: Case, top: Head, items: Gathered) -> Head:
    """The stepper with a line under the stages that have something to say."""
    standing = [claim for claim in items.claims if not claim.withdrawn]
    notes = {
        "verifying": (ngettext("%(num)s claim", "%(num)s claims", len(standing)) if standing else "", ""),
        "confirming": (_never_asked(top.facts), "stop" if top.facts["never_asked"] else ""),
    }
    for step, stage in zip(top.steps, list(Stage), strict=False):
        step["note"], step["note_kind"] = notes.get(stage.value, ("", ""))
    return top


def _never_asked(facts: Facts) -> str:
    number = facts["never_asked"]
    return ngettext("%(num)s question never put", "%(num)s questions never put", number) if number else ""


def _claim_filters(found: Case, rows: list[Any], chosen: str) -> list[dict[str, Any]]:
    return [
        {
            "label": _(FILTERS[name][0]),
            "url": url_for("desk.case", code=found.slug, claims="all" if name == "all" else None),
            "count": sum(FILTERS[name][1](row) for row in rows),
            "current": name == chosen,
        }
        for name in ("main", "all")
    ]
