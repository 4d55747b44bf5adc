"""The pages of articles, as people use them."""

import pytest
from sqlalchemy.orm.exc import StaleDataError

from tests.articles.made import TEXT, WHERE, a_claim, a_quote, a_ready_case, an_article, elsewhere, published
from tests.factories import a_case
from tests.web import find_form, form_fields, press, soup, submit
from tracker.articles import service
from tracker.articles.models import Article, ArticleState, ArticleVersion, Carried, CorrectionKind
from tracker.core.acting import acting_as
from tracker.language.dated import read_date
from tracker.sources.models import Attribution


@pytest.fixture
def owner(client_of, cast, case):
    return client_of(cast.owner)


def at(article: Article, rest: str = "") -> str:
    return f"/c/{article.case.slug}/articles/{article.uuid}{rest}"


def fresh(db, item):
    """`item` as it stands now; ends the test's transaction, as SQLite has one writer."""
    db.rollback()
    db.refresh(item)
    db.commit()
    return item


def said(response) -> str:
    return " ".join(soup(response).main.get_text(" ").split())


def test_an_empty_case_says_where_to_begin(owner, case):
    page = owner.get(f"/c/{case.slug}/articles")
    assert "No article yet." in said(page)
    assert soup(page).select_one(f"a[href$='/c/{case.slug}/articles/new']")


def test_a_draft_is_recorded_with_its_text(owner, case, db):
    page = submit(owner, f"/c/{case.slug}/articles/new", title="Lampu", text=TEXT)
    assert "Lampu di tiga ruas jalan padam sejak Mei." in said(page)
    article = db.query(Article).one()
    assert (article.ours, article.state, article.last) == (True, ArticleState.DRAFT, 1)


