"""Pages of two-person requests: mine to answer, one of them, asking for one."""

from typing import Any, cast
from uuid import UUID

from flask import Blueprint, Response, abort, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

import tracker.requests.retention_acts  # noqa: F401 - registers its acts
from tracker.accounts.models import User
from tracker.accounts.refusals import note_refusal
from tracker.accounts.views_confirm import knows_password
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.forms import Button
from tracker.core.paging import page_of
from tracker.core.web import arg, needs, show
from tracker.policy import Permission
from tracker.requests import listing, people, retention, service
from tracker.requests.acts import ACTS, Act, Handed, subject_of
from tracker.requests.forms import Again, AnswerForm, AskForm, CarryForm
from tracker.requests.models import Decision, Retention, TwoPersonRequest
from tracker.sources.access import ALSO, load_source
from tracker.sources.items import page_url
from tracker.sources.models import Source

bp = Blueprint("requests", __name__)
ON_A_SOURCE: Any = Source
ALSO += (
    joinedload(ON_A_SOURCE.standing_requests).joinedload(TwoPersonRequest.asker),
    joinedload(ON_A_SOURCE.retention).joinedload(Retention.held_in).selectinload(Case.members),
)


@bp.app_template_global("reads_reason")
def reads_reason(asked: TwoPersonRequest) -> bool:
    return people.reads(current_user, asked)


@bp.app_template_global("reads_hold")
def reads_hold(row: Retention) -> bool:
    return retention.reads_hold(current_user, row)


@bp.get("/requests")
@needs(Permission.RECORD_USE)
def index() -> ResponseReturnValue:
    """What waits for me, what I asked and others wait for, and what is over."""
    standing = listing.open_requests(current_user)
    mine = [r for r in standing if people.may_answer(current_user, r) or people.may_carry(current_user, r)]
    others = [r for r in standing if r not in mine]
    over = page_of(listing.decided(current_user), size=25)
    return show("requests/index.html", mine=mine, others=others, pager=over)


@bp.get("/requests/retention")
@needs(Permission.RECORD_USE)
def kept() -> ResponseReturnValue:
    """How long identities are kept: what is due first; ?show=due nothing else."""
    only_due = arg("show") == "due"
    found = retention.kept(current_user)
    pager = page_of(found.where(retention.is_due()) if only_due else found)
    return show("requests/retention.html", pager=pager, only_due=only_due)


def load_request(public_id: UUID) -> TwoPersonRequest:
    """The request of an address, if one may know of it, else 404."""
    statement = (
        select(TwoPersonRequest)
        .where(TwoPersonRequest.uuid == public_id, people.visible(current_user))
        .options(
            joinedload(TwoPersonRequest.source),
            joinedload(TwoPersonRequest.case),
            joinedload(TwoPersonRequest.asker),
            joinedload(TwoPersonRequest.about),
            listing.ASKED_IN,
            selectinload(TwoPersonRequest.decisions).joinedload(Decision.user),
        )
    )
    return session().scalar(statement) or abort(404)


@bp.route("/requests/<uuid:public_id>", methods=["GET", "POST"])
@needs(Permission.RECORD_USE)
def page(public_id: UUID) -> ResponseReturnValue:
    """One request: who asked, why, who may answer; with the form to answer it, or to carry out what was agreed to."""
    asked = load_request(public_id)
    form = _form(asked)
    if form is not None and proven(form) and form.accepted():
        with form.problems():
            return _answered(asked, form)
    late, refused, status = None, "", form.status if form is not None else 200
    if form is None and request.method == "POST":
        # A second tap is sent to its answer; what was typed stays to be read.
        late = AnswerForm(record=asked)
        late.first_time()
        refused, status = _too_late(asked)
    cases = people.cases_of(asked.source, asked.case)
    people.know_circle(asked)
    page = show(
        "requests/page.html",
        asked=asked,
        form=form,
        late=late,
        refused=refused,
        answerers=people.who_may_answer(asked, cases) if asked.open else [],
        case=people.reaches(me(), cases),
        told=asked.act.told(asked) if people.reads(current_user, asked) else [],
        can_carry=asked.act.needs_passphrase and people.can_carry(current_user, asked),
    )
    return page, status


def _too_late(asked: TwoPersonRequest) -> tuple[str, int]:
    """(why an answer of this person changes nothing, the status that says so)."""
    if not asked.open:
        return _("This was over before your answer came, so it changed nothing."), 409
    if asked.decided_by(current_user) is not None:
        return _("You answered this already. Your answer stands as it was."), 409
    note_refusal(403)
    if asked.asker_id == current_user.id:
        return _("You asked for this yourself. Somebody else answers it, so nothing was changed."), 403
    return _("This is not yours to answer, so nothing was changed."), 403


