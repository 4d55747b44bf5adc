"""The desk: pages by key, filters and those kept, first days, unsent forms, and what it costs."""

import gzip
from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.claims.made import a_claim, a_document, an_accusation, an_office, protected
from tests.factories import a_case
from tests.web import form_fields, press, soup, submit
from tracker.accounts import service as accounts
from tracker.articles import service as articles
from tracker.articles.models import ArticleKind
from tracker.cases import filters, service
from tracker.cases.models import Case, Member, Sensitivity, Stage
from tracker.claims import service as claims
from tracker.confirmations import service as attempts
from tracker.core import clock, formstore
from tracker.core.acting import acting_as
from tracker.core.i18n import Problem
from tracker.desk import saved
from tracker.desk.models import SavedFilter
from tracker.policy import Role
from tracker.sources.models import IdentifyingDetail

pytestmark = pytest.mark.usefixtures("acting_owner")


def page(client, address="/"):
    answer = client.get(address)
    assert answer.status_code == 200, answer.status
    return soup(answer)


def listed(client, address="/"):
    """The codes on a page of cases, in their order."""
    return [p.text for p in page(client, address).select(".board tbody .by .id")]


def dated(cast, code, stage, days=None, **values):
    case = a_case(cast, code, **values)
    case.stage, case.target_on = stage, None if days is None else clock.today() + timedelta(days=days)
    return case


def test_pages_by_key_neither_repeat_nor_skip_when_a_case_moves(db, cast, client_of):
    for number in range(30):
        dated(cast, f"CAS-{number}", (Stage.LEAD, Stage.REVIEW)[number % 2], number % 5 or None)
    db.commit()
    client = client_of(cast.owner)
    first = page(client)
    shown = [p.text for p in first.select(".board tbody .by .id")]
    assert len(shown) == 25
    assert "25 of 30" in first.select_one(".board .pages").text
    moved = db.query(Case).filter_by(code=shown[0]).one()
    moved.stage = Stage.PUBLISHED
    db.commit()
    rest = listed(client, first.select_one('.board .pages a[rel="next"]')["href"])
    assert sorted({*shown, *rest}) == sorted(f"CAS-{n}" for n in range(30))
    assert set(shown) & set(rest) <= {moved.code}


def test_pages_go_back_as_they_went_on(db, cast, client_of, monkeypatch):
    monkeypatch.setattr("tracker.desk.board.SIZE", 4)
    for number in range(11):
        dated(cast, f"CAS-{number}", (Stage.LEAD, Stage.REVIEW)[number % 2], number % 3 or None)
    db.commit()
    client, address, there = client_of(cast.owner), "/", []
    while address:
        there.append(listed(client, address))
        last, address = address, href(client, address, "next")
    back, address = [], last
    while address:
        back.insert(0, listed(client, address))
        address = href(client, address, "prev")
    assert back == there
    assert [len(codes) for codes in there] == [4, 4, 3]


def test_a_key_beyond_which_nothing_stands_any_more_begins_at_the_beginning(db, cast, client_of):
    dated(cast, "CAS-1", Stage.LEAD)
    db.commit()
    client = client_of(cast.owner)
    for query in ("after=lead~~zzz-9", "before=ready~2000-01-01~aaa"):
        assert listed(client, f"/?{query}") == ["CAS-1"], query


def href(client, address, rel):
    """Where the board's pages lead; None at an end."""
    link = page(client, address).select_one(f'.board .pages a[rel="{rel}"]')
    return link and link["href"]


def test_a_broken_key_begins_at_the_beginning(db, cast, client_of):
    a_case(cast)
    db.commit()
    client = client_of(cast.owner)
    for after in ("x", "lead~2023-02-31~a", "nowhere~2023-01-01~a", "~~", "9" * 600):
        for name in ("after", "before"):
            assert soup(client.get("/", query_string={name: after})).select(".board .by .id"), (name, after)


