"""Pages of reading an article in: handing it in, and deciding on what was found."""

from typing import Any
from uuid import UUID

from flask import abort, current_app, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.orm import joinedload

import tracker.intake.case_views  # noqa: F401 - the pages of making a case of it
from tracker.cases.access import load_case
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.forms import Button
from tracker.core.i18n import N_, Problem
from tracker.core.paging import page_of
from tracker.core.web import arg, needs, show
from tracker.intake import reading, service
from tracker.intake.access import load, me
from tracker.intake.blueprint import bp
from tracker.intake.choices import DECISIONS, SAME, sent, unsaved
from tracker.intake.fetching import fetch
from tracker.intake.forms import (
    FORMS,
    ChoicesForm,
    FindingForm,
    HandInForm,
    HiddenSourceForm,
    NamedSourceForm,
)
from tracker.intake.kinds import SURE, Kind
from tracker.intake.marks import paragraphs
from tracker.intake.matching import still_seen
from tracker.intake.material import MOST_BYTES
from tracker.intake.models import Intake
from tracker.intake.rows import groups, name_of
from tracker.intake.sniffing import from_bytes, from_decoded
from tracker.policy import Permission, may


@bp.get("/intake")
@needs(Permission.CASE_ADD)
def listing() -> ResponseReturnValue:
    mine = select(Intake).where(Intake.owner_id == current_user.id).order_by(Intake.id.desc())
    pager = page_of(mine.options(joinedload(Intake.case).selectinload(Case.members)))
    opens = {i.id for i in pager.items if i.case is None or may(current_user, Permission.CASE_EDIT, i.case)}
    return show("intake/listing.html", pager=pager, opens=opens)


@bp.route("/intake/new", methods=["GET", "POST"])
@needs(Permission.CASE_ADD)
def new() -> ResponseReturnValue:
    case = _case_asked()
    form = HandInForm()
    if not current_app.config["FETCH"]:
        del form.address
    found = None
    if form.is_submitted() and not form.looks():
        if not form.validate():
            form.status = 422
        else:
            with form.problems():
                # What is slow comes before the first write: nobody else waits for a site that does not answer.
                session().rollback()
                found = _read(form)
    if found is not None and form.accepted():
        intake = service.start(me(), case, found)
        return form.done(url_for(".page", public_id=intake.uuid), _("Read. Nothing is entered until you accept it."))
    return form.show("intake/new.html", case=case)


def _case_asked() -> Case | None:
    """The case of ?case=, if one may edit it."""
    if not arg("case"):
        return None
    case = load_case(arg("case"))
    return case if may(current_user, Permission.CASE_EDIT, case) else abort(403)


def _read(form: HandInForm) -> reading.Found:
    """What was handed in, in one of the three ways. Raises Problem beside the field it is about."""
    # Forms take texts only; the one file of this page is asked for by itself.
    upload, address = request.files.get("file"), form.address.data if "address" in form else ""
    given = [bool(form.text.data), bool(upload and upload.filename), bool(address)]
    if sum(given) != 1:
        none, many = N_("Paste a text, choose a file or give an address."), N_("Give one of the three, not more.")
        raise Problem(many if any(given) else none, field="text")
    most, where = current_app.config["FIELD_CHARS"], ""
    if given[0]:
        material = from_decoded(form.text.data, "text", most)
    elif given[1]:
        assert upload is not None
        material = from_bytes(upload.read(MOST_BYTES + 1), "file", most)
        upload.close()
    else:
        got = fetch(address)
        material, where = from_bytes(got.data, "address", most), got.address
    return reading.read(material, where, form.appeared.data)


