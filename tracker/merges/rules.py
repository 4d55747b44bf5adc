"""What may be merged with what. None of it asks who acts: the views do, before they show anything."""

from typing import Any

from sqlalchemy import select

from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.officials.models import Official
from tracker.requests.models import OPEN, TwoPersonRequest
from tracker.sources.models import CaseSource, Source
from tracker.vault.models import Identity


def check(kept: Any, gone: Any) -> None:
    """Raises Problem where the two cannot be one."""
    if kept is gone or type(kept) is not type(gone) or kept.removed or gone.removed:
        raise Problem(N_("Choose two entries that both stand."))
    if isinstance(kept, Official):
        _check_officials(kept, gone)
    else:
        _check_sources(kept, gone)


def _check_officials(kept: Official, gone: Official) -> None:
    if kept.kind is not gone.kind:
        raise Problem(N_("One is not the same kind of thing as the other. Set the kind right first."))
    if kept.private_case_id != gone.private_case_id:
        raise Problem(N_("Not both are open to the same people. First put the private one into the shared register."))
    if _is_above(kept, gone) or _is_above(gone, kept):
        raise Problem(N_("One is a part of the other, so they are two."))


def _is_above(upper: Official, lower: Official) -> bool:
    seen: set[int] = set()
    above = lower.body
    while above is not None and above.id not in seen:
        if above.id == upper.id:
            return True
        seen.add(above.id)
        above = above.body
    return False


def _check_sources(kept: Source, gone: Source) -> None:
    if kept.anonymous is not gone.anonymous:
        raise Problem(N_("A source not to be named is never merged with a named one: it would tie the two for good."))
    if not kept.anonymous and kept.official_id != gone.official_id:
        raise Problem(N_("They are two people in the register. If they are one, merge the two officials first."))
    _check_identities(kept, gone)
    waiting = select(TwoPersonRequest.id).where(
        TwoPersonRequest.source_id.in_([kept.id, gone.id]), TwoPersonRequest.state.in_(OPEN)
    )
    if session().scalar(waiting.limit(1)) is not None:
        raise Problem(N_("A request about one of them still waits for an answer. Settle it first."))


def _check_identities(kept: Source, gone: Source) -> None:
    """An identity is sealed for the one source it was given for, so that source is the one that stays."""
    statement = select(Identity.source_id).where(Identity.source_id.in_([kept.id, gone.id]))
    held = set(session().scalars(statement.execution_options(include_removed=True)))
    if len(held) == 2:
        raise Problem(N_("An identity is on record for each of them, so they stay two."))
    if gone.id in held:
        raise Problem(N_("The identity is on record for the other one. Keep that one instead."))


def cases_of(source: Source) -> list[Case]:
    """Every case a source speaks in or ever spoke in, with its members."""
    links = select(CaseSource.case_id).where(CaseSource.source_id == source.id)
    statement = select(Case).where(Case.id.in_(links)).execution_options(include_removed=True)
    return list(session().scalars(statement))
