"""Counts of a case's claims in SQL: the same rules as `status` and `models`, which a test holds equal."""

from typing import Any

from sqlalchemy import ScalarSelect, Select, String, and_, cast, func, literal, or_, select

from tracker.cases import facts, notable
from tracker.claims import targets
from tracker.claims.models import Accusation, Claim, Stance, Support
from tracker.evidence.models import Document, Holding
from tracker.log.models import LogEntry, Passage
from tracker.sources.models import Attribution, Source

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


def unsupported_codes(case_ids: Any) -> Select[Any]:
    """Which claims `unsupported` counts, for `cases.notable`."""
    code = literal("C") + cast(Claim.number, String)
    chosen = select(*notable.row(Claim.case_id, name=code, rank=Claim.number)).where(Claim.case_id.in_(case_ids))
    return chosen.where(STANDS, Claim.accusation == Accusation.SOMEBODY, ~_supported())


def claims_checkable(case_id: Any) -> ScalarSelect[Any]:
    """Claims others could check: first hand by a document in hand or by somebody on the record (strength 3 and 4)."""
    found = _supported(~Support.hearsay, or_(_document(), _on_record()))
    return select(func.count(Claim.id)).where(Claim.case_id == case_id, STANDS, found).scalar_subquery()


def claims_anonymous(case_id: Any) -> ScalarSelect[Any]:
    """Claims that rest, first hand, on nothing but anonymous sources (`Standing.anonymous`)."""
    alone = and_(_supported(~Support.hearsay), ~_supported(~Support.hearsay, ~_anonymous()))
    return select(func.count(Claim.id)).where(Claim.case_id == case_id, STANDS, alone).scalar_subquery()


def _supported(*conditions: Any) -> Any:
    """A condition on Claim: something live supports it that meets these conditions on Support."""
    mine = and_(Support.claim_id == Claim.id, Support.removed_at.is_(None), Support.stance == Stance.SUPPORTS)
    return select(Support.id).where(mine, _live(), *conditions).exists()


def _live() -> Any:
    article: Any = targets.model("article")
    return or_(
        _source(),
        _entry(),
        _document(),
        select(article.id).where(article.id == Support.article_id, article.removed_at.is_(None)).exists(),
    )


def _source(*conditions: Any) -> Any:
    return select(Source.id).where(Source.id == Support.source_id, Source.removed_at.is_(None), *conditions).exists()


def _entry(*conditions: Any) -> Any:
    entry = and_(LogEntry.id == Support.log_entry_id, LogEntry.removed_at.is_(None))
    return select(LogEntry.id).where(entry, *conditions).exists()


def _document() -> Any:
    in_hand = and_(Document.removed_at.is_(None), Document.holding.in_([Holding.SEEN, Holding.HELD]))
    return select(Document.id).where(Document.id == Support.document_id, in_hand).exists()


def _speaks(*conditions: Any) -> Any:
    return select(Source.id).where(Source.id == LogEntry.source_id, Source.removed_at.is_(None), *conditions).exists()


def _anonymous() -> Any:
    return or_(_source(Source.anonymous), _entry(_speaks(Source.anonymous)))


def _on_record() -> Any:
    """The twin of `basis._on_record`, for a source and for a log entry."""
    other_terms = select(Passage.id).where(
        Passage.entry_id == LogEntry.id, Passage.removed_at.is_(None), Passage.attribution != Attribution.ON_RECORD
    )
    by_office = and_(LogEntry.source_id.is_(None), LogEntry.official_id.is_not(None))
    named = or_(by_office, _speaks(~Source.anonymous))
    return or_(_source(~Source.anonymous), _entry(named, ~other_terms.exists()))


def register() -> None:
    for name, counter in (
        ("claims", claims),
        ("claims_unmarked", claims_unmarked),
        ("unsupported", unsupported),
        ("claims_checkable", claims_checkable),
        ("claims_anonymous", claims_anonymous),
    ):
        facts.register(name, counter)
    notable.register("unsupported", unsupported_codes)
