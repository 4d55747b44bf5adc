"""The register of officials: the list, what may already be on file, entering and changing, removing."""

import re
from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from tracker.core.db import session
from tracker.core.forms import Button, refused
from tracker.core.i18n import N_, Problem
from tracker.core.paging import page_of
from tracker.core.text import as_uuid
from tracker.core.web import arg, needs, show
from tracker.officials import entering, finding, service, tenure_views
from tracker.officials.forms import NewOfficialForm, OfficialForm
from tracker.officials.loading import keeper_of, load
from tracker.officials.models import Official, OfficialKind
from tracker.officials.visibility import beside
from tracker.policy import Permission

bp = Blueprint("officials", __name__)
tenure_views.init_app(bp)

SEVERAL = {
    OfficialKind.PERSON: N_("People"),
    OfficialKind.BODY: N_("Bodies"),
    OfficialKind.POST: N_("Posts"),
    OfficialKind.GROUP: N_("Groups of people"),
}


@bp.get("/officials")
@needs(Permission.RECORD_USE)
def listing() -> ResponseReturnValue:
    kind, words = _kind(), arg("q")
    pager = page_of(finding.register(current_user, kind=kind, words=words))
    near = entering.rows(finding.alike(current_user, words, kind)) if words and not pager.items else []
    filters = _filters(kind, words)
    return show("officials/listing.html", pager=pager, words=words, near=near, filters=filters, beside=beside)


def _kind() -> OfficialKind | None:
    return next((kind for kind in OfficialKind if kind == arg("kind")), None)


def _filters(current: OfficialKind | None, words: str) -> list[dict[str, Any]]:
    counts = finding.counts(current_user, words)
    made = [_filter(_("All"), None, sum(counts.values()), current, words)]
    shown = [kind for kind in OfficialKind if counts.get(kind) or kind is current]
    return made + [_filter(_(SEVERAL[kind]), kind, counts.get(kind, 0), current, words) for kind in shown]


def _filter(label: str, kind: OfficialKind | None, count: int, current: Any, words: str) -> dict[str, Any]:
    url = url_for(".listing", kind=kind.value if kind else None, q=words or None)
    return {"label": label, "url": url, "count": count, "current": kind is current}


@bp.get("/officials/removed")
@needs(Permission.OFFICIAL_EDIT)
def removed() -> ResponseReturnValue:
    """What was taken out of the register, each with its way back."""
    gone = session().scalars(finding.register(current_user, removed=True).limit(500))
    return show("officials/removed.html", officials=list(gone))


@bp.get("/officials/similar")
@needs(Permission.RECORD_USE)
def similar() -> ResponseReturnValue:
    """What may already be on file under ?q=, as a piece of a page. ?but= leaves out the one being changed."""
    words = arg("q")
    found = finding.alike(current_user, words, _kind(), but=as_uuid(arg("but"))) if words else []
    return show("officials/similar.html", rows=entering.rows(found), words=words)


@bp.route("/officials/new", methods=["GET", "POST"])
@needs(Permission.OFFICIAL_EDIT)
def new() -> ResponseReturnValue:
    """Enters an official. From a restricted case (?case=) it is private to that case unless one says otherwise."""
    form = NewOfficialForm(data={"kind": _kind()})
    keeper = next((case for case in form.keepers if case.slug == _origin()), None)
    if not form.is_submitted() and form.draft_at is None:
        form.private_case.data = keeper
        form.body.data = arg("body") or None
    entering.offer(form, keeper)
    if form.accepted():
        with form.problems():
            entering.refuse_second(form)
            official = entering.enter(form)
            return form.done(_afterwards(official), _("Saved %(name)s.", name=official.name))
    cancel = url_for("desk.case", code=_origin()) if _origin() else url_for(".listing")
    return form.show("officials/form.html", official=None, cancel=cancel)


def _origin() -> str:
    """The case one came from, as it stands in addresses; "" for none."""
    code = arg("case").lower()
    return code if re.fullmatch(r"[a-z0-9-]{1,20}", code) else ""


def _afterwards(official: Official) -> str:
    return url_for("desk.case", code=_origin()) if _origin() else url_for("desk.official", public_id=official.uuid)


@bp.route("/officials/<uuid:public_id>/edit", methods=["GET", "POST"])
@needs(Permission.OFFICIAL_EDIT)
def edit(public_id: UUID) -> ResponseReturnValue:
    official = load(public_id)
    form = OfficialForm(record=official)
    entering.offer(form, keeper_of(official), but=official)
    if form.accepted():
        with form.problems():
            service.change_official(official, **form.values())
            return form.done(_afterwards(official), _("Saved %(name)s.", name=official.name))
    cancel = url_for("desk.official", public_id=public_id)
    return form.show("officials/form.html", official=official, cancel=cancel)


@bp.post("/officials/<uuid:public_id>/remove")
@needs(Permission.OFFICIAL_EDIT)
def remove(public_id: UUID) -> ResponseReturnValue:
    """Takes it out of the register unless something still refers to it; the flash offers to undo it."""
    official = load(public_id)
    here = url_for("desk.official", public_id=public_id)
    form = Button(record=official)
    if not form.accepted():
        flash(_("Somebody changed this while you looked at it. Look again, then remove it."), "stop")
        return redirect(here, 303)
    try:
        service.remove(official)
    except Problem as problem:
        return refused(problem, here)
    return form.done(url_for(".listing"), _("Removed %(name)s. Its history stays.", name=official.name))


@bp.post("/officials/<uuid:public_id>/restore")
@needs(Permission.OFFICIAL_EDIT)
def restore(public_id: UUID) -> ResponseReturnValue:
    official = load(public_id, removed=True)
    here = url_for("desk.official", public_id=public_id)
    form = Button()
    if form.accepted() and official.removed:
        try:
            service.restore(official)
        except Problem as problem:
            return refused(problem, here)
    return form.done(here, _("Back again."))
