"""Counts of a case's confirmations in SQL: the same rules as `matrix`, which a test holds equal."""

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, and_, func, select
from sqlalchemy.orm import aliased

from tracker.cases import facts
from tracker.claims.facts import STANDS
from tracker.claims.models import Claim, ClaimParty, PartyRole
from tracker.confirmations.matrix import WAITING
from tracker.confirmations.models import Attempt, PutClaim
from tracker.core import clock
from tracker.officials.models import Official


def never_asked(case_id: Any) -> ScalarSelect[Any]:
    """Pairs of a claim and an official it accuses, to whom it was never put."""
    return _unput(case_id, PartyRole.ACCUSED)


def to_ask(case_id: Any) -> ScalarSelect[Any]:
    """Pairs of a claim and an official it only names, to whom it was never put."""
    return _unput(case_id, PartyRole.NAMED)


def _unput(case_id: Any, role: PartyRole) -> ScalarSelect[Any]:
    was_put = (
        select(PutClaim.id)
        .join(Attempt, Attempt.id == PutClaim.attempt_id)
        .where(
            PutClaim.claim_id == ClaimParty.claim_id,
            Attempt.official_id == ClaimParty.official_id,
            PutClaim.removed_at.is_(None),
            Attempt.removed_at.is_(None),
        )
    )
    return (
        select(func.count(ClaimParty.id))
        .join(Claim, Claim.id == ClaimParty.claim_id)
        .join(Official, Official.id == ClaimParty.official_id)
        .where(Claim.case_id == case_id, STANDS, ClaimParty.role == role, ClaimParty.removed_at.is_(None))
        .where(Official.removed_at.is_(None), ~was_put.exists())
        .scalar_subquery()
    )


def attempts(case_id: Any) -> ScalarSelect[Any]:
    live = and_(Attempt.case_id == case_id, Attempt.removed_at.is_(None))
    return select(func.count(Attempt.id)).where(live).scalar_subquery()


def overdue(case_id: Any) -> ScalarSelect[Any]:
    return select(func.count(Attempt.id)).where(Attempt.case_id == case_id, is_overdue()).scalar_subquery()


def is_waiting() -> ColumnElement[bool]:
    """A condition on Attempt: an answer is still to come, and no later attempt has taken its place."""
    later = aliased(Attempt)
    taken_over = select(later.id).where(later.follow_up_of_id == Attempt.id, later.removed_at.is_(None)).exists()
    whom = select(Official.id).where(Official.id == Attempt.official_id, Official.removed_at.is_(None)).exists()
    return and_(Attempt.removed_at.is_(None), Attempt.outcome.in_(list(WAITING)), whom, ~taken_over)


def is_overdue() -> ColumnElement[bool]:
    return and_(is_waiting(), Attempt.deadline < clock.today())


def register() -> None:
    for name, counter in (
        ("never_asked", never_asked),
        ("to_ask", to_ask),
        ("attempts", attempts),
        ("overdue", overdue),
    ):
        facts.register(name, counter)
