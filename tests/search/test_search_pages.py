"""The search page, the command bar and saved searches as people use them."""

from concurrent.futures import ThreadPoolExecutor, wait
from contextvars import copy_context

import pytest
from sqlalchemy import select

from tests.factories import a_case
from tests.web import form_fields, press, soup, submit
from tracker.claims import service as claims
from tracker.claims.models import Claim
from tracker.core import points
from tracker.core.formstore import FormUse
from tracker.officials.models import Official, OfficialKind
from tracker.search import saved
from tracker.search.filters import read_filters
from tracker.search.models import SavedSearch


@pytest.fixture
def case(cast, acting_owner):
    made = a_case(cast)
    claims.add_claim(made, summary="Lampu <b>padam</b> & gelap")
    return made


def hits(answer) -> list[str]:
    return [a.text for a in soup(answer).select(".hits .hit a")]


def test_a_find_shows_why_and_leads_to_its_page(client_of, cast, case):
    owner = client_of(cast.owner)
    answer = owner.get("/search?q=padam&kind=claim")
    assert hits(answer) == ["Lampu <b>padam</b> & gelap"]
    assert soup(answer).select_one(".hit mark").text == "padam"
    link = soup(answer).select_one(".hit a")["href"]
    assert link == "/c/tst-01/claims/1"
    assert owner.get(link).status_code == 200


def test_pages_go_on_past_the_finds_that_are_counted(client_of, cast, case, monkeypatch):
    for number in range(4):
        claims.add_claim(case, summary=f"Padam {number}")
    monkeypatch.setattr("tracker.search.finding.COUNTED", 2)
    monkeypatch.setattr("tracker.search.views.SIZE", 1)
    owner, address, seen = client_of(cast.owner), "/search?q=padam", []
    while address:
        answer = owner.get(address)
        assert "of 2+" in soup(answer).select_one(".pages").text
        assert soup(answer).select_one(".filters .n").text == "2+"
        seen += hits(answer)
        later = soup(answer).select_one(".pages a[rel=next]")
        address = later and later["href"]
    assert seen == ["Padam 3", "Padam 2", "Padam 1", "Padam 0", "Lampu <b>padam</b> & gelap", "Lampu jalan padam"]
    assert hits(owner.get("/search?q=padam&page=99")) == ["Padam 3"]


@pytest.mark.parametrize("typed", ["", '"', "---", "x" * 10_000, "🎉", "(((", "zzz NEAR/2 col:1"])
def test_every_question_has_an_answer_in_words_and_keeps_its_text(client_of, cast, case, typed):
    owner = client_of(cast.owner)
    for path in ("/search", "/go"):
        answer = owner.get(path, query_string={"q": typed}, follow_redirects=True)
        assert answer.status_code == 200
        page = soup(answer)
        assert page.select_one("#q")["value"] == typed
        assert page.select(".msg, .empty")


@pytest.mark.parametrize(
    ("field", "text"),
    [("from", "31/2/2023"), ("to", "entah"), ("least", "-5"), ("most", "banyak"), ("case", "NOPE-01"),
     ("person", "Siapa Dia"), ("stage", "nope"), ("kind", "nope"), ("case", "x" * 300)],
)  # fmt: skip
def test_a_filter_that_cannot_be_read_says_so_beside_its_field(client_of, cast, case, field, text):
    page = soup(client_of(cast.owner).get("/search", query_string={"q": "padam", field: text}))
    assert not page.select(".hits")
    assert page.select_one(f"#{field}-error")
    if page.select_one(f"input#{field}"):
        assert page.select_one(f"#{field}")["value"] == text
    assert page.select_one("#q")["value"] == "padam"


def test_unprintable_signs_are_refused(client_of, cast):
    assert client_of(cast.owner).get("/search?q=%00").status_code == 400


def test_the_bar_jumps(client_of, db, cast, case):
    person = Official(kind=OfficialKind.PERSON, name="Ivan Mareoli", name_key="ivan mareoli")
    db.add(person)
    db.flush()
    owner, goes = client_of(cast.owner), {
        "tst-01": "/c/tst-01",
        "C1": "/c/tst-01/claims/1",
        "TST-01 c1": "/c/tst-01/claims/1",
        "catat": "/log",
        "klaim baru TST-01": "/c/tst-01/claims/new",
        "TST-01 money": "/c/tst-01/money",
        "IVAN  mareoli": f"/officials/{person.uuid}",
        "C9": "/search?q=C9",
        "NOPE-01": "/search?q=NOPE-01",
        "lampu": "/search?q=lampu",
        "": "/search",
    }  # fmt: skip
    assert {typed: owner.get("/go", query_string={"q": typed}).location for typed in goes} == goes
    assert owner.get("/go?q=new+claim&case=tst-01").location == "/c/tst-01/claims/new"


