"""The pages of sources: who may open them, what they show, and what they never show."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tests.sources.stock import a_named_source, a_person, a_source, good_terms
from tests.web import find_form, form_fields, press, soup, submit, text
from tracker.accounts.models import User
from tracker.cases.models import Case, Sensitivity
from tracker.core import clock
from tracker.core.acting import acting_as
from tracker.sources import linking, promises, pseudonyms
from tracker.sources.models import (
    CaseSource,
    DetailDecision,
    IdentifyingDetail,
    Source,
    Terms,
)

Clients = Callable[[User | None], FlaskClient]
HELMET = "sambil mengenakan helm kepala"


@pytest.fixture
def source(cast: Cast, case: Case) -> Source:
    return a_source(cast, case, described_as="sumber ASN", access="Memakai aplikasi itu")


def url(source: Source, rest: str = "") -> str:
    return f"/s/{source.uuid}{rest}"


def the_only(db: Session, model: Any) -> Any:
    """The one row of `model`; the test's session lets go of the database, so that a client may write."""
    found = db.scalars(select(model)).one()
    db.commit()
    return found


# Adding


def test_a_reporter_adds_a_source_under_the_pseudonym_that_is_offered(
    cast: Cast, case: Case, db: Session, client_of: Clients
) -> None:
    client = client_of(cast.owner)
    offered = form_fields(find_form(soup(client.get("/c/tst-01/sources/new"))))["pseudonym"]
    assert offered in pseudonyms.PLANTS
    page = submit(client, "/c/tst-01/sources/new", kind="insider", pseudonym=offered, people="")
    assert page.status_code == 200
    assert offered in text(page)
    made = db.scalars(select(Source)).one()
    assert (made.pseudonym, made.people, made.handler.name) == (offered, None, "Owner")
    db.refresh(case)
    assert case.has_anonymous_source


def test_somebody_on_the_record_is_chosen_from_the_register(
    cast: Cast, case: Case, db: Session, client_of: Clients
) -> None:
    person, hidden = a_person(), a_person("Orang Rahasia", private_case_id=a_case(cast, "OTH-01").id)
    client = client_of(cast.owner)
    offered = text(client.get("/c/tst-01/sources/new?named=1"))
    assert "Musda Guntur" in offered
    assert "Orang Rahasia" not in offered
    values = {"kind": "official", "official": str(hidden.uuid), "handler": str(cast.owner.uuid)}
    assert submit(client, "/c/tst-01/sources/new?named=1", **values).status_code == 422
    page = submit(client, "/c/tst-01/sources/new?named=1", **{**values, "official": str(person.uuid)})
    assert "Musda Guntur" in text(page)
    assert "Guntur" not in str(soup(page).title)
    assert "Guntur" not in "".join(str(flash) for flash in soup(page).select(".flash"))
    assert not db.scalars(select(Case).where(Case.code == "TST-01")).one().has_anonymous_source


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("pseudonym", "0812345678", "No address, no number"),
        ("pseudonym", "Guntur", "part of a name"),
        ("pseudonym", "x" * 500, "fit here"),
        ("kind", "spy", "Choose one of the list"),
        ("people", "0", "between"),
        ("people", "9" * 40, "between"),
        ("people", "many", "integer"),
        ("access", "hubungi 081234567890", "phone number"),
        ("access", "a\x00b", "invisible"),
        ("reliability", "A", "Write why"),
        ("handler", "nobody", "Choose one of the list"),
    ],
)
def test_bad_input_is_said_beside_its_field_and_kept(
    cast: Cast, case: Case, db: Session, client_of: Clients, field: str, value: str, said: str
) -> None:
    a_person()
    client = client_of(cast.owner)
    values = {"kind": "insider", "described_as": "sejumlah ASN", field: value}
    answer = submit(client, "/c/tst-01/sources/new", **values)
    assert answer.status_code == 422
    assert said.lower() in text(answer).lower()
    assert 'value="sejumlah ASN"' in answer.get_data(as_text=True)
    assert db.scalar(select(Source.id)) is None


