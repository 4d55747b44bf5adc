"""Pages of what was promised to a source, and of what could give it away."""

from uuid import UUID

from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker.cases.access import checked
from tracker.cases.head import head
from tracker.core.forms import Button
from tracker.core.web import needs
from tracker.policy import Permission
from tracker.sources import promises, uses
from tracker.sources.access import load_source, own_detail, own_terms
from tracker.sources.blueprint import bp
from tracker.sources.forms import DetailForm, NewTermsForm, TermsForm, WithdrawForm
from tracker.sources.items import page_url
from tracker.sources.models import IdentifyingDetail


@bp.route("/s/<uuid:public_id>/terms/new", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def new_terms(public_id: UUID) -> ResponseReturnValue:
    reached = load_source(public_id)
    source, case = reached.source, reached.case
    form = NewTermsForm()
    if form.accepted():
        with form.problems():
            for thing in form.things():
                promises.add_terms(source, **{**form.values(), "scope": thing})
            return form.done(page_url(source, case) + "#terms", _("Saved."))
    return form.show("sources/terms.html", case=case, head=head(case), source=source, terms=None)


@bp.route("/s/<uuid:public_id>/terms/<uuid:terms>/edit", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def edit_terms(public_id: UUID, terms: UUID) -> ResponseReturnValue:
    reached = load_source(public_id)
    source, case, found = reached.source, reached.case, own_terms(reached, terms)
    form = TermsForm(record=found)
    if form.accepted():
        with form.problems():
            promises.change_terms(found, **form.values())
            return form.done(page_url(source, case) + "#terms", _("Saved."))
    return form.show("sources/terms.html", case=case, head=head(case), source=source, terms=found)


@bp.route("/s/<uuid:public_id>/terms/<uuid:terms>/withdraw", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def withdraw(public_id: UUID, terms: UUID) -> ResponseReturnValue:
    reached = load_source(public_id)
    source, case, found = reached.source, reached.case, own_terms(reached, terms)
    form = WithdrawForm(record=found)
    if form.accepted():
        with form.problems():
            promises.withdraw_terms(found, **form.values())
            return form.done(page_url(source, case) + "#terms", _("Saved."))
    return form.show("sources/withdraw.html", case=case, head=head(case), source=source, terms=found)


@bp.post("/s/<uuid:public_id>/terms/<uuid:terms>/remove")
@needs(Permission.CASE_EDIT)
def remove_terms(public_id: UUID, terms: UUID) -> ResponseReturnValue:
    reached = load_source(public_id)
    found = own_terms(reached, terms)
    home = page_url(reached.source, reached.case) + "#terms"
    form = Button(record=found)
    if not form.accepted():
        return form.done(
            home, _("Somebody changed this while you looked at it. Look again, then remove it."), kind="stop"
        )
    promises.remove_terms(found)
    return form.done(home, _("Removed. Its history stays."))


@bp.post("/s/<uuid:public_id>/terms/<uuid:terms>/restore")
@needs(Permission.CASE_EDIT)
def restore_terms(public_id: UUID, terms: UUID) -> ResponseReturnValue:
    reached = load_source(public_id)
    found = own_terms(reached, terms, removed=True)
    form = Button()
    if form.accepted() and found.removed:
        promises.restore_terms(found)
    return form.done(page_url(reached.source, reached.case) + "#terms", _("Back again."))


@bp.route("/s/<uuid:public_id>/details/new", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def new_detail(public_id: UUID) -> ResponseReturnValue:
    reached = load_source(public_id)
    source, case = reached.source, reached.case
    form = DetailForm()
    if form.accepted():
        with form.problems():
            return _kept(promises.add_detail(source, case, **form.values()), form)
    return form.show("sources/detail.html", case=case, head=head(case), source=source, detail=None)


def _kept(detail: IdentifyingDetail, form: DetailForm) -> ResponseReturnValue:
    """Back to the source. A detail in no text protects nobody, and may be a slip of the pen."""
    home = page_url(detail.source, detail.case) + "#details"
    if detail.carried_out or uses.stand(detail.words, detail.case_id):
        return form.done(home, _("Saved."))
    said = _("Saved. No text of this case has these words: look whether they are copied exactly.")
    return form.done(home, said, kind="due")


@bp.route("/s/<uuid:public_id>/details/<uuid:detail>/edit", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def edit_detail(public_id: UUID, detail: UUID) -> ResponseReturnValue:
    reached = load_source(public_id)
    source, found = reached.source, own_detail(reached, detail)
    case = checked(next(case for case in reached.cases if case.id == found.case_id))
    form = DetailForm(record=found)
    if form.accepted():
        with form.problems():
            return _kept(promises.change_detail(found, **form.values()), form)
    return form.show("sources/detail.html", case=case, head=head(case), source=source, detail=found)
