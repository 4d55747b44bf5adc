"""The timeline and the events of the story."""

import pytest

from tests.web import find_form, form_fields, press, soup, submit, text
from tracker.cases.service import open_case
from tracker.core.i18n import Problem
from tracker.core.types import Dated
from tracker.language.dated import from_edtf, read_date
from tracker.officials.models import Official, OfficialKind
from tracker.timeline import service
from tracker.timeline.models import Event, EventParty
from tracker.timeline.wording import edtf_words

PAGE = "/c/tst-01/timeline"
NEW = "/c/tst-01/timeline/new"


@pytest.fixture
def officials(db, case):
    made = [Official(kind=OfficialKind.PERSON, name=name, name_key=name.lower()) for name in ("Bodewin", "Dian Ali")]
    db.add_all(made)
    db.flush()
    return made


@pytest.fixture
def client(client_of, cast, case):
    return client_of(cast.owner)


def test_an_event_is_recorded_with_who_took_part(client, db, officials):
    db.commit()
    page = submit(
        client, NEW, title="MoU signed", happened="beberapa waktu lalu", place="Ambon",
        official_1=str(officials[0].uuid), part_1="signed", official_2=str(officials[1].uuid), part_2="witness",
    )  # fmt: skip
    told = text(page)
    assert "“beberapa waktu lalu”" in told
    assert "Without a date" not in told
    assert "MoU signed Ambon. Bodewin (signed), Dian Ali (witness)." in told


def test_dates_stand_in_time_with_the_words_beneath(client, db, case):
    for title, happened in (
        ("third", from_edtf("2025-08-28/")),
        ("unknown", Dated(None, "beberapa waktu lalu")),
        ("second", read_date("3 bulan di tahun 2023")),
        ("first", from_edtf("2022-01", "Januari 2022")),
    ):
        service.add_event(case, title=title, happened=happened)
    db.commit()
    page = soup(client.get(PAGE))
    rows = page.select(".dates tbody tr")
    assert [next(w for w in ("first", "second", "third") if w in row.get_text()) for row in rows] == [
        "first", "second", "third",
    ]  # fmt: skip
    assert [mark["class"] for mark in page.select(".dates .span > *")] == [["about"], ["about"], ["open"], ["edge"]]
    apart = page.select_one("section[aria-labelledby=h-no-date] .rows")
    assert "unknown" in apart.get_text()
    assert "“Januari 2022”" in rows[0].small.get_text()
    assert rows[0].select_one(".when").get_text().startswith("Jan 2022")
    assert not page.select("[style]")


def test_an_empty_timeline_says_what_to_write(client):
    assert "Nothing is dated yet." in text(client.get(PAGE))


def test_changing_an_event_keeps_its_parties_and_their_history(client, db, case, officials):
    event = service.add_event(case, title="Visit", parties=[(officials[0], "host"), (officials[1], "")])
    db.commit()
    address = f"{PAGE}/{event.uuid}/edit"
    submit(client, address, happened="Januari 2022", official_1="", part_1="")
    db.rollback()
    db.expire_all()
    changed = db.query(Event).one()
    assert changed.happened.edtf == "2022-01"
    assert [p.official.name for p in db.query(EventParty).filter(EventParty.removed_at.is_(None))] == ["Dian Ali"]
    service.change_event(changed, parties=[(officials[0], "guest")])
    assert db.query(EventParty).execution_options(include_removed=True).count() == 2


def test_two_rows_of_one_official_keep_both_parts(client, db, officials):
    db.commit()
    one = str(officials[0].uuid)
    submit(client, NEW, title="Visit", official_1=one, part_1="host", official_2=one, part_2="signed")
    db.rollback()
    assert db.query(EventParty).one().part == "host; signed"


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"title": ""}, "Say what happened"),
        ({"title": "x" * 400}, "300 fit here"),
        ({"title": "a\x00b"}, "invisible characters"),
        ({"happened": "31/2/2023"}, "no such date"),
        ({"place": "x" * 200}, "120 fit here"),
        ({"part_1": "signed"}, "Choose whose part this is"),
        ({"official_1": "nobody"}, "Choose one of the list"),
    ],
)
def test_bad_input_is_told_beside_its_field(client, db, values, message):
    page = submit(client, NEW, **{"title": "MoU signed", "note": "my own words", **values})
    assert page.status_code == 422
    assert any(message in m.get_text() for m in soup(page).select("form .f .msg"))
    assert "my own words" in text(page)
    assert db.query(Event).count() == 0