def test_a_source_of_another_case_is_added_to_this_one(
    cast: Cast, source: Source, db: Session, client_of: Clients
) -> None:
    a_case(cast, "TST-02")
    page = submit(client_of(cast.owner), "/c/tst-02/sources/link", source=str(source.uuid))
    assert "Also in TST-01" in text(page)
    assert db.scalar(select(Case.has_anonymous_source).where(Case.code == "TST-02"))


def test_a_source_one_may_not_see_cannot_be_linked(cast: Cast, case: Case, db: Session, client_of: Clients) -> None:
    with acting_as(cast.other_editor.uuid):
        from tracker.cases import service as cases

        hidden = cases.open_case(cast.other_editor, code="HID-01", title="Tertutup", sensitivity=Sensitivity.RESTRICTED)
        theirs = a_source(cast, hidden, "MERANTI", handler=cast.other_editor)
        own = cases.open_case(cast.other_editor, code="OWN-01", title="Terbuka")
        a_source(cast, own, "ULIN", handler=cast.other_editor)
    client = client_of(cast.editor)
    page = client.get("/c/tst-01/sources/link")
    assert "ULIN" in text(page)
    assert "MERANTI" not in page.get_data(as_text=True)
    answer = submit(client, "/c/tst-01/sources/link", source=str(theirs.uuid))
    assert answer.status_code == 422


# Looking


def test_the_page_shows_what_was_promised_and_what_could_tell(
    cast: Cast, case: Case, source: Source, client_of: Clients
) -> None:
    promises.add_terms(source, scope="Nama", words="meminta namanya dirahasiakan")
    promises.add_detail(source, case, words=HELMET, noticed_by="Yang melihat", decision=DetailDecision.REMOVE)
    promises.add_detail(source, case, words="ASN", fits=9000)
    shown = text(client_of(cast.owner).get(url(source)))
    for words in (
        "KENANGA", "sumber ASN", "Asked, not yet granted", "meminta namanya dirahasiakan", HELMET, "1 to remove",
        "1 to settle", "F, cannot be judged", "6, cannot be judged", "Handling log", "added the source KENANGA",
        "Who this is stands nowhere yet", "Number of people unknown",
    ):  # fmt: skip
        assert words.lower() in shown.lower(), words


def test_the_page_title_is_the_pseudonym_and_never_a_name(
    cast: Cast, case: Case, source: Source, client_of: Clients
) -> None:
    named = a_named_source(cast, case, a_person())
    client = client_of(cast.owner)
    assert "KENANGA" in str(soup(client.get(url(source))).title)
    for rest in ("", "/edit", "/terms/new"):
        assert "Guntur" not in str(soup(client.get(url(named, rest))).title)


def test_what_stays_is_shown_together_once_every_detail_is_decided(
    cast: Cast, case: Case, source: Source, client_of: Clients
) -> None:
    promises.add_detail(source, case, words="ASN", decision=DetailDecision.KEEP)
    undecided = promises.add_detail(source, case, words=HELMET)
    client = client_of(cast.owner)
    assert "Together" not in text(client.get(url(source)))
    with acting_as(cast.owner.uuid):
        promises.change_detail(undecided, decision=DetailDecision.REMOVE, carried_out=True)
    shown = text(client_of(cast.owner).get(url(source)))
    assert "Together" in shown
    assert "Removed from the text" in shown


@pytest.mark.parametrize("who", ["outsider", "admin"])
def test_who_may_not_open_a_case_of_it_finds_no_source(
    cast: Cast, case: Case, source: Source, client_of: Clients, who: str
) -> None:
    terms = good_terms(source)
    detail = promises.add_detail(source, case, words=HELMET)
    client = client_of(getattr(cast, who))
    for rest in (
        "", "/edit", "/terms/new", f"/terms/{terms.uuid}/edit", f"/terms/{terms.uuid}/withdraw", "/details/new",
        f"/details/{detail.uuid}/edit",
    ):  # fmt: skip
        assert client.get(url(source, rest)).status_code == 404, rest
    assert "KENANGA" not in client.get("/sources").get_data(as_text=True)
    assert client.get("/c/tst-01/sources").status_code == 404


