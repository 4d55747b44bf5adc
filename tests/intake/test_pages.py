"""Reading an article in, as a browser without JavaScript does: hand in, choose, enter, undo."""

import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from tests.actors import Cast
from tests.factories import a_case
from tests.intake.texts import BRIDGE, PAGE
from tests.web import find_form, form_fields, press, soup, submit
from tracker.accounts.models import User
from tracker.articles.models import Article
from tracker.budgets.models import Amount
from tracker.cases import service as cases
from tracker.cases.models import Case, Sensitivity
from tracker.claims.models import Claim
from tracker.confirmations.models import Attempt, Outcome
from tracker.core import clock
from tracker.core.i18n import N_, Problem
from tracker.core.types import Dated
from tracker.intake import service
from tracker.intake.fetching import Fetched
from tracker.intake.kinds import doubts
from tracker.intake.material import Material
from tracker.intake.models import Intake
from tracker.intake.reading import read
from tracker.log.models import EntryKind, LogEntry
from tracker.officials.models import BodyKind, Official, OfficialKind
from tracker.officials.service import add_official
from tracker.sources.models import CaseSource, IdentifyingDetail, Promise, Source, SourceKind
from tracker.timeline.models import Event

ClientOf = Callable[[User | None], FlaskClient]
pytestmark = pytest.mark.usefixtures("acting_owner")
NEW_CASE: dict[str, Any] = {
    "title": "Jembatan Kali Ulin",
    "question": "Mengapa jembatan itu roboh, dan siapa yang mengawasi?",
    "prefix": "KUL",
    "outlet": "Kabar Timur",
}


def hand_in(client: FlaskClient, **values: Any) -> str:
    """The address of the page of what was handed in."""
    answer = submit(client, "/intake/new", follow=False, **values)
    assert answer.status_code == 303, soup(answer).select_one(".flash, .msg")
    return str(answer.headers["Location"])


def accept_all(client: FlaskClient, page: str) -> None:
    """Accepts everything, and takes the first of what is alike where nothing is chosen."""
    fields = form_fields(find_form(soup(client.get(page))))
    for option in soup(client.get(page)).select('input[type=radio][name^="d."]'):
        fields[str(option["name"])] = "yes"
    for option in soup(client.get(page)).select('input[type=radio][name^="s."]'):
        fields.setdefault(str(option["name"]), "new")
    assert client.post(page, data=fields).status_code == 303


def into(client: FlaskClient, page: str, follow: bool = True, **values: Any) -> TestResponse:
    """Sends the page that asks for the case, each hidden source a witness where it asks what they are."""
    asked = soup(client.get(f"{page}/case")).select('select[name^="k."]')
    kinds = {str(box["name"]): "witness" for box in asked}
    return submit(client, f"{page}/case", follow=follow, **{**kinds, **values})


def counted(db: Session, *models: Any) -> dict[str, int]:
    """How many of each there are. Leaves no transaction open: SQLite has one writer."""
    db.commit()
    found = {model.__name__: db.scalar(select(func.count()).select_from(model)) or 0 for model in models}
    db.commit()
    return found


EVERYTHING = (Case, Article, Official, Claim, Amount, Event, Attempt, LogEntry, CaseSource, Source, IdentifyingDetail)


