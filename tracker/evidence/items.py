"""Documents for tabs, workflow and the generic pages (remove, undo, removed)."""

from flask import url_for
from sqlalchemy import func, select

from tracker.cases import facts, items
from tracker.core.i18n import N_
from tracker.evidence.models import Document
from tracker.evidence.service import check_unused

facts.register(
    "documents",
    lambda case_id: (
        select(func.count(Document.id))
        .where(Document.case_id == case_id, Document.removed_at.is_(None))
        .scalar_subquery()
    ),
)
items.register(
    items.Kind(
        "document",
        N_("Document"),
        Document,
        home=lambda case, document: url_for("evidence.page", code=case.slug, public_id=document.uuid),
        edit=lambda case, document: url_for("evidence.edit", code=case.slug, public_id=document.uuid),
        guard=check_unused,
        away=lambda case: url_for("evidence.listing", code=case.slug),
    )
)
