"""Keeping a filter of the desk under a name; the forms one did not send."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import select

from tracker.cases import filters
from tracker.cases.models import Stage
from tracker.core.forms import Button, refused
from tracker.core.formstore import Draft
from tracker.core.i18n import Problem
from tracker.core.paging import page_of
from tracker.core.web import needs, show
from tracker.desk import saved
from tracker.desk.forms import FilterForm
from tracker.desk.models import SavedFilter
from tracker.policy import Permission


def init_app(bp: Blueprint) -> None:
    both = ["GET", "POST"]
    bp.add_url_rule("/desk/filters/new", view_func=keep_filter, methods=both)
    bp.add_url_rule("/desk/filters", view_func=kept_filters)
    bp.add_url_rule("/desk/filters/<uuid:public_id>", view_func=change_filter, methods=both)
    bp.add_url_rule("/desk/filters/<uuid:public_id>/remove", view_func=remove_filter, methods=["POST"])
    bp.add_url_rule("/desk/filters/<uuid:public_id>/restore", view_func=restore_filter, methods=["POST"])
    bp.add_url_rule("/desk/unsent", view_func=unsent)


@needs(Permission.RECORD_USE)
def keep_filter() -> ResponseReturnValue:
    """Keeps the filters of the address."""
    wanted, form = filters.read(request.args), FilterForm()
    if form.accepted():
        with form.problems():
            values = form.values()
            saved.keep(current_user, values["name"], wanted, opens_desk=bool(values["opens_desk"]))
            return form.done(url_for(".home", **wanted.args()), _("Saved. It stands over your cases."))
    back = url_for(".home", **wanted.args())
    return form.show("desk/filter.html", title=_("Keep this filter"), asked=said(wanted.args()), back=back)


@needs(Permission.RECORD_USE)
def kept_filters() -> ResponseReturnValue:
    kept = [(item, said(item.asked)) for item in saved.kept_by(current_user)]
    return show("desk/filters.html", kept=kept)


@needs(Permission.RECORD_USE)
def change_filter(public_id: UUID) -> ResponseReturnValue:
    kept = _own(public_id)
    form = FilterForm(record=kept)
    if form.accepted():
        with form.problems():
            values = form.values()
            saved.change(kept, values["name"], opens_desk=bool(values["opens_desk"]))
            return form.done(url_for(".kept_filters"), _("Saved."))
    title = _("Change a filter")
    return form.show("desk/filter.html", title=title, asked=said(kept.asked), back=url_for(".kept_filters"))


@needs(Permission.RECORD_USE)
def remove_filter(public_id: UUID) -> ResponseReturnValue:
    kept, form = _own(public_id), Button()
    if form.accepted():
        kept.remove()
    undo = {"url": url_for(".restore_filter", public_id=public_id), "label": _("Undo")}
    return form.done(url_for(".kept_filters"), _("Deleted."), undo=undo)


@needs(Permission.RECORD_USE)
def restore_filter(public_id: UUID) -> ResponseReturnValue:
    kept, form = _own(public_id, removed=True), Button()
    if form.accepted() and kept.removed:
        try:
            saved.restore(kept)
        except Problem as problem:
            return refused(problem, url_for(".kept_filters"))
    return form.done(url_for(".kept_filters"), _("Back again."))


@needs(Permission.RECORD_USE)
def unsent() -> ResponseReturnValue:
    """The forms one began and did not send, newest first."""
    mine = select(Draft).where(Draft.owner == current_user.uuid).order_by(Draft.at.desc(), Draft.id)
    return show("desk/unsent.html", pager=page_of(mine))


def said(asked: dict[str, Any]) -> str:
    """Filters in words: "mine, at the stage: Review, blocked"."""

    words = {
        "who": lambda text: {"me": _("my cases"), "all": _("all cases")}.get(text, _("cases of one person")),
        "stage": lambda text: _("at the stage: %(stage)s", stage=_(Stage(text).label)),
        "blocked": lambda _text: _("blocked"),
        "late": lambda _text: _("late"),
        "draft": lambda _text: _("with a draft"),
        "region": lambda text: _("in %(region)s", region=text),
        "tag": lambda text: _("tagged %(tag)s", tag=text),
        "q": lambda text: f"“{text}”",
    }
    read = filters.read(asked).args()
    return ", ".join(words[name](text) for name, text in read.items())


def _own(public_id: UUID, *, removed: bool = False) -> SavedFilter:
    return saved.own(current_user, public_id, removed=removed) or abort(404)
