"""The forms of an attempt: a new one, a change, and the quick one for a phone."""

from datetime import date
from typing import Any
from uuid import UUID

from flask import Blueprint, abort, current_app, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import select

from tracker.cases.access import load_case, visible_to
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.claims.load import load_claims
from tracker.claims.models import Claim
from tracker.confirmations import service, working_days
from tracker.confirmations.forms import QuickForm, attempt_form, put_fields
from tracker.confirmations.load import load_attempts
from tracker.confirmations.matrix import WAITING
from tracker.confirmations.models import Attempt
from tracker.core import clock
from tracker.core.db import session
from tracker.core.web import arg, needs, show
from tracker.log.models import Channel
from tracker.policy import Permission

OFFERED_CASES = 30


def init_app(bp: Blueprint) -> None:
    both = ["GET", "POST"]
    bp.add_url_rule("/c/<code>/confirmations/new", view_func=new, methods=both)
    bp.add_url_rule("/c/<code>/confirmations/<uuid:public_id>/edit", view_func=edit, methods=both)
    bp.add_url_rule("/log/confirmation", view_func=quick, methods=both)


def answer_due() -> date:
    """The day by which an official asked today should answer."""
    holidays = working_days.days_off(current_app.config["HOLIDAYS"])
    return working_days.after(clock.today(), current_app.config["ANSWER_DAYS"], holidays)


def _home(case: Case, attempt: Attempt) -> str:
    return url_for("confirmations.page", code=case.slug, public_id=attempt.uuid)


@needs(Permission.CASE_EDIT)
def new(code: str) -> ResponseReturnValue:
    """An attempt, filled in from ?official=, ?claim= (several), ?channel=, or from ?follow_up=, the one asked again."""
    case = load_case(code)
    claims, attempts = load_claims(case), load_attempts(case)
    standing = [claim for claim in claims if not claim.withdrawn]
    filled: dict[str, Any] = {"deadline": answer_due(), "asked_by": _me(), **_filled(standing, attempts)}
    form = attempt_form(case, standing)(attempts=attempts, **filled)
    if form.accepted():
        with form.problems():
            attempt = service.add_attempt(case, **form.values())
            return form.done(_home(case, attempt), _saved(attempt), kind="due" if attempt.unfinished else "ok")
    return form.show("confirmations/form.html", case=case, head=head(case), attempt=None)


def _filled(claims: list[Claim], attempts: list[Attempt]) -> dict[str, Any]:
    """What the address says of the attempt to be written."""
    again = next((a for a in attempts if str(a.uuid) == arg("follow_up")), None)
    if again is not None:
        said = {"official": again.official, "channel": again.channel, "follow_up_of": again}
        for put in again.puts:
            said |= put_fields(put.claim, put.question)
        return said
    wanted = set(request.args.getlist("claim"))
    said = {"official": arg("official") or None}
    if arg("channel") in {channel.value for channel in Channel}:
        said["channel"] = Channel(arg("channel"))
    for claim in claims:
        if str(claim.number) in wanted:
            said |= put_fields(claim)
    return said


def _saved(attempt: Attempt) -> str:
    return _("Saved as unfinished. Add the claim when you can.") if attempt.unfinished else _("Saved.")


@needs(Permission.CASE_EDIT)
def edit(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    attempts = load_attempts(case)
    attempt = next((a for a in attempts if a.uuid == public_id), None) or abort(404)
    attempts.remove(attempt)
    put = {put.claim.id for put in attempt.puts}
    claims = [claim for claim in load_claims(case) if not claim.withdrawn or claim.id in put]
    form = attempt_form(case, claims)(record=attempt, attempts=attempts)
    if form.accepted():
        with form.problems():
            service.change_attempt(attempt, **form.values())
            return form.done(_home(case, attempt), _saved(attempt), kind="due" if attempt.unfinished else "ok")
    return form.show("confirmations/form.html", case=case, head=head(case), attempt=attempt)


@needs(Permission.CASE_ADD)
def quick() -> ResponseReturnValue:
    """The form of a phone, for the case of ?case=; without one, which case. Saves whatever there is of it."""
    if not arg("case"):
        return _which_case()
    case = load_case(arg("case"))
    claims, attempts = load_claims(case), load_attempts(case)
    form = QuickForm(case=case, claims=claims, attempts=attempts, official=arg("official") or None)
    if form.accepted():
        with form.problems():
            values = form.values()
            due = answer_due() if values["outcome"] in WAITING else None
            attempt = service.add_attempt(case, asked_by=_me(), deadline=due, **values)
            after = url_for("sources.new", code=case.slug) if form.unnamed.data else _home(case, attempt)
            return form.done(after, _saved(attempt), kind="due" if attempt.unfinished else "ok")
    return form.show("confirmations/quick.html", case=case)


def _which_case() -> ResponseReturnValue:
    newest = select(Case).where(visible_to(current_user)).order_by(Case.changed_at.desc(), Case.id)
    return show("confirmations/which.html", cases=list(session().scalars(newest.limit(OFFERED_CASES))))


def _me() -> Any:
    return current_user._get_current_object()
