"""What the readiness panel and the side of the case page are told."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.claims.made import a_claim, a_person, an_accusation, an_office, protected
from tests.confirmations.made import asked
from tracker.cases.models import Case
from tracker.claims import service
from tracker.claims.load import load_claims
from tracker.claims.missing import missing as claims_missing
from tracker.confirmations.load import load_attempts
from tracker.confirmations.missing import asked_badges, missing, rail
from tracker.confirmations.models import Outcome
from tracker.core import clock
from tracker.core.web import Telusur

pytestmark = pytest.mark.usefixtures("acting_owner")


def told(app: Telusur, case: Case) -> list[tuple[str, str]]:
    """(kind, text) of everything missing, in English."""
    with app.test_request_context("/", headers={"Accept-Language": "en"}):
        claims, attempts = load_claims(case), load_attempts(case)
        found = claims_missing(case, claims) + missing(case, claims, attempts)
    assert all(item["url"].startswith("/c/tst-01/") for item in found)
    return [(item["kind"], item["text"]) for item in found]


def test_an_accusation_with_no_source_that_nobody_was_asked_about_blocks_twice(app: Telusur, case: Case) -> None:
    office = an_office()
    an_accusation(case, office)
    assert told(app, case) == [
        ("stop", "C1 accuses Dinas Lampu with no source"),
        ("stop", "Dinas Lampu was never asked about C1"),
    ]


def test_where_nobody_was_asked_it_is_said_once(app: Telusur, cast: Cast, case: Case) -> None:
    office, person = an_office(), a_person()
    source = protected(case, cast)
    for claim in (an_accusation(case, office, person), an_accusation(case, person)):
        service.add_support(claim, source=source)
    assert told(app, case) == [
        ("due", "C1, C2 rest on one anonymous source"),
        ("stop", "Nobody named was asked"),
    ]
    asked(person, load_claims(case)[0], outcome=Outcome.DECLINED)
    assert told(app, case)[1:] == [
        ("stop", "Budi Santoso was never asked about C2"),
        ("stop", "Dinas Lampu was never asked about C1"),
    ]


def test_what_does_not_block_is_to_be_fixed(app: Telusur, cast: Cast, case: Case) -> None:
    office = an_office()
    first, second = a_claim(case, named=[office]), a_claim(case)
    service.add_support(second, source=protected(case, cast), hearsay=True)
    day = clock.today() - timedelta(days=3)
    asked(an_office("Inspektorat"), first, outcome=Outcome.PENDING, deadline=day)
    assert told(app, case) == [
        ("due", "Nobody has marked yet whom C1, C2 accuse"),
        ("due", "C2 rests on hearsay"),
        ("due", "Inspektorat: 3 days late with an answer"),
        ("due", "Still to ask: Dinas Lampu (C1)"),
    ]


def test_a_withdrawn_claim_lacks_nothing(app: Telusur, case: Case) -> None:
    service.withdraw(an_accusation(case, an_office()), "Salah dengar")
    assert told(app, case) == []


def test_the_side_of_the_case_page_and_the_table_say_how_far_it_is(app: Telusur, db: Session, case: Case) -> None:
    office, person = an_office(), a_person()
    first, _second = an_accusation(case, office), an_accusation(case, office, named=[person])
    asked(office, first, outcome=Outcome.DENIED)
    with app.test_request_context("/", headers={"Accept-Language": "en"}):
        claims, attempts = load_claims(case), load_attempts(case)
        rows = [(row["name"], row["kind"], row["text"]) for row in rail(case, claims, attempts)]
        badges = [(asked_badges(case, claims)[c.id].kind, asked_badges(case, claims)[c.id].text) for c in claims]
    assert rows == [("Dinas Lampu", "stop", "1 of 2 asked"), ("Budi Santoso", "due", "To ask")]
    assert badges == [("ok", "Denied"), ("stop", "Never asked")]
