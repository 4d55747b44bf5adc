"""The matrix, attempts, the quick form, the letter and the list, as a browser without JavaScript uses them."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.claims.made import a_claim, a_person, an_accusation, an_office, protected
from tests.confirmations.made import asked
from tests.factories import a_case
from tests.web import press, soup, submit
from tracker.accounts.models import User
from tracker.cases.models import Case, Sensitivity
from tracker.claims import service as claims
from tracker.confirmations.load import load_attempts
from tracker.confirmations.models import Attempt, Outcome
from tracker.log.models import Channel

pytestmark = pytest.mark.usefixtures("acting_owner")
ClientOf = Callable[[User | None], FlaskClient]


def attempts_of(db: Session, case: Case) -> list[Attempt]:
    found = load_attempts(case)
    db.commit()
    return found


def test_the_matrix_says_who_was_never_asked_and_leads_to_asking(
    db: Session, cast: Cast, case: Case, client_of: ClientOf
) -> None:
    office, person = an_office(), a_person()
    first = an_accusation(case, office, named=[person], words="“lampu dibeli dua kali”")
    an_accusation(case, office)
    asked(office, first, outcome=Outcome.DECLINED, reply="enggan menjelaskan", channel=Channel.PHONE)
    client = client_of(cast.owner)
    page = soup(client.get("/c/tst-01/confirmations"))
    assert [cell.text.split("Asked")[0].strip() for cell in page.select("td.x-stop .badge")] == ["Never asked"]
    assert "Asked about C1, not this." in page.text
    assert "enggan menjelaskan" in page.text
    assert "1 of 2" in page.text
    url = page.select_one("td.x-stop a")["href"]
    submit(client, url, outcome="answered", reply="Sudah sesuai aturan")
    attempt = attempts_of(db, case)[0]
    assert (attempt.official, [p.claim.code for p in attempt.puts]) == (office, ["C2"])
    assert not soup(client.get("/c/tst-01/confirmations")).select("td.x-stop")


def test_an_attempt_is_logged_whole_changed_asked_again_and_removed(
    db: Session, cast: Cast, case: Case, client_of: ClientOf
) -> None:
    office = an_office()
    an_accusation(case, office)
    client = client_of(cast.owner)
    page = submit(
        client,
        "/c/tst-01/confirmations/new",
        official=str(office.uuid),
        channel="phone",
        asked="13 Juli 2023",
        question_1="Apakah lampu dibeli dua kali?",
        answer_1="partial",
        outcome="answered",
        deadline="2026-12-01",
        reply="Itu keliru",
        also_asked="Berapa anggaran media?",
    )
    assert page.status_code == 200
    assert "Itu keliru" in page.text
    assert "This asks about what media are paid" in page.text
    attempt = attempts_of(db, case)[0]
    assert [(p.question, p.answer) for p in attempt.puts] == [("Apakah lampu dibeli dua kali?", Outcome.PARTIAL)]
    assert (attempt.asked.edtf, attempt.asked_by) == ("2023-07-13", cast.owner)
    here = f"/c/tst-01/confirmations/{attempt.uuid}"
    submit(client, f"{here}/edit", conflict="Media ini menerima dana itu", answer_1="denied")
    assert "This asks about what media are paid" not in client.get(here).text
    again = submit(client, f"/c/tst-01/confirmations/new?follow_up={attempt.uuid}", outcome="pending")
    assert "Follows up" in again.text
    newest = next(a for a in attempts_of(db, case) if a.uuid != attempt.uuid)
    assert (newest.follow_up_of, newest.official, newest.puts[0].question) == (
        attempt,
        office,
        "Apakah lampu dibeli dua kali?",
    )
    assert "Asked again" in client.get(here).text
    press(client, here, "/remove/attempt/")
    assert [a.uuid for a in attempts_of(db, case)] == [newest.uuid]


def test_the_quick_form_saves_what_there_is(db: Session, cast: Cast, case: Case, client_of: ClientOf) -> None:
    office = an_office()
    claim = an_accusation(case, office)
    client = client_of(cast.owner)
    assert "Lampu jalan padam" in client.get("/log/confirmation").text
    url = "/log/confirmation?case=tst-01"
    page = submit(client, url, reply="enggan memberi penjelasan", outcome="declined")
    assert "Saved as unfinished. Add the claim when you can." in page.text
    assert attempts_of(db, case)[0].unfinished
    assert "Not asked about C1 yet." in client.get(f"{url}&official={office.uuid}").text
    page = submit(client, url, official=str(office.uuid), claims=[str(claim.uuid)], outcome="promised_later")
    attempt = attempts_of(db, case)[0]
    assert (attempt.unfinished, attempt.outcome, attempt.asked_by) == (False, Outcome.PROMISED_LATER, cast.owner)
    assert attempt.deadline is not None
    submit(client, url, official=str(office.uuid), claims=[str(claim.uuid)], other="denied", outcome="answered")
    assert attempts_of(db, case)[0].outcome is Outcome.DENIED


def test_words_of_somebody_who_is_not_to_be_named_are_not_kept_beside_the_name(
    db: Session, cast: Cast, case: Case, client_of: ClientOf
) -> None:
    office = an_office()
    client = client_of(cast.owner)
    url = "/log/confirmation?case=tst-01"
    page = submit(client, url, official=str(office.uuid), reply="jangan sebut nama saya", unnamed="y")
    assert page.status_code == 422
    assert "must not stand beside their name" in page.text
    assert attempts_of(db, case) == []
    page = submit(client, url, follow=False, official=str(office.uuid), unnamed="y")
    assert page.location.endswith("/c/tst-01/sources/new")


def test_the_letter_lists_what_was_not_put_and_no_source(cast: Cast, case: Case, client_of: ClientOf) -> None:
    office = an_office()
    said = {"words": "kata KENANGA begitu", "note": "Rahasia dapur"}
    first = an_accusation(case, office, summary="Dinas membeli lampu dua kali", **said)
    claims.add_support(first, source=protected(case, cast), passage="seingat saya dua kali", limits="dari ingatan")
    an_accusation(case, office, summary="Kenanga melihat uang diserahkan")
    put = an_accusation(case, office, summary="Lampu sudah padam")
    asked(office, put)
    client = client_of(cast.owner)
    assert office.name in client.get("/c/tst-01/confirmations/letter").text
    page = soup(client.get(f"/c/tst-01/confirmations/letter?official={office.uuid}"))
    letter = page.select_one("article").text
    assert "Dinas membeli lampu dua kali" in letter
    for absent in (
        "KENANGA",
        "Kenanga",
        "seingat saya",
        "dari ingatan",
        "Rahasia dapur",
        "Lampu sudah padam",
        "TST-01",
    ):
        assert absent not in letter
    assert "Left out, because the short form names a source" in page.text
    assert client.get(f"/c/tst-01/confirmations/letter?official={uuid4()}").status_code == 404


def test_the_list_over_all_cases_shows_only_open_ones_and_the_late_first(
    db: Session, cast: Cast, case: Case, client_of: ClientOf
) -> None:
    office = an_office()
    secret = a_case(cast, code="SEC-01", title="Kasus tertutup", sensitivity=Sensitivity.RESTRICTED)
    for of, due in ((case, date(2999, 1, 1)), (case, date(2020, 1, 1)), (secret, date(2020, 1, 1))):
        asked(office, an_accusation(of, office), outcome=Outcome.PENDING, deadline=due)
    an_accusation(secret, office)
    page = soup(client_of(cast.owner).get("/confirmations"))
    rows = page.select("main .cols table.resp tbody tr")
    assert [row.select(".badge.due")[-1].text[-9:] for row in rows] == ["days late", "days late", "Waiting"]
    assert rows[2].select_one(".id").text == "TST-01"
    for who in (cast.outsider, cast.other_editor, cast.legal):
        text = client_of(who).get("/confirmations").text
        assert "SEC-01" not in text
        assert "Kasus tertutup" not in text
    assert "TST-01" not in client_of(cast.outsider).get("/confirmations?show=all").text


def test_pages_take_ten_statements_at_most(cast: Cast, case: Case, client_of: ClientOf, statements: list[str]) -> None:
    for n in range(12):
        office = an_office(f"Dinas {n}")
        claim = an_accusation(case, office, summary=f"Klaim {n}")
        a_claim(case, f"Lain {n}", named=[office])
        asked(office, claim, outcome=Outcome.PENDING, deadline=date(2020, 1, n + 1))
    attempt = load_attempts(case)[3]
    client = client_of(cast.owner)
    for url in (
        "/confirmations",
        "/c/tst-01/confirmations",
        f"/c/tst-01/confirmations/{attempt.uuid}",
        "/c/tst-01/confirmations/letter",
        f"/c/tst-01/confirmations/letter?official={office.uuid}",
        "/log/confirmation",
        "/c/tst-01/claims",
    ):
        statements.clear()
        assert client.get(url).status_code == 200, url
        assert len(statements) <= 10, (url, *statements)


def test_who_may_not_open_the_case_finds_nothing(cast: Cast, case: Case, client_of: ClientOf) -> None:
    office = an_office()
    attempt = asked(office, an_accusation(case, office))
    paths = ["", "/new", f"/{attempt.uuid}", f"/{attempt.uuid}/edit", "/letter", f"/letter?official={office.uuid}"]
    client = client_of(cast.outsider)
    assert {client.get(f"/c/tst-01/confirmations{path}").status_code for path in paths} == {404}
    assert client.get("/log/confirmation?case=tst-01").status_code == 404
    assert "TST-01" not in client.get("/log/confirmation").text


BAD = [
    ({"official": ""}, "Say who was asked"),
    ({"official": str(uuid4())}, "Choose one of the list."),
    ({"asked": "31 Februari 2023"}, "There is no such date"),
    ({"asked": "2026-11-20", "deadline": "2026-11-19"}, "cannot be due before"),
    ({"deadline": "kapan saja"}, "This is no date."),
    ({"outcome": "shrugged"}, "Choose one of the list."),
    ({"answer_1": "shrugged"}, "Choose one of the list."),
    ({"question_1": "a\x00b"}, "invisible characters"),
    ({"conflict": "x" * 301}, "300 fit here"),
    ({"follow_up_of": "nothing"}, "Choose one of the list."),
]


@pytest.mark.parametrize(("wrong", "said"), BAD)
def test_bad_input_is_answered_beside_its_field_and_kept(
    db: Session, cast: Cast, case: Case, client_of: ClientOf, wrong: dict, said: str
) -> None:
    office = an_office()
    an_accusation(case, office)
    good = {"official": str(office.uuid), "put_1": "y", "reply": "tetap di sini"}
    page = submit(client_of(cast.owner), "/c/tst-01/confirmations/new", **{**good, **wrong})
    assert page.status_code == 422, page.text
    assert said in page.text
    assert "tetap di sini" in page.text
    assert attempts_of(db, case) == []


def test_nonsense_in_the_address_is_passed_over(cast: Cast, case: Case, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    for query in (
        "official=x",
        f"official={uuid4()}",
        "claim=x&claim=-1&claim=9999999999",
        "follow_up=x",
        "channel=pigeon",
    ):
        assert client.get(f"/c/tst-01/confirmations/new?{query}").status_code == 200
    assert client.get("/log/confirmation?case=tst-01&official=x").status_code == 200
    assert client.get("/log/confirmation?case=none").status_code == 404
