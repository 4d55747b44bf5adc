"""Who may see a request, answer it, carry it out."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlalchemy.orm import selectinload

from tracker.accounts.models import User
from tracker.accounts.service import newsroom
from tracker.cases.access import open_case_ids
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.policy import NEWSROOM, Permission, may
from tracker.requests.acts import ACTS, Act, Subject, circle_of
from tracker.requests.models import State, TwoPersonRequest, Verdict
from tracker.sources.models import CaseSource, Source
from tracker.sources.speaking import source_ids


def visible(user: Any) -> ColumnElement[bool]:
    """A condition on TwoPersonRequest: what `user` may know of.

    A request about a source or a case is seen by who may open it, the asker no longer if they may not. What belongs
    to neither is seen by who asked, whom it is about, and whoever the act lets.
    """
    if user.role not in NEWSROOM or not user.active:
        return false()
    of_source = TwoPersonRequest.source_id.in_(source_ids(user))
    of_case = TwoPersonRequest.case_id.in_(open_case_ids(user))
    mine = or_(TwoPersonRequest.asker_id == user.id, TwoPersonRequest.about_id == user.id)
    shown = [mine]
    for act in ACTS.values():
        if act.also_seen is not None:
            shown.append(and_(TwoPersonRequest.kind == act.key, act.also_seen(user)))
    return and_(
        or_(TwoPersonRequest.source_id.is_(None), of_source),
        or_(TwoPersonRequest.case_id.is_(None), of_case),
        or_(TwoPersonRequest.source_id.is_not(None), TwoPersonRequest.case_id.is_not(None), *shown),
    )


def may_ask(user: Any, act: Act, subject: Subject) -> bool:
    """Whether `user`, who may see the subject, may ask for `act`: the newsroom alone, never a reviewer from outside."""
    return user.active and user.role in NEWSROOM and act.may_ask(user, subject)


def know_circle(request: TwoPersonRequest) -> None:
    """Fetches the custodians, once."""
    if request.circle is None:
        request.circle = circle_of(request.source_id)


def fit(user: Any, request: TwoPersonRequest) -> bool:
    """Whether `user`, who may see the request, is one of those who may answer it: never the asker."""
    know_circle(request)
    if not user.active or user.role not in NEWSROOM or user.id == request.asker_id:
        return False
    return request.act.may_answer(user, request)


def may_answer(user: Any, request: TwoPersonRequest) -> bool:
    """Whether an answer of `user`, who may see the request, counts now.

    Agreed to already, it takes one more answer only from somebody who would carry it out, or who refuses.
    """
    return request.open and request.decided_by(user) is None and fit(user, request)


def may_carry(user: Any, request: TwoPersonRequest) -> bool:
    """Whether `user` may carry out what was agreed to: who asked, or who agreed, and can open what it needs."""
    know_circle(request)
    if request.state is not State.APPROVED or not request.open or not can_carry(user, request):
        return False
    mine = request.decided_by(user)
    return user.id == request.asker_id or (mine is not None and mine.verdict is Verdict.APPROVE)


def can_carry(user: Any, request: TwoPersonRequest) -> bool:
    """Whether the act could be performed by `user`, were it agreed to."""
    know_circle(request)
    return user.active and user.role in NEWSROOM and request.act.may_carry(user, request)


def cases_of(source: Source | None, case: Case | None) -> list[Case]:
    """The cases through which a subject is reached, with their members."""
    if case is not None:
        return [case]
    if source is None:
        return []
    theirs = select(CaseSource.case_id).where(CaseSource.source_id == source.id, CaseSource.removed_at.is_(None))
    statement = select(Case).where(Case.id.in_(theirs)).options(selectinload(Case.members))
    return list(session().scalars(statement))


def reaches(user: User, cases: Iterable[Case]) -> Case | None:
    """The first of `cases` that `user` may open."""
    return next((case for case in cases if may(user, Permission.CASE_OPEN, case)), None)


def may_see(user: User, request: TwoPersonRequest, cases: Sequence[Case]) -> bool:
    """`visible` of one person and one request; `cases` are those of its source, or its case."""
    if request.source_id is not None or request.case_id is not None:
        return reaches(user, cases) is not None
    wide = select(TwoPersonRequest.id).where(TwoPersonRequest.id == request.id, visible(user))
    return session().scalar(wide) is not None


def reads(user: Any, request: TwoPersonRequest) -> bool:
    """Whether `user`, who may see the request, reads the reasons given with it: who asked, answered or is concerned,
    the custodians, whoever may open the case in which it was asked, and, while it waits, who decides. Nobody from
    outside.

    Asks the database nothing: of a list, who decides is known where the custodians were fetched with it.
    """
    if user.role not in NEWSROOM:
        return False
    if request.source_id is None or user.id in (request.asker_id, request.about_id) or request.decided_by(user):
        return True
    if request.asked_in is not None and may(user, Permission.CASE_OPEN, request.asked_in):
        return True
    if request.circle is None:
        return False
    # What was asked in no case, as before cases were told apart, is nobody's own.
    decides = request.open or request.asked_in is None
    return user.id in request.circle or (decides and fit(user, request))


def who_may_answer(request: TwoPersonRequest, cases: Sequence[Case]) -> list[User]:
    """Everybody whose answer would count, by name."""
    return [u for u in newsroom() if fit(u, request) and not request.decided_by(u) and may_see(u, request, cases)]
