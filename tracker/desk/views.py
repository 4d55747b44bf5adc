"""The desk, and the page of everything else."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from sqlalchemy import select

from tracker.cases import filters
from tracker.cases.access import visible_to
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.db import session
from tracker.core.web import arg, needs, show
from tracker.desk import admin, filter_views, guide, saved
from tracker.desk import case as case_page
from tracker.desk import legal as legal_page
from tracker.desk import official as official_page
from tracker.desk.board import board, pills, stages
from tracker.desk.today import SHOWN, columns, pressing
from tracker.desk.waiting import waiting
from tracker.policy import Permission, Role, may
from tracker.requests.listing import waiting as requests_waiting
from tracker.search.saved import new_since, news_of, saved_by

bp = Blueprint("desk", __name__)
case_page.init_app(bp)
guide.init_app(bp)
official_page.init_app(bp)
legal_page.init_app(bp)
filter_views.init_app(bp)


@bp.get("/")
@needs(Permission.SIGNED_IN)
def home() -> ResponseReturnValue:
    if not may(current_user, Permission.RECORD_USE):
        return _elsewhere()
    kept = saved.kept_by(current_user)
    who = "all" if current_user.role is Role.LEGAL else "me"
    opens = next((item for item in kept if item.opens_desk), None)
    given = request.args if request.args or opens is None else opens.asked
    wanted = filters.read(given, who=who)
    shown = board(current_user, wanted, after=arg("after"), before=arg("before"))
    searches = {str(search.uuid): search for search in saved_by(current_user)}
    new = {key: new_since(search, current_user) for key, search in searches.items()}
    found = waiting(current_user, who, SHOWN, also=new)
    made = columns(current_user, found)
    return show(
        "desk/home.html",
        columns=made,
        pressing=pressing(current_user, made, found),
        news=[news_of(search, found.number(key)) for key, search in searches.items() if found.number(key)],
        waiting=len(requests_waiting(current_user)),
        board=shown,
        wanted=wanted,
        pills=pills(wanted, shown.counts),
        stages=stages(wanted, shown.counts),
        kept=kept,
        today=clock.today(),
    )


def _elsewhere() -> ResponseReturnValue:
    """Where somebody without cases of their own begins: an administrator with the server, a reviewer from outside at
    their case."""
    if may(current_user, Permission.ACCOUNTS_MANAGE):
        return show("desk/admin.html", lines=admin.lines(), today=clock.today())
    case = session().scalar(select(Case).where(visible_to(current_user)))
    return redirect(url_for("desk.case", code=case.slug) if case else url_for("cases.listing"))


@bp.get("/more")
@needs(Permission.SIGNED_IN)
def more() -> ResponseReturnValue:
    """Every page there is, for a phone's last button."""
    return show("desk/more.html")
