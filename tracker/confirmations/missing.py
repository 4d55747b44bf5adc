"""What the confirmations of a case still lack before it is published, and the summaries other pages show."""

from collections.abc import Sequence
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from flask_login import current_user

from tracker.cases.models import Case
from tracker.claims.extras import Badge
from tracker.claims.missing import codes
from tracker.claims.models import Accusation, Claim
from tracker.confirmations.load import load_attempts
from tracker.confirmations.matrix import Column, Matrix, followed_up, is_overdue, matrix
from tracker.confirmations.models import Attempt
from tracker.core import clock
from tracker.core.jinja import day
from tracker.policy import Permission, may


def missing(case: Case, claims: Sequence[Claim], attempts: Sequence[Attempt]) -> list[dict[str, Any]]:
    """What blocks and what is to be fixed, from `load_claims` and `load_attempts`."""
    made = matrix(claims, attempts)
    return [*_never_asked(case, made), *_overdue(case, attempts), *_to_ask(case, made)]


def _never_asked(case: Case, made: Matrix) -> list[dict[str, Any]]:
    blocking = made.never_asked
    accused = [column for column in made.columns if any(c.role == "accused" for c in column.cells)]
    if len(accused) > 1 and not any(cell.asked for column in made.columns for cell in column.cells):
        names = ", ".join(official.name for official, _claims in blocking)
        note = _("0 of %(all)s: %(names)s.", all=len(accused), names=names)
        url = url_for("confirmations.matrix", code=case.slug)
        return [{"kind": "stop", "text": _("Nobody named was asked"), "note": note, "url": url}]
    return [
        {
            "kind": "stop",
            "text": _("%(who)s was never asked about %(claims)s", who=official.name, claims=codes(claims)),
            "note": _("A refusal counts only for the question that was put."),
            "url": ask_url(case, official, claims),
        }
        for official, claims in blocking
    ]


def ask_url(case: Case, official: Any, claims: Sequence[Claim]) -> str:
    """The form for an attempt that puts `claims` to `official`, filled in; for who only reads, the overview."""
    if not may(current_user, Permission.CASE_EDIT, case):
        return url_for("confirmations.matrix", code=case.slug)
    numbers = [claim.number for claim in claims]
    return url_for("confirmations.new", code=case.slug, official=official.uuid, claim=numbers)


def _overdue(case: Case, attempts: Sequence[Attempt]) -> list[dict[str, Any]]:
    followed, today = followed_up(attempts), clock.today()
    return [
        {
            "kind": "due",
            "text": _("%(who)s: %(late)s with an answer", who=a.display, late=late(a)),
            "note": _("Was due %(day)s.", day=day(a.deadline)),
            "url": url_for("confirmations.page", code=case.slug, public_id=a.uuid),
        }
        for a in attempts
        if is_overdue(a, today, followed)
    ]


def late(attempt: Attempt) -> str:
    """ "3 days late"; "" without a deadline or before it."""
    days = (clock.today() - attempt.deadline).days if attempt.deadline else 0
    return ngettext("%(num)s day late", "%(num)s days late", days) if days > 0 else ""


def _to_ask(case: Case, made: Matrix) -> list[dict[str, Any]]:
    if not made.to_ask:
        return []
    who = ", ".join(f"{official.name} ({codes(claims)})" for official, claims in made.to_ask)
    url = url_for("confirmations.matrix", code=case.slug)
    return [
        {
            "kind": "due",
            "text": _("Still to ask: %(who)s", who=who),
            "note": _("Only named, so it does not block."),
            "url": url,
        }
    ]


def rail(case: Case, claims: Sequence[Claim], attempts: Sequence[Attempt]) -> list[dict[str, Any]]:
    """One row an official for the side of the case page: {official, name, kind, text, url}, what blocks first."""
    made = matrix(claims, attempts)
    return [
        {
            "official": column.official,
            "name": column.official.name,
            "kind": column.kind,
            "text": summary(column),
            "url": url_for("confirmations.matrix", code=case.slug),
        }
        for column in made.columns
    ]


def summary(column: Column) -> str:
    """How far an official has been asked: "Never asked", "1 of 4 asked", "To ask", "Answered"."""
    named = column.named
    if named and column.asked < len(named):
        if column.asked:
            return _("%(asked)s of %(all)s asked", asked=column.asked, all=len(named))
        return _("Never asked") if column.kind == "stop" else _("To ask")
    worst = next((cell for cell in column.cells if cell.kind == column.kind), None)
    return _(worst.label) if worst is not None and worst.label else ""


def asked_badges(case: Case, claims: Sequence[Claim], attempts: Sequence[Attempt] | None = None) -> dict[int, Badge]:
    """{claim id: whether it was put to those it concerns}, for the table of claims."""
    made = matrix(claims, load_attempts(case) if attempts is None else attempts)
    found = {}
    for number, claim in enumerate(made.claims):
        cells = [column.cells[number] for column in made.columns if column.cells[number].kind != "na"]
        found[claim.id] = _badge(claim, cells)
    return found


def _badge(claim: Claim, cells: Sequence[Any]) -> Badge:
    party = [cell for cell in cells if cell.role is not None]
    asked = sum(cell.asked for cell in party)
    worst = next((c for kind in ("stop", "due", "none", "ok") for c in cells if c.kind == kind), None)
    if worst is None or (not party and claim.accusation is Accusation.UNMARKED):
        return Badge("due", _("Not marked yet"))
    if 0 < asked < len(party):
        return Badge(worst.kind, _("%(asked)s of %(all)s asked", asked=asked, all=len(party)))
    return Badge(worst.kind, _(worst.label))
