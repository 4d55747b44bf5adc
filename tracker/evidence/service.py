"""Adding and changing document records."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tracker.cases.models import Case
from tracker.cases.service import next_number
from tracker.core import clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.types import Dated
from tracker.evidence.models import Document, Holding
from tracker.evidence.uses import uses_of
from tracker.officials.models import Official

IN_HAND = (Holding.SEEN, Holding.HELD)
FIELDS = ("title", "issuer", "identifier", "issued", "where", "holding", "note")


def add_document(case: Case, *, title: str, **values: Any) -> Document:
    """The next document E1, E2 ... of a case.

    `values`: issuer (Official), identifier, issued (Dated), where (it can be had), holding (default: to be asked for),
    note. Raises Problem for a title left empty, a date that has not come, an issuer private to another case.
    """
    document = Document(holding=Holding.WANTED, issued=Dated())
    _assign(document, case, {**values, "title": title})
    document.case, document.number = case, next_number(Document, case)
    session().add(document)
    session().flush()
    return document


def change_document(document: Document, **values: Any) -> Document:
    _assign(document, document.case, values)
    session().flush()
    return document


def _assign(document: Document, case: Case, values: dict[str, Any]) -> None:
    issuer, issued = values.get("issuer"), values.get("issued", document.issued) or Dated()
    holding = values.get("holding", document.holding)
    if not str(values.get("title", document.title) or "").strip():
        raise Problem(N_("Say what the document is."), field="title")
    if isinstance(issuer, Official) and issuer.private_case_id not in (None, case.id):
        raise Problem(N_("This office is kept private to another case."), field="issuer")
    if issued.earliest is not None and issued.earliest > clock.today() and holding in IN_HAND:
        raise Problem(N_("A document that is here cannot bear a date that has not come."), field="issued")
    for name in FIELDS:
        if name in values:
            setattr(document, name, values[name])


def of_case(case: Case) -> list[Document]:
    """The documents of a case by number, with who issued them."""
    statement = select(Document).where(Document.case_id == case.id).options(joinedload(Document.issuer))
    return list(session().scalars(statement.order_by(Document.number)))


def offered(case: Case) -> list[Document]:
    """What a form of `case` may offer as a document."""
    return list(session().scalars(select(Document).where(Document.case_id == case.id).order_by(Document.number)))


def check_unused(document: Document) -> None:
    """Raises Problem while anything rests on the document."""
    if resting := uses_of(document):
        where = ", ".join(sorted({use.code or use.what for use in resting}))
        raise Problem(N_("This document is used in the case: %(where)s. Take it off there first."), where=where)
