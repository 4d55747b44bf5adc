"""The pages of links: every relation in words, and nothing of a case one may not open."""

import pytest

from tests.claims.made import a_document, a_person, an_accusation, an_interview, an_office, on_record, protected
from tests.web import soup
from tracker.articles import service as articles
from tracker.articles.models import ArticleKind
from tracker.budgets import service as budgets
from tracker.cases.models import Sensitivity
from tracker.cases.service import open_case
from tracker.claims import service as claims
from tracker.confirmations import service as confirmations
from tracker.confirmations.models import Outcome
from tracker.officials.models import OfficialKind
from tracker.officials.tenures import add_tenure
from tracker.timeline import service as timeline

PAGE = "/c/tst-01/links"


@pytest.fixture
def world(db, cast, case):
    """A case in which everything hangs together; gives the accused."""
    city = an_office("Kota Lampu")
    office = an_office("Dinas Lampu")
    office.body = city
    head = an_office("Kepala Dinas Lampu", OfficialKind.POST)
    person = a_person()
    add_tenure(person, head)
    claim = an_accusation(case, office, words="Lampu dibeli dua kali")
    sealed, named = protected(case, cast), on_record(case, cast, a_person("Siti Aminah"))
    document = a_document(case)
    for target in ({"source": sealed}, {"log_entry": an_interview(case, source=named)}, {"document": document}):
        claims.add_support(claim, **target)
    confirmations.add_attempt(case, official=person, claims=[(claim, "Benarkah?", None)], outcome=Outcome.DECLINED)
    budgets.add_amount(case, words="dua miliar", payer=office, payee=city, source=sealed, claim=claim)
    article = articles.add_article(
        case, ours=True, kind=ArticleKind.BERITA, title="Lampu Ganda", text="Lampu dibeli dua kali, katanya."
    )
    articles.carry(article, "Lampu dibeli dua kali", claim=claim)
    timeline.add_event(case, title="Handover", parties=[(person, "signed")])
    db.flush()
    return office


def lines(answer) -> set[str]:
    """Each row of the table in words."""
    found = soup(answer).select("section[aria-labelledby=h-ties] tbody tr")
    return {" ".join(row.get_text(" ").split()) for row in found}


def test_every_relation_is_told_in_words_and_leads_to_its_page(client_of, cast, world):
    client = client_of(cast.owner)
    answer = client.get(PAGE)
    assert lines(answer) == {
        "Budi Santoso held Kepala Dinas Lampu",
        "Budi Santoso took part in: signed Handover",
        "Budi Santoso was asked about: Declined C1 Lampu dibeli dua kali",
        "Siti Aminah supports C1 Lampu dibeli dua kali",
        "Dinas Lampu is part of Kota Lampu",
        "KENANGA supports C1 Lampu dibeli dua kali",
        "KENANGA spoke of “dua miliar”",
        "C1 Lampu dibeli dua kali accuses Dinas Lampu",
        "Lampu Ganda carries C1 Lampu dibeli dua kali",
        "“dua miliar” is paid by Dinas Lampu",
        "“dua miliar” is paid to Kota Lampu",
        "“dua miliar” belongs to C1 Lampu dibeli dua kali",
        "E1 DPA 2023 supports C1 Lampu dibeli dua kali",
    }
    links = {a["href"] for a in soup(answer).select("section[aria-labelledby=h-ties] a, .names a, .net a")}
    for link in links:
        assert client.get(link).status_code == 200, link
    assert len(soup(answer).select("svg .net a, .scroll .net > a")) == 11
    assert not soup(answer).select("[style]")


def test_a_row_never_joins_a_protected_source_and_a_name(client_of, cast, world):
    for row in lines(client_of(cast.owner).get(PAGE)):
        assert "KENANGA" not in row or not any(name in row for name in ("Budi", "Siti", "Dinas"))


def test_filters_sorting_and_one_node_alone(client_of, cast, world):
    client = client_of(cast.owner)
    assert all("dua miliar" in line for line in lines(client.get(f"{PAGE}?kind=money")))
    near = client.get(f"{PAGE}?at={world.uuid}")
    assert "Around Dinas Lampu" in near.get_data(as_text=True)
    assert len(lines(near)) == 3
    ordered = [row.select("td")[0].get_text() for row in soup(client.get(f"{PAGE}?sort=how")).select("tbody tr")]
    assert ordered == sorted(ordered)
    for nonsense in ("kind=x", "at=x", "sort=x", "all=x", "page=x", f"at={'9' * 600}", "kind=" + "k" * 600):
        assert len(lines(client.get(f"{PAGE}?{nonsense}"))) == 13, nonsense


def test_around_an_official_only_what_one_may_open_and_no_protected_source(client_of, cast, db, world):
    hidden = open_case(cast.editor, code="HID-01", title="Hidden", sensitivity=Sensitivity.RESTRICTED)
    an_accusation(hidden, world, summary="Secret of the lamps")
    db.flush()
    page = f"/officials/{world.uuid}/links"
    mine = client_of(cast.owner).get(page)
    assert "C1 Lampu dibeli dua kali accuses Dinas Lampu TST-01" in lines(mine)
    for text in ("KENANGA", "HID-01", "Secret"):
        assert text not in mine.get_data(as_text=True)
    assert "Secret" in client_of(cast.editor).get(page).get_data(as_text=True)
    stranger = client_of(cast.outsider).get(page)
    assert lines(stranger) == {"Dinas Lampu is part of Kota Lampu Register"}
    assert "dibeli dua kali" not in stranger.get_data(as_text=True)
    assert "cases open to you" not in stranger.get_data(as_text=True)
    assert client_of(cast.admin).get(page).status_code in (403, 404)


def test_an_official_private_to_a_hidden_case_has_no_links(client_of, cast, db, case):
    hidden = open_case(cast.editor, code="HID-01", title="Hidden", sensitivity=Sensitivity.RESTRICTED)
    private = an_office("Dinas Rahasia")
    private.private_case_id = hidden.id
    db.flush()
    assert client_of(cast.outsider).get(f"/officials/{private.uuid}/links").status_code == 404


def test_a_stranger_meets_nothing(client_of, cast, world):
    answer = client_of(cast.outsider).get(f"{PAGE}?kind=source")
    assert answer.status_code == 404
    assert "KENANGA" not in answer.get_data(as_text=True)


def test_an_empty_case_says_what_to_write(client_of, cast, case):
    assert "Nothing is linked yet" in client_of(cast.owner).get(PAGE).get_data(as_text=True)


@pytest.mark.parametrize("many", [3, 90])
def test_ten_statements_whatever_the_size_and_the_best_linked_are_drawn_first(
    client_of, cast, case, db, world, statements, many
):
    for at in range(many):
        an_accusation(case, world, summary=f"Claim {at}")
    client = client_of(cast.owner)
    for page in (PAGE, f"/officials/{world.uuid}/links"):
        statements.clear()
        answer = client.get(page)
        assert len(statements) <= 10, page
        drawn = len(soup(answer).select(".scroll .net > a"))
        assert drawn <= 40
        assert ("Show all" in answer.get_data(as_text=True)) is (many > 40)
    assert len(soup(client.get(f"{PAGE}?all=1")).select(".scroll .net > a")) == 11 + many