def test_the_list_of_what_to_fix_says_which_row_is_meant(client):
    page = soup(submit(client, NEW, title="MoU signed", part_1="signed", part_3="host"))
    assert [a.get_text() for a in page.select(".stopf li")] == [
        "Who took part (1): Choose whose part this is.",
        "Who took part (3): Choose whose part this is.",
    ]


def test_an_official_private_to_another_case_takes_no_part(db, cast, case):
    other = open_case(cast.owner, code="MRT-01", title="e-Office", editor=cast.editor)
    private = Official(kind=OfficialKind.PERSON, name="X", name_key="x", private_case_id=other.id)
    db.add(private)
    db.flush()
    with pytest.raises(Problem):
        service.add_event(case, title="Visit", parties=[(private, "")])


def test_a_form_asks_for_no_more_rows_than_it_takes(client):
    fields = form_fields(find_form(soup(client.get(NEW))))
    page = client.post(NEW, data={**fields, "title": "", "official_999": "x", "official_٣": "x"})
    assert page.status_code == 422
    assert len(soup(page).select("select[name^=official_]")) == 40


def test_an_event_is_removed_and_comes_back(client, db, case):
    event = service.add_event(case, title="Visit")
    db.commit()
    page = press(client, f"{PAGE}/{event.uuid}/edit", "/remove/event/")
    assert "Nothing is dated yet" in text(page)
    undo = soup(page).select_one("form[action*='/undo/']")
    assert "Visit" in text(client.post(undo["action"], data=form_fields(undo), follow_redirects=True))


def test_who_may_not_open_the_case_meets_nothing(client_of, cast, case, db):
    event = service.add_event(case, title="Visit")
    db.commit()
    outsider = client_of(cast.outsider)
    for address in (PAGE, NEW, f"{PAGE}/{event.uuid}/edit"):
        assert outsider.get(address).status_code == 404


def test_a_legal_reviewer_reads_and_cannot_change(client_of, cast, case, db):
    event = service.add_event(case, title="Visit")
    case.has_anonymous_source = True
    db.commit()
    legal = client_of(cast.legal)
    assert not soup(legal.get(PAGE)).select(".dates a")
    assert legal.get(f"{PAGE}/{event.uuid}/edit").status_code == 403


@pytest.mark.parametrize("many", [2, 40])
def test_pages_take_ten_statements_at_most(client, db, case, officials, statements, many):
    events = [
        service.add_event(case, title=f"e{n}", happened=from_edtf("2023"), parties=[(o, "a") for o in officials])
        for n in range(many)
    ]
    db.commit()
    for address in (PAGE, NEW, f"{PAGE}/{events[0].uuid}/edit"):
        statements.clear()
        assert client.get(address).status_code == 200
        assert len(statements) <= 10, (address, statements)


def test_the_tab_counts_nothing_as_its_page_counts_everything_dated(db, case, cast, client_of):
    service.add_event(case, title="Visit")
    db.commit()
    page = soup(client_of(cast.owner).get(f"/c/{case.slug}/timeline"))
    tab = page.select_one(f"nav a[href='/c/{case.slug}/timeline']")
    assert tab.get_text(strip=True) == "Timeline"


def test_dates_are_said_in_the_language_of_the_reader(shared_app):
    from flask_babel import force_locale

    with shared_app.test_request_context("/"):
        with force_locale("en"):
            assert edtf_words(from_edtf("2022-01/..")) == "since Jan 2022"
        with force_locale("id"):
            assert edtf_words(from_edtf("2022-01/..")) == "sejak Jan 2022"
        assert edtf_words(Dated(None, "belum lama ini")) == "belum lama ini"
        assert edtf_words(None) == edtf_words(Dated()) == ""
