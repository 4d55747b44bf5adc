"""The quick log: a phone, no JavaScript, less than a minute, and not a word lost."""

from typing import Any

import pytest
from sqlalchemy import select

from tests.actors import Cast
from tests.factories import a_case
from tests.web import form_fields, soup, submit
from tracker.cases.models import Case, Sensitivity
from tracker.core import formstore
from tracker.log import service
from tracker.log.models import EntryKind, LogEntry
from tracker.officials.models import Official, OfficialKind
from tracker.officials.service import add_official
from tracker.sources import service as sources
from tracker.sources.models import Source, SourceKind

URL = "/log?case=tst-01"


def only(db: Any) -> LogEntry:
    """The one entry there is, fresh; SQLite has one writer, so the test's own reading ends here."""
    db.expire_all()
    entry = db.scalars(select(LogEntry)).one()
    assert entry.said is not None
    assert entry.source is None or entry.source.display
    db.commit()
    return entry


def test_an_interview_is_saved_whole(client_of: Any, db: Any, cast: Cast, kenanga: Source) -> None:
    answer = submit(
        client_of(cast.owner),
        URL,
        kind="interview",
        who=str(kenanga.uuid),
        words="hanya berjalan 3 bulan",
        title="Soal umur aplikasi",
        channel="in_person",
        happened="28 Agustus 2025",
    )
    entry = only(db)
    assert answer.request.path == f"/c/tst-01/log/{entry.uuid}"
    assert "Saved to TST-01." in answer.text
    assert (entry.source, entry.channel, entry.happened.edtf) == (kenanga, "in_person", "2025-08-28")
    assert [p.words for p in entry.said] == ["hanya berjalan 3 bulan"]
    assert not entry.unfinished


def test_what_is_missing_never_stops_a_save(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    answer = submit(client_of(cast.owner), URL, words="sering lalod")
    assert "Saved as unfinished. Add when you can: who it was, the day." in answer.text
    assert soup(answer).select_one(".flash.duef") is not None
    assert only(db).unfinished


def test_one_missing_part_is_named(client_of: Any, cast: Cast, sekda: Official) -> None:
    answer = submit(client_of(cast.owner), URL, kind="call", words="ya", who=str(sekda.uuid))
    assert "Saved as unfinished. Add the day when you can." in answer.text


def test_only_an_entirely_empty_entry_is_refused(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    answer = submit(client_of(cast.owner), URL)
    assert answer.status_code == 422
    assert "Write at least one thing" in answer.text
    assert db.scalars(select(LogEntry)).all() == []


def test_a_promise_saves_the_words_first_and_leads_to_the_terms(
    client_of: Any, db: Any, cast: Cast, case: Case
) -> None:
    handler, client = str(cast.owner.uuid), client_of(cast.owner)
    answer = submit(client, URL, words="jangan sebut nama saya", asked="y")
    entry = only(db)
    assert answer.request.path == "/c/tst-01/sources/new"
    assert answer.request.args["from_log"] == str(entry.uuid)
    assert entry.unfinished
    assert "Your words are saved." in answer.text
    terms = f"/c/tst-01/sources/new?from_log={entry.uuid}"
    submit(client, terms, pseudonym="SERUNI", kind="insider", handler=handler)
    entry = only(db)
    assert entry.source.pseudonym == "SERUNI"
    assert entry.unfinished, "the day is still to add"


def test_whoever_asked_not_to_be_named_is_not_saved_under_a_name(
    client_of: Any, db: Any, cast: Cast, sekda: Official
) -> None:
    answer = submit(client_of(cast.owner), URL, words="kata rahasia", who=str(sekda.uuid), asked="y")
    assert answer.status_code == 422
    assert "cannot be saved under a name" in answer.text
    assert "kata rahasia" in answer.text
    assert db.scalars(select(LogEntry)).all() == []


def test_a_known_anonymous_source_needs_no_new_terms(client_of: Any, db: Any, cast: Cast, kenanga: Source) -> None:
    answer = submit(client_of(cast.owner), URL, words="lagi", who=str(kenanga.uuid), asked="y")
    assert answer.request.path == f"/c/tst-01/log/{only(db).uuid}"


def test_a_request_not_to_be_named_stays_when_the_terms_are_cancelled(
    client_of: Any, db: Any, cast: Cast, case: Case
) -> None:
    handler, client = str(cast.owner.uuid), client_of(cast.owner)
    submit(client, URL, words="Minta namanya dirahasiakan", asked="y", happened="28 Agustus 2025")
    entry = only(db)
    page = f"/c/tst-01/log/{entry.uuid}"
    assert entry.asked_unnamed
    client.post(f"{page}/finish", data=form_fields(soup(client.get(page)).select_one("form[action$='/finish']")))
    entry = only(db)
    assert (entry.unfinished, entry.asked_unnamed) == (False, True)
    assert "The source is not written down yet." in client.get(page).text
    assert "1 log entry waits for its source" in client.get("/c/tst-01").text
    assert page in client.get("/c/tst-01/log?show=asked").text
    submit(client, f"{page}/edit", title="Telepon sore")
    assert only(db).asked_unnamed
    submit(client, f"/c/tst-01/sources/new?from_log={entry.uuid}", pseudonym="SERUNI", kind="insider", handler=handler)
    assert only(db).source.pseudonym == "SERUNI"
    assert not only(db).asked_unnamed
    assert "waits for its source" not in client.get("/c/tst-01").text


def test_a_double_tap_is_one_entry(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    client = client_of(cast.owner)
    fields = {**form_fields(soup(client.get(URL)).select_one("main form")), "words": "sekali"}
    first, second = (client.post(URL, data=fields) for _tap in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert only(db).said[0].words == "sekali"


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"kind": "gossip"}, "Choose one of the list."),
        ({"who": "00000000-0000-4000-8000-000000000000"}, "Choose one of the list."),
        ({"channel": "pigeon"}, "Choose one of the list."),
        ({"happened": "31/2/2023"}, "There is no such date"),
        ({"title": "x" * 301}, "characters long"),
        ({"words": "a\x00b‮c"}, "invisible characters"),
    ],
)
def test_bad_input_keeps_the_words(client_of: Any, db: Any, cast: Cast, case: Case, values: Any, message: str) -> None:
    answer = submit(client_of(cast.owner), URL, **{"words": "kata yang tinggal", **values})
    assert answer.status_code == 422
    assert message in answer.text
    assert "words" in values or "kata yang tinggal" in answer.text
    assert db.scalars(select(LogEntry)).all() == []


