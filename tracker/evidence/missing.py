"""What a case's documents still lack, for the readiness panel."""

from collections.abc import Iterable
from typing import Any

from flask import url_for
from flask_babel import gettext as _

from tracker.cases.models import Case
from tracker.evidence.models import Document, Holding


def missing(case: Case, documents: Iterable[Document]) -> list[dict[str, Any]]:
    """[{kind: "due", text, note, url}] of `documents`, as `service.of_case(case)` loads them."""
    documents = list(documents)
    if documents and any(document.in_hand for document in documents):
        return []
    url = url_for("evidence.listing", code=case.slug)
    if not documents:
        return [_due(_("No document is on record"), _("Everything here is said, nothing is shown."), url)]
    wanted = [d for d in documents if d.holding in (Holding.WANTED, Holding.REQUESTED)] or documents
    note = ", ".join(d.code for d in wanted)
    return [_due(_("No document is in hand yet"), _("To get: %(which)s", which=note), url)]


def _due(text: str, note: str, url: str) -> dict[str, Any]:
    return {"kind": "due", "text": text, "note": note, "url": url}