def test_drafts_are_counted_not_their_cases_and_each_leads_to_its_text(db, cast, client_of):
    case = dated(cast, "ONE-01", Stage.REVIEW)
    made = [
        articles.add_article(case, ours=True, kind=ArticleKind.INVESTIGASI, title=title, text=text)
        for title, text in (("Lampu padam", "Satu."), ("", "Dua."), ("Belum ditulis", ""))
    ]
    db.commit()
    column = next(s for s in page(client_of(cast.owner)).select(".today section") if "Drafts waiting" in s.text)
    assert column.select_one(".big").text == "2"
    links = [(link.text, link["href"]) for link in column.select(".todo a")]
    assert links == [
        (title, f"/c/one-01/articles/{article.uuid}")
        for title, article in zip(("Lampu padam", case.title), made, strict=False)
    ]


NARROWED = (
    ("", {"ONE-01", "TWO-01", "SIX-01"}),
    ("?stage=review", {"ONE-01"}),
    ("?stage=spiked", {"SPI-01"}),
    ("?stage=nonsense", {"ONE-01", "TWO-01", "SIX-01"}),
    ("?late=1", {"ONE-01"}),
    ("?region=buol", {"TWO-01"}),
    ("?region=%25", set()),
    ("?tag=Listrik", {"TWO-01"}),
    ("?q=ONE", {"ONE-01"}),
    ("?who=all", {"ONE-01", "TWO-01", "SIX-01", "OTH-01"}),
    ("?who=12345678-1234-5678-1234-567812345678", set()),
    ("?blocked=1", set()),
    ("?draft=1&blocked=x&late=2", set()),
)


def test_each_filter_narrows(db, cast, client_of):
    dated(cast, "ONE-01", Stage.REVIEW, -2)
    service.change_case(dated(cast, "TWO-01", Stage.LEAD, 3, region="Kabupaten Buol"), tags=["listrik"])
    dated(cast, "SIX-01", Stage.ON_HOLD, -2)
    dated(cast, "SPI-01", Stage.SPIKED)
    with acting_as(cast.other_editor.uuid):
        service.open_case(cast.other_editor, code="OTH-01", title="x", question="?", editor=cast.other_editor)
    db.commit()
    client = client_of(cast.editor)
    for asked, found in NARROWED:
        assert set(listed(client, f"/{asked}")) == found, asked


def test_a_filter_is_kept_opens_the_desk_is_renamed_and_deleted(db, cast, client_of):
    dated(cast, "ONE-01", Stage.REVIEW)
    dated(cast, "TWO-01", Stage.LEAD)
    db.commit()
    client = client_of(cast.owner)
    submit(client, "/desk/filters/new?stage=review", name="Dekat terbit", opens_desk="y")
    assert listed(client) == ["ONE-01"]
    assert len(listed(client, "/?who=me")) == 2
    taken = submit(client, "/desk/filters/new?stage=lead", name="dekat TERBIT")
    assert "a filter of this name" in taken.text
    assert taken.status_code == 422
    kept = db.scalars(select(SavedFilter)).one()
    assert client_of(cast.teammate).get(f"/desk/filters/{kept.uuid}").status_code == 404
    submit(client, f"/desk/filters/{kept.uuid}", name="Telaah", opens_desk=None)
    assert len(listed(client)) == 2
    assert "Telaah" in page(client).text
    press(client, "/desk/filters", f"/desk/filters/{kept.uuid}/remove")
    assert "Telaah" not in page(client, "/desk/filters").select_one("main").text.replace("Deleted", "")


