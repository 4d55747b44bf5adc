"""Pages of making a case of what was accepted, or entering it into one, and of taking that back."""

from typing import Any
from uuid import UUID

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from flask_login import current_user
from sqlalchemy import select

from tracker.accounts.models import User
from tracker.articles.models import Article
from tracker.cases import service as cases
from tracker.cases.access import visible_to
from tracker.cases.listing import OVER
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.forms import Button
from tracker.core.i18n import N_, Problem
from tracker.core.web import needs
from tracker.intake import reading, service
from tracker.intake.access import load, me
from tracker.intake.blueprint import bp
from tracker.intake.building import Builder
from tracker.intake.choices import KINDS, SAME, sent, unsaved
from tracker.intake.forms import IntoCaseForm
from tracker.intake.matching import afresh, still_seen
from tracker.intake.models import Intake
from tracker.intake.rows import groups
from tracker.intake.undoing import undo as take_back
from tracker.officials.models import Official
from tracker.policy import Permission, Role
from tracker.sources.models import SourceKind


@bp.route("/intake/<uuid:public_id>/case", methods=["GET", "POST"])
@needs(Permission.CASE_ADD)
def into_case(public_id: UUID) -> ResponseReturnValue:
    intake = load(public_id)
    if intake.applied:
        return redirect(url_for(".page", public_id=public_id), 303)
    form = _form_of(intake)
    chosen: Any = form.into.data
    case = chosen if isinstance(chosen, Case) else None
    twin = service.standing(case, intake.text) if case is not None else None
    if form.accepted() and (answer := _enter(form, intake, twin)):
        return answer
    again = afresh(me(), case, intake.findings)
    alike = [*{item["key"]: item for item in (*service.undecided(intake), *again)}.values()]
    accepted = sum(1 for item in intake.findings if item["decision"] == "yes")
    seen = still_seen(current_user, case or intake.case, alike)
    return form.show(
        "intake/into_case.html",
        intake=intake,
        twin=twin,
        accepted=accepted,
        total=len(intake.findings),
        alike=_rows(alike, seen, intake),
        kindless=_rows(service.kindless(intake), seen, intake),
        kinds=list(SourceKind),
        stuck=next((item for item in intake.findings if item["no"] == form.stuck), None),
        shown=unsaved(form),
    )


def _form_of(intake: Intake) -> IntoCaseForm:
    form = IntoCaseForm(data=_proposed(intake))
    form.into.offer(_editable(), _line)
    editors = select(User).where(User.active, User.role == Role.EDITOR).order_by(User.name)
    form.editor.offer(session().scalars(editors), lambda user: user.name)
    return form


def _enter(form: IntoCaseForm, intake: Intake, twin: Article | None) -> Any:
    """Enters it all, or nothing: then None, and the form says what stands in the way. `twin`: the same text, which the
    case has already."""
    builder = None
    with form.problems():
        if twin and not form.again.data:
            raise Problem(N_("Tick this if it is to be entered once more."), field="again")
        chosen: Any = form.into.data
        service.match_again(intake, me(), chosen, sent(SAME))
        service.decide(intake, {}, sent(SAME))
        service.choose_kinds(intake, sent(KINDS))
        case, opened = _case_for(form)
        builder = Builder(intake, me(), case)
        builder.build(form.article(), opened=opened)
        undo = {"url": url_for(".undo", public_id=intake.uuid), "label": _("Undo")}
        message = ngettext(
            "%(num)s thing entered into %(code)s.",
            "%(num)s things entered into %(code)s.",
            len(intake.made),
            code=case.code,
        )
        return form.done(url_for("desk.case", code=case.slug), message, undo=undo)
    if builder is not None and builder.at:
        form.stuck = builder.at
        form.form_errors.append(_("It stopped at number %(no)s. Nothing was entered.", no=builder.at))
    return None


def _rows(findings: list[reading.Finding], seen: dict[str, Official], intake: Intake) -> list[dict[str, Any]]:
    return [row for group in groups(findings, seen, intake.findings) for row in group["rows"]]


def _proposed(intake: Intake) -> dict[str, Any]:
    about = intake.about
    return {
        **{name: about[name] for name in ("outlet", "byline", "dateline", "address")},
        "headline": about["title"],
        "published": intake.published,
        "into": intake.case,
        "title": about["title"][:200] if intake.case is None else "",
        "editor": current_user if current_user.role is Role.EDITOR else None,
    }


def _editable() -> list[Case]:
    """Those at work first: one that is over takes what is written about it later, though seldom."""
    mine = select(Case).where(visible_to(current_user)).order_by(Case.stage.in_(OVER), Case.code)
    return list(session().scalars(mine.limit(500)))


def _line(case: Case) -> str:
    line = f"{case.code} {case.title}"
    return f"{line} ({_(case.stage.label)})" if case.stage in OVER else line


def _case_for(form: IntoCaseForm) -> tuple[Case, bool]:
    """The case that was chosen, or a new one; and whether it is new. Raises Problem for what a new one lacks."""
    if form.into.data is not None:
        chosen: Any = form.into.data
        return chosen, False
    for name, message in (
        ("title", N_("Give the case a title.")),
        ("question", N_("Write the question this case is to answer.")),
        ("prefix", N_("Choose two to six letters.")),
    ):
        if not form[name].data:
            raise Problem(message, field=name)
    values = {name: form[name].data for name in ("title", "question", "sensitivity", "editor")}
    return cases.open_case(current_user, code=cases.new_code(form.prefix.data), **values), True


@bp.post("/intake/<uuid:public_id>/undo")
@needs(Permission.CASE_ADD)
def undo(public_id: UUID) -> ResponseReturnValue:
    intake = load(public_id)
    form = Button()
    if form.accepted() and intake.applied:
        stays, renamed = take_back(intake)
        if stays:
            flash(_("Others rely on these, so they stay: %(names)s.", names=", ".join(stays)), "due")
        said = [_("Taken out again. What you chose here still stands.")]
        said += [_("Sources got new pseudonyms: the old ones stay with what was taken out.")] if renamed else []
        return form.done(url_for(".page", public_id=public_id), " ".join(said))
    return form.done(url_for(".page", public_id=public_id))
