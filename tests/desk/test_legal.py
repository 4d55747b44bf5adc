"""The legal queue: which sources wait in it for whom, in which order, and what it says of each."""

from datetime import timedelta

import pytest

from tests.claims.made import a_claim, a_document, an_accusation, an_interview, an_office
from tests.factories import a_case
from tests.sources.stock import a_source, good_terms
from tests.vault.stock import a_sealed_source
from tests.web import soup
from tracker.cases.models import Sensitivity, Stage
from tracker.claims import service as claims
from tracker.claims.basis import rests_alone_on
from tracker.core import clock
from tracker.desk import queue
from tracker.requests import retention
from tracker.sources import promises
from tracker.sources.models import DetailDecision

pytestmark = pytest.mark.usefixtures("acting_owner")


def near(cast, code="TST-01", stage=Stage.VERIFYING, **values):
    case = a_case(cast, code, **values)
    case.stage = stage
    return case


def said(client, show="all"):
    """{pseudonym: its row}, in the order of the page."""
    rows = soup(client.get(f"/legal?show={show}")).select("tbody tr")
    return {row.select_one("th a").text: " ".join(row.get_text(" ").split()) for row in rows}


def test_a_source_waits_once_its_case_is_verified_or_has_a_draft(db, cast, client_of):
    for number, stage in enumerate(Stage):
        a_source(cast, near(cast, f"CAS-{number}", stage), f"SUMBER {stage}".upper().replace("_", ""))
    db.commit()
    found = {name.removeprefix("SUMBER ").lower() for name in said(client_of(cast.editor))}
    assert found == {"verifying", "confirming", "review", "ready"}


@pytest.mark.parametrize("who", ["owner", "editor", "legal", "outsider", "other_editor"])
def test_one_sees_the_sources_of_cases_one_may_open_and_no_more(db, cast, client_of, who):
    a_source(cast, near(cast), "KENANGA")
    a_source(cast, near(cast, "RST-01", sensitivity=Sensitivity.RESTRICTED), "MERANTI")
    db.commit()
    user = getattr(cast, who)
    expected = {"owner": 2, "editor": 2, "legal": 1, "other_editor": 1, "outsider": 0}[who]
    assert queue.counts(user)[0] == len(said(client_of(user))) == expected


def test_an_administrator_has_no_queue(db, cast, client_of):
    assert client_of(cast.admin).get("/legal").status_code == 403


def test_what_is_to_be_settled_comes_first_then_what_is_nearest_to_publication(db, cast, client_of):
    settled = a_source(cast, near(cast, "REA-01", Stage.READY), "AKASIA")
    good_terms(settled)
    a_source(cast, near(cast, "VER-01"), "BERINGIN")
    a_source(cast, near(cast, "REV-01", Stage.REVIEW), "CEMARA")
    soon = near(cast, "VER-02")
    soon.target_on = clock.today()
    a_source(cast, soon, "DAMAR")
    db.commit()
    client = client_of(cast.legal)
    assert list(said(client)) == ["CEMARA", "DAMAR", "BERINGIN", "AKASIA"]
    assert list(said(client, "work")) == ["CEMARA", "DAMAR", "BERINGIN"]
    filters = [f.text.split() for f in soup(client.get("/legal")).select(".filters a .n")]
    assert filters == [["3"], ["4"]]


def test_a_row_says_what_is_missing(db, cast, client_of):
    case = near(cast, stage=Stage.CONFIRMING)
    source = a_sealed_source(cast, case)
    good_terms(source, attribution=None)
    promises.add_detail(source, case, words="helm hitam", decision=DetailDecision.REMOVE)
    retention.begin(source, clock.today())
    alone, two = an_accusation(case, an_office()), a_claim(case, "Dua kali")
    claims.add_support(alone, log_entry=an_interview(case, source=source))
    claims.add_support(two, source=source)
    claims.add_support(two, document=a_document(case))
    db.commit()
    row = said(client_of(cast.legal))["KENANGA"]
    assert "Missing: how the words may be attributed" in row
    assert "1 to remove" in row
    assert "C1 accuses" in row
    assert "C2" not in row
    assert "Not scanned since the last change" in row
    assert "2 custodians" in row
    assert "Due to be shredded" in row


def test_only_anonymous_origins_are_rested_on_alone(db, cast):
    case = near(cast)
    one, other = a_source(cast, case, "KENANGA"), a_source(cast, case, "MERANTI")
    heard, both, nothing = a_claim(case, "a"), a_claim(case, "b"), a_claim(case, "c")
    claims.add_support(heard, source=one, hearsay=True)
    claims.add_support(both, source=one)
    claims.add_support(both, source=other)
    db.commit()
    assert rests_alone_on(heard) == {one.id}
    assert rests_alone_on(both) == rests_alone_on(nothing) == set()


def test_two_hundred_sources_take_as_many_statements_as_two(db, cast, client_of, statements):
    case = near(cast)
    for number in range(3):
        claims.add_support(a_claim(case), source=a_source(cast, case, f"KAYU {number}"))
    db.commit()
    client = client_of(cast.legal)
    client.get("/legal")
    statements.clear()
    assert len(said(client)) == 3
    few = len(statements)
    for number in range(3, 40):
        claims.add_support(a_claim(case), source=a_source(cast, case, f"KAYU {number}"))
    db.commit()
    statements.clear()
    assert len(said(client)) == 30
    assert len(statements) == few <= 10


def test_an_empty_queue_says_what_would_come(db, cast, client_of):
    client = client_of(cast.outsider)
    assert "No source waits here" in client.get("/legal").text
    good_terms(a_source(cast, near(cast)))
    db.commit()
    assert "Every source close to publication is settled" in client_of(cast.editor).get("/legal").text


def test_a_day_not_come_yet_is_only_said(db, cast, client_of):
    source = a_sealed_source(cast, near(cast))
    retention.begin(source, clock.today() + timedelta(days=9))
    db.commit()
    row = said(client_of(cast.editor))["KENANGA"]
    assert "Kept until" in row
    assert "Due to be shredded" not in row