def me() -> User:
    """The account itself, for services."""
    return cast(User, current_user._get_current_object())


def proven(form: Again | CarryForm) -> bool:
    """Whether the form was sent by somebody who knows the password of this account, where it asks for one."""
    if not form.is_submitted() or form.looks():
        return False
    if not form.validate():
        form.status = 422
        return False
    return not (isinstance(form, Again) and form.must_prove()) or knows_password(form)


def _form(asked: TwoPersonRequest) -> AnswerForm | CarryForm | None:
    if people.may_answer(current_user, asked):
        return AnswerForm(record=asked)
    if people.may_carry(current_user, asked):
        return CarryForm(record=asked)
    return None


def _answered(asked: TwoPersonRequest, form: AnswerForm | CarryForm) -> ResponseReturnValue:
    values, here = form.values(), url_for(".page", public_id=asked.uuid)
    if isinstance(form, CarryForm):
        handed = service.carry_out(asked, me(), values["passphrase"] or "")
    else:
        handed = service.answer(asked, me(), values["verdict"], values["why"], values["passphrase"] or "")
    if isinstance(handed, Handed):
        form.done(here)
        return _file(handed)
    return form.done(here, _(asked.state.label) + ".", kind="stop" if asked.failure else "ok")


def _file(handed: Handed) -> Response:
    """The file, once: it is kept nowhere."""
    response = Response(handed.content, mimetype="application/octet-stream")
    response.headers.set("Content-Disposition", "attachment", filename=handed.name)
    return response


@bp.post("/requests/<uuid:public_id>/withdraw")
@needs(Permission.RECORD_USE)
def withdraw(public_id: UUID) -> ResponseReturnValue:
    asked = load_request(public_id)
    here = url_for(".page", public_id=asked.uuid)
    form = Button(record=asked)
    if asked.asker_id != current_user.id:
        abort(403)
    if form.accepted():
        with form.problems():
            service.withdraw(asked, me())
            return form.done(here, _("Withdrawn. Nothing was done."))
    return form.done(here, _("Somebody answered while you looked at it. Look again, then decide."), kind="stop")


@bp.get("/s/<uuid:public_id>/requests")
@needs(Permission.CASE_OPEN)
def of_source(public_id: UUID) -> ResponseReturnValue:
    """What can be asked about a source, what stands open and what was decided."""
    reached = load_source(public_id)
    subject = subject_of(reached.source)
    acts = [
        act
        for act in ACTS.values()
        if act.scope == "source" and people.may_ask(me(), act, subject) and act.offered(me(), subject)
    ]
    standing = listing.about_source(reached.source.id)
    over = page_of(listing.decided(current_user).where(TwoPersonRequest.source_id == reached.source.id), size=25)
    for asked in (*standing, *over.items):
        asked.circle = subject.circle
    return show(
        "requests/of_source.html",
        case=reached.case,
        head=head(reached.case),
        source=reached.source,
        acts=acts,
        standing=standing,
        pager=over,
        back=page_url(reached.source, reached.case),
    )


@bp.route("/s/<uuid:public_id>/requests/<act>", methods=["GET", "POST"])
@needs(Permission.CASE_OPEN)
def ask(public_id: UUID, act: str) -> ResponseReturnValue:
    """Asks for an act about a source."""
    reached = load_source(public_id)
    wanted = _offered(act)
    subject, user = subject_of(reached.source), me()
    if not people.may_ask(user, wanted, subject):
        abort(403)
    form: AskForm = wanted.form()
    form.offer(user, subject)
    if proven(form) and form.accepted():
        with form.problems():
            given = form.asked()
            subject = subject_of(reached.source, about=given["about"])
            why, here = form.values()["reason"], reached.case
            made = service.ask(wanted.key, user, subject, reason=why, data=given["data"], asked_in=here)
            return form.done(
                url_for(".page", public_id=made.uuid), _("Asked. Nothing happens until somebody else agrees.")
            )
    return form.show(
        "requests/ask.html",
        case=reached.case,
        head=head(reached.case),
        source=reached.source,
        act=wanted,
        back=page_url(reached.source, reached.case),
    )


def _offered(key: str) -> Act:
    act = ACTS.get(key)
    if act is None or act.scope != "source":
        abort(404)
    return act