def test_a_source_of_another_case_is_not_offered_and_not_taken(client_of: Any, cast: Cast, case: Case) -> None:
    other = a_case(cast, "OTH-01")
    away = sources.add_source(other, anonymous=True, kind=SourceKind.INSIDER, handler=cast.owner, pseudonym="MERANTI")
    client = client_of(cast.owner)
    assert "MERANTI" not in client.get(URL).text
    assert submit(client, URL, words="x", who=str(away.uuid)).status_code == 422


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("owner", 200),
        ("teammate", 200),
        ("editor", 200),
        ("other_editor", 200),
        ("outsider", 404),
        ("legal", 403),
        ("admin", 403),
    ],
)
def test_who_may_log(client_of: Any, cast: Cast, case: Case, who: str, status: int) -> None:
    assert client_of(getattr(cast, who)).get(URL).status_code == status


def test_the_case_is_picked_first_and_the_last_one_is_remembered(client_of: Any, cast: Cast, case: Case) -> None:
    a_case(cast, "OTH-01", title="Jembatan")
    hidden = a_case(cast, "HID-01", title="Tersembunyi", sensitivity=Sensitivity.RESTRICTED)
    service.add_entry(hidden, EntryKind.NOTE, title="x")
    client = client_of(cast.other_editor)
    page = client.get("/log")
    assert "Which case is it for?" in page.text
    assert {a["href"] for a in soup(page).select("main li a")} == {"/log?case=tst-01", "/log?case=oth-01"}
    submit(client, "/log?case=oth-01", words="x")
    assert client.get("/log").headers["Location"] == "/log?case=oth-01"
    assert "Which case is it for?" in client.get("/log?pick=1").text
    assert client.post("/log", data={"words": "x"}).status_code in (400, 404)


def test_somebody_without_a_case_is_told_what_to_do(client_of: Any, cast: Cast, case: Case) -> None:
    answer = client_of(cast.outsider).get("/log")
    assert "You work on no case yet." in answer.text
    assert "Lampu jalan" not in answer.text


def test_a_draft_comes_back_and_goes_when_it_is_saved(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    formstore.keep_draft(cast.owner.uuid, URL, [("words", "belum dikirim"), ("kind", "lead")])
    client = client_of(cast.owner)
    page = client.get(URL)
    assert "belum dikirim" in page.text
    submit(client, URL)
    assert (only(db).kind, only(db).said[0].words) == ("lead", "belum dikirim")
    assert "belum dikirim" not in client.get(URL).text


def test_the_page_costs_few_statements(client_of: Any, cast: Cast, case: Case, statements: list[str]) -> None:
    for n in range(30):
        add_official(OfficialKind.PERSON, f"Orang {n}")
    client = client_of(cast.owner)
    client.get(URL)
    statements.clear()
    assert client.get(URL).status_code == 200
    assert len(statements) <= 10, statements
