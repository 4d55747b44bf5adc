"""Pages of claims, as a browser without JavaScript uses them."""

import gzip
from collections.abc import Callable
from uuid import uuid4

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.claims.made import a_claim, a_document, a_person, an_accusation, an_office, protected
from tests.factories import a_case
from tests.web import press, soup, submit
from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.claims import service
from tracker.claims.load import load_claims
from tracker.claims.models import Accusation, Claim, Stance

pytestmark = pytest.mark.usefixtures("acting_owner")
ClientOf = Callable[[User | None], FlaskClient]


def claims_of(db: Session, case: Case) -> list[Claim]:
    db.expire_all()
    found = load_claims(case)
    db.commit()
    return found


def test_a_claim_is_added_changed_withdrawn_put_back_and_removed(
    db: Session, cast: Cast, case: Case, client_of: ClientOf
) -> None:
    office, person = an_office(), a_person()
    client = client_of(cast.owner)
    page = submit(
        client,
        "/c/tst-01/claims/new",
        summary="Lampu dibeli dua kali",
        words="“lampu itu dibeli dua kali”",
        accusation="somebody",
        accused=[str(office.uuid)],
        named=[str(person.uuid)],
    )
    assert "Saved as C1" in page.text
    assert "““" not in page.text
    claim = claims_of(db, case)[0]
    assert (claim.accused, claim.named, claim.main) == ([office], [person], True)
    submit(client, "/c/tst-01/claims/1/edit", accusation="nobody", accused=[], named=[])
    assert claims_of(db, case)[0].accusation is Accusation.NOBODY
    assert "Salah dengar" in submit(client, "/c/tst-01/claims/1/withdraw", why="Salah dengar").text
    assert "Back among the claims" in press(client, "/c/tst-01/claims/1", "reinstate").text
    removed = press(client, "/c/tst-01/claims/1", "/remove/claim/")
    assert "Removed. Its history stays." in removed.text
    assert claims_of(db, case) == []


def test_support_is_added_changed_and_removed(db: Session, cast: Cast, case: Case, client_of: ClientOf) -> None:
    a_claim(case)
    source, document = protected(case, cast), a_document(case)
    client = client_of(cast.owner)
    url = "/c/tst-01/claims/1/supports/new"
    groups = [g["label"] for g in soup(client.get(url)).select("select#target optgroup")]
    assert groups == ["Nothing yet", "Sources", "Documents"]
    assert "One anonymous" in submit(client, url, target=str(source.uuid), limits="dari ingatan").text
    page = submit(client, url, target=str(document.uuid), stance="contradicts", passage="dibeli sekali")
    assert "A document in hand contradicts it" in page.text
    first, second = claims_of(db, case)[0].supports
    assert (first.source, second.stance) == (source, Stance.CONTRADICTS)
    submit(client, f"/c/tst-01/claims/1/supports/{second.uuid}", stance="supports", copy_of=str(first.uuid))
    assert claims_of(db, case)[0].supports[1].copy_of is first
    refused = press(client, "/c/tst-01/claims/1", f"/remove/support/{first.uuid}")
    assert "Another support repeats this one" in refused.text
    press(client, "/c/tst-01/claims/1", f"/remove/support/{second.uuid}")
    assert len(claims_of(db, case)[0].supports) == 1


def test_a_new_claim_offers_the_people_of_its_case_before_the_rest_of_the_register(
    db: Session, cast: Cast, case: Case, client_of: ClientOf
) -> None:
    an_office(), a_person(), (of_case := a_person("Zulaikha Warbal"))
    an_accusation(case, of_case)
    db.commit()
    page = soup(client_of(cast.owner).get("/c/tst-01/claims/new"))
    for name in ("accused", "named"):
        assert page.select_one(f'input[name="{name}"]')["value"] == str(of_case.uuid), name


def test_the_list_shows_what_blocks_first_and_filters(cast: Cast, case: Case, client_of: ClientOf) -> None:
    office = an_office()
    service.add_support(a_claim(case, "Lampu padam"), source=protected(case, cast))
    an_accusation(case, office, summary="Dinas membeli dua kali")
    a_claim(case, "Sebuah catatan kecil", main=False)
    client = client_of(cast.owner)
    page = soup(client.get("/c/tst-01/claims"))
    assert [c.text for c in page.select("table.claims .id")] == ["C2", "C1"]
    assert "Nobody is cited for it." in page.text
    assert page.select_one(".badge.seal").text == "KENANGA"
    everything = soup(client.get("/c/tst-01/claims?show=all"))
    assert len(everything.select("table.claims tbody tr")) == 3
    assert [c.text for c in soup(client.get("/c/tst-01/claims?show=accusing")).select("table.claims .id")] == ["C2"]


