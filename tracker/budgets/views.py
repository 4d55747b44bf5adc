"""Money: what was said and what was shown, one amount, its links and numbers."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from tracker.budgets import choices, codes, connections, flow, linking, page, service
from tracker.budgets.forms import AmountForm, CodeForm, LinkForm
from tracker.budgets.ladder import Step
from tracker.budgets.load import everything, load_amounts
from tracker.budgets.models import Amount, LinkKind
from tracker.budgets.reading import FIELDS, read_words
from tracker.budgets.wording import figure_sentence, reading_sentence
from tracker.cases.access import load_case, load_in
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.core.i18n import Problem
from tracker.core.web import arg, needs, show
from tracker.policy import Permission
from tracker.tasks.talk import talk_about

bp = Blueprint("budgets", __name__)
connections.register()


@bp.get("/c/<code>/money", endpoint="page")
@needs(Permission.CASE_OPEN)
def all_amounts(code: str) -> ResponseReturnValue:
    case = load_case(code)
    amounts = load_amounts(case)
    money = page.money_page(case, amounts) if amounts else None
    views = flow.views(case, "amounts", len(amounts))
    return show("budgets/page.html", case=case, head=head(case), money=money, views=views)


@bp.get("/c/<code>/money/flow")
@needs(Permission.CASE_OPEN)
def flow_page(code: str) -> ResponseReturnValue:
    case = load_case(code)
    amounts = load_amounts(case)
    made = flow.flow(case, amounts) if amounts else None
    views = flow.views(case, "flow", len(amounts))
    return show("budgets/flow.html", case=case, head=head(case), flow=made, views=views, Step=Step)


@bp.get("/money/reading")
@needs(Permission.RECORD_USE)
def reading() -> ResponseReturnValue:
    """How Telusur reads ?q=, for the form as it is typed; ?as=figure where only a figure may stand."""
    if arg("as") == "figure":
        return show("budgets/reading.html", said=figure_sentence(arg("q")[:60]))
    try:
        said = reading_sentence(read_words(arg("q")))
    except Problem as problem:
        said = _(problem.message)
    return show("budgets/reading.html", said=said)


@bp.route("/c/<code>/money/new", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def new(code: str) -> ResponseReturnValue:
    case = load_case(code)
    form = AmountForm()
    choices.offer(form, current_user, case)
    if form.asked_to_read():
        form.read()
    elif form.accepted():
        with form.problems():
            amount = service.add_amount(case, **choices.chosen(form.values()))
            return form.done(page.item_url(case, amount), _saved(amount))
    return _form_page(form, case)


@bp.route("/c/<code>/money/<uuid:public_id>/edit", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def edit(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    amount = load_in(case, Amount, public_id, *everything())
    form = AmountForm(record=amount)
    choices.offer(form, current_user, case, amount)
    if form.asked_to_read():
        form.read()
    elif form.accepted():
        with form.problems():
            service.change_amount(amount, **choices.chosen(form.values()))
            return form.done(page.item_url(case, amount), _saved(amount))
    return _form_page(form, case, amount=amount)


def _saved(amount: Amount) -> str:
    return f"{_('Saved.')} {reading_sentence({name: getattr(amount, name) for name in FIELDS})}"


def _form_page(form: AmountForm, case: Case, amount: Amount | None = None) -> ResponseReturnValue:
    said = reading_sentence(form.reading) if form.reading else ""
    return form.show("budgets/form.html", case=case, head=head(case), amount=amount, said=said)


@bp.get("/c/<code>/money/<uuid:public_id>")
@needs(Permission.CASE_OPEN)
def item(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    return _item_page(case, public_id)


def _found(amounts: list[Amount], public_id: UUID) -> Amount:
    return next((a for a in amounts if a.uuid == public_id), None) or abort(404)


def _item_page(
    case: Case, public_id: UUID, tie: LinkForm | None = None, number: CodeForm | None = None
) -> ResponseReturnValue:
    """The page of one amount, with the form that was refused, if one was."""
    amounts = load_amounts(case)
    amount = _found(amounts, public_id)
    tie, number = tie or LinkForm(formdata=None), number or CodeForm(formdata=None)
    _offer_others(tie, amounts, amount)
    context: dict[str, Any] = {
        "row": page.row(case, amount, None),
        "ties": page.ties_of(amount, amounts),
        "tie_form": tie,
        "code_form": number,
        "others": len(amounts) > 1,
        "talk": talk_about(case, amount),
    }
    status = max(tie.status, number.status)
    return show("budgets/item.html", case=case, head=head(case), amount=amount, **context), status


def _offer_others(form: LinkForm, amounts: list[Amount], amount: Amount) -> None:
    form.other.offer([a for a in amounts if a is not amount], lambda a: f"“{page.short(a.words)}”")
    if form.kind.data is None:
        form.kind.data = LinkKind.SAME


@bp.post("/c/<code>/money/<uuid:public_id>/links")
@needs(Permission.CASE_EDIT)
def link(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    amounts = load_amounts(case)
    amount = _found(amounts, public_id)
    form = LinkForm()
    _offer_others(form, amounts, amount)
    if form.accepted():
        with form.problems():
            linking.link(amount, **form.values())
            return form.done(page.item_url(case, amount), _("Linked."))
    return _item_page(case, public_id, tie=form)


@bp.post("/c/<code>/money/<uuid:public_id>/numbers")
@needs(Permission.CASE_EDIT)
def number(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    amount = load_in(case, Amount, public_id, *everything())
    form = CodeForm()
    if form.accepted():
        with form.problems():
            codes.add_code(amount, **form.values())
            return form.done(page.item_url(case, amount), _("Saved."))
    return _item_page(case, public_id, number=form)


@bp.get("/c/<code>/money/<uuid:public_id>/links")
@bp.get("/c/<code>/money/<uuid:public_id>/numbers")
@needs(Permission.CASE_OPEN)
def back(code: str, public_id: UUID) -> ResponseReturnValue:
    """Where a refused form was shown: after a reload, the page of the amount."""
    case = load_case(code)
    return redirect(url_for(".item", code=case.slug, public_id=public_id), 303)