def test_an_article_elsewhere_keeps_the_words_of_its_date(owner, case, db):
    submit(
        owner,
        f"/c/{case.slug}/articles/new",
        whose="elsewhere",
        outlet="Koran Kota",
        published="awal 2023",
        address=WHERE,
    )
    article = db.query(Article).one()
    db.commit()
    assert (article.state, article.published.words) == (ArticleState.PUBLISHED, "awal 2023")
    page = soup(owner.get(at(article)))
    link = page.select_one(f"main a[href='{WHERE}']")
    assert link.text == WHERE
    assert "noreferrer" in link["rel"]


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        ({"whose": "elsewhere"}, "outlet", "Name the outlet"),
        ({"whose": "elsewhere", "outlet": "K", "address": "javascript:alert(1)"}, "address", "whole web address"),
        ({"published": "31/2/2023"}, "published", "no such date"),
        ({"published": "1 Juli 2023"}, "published", "editor records"),
        ({"whose": "theirs"}, "whose", "Choose one"),
        ({"title": "x\0y"}, "title", "invisible characters"),
        ({"title": "x" * 301}, "title", "characters long"),
        ({"text": "x" * 200_001}, "text", "characters long"),
        ({"outlet_official": "no-such-thing"}, "outlet_official", "Choose one"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_the_text_is_kept(owner, case, db, values, field, message):
    answer = submit(owner, f"/c/{case.slug}/articles/new", **{"note": "Catatan saya", **values})
    assert answer.status_code == 422
    page = soup(answer)
    assert message in answer.get_data(as_text=True)
    assert page.select_one(f"#{field}-error, .err [name={field}]") or page.select_one(f".err #{field}, .err#{field}")
    assert page.select_one("[name=note]").text.strip() == "Catatan saya"
    assert db.query(Article).count() == 0


def test_each_line_shows_what_stands_behind_it(owner, case, db):
    article, claim = an_article(case), a_claim(case)
    service.carry(article, "padam sejak Mei", claim=claim)
    db.commit()
    page = soup(owner.get(at(article)))
    lines = page.select("ol.rv > li")
    assert [line["id"] for line in lines] == ["L1", "L2", "L3", "L4"]
    assert lines[1].select_one("mark").text == "padam sejak MeiC1"
    assert lines[1].select_one(f".a a[href$='/claims/{claim.number}']").text == "C1"
    assert "carries nothing yet" in lines[0].select_one(".a").text


def test_a_quote_shows_its_pseudonym_and_forbidden_words_are_said(owner, case, cast, db):
    article = an_article(case)
    quote = a_quote(case, cast.owner, Attribution.OFF_RECORD)
    service.carry(article, "Kami tidak tahu ke mana uangnya", passage=quote)
    db.commit()
    line = soup(owner.get(at(article))).select("ol.rv > li")[3]
    assert line.select_one("mark.stop")
    assert line.select_one(".badge.seal").text == "KENANGA"
    assert "Not for publication: Off the record" in line.text


def test_a_passage_that_went_out_of_the_text_is_listed(owner, case, db):
    article = an_article(case)
    service.carry(article, "padam sejak Mei", claim=a_claim(case))
    service.write_version(article, "Semua berubah.")
    db.commit()
    page = soup(owner.get(at(article)))
    assert "padam sejak Mei" in page.select_one("[aria-labelledby=h-gone]").text
    assert not page.select("mark")


def test_a_line_is_offered_when_one_says_what_it_carries(owner, case, db):
    article, claim = an_article(case), a_claim(case)
    db.commit()
    form = form_fields(find_form(soup(owner.get(at(article, "/carry?line=3")))))
    assert form["words"] == "Dinas membayar Rp1.250.000 kepada PT. Terang."
    answer = submit(owner, at(article, "/carry?line=3"), follow=False, claim=str(claim.uuid))
    assert answer.location.endswith("#L3")
    assert db.query(Carried).one().claim is claim


@pytest.mark.parametrize("line", ["0", "99", "x", "-1", "9" * 400])
def test_a_line_that_is_not_there_offers_nothing(owner, case, db, line):
    article = an_article(case)
    db.commit()
    assert form_fields(find_form(soup(owner.get(at(article, f"/carry?line={line}")))))["words"] == ""


def test_words_that_are_not_in_the_text_are_refused_beside_the_field(owner, case, db):
    article, claim = an_article(case), a_claim(case)
    db.commit()
    answer = submit(owner, at(article, "/carry"), words="tidak pernah ditulis", claim=str(claim.uuid))
    assert answer.status_code == 422
    assert "not in version 1" in soup(answer).select_one("#words-error").text
    assert soup(answer).select_one("[name=words]").text.strip() == "tidak pernah ditulis"


def test_a_claim_of_another_case_cannot_be_chosen(owner, case, cast, db):
    article, other = an_article(case), a_claim(a_case(cast, "OTH-02"))
    db.commit()
    answer = submit(owner, at(article, "/carry"), words="padam", claim=str(other.uuid))
    assert answer.status_code == 422
    assert db.query(Carried).count() == 0


def test_a_carried_passage_is_changed_and_removed(owner, case, db):
    article, claim = an_article(case), a_claim(case)
    line = service.carry(article, "padam sejak Mei", claim=claim)
    db.commit()
    submit(owner, at(article, f"/carry/{line.uuid}"), words="tiga ruas jalan")
    assert fresh(db, line).words == "tiga ruas jalan"
    press(owner, at(article, f"/carry/{line.uuid}"), "/remove/carried/")
    assert "carries nothing yet" in said(owner.get(at(article)))
    assert db.query(Carried).count() == 0


def test_writing_makes_the_next_version_and_the_same_text_makes_none(owner, case, db):
    article = an_article(case)
    db.commit()
    page = submit(owner, at(article, "/write"), text=TEXT + "\n\nLagi.", why="Tambah penutup")
    assert "Saved as version 2." in page.text
    assert "Tambah penutup" in said(page)
    assert "no new version" in submit(owner, at(article, "/write")).text
    assert db.query(ArticleVersion).count() == 2


def test_two_people_writing_at_once_lose_nothing(owner, case, cast, client_of, db):
    article = an_article(case)
    db.commit()
    form = form_fields(find_form(soup(owner.get(at(article, "/write")))))
    submit(client_of(cast.teammate), at(article, "/write"), text=TEXT + "\n\nDari teman.")
    conflict = owner.post(at(article, "/write"), data={**form, "text": TEXT + "\n\nDari saya."})
    assert conflict.status_code == 409
    page = soup(conflict)
    assert "Dari teman." in page.select_one(".conflict").text
    assert page.select_one("[name=text]").text.endswith("Dari saya.")
    again = owner.post(at(article, "/write"), data=form_fields(find_form(page)), follow_redirects=True)
    assert "Saved as version 3." in again.text
    texts = [v.text for v in db.query(ArticleVersion).order_by(ArticleVersion.number)]
    assert [text.rpartition(" ")[2] for text in texts] == ["pegawai.", "teman.", "saya."]


def test_both_writing_the_same_is_no_conflict(owner, case, cast, client_of, db):
    article = an_article(case)
    db.commit()
    form = form_fields(find_form(soup(owner.get(at(article, "/write")))))
    submit(client_of(cast.teammate), at(article, "/write"), text="Sama.")
    assert owner.post(at(article, "/write"), data={**form, "text": "Sama."}).status_code == 303
    assert db.query(ArticleVersion).count() == 2


def test_a_save_between_reading_and_writing_is_tried_again(owner, case, db, monkeypatch):
    article = an_article(case)
    db.commit()
    form = form_fields(find_form(soup(owner.get(at(article, "/write")))))
    write, seen = service.write_version, []

    def overtaken(found, *args, **kwargs):
        if not seen:
            seen.append(1)
            # As when another worker saved first: the row has moved on since this request read it.
            raise StaleDataError
        return write(found, *args, **kwargs)

    monkeypatch.setattr(service, "write_version", overtaken)
    answer = owner.post(at(article, "/write"), data={**form, "text": "Baru."}, follow_redirects=True)
    assert "Saved as version 2." in answer.text


@pytest.mark.parametrize("over", ["", "x", "99", "-1"])
def test_a_forged_version_number_is_a_conflict_and_not_a_crash(owner, case, db, over):
    article = an_article(case)
    db.commit()
    answer = submit(owner, at(article, "/write"), text="Baru.", over=over)
    assert answer.status_code == 409
    assert db.query(ArticleVersion).count() == 1


def test_a_text_of_two_hundred_thousand_characters_is_kept(owner, case, db):
    article = an_article(case)
    db.commit()
    long = ("Lampu padam lagi malam ini. " * 8000)[:199_990].strip()
    page = submit(owner, at(article, "/write"), text=long)
    assert page.status_code == 200
    assert page.get_data(as_text=True).partition('<ol class="rv')[2].count("<li") > 7000
    assert owner.get(at(article, "/diff")).status_code == 200


def test_any_two_versions_are_compared(owner, case, db):
    article = an_article(case)
    service.write_version(article, TEXT.replace("Mei", "Juni"))
    service.write_version(article, "Pendek.")
    db.commit()
    page = soup(owner.get(at(article, "/diff?a=1&b=2")))
    assert page.select_one(".diff del").text == "removed: Mei"
    assert page.select_one(".diff ins").text == "added: Juni"
    assert "version 2 to version 3" in said(owner.get(at(article, "/diff")))
    assert "Semua" not in said(owner.get(at(article, "/v/1")))
    assert "padam sejak Mei" in said(owner.get(at(article, "/v/1")))


@pytest.mark.parametrize("rest", ["/diff?a=7", "/diff?b=99999999999", "/v/0", "/v/7", f"/v/{'9' * 30}"])
def test_a_version_that_is_not_there_is_not_found(owner, case, db, rest):
    article = an_article(case)
    db.commit()
    assert owner.get(at(article, rest)).status_code == 404


def test_an_editor_publishes_and_a_reporter_cannot(owner, client_of, cast, case, db):
    case = a_ready_case(cast, "RDY-02")
    article = an_article(case)
    db.commit()
    assert owner.get(at(article, "/publish")).status_code == 403
    editor = client_of(cast.editor)
    page = submit(editor, at(article, "/publish"), published="1 Juli 2023", address=WHERE)
    assert "Recorded as published." in page.text
    assert fresh(db, article).state is ArticleState.PUBLISHED
    submit(editor, at(article, "/publish"), published="2 Juli 2023")
    assert fresh(db, article).published.edtf == "2023-07-02"


def test_a_case_that_is_not_ready_publishes_nothing_and_says_so(client_of, cast, case, db):
    article = an_article(case)
    db.commit()
    answer = submit(client_of(cast.editor), at(article, "/publish"), published="1 Juli 2023", address=WHERE)
    assert answer.status_code == 422
    assert "The case is not ready" in said(answer)


def test_publication_is_offered_to_an_editor_of_a_ready_case_only(owner, client_of, cast, case, db):
    ready = an_article(a_ready_case(cast, "RDY-02"))
    early = an_article(case)
    db.commit()
    editor = client_of(cast.editor)
    offered = [bool(soup(c.get(at(a))).select("a[href$='/publish']")) for c in (editor, owner) for a in (ready, early)]
    assert offered == [True, False, False, False]


def test_a_published_article_cannot_be_removed(client_of, cast, case, db):
    article = published(cast, case)
    db.commit()
    client = client_of(cast.editor)
    page = soup(client.get(at(article)))
    assert not page.select_one("form[action*='/remove/article/']")
    token = page.select_one("[name=csrf_token]")["value"]
    data = {"csrf_token": token, "version": article.version}
    answer = client.post(f"/c/{case.slug}/remove/article/{article.uuid}", data=data, follow_redirects=True)
    assert "stays in the record" in answer.text
    assert db.query(Article).count() == 1


def test_a_draft_is_removed_and_comes_back_with_its_text(owner, case, db):
    article = an_article(case)
    db.commit()
    page = press(owner, at(article), "/remove/article/")
    assert "No article yet." in said(page)
    back = soup(page).select_one(".flashes form")
    owner.post(back["action"], data=form_fields(back))
    assert "Lampu di tiga ruas jalan" in said(owner.get(at(article)))


def test_corrections_are_linked_both_ways(owner, case, cast, db):
    article, notice = published(cast, case), an_article(case, title="Ralat")
    db.commit()
    values = {"kind": "ralat", "text": "Bukan Mei, Juni.", "published": "3 Juli 2023", "notice": str(notice.uuid)}
    page = submit(owner, at(article, "/corrections/new"), **values)
    assert "Bukan Mei, Juni." in said(page)
    assert "Corrected" in soup(page).select_one(".headline .badge").text
    assert soup(page).select_one(f"#corrections a[href$='{notice.uuid}']")
    other = soup(owner.get(at(notice)))
    assert other.select_one(f"[aria-labelledby=h-carries] a[href$='{article.uuid}']")


def test_a_correction_taken_back_sets_the_state_right(owner, case, cast, db):
    article = published(cast, case)
    found = service.add_correction(
        article, kind=CorrectionKind.PENCABUTAN, text="Dicabut.", published=read_date("3 Juli 2023")
    )
    db.commit()
    page = press(owner, at(article, f"/corrections/{found.uuid}"), "/remove/correction/")
    assert fresh(db, article).state is ArticleState.PUBLISHED
    back = soup(page).select_one(".flashes form")
    owner.post(back["action"], data=form_fields(back))
    assert fresh(db, article).state is ArticleState.RETRACTED


def test_a_draft_takes_no_correction(owner, case, db):
    article = an_article(case)
    db.commit()
    answer = submit(owner, at(article, "/corrections/new"), kind="ralat", text="x")
    assert answer.status_code == 422
    assert "write its next version" in said(answer)


def test_copies_are_recorded_changed_and_removed(owner, case, db):
    article = elsewhere(case)
    db.commit()
    submit(owner, at(article, "/copies/new"), outlet="Situs Lain", address="https://lain.example/x", seen="Juli 2023")
    part = article.copies[0]
    db.commit()
    assert "Situs Lain" in said(submit(owner, at(article, f"/copies/{part.uuid}"), seen="Agustus 2023"))
    press(owner, at(article, f"/copies/{part.uuid}"), "/remove/article_copy/")
    assert "Situs Lain" not in said(owner.get(at(article)))


def test_saving_over_a_newer_state_shows_both(owner, case, cast, client_of, db):
    article = an_article(case)
    db.commit()
    form = form_fields(find_form(soup(owner.get(at(article, "/edit")))))
    submit(client_of(cast.teammate), at(article, "/edit"), title="Judul teman")
    answer = owner.post(at(article, "/edit"), data={**form, "title": "Judul saya"})
    assert answer.status_code == 409
    assert "Judul teman" in soup(answer).select_one(".conflict").text


def test_who_may_not_open_the_case_meets_nothing(client_of, cast, case, db):
    article = an_article(case)
    line = service.carry(article, "padam", claim=a_claim(case))
    db.commit()
    client = client_of(cast.outsider)
    for rest in ("", "/edit", "/write", "/diff", "/v/1", "/carry", f"/carry/{line.uuid}", "/copies/new",
                 "/corrections/new", "/publish"):  # fmt: skip
        assert client.get(at(article, rest)).status_code == 404
    assert client.get(f"/c/{case.slug}/articles").status_code == 404


def test_parts_are_found_only_through_their_own_article(owner, case, db):
    article, other = an_article(case), an_article(case)
    line = service.carry(article, "padam", claim=a_claim(case))
    copy = service.add_copy(article, outlet="X")
    db.commit()
    assert owner.get(at(other, f"/carry/{line.uuid}")).status_code == 404
    assert owner.get(at(other, f"/copies/{copy.uuid}")).status_code == 404
    assert owner.get(at(other, f"/corrections/{copy.uuid}")).status_code == 404


def test_an_article_of_another_case_is_not_found_here(owner, case, cast, db):
    article = an_article(a_case(cast, "OTH-02"))
    db.commit()
    assert owner.get(f"/c/{case.slug}/articles/{article.uuid}").status_code == 404


def test_legal_reads_and_changes_nothing(client_of, cast, case, db):
    case.has_anonymous_source = True
    article = an_article(case)
    db.commit()
    legal = client_of(cast.legal)
    assert legal.get(at(article)).status_code == 200
    assert not soup(legal.get(at(article))).select("a[href*='/carry'], a[href$='/write']")
    for rest in ("/write", "/edit", "/carry", "/publish"):
        assert legal.get(at(article, rest)).status_code == 403


@pytest.mark.parametrize("number", [1, 30])
def test_the_pages_take_few_statements_at_any_size(owner, case, cast, db, statements, number):
    article = an_article(case)
    for n in range(number):
        service.carry(article, "padam sejak Mei", claim=a_claim(case), passage=a_quote(case, cast.owner))
        service.add_copy(article, outlet=f"Situs {n}")
        service.write_version(article, f"{TEXT}\n\n{n}")
        an_article(case, title=f"Lain {n}")
    db.commit()
    for url in (f"/c/{case.slug}/articles", at(article), at(article, "/write"), at(article, "/diff")):
        statements.clear()
        assert owner.get(url).status_code == 200
        assert len(statements) <= 10, (url, "\n".join(statements))


def test_titles_of_pages_name_nothing_but_the_case(owner, case, db):
    article = an_article(case, title="Bupati Rahasia")
    db.commit()
    for rest in ("", "/edit", "/write", "/carry", "/v/1"):
        assert "Rahasia" not in soup(owner.get(at(article, rest))).title.text


def test_history_names_who_wrote_which_version(owner, case, cast, db):
    article = an_article(case)
    with acting_as(cast.teammate.uuid):
        service.write_version(article, "Dua.")
    db.commit()
    assert "Teammate, " in said(owner.get(at(article)))
