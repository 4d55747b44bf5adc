"""The posts a person held, and who held a post: one small form from either side."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tracker.core.db import session
from tracker.core.forms import Button
from tracker.core.web import needs
from tracker.officials import tenures
from tracker.officials.forms import TenureForm
from tracker.officials.loading import keeper_of, load
from tracker.officials.models import Official, OfficialKind, Tenure
from tracker.officials.visibility import label_of, offered
from tracker.policy import Permission


def init_app(bp: Blueprint) -> None:
    path = "/officials/<uuid:public_id>/posts"
    bp.add_url_rule(f"{path}/new", view_func=tenure_new, methods=["GET", "POST"])
    bp.add_url_rule(f"{path}/<uuid:tenure>", view_func=tenure, methods=["GET", "POST"])
    bp.add_url_rule(f"{path}/<uuid:tenure>/remove", view_func=tenure_remove, methods=["POST"])
    bp.add_url_rule(f"{path}/<uuid:tenure>/restore", view_func=tenure_restore, methods=["POST"])


@needs(Permission.OFFICIAL_EDIT)
def tenure_new(public_id: UUID) -> ResponseReturnValue:
    """From a person's page asks for the post, from a post's page for the person."""
    official = load(public_id)
    if official.kind not in (OfficialKind.PERSON, OfficialKind.POST):
        abort(404)
    form = TenureForm()
    _offer(form, official)
    if form.accepted():
        with form.problems():
            sides: dict[str, Any] = {"person": official, "post": official, **form.values()}
            tenures.add_tenure(**sides)
            return form.done(_home(official), _("Saved."))
    return form.show("officials/tenure.html", official=official, tenure=None)


@needs(Permission.OFFICIAL_EDIT)
def tenure(public_id: UUID, tenure: UUID) -> ResponseReturnValue:
    found = _load(public_id, tenure)
    form = TenureForm(record=found)
    _offer(form, found.person)
    if form.accepted():
        with form.problems():
            tenures.change_tenure(found, **form.values())
            return form.done(_home(found.person), _("Saved."))
    return form.show("officials/tenure.html", official=found.person, tenure=found)


def _offer(form: TenureForm, official: Official) -> None:
    """Leaves the form the side that is not known, with its choices."""
    wanted = OfficialKind.POST if official.kind is OfficialKind.PERSON else OfficialKind.PERSON
    choices = offered(current_user, keeper_of(official), wanted)
    if wanted is OfficialKind.POST:
        del form.person
        form.post.offer(choices, label_of)
    else:
        del form.post
        # The holder of a private post is as private.
        form.person.offer([o for o in choices if official.private_case_id in (None, o.private_case_id)], label_of)


def _load(public_id: UUID, tenure: UUID, *, removed: bool = False) -> Tenure:
    """The tenure of a person or a post one may see, where one may see the other side too."""
    official = load(public_id, removed=removed)
    statement = (
        select(Tenure)
        .where(Tenure.uuid == tenure, (Tenure.person_id == official.id) | (Tenure.post_id == official.id))
        .options(joinedload(Tenure.person), joinedload(Tenure.post))
        .execution_options(include_removed=removed)
    )
    found = session().scalar(statement)
    if found is None or found.person is None or found.post is None:
        abort(404)
    load(found.person.uuid, removed=removed)
    return found


@needs(Permission.OFFICIAL_EDIT)
def tenure_remove(public_id: UUID, tenure: UUID) -> ResponseReturnValue:
    found = _load(public_id, tenure)
    here = url_for("desk.official", public_id=public_id)
    form = Button(record=found)
    if not form.accepted():
        flash(_("Somebody changed this while you looked at it. Look again, then remove it."), "stop")
        return redirect(here, 303)
    tenures.remove_tenure(found)
    return form.done(here, _("Removed. Its history stays."))


@needs(Permission.OFFICIAL_EDIT)
def tenure_restore(public_id: UUID, tenure: UUID) -> ResponseReturnValue:
    found = _load(public_id, tenure, removed=True)
    form = Button()
    if form.accepted() and found.removed:
        tenures.restore_tenure(found)
    return form.done(url_for("desk.official", public_id=public_id), _("Back again."))


def _home(official: Official) -> str:
    return url_for("desk.official", public_id=official.uuid)
