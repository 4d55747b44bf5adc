"""The page that asks two people to take words out for good; it counts first where they stand.

The count says whether words stand in texts that its reader may not see (unsent forms of others, say), so nobody tries
many: each leaves an entry, and after `MOST_COUNTS` in a quarter of an hour it is held.
"""

import json
from typing import Any, cast

from flask import Blueprint, current_app, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from tracker.accounts import throttle
from tracker.accounts.models import User
from tracker.audit.chain import Happening
from tracker.audit.tracking import report
from tracker.cases.access import load_case
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.crypto import derive
from tracker.core.db import durable, session
from tracker.core.i18n import N_, Problem
from tracker.core.web import SHOWN_FOR, fleeting, needs, secret
from tracker.leaks import expunge, expunge_act
from tracker.leaks import page as pages
from tracker.leaks.forms import ExpungeForm
from tracker.policy import Permission
from tracker.requests import service as requests
from tracker.requests.acts import Subject
from tracker.requests.views import proven

MOST_COUNTS = 20


def init_app(bp: Blueprint) -> None:
    bp.add_url_rule("/c/<code>/leaks/expunge", view_func=ask_expunge, methods=["GET", "POST"])


@secret
@needs(Permission.CASE_EDIT)
def ask_expunge(code: str) -> ResponseReturnValue:
    """Asks two people to take words out for good. Counting first changes nothing and keeps nothing of the words."""
    case, counts = load_case(code), None
    form = ExpungeForm()
    form.counting = "count" in request.form
    if form.counting:
        form.reason.validators = ()
    if proven(form):
        with form.problems():
            words = expunge.chosen(form.words.data or "")
            _note_count(case)
            if form.counting:
                counts = expunge.preview(session(), words, case)
            elif form.accepted():
                made = _ask(case, form, words)
                where = url_for("requests.page", public_id=made.uuid)
                return form.done(where, _("Asked. Nothing is taken out until somebody else agrees."))
    counted: Any = pages.counted(counts) if counts is not None else None
    shown = {"case": case, "head": head(case), "counted": counted}
    if not form.is_submitted():
        return form.show("leaks/expunge.html", **shown)
    # The words come back: somebody's name, mostly.
    back = url_for(".page", code=case.slug)
    return fleeting(form.show("leaks/expunge.html", **shown, until=clock.now() + SHOWN_FOR), back)


def _note_count(case: Case) -> None:
    """Counts this try and writes it down; both stand whatever comes of it. Raises Problem after too many."""
    key = derive(current_app.config["INSTANCE_KEY"], "throttle")
    mine = throttle.counter(key, "expunge", str(current_user.uuid), MOST_COUNTS)
    with durable() as own:
        number = throttle.count(own, [mine])[0]
        if number <= MOST_COUNTS + 1:
            action = "expunge.counted" if number <= MOST_COUNTS else "expunge.held"
            report(own, Happening(action, case.uuid, case_uuid=case.uuid, actor=current_user.uuid))
    if number > MOST_COUNTS:
        raise Problem(N_("You counted too often. Wait a quarter of an hour."))


def _ask(case: Case, form: ExpungeForm, words: list[str]) -> Any:
    found = bool(expunge.preview(session(), words, case))
    expunge.refuse_reason(form.reason.data or "", words, found=found or form.scope.data is expunge.Scope.RECORD)
    return requests.ask(
        expunge_act.KIND,
        cast(User, current_user._get_current_object()),
        Subject(case=case),
        reason=form.reason.data or "",
        data={"scope": str(form.scope.data)},
        secret=json.dumps(words).encode(),
    )
