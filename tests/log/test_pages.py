"""Entries: their list, their page, the full form with its passages."""

from typing import Any

import pytest
from sqlalchemy import select

from tests.actors import Cast
from tests.factories import a_case
from tests.web import form_fields, press, soup, submit
from tracker.cases.models import Case
from tracker.core import formstore
from tracker.core.types import Dated
from tracker.language.dated import read_date
from tracker.log import service
from tracker.log.models import EntryKind, LogEntry
from tracker.officials.models import OfficialKind
from tracker.officials.service import add_official
from tracker.sources.models import Attribution, Source

NEW, LIST = "/c/tst-01/log/new", "/c/tst-01/log"


@pytest.fixture
def entry(case: Case) -> LogEntry:
    passages = [("hanya tiga bulan", Attribution.BACKGROUND, True), ("terlalu mahal", None, False)]
    return service.add_entry(case, EntryKind.INTERVIEW, title="Wawancara", passages=passages)


def page(entry: LogEntry) -> str:
    return f"/c/tst-01/log/{entry.uuid}"


def test_an_entry_shows_its_passages_with_their_attribution(client_of: Any, cast: Cast, entry: LogEntry) -> None:
    found = soup(client_of(cast.owner).get(page(entry)))
    quotes = [(q.text, q["lang"], q.parent.figcaption.text.split()) for q in found.select("blockquote")]
    assert quotes[0] == ("hanya tiga bulan", "id", ["Background"])
    assert quotes[1][2] == ["Attribution", "not", "recorded", "Not", "word", "for", "word"]
    assert found.select_one(f'a[href$="/history?item={entry.uuid}"]') is not None


def test_the_full_form_saves_passages_and_more_of_them_without_javascript(
    client_of: Any, db: Any, cast: Cast, case: Case, kenanga: Source
) -> None:
    client = client_of(cast.owner)
    answer = submit(
        client,
        NEW,
        **{"kind": "interview", "source": str(kenanga.uuid), "happened": "belum lama ini", "place": "Ambon"},
        **{"said-0-words": "satu", "said-0-attribution": "background", "said-1-words": "dua", "more": "1"},
    )
    assert answer.request.path.endswith("/edit")
    rows = soup(answer).select("#said textarea")
    assert [row.text.strip() for row in rows] == ["satu", "dua", "", ""]
    entry = db.scalars(select(LogEntry)).one()
    db.commit()
    submit(client, page(entry) + "/edit", **{"said-0-words": "", "said-2-words": "tiga"})
    db.expire_all()
    assert [(p.words, p.attribution) for p in entry.said] == [("dua", None), ("tiga", None)]
    assert not entry.unfinished


def test_a_form_filled_once_shows_what_stands(client_of: Any, db: Any, cast: Cast, entry: LogEntry) -> None:
    answer = submit(client_of(cast.owner), page(entry) + "/edit")
    assert answer.status_code == 200
    db.expire_all()
    assert [(p.words, p.attribution, p.verbatim) for p in entry.said] == [
        ("hanya tiga bulan", Attribution.BACKGROUND, True),
        ("terlalu mahal", None, False),
    ]


def test_two_tabs_show_both_versions_of_the_passages(client_of: Any, db: Any, cast: Cast, entry: LogEntry) -> None:
    client, edit = client_of(cast.owner), page(entry) + "/edit"
    stale = form_fields(soup(client.get(edit)).select_one("main form[data-autosave]"))
    submit(client, edit, **{"said-0-words": "hanya dua bulan"})
    answer = client.post(edit, data={**stale, "said-0-words": "hanya empat bulan"})
    assert answer.status_code == 409
    table = soup(answer).select_one(".conflict").text
    assert "hanya dua bulan" in table
    assert "hanya empat bulan" in table


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"said-0-attribution": "shouted"}, "Choose one of the list."),
        ({"said-0-words": "a\x00b"}, "invisible characters"),
        ({"said-0-words": "x" * 50_001}, "characters long"),
        ({"said-0-attribution": "on_record", "said-0-words": "x"}, "nothing they say is on the record"),
        ({"place": "Kafe di Jl. Pattimura 3"}, "Keep the place coarse"),
        ({"place": "x" * 121}, "characters long"),
        ({"happened": "31/2/2023"}, "There is no such date"),
    ],
)
def test_bad_input_is_answered_and_nothing_is_half_saved(
    client_of: Any, db: Any, cast: Cast, kenanga: Source, values: Any, message: str
) -> None:
    answer = submit(client_of(cast.owner), NEW, **{"source": str(kenanga.uuid), "title": "Tetap di sini", **values})
    assert answer.status_code == 422
    assert message in answer.text
    assert "Tetap di sini" in answer.text
    assert db.scalars(select(LogEntry)).all() == []


