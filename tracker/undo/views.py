"""The button that undoes the last act, and the page that tells what was changed since."""

import re
import uuid
from collections.abc import Callable
from typing import Any

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import select

from tracker.accounts.names import who
from tracker.audit.history import said
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.audit.tracking import noun
from tracker.audit.words import NOUNS, field_label, field_value, shown
from tracker.core import acting, formstore
from tracker.core.db import session
from tracker.core.forms import Button, refused, undoing
from tracker.core.i18n import Problem
from tracker.core.web import needs, show
from tracker.policy import Permission
from tracker.undo import service
from tracker.undo.offering import offers
from tracker.undo.rules import case_of
from tracker.undo.since import Changed, Overtaken, changed_since, newest_of
from tracker.undo.steps import Step, steps_of

bp = Blueprint("undo", __name__)
ACT = re.compile(r"[0-9a-f]{16}")


def button() -> dict[str, str] | None:
    """The button of this request's message, where what it did can be undone. It says no more than a number."""
    act = acting.request_id()
    if not current_user.is_authenticated or not ACT.fullmatch(act) or not offers(current_user):
        return None
    again = request.endpoint == f"{bp.name}.act"
    return {"url": url_for("undo.act", act=act), "label": _("Redo") if again else _("Undo")}


undoing[:] = [button]


@bp.post("/undo/<act>")
@needs(Permission.SIGNED_IN)
def act(act: str) -> ResponseReturnValue:
    """Undoes what the request `act` of this person did, once. What was changed since is told first."""
    return _with_steps(act, _undo)


@bp.get("/undo/<act>")
@needs(Permission.SIGNED_IN)
def look(act: str) -> ResponseReturnValue:
    """What was changed since, and the choice. A page of its own: the way back to it from a comparison sends nothing."""
    return _with_steps(act, _look)


def _with_steps(act: str, then: Callable[[list[Step], uuid.UUID], ResponseReturnValue]) -> ResponseReturnValue:
    """What `then` makes of the steps of `act`, which is one's own and was not undone yet."""
    if not ACT.fullmatch(act):
        abort(404)
    once = uuid.uuid5(current_user.uuid, act)
    if used := session().get(formstore.FormUse, once):
        return _undone_already(used.location)
    try:
        steps = steps_of(current_user, act)
    except Problem as problem:
        return refused(problem, url_for("desk.home"))
    if not steps:
        abort(404)
    try:
        return then(steps, once)
    except Problem as problem:
        return refused(problem, _home(steps))


def _look(steps: list[Step], _once: uuid.UUID) -> ResponseReturnValue:
    home, changed = _home(steps), changed_since(current_user, steps)
    if changed is None:
        return redirect(home)
    return show("undo/changed.html", home=home, seen=changed.seen, **_told(changed))


def _undo(steps: list[Step], once: uuid.UUID) -> ResponseReturnValue:
    try:
        use = formstore.claim(once)
        service.undo(current_user, steps, over=_seen())
    except formstore.Repeated as repeated:
        return _undone_already(repeated.location)
    except Changed:
        session().rollback()
        return redirect(url_for(".look", **(request.view_args or {})), 303)
    use.location = formstore.without_words(_home(steps))
    return Button().done(use.location, _("Undone."))


def _seen() -> int:
    """The newest entry that was on the page of whoever goes back all the same; 0 for nobody."""
    text = request.form.get("seen", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0


def _home(steps: list[Step]) -> str:
    """Where what was done to the item stands, or stood."""
    first = next((step for step in steps if not step.rule.part), steps[0])
    return first.rule.home(first.record)


def _undone_already(home: str) -> ResponseReturnValue:
    flash(_("That is undone already."))
    return redirect(home or url_for("desk.home"), 303)


def _told(changed: Changed) -> dict[str, Any]:
    """{fields: rows of what stands now, entries: what was done since, compare: [(name, address)]}."""
    fields = [_row(one) for one in changed.since if one.name]
    return {"fields": fields, "entries": _entries(changed), "compare": _comparisons(changed)}


def _row(one: Overtaken) -> dict[str, str]:
    thing = noun(type(one.record))
    values = {key: field_value(thing, one.name, said(getattr(one, key))) for key in ("before", "mine", "now")}
    return {"label": field_label(thing, one.name), "item": one.record.display, **values}


def _entries(changed: Changed) -> list[dict[str, Any]]:
    """What was done since: later acts on what was made, and each change of a field that was changed."""
    later = {one.seq for one in changed.since if not one.name}
    names = {(one.record.uuid, one.name): one.seq for one in changed.since if one.name}
    after = min([*later, *names.values()])
    rows = session().execute(
        select(AuditEntry, AuditDetail)
        .outerjoin(AuditDetail, AuditDetail.seq == AuditEntry.seq)
        .where(AuditEntry.seq.in_(later) | AuditEntry.object_uuid.in_({uuid for uuid, _name in names}))
        .where(AuditEntry.seq >= after)
        .order_by(AuditEntry.seq.desc())
        .limit(60)
    )
    return shown([row for row in rows if row[0].seq in later or _touches(row, names)], who)


def _touches(row: Any, names: dict[tuple[Any, str], int]) -> bool:
    entry, detail = row
    fields = (detail.data or {}).get("fields", {}) if detail else {}
    return any(entry.seq > names.get((entry.object_uuid, name), entry.seq) for name in fields)


def _comparisons(changed: Changed) -> list[tuple[str, str]]:
    """Of each item whose fields were changed since, its two versions side by side."""
    found = {}
    for one in changed.since:
        case = one.record.case_uuid and case_of(one.record)
        newest = newest_of(one.record)
        if one.name and case and newest > one.seq:
            url = url_for("cases.history", code=case.slug, item=one.record.uuid, a=one.seq, b=newest)
            found[one.record.uuid] = (f"{_(NOUNS[noun(type(one.record))])} {one.record.display}", url)
    return list(found.values())
