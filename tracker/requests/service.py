"""Asking for an act, answering, carrying it out, withdrawing. Who may open the case is asked by the caller.

Everything about a request happens one at a time (`_taken`), and an answer counts only over the version that was seen.
"""

from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from tracker.accounts.models import User
from tracker.audit.chain import Happening
from tracker.audit.tracking import IN_CASE, STILL, name_action, report
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.acting import acting_as
from tracker.core.db import one_at_a_time, session
from tracker.core.i18n import N_, Problem
from tracker.core.points import reached
from tracker.requests import binding, notices, people
from tracker.requests.acts import ACTS, Subject, subject_of
from tracker.requests.models import OPEN, Decision, State, TwoPersonRequest, Verdict
from tracker.sources.contacts import refuse_contacts

LONGEST = 600


def ask(
    kind: str,
    user: User,
    subject: Subject,
    *,
    reason: str,
    data: dict[str, Any] | None = None,
    secret: bytes = b"",
    asked_in: Case | None = None,
) -> TwoPersonRequest:
    """`user` asks for the act `kind`; those who may answer are told. `secret` is kept as a ciphertext; `asked_in`: the
    case through which they reached the source, whose people may read why.

    Raises Problem when this person may not ask, the reason is missing or holds a contact, the act makes no sense now,
    nobody could answer, or the same stands open already.
    """
    act = ACTS[kind]
    data = {name: _plain(value) for name, value in (data or {}).items()}
    if not people.may_ask(user, act, subject):
        raise Problem(N_("This is not yours to ask."))
    reason = _reason(reason, "reason", N_("Write one sentence: why. It stays with the request."))
    act.check(subject, data)
    sweep()
    _refuse_second(kind, subject)
    request = TwoPersonRequest(
        uuid=uuid4(), kind=kind, source=subject.source, case=subject.case, about=subject.about, asker=user,
        asked_in=asked_in, reason=reason, data=data, needed=act.approvals(user, subject),
        expires_at=clock.now() + act.lasts, state=State.ASKED, decisions=[],
    )  # fmt: skip
    if secret:
        binding.conceal(request, secret)
    request.binding = binding.of_request(request)
    session().add(request)
    name_action(session(), request, "request.asked", **_why(request, reason))
    session().flush()
    _tell_answerers(request)
    return request


def _why(request: TwoPersonRequest, reason: str) -> dict[str, str]:
    """What an entry keeps of a reason: the words, and in which case they were said."""
    return {"reason": reason, **({IN_CASE: str(request.asked_in.uuid)} if request.asked_in is not None else {})}


def _tell_answerers(request: TwoPersonRequest) -> None:
    cases = people.cases_of(request.source, request.case)
    answerers = people.who_may_answer(request, cases)
    if len(answerers) < request.needed:
        raise Problem(N_("Too few people could answer this. Bring another editor or custodian onto the case first."))
    if request.act.needs_passphrase and not any(people.can_carry(u, request) for u in (request.asker, *answerers)):
        raise Problem(N_("No custodian could carry this out. An administrator can: telusur vault recover"))
    notices.asked(request, answerers, cases)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _reason(text: str, field: str, missing: str) -> str:
    text = text.strip()
    if not text:
        raise Problem(missing, field=field)
    if len(text) > LONGEST:
        raise Problem(N_("Use at most %(most)s characters."), field=field, most=LONGEST)
    refuse_contacts({field: text})
    return text


def _refuse_second(kind: str, subject: Subject) -> None:
    """The same act for the same subject waits once."""
    ids = {"source_id": subject.source, "case_id": subject.case, "about_id": subject.about}
    statement = select(TwoPersonRequest.id).where(TwoPersonRequest.kind == kind, TwoPersonRequest.state.in_(OPEN))
    statement = statement.filter_by(**{name: item.id if item is not None else None for name, item in ids.items()})
    if subject != Subject() and session().scalar(statement.limit(1)) is not None:
        raise Problem(N_("The same was asked already and waits for an answer."))


def answer(request: TwoPersonRequest, user: User, verdict: Verdict, why: str = "", passphrase: str = "") -> Any:
    """`user` agrees or refuses. The last approval carries the act out, where `user` can: returns what it hands over.

    Raises Problem when this person's answer does not count, a refusal lacks its reason, or the passphrase is wrong.
    """
    _taken(request)
    if not people.may_answer(user, request):
        raise Problem(N_("This is not yours to answer, or not any more."))
    if verdict is Verdict.REFUSE:
        why = _reason(why, "why", N_("Write one sentence: why not. Who asked will read it."))
        _decide(request, user, verdict, why)
        return _settle(request, State.REFUSED, "request.refused", **_why(request, why))
    why = _reason(why, "why", "") if why.strip() else ""
    if _approvals(request) + 1 < request.needed:
        _decide(request, user, verdict, why)
        request.touch()
        session().flush()
        return None
    if request.act.needs_passphrase and not (passphrase and people.can_carry(user, request)):
        return _agree(request, user, why)
    return _perform(request, user, passphrase, why)


