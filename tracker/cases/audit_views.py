"""The audit log of one case, for those who answer for it: editors and legal reviewers."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from flask import Blueprint, current_app, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import Select, func, select

from tracker.accounts.names import who
from tracker.audit import checkpoints
from tracker.audit.chain import Happening, sound
from tracker.audit.checkpoints import Alarm, Place
from tracker.audit.history import entries_about
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.audit.tracking import report
from tracker.audit.words import ALONE, what
from tracker.cases.access import load_case
from tracker.cases.head import head
from tracker.cases.item_views import tells_of_open_cases
from tracker.cases.models import Case
from tracker.core.csvtext import csv_file
from tracker.core.db import session
from tracker.core.forms import Button
from tracker.core.paging import page_of
from tracker.core.web import arg, needs, show
from tracker.policy import Permission


def init_app(bp: Blueprint) -> None:
    bp.add_url_rule("/c/<code>/audit", view_func=audit)
    bp.add_url_rule("/c/<code>/audit/copy", view_func=audit_copy, methods=["POST"])


@needs(Permission.CASE_AUDIT)
def audit(code: str) -> ResponseReturnValue:
    """Every entry of a case as it stands in the chain, with whether it holds; by person and kind."""
    case = load_case(code)
    pager = page_of(_entries(case, arg("who"), arg("what")), scalars=False)
    return show(
        "cases/audit.html",
        case=case,
        head=head(case),
        pager=pager,
        rows=[_row(*item) for item in pager.items],
        people=_people(case),
        kinds=_kinds(case),
        chosen={"who": arg("who"), "what": arg("what")},
        signed=_signed(),
    )


def _row(entry: AuditEntry, detail: AuditDetail | None) -> dict[str, Any]:
    reason = str((detail.data or {}).get("reason", "")) if detail else ""
    said = {"what": what(entry, detail), "who": who(entry.actor), "reason": reason}
    return {"entry": entry, "holds": sound(entry, detail), **said}


@needs(Permission.CASE_AUDIT)
def audit_copy(code: str) -> ResponseReturnValue:
    """The same as a CSV file, oldest first; that it was taken is an entry itself."""
    case = load_case(code)
    if not Button().accepted():
        return redirect(url_for(".audit", code=case.slug), 303)
    rows = session().execute(_entries(case, "", "").order_by(None).order_by(AuditEntry.seq)).all()
    report(session(), Happening("case.audit_taken", case.uuid, case_uuid=case.uuid, data={"name": case.code}))
    return csv_file(_table(rows), f"{case.slug}-audit")


def _entries(case: Case, person: str, kind: str) -> Select[Any]:
    """(entry, detail) of `case`, newest first, of one person and of one kind where they are given."""
    statement = entries_about(case.uuid).where(tells_of_open_cases(case))
    if person:
        statement = statement.where(AuditEntry.actor == _uuid(person))
    if kind:
        statement = statement.where(AuditEntry.action.startswith(f"{kind}.", autoescape=True))
    return statement


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


def _people(case: Case) -> list[tuple[str, str]]:
    """(public id, name) of those who did something in `case`, by name."""
    actors = select(AuditEntry.actor).where(AuditEntry.case_uuid == case.uuid, AuditEntry.actor.is_not(None)).distinct()
    return sorted(((str(actor), who(actor)) for actor in session().scalars(actors)), key=lambda row: row[1].lower())


def _kinds(case: Case) -> list[tuple[str, str]]:
    """(kind, label) of what entries of `case` are about."""
    actions = select(AuditEntry.action).where(AuditEntry.case_uuid == case.uuid).distinct()
    found = {action.partition(".")[0] for action in session().scalars(actions)}
    return sorted(((kind, _(ALONE[kind])) for kind in found if kind in ALONE), key=lambda row: row[1])


def _signed() -> dict[str, Any] | None:
    """The newest checkpoint, whether it was stamped, and how many entries came after it; None without one."""
    place = Place.of(current_app.config)
    try:
        last = checkpoints.last(place) if place else None
    except (Alarm, OSError):
        return {"seq": 0, "broken": True}
    if last is None:
        return None
    last["at"] = datetime.fromisoformat(last["at"])
    return {**last, "since": int(session().scalar(select(func.max(AuditEntry.seq))) or 0) - last["seq"]}


def _table(rows: Any) -> Iterator[tuple[Any, ...]]:
    yield _("Entry"), _("When (UTC)"), _("Who"), _("What"), _("Action"), _("Hash"), _("Holds")
    for entry, detail in rows:
        holds = _("Yes") if sound(entry, detail) else _("No")
        yield entry.seq, entry.at, who(entry.actor), what(entry, detail), entry.action, entry.hash, holds
