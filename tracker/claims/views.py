"""Pages of claims."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import select

from tracker.cases.access import load_case
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.claims import extras, registers, service, targets, words
from tracker.claims.basis import standing_of
from tracker.claims.forms import ClaimForm, NewSupportForm, SupportForm, WhyForm, support_label
from tracker.claims.load import everything, load_claims
from tracker.claims.models import Claim, Support
from tracker.claims.pointing import pointing
from tracker.claims.rows import FILTERS, rows_of
from tracker.core.db import session
from tracker.core.forms import Button
from tracker.core.paging import page_in
from tracker.core.web import arg, needs, show
from tracker.policy import Permission
from tracker.tasks.talk import talk_about

bp = Blueprint("claims", __name__)
registers.fill()


def _load(code: str, number: int) -> tuple[Case, Claim]:
    """The claim C<number> of a case with all that stands behind it, else 404."""
    case = load_case(code)
    statement = select(Claim).where(Claim.case_id == case.id, Claim.number == number).options(*everything())
    claim = session().scalars(statement).unique().one_or_none() if number < 2**31 else None
    if claim is None:
        abort(404)
    return case, claim


def _home(case: Case, claim: Claim) -> str:
    return url_for("claims.page", code=case.slug, number=claim.number)


@bp.get("/c/<code>/claims")
@needs(Permission.CASE_OPEN)
def listing(code: str) -> ResponseReturnValue:
    case = load_case(code)
    claims = load_claims(case)
    rows = rows_of(case, claims, extras.put_to_the_other_side(case, claims))
    chosen = arg("show") if arg("show") in FILTERS else "main"
    kept = {key: [row for row in rows if wanted(row)] for key, (_label, wanted) in FILTERS.items()}
    filters = [
        {
            "label": _(label),
            "url": url_for(".listing", code=case.slug, show=key),
            "count": len(kept[key]),
            "current": key == chosen,
        }
        for key, (label, _wanted) in FILTERS.items()
    ]
    pager = page_in(kept[chosen])
    return show("claims/listing.html", case=case, head=head(case), filters=filters, pager=pager, total=len(claims))


@bp.route("/c/<code>/claims/new", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def new(code: str) -> ResponseReturnValue:
    case = load_case(code)
    form = ClaimForm(case=case)
    if form.accepted():
        with form.problems():
            claim = service.add_claim(case, **form.values())
            return form.done(_home(case, claim), _("Saved as %(code)s. Now say what it rests on.", code=claim.code))
    return _form_page(form, case, None)


@bp.route("/c/<code>/claims/<int:number>/edit", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def edit(code: str, number: int) -> ResponseReturnValue:
    case, claim = _load(code, number)
    form = ClaimForm(case=case, record=claim)
    if form.accepted():
        with form.problems():
            service.change_claim(claim, **form.values())
            return form.done(_home(case, claim), _("Saved %(code)s.", code=claim.code))
    return _form_page(form, case, claim)


def _form_page(form: ClaimForm, case: Case, claim: Claim | None) -> ResponseReturnValue:
    (points,) = pointing(case, [form.summary.data or ""])
    return form.show("claims/form.html", case=case, head=head(case), claim=claim, pointing=points)


@bp.get("/c/<code>/claims/<int:number>")
@needs(Permission.CASE_OPEN)
def page(code: str, number: int) -> ResponseReturnValue:
    case, claim = _load(code, number)
    standing = standing_of(claim)
    return show(
        "claims/page.html",
        case=case,
        head=head(case),
        claim=claim,
        standing=standing,
        strength=words.strength(standing),
        kind=words.KINDS[standing.status],
        explained=words.explained(standing),
        pointing=pointing(case, [claim.summary])[0],
        supports=[_shown(case, support) for support in claim.supports],
        talk=talk_about(case, claim),
        panels=[(panel.template, panel.load(case, claim)) for panel in extras.PANELS],
    )


def _shown(case: Case, support: Support) -> dict[str, Any]:
    """A support as its page shows it: what it rests on, its page, and what it repeats."""
    target = targets.of(support)
    copied = support.copy_of
    return {
        "support": support,
        "label": support_label(support),
        "group": _(target.group) if target else "",
        "url": target.url(case, support.target) if target else None,
        "copies": support_label(copied) if copied is not None and not copied.removed else "",
        "protected": registers.protected_source(support),
        "wanted": support.document is not None and not support.document.in_hand,
    }


@bp.route("/c/<code>/claims/<int:number>/withdraw", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def withdraw(code: str, number: int) -> ResponseReturnValue:
    case, claim = _load(code, number)
    form = WhyForm(record=claim)
    if form.accepted():
        with form.problems():
            service.withdraw(claim, **form.values())
            return form.done(_home(case, claim), _("Withdrawn. It keeps its number and its history."))
    return form.show("claims/withdraw.html", case=case, head=head(case), claim=claim)


@bp.post("/c/<code>/claims/<int:number>/reinstate")
@needs(Permission.CASE_EDIT)
def reinstate(code: str, number: int) -> ResponseReturnValue:
    case, claim = _load(code, number)
    form = Button(record=claim)
    if not form.accepted():
        flash(_("Somebody changed this while you looked at it. Look again."), "stop")
        return redirect(_home(case, claim), 303)
    service.reinstate(claim)
    return form.done(_home(case, claim), _("Back among the claims."))


@bp.route("/c/<code>/claims/<int:number>/supports/new", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def add_support(code: str, number: int) -> ResponseReturnValue:
    case, claim = _load(code, number)
    form = NewSupportForm(claim=claim)
    if form.accepted():
        with form.problems():
            service.add_support(claim, **form.values())
            return form.done(_home(case, claim), _("Saved. %(code)s now rests on it too.", code=claim.code))
    return form.show("claims/support.html", case=case, head=head(case), claim=claim, support=None)


@bp.route("/c/<code>/claims/<int:number>/supports/<uuid:public_id>", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def change_support(code: str, number: int, public_id: UUID) -> ResponseReturnValue:
    case, claim = _load(code, number)
    support = next((s for s in claim.supports if s.uuid == public_id), None) or abort(404)
    form = SupportForm(claim=claim, record=support)
    if form.accepted():
        with form.problems():
            service.change_support(support, **form.values())
            return form.done(_home(case, claim), _("Saved."))
    shown = _shown(case, support)
    return form.show("claims/support.html", case=case, head=head(case), claim=claim, support=shown)