def test_a_deleted_filter_comes_back_as_it_was_or_not_at_all(db, cast, client_of):
    client = client_of(cast.owner)
    submit(client, "/desk/filters/new?stage=review", name="Dekat terbit", opens_desk="y")

    def restored(gone):
        undo = soup(gone).select_one(".flash form")
        return client.post(undo["action"], data=form_fields(undo), follow_redirects=True).text

    def opening():
        names = list(db.scalars(select(SavedFilter.name).where(SavedFilter.opens_desk)))
        db.rollback()
        return names

    assert "Back again" in restored(press(client, "/desk/filters", "/remove"))
    assert opening() == ["Dekat terbit"]
    gone = press(client, "/desk/filters", "/remove")
    submit(client, "/desk/filters/new?stage=lead", name="Awal", opens_desk="y")
    assert "Back again" in restored(gone)
    assert opening() == ["Awal"]
    gone = press(client, "/desk/filters", "/remove")
    submit(client, "/desk/filters/new?stage=lead", name="awal")
    assert "a filter of this name" in restored(gone)


def test_only_one_filter_opens_the_desk(db, cast):
    wanted = filters.read({"late": "1"})
    one = saved.keep(cast.owner, "Satu", wanted, opens_desk=True)
    two = saved.keep(cast.owner, "Dua", wanted, opens_desk=True)
    assert (one.opens_desk, two.opens_desk) == (False, True)
    for number in range(saved.MOST - 2):
        saved.keep(cast.owner, f"No {number}", wanted)
    with pytest.raises(Problem):
        saved.keep(cast.owner, "Lagi", wanted)


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("outsider", "Nothing is due, and no case is yours yet"),
        ("other_editor", "no case is yours yet"),
        ("legal", "Nothing is due"),
    ],
)
def test_the_first_day_says_where_to_begin(client_of, cast, who, said):
    main = page(client_of(getattr(cast, who))).select_one("main")
    assert said in main.text
    assert main.select(".empty a")


def test_an_administrator_begins_with_what_the_server_and_its_accounts_want(client_of, cast, db, statements):
    """Who has not joined, who lacks a second factor, the vault, the backup, the audit log; nothing of a case."""
    a_case(cast)
    accounts.invite("baru@example.org", "Baru", Role.REPORTER, lasts=timedelta(hours=1))
    admin = client_of(cast.admin)
    statements.clear()
    main = page(admin).select_one("main")
    assert len(statements) <= 10
    rows = {row.th.get_text(" ", strip=True): row.td.get_text(" ", strip=True) for row in main.select("tbody tr")}
    assert rows["Invitations"].startswith("1 was invited")
    assert "8 accounts have none" in rows["Second factor"] or "7 accounts have none" in rows["Second factor"]
    assert rows["Recovery key"].startswith("Not made yet")
    assert rows["Backup"].startswith("No folder is set")
    assert {"Lockdown", "Accounts", "Vault passphrases", "Audit log"} <= set(rows)
    assert "TST-01" not in main.text


def test_unsent_forms_are_one_s_own(db, cast, client_of):
    formstore.keep_draft(cast.owner.uuid, "/cases/new", [("title", "Lampu")])
    a_case(cast)
    db.commit()
    client = client_of(cast.owner)
    assert "1 form you did not send is kept" in page(client).text
    assert page(client, "/desk/unsent").select_one('a[href="/cases/new"]')
    assert not page(client_of(cast.teammate), "/desk/unsent").select('a[href="/cases/new"]')


def test_the_desk_of_two_hundred_cases_is_as_cheap_as_of_two(db, cast, client_of, statements):
    for number in range(2):
        a_case(cast, f"CAS-{number}")
    db.commit()
    client, took = client_of(cast.editor), []
    client.get("/")
    for more in (0, 38):
        for number in range(more):
            a_case(cast, f"MOR-{number}")
        db.commit()
        statements.clear()
        answer = client.get("/")
        took.append(len(statements))
        assert len(gzip.compress(answer.data)) < 15_000
    assert took[0] == took[1] <= 10