def test_the_bar_jumps_nowhere_one_may_not_go(client_of, cast, case):
    outsider = client_of(cast.outsider)
    for typed in ("TST-01", "TST-01 C1", "C1", "TST-01 new claim", "TST-01 money"):
        assert outsider.get("/go", query_string={"q": typed}).location.startswith("/search?q=")
    assert hits(outsider.get("/search?q=padam")) == []
    said = soup(outsider.get("/search?q=padam&case=TST-01")).select_one("#case-error").text
    assert said == soup(outsider.get("/search?q=padam&case=NOPE-01")).select_one("#case-error").text


def test_words_searched_for_are_kept_only_in_the_search_that_was_saved(client_of, db, cast, case):
    answer = submit(client_of(cast.owner), f"/search/save?q=Zulkarnain+Watti&case={case.slug}", False, name="Seseorang")
    assert "Zulkarnain" in answer.location
    assert [use.location for use in db.scalars(select(FormUse))] == [f"/search?case={case.slug}"]


def test_a_saved_search_tells_its_owner_alone_what_is_new(client_of, db, cast, case):
    owner = client_of(cast.owner)
    assert "tells you" in submit(owner, "/search/save?q=padam&kind=claim", name="Padam").text
    assert "New in your searches" not in owner.get("/").text
    claims.add_claim(case, summary="Kota padam")
    db.commit()
    assert "1 new" in owner.get("/").text
    assert "New in your searches" not in client_of(cast.teammate).get("/").text
    kept = db.scalars(select(SavedSearch)).one()
    db.commit()
    form = soup(owner.get("/")).select_one(f"form[action*='{kept.uuid}']")
    answer = owner.post(form["action"], data=form_fields(form), follow_redirects=True)
    assert hits(answer) == ["Kota padam"]
    # A second tap finds at least all that the search finds.
    assert "Kota padam" in hits(owner.post(form["action"], data=form_fields(form), follow_redirects=True))
    assert "New in your searches" not in owner.get("/").text
    assert client_of(cast.teammate).get(f"/search/saved/{kept.uuid}").status_code == 404


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_what_is_committed_while_its_owner_looks_is_new_or_was_seen(app, db, cast, case, monkeypatch):
    db.commit()
    saved.save(cast.owner, "Padam", read_filters({"q": "padam"}, cast.owner))
    db.commit()
    looks = []

    def look() -> int:
        with app.database.work() as session:
            saved.look(session.scalars(select(SavedSearch)).one())
            return len(session.scalars(select(Claim.id)).all())

    def meanwhile(point: str) -> None:
        if point == "search.indexed" and not looks:
            looks.append(ThreadPoolExecutor(1).submit(copy_context().run, look))
            wait(looks, timeout=0.2)

    monkeypatch.setattr(points, "listener", meanwhile)
    claims.add_claim(case, summary="Kota padam")
    db.commit()
    assert looks[0].result() == 2


def test_news_of_a_case_that_was_closed_to_its_owner_is_not_told(db, cast, case):
    db.commit()
    saved.save(cast.other_editor, "Padam", read_filters({"q": "padam"}, cast.other_editor))
    claims.add_claim(case, summary="Kota padam")
    db.commit()
    assert [news.number for news in saved.news_for(cast.other_editor)] == [1]
    case.sensitivity = type(case.sensitivity).RESTRICTED
    db.commit()
    assert [news.number for news in saved.news_for(cast.other_editor)] == [0]


def test_a_saved_search_is_renamed_deleted_and_brought_back(client_of, db, cast, case):
    owner = client_of(cast.owner)
    submit(owner, "/search/save?q=padam", name="Satu")
    kept = db.scalars(select(SavedSearch)).one()
    db.commit()
    assert "Dua" in submit(owner, f"/search/saved/{kept.uuid}", name="Dua").text
    gone = press(owner, "/search/saved", "/remove")
    assert "No search is saved yet" in gone.text
    undo = soup(gone).select_one(".flash form")
    back = owner.post(undo["action"], data=form_fields(undo), follow_redirects=True)
    assert "Dua" in back.text
    gone = press(owner, "/search/saved", "/remove")
    assert "tells you" in submit(owner, "/search/save?q=lampu", name="dua").text
    assert "a search of this name" in submit(owner, "/search/save?q=kota", name="Dua").text
    undo = soup(gone).select_one(".flash form")
    assert "a search of this name" in owner.post(undo["action"], data=form_fields(undo), follow_redirects=True).text
    db.rollback()
    assert db.scalars(select(SavedSearch.name)).all() == ["dua"]


def test_nothing_to_ask_cannot_be_saved_nor_more_than_twenty(client_of, db, cast, case):
    owner = client_of(cast.owner)
    assert "no search to save" in submit(owner, "/search/save", name="Kosong").text
    for number in range(saved.MOST):
        db.add(SavedSearch(owner=cast.owner, name=str(number), asked={"q": "x"}, looked_at=cast.owner.created_at))
    db.commit()
    assert "Delete one first" in submit(owner, "/search/save?q=padam", name="Lagi").text
