"""Lists of requests, each in a fixed number of statements."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import joinedload

from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.db import session
from tracker.requests import people
from tracker.requests.acts import circle_column, read_circle
from tracker.requests.models import OPEN, TwoPersonRequest

# The case in which it was asked, with what tells who may open it.
ASKED_IN = joinedload(TwoPersonRequest.asked_in).joinedload(Case.members)


def _seen(user: Any) -> Select[TwoPersonRequest]:
    return (
        select(TwoPersonRequest)
        .where(people.visible(user))
        .options(
            joinedload(TwoPersonRequest.source),
            joinedload(TwoPersonRequest.case),
            joinedload(TwoPersonRequest.asker),
            joinedload(TwoPersonRequest.about),
            joinedload(TwoPersonRequest.decisions),
            ASKED_IN,
        )
    )


def _stands() -> Any:
    return TwoPersonRequest.state.in_(OPEN) & (TwoPersonRequest.expires_at > clock.now())


def open_requests(user: Any) -> Sequence[TwoPersonRequest]:
    """All that still wait and `user` may know of, the ones that run out first first, in one statement."""
    circle = circle_column(TwoPersonRequest.source_id)
    statement = _seen(user).where(_stands()).order_by(TwoPersonRequest.expires_at, TwoPersonRequest.id)
    found = []
    for request, ids in session().execute(statement.add_columns(circle)).unique():
        request.circle = read_circle(ids)
        found.append(request)
    return found


def waiting(user: Any) -> list[TwoPersonRequest]:
    """Those that wait for `user`: to be answered, or carried out. One statement."""
    return [r for r in open_requests(user) if people.may_answer(user, r) or people.may_carry(user, r)]


def decided(user: Any) -> Select[TwoPersonRequest]:
    """Those that are over, newest first; for `paging.page_of`."""
    over = or_(TwoPersonRequest.state.not_in(OPEN), TwoPersonRequest.expires_at <= clock.now())
    return _seen(user).where(over).order_by(TwoPersonRequest.changed_at.desc(), TwoPersonRequest.id.desc())


def about_source(source_id: int) -> Sequence[TwoPersonRequest]:
    """What stands open about one source; the caller has checked that it may be seen."""
    statement = (
        select(TwoPersonRequest)
        .where(TwoPersonRequest.source_id == source_id, _stands())
        .options(joinedload(TwoPersonRequest.asker), joinedload(TwoPersonRequest.decisions), ASKED_IN)
        .order_by(TwoPersonRequest.id)
    )
    return list(session().scalars(statement).unique())