def test_legal_reads_the_handling_and_changes_nothing(
    cast: Cast, case: Case, source: Source, client_of: Clients
) -> None:
    terms = good_terms(source)
    client = client_of(cast.legal)
    page = client.get(url(source))
    assert page.status_code == 200
    assert "Handling log" in text(page)
    assert not soup(page).select("a[href*='/edit']")
    assert client.get(url(source, "/edit")).status_code == 403
    assert client.get(url(source, f"/terms/{terms.uuid}/edit")).status_code == 403


def test_a_shared_source_tells_nothing_of_the_case_one_may_not_open(
    cast: Cast, case: Case, source: Source, client_of: Clients
) -> None:
    hidden = a_case(cast, "HID-07", sensitivity=Sensitivity.RESTRICTED)
    linking.link_source(hidden, source)
    promises.add_detail(source, hidden, words="rapat di lantai tiga")
    for user, told in ((cast.owner, True), (cast.other_editor, False)):
        client = client_of(user)
        for address in (
            url(source),
            url(source) + "?case=hid-07",
            "/sources",
            "/c/tst-01/sources",
            "/c/tst-01/history",
        ):
            page = client.get(address).get_data(as_text=True)
            if not told:
                assert "hid-07" not in page.lower(), address
                assert "lantai tiga" not in page, address
        page = client.get(url(source)).get_data(as_text=True)
        assert ("HID-07" in page) is told
        assert ("lantai tiga" in page) is told


def test_the_source_of_a_case_one_left_is_gone_from_the_list(
    cast: Cast, case: Case, source: Source, db: Session, client_of: Clients
) -> None:
    assert "KENANGA" in text(client_of(cast.teammate).get("/sources"))
    member = next(m for m in case.members if m.user_id == cast.teammate.id)
    from tracker.cases import service as cases

    cases.remove_member(case, member)
    assert "KENANGA" not in text(client_of(cast.teammate).get("/sources"))


def test_the_list_can_be_narrowed(cast: Cast, case: Case, source: Source, client_of: Clients) -> None:
    good_terms(a_source(cast, case, "MERANTI", handler=cast.teammate))
    a_named_source(cast, case, a_person())
    client = client_of(cast.owner)
    found = {
        show: text(client.get(f"/sources?show={show}")) for show in ("", "anonymous", "named", "unsettled", "mine", "x")
    }
    names = {show: [n for n in ("KENANGA", "MERANTI", "Musda Guntur") if n in page] for show, page in found.items()}
    assert names["anonymous"] == ["KENANGA", "MERANTI"]
    assert names["named"] == ["Musda Guntur"]
    assert names["unsettled"] == ["KENANGA"]
    assert names["mine"] == ["KENANGA", "Musda Guntur"]
    assert names[""] == names["x"] == ["KENANGA", "MERANTI", "Musda Guntur"]


def test_an_empty_case_says_who_the_first_source_is(cast: Cast, case: Case, client_of: Clients) -> None:
    assert "The first one is whoever told you" in text(client_of(cast.owner).get("/c/tst-01/sources"))


# Changing


def test_a_change_is_in_the_handling_log_in_words(cast: Cast, source: Source, client_of: Clients) -> None:
    client = client_of(cast.teammate)
    page = submit(client, url(source, "/edit"), reliability="B", grade_reason="Cocok dengan dokumen", people="2")
    shown = text(page)
    for words in ("Teammate changed the source KENANGA", "B, usually reliable", "Cocok dengan dokumen", "2 people"):
        assert words in shown, words


