"""The pages all kinds of items share: remove, undo, the list of what was removed, history."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Blueprint, abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import ColumnElement, or_, select

from tracker.accounts.names import who
from tracker.audit import earlier
from tracker.audit.between import Differing, between
from tracker.audit.history import entries_about, said
from tracker.audit.models import AuditEntry
from tracker.audit.tracking import name_action
from tracker.audit.tracking import noun as noun_of
from tracker.audit.words import field_label, field_value, models, shown, thing_named
from tracker.cases.access import load_case, open_case_ids
from tracker.cases.head import head
from tracker.cases.items import KINDS, Kind
from tracker.cases.models import Case, Relation
from tracker.cases.removed import removed_from
from tracker.core import earlier_versions
from tracker.core.db import session
from tracker.core.diff import Chunk, diff
from tracker.core.earlier_versions import Earlier
from tracker.core.forms import Button, refused
from tracker.core.i18n import Problem
from tracker.core.paging import page_of
from tracker.core.record import Record
from tracker.core.web import arg, needs, show
from tracker.policy import Permission, may

# Rows that hang on an item and have pages of their own.
NOT_IN_FORM = {"case_member"}


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
        kind.take_out(found)
    except Problem as problem:
        return refused(problem, home)
    return form.done(kind.home_without(case, found), _("Removed. Its history stays."))


@needs(Permission.CASE_OPEN)
def restore(code: str, noun: str, item: UUID) -> ResponseReturnValue:
    case, kind = load_case(code), _kind(noun)
    found = kind.find(case, item, removed=True)
    if not may(current_user, kind.permission, case):
        abort(403)
    form = Button()
    if form.accepted() and found.removed:
        try:
            kind.bring_back(found)
        except Problem as problem:
            return refused(problem, url_for("cases.removed", code=case.slug))
    return form.done(kind.home(case, found), _("Back again."))


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
    entries, again, compared = shown(pager.items, who), "", None
    if item is not None:
        again, compared = _edit_url(case, item, pager.items), _compared(case, item)
        _mark_versions(item, entries)
    context = {"pager": pager, "item": item, "again": again, "between": compared}
    return show("cases/history.html", case=case, head=head(case), entries=entries, **context)


def _edit_url(case: Case, item: UUID, rows: Any) -> str:
    """Where an earlier version of the item can be taken up again, "" where it cannot."""
    if item == case.uuid:
        return url_for("cases.edit", code=case.slug) if may(current_user, Permission.CASE_EDIT, case) else ""
    noun = next((entry.action.partition(".")[0] for entry, _detail in rows if entry.object_uuid == item), "")
    kind = KINDS.get(noun)
    if kind is None or kind.edit is None or not may(current_user, kind.permission, case):
        return ""
    found = session().scalar(select(kind.model).where(kind.model.uuid == item))
    if found is None or found.case_uuid != case.uuid or (kind.own and found.created_by != current_user.uuid):
        return ""
    return kind.edit(case, found)


def _mark_versions(item: UUID, entries: list[dict[str, Any]]) -> None:
    """Marks one entry of each act that made a version of the item (itself, or a row of its form), which of them is
    not the latest, and those about an item of its own that hangs on it: their versions are listed apart."""
    own = next((e["noun"] for e in entries if e["about"] == item), "")
    parts, seen = _parts_of(own) - KINDS.keys(), set[str]()
    for entry in entries:
        entry["version"] = (entry["about"] == item or entry["noun"] in parts) and entry["act"] not in seen
        seen |= {entry["act"]} if entry["version"] else set()
        entry["earlier"] = entry["version"] and len(seen) > 1
        entry["apart"] = entry["about"] if entry["noun"] in KINDS and entry["about"] != item else None


def _parts_of(noun: str) -> set[str]:
    """What the audit calls the rows that hang on an item and are told with it."""
    return earlier.nouns_of_parts(models()[noun]) - NOT_IN_FORM if noun in models() else set()


def _compared(case: Case, item: UUID) -> list[Any] | None:
    """[(label, word by word)] between the versions ?a= and ?b=; None unless two were chosen."""
    numbers = [int(text) for text in (arg("a"), arg("b")) if text.isascii() and text.isdigit() and len(text) < 10]
    told = tells_of_open_cases(case)
    wanted = entries_about(case.uuid, item).where(AuditEntry.seq.in_(numbers), told)
    entries = {entry.seq: entry for entry in session().scalars(wanted)}
    found = sorted((entries[number] for number in numbers if number in entries), key=lambda entry: entry.seq)
    if len(found) < 2:
        return None
    differing = between(item, _parts_of(_noun(item)), *found, told)
    pairs = [(one, name, pair) for one in differing for name, pair in one.fields.items()]
    return [(_field_of(one, name, item), _worded(one.noun, name, *pair)) for one, name, pair in pairs]


def _worded(noun: str, name: str, old: Any, new: Any) -> list[Chunk]:
    return diff(field_value(noun, name, said(old)), field_value(noun, name, said(new)))


def _noun(item: UUID) -> str:
    about = select(AuditEntry.action).where(AuditEntry.object_uuid == item).limit(1)
    return (session().scalar(about) or "").partition(".")[0]


def _field_of(one: Differing, name: str, item: UUID) -> str:
    """The label of a field; of a row that hangs on the item, with what row it is."""
    label = field_label(one.noun, name)
    return label if one.item == item else f"{thing_named(one.noun, one.name, one.item)}: {label}"


def _earlier_version(record: Record, wanted: str) -> Earlier | None:
    """The version of `record` after entry `wanted`, for its form."""
    if not (wanted.isascii() and wanted.isdigit() and len(wanted) < 10):
        return None
    entry, noun = earlier.version_of(record, int(wanted)), noun_of(type(record))
    if entry is None or (noun in hidden_versions and hidden_versions[noun](record, entry)):
        return None
    past, taken = earlier.as_of(record, entry.seq), f"{noun}.again"
    return Earlier(past, entry.moment, who(entry.actor) or "Telusur", lambda: name_action(session(), record, taken))


earlier_versions.finders[:] = [_earlier_version]
# {noun: function (record, entry) -> whether the person may not see that version}, of kinds whose history is not told to
# everybody who may change them.
hidden_versions: dict[str, Callable[[Any, AuditEntry], bool]] = {}


def tells_of_open_cases(case: Case) -> ColumnElement[bool]:
    """A condition on AuditEntry: not about a link of `case` to one that the person may not open."""
    links = Relation.__table__.c  # the table, as a link that was taken away must not tell either
    hidden = select(links.uuid).where(links.case_id == case.id, links.other_id.not_in(open_case_ids(current_user)))
    return or_(AuditEntry.object_uuid.is_(None), AuditEntry.object_uuid.not_in(hidden))
