"""The page of notices."""

from uuid import UUID

from flask import Blueprint, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from tracker.core.forms import Button
from tracker.core.paging import page_of
from tracker.core.web import needs, show
from tracker.policy import Permission
from tracker.tasks import notices as told


def init_app(bp: Blueprint) -> None:
    bp.add_url_rule("/notices", view_func=notices)
    bp.add_url_rule("/notices/read", view_func=read_all, methods=["POST"])
    bp.add_url_rule("/notices/<uuid:public_id>/read", view_func=read, methods=["POST"])


@needs(Permission.SIGNED_IN)
def notices() -> ResponseReturnValue:
    pager = page_of(told.notices_of(current_user), scalars=False)
    return show("tasks/notices.html", pager=pager)


@needs(Permission.SIGNED_IN)
def read(public_id: UUID) -> ResponseReturnValue:
    """Marks one notice read; with ?open=1 goes to what it is about."""
    found = told.find(current_user, public_id)
    if found is None:
        abort(404)
    form = Button()
    if form.accepted():
        told.mark_read(found)
    if request.form.get("open"):
        return form.done(request.script_root + found.path)
    return redirect(url_for(".notices"), 303)


@needs(Permission.SIGNED_IN)
def read_all() -> ResponseReturnValue:
    form = Button()
    if form.accepted():
        told.mark_all_read(current_user)
    return form.done(url_for(".notices"), _("All read."))
