"""Inviting a reviewer from outside to a case, changing their last day, ending it."""

from datetime import timedelta
from uuid import UUID

from flask import Blueprint, abort, current_app, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker.cases import external
from tracker.cases.access import load_case, load_in
from tracker.cases.forms import ReviewerForm, StayForm
from tracker.cases.head import head
from tracker.cases.models import Case, Member
from tracker.core.forms import Button, refused
from tracker.core.i18n import Problem
from tracker.core.web import needs, show
from tracker.policy import Permission, Role


def init_app(bp: Blueprint) -> None:
    here = "/c/<code>/reviewers"
    bp.add_url_rule(f"{here}/new", view_func=invite_reviewer, methods=["GET", "POST"])
    bp.add_url_rule(f"{here}/<uuid:reviewer>", view_func=change_reviewer, methods=["GET", "POST"])
    bp.add_url_rule(f"{here}/<uuid:reviewer>/end", view_func=end_review, methods=["POST"])
    bp.add_url_rule(f"{here}/<uuid:reviewer>/link", view_func=link_reviewer, methods=["POST"])


def _lasts() -> timedelta:
    return timedelta(hours=current_app.config["LINK_HOURS"])


@needs(Permission.CASE_INVITE)
def invite_reviewer(code: str) -> ResponseReturnValue:
    case, form = load_case(code), ReviewerForm()
    if form.accepted():
        with form.problems():
            member, path = external.engage(case, **form.values(), lasts=_lasts())
            answer = form.done(
                url_for("cases.members", code=case.slug), _("%(name)s may read this case.", name=member.user.name)
            )
            return _hand_link(case, member, path) if path else answer
    return form.show("cases/reviewer_new.html", case=case, head=head(case))


@needs(Permission.CASE_INVITE)
def change_reviewer(code: str, reviewer: UUID) -> ResponseReturnValue:
    case = load_case(code)
    member = _load(case, reviewer)
    form = StayForm(record=member.user)
    if form.accepted():
        with form.problems():
            external.extend(member, **form.values())
            return form.done(url_for("cases.members", code=case.slug), _("Saved."))
    return form.show("cases/reviewer.html", case=case, head=head(case), member=member)


@needs(Permission.CASE_INVITE)
def end_review(code: str, reviewer: UUID) -> ResponseReturnValue:
    case = load_case(code)
    member, form = _load(case, reviewer), Button()
    home = url_for("cases.members", code=case.slug)
    if not form.accepted():
        return redirect(home, 303)
    external.end(member)
    return form.done(home, _("The review of %(name)s is over.", name=member.user.name))


@needs(Permission.CASE_INVITE)
def link_reviewer(code: str, reviewer: UUID) -> ResponseReturnValue:
    case = load_case(code)
    member = _load(case, reviewer)
    try:
        return _hand_link(case, member, external.invite_again(member, _lasts()))
    except Problem as problem:
        return refused(problem, url_for("cases.members", code=case.slug))


def _load(case: Case, public_id: UUID) -> Member:
    member = load_in(case, Member, public_id)
    if member.user.role is not Role.EXTERNAL:
        abort(404)
    return member


def _hand_link(case: Case, member: Member, path: str) -> ResponseReturnValue:
    """The page that shows the invitation, this once."""
    hours = current_app.config["LINK_HOURS"]
    return show("cases/reviewer_link.html", case=case, head=head(case), member=member, path=path, hours=hours)