def test_a_second_save_over_an_older_version_shows_both(cast: Cast, source: Source, client_of: Clients) -> None:
    first, second = client_of(cast.owner), client_of(cast.teammate)
    fields = form_fields(find_form(soup(first.get(url(source, "/edit")))))
    submit(second, url(source, "/edit"), access="Mendengar dari rekan")
    answer = first.post(url(source, "/edit"), data={**fields, "access": "Hadir sendiri"})
    assert answer.status_code == 409
    assert "Mendengar dari rekan" in text(answer)
    assert "Hadir sendiri" in answer.get_data(as_text=True)


def test_each_line_of_what_is_promised_becomes_terms_of_its_own(
    cast: Cast, source: Source, db: Session, client_of: Clients
) -> None:
    client, said = client_of(cast.owner), {"promise": "granted", "agreed": "13 Juli 2023", "reason": "job_loss"}
    assert submit(client, url(source, "/terms/new"), scope=f"Nama\n{'x' * 301}", **said).status_code == 422
    page = submit(client, url(source, "/terms/new"), scope="Nama\n\n Kutipan  langsung\nNama", **said)
    kept = [(terms.scope, str(terms.uuid)) for terms in db.scalars(select(Terms).order_by(Terms.id))]
    db.rollback()
    assert [scope for scope, _terms in kept] == ["Nama", "Kutipan langsung"]
    missing = soup(page).select_one("p.combo")
    assert missing is not None
    assert missing.text.startswith("Missing: how the words may be attributed. Complete it: Nama, Kutipan langsung")
    for (_scope, terms), link in zip(kept, missing.select("a"), strict=True):
        assert terms in link["href"]
        page = submit(client, link["href"], attribution="background")
    assert "Complete it" not in text(page)


def test_terms_are_written_corrected_withdrawn_removed_and_brought_back(
    cast: Cast, source: Source, db: Session, client_of: Clients
) -> None:
    client = client_of(cast.owner)
    page = submit(
        client, url(source, "/terms/new"), scope="Nama", promise="granted", agreed="13 Juli 2023", reason="job_loss"
    )
    assert "Missing: how the words may be attributed" in text(page)
    terms = the_only(db, Terms)
    page = submit(client, url(source, f"/terms/{terms.uuid}/edit"), attribution="background", expires_on="2199-12-03")
    assert "Expires 3 Dec 2199" in text(page)
    today = clock.today().isoformat()
    assert submit(client, url(source, f"/terms/{terms.uuid}/withdraw"), withdrawn_on=today).status_code == 422
    page = submit(
        client, url(source, f"/terms/{terms.uuid}/withdraw"), withdrawn_on=today, withdrawn_why="KENANGA sendiri"
    )
    assert "Terms withdrawn" in text(page)
    page = press(client, url(source, f"/terms/{terms.uuid}/edit"), "/remove")
    assert "No promise is on record" in text(page)
    undo = find_form(soup(page), "/undo/")
    page = client.post(undo["action"], data=form_fields(undo), follow_redirects=True)
    assert "Terms withdrawn" in text(page)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"scope": ""}, "Say what it covers"),
        ({"agreed": "31/2/2023"}, "no such date"),
        ({"agreed": "2050-01-01"}, "has not come yet"),
        ({"agreed": "13 Juli 2023", "expires_on": "2023-07-12"}, "cannot end before"),
        ({"expires_on": "99/99/2023"}, "There is no such date"),
        ({"words": "telepon 0812 3456 7890"}, "phone number"),
        ({"promise": "sworn"}, "Choose one of the list"),
    ],
)
def test_terms_that_cannot_be_are_refused_beside_their_field(
    cast: Cast, source: Source, db: Session, client_of: Clients, values: dict[str, str], said: str
) -> None:
    answer = submit(client_of(cast.owner), url(source, "/terms/new"), **{"scope": "Nama", **values})
    assert answer.status_code == 422
    assert said in text(answer)
    assert db.scalar(select(Terms.id)) is None


