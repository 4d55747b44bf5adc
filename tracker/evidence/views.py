"""Pages of document records."""

from typing import Any
from uuid import UUID

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy.orm import joinedload

import tracker.evidence.items  # noqa: F401 - registers count and kind
from tracker.cases.access import load_case, load_in
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.core.web import needs, show
from tracker.evidence import service
from tracker.evidence.forms import DocumentForm
from tracker.evidence.models import Document, Holding
from tracker.evidence.uses import uses_of
from tracker.officials.visibility import Register
from tracker.policy import Permission
from tracker.tasks.talk import talk_about

bp = Blueprint("evidence", __name__)

# How a holding is shown, in the order of the list: what can carry a claim first, then what to chase.
KINDS = {
    Holding.HELD: "ok",
    Holding.SEEN: "ok",
    Holding.REQUESTED: "due",
    Holding.WANTED: "none",
    Holding.REFUSED: "stop",
}


@bp.get("/c/<code>/documents")
@needs(Permission.CASE_OPEN)
def listing(code: str) -> ResponseReturnValue:
    case = load_case(code)
    documents = service.of_case(case)
    groups = [(holding, [d for d in documents if d.holding is holding]) for holding in KINDS]
    return show("evidence/listing.html", case=case, head=head(case), groups=groups, documents=documents, kinds=KINDS)


@bp.route("/c/<code>/documents/new", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def new(code: str) -> ResponseReturnValue:
    case = load_case(code)
    form = _form(case)
    if form.accepted():
        with form.problems():
            document = service.add_document(case, **form.values())
            url = url_for(".page", code=case.slug, public_id=document.uuid)
            return form.done(url, _("Saved as %(code)s.", code=document.code))
    return form.show("evidence/form.html", case=case, head=head(case), document=None)


def _form(case: Case, **kwargs: Any) -> DocumentForm:
    form = DocumentForm(**kwargs)
    form.issuer.offer((), more=Register(current_user, case))
    return form


@bp.get("/c/<code>/documents/<uuid:public_id>")
@needs(Permission.CASE_OPEN)
def page(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    document = load_in(case, Document, public_id, joinedload(Document.issuer))
    return show(
        "evidence/page.html",
        case=case,
        head=head(case),
        document=document,
        kind=KINDS[document.holding],
        uses=uses_of(document),
        talk=talk_about(case, document),
    )


@bp.route("/c/<code>/documents/<uuid:public_id>/edit", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def edit(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    document = load_in(case, Document, public_id)
    form = _form(case, record=document)
    if form.accepted():
        with form.problems():
            service.change_document(document, **form.values())
            return form.done(url_for(".page", code=case.slug, public_id=public_id), _("Saved."))
    return form.show("evidence/form.html", case=case, head=head(case), document=document)
