"""The rules of two people: who answers, how often, how it ends; nothing happens by halves."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import literal, select, update
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.crash import killed_at
from tests.requests.made import RIGHT, agree, an_act, ask, kenanga, refuse, times
from tracker.audit.chain import verify
from tracker.audit.models import AuditEntry
from tracker.core import clock
from tracker.core.acting import acting_as
from tracker.core.crypto import set_instance_key
from tracker.core.db import Database, session
from tracker.core.i18n import Problem
from tracker.requests import binding, service
from tracker.requests.acts import circles
from tracker.requests.models import OPEN, State, TwoPersonRequest
from tracker.sources.models import Source
from tracker.tasks.models import Notice, NoticeKind


@pytest.fixture
def act() -> Iterator[Any]:
    with an_act() as made:
        yield made


@pytest.fixture
def request_(cast: Cast, act: Any, source: Source) -> TwoPersonRequest:
    return ask(cast.owner, source)


def test_the_other_person_agrees_and_it_is_done(cast: Cast, db: Session, request_: TwoPersonRequest) -> None:
    db.commit()
    agree(request_, cast.teammate)
    db.commit()
    assert (request_.state, times(request_)) == (State.DONE, 1)
    said = list(db.scalars(select(AuditEntry.action).where(AuditEntry.object_uuid == request_.uuid)))
    assert sorted(said) == ["request.approved", "request.asked", "request.done"]
    within = set(db.scalars(select(AuditEntry.within_uuid).where(AuditEntry.object_uuid == request_.uuid)))
    assert within == {request_.source.uuid}
    assert verify(db)[1] is None


@pytest.mark.parametrize("who", ["owner", "outsider", "legal", "admin"])
def test_who_asked_or_is_not_meant_cannot_answer(cast: Cast, request_: TwoPersonRequest, who: str) -> None:
    """An outsider never comes so far: the page is 404 to them, and their approval would not count."""
    if who == "outsider":
        cases = service.people.cases_of(request_.source, None)
        assert cast.outsider not in service.people.who_may_answer(request_, cases)
        return
    for act in (agree, refuse):
        with pytest.raises(Problem):
            act(request_, getattr(cast, who))
    assert times(request_) == 0


def test_a_refusal_says_why_and_ends_it(cast: Cast, request_: TwoPersonRequest) -> None:
    with pytest.raises(Problem) as said:
        refuse(request_, cast.editor, "  ")
    assert said.value.field == "why"
    refuse(request_, cast.editor, "Nomor sudah dicek.")
    assert (request_.state, request_.decisions[0].why) == (State.REFUSED, "Nomor sudah dicek.")
    with pytest.raises(Problem):
        agree(request_, cast.teammate)
    assert times(request_) == 0


def test_an_expired_request_does_nothing_and_loses_what_it_concealed(
    cast: Cast, db: Session, act: Any, source: Source
) -> None:
    request = ask(cast.owner, source, secret=b"kata yang dihapus")
    assert b"kata" not in (request.secret or b"")
    assert binding.concealed(request) == b"kata yang dihapus"
    token = clock.frozen.set(clock.now() + timedelta(days=8))
    try:
        with pytest.raises(Problem):
            agree(request, cast.editor)
        assert request.shown_state is State.EXPIRED
        assert service.sweep() == 1
        assert (request.state, request.secret, times(request)) == (State.EXPIRED, None, 0)
    finally:
        clock.frozen.reset(token)


def test_only_who_asked_withdraws(cast: Cast, request_: TwoPersonRequest) -> None:
    with pytest.raises(Problem):
        service.withdraw(request_, cast.editor)
    service.withdraw(request_, cast.owner)
    with pytest.raises(Problem):
        agree(request_, cast.editor)
    assert (request_.state, times(request_)) == (State.WITHDRAWN, 0)


def test_two_people_must_agree_where_the_act_says_so(cast: Cast, source: Source) -> None:
    with an_act(approvals=lambda user, subject: 2):
        request = ask(cast.owner, source)
        agree(request, cast.teammate)
        assert (request.state, times(request)) == (State.ASKED, 0)
        with pytest.raises(Problem):
            agree(request, cast.teammate)
        agree(request, cast.editor)
        assert (request.state, times(request)) == (State.DONE, 1)


def test_an_approval_of_somebody_who_left_counts_no_more(cast: Cast, db: Session, source: Source) -> None:
    with an_act(approvals=lambda user, subject: 2):
        request = ask(cast.owner, source)
        agree(request, cast.teammate)
        cast.teammate.active = False
        db.flush()
        agree(request, cast.editor)
        assert (request.state, times(request)) == (State.ASKED, 0)


def test_who_asked_must_still_be_allowed_to(cast: Cast, db: Session, request_: TwoPersonRequest) -> None:
    cast.owner.active = False
    db.commit()
    agree(request_, cast.editor)
    assert (request_.state, times(request_)) == (State.FAILED, 0)
    assert "may no longer ask" in request_.failure


def test_what_cannot_be_done_is_marked_failed_with_its_reason(
    cast: Cast, db: Session, act: Any, source: Source
) -> None:
    request = ask(cast.owner, source, data={"fails": True})
    db.commit()
    agree(request, cast.editor)
    db.commit()
    assert (request.state, request.failure, times(request)) == (State.FAILED, "It cannot be done.", 0)
    assert verify(db)[1] is None


def test_the_same_is_asked_once(cast: Cast, request_: TwoPersonRequest) -> None:
    with pytest.raises(Problem, match="already"):
        ask(cast.teammate, request_.source)


def test_nobody_is_asked_who_is_not_there(cast: Cast, source: Source) -> None:
    with an_act(may_answer=lambda user, request: False), pytest.raises(Problem, match="Too few"):
        ask(cast.owner, source)


@pytest.mark.parametrize("reason", ["", " ", "x" * 601, "Telepon 081234567890"])
def test_the_reason_is_one_sentence_without_a_contact(cast: Cast, act: Any, source: Source, reason: str) -> None:
    with pytest.raises(Problem) as said, acting_as(cast.owner.uuid):
        service.ask("test", cast.owner, service.subject_of(source), reason=reason)
    assert said.value.field == "reason"


def test_who_may_answer_is_told_by_pseudonym_only(cast: Cast, db: Session, request_: TwoPersonRequest) -> None:
    told = select(Notice.user_id).where(Notice.kind == NoticeKind.REQUEST)
    assert set(db.scalars(told)) == {cast.teammate.id, cast.editor.id, cast.other_editor.id}
    refuse(request_, cast.editor)
    assert list(db.scalars(select(Notice.user_id).where(Notice.kind == NoticeKind.ANSWERED))) == [cast.owner.id]


# Opening with a passphrase


@pytest.fixture
def custody(cast: Cast, source: Source) -> Iterator[Source]:
    """The owner is the only custodian."""
    before = list(circles)
    circles[:] = [lambda _source_id: literal(str(cast.owner.id))]
    with an_act(needs_passphrase=True, may_carry=lambda user, request: user.id in request.circle):
        yield source
    circles[:] = before


def test_agreed_by_who_cannot_open_it_waits_for_who_can(cast: Cast, custody: Source) -> None:
    request = ask(cast.owner, custody)
    agree(request, cast.teammate, "no custodian's passphrase")
    assert (request.state, times(request)) == (State.APPROVED, 0)
    with acting_as(cast.teammate.uuid), pytest.raises(Problem):
        service.carry_out(request, cast.teammate, RIGHT)
    with acting_as(cast.owner.uuid):
        with pytest.raises(Problem) as said:
            service.carry_out(request, cast.owner, "wrong")
        assert said.value.field == "passphrase"
        service.carry_out(request, cast.owner, RIGHT)
    assert (request.state, times(request)) == (State.DONE, 1)


def test_a_custodian_agrees_and_opens_at_once_or_with_a_wrong_passphrase_not_at_all(
    cast: Cast, db: Session, custody: Source
) -> None:
    request = ask(cast.teammate, custody)
    db.commit()
    with pytest.raises(Problem):
        agree(request, cast.owner, "wrong")
    db.rollback()
    assert (request.state, len(request.decisions)) == (State.ASKED, 0)
    agree(request, cast.owner, RIGHT)
    assert (request.state, times(request)) == (State.DONE, 1)


# What was changed outside the program


@pytest.mark.parametrize("column", ["source_id", "asker_id", "data", "reason", "needed", "kind"])
def test_a_swapped_subject_does_nothing(
    cast: Cast, db: Session, act: Any, request_: TwoPersonRequest, column: str
) -> None:
    from tests.sources.stock import a_source

    with acting_as(cast.owner.uuid):
        other = a_source(cast, request_.source.links[0].case, "MERANTI")
    swapped: dict[str, Any] = {"source_id": other.id, "asker_id": cast.other_editor.id, "data": {"x": 1}}
    swapped |= {"reason": "lain", "needed": 2, "kind": "hold"}
    db.commit()
    db.execute(
        update(TwoPersonRequest).where(TwoPersonRequest.id == request_.id).values({column: swapped[column]}),
        execution_options={"synchronize_session": False},
    )
    db.commit()
    db.expire_all()
    with pytest.raises(Problem, match="changed outside"):
        agree(request_, cast.editor)


def test_a_concealed_text_of_another_request_opens_nothing(cast: Cast, act: Any, source: Source) -> None:
    one = ask(cast.owner, source, secret=b"satu")
    refuse_first = one.secret
    service.withdraw(one, cast.owner)
    two = ask(cast.owner, source, secret=b"dua")
    two.secret = refuse_first
    with pytest.raises(Problem):
        binding.concealed(two)


# Every order of things


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["agree", "refuse", "withdraw", "carry", "expire"]),
        st.sampled_from(["owner", "teammate", "editor", "other_editor", "legal"]),
    ),
    max_size=8,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, needed=st.sampled_from([1, 2]))
def test_whatever_people_do_it_is_done_at_most_once_and_only_when_enough_others_agreed(
    cast: Cast, db: Session, steps: list[tuple[str, str]], needed: int
) -> None:
    with an_act(approvals=lambda user, subject: needed):
        source = db.scalars(select(Source)).first() or kenanga(cast)
        request = ask(cast.owner, source)
        before, over, agreed = times(request), False, set()
        for step, who in steps:
            user, was = getattr(cast, who), request.state
            try:
                match step:
                    case "agree":
                        agree(request, user)
                        agreed.add(who)
                    case "refuse":
                        refuse(request, user)
                    case "withdraw":
                        service.withdraw(request, user)
                    case "carry":
                        service.carry_out(request, user, "")
                    case "expire":
                        request.expires_at = clock.now() - timedelta(seconds=1)
                        request.binding = binding.of_request(request)
                        for decision in request.decisions:
                            decision.binding = binding.of_decision(decision)
                        db.flush()
                        service.sweep()
            except Problem:
                assert request.state is was
            assert not over or request.state is was, "what is over stays as it is"
            over = request.state not in OPEN
        done = times(request) - before
        assert done == (1 if request.state is State.DONE else 0)
        assert request.state is not State.DONE or len(agreed) == needed
        assert agreed <= {"teammate", "editor", "other_editor"}
        request.state = State.WITHDRAWN
        db.commit()


# A crash


def _agree_and_commit(url: str) -> None:
    from tests.actors import find_cast

    set_instance_key(b"k" * 32)
    with an_act(), Database(url).work():
        request = session().scalars(select(TwoPersonRequest)).one()
        agree(request, find_cast().editor)


@pytest.mark.parametrize("point", ["requests.before-performing", "requests.performed", "requests.settled"])
def test_a_crash_while_performing_leaves_it_asked(
    cast: Cast, db: Session, database_url: str, request_: TwoPersonRequest, point: str
) -> None:
    db.commit()
    assert killed_at(point, _agree_and_commit, database_url)
    db.expire_all()
    assert (request_.state, times(request_), len(request_.decisions)) == (State.ASKED, 0, 0)
    assert verify(db)[1] is None
