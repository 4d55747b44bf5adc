"""The pages all kinds of items share: remove, undo, the list of what was removed, history."""

from uuid import UUID

from flask import Blueprint, abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import ColumnElement, or_, select

from tracker.accounts.names import who
from tracker.audit.history import entries_about
from tracker.audit.models import AuditEntry
from tracker.audit.words import shown
from tracker.cases.access import load_case, open_case_ids
from tracker.cases.head import head
from tracker.cases.items import KINDS, Kind
from tracker.cases.models import Case, Relation
from tracker.cases.removed import removed_from
from tracker.core.db import session
from tracker.core.forms import Button
from tracker.core.i18n import Problem
from tracker.core.paging import page_of
from tracker.core.record import Record
from tracker.core.web import arg, needs, show
from tracker.policy import Permission, may


def init_app(bp: Blueprint) -> None:
    bp.add_url_rule("/c/<code>/remove/<noun>/<uuid:item>", view_func=remove, methods=["POST"])
    bp.add_url_rule("/c/<code>/restore/<noun>/<uuid:item>", view_func=restore, methods=["POST"])
    bp.add_url_rule("/c/<code>/removed", view_func=removed)
    bp.add_url_rule("/c/<code>/history", view_func=history)


def _kind(noun: str) -> Kind:
    return KINDS.get(noun) or abort(404)


@needs(Permission.CASE_OPEN)
def remove(code: str, noun: str, item: UUID) -> ResponseReturnValue:
    """Hides an item. What asked for it (a guard) may say no; the flash offers to undo it."""
    case, kind = load_case(code), _kind(noun)
    found = kind.find(case, item)
    if not may(current_user, kind.permission, case):
        abort(403)
    form = Button(record=found)
    home = kind.home(case, found)
    if not form.accepted():
        flash(_("Somebody changed this while you looked at it. Look again, then remove it."), "stop")
        return redirect(home, 303)
    try:
        if kind.guard:
            kind.guard(found)
    except Problem as problem:
        session().rollback()
        flash(_(problem.message, **problem.params) if problem.params else _(problem.message), "stop")
        return redirect(home, 303)
    found.remove()
    _afterwards(kind, found)
    undo = {"url": url_for("cases.restore", code=case.slug, noun=noun, item=item), "label": _("Undo")}
    return form.done(kind.home_without(case, found), _("Removed. Its history stays."), undo=undo)


@needs(Permission.CASE_OPEN)
def restore(code: str, noun: str, item: UUID) -> ResponseReturnValue:
    case, kind = load_case(code), _kind(noun)
    found = kind.find(case, item, removed=True)
    if not may(current_user, kind.permission, case):
        abort(403)
    form = Button()
    if form.accepted() and found.removed:
        found.restore()
        _afterwards(kind, found)
    return form.done(kind.home(case, found), _("Back again."))


def _afterwards(kind: Kind, found: Record) -> None:
    session().flush()
    if kind.after:
        kind.after(found)


@needs(Permission.CASE_OPEN)
def removed(code: str) -> ResponseReturnValue:
    """Everything removed from a case, each with its way back."""
    case = load_case(code)
    rows = removed_from(case)
    return show("cases/removed.html", case=case, head=head(case), rows=rows)


@needs(Permission.CASE_OPEN)
def history(code: str) -> ResponseReturnValue:
    """The history of a case, or of one item of it (?item=), newest first."""
    case = load_case(code)
    try:
        item = UUID(arg("item")) if arg("item") else None
    except ValueError:
        abort(404)
    pager = page_of(entries_about(case.uuid, item).where(tells_of_open_cases(case)), scalars=False)
    return show(
        "cases/history.html", case=case, head=head(case), pager=pager, item=item, entries=shown(pager.items, who)
    )


def tells_of_open_cases(case: Case) -> ColumnElement[bool]:
    """A condition on AuditEntry: not about a link of `case` to one that the person may not open."""
    links = Relation.__table__.c  # the table, as a link that was taken away must not tell either
    hidden = select(links.uuid).where(links.case_id == case.id, links.other_id.not_in(open_case_ids(current_user)))
    return or_(AuditEntry.object_uuid.is_(None), AuditEntry.object_uuid.not_in(hidden))
