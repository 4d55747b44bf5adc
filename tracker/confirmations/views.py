"""Pages of confirmations: the matrix of a case, an attempt, the letter, the list over all cases."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import select

from tracker.cases.access import load_case, load_in
from tracker.cases.head import head
from tracker.claims.load import load_claims
from tracker.claims.models import Accusation
from tracker.claims.pointing import pointing
from tracker.confirmations import facts, letters, listing, registers, shown, write_views
from tracker.confirmations.conflicts import asks_about_media_money
from tracker.confirmations.load import everything, load_attempts
from tracker.confirmations.matrix import WAITING, followed_up, is_overdue, matrix
from tracker.confirmations.missing import late
from tracker.confirmations.models import Attempt
from tracker.core import clock
from tracker.core.db import session
from tracker.core.paging import page_of
from tracker.core.web import arg, needs, show
from tracker.policy import Permission, may
from tracker.tasks.talk import talk_about

bp = Blueprint("confirmations", __name__)
registers.fill()
write_views.init_app(bp)


@bp.get("/confirmations", endpoint="listing")
@needs(Permission.RECORD_USE)
def listing_page() -> ResponseReturnValue:
    every, waiting, overdue = listing.counts_for(current_user)
    views: dict[str, tuple[str, int, list[Any]]] = {
        "waiting": (_("Waiting"), waiting, [facts.is_waiting()]),
        "overdue": (_("Overdue"), overdue, [facts.is_overdue()]),
        "all": (_("All"), every, []),
    }
    chosen = arg("show") if arg("show") in views else "waiting"
    filters = [
        {"label": label, "url": url_for(".listing", show=key), "count": count, "current": key == chosen}
        for key, (label, count, _conditions) in views.items()
    ]
    pager = page_of(listing.attempts_for(current_user, *views[chosen][2]))
    never = listing.never_asked_by_case(current_user)
    rows = [_row(attempt) for attempt in pager.items]
    return show("confirmations/listing.html", filters=filters, pager=pager, rows=rows, never=never, every=every)


def _row(attempt: Attempt, followed: Any = ()) -> dict[str, Any]:
    """An attempt in a list."""
    is_late = is_overdue(attempt, clock.today(), followed)
    return {
        "attempt": attempt,
        "url": url_for("confirmations.page", code=attempt.case.slug, public_id=attempt.uuid),
        "when": shown.how_and_when(attempt),
        "late": late(attempt) if is_late else "",
        "waiting": attempt.outcome in WAITING,
        "media": not attempt.conflict
        and asks_about_media_money(attempt.also_asked, *(p.question for p in attempt.puts)),
    }


@bp.get("/c/<code>/confirmations", endpoint="matrix")
@needs(Permission.CASE_OPEN)
def matrix_page(code: str) -> ResponseReturnValue:
    case = load_case(code)
    claims, attempts = load_claims(case), load_attempts(case)
    made = matrix(claims, attempts)
    followed = followed_up(attempts)
    return show(
        "confirmations/matrix.html",
        case=case,
        head=head(case),
        m=shown.matrix_page(case, made, attempts, may_ask=may(current_user, Permission.CASE_EDIT, case)),
        unmarked=[c for c in claims if c.accusation is Accusation.UNMARKED and not c.withdrawn],
        claims=claims,
        rows=[_row(attempt, followed) for attempt in attempts],
    )


@bp.get("/c/<code>/confirmations/<uuid:public_id>")
@needs(Permission.CASE_OPEN)
def page(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    attempt: Attempt = load_in(case, Attempt, public_id, *everything())
    later = list(session().scalars(select(Attempt).where(Attempt.follow_up_of_id == attempt.id).order_by(Attempt.id)))
    return show(
        "confirmations/page.html",
        case=case,
        head=head(case),
        row=_row(attempt, {attempt.id} if later else ()),
        attempt=attempt,
        later=[(a, shown.how_and_when(a)) for a in later],
        earlier=shown.how_and_when(attempt.follow_up_of) if attempt.follow_up_of else "",
        talk=talk_about(case, attempt),
    )


@bp.get("/c/<code>/confirmations/letter")
@needs(Permission.CASE_OPEN)
def letter(code: str) -> ResponseReturnValue:
    """The letter to ?official=; without one, to whom there is something to write."""
    case = load_case(code)
    pairs = letters.open_points(matrix(load_claims(case), load_attempts(case)))
    if not arg("official"):
        return show("confirmations/letters.html", case=case, head=head(case), pairs=pairs)
    found = next((pair for pair in pairs if str(pair[0].uuid) == arg("official")), None) or abort(404)
    written = letters.letter(*found, letters.pseudonyms_of(case))
    points = pointing(case, [claim.summary for claim in written.claims])
    marked = {claim.number: found for claim, found in zip(written.claims, points, strict=True) if found}
    due = write_views.answer_due()
    return show("confirmations/letter.html", case=case, letter=written, due=due, marked=marked)
