"""Document records: numbered, grouped by whether we have them, never reaching outside their case."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tests.web import find_form, form_fields, press, soup, submit, text
from tracker.accounts.models import User
from tracker.cases import facts
from tracker.cases.models import Case
from tracker.core.i18n import Problem
from tracker.core.text import fold
from tracker.evidence import service, uses
from tracker.evidence.missing import missing
from tracker.evidence.models import Document, Holding
from tracker.language.dated import read_date
from tracker.officials.models import BodyKind, Official, OfficialKind
from tracker.sources.uses import Use

Clients = Callable[[User | None], FlaskClient]


def an_office(db: Session, name: str = "Dinas Kominfo", **values: Any) -> Official:
    office = Official(kind=OfficialKind.BODY, body_kind=BodyKind.AGENCY, name=name, name_key=fold(name), **values)
    db.add(office)
    db.flush()
    return office


def the_only(db: Session) -> Document:
    found = db.scalars(select(Document)).one()
    db.commit()
    return found


def test_documents_are_numbered_within_their_case_and_no_number_comes_twice(cast: Cast, case: Case) -> None:
    first, second = (service.add_document(case, title=title) for title in ("DPA 2023", "Kontrak"))
    assert (first.code, second.code, first.holding) == ("E1", "E2", Holding.WANTED)
    second.remove()
    assert service.add_document(case, title="BAST").code == "E3"
    assert service.add_document(a_case(cast, "TST-02"), title="Lain").code == "E1"


def test_only_what_is_seen_or_held_is_in_hand(case: Case) -> None:
    in_hand = {h for h in Holding if service.add_document(case, title="DPA", holding=h).in_hand}
    assert in_hand == {Holding.SEEN, Holding.HELD}


def test_an_office_private_to_another_case_cannot_have_issued_it(cast: Cast, case: Case, db: Session) -> None:
    office = an_office(db, private_case_id=a_case(cast, "TST-02").id)
    with pytest.raises(Problem) as refused:
        service.add_document(case, title="DPA", issuer=office)
    assert refused.value.field == "issuer"


def test_a_document_that_is_here_bears_no_date_to_come(case: Case) -> None:
    future = read_date("2199-01-01")
    assert service.add_document(case, title="DPA", issued=future).number == 1
    for values in ({"holding": Holding.HELD, "issued": future}, {"holding": Holding.SEEN, "issued": future}):
        with pytest.raises(Problem) as refused:
            service.add_document(case, title="DPA", **values)
        assert refused.value.field == "issued"


def test_holding_and_date_are_judged_together_when_one_of_them_changes(case: Case) -> None:
    document = service.add_document(case, title="DPA", issued=read_date("2199-01-01"))
    with pytest.raises(Problem):
        service.change_document(document, holding=Holding.HELD)


def test_what_is_missing_is_said_until_one_document_is_in_hand(case: Case, client_of: Clients, app: Any) -> None:
    with app.test_request_context():
        assert missing(case, [])[0]["text"] == "No document is on record"
        wanted = service.add_document(case, title="DPA 2023")
        assert missing(case, [wanted])[0]["note"] == "To get: E1"
        held = service.add_document(case, title="Kontrak", holding=Holding.HELD)
        assert missing(case, [wanted, held]) == []
    assert facts.of(case)["documents"] == 2


def test_a_reporter_adds_changes_removes_and_brings_back_a_document(
    cast: Cast, case: Case, db: Session, client_of: Clients
) -> None:
    office = an_office(db)
    client = client_of(cast.owner)
    values = {"title": "DPA Dinas Kominfo 2023", "issuer": str(office.uuid), "issued": "2023", "where": "PPID kota"}
    page = submit(client, "/c/tst-01/documents/new", **values, note="Register PPID 12/2026\nDiminta 1 Oktober")
    for words in ("E1", "DPA Dinas Kominfo 2023", "Dinas Kominfo", "2023", "PPID kota", "To be asked for", "Register"):
        assert words in text(page), words
    address = f"/c/tst-01/documents/{the_only(db).uuid}"
    page = submit(client, f"{address}/edit", holding="requested")
    assert "10 working days" in text(page)
    page = press(client, address, "/remove/document/")
    assert "DPA Dinas Kominfo 2023" not in text(page)
    assert client.get(address).status_code == 404
    undo = find_form(soup(page), "/undo")
    assert "DPA Dinas Kominfo 2023" in text(client.post(undo["action"], data=form_fields(undo), follow_redirects=True))


def test_the_list_puts_what_is_held_before_what_is_wanted(case: Case, cast: Cast, client_of: Clients) -> None:
    service.add_document(case, title="Kontrak hilang", holding=Holding.REFUSED)
    service.add_document(case, title="DPA dicari")
    service.add_document(case, title="Salinan BAST", holding=Holding.HELD)
    shown = text(client_of(cast.teammate).get("/c/tst-01/documents"))
    order = [shown.index(words) for words in ("Salinan BAST", "DPA dicari", "Kontrak hilang")]
    assert order == sorted(order)


def test_an_empty_list_says_what_to_look_for_first(case: Case, cast: Cast, client_of: Clients) -> None:
    shown = text(client_of(cast.owner).get("/c/tst-01/documents"))
    assert "No documents yet. The first one to look for is" in shown


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("title", "", "Say what the document is"),
        ("title", "D" * 5000, "fit here"),
        ("title", "D\x00PA", "invisible"),
        ("holding", "stolen", "Choose one of the list"),
        ("issuer", "00000000-0000-0000-0000-000000000000", "Choose one of the list"),
        ("issued", "31/2/2023", "no such date"),
        ("identifier", "9" * 400, "fit here"),
        ("note", "x" * 10_001, "fit here"),
    ],
)
def test_bad_input_is_said_beside_its_field_and_kept(
    cast: Cast, case: Case, db: Session, client_of: Clients, field: str, value: str, said: str
) -> None:
    values = {"title": "DPA 2023", "where": "PPID kota", field: value}
    answer = submit(client_of(cast.owner), "/c/tst-01/documents/new", **values)
    assert answer.status_code == 422
    assert said in text(answer)
    assert 'value="PPID kota"' in answer.get_data(as_text=True)
    assert db.scalar(select(Document.id)) is None


def test_who_may_not_open_the_case_finds_no_document(cast: Cast, case: Case, client_of: Clients) -> None:
    document = service.add_document(case, title="DPA 2023")
    other = a_case(cast, "TST-02")
    outsider, owner = client_of(cast.outsider), client_of(cast.owner)
    for rest in ("", "/new", f"/{document.uuid}", f"/{document.uuid}/edit"):
        assert outsider.get(f"/c/tst-01/documents{rest}").status_code == 404, rest
    assert owner.get(f"/c/{other.slug}/documents/{document.uuid}").status_code == 404
    assert owner.get(f"/c/{other.slug}/documents/{document.uuid}/edit").status_code == 404


def test_a_document_a_claim_rests_on_stays_until_it_is_taken_off(
    cast: Cast, case: Case, client_of: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = service.add_document(case, title="DPA 2023", holding=Holding.HELD)
    use = Use(what="Claim", code="C4", text="Terlalu mahal", url="/c/tst-01/claims/4")
    monkeypatch.setattr(uses, "uses", [lambda asked: [use] if asked.code == "E1" else []])
    client = client_of(cast.owner)
    address = f"/c/tst-01/documents/{document.uuid}"
    assert "Terlalu mahal" in text(client.get(address))
    page = press(client, address, "/remove/document/")
    assert "used in the case: C4" in text(page)
    assert client.get(address).status_code == 200


def test_pages_take_ten_statements_at_any_number_of_rows(
    cast: Cast, case: Case, db: Session, client_of: Clients, statements: list[str]
) -> None:
    for number in range(40):
        office = an_office(db, f"Dinas {number}")
        document = service.add_document(
            case, title=f"Dokumen {number}", issuer=office, holding=list(Holding)[number % 5]
        )
    client = client_of(cast.owner)
    for rest in ("", "/new", f"/{document.uuid}", f"/{document.uuid}/edit"):
        statements.clear()
        assert client.get(f"/c/tst-01/documents{rest}").status_code == 200
        assert len(statements) <= 10, (rest, len(statements))
