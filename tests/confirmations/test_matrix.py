"""Who has been asked about what: the rules, without a database."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.claims.models import PartyRole
from tracker.confirmations.conflicts import asks_about_media_money
from tracker.confirmations.matrix import Matrix, kind_of, matrix
from tracker.confirmations.models import Outcome
from tracker.confirmations.working_days import after, days_off
from tracker.core.types import Dated

numbers = count(1)


@dataclass
class Thing:
    """What the matrix reads of an official, a party, a claim."""

    id: int = field(default_factory=lambda: next(numbers))
    removed: bool = False
    name: str = ""
    withdrawn: bool = False
    parties: list[Any] = field(default_factory=list)
    official: Any = None
    role: Any = None


@dataclass
class Asked:
    """What it reads of an attempt."""

    official: Any
    outcome: Outcome
    asked: Dated | None = None
    puts: list[Any] = field(default_factory=list)
    id: int = field(default_factory=lambda: next(numbers))
    removed: bool = False
    official_id: int | None = None
    created_at: datetime = datetime(2026, 11, 19, tzinfo=UTC)


@dataclass
class Put:
    claim: Any
    attempt: Asked
    outcome: Outcome | None = None

    @property
    def claim_id(self) -> int:
        return self.claim.id

    @property
    def answer(self) -> Outcome:
        return self.outcome or self.attempt.outcome


def claim(**roles: list[Thing]) -> Thing:
    made = Thing()
    for role, officials in roles.items():
        made.parties += [Thing(official=o, role=PartyRole(role)) for o in officials]
    return made


def ask(official: Thing | None, outcome: Outcome, *claims: Thing, on: date | None = None) -> Asked:
    made = Asked(official, outcome, Dated(None, "x", on, on) if on else None)
    made.puts = [Put(c, made) for c in claims]
    return made


def cell(made: Matrix, official: Thing, of: Thing) -> Any:
    column = next(c for c in made.columns if c.official is official)
    return column.cells[made.claims.index(of)]


def cells(claims: list[Any], attempts: list[Any]) -> Matrix:
    return matrix(claims, attempts)


def test_an_accused_party_never_asked_blocks_and_a_named_one_does_not() -> None:
    accused, named = Thing(), Thing()
    c = claim(accused=[accused], named=[named])
    made = cells([c], [])
    assert (cell(made, accused, c).kind, cell(made, accused, c).label) == ("stop", "Never asked")
    assert (cell(made, named, c).kind, cell(made, named, c).label) == ("due", "To ask")
    assert made.never_asked == [(accused, [c])]
    assert made.to_ask == [(named, [c])]


def test_a_refusal_counts_only_for_what_was_put() -> None:
    office = Thing()
    first, second = claim(accused=[office]), claim(accused=[office])
    made = cells([first, second], [ask(office, Outcome.DECLINED, first)])
    assert cell(made, office, first).kind == "none"
    assert cell(made, office, second).kind == "stop"


def test_the_head_of_an_agency_does_not_answer_for_it() -> None:
    head, agency = Thing(), Thing()
    c = claim(accused=[agency])
    made = cells([c], [ask(head, Outcome.ANSWERED, c)])
    assert cell(made, agency, c).kind == "stop"
    assert cell(made, head, c).kind == "ok"


def test_an_attempt_without_official_or_claims_puts_nothing() -> None:
    office = Thing()
    c = claim(accused=[office])
    assert cells([c], [ask(None, Outcome.PENDING, c), ask(office, Outcome.DECLINED)]).never_asked


def test_withdrawn_claims_are_left_out() -> None:
    office = Thing()
    c = claim(accused=[office])
    c.withdrawn = True
    assert cells([c], []).claims == ()


def test_a_removed_party_official_or_attempt_counts_for_nothing() -> None:
    office = Thing()
    c = claim(accused=[office])
    gone = ask(office, Outcome.ANSWERED, c)
    gone.removed = True
    assert cells([c], [gone]).never_asked
    c.parties[0].removed = True
    assert not cells([c], []).never_asked
    other = claim(accused=[Thing(removed=True)])
    assert not cells([other], []).never_asked


def test_an_answer_outweighs_a_later_refusal_and_the_last_word_decides_among_equals() -> None:
    office, today = Thing(), date(2026, 11, 20)
    c = claim(accused=[office])
    answered = ask(office, Outcome.ANSWERED, c, on=today - timedelta(days=9))
    declined = ask(office, Outcome.DECLINED, c, on=today)
    pending = ask(office, Outcome.PENDING, c, on=today - timedelta(days=3))
    assert cell(cells([c], [declined, answered]), office, c).kind == "ok"
    assert cell(cells([c], [declined, pending]), office, c).label == "Declined"
    later = ask(office, Outcome.DENIED, c, on=today)
    assert cell(cells([c], [later, answered]), office, c).label == "Denied"


def test_an_answer_to_one_claim_is_its_own() -> None:
    office = Thing()
    first, second = claim(accused=[office]), claim(accused=[office])
    attempt = ask(office, Outcome.ANSWERED, first, second)
    attempt.puts[1].outcome = Outcome.DECLINED
    made = cells([first, second], [attempt])
    assert (cell(made, office, first).kind, cell(made, office, second).kind) == ("ok", "none")


@pytest.mark.parametrize(
    ("outcome", "kind"),
    [
        *((o, "ok") for o in (Outcome.ANSWERED, Outcome.DENIED, Outcome.ADMITTED)),
        *((o, "none") for o in (Outcome.DECLINED, Outcome.NO_REPLY, Outcome.UNREACHABLE)),
        *((o, "due") for o in (Outcome.PARTIAL, Outcome.PENDING, Outcome.PROMISED_LATER, Outcome.REFERRED)),
    ],
)
def test_every_outcome_has_its_mark(outcome: Outcome, kind: str) -> None:
    assert kind_of(outcome) == kind


@given(st.data())
def test_what_was_put_is_never_called_never_asked_and_nothing_else_is_forgiven(data: st.DataObject) -> None:
    officials = [Thing(name=str(n)) for n in range(3)]
    roles = st.lists(st.sampled_from(officials), max_size=3, unique_by=id)
    claims = []
    for _ in range(data.draw(st.integers(0, 4))):
        accused = data.draw(roles)
        named = [o for o in data.draw(roles) if o not in accused]
        claims.append(claim(accused=accused, named=named))
    attempts = []
    for _ in range(data.draw(st.integers(0, 4)) if claims else 0):
        put = data.draw(st.lists(st.sampled_from(claims), unique_by=id))
        attempts.append(ask(data.draw(st.sampled_from([*officials, None])), data.draw(st.sampled_from(Outcome)), *put))
    made = cells(claims, attempts)
    put_pairs = {(a.official.id, p.claim.id) for a in attempts if a.official for p in a.puts}
    accused_pairs = {(p.official.id, c.id) for c in claims for p in c.parties if p.role is PartyRole.ACCUSED}
    never = {(o.id, c.id) for o, found in made.never_asked for c in found}
    assert never == accused_pairs - put_pairs


def test_working_days_pass_over_weekends_and_holidays() -> None:
    friday = date(2026, 11, 20)
    assert after(friday, 1, frozenset()) == date(2026, 11, 23)
    assert after(friday, 5, {date(2026, 11, 25)}) == date(2026, 11, 30)
    assert after(friday, 0) == friday


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 30))
def test_the_day_reached_is_a_working_day(start: date, days: int) -> None:
    reached = after(start, days, frozenset())
    assert reached.weekday() < 5
    passed = sum((start + timedelta(days=n)).weekday() < 5 for n in range(1, (reached - start).days + 1))
    assert passed == days


def test_the_setting_replaces_the_national_holidays() -> None:
    assert days_off("2026-12-24, 2026-12-25,x") == {date(2026, 12, 24), date(2026, 12, 25)}
    assert date(2026, 8, 17) in days_off("")


@pytest.mark.parametrize(
    "text",
    ["Berapa anggaran media di Kominfo?", "kerja sama dengan media", "What is the media budget?", "belanja iklan"],
)
def test_a_question_about_media_money_is_noticed(text: str) -> None:
    assert asks_about_media_money("", text)


def test_other_budgets_are_no_conflict() -> None:
    assert not asks_about_media_money("Berapa anggaran server 2023?", "")