def test_a_pasted_text_becomes_a_case_and_goes_again(db: Session, cast: Cast, client_of: ClientOf) -> None:
    before = counted(db, *EVERYTHING)
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    assert counted(db, *EVERYTHING) == before, "nothing is entered before it is accepted"
    accept_all(client, page)
    answer = into(client, page, **NEW_CASE, editor=str(cast.editor.uuid))
    assert "things entered into KUL-" in answer.text
    db.commit()
    case = db.scalars(select(Case).where(Case.title == "Jembatan Kali Ulin")).one()
    article = db.scalars(select(Article).where(Article.case_id == case.id)).one()
    assert (article.ours, article.outlet, article.title) == (
        False,
        "Kabar Timur",
        "Jembatan Kali Ulin Roboh Sebelum Diresmikan",
    )
    names = {official.name: official.kind for official in db.scalars(select(Official))}
    assert names["Hadi Purwacaraka"] is OfficialKind.PERSON
    assert names["PT Wana Karya Sentosa"] is OfficialKind.BODY
    source = db.scalars(select(Source).where(Source.anonymous)).one()
    assert [terms.promise for terms in source.terms] == [Promise.REQUESTED]
    entry = db.scalars(select(LogEntry).where(LogEntry.source_id == source.id)).one()
    assert entry.official is None
    assert source.pseudonym in entry.title
    assert [passage.words[:6] for passage in entry.said] == ["Besiny"]
    attempt = db.scalars(select(Attempt)).one()
    assert attempt.official is not None
    assert (attempt.official.name, attempt.outcome, attempt.unfinished) == (
        "Ahmad Latuperisa",
        Outcome.DECLINED,
        True,
    )
    assert {amount.low for amount in db.scalars(select(Amount))} == {250_000_000_000}
    assert {event.happened.edtf for event in db.scalars(select(Event))} == {"2023-03", "2023-03-06"}
    db.commit()
    undone = press(client, page, "/undo")
    assert "Taken out again" in undone.text
    assert counted(db, *EVERYTHING) == before
    assert "Accept all" in client.get(page).text, "and it can be entered once more"


def test_an_existing_case_is_extended_and_only_what_came_goes(db: Session, cast: Cast, client_of: ClientOf) -> None:
    case = a_case(cast)
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    client.post(page, data={**form_fields(find_form(soup(client.get(page)))), "all": "amount:yes"})
    into(client, page, into=str(case.uuid), outlet="Kabar Timur")
    assert counted(db, Amount, Article, Official) == {"Amount": 1, "Article": 1, "Official": 0}
    press(client, page, "/undo")
    assert counted(db, Amount, Article, Case) == {"Amount": 0, "Article": 0, "Case": 1}


def test_one_press_accepts_all_that_is_in_no_doubt_and_leaves_what_was_decided(
    db: Session, cast: Cast, client_of: ClientOf
) -> None:
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE + " Proyek senilai Rp 2.500.00 itu dimulai Senin (7/3/2023).")
    sent = form_fields(find_form(soup(client.get(page))))
    refused = db.scalars(select(Intake)).one().findings[0]["key"]
    db.commit()
    answer = client.post(page, data={**sent, f"d.{refused}": "no", "all": "sure:yes"})
    assert answer.headers["Location"].endswith(page)
    db.expire_all()
    findings = db.scalars(select(Intake)).one().findings
    doubted = {item["key"] for item in findings if doubts(item["flags"])}
    assert doubted
    for item in findings:
        expected = "no" if item["key"] == refused else "" if item["key"] in doubted else "yes"
        assert item["decision"] == expected, item