@bp.route("/intake/<uuid:public_id>", methods=["GET", "POST"])
@needs(Permission.CASE_ADD)
def page(public_id: UUID) -> ResponseReturnValue:
    intake = load(public_id)
    form = ChoicesForm(record=intake)
    if form.accepted():
        with form.problems():
            service.decide(intake, sent(DECISIONS), sent(SAME), request.form.get("all", ""))
            if "go" in request.form:
                return form.done(url_for(".into_case", public_id=public_id))
            which = request.form.get("all", "").partition(":")[0]
            anchor = f"k-{which}" if which in set(Kind) else None
            return form.done(url_for(".page", public_id=public_id, _anchor=anchor), _("Saved."))
    if form.status == 409:
        form.form_errors.append(_("You changed this in another window. Look again, then choose."))
    seen = still_seen(current_user, intake.case, intake.findings)
    marked = paragraphs(intake.text, intake.findings)
    rows = groups(intake.findings, seen)
    return form.show(
        "intake/page.html",
        intake=intake,
        published=intake.published,
        before=_before(intake),
        groups=rows,
        paragraphs=marked,
        shown=unsaved(form),
        sure=SURE,
    )


def _before(intake: Intake) -> Intake | None:
    """The same text as it was handed in before, where its page still opens."""
    found = service.before(intake)
    opens = found is None or found.case is None or may(current_user, Permission.CASE_EDIT, found.case)
    return found if opens else None


@bp.route("/intake/<uuid:public_id>/finding/<key>", methods=["GET", "POST"])
@needs(Permission.CASE_ADD)
def finding(public_id: UUID, key: str) -> ResponseReturnValue:
    intake = load(public_id)
    item = service.finding(intake, key) or abort(404)
    if intake.applied and request.method != "POST":  # what was typed in an older window is shown again
        flash(_(service.ENTERED), "due")
        return redirect(url_for(".page", public_id=public_id, _anchor=key), 303)
    form = _form_of(intake, item)
    if form.accepted():
        with form.problems():
            service.change(intake, key, me(), _plain(form.values()))
            said = [_("Saved and accepted."), form.told]
            return form.done(url_for(".page", public_id=public_id, _anchor=key), " ".join(filter(None, said)))
    return form.show("intake/finding.html", intake=intake, item=item, kind=Kind(item["kind"]))


def _form_of(intake: Intake, item: reading.Finding) -> FindingForm:
    made = FORMS.get(item["kind"])
    if made is None:
        made = HiddenSourceForm if item["values"]["anonymous"] else NamedSourceForm
    known = dict(item["values"])
    known.setdefault("said", item["words"])
    if item["kind"] == Kind.ANOMALY:
        known.setdefault("title", name_of(item))
    form = made(record=intake, known=known)
    for field, kinds in made.ties.items():
        others = [one for one in intake.findings if one["kind"] in kinds and one is not item]
        others = [one for one in others if one["kind"] != Kind.SOURCE or one["values"]["anonymous"]]
        blank = _("Nobody else") if field == "same_as" else _("Not said")
        form[field].offer([(one["key"], f"{one['no']}. {name_of(one)}") for one in others], blank)
    return form


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """Values as JSON keeps them: vocabulary words as their keys, nothing as ""."""
    return {name: "" if value is None else getattr(value, "value", value) for name, value in values.items()}


@bp.post("/intake/<uuid:public_id>/remove")
@needs(Permission.CASE_ADD)
def remove(public_id: UUID) -> ResponseReturnValue:
    """Takes a text off one's list; what came of it stays in its case."""
    intake = load(public_id)
    form = Button()
    if form.accepted():
        intake.remove()
    undo = {"url": url_for(".restore", public_id=public_id), "label": _("Undo")}
    return form.done(url_for(".listing"), _("Off your list."), undo=undo)


@bp.post("/intake/<uuid:public_id>/restore")
@needs(Permission.CASE_ADD)
def restore(public_id: UUID) -> ResponseReturnValue:
    intake = load(public_id, removed=True)
    form = Button()
    if form.accepted() and intake.removed:
        intake.restore()
    return form.done(url_for(".page", public_id=public_id), _("Back again."))