def _agree(request: TwoPersonRequest, user: User, why: str) -> None:
    """Enough have agreed, and none of them can open what it needs: it waits for who can."""
    _decide(request, user, Verdict.APPROVE, why)
    request.state = State.APPROVED
    name_action(session(), request, "request.agreed")
    session().flush()
    notices.answered(request)


def carry_out(request: TwoPersonRequest, user: User, passphrase: str) -> Any:
    """Performs what was agreed to, with the passphrase of `user`, who asked for it or agreed."""
    _taken(request)
    if not people.may_carry(user, request) or _approvals(request) < request.needed:
        raise Problem(N_("This is not yours to carry out, or not any more."))
    return _perform(request, user, passphrase)


def _approvals(request: TwoPersonRequest) -> int:
    """How many agreed whose word still counts: who left, or lost the case, agrees to nothing."""
    cases = people.cases_of(request.source, request.case)
    return sum(
        d.verdict is Verdict.APPROVE and people.fit(d.user, request) and people.may_see(d.user, request, cases)
        for d in request.decisions
    )


def _perform(request: TwoPersonRequest, user: User, passphrase: str, why: str | None = None) -> Any:
    """The act itself, its last approval (`why`, unless agreed before) and its end, in one transaction.

    It runs before anything of ours is written, so that a refusal of the act leaves nothing of it behind.
    """
    reached("requests.before-performing")
    try:
        _still_asked(request)
        handed = request.act.perform(request, user, passphrase)
        session().flush()
    except Problem as problem:
        if problem.field == "passphrase":
            raise
        session().rollback()
        return _failed(request, user, why, problem)
    reached("requests.performed")
    if why is not None:
        _decide(request, user, Verdict.APPROVE, why)
    _settle(request, State.DONE, "request.done")
    reached("requests.settled")
    return handed


def _still_asked(request: TwoPersonRequest) -> None:
    """Raises Problem when who asked could no longer ask, or it makes no sense any more."""
    subject = subject_of(request.source, request.case, request.about)
    asker, cases = request.asker, people.cases_of(request.source, request.case)
    if not people.may_see(asker, request, cases) or not people.may_ask(asker, request.act, subject):
        raise Problem(N_("Who asked may no longer ask for this."))
    request.act.check(subject, request.data)


def _failed(request: TwoPersonRequest, user: User, why: str | None, problem: Problem) -> None:
    _taken(request)
    if not request.open or (why is not None and request.decided_by(user)):
        raise problem
    if why is not None:
        _decide(request, user, Verdict.APPROVE, why)
    request.failure = (problem.message % problem.params if problem.params else problem.message)[:300]
    _settle(request, State.FAILED, "request.failed", **_why(request, request.failure))


def withdraw(request: TwoPersonRequest, user: User) -> None:
    """Who asked takes it back. Raises Problem when it is not theirs, or over."""
    _taken(request)
    if user.id != request.asker_id or not request.open:
        raise Problem(N_("Only who asked can withdraw a request that still waits."))
    _settle(request, State.WITHDRAWN, "request.withdrawn")


def _taken(request: TwoPersonRequest) -> None:
    """Nobody else answers this request until the transaction ends; it is read anew and must be as it was written."""
    one_at_a_time(f"request {request.uuid}")
    seen = request.version
    session().refresh(request)
    session().refresh(request, ["decisions"])
    if request.version != seen:
        raise Problem(N_("Somebody answered while you looked at it. Look again."))
    binding.check(request)


def _decide(request: TwoPersonRequest, user: User, verdict: Verdict, why: str) -> None:
    with session().no_autoflush:
        decision = Decision(request=request, user=user, verdict=verdict, why=why, at=clock.now())
        decision.binding = binding.of_decision(decision)
        session().add(decision)
    said = {"name": request.display, **(_why(request, why) if why else {STILL: True})}
    if verdict is Verdict.APPROVE:
        source = request.source.uuid if request.source is not None else None
        happening = Happening("request.approved", request.uuid, source, request.case_uuid, said, user.uuid)
        report(session(), happening)


def _settle(request: TwoPersonRequest, state: State, action: str, **said: Any) -> None:
    request.state, request.settled_at, request.secret = state, clock.now(), None
    name_action(session(), request, action, **said)
    session().flush()
    if state is not State.WITHDRAWN:
        notices.answered(request)


def sweep() -> int:
    """Writes down which requests ran out, so that what they concealed is wiped. Returns how many."""
    statement = (
        select(TwoPersonRequest)
        .where(TwoPersonRequest.state.in_(OPEN), TwoPersonRequest.expires_at <= clock.now())
        .options(joinedload(TwoPersonRequest.source), selectinload(TwoPersonRequest.decisions))
    )
    with acting_as(None):
        over = list(session().scalars(statement))
        for request in over:
            request.state, request.settled_at, request.secret = State.EXPIRED, clock.now(), None
            name_action(session(), request, "request.expired")
        session().flush()
    return len(over)
