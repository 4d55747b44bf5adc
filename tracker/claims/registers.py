"""What claims tell the features below: their counts, their kinds of items, where sources and documents are used."""

from collections.abc import Collection
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy import or_, select
from sqlalchemy.orm import joinedload

from tracker.cases import items
from tracker.claims import facts, service
from tracker.claims.models import Claim, Support
from tracker.core.db import session
from tracker.core.i18n import N_
from tracker.evidence import uses as document_uses
from tracker.evidence.models import Document
from tracker.log.models import LogEntry
from tracker.sources import uses as source_uses
from tracker.sources.models import Source
from tracker.sources.uses import Use


def fill() -> None:
    facts.register()
    items.register(items.Kind("claim", N_("Claim"), Claim, _page, away=_listing, edit=_edit))
    items.register(
        items.Kind(
            "support",
            N_("Support"),
            Support,
            _claim_page,
            guard=service.keep_copies,
            after=_restored,
            edit=_edit_support,
        )
    )
    source_uses.uses.append(resting_on_source)
    document_uses.uses.append(resting_on_document)


def _page(case: Any, claim: Claim) -> str:
    return url_for("claims.page", code=case.slug, number=claim.number)


def _edit(case: Any, claim: Claim) -> str:
    return url_for("claims.edit", code=case.slug, number=claim.number)


def _edit_support(case: Any, support: Support) -> str:
    number = support.claim.number
    return url_for("claims.change_support", code=case.slug, number=number, public_id=support.uuid)


def _claim_page(case: Any, support: Support) -> str:
    return _page(case, support.claim)


def _listing(case: Any) -> str:
    return url_for("claims.listing", code=case.slug)


def _restored(support: Support) -> None:
    support.claim.touch()
    if not support.removed:
        service.reattach(support)


def protected_source(support: Support) -> bool:
    """Whether an anonymous source stands behind it, whose name is a pseudonym shown in plum."""
    entry = support.log_entry
    source = support.source or (entry.source if entry is not None else None)
    return source is not None and source.anonymous


def resting_on_source(source: Source, case_ids: Collection[int]) -> list[Use]:
    """The claims of these cases that rest on `source`, by itself or through the log."""
    told = select(LogEntry.id).where(LogEntry.source_id == source.id, LogEntry.removed_at.is_(None))
    return _uses(or_(Support.source_id == source.id, Support.log_entry_id.in_(told)), Claim.case_id.in_(case_ids))


def resting_on_document(document: Document) -> list[Use]:
    return _uses(Support.document_id == document.id, Claim.case_id == document.case_id)


def _uses(*conditions: Any) -> list[Use]:
    supported = select(Support.claim_id).where(conditions[0], Support.removed_at.is_(None))
    found = select(Claim).where(Claim.id.in_(supported), conditions[1]).options(joinedload(Claim.case))
    claims = session().scalars(found.order_by(Claim.case_id, Claim.number))
    return [Use(_("Claim"), c.summary, _page(c.case, c), c.code) for c in claims if c.case is not None]