def test_strange_names_of_rows_are_passed_over(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    strange = {"said-²-words": "a", "said-99999999999999999999-words": "b", "said--1-words": "c", "said-x": "d"}
    answer = submit(client_of(cast.owner), NEW, **{"title": "x", **strange})
    assert answer.status_code == 200
    assert [p.words for e in db.scalars(select(LogEntry)) for p in e.said] == []


def test_a_draft_keeps_its_rows(client_of: Any, cast: Cast, case: Case) -> None:
    fields = [("title", "draf"), ("said-0-words", "satu"), ("said-1-words", "dua"), ("said-2-words", "tiga")]
    formstore.keep_draft(cast.owner.uuid, NEW, fields)
    rows = soup(client_of(cast.owner).get(NEW)).select("#said textarea")
    assert [row.text.strip() for row in rows] == ["satu", "dua", "tiga", "", ""]


@pytest.mark.parametrize(
    ("who", "look", "change"),
    [
        ("owner", 200, 200),
        ("teammate", 200, 200),
        ("editor", 200, 200),
        ("other_editor", 200, 200),
        ("outsider", 404, 404),
        ("legal", 404, 404),
        ("admin", 404, 404),
    ],
)
def test_who_reads_and_who_writes(
    client_of: Any, cast: Cast, entry: LogEntry, who: str, look: int, change: int
) -> None:
    client = client_of(getattr(cast, who))
    assert client.get(LIST).status_code == look
    assert client.get(page(entry)).status_code == look
    assert client.get(NEW).status_code == change
    assert client.get(page(entry) + "/edit").status_code == change


def test_legal_reads_and_comments_in_a_case_with_an_anonymous_source(
    client_of: Any, cast: Cast, kenanga: Source, entry: LogEntry
) -> None:
    client = client_of(cast.legal)
    assert "Write in the log" not in client.get(LIST).text
    assert client.get(NEW).status_code == 403
    assert client.get(page(entry) + "/edit").status_code == 403
    answer = press(client, page(entry), "/comment/", body="Apakah ini bisa dibuktikan?")
    assert "Apakah ini bisa dibuktikan?" in answer.text


def test_an_entry_of_another_case_is_not_here(client_of: Any, cast: Cast, entry: LogEntry) -> None:
    a_case(cast, "OTH-01")
    assert client_of(cast.owner).get(page(entry).replace("tst-01", "oth-01")).status_code == 404


def test_the_list_is_newest_first_and_answers_its_filters(
    client_of: Any, cast: Cast, case: Case, kenanga: Source
) -> None:
    person = add_official(OfficialKind.PERSON, "Tokoh Contoh")
    service.add_entry(case, EntryKind.NOTE, title="tua", happened=read_date("12 Januari 2022"))
    service.add_entry(case, EntryKind.CALL, title="baru", happened=read_date("15 Juli 2023"), official=person)
    service.add_entry(case, EntryKind.INTERVIEW, title="tanpa hari", source=kenanga, unfinished=None)
    service.add_entry(case, EntryKind.ANOMALY, title="tengah", happened=Dated("2023-01", "Jan 2023", *_year()))
    client = client_of(cast.owner)

    def titles(**query: str) -> list[str]:
        return [a.text for a in soup(client.get(LIST, query_string=query)).select("tbody th a")]

    assert titles() == ["tanpa hari", "baru", "tengah", "tua"]
    assert titles(show="call") == ["baru"]
    assert titles(show="unfinished") == ["tanpa hari"]
    assert titles(show="anomalies") == ["tengah"]
    assert titles(who=str(kenanga.uuid)) == ["tanpa hari"]
    assert titles(who=str(person.uuid)) == ["baru"]
    assert titles(who="nonsense") == []
    assert titles(show="nonsense") == titles()


def _year() -> tuple[Any, Any]:
    known = read_date("2023-01")
    return known.earliest, known.latest


def test_an_anomaly_is_settled_with_its_reason(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    entry = service.add_entry(case, EntryKind.ANOMALY, title="MoU atau perjanjian?")
    client = client_of(cast.owner)
    assert press(client, page(entry), "/settle", settled=" ").status_code == 422
    answer = press(client, page(entry), "/settle", settled="Naskahnya MoU")
    assert "Settled." in answer.text
    assert "Naskahnya MoU" in answer.text


def test_an_unfinished_entry_is_completed_or_kept_as_it_is(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    first = service.add_entry(case, EntryKind.LEAD, place="Ambon", unfinished=None)
    second = service.add_entry(case, EntryKind.LEAD, place="Ambon", unfinished=None)
    client = client_of(cast.owner)
    assert "Still to add: one line about it." in client.get(page(first)).text
    assert "Saved to TST-01." in submit(client, page(first) + "/edit", title="Katanya mangkrak").text
    assert "No longer unfinished." in press(client, page(second), "/finish").text
    db.expire_all()
    assert (first.unfinished, second.unfinished) == (False, False)


def test_removing_is_undone_from_the_flash(client_of: Any, cast: Cast, entry: LogEntry) -> None:
    client = client_of(cast.owner)
    gone = press(client, page(entry), "/remove/log_entry/")
    assert "Wawancara" not in soup(gone).select_one(".page").text
    form = soup(gone).select_one(".flash form")
    back = client.post(form["action"], data=form_fields(form), follow_redirects=True)
    assert back.request.path == page(entry)
    assert "hanya tiga bulan" in back.text


def test_the_pages_cost_few_statements(
    client_of: Any, cast: Cast, case: Case, kenanga: Source, statements: list[str]
) -> None:
    person = add_official(OfficialKind.PERSON, "Tokoh Contoh")
    entry = None
    for n in range(60):
        entry = service.add_entry(case, EntryKind.NOTE, title=str(n), official=person, passages=[("a",), ("b",)])
        service.add_entry(case, EntryKind.NOTE, title=str(n), source=kenanga, passages=[("a",)])
    assert entry is not None
    client = client_of(cast.owner)
    for url in (LIST, LIST + "?show=note", page(entry), page(entry) + "/edit", NEW):
        client.get(url)
        statements.clear()
        assert client.get(url).status_code == 200
        assert len(statements) <= 10, (url, len(statements), statements)
