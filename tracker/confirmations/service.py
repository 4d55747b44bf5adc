"""Recording whom we asked, about exactly what, and what came back."""

from collections.abc import Sequence
from typing import Any

from tracker.cases.models import Case
from tracker.claims.models import Claim
from tracker.confirmations.models import Attempt, Outcome, PutClaim
from tracker.core import clock
from tracker.core.children import sync, with_removed
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.types import Dated
from tracker.log.models import Channel
from tracker.officials.models import Official

# A claim, the exact question, and the answer to it (None: as the whole attempt).
Put = tuple[Claim, str, Outcome | None]
DEFAULTS: dict[str, Any] = {
    "official": None,
    "channel": Channel.UNKNOWN,
    "asked": Dated(),
    "asked_by": None,
    "deadline": None,
    "outcome": Outcome.PENDING,
    "reply": "",
    "also_asked": "",
    "conflict": "",
    "note": "",
    "follow_up_of": None,
    "unfinished": False,
}


def add_attempt(case: Case, *, claims: Sequence[Put] = (), **values: Any) -> Attempt:
    """An approach to `official`; other values are those of DEFAULTS.

    Raises Problem beside `official`, `claims`, `asked`, `deadline` or `follow_up_of`.
    """
    unknown = values.keys() - DEFAULTS.keys()
    if unknown:
        raise TypeError(f"unknown values: {', '.join(sorted(unknown))}")
    attempt = Attempt(case=case)
    _assign(attempt, case, {**DEFAULTS, **values}, claims)
    session().add(attempt)
    for claim, question, outcome in _once(claims):
        attempt.put.append(PutClaim(claim=claim, question=question, outcome=outcome))
    session().flush()
    return attempt


def change_attempt(attempt: Attempt, *, claims: Sequence[Put] | None = None, **values: Any) -> Attempt:
    """New values of an attempt; what is not given stays. Raises Problem as `add_attempt` does."""
    standing = [(put.claim, put.question, put.outcome) for put in attempt.puts]
    _assign(attempt, attempt.case, values, standing if claims is None else claims)
    if claims is not None and _sync(attempt, claims):
        attempt.touch()
    session().flush()
    session().expire(attempt, ["put"])
    return attempt


def _sync(attempt: Attempt, claims: Sequence[Put]) -> bool:
    wanted = {c.id: {"question": question, "outcome": outcome} for c, question, outcome in _once(claims)}
    rows = with_removed(PutClaim, attempt_id=attempt.id)
    # What was put of a claim that has been removed since cannot be chosen, and stays said.
    rows = [row for row in rows if row.claim_id in wanted or not row.claim.removed]
    return sync(rows, lambda p: p.claim_id, wanted, lambda key, **said: _put(attempt, key, said))


def _put(attempt: Attempt, claim_id: int, said: dict[str, Any]) -> PutClaim:
    return PutClaim(attempt_id=attempt.id, claim_id=claim_id, **said)


def _once(claims: Sequence[Put]) -> list[Put]:
    return list({claim.id: (claim, question, outcome) for claim, question, outcome in claims}.values())


def _assign(attempt: Attempt, case: Case, values: dict[str, Any], claims: Sequence[Put]) -> None:
    for name, value in values.items():
        if name not in DEFAULTS:
            raise TypeError(f"unknown value: {name}")
        setattr(attempt, name, value)
    _check_links(attempt, case, claims)
    _check_whole(attempt, claims)
    asked = attempt.asked or Dated()
    # What is only meant to be put would count as asked.
    if asked.earliest and asked.earliest > clock.today() and (claims or not attempt.unfinished):
        raise Problem(N_("This day has not come yet. Record it when they were asked."), field="asked")
    if attempt.deadline and asked.earliest and attempt.deadline < asked.earliest:
        raise Problem(N_("The answer cannot be due before the question was put."), field="deadline")


def _check_links(attempt: Attempt, case: Case, claims: Sequence[Put]) -> None:
    official: Official | None = attempt.official
    if official is not None and (official.removed or official.private_case_id not in (None, case.id)):
        raise Problem(N_("Choose one of the list."), field="official")
    if any(claim.case_id != case.id or claim.removed for claim, _question, _outcome in claims):
        raise Problem(N_("Choose from the list."), field="claims")
    before = attempt.follow_up_of
    seen: set[int] = set()
    while before is not None and before.id not in seen:
        if before is attempt or before.case_id != case.id:
            raise Problem(N_("An attempt follows up an earlier one of the same case."), field="follow_up_of")
        seen.add(before.id)
        before = before.follow_up_of


def _check_whole(attempt: Attempt, claims: Sequence[Put]) -> None:
    if attempt.unfinished:
        return
    if attempt.official is None:
        raise Problem(N_("Say who was asked, or save it as unfinished."), field="official")
    if not claims and not attempt.also_asked.strip():
        raise Problem(N_("Say what they were asked about, or save it as unfinished."), field="claims")