def test_a_detail_that_no_text_has_is_kept_and_told_as_that(
    cast: Cast, case: Case, source: Source, db: Session, client_of: Clients
) -> None:
    client, said = client_of(cast.owner), "No text of this case has these words"
    assert said in text(submit(client, url(source, "/details/new"), words=HELMET))
    detail = the_only(db, IdentifyingDetail)
    edit = url(source, f"/details/{detail.uuid}/edit")
    assert said not in text(submit(client, edit, decision="remove", carried_out="y"))
    submit(client, f"/c/{case.slug}/log/new?kind=note", title="Catatan", body=f"Ia datang  {HELMET.upper()}, katanya.")
    assert said not in text(submit(client, edit, carried_out=None))


def test_a_detail_is_decided_and_removed_with_a_way_back(
    cast: Cast, case: Case, source: Source, db: Session, client_of: Clients
) -> None:
    client = client_of(cast.owner)
    page = submit(client, url(source, "/details/new"), words=HELMET, noticed_by="Yang melihat", fits="12")
    assert "1 to settle" in text(page)
    detail = the_only(db, IdentifyingDetail)
    page = submit(client, url(source, f"/details/{detail.uuid}/edit"), decision="remove")
    assert "1 to remove" in text(page)
    page = press(client, url(source, f"/details/{detail.uuid}/edit"), "/remove/")
    assert HELMET not in text(page).split("Handling log")[0]
    undo = find_form(soup(page), "/undo/")
    page = client.post(undo["action"], data=form_fields(undo), follow_redirects=True)
    assert HELMET in text(page).split("Handling log")[0]


def test_the_terms_and_details_of_another_source_are_not_found_here(
    cast: Cast, case: Case, source: Source, client_of: Clients
) -> None:
    other = a_source(cast, case, "MERANTI")
    terms, detail = good_terms(other), promises.add_detail(other, case, words=HELMET)
    client = client_of(cast.owner)
    assert client.get(url(source, f"/terms/{terms.uuid}/edit")).status_code == 404
    assert client.get(url(source, f"/details/{detail.uuid}/edit")).status_code == 404


def test_removing_a_source_can_be_undone_and_legal_follows(
    cast: Cast, case: Case, source: Source, db: Session, client_of: Clients
) -> None:
    client, legal = client_of(cast.owner), client_of(cast.legal)
    assert legal.get("/c/tst-01/sources").status_code == 200
    page = press(client, url(source), "/remove/case_source/")
    assert "KENANGA" not in text(page).split("Add a source")[-1]
    assert client.get(url(source)).status_code == 404
    assert legal.get("/c/tst-01/sources").status_code == 404
    assert "KENANGA" in text(client.get("/c/tst-01/removed"))
    undo = find_form(soup(page), "/undo/")
    client.post(undo["action"], data=form_fields(undo))
    assert client.get(url(source)).status_code == 200
    assert legal.get("/c/tst-01/sources").status_code == 200
    assert db.scalars(select(CaseSource.removed_at)).one() is None


# Weight


def test_pages_take_ten_statements_at_any_number_of_rows(
    cast: Cast, case: Case, source: Source, client_of: Clients, statements: list[str]
) -> None:
    other = a_case(cast, "TST-02")
    for number, plant in enumerate(pseudonyms.PLANTS[40:70]):
        more = a_source(cast, case, plant)
        good_terms(more)
        linking.link_source(other, more)
        promises.add_detail(source, case, words=f"rincian {number}")
        good_terms(source, scope=f"Hal {number}")
        a_named_source(cast, case, a_person(f"Orang {number}"))
    client = client_of(cast.owner)
    for address in (url(source), "/sources", "/c/tst-01/sources", "/c/tst-01/sources/new"):
        statements.clear()
        assert client.get(address).status_code == 200
        assert len(statements) <= 10, (address, len(statements))


def test_a_recorded_detail_is_not_said_to_stand_in_a_text(
    cast: Cast, case: Case, source: Source, client_of: Clients
) -> None:
    submit(client_of(cast.owner), f"/s/{source.uuid}/details/new", words="memakai helm biru")
    heads = [head.text for head in soup(client_of(cast.owner).get(f"/s/{source.uuid}")).select("table.jig th")]
    assert "Recorded detail" in heads
    assert "In the text" not in heads