def test_a_page_of_claims_takes_ten_statements_at_most(
    cast: Cast, case: Case, client_of: ClientOf, statements: list[str]
) -> None:
    office, source = an_office(), protected(case, cast)
    for n in range(15):
        claim = an_accusation(case, office, summary=f"Klaim {n}")
        service.add_support(claim, source=source)
        service.add_support(claim, document=a_document(case, f"Dokumen {n}"))
    client = client_of(cast.owner)
    for url in ("/c/tst-01/claims?show=all", "/c/tst-01/claims/3", "/c/tst-01/claims/new", "/c/tst-01/claims/3/edit"):
        statements.clear()
        assert client.get(url).status_code == 200
        assert len(statements) <= 10, (url, len(statements), statements)
    statements.clear()
    assert client.get("/c/tst-01/claims/3/supports/new").status_code == 200
    assert len(statements) <= 12, statements


def test_who_may_not_open_the_case_finds_nothing(cast: Cast, case: Case, client_of: ClientOf) -> None:
    support = service.add_support(a_claim(case), source=protected(case, cast))
    paths = ["", "/new", "/1", "/1/edit", "/1/withdraw", "/1/supports/new", f"/1/supports/{support.uuid}"]
    for who in (cast.outsider, cast.admin):
        client = client_of(who)
        assert {client.get(f"/c/tst-01/claims{path}").status_code for path in paths} <= {403, 404}


def test_legal_reads_and_changes_nothing(cast: Cast, case: Case, client_of: ClientOf) -> None:
    a_claim(case)
    protected(case, cast)
    client = client_of(cast.legal)
    page = client.get("/c/tst-01/claims/1")
    assert page.status_code == 200
    assert "/edit" not in page.text
    assert client.get("/c/tst-01/claims/1/edit").status_code == 403


def test_another_case_s_claim_and_support_are_not_found(cast: Cast, case: Case, client_of: ClientOf) -> None:
    other = a_case(cast, code="OTH-01")
    a_claim(case)
    support = service.add_support(a_claim(other), document=a_document(other))
    client = client_of(cast.owner)
    missing = ["/c/tst-01/claims/2", "/c/tst-01/claims/99999999999999999999", "/c/tst-01/claims/0"]
    missing += [f"/c/tst-01/claims/1/supports/{support.uuid}", f"/c/tst-01/claims/1/supports/{uuid4()}"]
    assert {client.get(url).status_code for url in missing} == {404}


BAD = [
    ({"summary": ""}, "Say it in one line."),
    ({"summary": "a\x00b"}, "invisible characters"),
    ({"summary": "x" * 301}, "300 fit here"),
    ({"words": "x" * 200_001}, "200000 fit here"),
    ({"nature": "gossip"}, "Choose one of the list."),
    ({"accused": [str(uuid4())]}, "Choose from the list."),
    ({"accused": ["' or 1=1"]}, "Choose from the list."),
    ({"accusation": "somebody"}, "Tick whom it accuses."),
]


@pytest.mark.parametrize(("wrong", "said"), BAD)
def test_bad_input_is_answered_beside_its_field_and_kept(
    db: Session, cast: Cast, case: Case, client_of: ClientOf, wrong: dict, said: str
) -> None:
    page = submit(client_of(cast.owner), "/c/tst-01/claims/new", **{"summary": "Ada", "note": "tetap di sini", **wrong})
    assert page.status_code == 422
    assert said in page.text
    assert "tetap di sini" in page.text
    assert claims_of(db, case) == []


def test_something_of_another_case_cannot_stand_behind_a_claim(
    db: Session, cast: Cast, case: Case, client_of: ClientOf
) -> None:
    a_claim(case)
    foreign = a_document(a_case(cast, code="OTH-01"))
    client = client_of(cast.owner)
    for target in (str(foreign.uuid), str(uuid4()), "x\x00", ""):
        page = submit(client, "/c/tst-01/claims/1/supports/new", target=target, passage="tetap di sini")
        assert page.status_code == 422
        assert "tetap di sini" in page.text
    assert claims_of(db, case)[0].supports == []


def test_an_older_version_shows_both_texts(db: Session, cast: Cast, case: Case, client_of: ClientOf) -> None:
    claim = a_claim(case, "Pertama")
    client = client_of(cast.owner)
    page = client.get("/c/tst-01/claims/1/edit")
    service.change_claim(claim, summary="Oleh orang lain")
    db.commit()
    from tests.web import find_form, form_fields

    fields = {**form_fields(find_form(soup(page))), "summary": "Oleh saya"}
    answer = client.post("/c/tst-01/claims/1/edit", data=fields)
    assert answer.status_code == 409
    assert "Oleh orang lain" in answer.text
    assert "Oleh saya" in answer.text


def test_more_than_fifty_claims_come_in_pages(db, cast, client_of, statements):
    case = a_case(cast)
    for number in range(120):
        a_claim(case, f"Klaim {number}")
    db.commit()
    client, found = client_of(cast.owner), []
    for number in (1, 2, 3):
        statements.clear()
        answer = client.get(f"/c/{case.slug}/claims?show=all&page={number}")
        assert len(statements) <= 10
        found += [link.text for link in soup(answer).select("table.claims td:first-child a")]
    assert sorted(found, key=lambda code: int(code[1:])) == [f"C{n}" for n in range(1, 121)]
    assert len(gzip.compress(answer.data)) < 15_000
