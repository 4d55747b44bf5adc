"""The desk, and the page of everything else."""

from typing import Any

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from sqlalchemy import select

from tracker.cases import facts
from tracker.cases.access import visible_to
from tracker.cases.head import steps, verdict
from tracker.cases.listing import cases_for
from tracker.cases.models import PATH, Case, Stage
from tracker.core import clock
from tracker.core.db import session
from tracker.core.paging import short_page_of
from tracker.core.web import arg, needs, show
from tracker.desk import case as case_page
from tracker.desk import guide
from tracker.desk import legal as legal_page
from tracker.desk import official as official_page
from tracker.desk.today import columns
from tracker.policy import Permission, may
from tracker.requests.listing import waiting
from tracker.search.saved import news_for

bp = Blueprint("desk", __name__)
case_page.init_app(bp)
guide.init_app(bp)
official_page.init_app(bp)
legal_page.init_app(bp)
ORDER = {stage: number for number, stage in enumerate((*reversed(PATH), Stage.ON_HOLD, Stage.SPIKED, Stage.CLOSED))}


@bp.get("/")
@needs(Permission.SIGNED_IN)
def home() -> ResponseReturnValue:
    if not may(current_user, Permission.RECORD_USE):
        return _elsewhere()
    mine = arg("cases") != "all"
    standing = cases_for(current_user, mine=mine).where(Case.stage.not_in((Stage.CLOSED, Stage.SPIKED)))
    pager = short_page_of(standing, size=30)
    numbers = facts.of_many([case.id for case in pager.items])
    rows: list[dict[str, Any]] = [
        {"case": c, "facts": numbers[c.id], "verdict": verdict(c, numbers[c.id]), "steps": steps(c)}
        for c in pager.items
    ]
    rows.sort(key=lambda row: ORDER[row["case"].stage])
    return show(
        "desk/home.html",
        columns=columns(current_user),
        news=[news for news in news_for(current_user) if news.number],
        waiting=len(waiting(current_user)),
        rows=rows,
        pager=pager,
        mine=mine,
        today=clock.today(),
    )


def _elsewhere() -> ResponseReturnValue:
    """Where somebody without a desk begins: a reviewer from outside at their case, an administrator at the accounts."""
    if not may(current_user, Permission.CASES_LIST):
        return redirect(url_for("accounts.listing"))
    case = session().scalar(select(Case).where(visible_to(current_user)))
    return redirect(url_for("desk.case", code=case.slug) if case else url_for("cases.listing"))


@bp.get("/more")
@needs(Permission.SIGNED_IN)
def more() -> ResponseReturnValue:
    """Every page there is, for a phone's last button."""
    return show("desk/more.html")