def test_a_case_somebody_worked_in_since_stays_when_it_is_undone(db: Session, cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    answer = into(client, page, follow=False, **NEW_CASE, editor=str(cast.editor.uuid))
    submit(client, f"{answer.headers['Location']}/claims/new", summary="Besinya kurang")
    assert "they stay: KUL-" in press(client, page, "/undo").text
    assert counted(db, Case, Claim, Article) == {"Case": 1, "Claim": 1, "Article": 0}


def test_somebody_on_file_is_proposed_with_the_reason_and_taken(db: Session, cast: Cast, client_of: ClientOf) -> None:
    known = add_official(OfficialKind.PERSON, "Hadi Purwacaraka, S.T.")
    company = add_official(OfficialKind.BODY, "PT. Wana Karya Sentosa", body_kind=BodyKind.COMPANY)
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    assert "The same but for titles and punctuation" in client.get(page).text
    accept_all(client, page)
    into(client, page, **NEW_CASE, editor=str(cast.editor.uuid))
    db.commit()
    people = list(db.scalars(select(Official).where(Official.name.contains("Purwacaraka"))))
    assert people == [known]
    assert [tenure.post.name for tenure in known.tenures] == ["Kepala Dinas Pekerjaan Umum Kabupaten Sumberwaras"]
    assert db.scalars(select(Official).where(Official.name.contains("Wana Karya"))).all() == [company]


def test_an_official_private_to_another_case_is_never_proposed(db: Session, cast: Cast, client_of: ClientOf) -> None:
    hidden = cases.open_case(cast.outsider, code="HID-01", title="x", question="x", sensitivity=Sensitivity.RESTRICTED)
    add_official(OfficialKind.PERSON, "Hadi Purwacaraka", private_case=hidden)
    page = hand_in(client_of(cast.owner), text=BRIDGE)
    assert "The same name" not in client_of(cast.owner).get(page).text


def test_what_is_alike_has_to_be_decided_before_it_is_entered(db: Session, cast: Cast, client_of: ClientOf) -> None:
    add_official(OfficialKind.PERSON, "Hadi Purwacaroka")
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    client.post(page, data={**form_fields(find_form(soup(client.get(page)))), "all": "person:yes"})
    answer = into(client, page, **NEW_CASE, editor=str(cast.editor.uuid))
    assert answer.status_code == 422
    assert "Say whether it is the same" in answer.text
    assert "Nothing was entered" in answer.text
    assert counted(db, Case, Article, Official) == {"Case": 0, "Article": 0, "Official": 1}
    (choice,) = {str(box["name"]) for box in soup(answer).select('input[name^="s."]')}
    answer = into(client, page, **NEW_CASE, editor=str(cast.editor.uuid), **{choice: "new"})
    assert "things entered into KUL-" in answer.text, "the choice is made where it is asked for"
    names = select(Official.name).where(Official.name.startswith("Hadi")).order_by(Official.id)
    assert db.scalars(names).all() == [
        "Hadi Purwacaroka",
        "Hadi Purwacaraka",
    ]


def test_nobody_else_opens_it(cast: Cast, client_of: ClientOf) -> None:
    page = hand_in(client_of(cast.owner), text=BRIDGE)
    for other in (cast.teammate, cast.editor, cast.outsider):
        client = client_of(other)
        for address in (page, f"{page}/case", f"{page}/finding/person-1"):
            assert client.get(address).status_code == 404
        assert "Kali Ulin" not in client.get("/intake").text
    for other in (cast.legal, cast.admin):
        assert client_of(other).get(page).status_code == 403


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "Paste a text, choose a file or give an address."),
        ({"text": "   "}, "Paste a text, choose a file or give an address."),
        ({"text": "x" * 4_000_000}, "200000 fit here"),
        ({"text": "a " * 50_000}, "too few words"),
        ({"text": BRIDGE, "address": "https://example.org/"}, "Give one of the three, not more."),
        ({"address": "http://127.0.0.1:8000/"}, "without a port number"),
        ({"address": "http://localhost/"}, "not on the open internet"),
        ({"text": BRIDGE, "appeared": "besok"}, "This day has not come yet."),
        ({"text": BRIDGE, "appeared": "31/12/2199"}, "This day has not come yet."),
        ({"text": BRIDGE, "appeared": "akhir 2022"}, "A single day is needed here"),
    ],
    ids="nothing blanks 4MB few two loopback-port loopback tomorrow far no-day".split(),
)
def test_what_cannot_be_read_is_said_beside_its_field(cast: Cast, client_of: ClientOf, values: Any, said: str) -> None:
    answer = submit(client_of(cast.owner), "/intake/new", **values)
    assert answer.status_code == 422
    assert said in " ".join(message.text for message in soup(answer).select(".msg"))


