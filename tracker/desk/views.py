"""The desk, the page of everything else, and the box that finds and jumps."""

import re
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
from tracker.core.paging import page_of
from tracker.core.web import arg, needs, show
from tracker.desk import case as case_page
from tracker.desk import official as official_page
from tracker.desk.today import columns
from tracker.policy import Permission, may

bp = Blueprint("desk", __name__)
case_page.init_app(bp)
official_page.init_app(bp)
ORDER = {stage: number for number, stage in enumerate((*reversed(PATH), Stage.ON_HOLD, Stage.SPIKED, Stage.CLOSED))}


@bp.get("/")
@needs(Permission.SIGNED_IN)
def home() -> ResponseReturnValue:
    if not may(current_user, Permission.RECORD_USE):
        return redirect(url_for("accounts.listing"))
    mine = arg("cases") != "all"
    pager = page_of(cases_for(current_user, mine=mine).where(Case.stage.not_in((Stage.CLOSED, Stage.SPIKED))), size=30)
    numbers = facts.of_many([case.id for case in pager.items])
    rows: list[dict[str, Any]] = [
        {"case": c, "facts": numbers[c.id], "verdict": verdict(c, numbers[c.id]), "steps": steps(c)}
        for c in pager.items
    ]
    rows.sort(key=lambda row: ORDER[row["case"].stage])
    return show("desk/home.html", columns=columns(current_user), rows=rows, pager=pager, mine=mine, today=clock.today())


@bp.get("/more")
@needs(Permission.SIGNED_IN)
def more() -> ResponseReturnValue:
    """Every page there is, for a phone's last button."""
    return show("desk/more.html")


@bp.get("/go")
@needs(Permission.RECORD_USE)
def go() -> ResponseReturnValue:
    """Jumps: a case's code to the case, "AMB-01 C4" to its claim, "log" to the log; else the cases that fit."""
    words = arg("q")
    if words.casefold() in ("log", "catat") and may(current_user, Permission.CASE_ADD):
        return redirect(url_for("log.quick"))
    if found := re.fullmatch(r"([A-Za-z]{1,6}-\d{1,6})(?:\s+[Cc](\d{1,5}))?", words):
        code, number = found[1].upper(), found[2]
        if session().scalar(select(Case.id).where(Case.code == code, visible_to(current_user))) is not None:
            if number:
                return redirect(url_for("claims.page", code=code.lower(), number=int(number)))
            return redirect(url_for("desk.case", code=code.lower()))
    return redirect(url_for("cases.listing", q=words))
