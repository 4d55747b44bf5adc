"""Attempts, for tests of confirmations."""

from typing import Any

from tracker.claims.models import Claim
from tracker.confirmations import service
from tracker.confirmations.models import Attempt, Outcome
from tracker.officials.models import Official


def asked(official: Official, *claims: Claim, outcome: Outcome = Outcome.ANSWERED, **values: Any) -> Attempt:
    """An attempt that put `claims` to `official`."""
    put = [(claim, "", None) for claim in claims]
    values.setdefault("also_asked", "" if claims else "Anggaran media")
    return service.add_attempt(
        claims[0].case if claims else values.pop("case"), official=official, claims=put, outcome=outcome, **values
    )
