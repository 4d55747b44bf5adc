"""Counts of a case's claims in SQL: the same rules as `status` and `models`, which a test holds equal."""

from typing import Any

from sqlalchemy import ScalarSelect, and_, func, or_, select

from tracker.cases import facts
from tracker.claims import targets
from tracker.claims.models import Accusation, Claim, Stance, Support
from tracker.evidence.models import Document, Holding
from tracker.log.models import LogEntry
from tracker.sources.models import Source

STANDS = and_(Claim.removed_at.is_(None), Claim.withdrawn_why == "")


def claims(case_id: Any) -> ScalarSelect[Any]:
    return select(func.count(Claim.id)).where(Claim.case_id == case_id, STANDS).scalar_subquery()


def claims_unmarked(case_id: Any) -> ScalarSelect[Any]:
    unmarked = Claim.accusation == Accusation.UNMARKED
    return select(func.count(Claim.id)).where(Claim.case_id == case_id, STANDS, unmarked).scalar_subquery()


def unsupported(case_id: Any) -> ScalarSelect[Any]:
    """Claims that accuse somebody and have nothing live that supports them."""
    accuses = Claim.accusation == Accusation.SOMEBODY
    counted = select(func.count(Claim.id)).where(Claim.case_id == case_id, STANDS, accuses, ~_supported())
    return counted.scalar_subquery()


def _supported() -> Any:
    article: Any = targets.model("article")
    in_hand = Document.holding.in_([Holding.SEEN, Holding.HELD])
    live = or_(
        select(Source.id).where(Source.id == Support.source_id, Source.removed_at.is_(None)).exists(),
        select(LogEntry.id).where(LogEntry.id == Support.log_entry_id, LogEntry.removed_at.is_(None)).exists(),
        select(Document.id).where(Document.id == Support.document_id, Document.removed_at.is_(None), in_hand).exists(),
        select(article.id).where(article.id == Support.article_id, article.removed_at.is_(None)).exists(),
    )
    mine = and_(Support.claim_id == Claim.id, Support.removed_at.is_(None), Support.stance == Stance.SUPPORTS)
    return select(Support.id).where(mine, live).exists()


def register() -> None:
    facts.register("claims", claims)
    facts.register("claims_unmarked", claims_unmarked)
    facts.register("unsupported", unsupported)
