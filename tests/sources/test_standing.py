"""What the promises to a source amount to, and that SQL and Python say the same."""

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tests.sources.stock import a_named_source, a_person, a_source, good_terms
from tracker.accounts.models import User
from tracker.core import clock
from tracker.core.types import Dated
from tracker.sources import promises, pseudonyms
from tracker.sources.models import Attribution, Promise, Source
from tracker.sources.standing import Line, State, line_of, promised, state_of, unsettled

DAY = timedelta(days=1)


def state(source: Source, today: date | None = None) -> State:
    return state_of(source, today or clock.today()).state


def test_without_terms_there_is_no_promise(cast: Cast, acting_owner: User) -> None:
    source = a_source(cast, a_case(cast))
    assert state(source) is State.NONE
    assert not state_of(source, clock.today()).promised


def test_a_request_is_no_promise(cast: Cast, acting_owner: User) -> None:
    source = a_source(cast, a_case(cast))
    terms = promises.add_terms(source, scope="Name", words="meminta namanya dirahasiakan")
    assert line_of(terms, clock.today()) is Line.REQUESTED
    assert state(source) is State.INCOMPLETE
    assert state_of(source, clock.today()).lacks == ("a promise that was granted",)


def test_whole_terms_are_complete(cast: Cast, acting_owner: User) -> None:
    source = a_source(cast, a_case(cast))
    good_terms(source)
    assert state(source) is State.COMPLETE


@pytest.mark.parametrize(
    ("left_out", "lacks"),
    [
        ({"attribution": None}, "how the words may be attributed"),
        ({"reason": "unstated"}, "the reason"),
        ({"agreed": Dated()}, "when it was agreed"),
    ],
)
def test_what_a_granted_promise_leaves_open_is_named(
    cast: Cast, acting_owner: User, left_out: dict[str, Any], lacks: str
) -> None:
    source = a_source(cast, a_case(cast))
    good_terms(source, **left_out)
    assert state(source) is State.INCOMPLETE
    assert state_of(source, clock.today()).lacks == (lacks,)


def test_terms_hold_on_their_last_day_and_not_after(cast: Cast, acting_owner: User) -> None:
    source = a_source(cast, a_case(cast))
    terms = good_terms(source, expires_on=clock.today())
    assert state(source) is State.COMPLETE
    assert state(source, clock.today() + DAY) is State.EXPIRED
    promises.change_terms(terms, expires_on=clock.today() - DAY)
    assert state(source) is State.EXPIRED


def test_withdrawn_terms_are_withdrawn_until_others_cover_the_same(cast: Cast, acting_owner: User) -> None:
    source = a_source(cast, a_case(cast))
    promises.withdraw_terms(good_terms(source), withdrawn_on=clock.today(), withdrawn_why="KENANGA telepon")
    assert state(source) is State.WITHDRAWN
    good_terms(source, scope="Direct quotes")
    assert state(source) is State.WITHDRAWN
    good_terms(source, scope="name")
    assert state(source) is State.COMPLETE


def test_somebody_on_the_record_needs_no_terms(cast: Cast, acting_owner: User) -> None:
    source = a_named_source(cast, a_case(cast), a_person())
    assert state(source) is State.ON_RECORD
    promises.withdraw_terms(good_terms(source), withdrawn_on=clock.today(), withdrawn_why="lewat surat")
    assert state(source) is State.WITHDRAWN


def test_removed_terms_promise_nothing(cast: Cast, acting_owner: User) -> None:
    source = a_source(cast, a_case(cast))
    promises.remove_terms(good_terms(source))
    assert state(source) is State.NONE


LINES: list[dict[str, Any]] = [
    {},
    {"attribution": None},
    {"reason": "unstated"},
    {"agreed": Dated()},
    {"agreed": Dated(None, "entah kapan")},
    {"promise": Promise.REQUESTED},
    {"promise": Promise.NONE, "attribution": Attribution.ON_RECORD},
    {"expires_on": date(2026, 1, 1), "agreed": Dated()},
    {"expires_on": date(2199, 1, 1)},
    {"withdrawn_on": date(2026, 1, 1)},
    {"removed": True},
]


def test_the_database_and_python_agree_on_what_is_settled(cast: Cast, acting_owner: User, db: Session) -> None:
    """Every pair of lines, about the same thing and about different things, with a named source beside."""
    case, sources = a_case(cast), []
    for number, (first, second, scope) in enumerate(product(LINES, LINES, ("name", "Quotes"))):
        name = pseudonyms.PLANTS[number % 150] + (" DUA" if number >= 150 else "")
        source = a_source(cast, case, name) if number % 7 else a_named_source(cast, case, a_person(f"Orang {number}"))
        _add_line(source, "Name", first)
        _add_line(source, scope, second)
        sources.append(source)
    sources.append(a_source(cast, case, "ZAITUN TIGA"))
    db.flush()
    today = clock.today()
    in_sql = set(db.scalars(select(Source.id).where(unsettled(today))))
    with_promise = set(db.scalars(select(Source.id).where(Source.anonymous, promised(today))))
    assert in_sql == {s.id for s in sources if not state_of(s, today).settled}
    assert with_promise == {s.id for s in sources if s.anonymous and state_of(s, today).promised}


def _add_line(source: Source, scope: str, values: dict[str, Any]) -> None:
    values = dict(values)
    withdrawn, removed = values.pop("withdrawn_on", None), values.pop("removed", False)
    terms = good_terms(source, scope=scope, **values)
    if withdrawn:
        promises.withdraw_terms(terms, withdrawn_on=withdrawn, withdrawn_why="sebab")
    if removed:
        promises.remove_terms(terms)
