"""Bringing a case's claims with everything their pages and rules read."""

from typing import Any

from sqlalchemy import select, union
from sqlalchemy.orm import joinedload, selectinload

from tracker.cases.models import Case
from tracker.claims.models import Claim, ClaimParty, Support
from tracker.core.db import session
from tracker.log.models import LogEntry
from tracker.officials.models import Official
from tracker.sources.models import Source


def everything() -> tuple[Any, ...]:
    """Loader options of a Claim: its parties and, in a statement more, its supports with their targets."""
    supports = selectinload(Claim.supports)
    entry = supports.joinedload(Support.log_entry)
    return (
        joinedload(Claim.parties).joinedload(ClaimParty.official).joinedload(Official.body),
        supports.joinedload(Support.source).joinedload(Source.official),
        entry.joinedload(LogEntry.source).joinedload(Source.official),
        entry.joinedload(LogEntry.official),
        entry.joinedload(LogEntry.passages),
        supports.joinedload(Support.document),
        supports.joinedload(Support.article),
        supports.joinedload(Support.copy_of),
    )


def load_claims(case: Case) -> list[Claim]:
    """The claims of `case` by number, withdrawn ones included, with parties and supports: two statements."""
    statement = select(Claim).where(Claim.case_id == case.id).order_by(Claim.number).options(*everything())
    return list(session().scalars(statement).unique())


def people_of(case: Case) -> set[int]:
    """The ids of the officials that the claims of `case` accuse or name, and of those kept to it."""
    spoken_of = select(ClaimParty.official_id).join(Claim, Claim.id == ClaimParty.claim_id)
    spoken_of = spoken_of.where(Claim.case_id == case.id, Claim.removed_at.is_(None), ClaimParty.removed_at.is_(None))
    kept = select(Official.id).where(Official.private_case_id == case.id)
    return set(session().scalars(union(spoken_of, kept)))
