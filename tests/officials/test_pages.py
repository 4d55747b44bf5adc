"""The pages of the register: finding, entering, changing and removing, as a person clicks."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tests.web import find_form, form_fields, press, soup, submit
from tracker.accounts.models import User
from tracker.cases.models import Sensitivity
from tracker.language.dated import read_date
from tracker.officials import service, tenures
from tracker.officials.models import Alias, Capacity, IdentifierSystem, Official, OfficialKind, Tenure

Clients = Callable[[Any], FlaskClient]
PERSON, BODY, POST, GROUP = OfficialKind


def named(db: Session, name: str) -> Official:
    db.rollback()
    db.expunge_all()
    return db.scalars(select(Official).where(Official.name == name)).one()


def number(db: Session) -> int:
    """How many are on file. Ends its transaction, as SQLite has one writer."""
    db.rollback()
    found = db.scalar(select(func.count()).select_from(Official)) or 0
    db.rollback()
    return found


def edit_url(official: Official) -> str:
    return f"/officials/{official.uuid}/edit"


def test_the_empty_register_says_where_to_begin(cast: Cast, client_of: Clients) -> None:
    page = client_of(cast.owner).get("/officials").get_data(as_text=True)
    assert "Nobody is on file yet" in page
    assert "/officials/new" in page
    assert "/officials/new" not in client_of(cast.legal).get("/officials").get_data(as_text=True)


def test_finding_by_name_other_spelling_and_kind(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    service.add_official(BODY, "Dinas Kominfo Kota Ambon", aliases=["Diskominfo Ambon"])
    service.add_official(PERSON, "Múṣda Guntur")
    client = client_of(cast.legal)

    def found(query: str) -> list[str]:
        return [a.text for a in soup(client.get(f"/officials?{query}")).select(".officials td:first-child a")]

    assert found("q=musda") == ["Múṣda Guntur"]
    assert found("q=AMBON+disk") == ["Dinas Kominfo Kota Ambon"]
    assert found("kind=person") == ["Múṣda Guntur"]
    assert found("q=100%25_") == []
    assert len(found("kind=nonsense")) == 2


def test_a_search_that_finds_nothing_shows_what_is_like_it(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    service.add_official(BODY, "Dinas Komunikasi dan Informatika Kota Ambon")
    page = client_of(cast.owner).get("/officials?q=Diskominfo+Kota+Ambon").get_data(as_text=True)
    assert "Something like it" in page
    assert "Dinas Komunikasi dan Informatika Kota Ambon" in page


def test_namesakes_are_told_apart_by_their_posts(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    body = service.add_official(BODY, "Diskominfo Morut")
    post = service.add_official(POST, "Kepala Dinas", body=body)
    person = service.add_official(PERSON, "Ivan Mareoli")
    tenures.add_tenure(person, post, Capacity.PLT, read_date("2022"))
    tenures.add_tenure(person, service.add_official(POST, "Camat Petasia"), held=read_date("2019"))
    text = soup(client_of(cast.owner).get("/officials")).select_one(".officials").text
    assert "Plt Kepala Dinas" in text
    assert "Camat Petasia" in text
    form = soup(client_of(cast.owner).get(f"/officials/new?kind=post&body={body.uuid}"))
    assert form.select_one("#body option[selected]").text == "Diskominfo Morut"
    assert "Kepala Dinas, Diskominfo Morut" in [option.text for option in form.select("#post option")]


def test_the_list_comes_fifty_a_page(db: Session, cast: Cast, acting_owner: User, client_of: Clients) -> None:
    for n in range(53):
        service.add_official(PERSON, f"Orang {n:03}")
    client = client_of(cast.owner)
    first, second = soup(client.get("/officials")), soup(client.get("/officials?page=2"))
    assert len(first.select(".officials tbody tr")) == 50
    assert [a.text for a in second.select(".officials td:first-child a")] == ["Orang 050", "Orang 051", "Orang 052"]
    assert "of 53" in first.select_one(".pages").text


@pytest.mark.parametrize("many", [10, 120])
def test_pages_take_few_statements(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients, statements: list[str], many: int
) -> None:
    bodies = [service.add_official(BODY, f"Badan {n}", aliases=[f"B{n}"]) for n in range(many // 10)]
    posts = [service.add_official(POST, f"Kepala Badan {n}", body=body) for n, body in enumerate(bodies)]
    for n in range(many):
        tenures.add_tenure(service.add_official(PERSON, f"Orang {n}"), posts[n % len(posts)])
    client = client_of(cast.owner)
    paths = ["/officials", "/officials?q=badan", "/officials?q=bdaan", "/officials/new", edit_url(posts[0])]
    for path in [*paths, "/officials/similar?q=Orang+1x", f"/officials/{posts[0].uuid}/posts/new"]:
        statements.clear()
        assert client.get(path).status_code == 200
        assert len(statements) <= 10, path


def test_a_body_is_entered_with_everything(db: Session, cast: Cast, acting_owner: User, client_of: Clients) -> None:
    city = service.add_official(BODY, "Pemerintah Kota Ambon")
    client = client_of(cast.owner)
    answer = submit(
        client,
        "/officials/new?kind=body",
        name="PT Fatiha Sakti",
        body_kind="company",
        body=str(city.uuid),
        also="PT. Fatiha Sakti\r\nFatiha Sakti",
        npwp="01.234.567.8-901.000",
        nib="1234567890123",
        other="LPSE 77; SIUP 12",
        place="Ambon",
        note="Tercatat di AHU.",
    )
    assert answer.status_code == 200
    body = named(db, "PT Fatiha Sakti")
    assert (body.body_kind, body.body.name if body.body else "", body.place) == ("company", city.name, "Ambon")
    assert [a.name for a in body.aliases] == ["PT. Fatiha Sakti", "Fatiha Sakti"]
    assert {(i.system.value, i.value) for i in body.identifiers} == {
        ("npwp", "012345678901000"),
        ("nib", "1234567890123"),
        ("other", "LPSE 77"),
        ("other", "SIUP 12"),
    }


def test_a_person_is_entered_with_a_post_that_is_new(db: Session, cast: Cast, client_of: Clients) -> None:
    submit(
        client_of(cast.owner),
        "/officials/new",
        kind="person",
        name="Bodewin Wattimena",
        new_post="Wali Kota Ambon",
        capacity="pj",
        held="sejak Mei 2022",
    )
    tenure = db.scalars(select(Tenure)).one()
    assert (tenure.person.name, tenure.post.name, tenure.capacity) == (
        "Bodewin Wattimena",
        "Wali Kota Ambon",
        Capacity.PENJABAT,
    )
    assert (tenure.held.words, tenure.post.kind) == ("sejak Mei 2022", POST)


def test_a_post_typed_again_is_the_one_on_file(db: Session, cast: Cast, acting_owner: User, client_of: Clients) -> None:
    post = service.add_official(POST, "Sekda Morut")
    submit(client_of(cast.owner), "/officials/new", kind="person", name="Musda Guntur", new_post="sekda  morut")
    assert db.scalars(select(Tenure)).one().post_id == post.id
    assert number(db) == 2


def test_dates_without_a_post_ask_for_the_post(db: Session, cast: Cast, client_of: Clients) -> None:
    answer = submit(client_of(cast.owner), "/officials/new", kind="person", name="Musda Guntur", held="2023")
    assert answer.status_code == 422
    page = soup(answer)
    assert page.select_one("#post-error")
    assert page.select_one("#held")["value"] == "2023"
    assert number(db) == 0


def test_a_likely_duplicate_is_shown_and_asks_once(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    service.add_official(PERSON, "Drs. Musda Guntur")
    client = client_of(cast.owner)
    answer = submit(client, "/officials/new", kind="person", name="Musda Guntur", note="Sekda sejak 2020.")
    assert answer.status_code == 422
    page = soup(answer)
    assert "The same but for titles and punctuation" in page.text
    assert page.select_one("#note").text.strip() == "Sekda sejak 2020."
    assert number(db) == 1
    again = client.post("/officials/new", data={**form_fields(find_form(page)), "different": "y"})
    assert again.status_code == 303
    assert number(db) == 2


def test_the_same_number_is_a_duplicate_whatever_the_name(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    service.add_official(BODY, "Fatiha Sakti", identifiers=[(IdentifierSystem.NPWP, "012345678901000", "")])
    answer = submit(client_of(cast.owner), "/officials/new?kind=body", name="Maju Jaya", npwp="01.234.567.8-901.000")
    assert answer.status_code == 422
    assert "The same number" in soup(answer).text


def test_similar_names_come_as_a_piece_of_a_page(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    body = service.add_official(BODY, "Amazon Web Services", aliases=["AWS"])
    client = client_of(cast.legal)
    piece = client.get("/officials/similar?q=Amazon+Web+Service").get_data(as_text=True)
    assert "<html" not in piece
    assert "Amazon Web Services" in piece
    assert f"/officials/{body.uuid}" in piece
    assert "Also written AWS" in client.get("/officials/similar?q=aws").get_data(as_text=True)
    assert "Nothing like it" in client.get("/officials/similar?q=Musda&kind=person").get_data(as_text=True)
    assert "Amazon" not in client.get(f"/officials/similar?q=aws&but={body.uuid}").get_data(as_text=True)
    assert client.get("/officials/similar").get_data(as_text=True).strip() == ""


def test_the_form_comes_back_filled_and_saves_what_changed(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    numbers = [(IdentifierSystem.NIK, "7206010101900001", "Namesake"), (IdentifierSystem.OTHER, "A 1", "")]
    person = service.add_official(
        PERSON, "Musda Guntur", titles="Drs.", aliases=["Guntur", "Pak Sekda"], identifiers=numbers
    )
    client = client_of(cast.owner)
    fields = form_fields(find_form(soup(client.get(edit_url(person)))))
    assert (fields["also"], fields["nik"], fields["need"]) == ("Guntur\nPak Sekda", "7206010101900001", "Namesake")
    assert (fields["kind"], fields["other"]) == ("person", "A 1")
    version = person.version
    assert client.post(edit_url(person), data=fields).status_code == 303
    assert named(db, "Musda Guntur").version == version
    db.rollback()
    submit(client, edit_url(person), also="Guntur", nik="")
    person = named(db, "Musda Guntur")
    assert [a.name for a in person.aliases] == ["Guntur"]
    assert [i.value for i in person.identifiers] == ["A 1"]
    assert db.scalar(select(func.count()).select_from(Alias).execution_options(include_removed=True)) == 2


def test_two_saves_over_one_version_show_both_and_name_nobody(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    body = service.add_official(BODY, "Diskominfo Morut", body=service.add_official(BODY, "Pemda Morut"))
    owner, outsider = client_of(cast.owner), client_of(cast.outsider)
    mine = form_fields(find_form(soup(owner.get(edit_url(body)))))
    submit(outsider, edit_url(body), also="Kominfo Morut", place="Kolonodale")
    answer = owner.post(edit_url(body), data={**mine, "also": "Dinas Kominfo", "place": "Beteleme"})
    assert answer.status_code == 409
    conflict = soup(answer).select_one(".conflict table")
    assert conflict is not None
    assert {th.text for th in conflict.select("tbody th")} == {"Also written", "Place"}
    assert "Kominfo Morut" in conflict.text
    assert cast.outsider.name not in soup(answer).select_one("main").text


def test_removing_and_bringing_back(db: Session, cast: Cast, acting_owner: User, client_of: Clients) -> None:
    body = service.add_official(BODY, "Diskominfo Morut")
    client = client_of(cast.owner)
    fields = {"form_id": "2b0b1f0e-6b0a-4c8e-9d5c-0d2f3a6c1a11", "version": str(body.version)}
    answer = client.post(f"/officials/{body.uuid}/remove", data={**_token(client), **fields}, follow_redirects=True)
    assert "Its history stays" in answer.get_data(as_text=True)
    assert number(db) == 0
    assert "Diskominfo Morut" in client.get("/officials/removed").get_data(as_text=True)
    press(client, "/officials/removed", "/restore")
    assert number(db) == 1


def _token(client: FlaskClient) -> dict[str, Any]:
    return {"csrf_token": form_fields(find_form(soup(client.get("/officials/new"))))["csrf_token"]}


def test_what_is_in_use_is_not_removed_and_names_no_case(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    post = service.add_official(POST, "Sekda Morut")
    tenures.add_tenure(service.add_official(PERSON, "Musda Guntur"), post)
    client = client_of(cast.outsider)
    fields = {**_token(client), "form_id": "2b0b1f0e-6b0a-4c8e-9d5c-0d2f3a6c1a12", "version": str(post.version)}
    answer = client.post(f"/officials/{post.uuid}/remove", data=fields, follow_redirects=True)
    assert "It is in use" in answer.get_data(as_text=True)
    assert number(db) == 2


def test_an_older_page_does_not_remove(db: Session, cast: Cast, acting_owner: User, client_of: Clients) -> None:
    body = service.add_official(BODY, "Diskominfo Morut")
    client = client_of(cast.owner)
    fields = {**_token(client), "form_id": "2b0b1f0e-6b0a-4c8e-9d5c-0d2f3a6c1a13", "version": "0"}
    answer = client.post(f"/officials/{body.uuid}/remove", data=fields, follow_redirects=True)
    assert "Somebody changed this" in answer.get_data(as_text=True)
    assert number(db) == 1


def test_legal_reads_and_admins_do_not_even_that(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    body = service.add_official(BODY, "Diskominfo Morut")
    legal, admin = client_of(cast.legal), client_of(cast.admin)
    assert legal.get("/officials").status_code == 200
    for path in ("/officials/new", edit_url(body), "/officials/removed", f"/officials/{body.uuid}/posts/new"):
        assert legal.get(path).status_code == 403
    assert admin.get("/officials").status_code == admin.get("/officials/similar?q=dis").status_code == 403


def test_coming_from_a_case_leads_back_to_it(db: Session, cast: Cast, acting_owner: User, client_of: Clients) -> None:
    a_case(cast)
    client = client_of(cast.owner)
    answer = submit(client, "/officials/new?case=tst-01", follow=False, kind="person", name="Musda Guntur")
    assert answer.location.endswith("/c/tst-01")
    odd = submit(client, "/officials/new?case=//evil.example", follow=False, kind="person", name="Ivan Mareoli")
    assert "/officials/" in odd.location


BAD = {
    "name": ["", " ", "\x00", "x" * 201, "a\u202eb"],
    "kind": ["", "robot", "\x00"],
    "body_kind": ["robot"],
    "people": ["-1", "0", "9" * 40, "banyak"],
    "body": ["11111111-2222-4333-8444-555555555555", "x", "\x00"],
    "post": ["11111111-2222-4333-8444-555555555555"],
    "held": ["31/2/2023", "\x00", "x" * 301],
    "also": ["x" * 201, "\x00", "\n".join(f"n{n}" for n in range(41))],
    "npwp": ["123", "abc", "\x00"],
    "nik": ["7206010101900001"],
    "note": ["x" * 20_001],
    "private_case": ["11111111-2222-4333-8444-555555555555"],
}


@pytest.mark.parametrize(("field", "value"), [(f, v) for f, values in BAD.items() for v in values])
def test_bad_input_gets_a_message_and_saves_nothing(
    db: Session, cast: Cast, client_of: Clients, field: str, value: str
) -> None:
    client = client_of(cast.owner)
    typed = {"kind": "person", "name": "Musda Guntur", "note": "Kata-kata yang tidak boleh hilang", field: value}
    answer = submit(client, "/officials/new", **typed)
    assert answer.status_code == 422
    page = soup(answer)
    assert page.select("main .flash.stopf li")
    if field != "note":
        assert "Kata-kata yang tidak boleh hilang" in page.select_one("#note").text
    assert number(db) == 0


@pytest.mark.parametrize("path", ["edit", "posts/new", "posts/11111111-2222-4333-8444-555555555555"])
def test_unknown_addresses_are_nothing(cast: Cast, client_of: Clients, path: str) -> None:
    assert client_of(cast.owner).get(f"/officials/11111111-2222-4333-8444-555555555555/{path}").status_code == 404


def test_a_tenure_is_entered_from_either_side(db: Session, cast: Cast, acting_owner: User, client_of: Clients) -> None:
    person, post = service.add_official(PERSON, "Musda Guntur"), service.add_official(POST, "Sekda Morut")
    client = client_of(cast.owner)
    submit(client, f"/officials/{person.uuid}/posts/new", post=str(post.uuid), held="2020")
    submit(client, f"/officials/{post.uuid}/posts/new", person=str(person.uuid), capacity="plt", held="2019")
    held = db.scalars(select(Tenure).order_by(Tenure.id)).all()
    assert [(t.person_id, t.post_id, t.capacity, t.held.edtf) for t in held] == [
        (person.id, post.id, None, "2020"),
        (person.id, post.id, Capacity.PLT, "2019"),
    ]
    db.rollback()
    assert client.get(f"/officials/{person.uuid}/posts/{held[0].uuid}").status_code == 200


def test_a_tenure_is_changed_removed_and_brought_back(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    person, post = service.add_official(PERSON, "Musda Guntur"), service.add_official(POST, "Sekda Morut")
    tenure = tenures.add_tenure(person, post)
    client = client_of(cast.owner)
    path = f"/officials/{person.uuid}/posts/{tenure.uuid}"
    assert submit(client, path, held="30 Februari 2023").status_code == 422
    submit(client, path, held="sejak 2021", capacity="definitif")
    db.rollback()
    db.expire_all()
    assert (tenure.held.edtf, tenure.capacity) == ("2021/..", Capacity.DEFINITIF)
    version = str(tenure.version)
    db.rollback()
    fields = {**_token(client), "form_id": "2b0b1f0e-6b0a-4c8e-9d5c-0d2f3a6c1a14", "version": version}
    assert client.post(f"{path}/remove", data=fields).status_code == 303
    assert db.scalars(select(Tenure)).all() == []
    db.rollback()
    client.post(f"{path}/restore", data={**fields, "form_id": "2b0b1f0e-6b0a-4c8e-9d5c-0d2f3a6c1a15"})
    assert len(db.scalars(select(Tenure)).all()) == 1


def test_a_body_holds_no_posts(db: Session, cast: Cast, acting_owner: User, client_of: Clients) -> None:
    body = service.add_official(BODY, "Diskominfo Morut")
    assert client_of(cast.owner).get(f"/officials/{body.uuid}/posts/new").status_code == 404


def test_from_a_restricted_case_an_official_is_private_unless_one_says_otherwise(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    secret = a_case(cast, "RST-01", sensitivity=Sensitivity.RESTRICTED)
    client, outside = client_of(cast.owner), client_of(cast.outsider)
    path = "/officials/new?case=rst-01"
    submit(client, path, follow=False, kind="person", name="Orang Rahasia", new_post="Kepala Rahasia")
    assert {o.private_case_id for o in db.scalars(select(Official))} == {secret.id}
    db.rollback()
    submit(client, path, follow=False, kind="person", name="Orang Umum", private_case="")
    assert named(db, "Orang Umum").private_case_id is None
    db.rollback()
    assert "private_case" not in outside.get("/officials/new").get_data(as_text=True)
