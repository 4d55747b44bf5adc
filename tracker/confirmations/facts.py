"""Counts of a case's confirmations in SQL: the same rules as `matrix`, which a test holds equal."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, func, select
from sqlalchemy.orm import aliased

from tracker.cases import facts, notable
from tracker.claims.facts import STANDS
from tracker.claims.models import Claim, ClaimParty, PartyRole
from tracker.confirmations.matrix import WAITING
from tracker.confirmations.models import Attempt, PutClaim
from tracker.core import clock
from tracker.officials.models import Official

_PEOPLE = (func.count(ClaimParty.official_id.distinct()),)


def never_asked(case_id: Any) -> ScalarSelect[Any]:
    """Pairs of a claim and an official it accuses, to whom it was never put."""
    return _unput(case_id, PartyRole.ACCUSED)


def to_ask(case_id: Any) -> ScalarSelect[Any]:
    """Pairs of a claim and an official it only names, to whom it was never put."""
    return _unput(case_id, PartyRole.NAMED)


def _unput(case_id: Any, role: PartyRole) -> ScalarSelect[Any]:
    pairs = (func.count(ClaimParty.id),)
    return _parties(pairs, Claim.case_id == case_id, ClaimParty.role == role, ~_was_put()).scalar_subquery()


def concerned(case_id: Any) -> ScalarSelect[Any]:
    """Officials whom a claim accuses or names."""
    return _parties(_PEOPLE, Claim.case_id == case_id).scalar_subquery()


def concerned_asked(case_id: Any) -> ScalarSelect[Any]:
    """Those of them to whom a claim that accuses or names them was put."""
    return _parties(_PEOPLE, Claim.case_id == case_id, _was_put()).scalar_subquery()


def never_asked_names(case_ids: Any) -> Select[Any]:
    """Whom `never_asked` counts, for `cases.notable`; first who is accused of most."""
    columns = notable.row(Claim.case_id, name=Official.name, rank=-func.count(ClaimParty.id))
    accused = _parties(columns, Claim.case_id.in_(case_ids), ClaimParty.role == PartyRole.ACCUSED, ~_was_put())
    return accused.group_by(Claim.case_id, Official.id, Official.name)


def answers_due(case_ids: Any) -> Select[Any]:
    """When answers are due that were not given yet, for `cases.notable`."""
    columns = notable.row(Attempt.case_id, day=Attempt.deadline)
    return select(*columns).where(Attempt.case_id.in_(case_ids), Attempt.deadline.is_not(None), is_waiting())


def _parties(columns: Sequence[Any], *conditions: Any) -> Select[Any]:
    """These columns over the parties of claims that stand."""
    return (
        select(*columns)
        .select_from(ClaimParty)
        .join(Claim, Claim.id == ClaimParty.claim_id)
        .join(Official, Official.id == ClaimParty.official_id)
        .where(STANDS, ClaimParty.removed_at.is_(None), Official.removed_at.is_(None), *conditions)
    )


def _was_put() -> Any:
    """A condition on ClaimParty: its claim was put to its official."""
    return (
        select(PutClaim.id)
        .join(Attempt, Attempt.id == PutClaim.attempt_id)
        .where(
            PutClaim.claim_id == ClaimParty.claim_id,
            Attempt.official_id == ClaimParty.official_id,
            PutClaim.removed_at.is_(None),
            Attempt.removed_at.is_(None),
        )
        .exists()
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
        ("concerned", concerned),
        ("concerned_asked", concerned_asked),
        ("attempts", attempts),
        ("overdue", overdue),
    ):
        facts.register(name, counter)
    notable.register("never_asked", never_asked_names)
    notable.register("answer", answers_due)
