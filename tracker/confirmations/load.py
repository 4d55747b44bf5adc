"""Bringing the attempts of a case with everything their pages and rules read."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from tracker.cases.models import Case
from tracker.claims.models import Claim
from tracker.confirmations.matrix import when_asked
from tracker.confirmations.models import Attempt, PutClaim
from tracker.core.db import session


def everything() -> tuple[Any, ...]:
    """Loader options of an Attempt: official, asker and the claims put, in one statement more."""
    return (
        joinedload(Attempt.official),
        joinedload(Attempt.asked_by),
        joinedload(Attempt.follow_up_of),
        selectinload(Attempt.put).joinedload(PutClaim.claim),
    )


def load_attempts(case: Case) -> list[Attempt]:
    """The attempts of `case`, newest first, with officials and the claims put: two statements."""
    statement = select(Attempt).where(Attempt.case_id == case.id).options(*everything())
    found = session().scalars(statement)
    return sorted(found, key=when_asked, reverse=True)


def put_claims(case: Case, claim: Claim) -> list[PutClaim]:
    """Every time `claim` was put to somebody, newest first: one statement."""
    statement = (
        select(PutClaim)
        .join(PutClaim.attempt)
        .where(PutClaim.claim_id == claim.id, Attempt.case_id == case.id, Attempt.removed_at.is_(None))
        .options(joinedload(PutClaim.attempt).joinedload(Attempt.official))
    )
    return sorted(session().scalars(statement), key=lambda put: when_asked(put.attempt), reverse=True)