def test_what_an_address_answers_is_said_beside_it(
    cast: Cast, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error, a sign-in page that answers 200, bytes of no text: each beside the address, which stays typed."""
    answers: dict[str, Any] = {
        "error 403": Problem(
            N_("The page answers with error %(status)s. Paste the text instead."), field="address", status=403
        ),
        "asks to sign in": b"<html><title>Masuk</title><body><form><input type=password></form>"
        b"<p>Masuk dulu untuk membaca berita selengkapnya di situs kami hari ini juga</p></body></html>",
        "no text that can be read": bytes(range(256)) * 9,
    }
    for said, answer in answers.items():

        def fetched(_address: str, answer: Any = answer) -> Fetched:
            if isinstance(answer, Problem):
                raise answer
            return Fetched(answer, "https://site.example/x")

        monkeypatch.setattr("tracker.intake.views.fetch", fetched)
        page = submit(client_of(cast.owner), "/intake/new", address="https://site.example/x")
        assert page.status_code == 422
        assert said in " ".join(message.text for message in soup(page).select(".msg"))
        assert "https://site.example/x" in page.text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "nothing in it"),
        (bytes(range(256)) * 9, "no text that can be read"),
    ],
    ids="empty junk".split(),
)
def test_a_file_that_is_no_article_is_refused(cast: Cast, client_of: ClientOf, data: bytes, said: str) -> None:
    upload = (io.BytesIO(data), "../../artikel.docx")
    answer = submit(client_of(cast.owner), "/intake/new", file=upload)
    assert answer.status_code == 422
    assert said in " ".join(message.text for message in soup(answer).select(".msg"))


def test_an_uploaded_page_is_read_and_its_file_name_is_nowhere(db: Session, cast: Cast, client_of: ClientOf) -> None:
    hand_in(client_of(cast.owner), file=(io.BytesIO(PAGE.encode()), "dari-narasumber-melati.html"))
    db.commit()
    intake = db.scalars(select(Intake)).one()
    assert "melati" not in f"{intake.text}{intake.about}{intake.findings}"
    assert intake.about["published"] == "2023-03-07"
    assert "7 Mar 2023" in client_of(cast.owner).get(f"/intake/{intake.uuid}").text


def test_yesterday_is_said_to_count_from_the_day_of_publication_in_indonesian(cast: Cast, client_of: ClientOf) -> None:
    cast.owner.language = "id"
    text = client_of(cast.owner).get("/intake/new").text
    assert "“Kemarin” dihitung dari hari terbitnya" in text
    assert "dari hari ini" not in text


def test_a_chat_is_read_with_the_marks_that_nobody_sees_in_it(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    page = hand_in(client, text="\u200e[12/06/24 08.14] \u202aDesk\u202c: " + BRIDGE)
    assert "Hadi Purwacaraka" in client.get(page).text


def test_no_address_is_asked_for_where_fetching_is_off(cast: Cast, client_of: ClientOf, app: Any) -> None:
    app.config["FETCH"] = 0
    try:
        client = client_of(cast.owner)
        assert 'name="address"' not in client.get("/intake/new").text
        assert submit(client, "/intake/new", address="http://example.org/").status_code == 422
    finally:
        app.config["FETCH"] = 1


@pytest.fixture
def intake(db: Session, cast: Cast) -> Intake:
    made = service.start(cast.owner, None, read(Material(BRIDGE)))
    db.commit()
    return made


def test_the_text_is_shown_marked_and_numbered_without_scripts_or_styles(
    cast: Cast, client_of: ClientOf, intake: Intake
) -> None:
    page = soup(client_of(cast.owner).get(f"/intake/{intake.uuid}"))
    marked = {mark["class"][0]: mark.text for mark in page.select("article mark")}
    assert {"k-person", "k-body", "k-amount", "k-date", "k-quote", "k-source"} <= set(marked)
    numbers = [int(link.text) for link in page.select("article sup a")]
    assert sorted(numbers) == list(range(1, len(intake.findings) + 1))
    assert all(page.select(link["href"]) for link in page.select("article sup a, .finds a.id"))
    assert not page.select("[style]")
    shown = " ".join(page.select_one("article").text.split())
    assert "Jembatan Kali Ulin di Kabupaten Sumberwaras" in shown


def test_the_page_tells_what_it_left_out(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    text = BRIDGE.replace("Pekerjaan itu", "Baca juga:\nHarga Cabai Naik Tajam\n\nPekerjaan itu")
    page = soup(client.get(hand_in(client, text=text)))
    left = page.select_one("details.around")
    assert left.summary.text == "Left out: 2 lines"
    assert [line.text for line in left.select("li")] == ["Baca juga:", "Harga Cabai Naik Tajam"]
    assert "Pekerjaan itu diduga" in page.select_one("article").text


def keys(intake: Intake) -> list[str]:
    return [item["key"] for item in intake.findings]


def values_of(key: str) -> dict[str, Any]:
    kind = key.partition("-")[0]
    return {
        "person": {"name": "Hadi P."},
        "post": {"name": "Camat"},
        "body": {"name": "PT Lain"},
        "quote": {"said": "Kata-kata lain"},
        "claim": {"summary": "Tidak diawasi"},
        "amount": {"words": "Rp 3 miliar"},
        "date": {"title": "Roboh", "happened": "awal 2023"},
        "attempt": {"outcome": "no_reply"},
        "detail": {"said": "waktu dicor"},
        "anomaly": {"title": "Aneh"},
    }.get(kind, {})


def test_every_finding_can_be_edited_which_accepts_it(
    db: Session, cast: Cast, client_of: ClientOf, intake: Intake
) -> None:
    client = client_of(cast.owner)
    for key in keys(intake):
        answer = submit(client, f"/intake/{intake.uuid}/finding/{key}", **values_of(key))
        assert "Saved and accepted." in answer.text, key
    db.expire_all()
    changed = {item["key"]: item for item in db.scalars(select(Intake)).one().findings}
    db.commit()
    assert {item["decision"] for item in changed.values()} == {"yes"}
    assert changed["person-1"]["values"]["name"] == "Hadi P."
    assert changed["date-1"]["values"]["edtf"].startswith("2023-01")


def test_the_day_of_an_attempt_comes_from_the_text_and_can_be_changed(
    db: Session, cast: Cast, client_of: ClientOf
) -> None:
    client = client_of(cast.owner)
    page = hand_in(
        client, text=BRIDGE.replace("melalui telepon, enggan", "melalui telepon pada Selasa (7/3/2023), enggan")
    )
    assert "7 Mar 2023" in soup(client.get(page)).select_one("#attempt-1").text
    edit = f"{page}/finding/attempt-1"
    assert find_form(soup(client.get(edit))).select_one("[name=happened]")["value"] == "2023-03-07"
    submit(client, edit, happened="8 Maret 2023")
    accept_all(client, page)
    into(client, page, **NEW_CASE, editor=str(cast.editor.uuid))
    db.commit()
    assert db.scalars(select(Attempt)).one().asked.edtf == "2023-03-08"


def test_the_day_of_an_attempt_is_told_where_nothing_tells_its_year(
    db: Session, cast: Cast, client_of: ClientOf
) -> None:
    client = client_of(cast.owner)
    text = BRIDGE.replace("melalui telepon, enggan", "melalui telepon pada Selasa (7/3), enggan")
    page = hand_in(client, text=text.replace("(6/3/2023)", "(6/3)").replace("13 Januari 2023", "13 Januari"))
    assert "7 Mar, year unknown" in soup(client.get(page)).select_one("#attempt-1").text
    accept_all(client, page)
    submit(client, f"{page}/finding/attempt-1")
    into(client, page, **NEW_CASE, editor=str(cast.editor.uuid))
    db.commit()
    assert db.scalars(select(Attempt)).one().asked.edtf == "XXXX-03-07"


def test_a_date_of_the_text_is_not_counted_from_today_when_it_is_edited(
    db: Session, cast: Cast, client_of: ClientOf
) -> None:
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE.replace("(6/3/2023)", "(6/3)"), appeared="7/3/2023")
    submit(client, f"{page}/finding/date-2", title="Ia mengaku belum menerima laporan")
    db.commit()
    values = next(item for item in db.scalars(select(Intake)).one().findings if item["key"] == "date-2")["values"]
    assert (values["typed"], values["edtf"]) == ("Senin (6/3)", "2023-03-06")


def test_the_list_shows_how_an_amount_is_read(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    text = BRIDGE.replace("Pekerjaan itu", "Anggaran yang cukup besar itu habis. Pekerjaan itu")
    rows = [row.text for row in soup(client.get(hand_in(client, text=text))).select("li[id^=amount-]")]
    assert "Read as Rp2,5 miliar." in rows[0]
    assert "No figure read." in rows[1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Rp 1,5 miliar", "Read as Rp1,5 miliar."),
        ("Rp 1-2 miliar", "Read as Rp1–2 miliar."),
        ("halo", "No figure can be read here. The words are kept"),
    ],
)
def test_an_amount_is_read_before_it_is_accepted(
    cast: Cast, client_of: ClientOf, intake: Intake, words: str, said: str
) -> None:
    client, page = client_of(cast.owner), f"/intake/{intake.uuid}"
    edit = f"{page}/finding/amount-1"
    fields = {**form_fields(find_form(soup(client.get(edit)))), "words": words}
    looked = soup(client.post(edit, data={**fields, "look": "words"}))
    assert said in looked.select_one("[role=status]").text
    assert looked.select_one("[name=words]")["value"] == words
    assert not soup(client.get(page)).select_one("#amount-1 input[value=yes][checked]"), "looking saves nothing"
    assert said in submit(client, edit, words=words).text


@pytest.mark.parametrize(("appeared", "read"), [("2023-03-07", "6 Mar 2023"), ("", "")])
def test_a_date_typed_for_a_finding_is_counted_from_the_day_the_text_appeared(
    cast: Cast, client_of: ClientOf, appeared: str, read: str
) -> None:
    client = client_of(cast.owner)
    edit = f"{hand_in(client, text=BRIDGE, appeared=appeared)}/finding/date-1"
    answer = client.post(edit, data={**form_fields(find_form(soup(client.get(edit)))), "happened": "kmrn", "look": "1"})
    expected = read if appeared else f"{clock.today() - timedelta(days=1):%-d %b %Y}"
    assert f"Read as {expected}." in answer.text
    hint = str(soup(client.get(edit)).select_one("[name=happened]")["data-suggest"])
    assert expected in client.get(f"{hint}&q=kmrn").text, "and so it is while one types"


def test_an_amount_that_cannot_be_is_refused_beside_its_words(cast: Cast, client_of: ClientOf, intake: Intake) -> None:
    answer = submit(client_of(cast.owner), f"/intake/{intake.uuid}/finding/amount-1", words="minus Rp 3 miliar")
    assert answer.status_code == 422
    assert "cannot be below zero" in soup(answer).select_one(".msg").text


def test_the_page_tells_what_was_attached_to_an_e_mail(cast: Cast, client_of: ClientOf) -> None:
    part = b"--y\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=%s\n\nx\n"
    heads = b"From: a@example.org\nTo: b@example.org\nSubject: x\nMIME-Version: 1.0\n"
    heads += b"Content-Type: multipart/mixed; boundary=y\n\n"
    text = b"--y\nContent-Type: text/plain; charset=utf-8\n\n" + BRIDGE.encode() + b"\n"
    mail = heads + text + part % b"dpa.pdf" + part % b"kontrak.pdf" + b"--y--\n"
    client = client_of(cast.owner)
    fields = form_fields(find_form(soup(client.get("/intake/new"))))
    answer = client.post("/intake/new", data={**fields, "file": (io.BytesIO(mail), "x.eml")}, follow_redirects=True)
    assert "The e-mail has 2 attachments that can be read: dpa.pdf, kontrak.pdf." in answer.text


def test_two_windows_do_not_overwrite_each_other(cast: Cast, client_of: ClientOf, intake: Intake) -> None:
    client, page = client_of(cast.owner), f"/intake/{intake.uuid}"
    first = form_fields(find_form(soup(client.get(page))))
    second = form_fields(find_form(soup(client.get(page))))
    assert client.post(page, data={**first, "all": "person:yes"}).status_code == 303
    answer = client.post(page, data={**second, "all": "person:no"})
    assert answer.status_code == 409
    assert "another window" in answer.text


def test_a_text_taken_off_the_list_comes_back(cast: Cast, client_of: ClientOf, intake: Intake) -> None:
    client, page = client_of(cast.owner), f"/intake/{intake.uuid}"
    gone = soup(press(client, page, "/remove"))
    assert client.get(page).status_code == 404
    undo = next(form for form in gone.select(".flashes form") if form["action"].endswith("/restore"))
    client.post(undo["action"], data=form_fields(undo))
    assert client.get(page).status_code == 200


def test_nobody_but_a_person_says_what_kind_of_source_somebody_is(db: Session, cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    row = soup(client.get(page)).select_one("#source-2").text
    assert "Hearsay" not in row
    accept_all(client, page)
    answer = submit(client, f"{page}/case", **NEW_CASE, editor=str(cast.editor.uuid))
    assert answer.status_code == 422
    assert "Choose the kind of source." in answer.text
    assert counted(db, Case, Source) == {"Case": 0, "Source": 0}
    answer = submit(client, f"{page}/case", **NEW_CASE, editor=str(cast.editor.uuid), **{"k.source-2": "insider"})
    assert "things entered into KUL-" in answer.text
    db.commit()
    assert db.scalars(select(Source).where(Source.anonymous)).one().kind is SourceKind.INSIDER


def test_a_restricted_case_keeps_its_new_officials_to_itself(
    db: Session, cast: Cast, client_of: ClientOf, intake: Intake
) -> None:
    client, page = client_of(cast.owner), f"/intake/{intake.uuid}"
    accept_all(client, page)
    into(client, page, **NEW_CASE, sensitivity="restricted")
    db.commit()
    case = db.scalars(select(Case)).one()
    assert {official.private_case_id for official in db.scalars(select(Official))} == {case.id}
    db.commit()
    press(client, page, "/undo")
    assert counted(db, Case, Official) == {"Case": 0, "Official": 0}


def test_anomalies_and_dates_keep_what_the_text_says(db: Session, cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    vague = BRIDGE.replace("Senin (6/3/2023)", "belum lama ini").replace("anggaran Rp 2,5 miliar", "anggaran miliar")
    page = hand_in(client, text=vague)
    accept_all(client, page)
    into(client, page, **NEW_CASE, editor=str(cast.editor.uuid))
    db.commit()
    odd = db.scalars(select(LogEntry).where(LogEntry.kind == EntryKind.ANOMALY)).all()
    assert "The number is missing" in {entry.title for entry in odd}
    assert Dated(None, "belum lama ini") in {event.happened for event in db.scalars(select(Event))}


def entered(client: FlaskClient, cast: Cast, text: str = BRIDGE) -> tuple[str, str]:
    """The pages of an intake that was accepted whole, and of the case it became."""
    page = hand_in(client, text=text)
    accept_all(client, page)
    answer = into(client, page, follow=False, **NEW_CASE, editor=str(cast.editor.uuid))
    assert answer.status_code == 303, soup(answer).select_one(".msg")
    return page, str(answer.headers["Location"])


def test_a_claim_rests_on_the_words_it_stands_in(db: Session, cast: Cast, client_of: ClientOf) -> None:
    entered(client_of(cast.owner), cast)
    db.commit()
    claims = {claim.summary: claim for claim in db.scalars(select(Claim))}
    told = next(claim for summary, claim in claims.items() if summary.startswith("Besinya kurang"))
    (support,) = told.supports
    assert support.log_entry is not None
    assert support.log_entry.source is not None
    assert (support.log_entry.source.anonymous, support.limits) == (True, "Kabar Timur")
    hedged = next(claim for summary, claim in claims.items() if "diduga" in summary)
    assert not hedged.supports


def test_what_somebody_changed_since_stays_with_what_it_rests_on(db: Session, cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    page, case = entered(client, cast)
    db.commit()
    claim = next(one for one in db.scalars(select(Claim)) if one.supports)
    summary, number = f"{claim.summary}, kata tukang", claim.number
    db.commit()
    submit(client, f"{case}/claims/{number}/edit", summary=summary)
    answer = press(client, page, "/undo")
    assert "they stay" in answer.text
    db.commit()
    db.expire_all()
    left = db.scalars(select(Claim)).one()
    assert (left.summary, len(left.supports), left.supports[0].log_entry is not None) == (summary, 1, True)
    assert db.scalars(select(Source)).one().anonymous
    assert counted(db, Case, Amount, Attempt) == {"Case": 1, "Amount": 0, "Attempt": 0}


def test_a_source_comes_back_with_its_place_in_the_case(db: Session, cast: Cast, client_of: ClientOf) -> None:
    case = a_case(cast)
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    client.post(page, data={**form_fields(find_form(soup(client.get(page)))), "all": "source:yes"})
    into(client, page, into=str(case.uuid), outlet="Kabar Timur")
    db.commit()
    link = db.scalars(select(CaseSource).join(Source).where(Source.anonymous)).one()
    db.commit()
    press(client, page, "/undo")
    assert counted(db, Source) == {"Source": 0}
    press(client, f"/c/{case.slug}/removed", f"/restore/case_source/{link.uuid}")
    assert counted(db, Source, CaseSource) == {"Source": 1, "CaseSource": 1}
