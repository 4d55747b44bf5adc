"""Attempts, what they put, and what is refused."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.claims.made import a_claim, a_person, an_accusation, an_office
from tests.confirmations.made import asked
from tests.factories import a_case
from tracker.cases import facts
from tracker.cases.models import Case
from tracker.claims.load import load_claims
from tracker.claims.models import Claim
from tracker.confirmations import service
from tracker.confirmations.load import load_attempts
from tracker.confirmations.models import Outcome
from tracker.core import clock
from tracker.core.i18n import Problem
from tracker.core.types import Dated

pytestmark = pytest.mark.usefixtures("acting_owner")


def test_an_attempt_keeps_exactly_what_was_put(case: Case) -> None:
    office = an_office()
    first, second = an_accusation(case, office), an_accusation(case, office)
    put = [(first, "Berapa kali lampu dibeli?", None), (second, "", Outcome.DECLINED)]
    service.add_attempt(case, official=office, claims=put, outcome=Outcome.ANSWERED, reply="Dua kali")
    attempt = load_attempts(case)[0]
    assert [(p.claim.code, p.question, p.answer) for p in attempt.puts] == [
        ("C1", "Berapa kali lampu dibeli?", Outcome.ANSWERED),
        ("C2", "", Outcome.DECLINED),
    ]


def test_a_deadline_before_the_question_is_refused(case: Case) -> None:
    office = an_office()
    claim = an_accusation(case, office)
    day = date(2026, 11, 20)
    with pytest.raises(Problem) as caught:
        asked(office, claim, asked=Dated("2026-11-20", "20/11/2026", day, day), deadline=date(2026, 11, 19))
    assert caught.value.field == "deadline"
    asked(office, claim, asked=Dated("2026-11-20", "20/11/2026", day, day), deadline=day)
    asked(office, claim, asked=Dated(None, "belum lama ini"), deadline=date(2020, 1, 1))


def test_nobody_was_asked_on_a_day_to_come(case: Case) -> None:
    office = an_office()
    claim = an_accusation(case, office)
    day = date(2199, 1, 1)
    for unfinished in (False, True):
        with pytest.raises(Problem) as caught:
            asked(office, claim, asked=Dated("2199-01-01", "1/1/2199", day, day), unfinished=unfinished)
        assert caught.value.field == "asked"


def test_what_is_missing_is_asked_for_unless_it_is_saved_as_unfinished(case: Case) -> None:
    with pytest.raises(Problem) as caught:
        service.add_attempt(case)
    assert caught.value.field == "official"
    with pytest.raises(Problem) as caught:
        service.add_attempt(case, official=an_office())
    assert caught.value.field == "claims"
    assert service.add_attempt(case, reply="Nanti saja", unfinished=True).unfinished


def test_claims_and_follow_ups_are_of_the_same_case(cast: Cast, case: Case) -> None:
    other, office = a_case(cast, code="OTH-01"), an_office()
    with pytest.raises(Problem) as caught:
        service.add_attempt(case, official=office, claims=[(a_claim(other), "", None)])
    assert caught.value.field == "claims"
    with pytest.raises(Problem) as caught:
        asked(office, a_claim(case), follow_up_of=asked(office, a_claim(other)))
    assert caught.value.field == "follow_up_of"


def test_follow_ups_never_go_round(case: Case) -> None:
    office = an_office()
    claim = an_accusation(case, office)
    first = asked(office, claim, outcome=Outcome.PENDING)
    second = asked(office, claim, follow_up_of=first)
    with pytest.raises(Problem):
        service.change_attempt(first, follow_up_of=second)


def test_changing_what_was_put_keeps_what_was_put_of_a_removed_claim(db: Session, case: Case) -> None:
    office = an_office()
    first, second = an_accusation(case, office), an_accusation(case, office)
    attempt = asked(office, first, second)
    second.remove()
    db.flush()
    service.change_attempt(attempt, claims=[], also_asked="Hal lain")
    second.restore()
    db.flush()
    db.expire_all()
    assert [put.claim.code for put in load_attempts(case)[0].puts] == ["C2"]


def test_what_is_not_given_stays(case: Case) -> None:
    office = an_office()
    attempt = asked(office, an_accusation(case, office), reply="Tidak benar", outcome=Outcome.DENIED)
    service.change_attempt(attempt, note="Lewat ajudan")
    assert (attempt.reply, attempt.outcome, len(attempt.puts)) == ("Tidak benar", Outcome.DENIED, 1)


def test_an_answer_is_overdue_until_it_comes_or_is_asked_for_again(case: Case) -> None:
    office = an_office()
    claim = an_accusation(case, office)
    attempt = asked(office, claim, outcome=Outcome.PENDING, deadline=date(2020, 1, 1))
    assert facts.of(case)["overdue"] == 1
    again = asked(office, claim, outcome=Outcome.PENDING, deadline=date(2999, 1, 1), follow_up_of=attempt)
    assert facts.of(case)["overdue"] == 0
    again.remove()
    assert facts.of(case)["overdue"] == 1
    service.change_attempt(attempt, outcome=Outcome.ANSWERED)
    assert facts.of(case)["overdue"] == 0
    assert clock.today() < date(2999, 1, 1)


def test_never_asked_is_counted_by_pairs(case: Case) -> None:
    office, person = an_office(), a_person()
    first, _second = an_accusation(case, office, person), an_accusation(case, office, named=[person])
    assert (facts.of(case)["never_asked"], facts.of(case)["to_ask"]) == (3, 1)
    asked(office, first, outcome=Outcome.DECLINED)
    assert facts.of(case)["never_asked"] == 2


def test_loading_takes_two_statements_however_many_attempts(db: Session, case: Case, statements: list[str]) -> None:
    claims: list[Claim] = [an_accusation(case, an_office(f"Dinas {n}")) for n in range(9)]
    for claim in claims:
        asked(claim.accused[0], claim)
    db.commit()
    db.expunge_all()
    again = db.get_one(Case, case.id)
    load_claims(again)
    statements.clear()
    assert [a.puts[0].claim.code for a in load_attempts(again)] == [f"C{n}" for n in range(9, 0, -1)]
    assert len(statements) == 2
