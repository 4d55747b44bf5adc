"""How long an identity is kept: who may change it, what a hold does, what is due."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.requests.made import agree, ask, kenanga
from tracker.accounts.models import User
from tracker.cases.models import Sensitivity
from tracker.core import clock
from tracker.core.db import session
from tracker.core.i18n import Problem
from tracker.requests import people, retention
from tracker.requests.models import Retention, State
from tracker.sources.models import Source


def later(days: int) -> Any:
    return clock.today() + timedelta(days=days)


def due(user: User) -> list[Retention]:
    return list(session().scalars(retention.kept(user).where(retention.is_due())))


def test_a_date_is_changed_by_two_people_legal_among_them(cast: Cast, source: Source) -> None:
    retention.begin(source, later(10))
    request = ask(cast.legal, source, "retention", data={"keep_until": later(400)})
    cases = people.cases_of(source, None)
    assert {u.name for u in people.who_may_answer(request, cases)} == {"Owner", "Editor", "Other Editor"}
    agree(request, cast.owner)
    assert (request.state, retention.of(source).keep_until) == (State.DONE, later(400))


@pytest.mark.parametrize("who", ["teammate", "admin", "outsider"])
def test_a_colleague_without_a_part_in_it_does_not_answer(cast: Cast, source: Source, who: str) -> None:
    request = ask(cast.owner, source, "retention", data={"keep_until": later(400)})
    assert getattr(cast, who) not in people.who_may_answer(request, people.cases_of(source, None))


@pytest.mark.parametrize(("days", "said"), [(-1, "has been"), (10, "stands already")])
def test_a_date_that_makes_no_sense_is_refused_beside_its_field(
    cast: Cast, source: Source, days: int, said: str
) -> None:
    retention.begin(source, later(10))
    with pytest.raises(Problem, match=said) as refused:
        ask(cast.owner, source, "retention", data={"keep_until": later(days)})
    assert refused.value.field == "keep_until"


def test_a_hold_stands_until_two_people_lift_it(cast: Cast, source: Source) -> None:
    with pytest.raises(Problem):
        ask(cast.owner, source, "lift-hold")
    agree(ask(cast.legal, source, "hold"), cast.editor)
    with pytest.raises(Problem):
        retention.check_not_held(source)
    with pytest.raises(Problem):
        ask(cast.owner, source, "hold")
    agree(ask(cast.owner, source, "lift-hold"), cast.legal)
    retention.check_not_held(source)


def test_what_is_due_is_told_to_who_may_see_the_source_and_not_while_held(cast: Cast, source: Source) -> None:
    row = retention.begin(source, later(0))
    assert [r.source_id for r in due(cast.owner)] == [source.id]
    assert [r.source_id for r in due(cast.legal)] == [source.id]
    for stranger in (cast.outsider, cast.admin):
        assert due(stranger) == []
    retention.hold(source, "Panggilan polisi.")
    assert (due(cast.owner), row.due) == ([], True)


def test_a_restricted_case_keeps_its_dates_to_its_members(cast: Cast) -> None:
    source = kenanga(cast, sensitivity=Sensitivity.RESTRICTED)
    retention.begin(source, later(0))
    assert due(cast.editor)
    assert due(cast.other_editor) == due(cast.legal) == []


def test_a_shredded_identity_is_due_no_more_and_may_begin_anew(cast: Cast, source: Source, db: Session) -> None:
    retention.begin(source, later(0))
    retention.end(source)
    assert due(cast.owner) == []
    assert retention.begin(source, later(30)).ended_on is None
    assert retention.begin(source, later(90)).keep_until == later(30), "a date that stands takes two people"