def test_a_row_draws_what_can_be_checked_and_who_was_asked_and_names_what_blocks(db, cast, client_of):
    case = dated(cast, "ONE-01", Stage.CONFIRMING, 9)
    office, other = an_office("Dinas Lampu"), an_office("CV Terang")
    checked = a_claim(case)
    claims.add_support(checked, document=a_document(case))
    alone = an_accusation(case, office, other)
    claims.add_support(alone, source=protected(case, cast))
    an_accusation(case, office)
    attempts.add_attempt(case, official=other, claims=[(alone, "", None)], deadline=clock.today() - timedelta(days=3))
    db.commit()
    for address in ("/", "/cases"):
        row = page(client_of(cast.owner), address).select_one(".board tbody tr:not(.grp)")
        pips = [[bool(pip.get("class")) for pip in pips.select("i")] for pips in row.select(".pips")]
        assert pips == [[True, False, False], [True, False]]
        text = row.get_text(" ", strip=True)
        for said in (
            "1 of 3",
            "1 rests on anonymous sources alone",
            "1 of 2",
            "2 never asked Dinas Lampu",
            "1 accusation with no source C3",
            "1 source without a promise KENANGA",
            "answer due 3 days late",
        ):
            assert said in text, said
    assert "stage 4 of 8, 1 case" in page(client_of(cast.owner)).select_one(".grp").text


def test_nobody_asked_is_red_and_nothing_yet_is_no_number(db, cast, client_of):
    an_accusation(dated(cast, "ONE-01", Stage.CONFIRMING), an_office())
    dated(cast, "TWO-01", Stage.LEAD)
    db.commit()
    one, two = page(client_of(cast.owner)).select(".board tbody tr:not(.grp)")
    assert one.select_one("b.stop").text == "0 of 1"
    assert [cell.select_one(".muted").text for cell in two.select("td:nth-child(-n+3) + td")[:2]] == [
        "None yet",
        "Nobody named yet",
    ]


def test_one_sentence_says_what_is_most_pressing_and_each_line_why(db, cast, client_of):
    case = dated(cast, "ONE-01", Stage.REVIEW)
    client = client_of(cast.owner)
    assert "No answer and no task of yours is late" in page(client).select_one(".desk-h p").text
    office = an_office("Dinas Lampu")
    claim = an_accusation(case, office)
    attempts.add_attempt(case, official=office, claims=[(claim, "", None)], deadline=clock.today() - timedelta(days=3))
    articles.add_article(case, ours=True, kind=ArticleKind.INVESTIGASI, title="Lampu padam", text="Satu.")
    source = protected(case, cast)
    for where, words in ((case, "memakai helm"), (dated(cast, "TWO-01", Stage.LEAD), "naik perahu")):
        where.sensitivity = Sensitivity.RESTRICTED
        db.add(IdentifyingDetail(case=where, source=source, words=words))
    db.query(Member).filter(Member.case_id != case.id, Member.user_id == cast.teammate.id).one().remove()
    db.commit()
    main = page(client).select_one("main")
    assert main.select_one(".desk-h p").text == "One confirmation is late and one draft waits for signatures."
    late, _drafts, sources = (main.select(f".today section:nth-child({n}) .todo li") for n in (1, 3, 4))
    assert "3 days late" in late[0].text
    assert late[0].p.text == "ONE-01. Lampu dibeli dua kali"
    assert sources[0].p.text == "Recorded details: “memakai helm”; “naik perahu”"
    theirs = page(client_of(cast.teammate)).select_one(".today section:nth-child(4) .todo li")
    assert theirs.p.text == "Recorded details: “memakai helm”"


def test_a_legal_reviewer_too_is_told_what_is_late(db, cast, client_of):
    case = dated(cast, "ONE-01", Stage.LEAD)
    protected(case, cast)
    db.commit()
    client = client_of(cast.legal)
    assert "No answer and no task of yours is late" in page(client).select_one(".desk-h p").text
    office = an_office()
    claim = an_accusation(case, office)
    attempts.add_attempt(case, official=office, claims=[(claim, "", None)], deadline=clock.today() - timedelta(days=3))
    db.commit()
    assert page(client).select_one(".desk-h p").text == "One confirmation is late."
