"""Money by year: no sum over stages, said and shown apart, nothing twice, what is vague drawn and not counted."""

import pytest
from flask_babel import force_locale

from tests.claims.made import a_document
from tests.web import soup
from tracker.budgets import linking, service
from tracker.budgets.flow import ALL, flow
from tracker.budgets.ladder import Step
from tracker.budgets.load import load_amounts
from tracker.budgets.models import BudgetStage, LinkKind
from tracker.budgets.reading import read_words
from tracker.evidence.models import Holding


@pytest.fixture
def amount(case):
    def make(words, stage=BudgetStage.KONTRAK, year=2023, **values):
        return service.add_amount(
            case, words=words, **{**read_words(words), "stage": stage, "fiscal_year": year, **values}
        )

    return make


def told(app, case) -> dict:
    """{(year, step): [(kind, stage, main, note)]} of what the page shows."""
    with app.test_request_context("/"), force_locale("en"):
        made = flow(case, load_amounts(case))
        return {
            (row.year, step): [(line.kind, line.stage, line.main, line.note) for line in lines]
            for row in made.years
            for step, lines in row.cells.items()
            if lines
        }


def test_stages_stand_under_each_other_and_said_beside_shown(app, case, amount):
    contract = a_document(case, "Contract", Holding.HELD)
    wanted = a_document(case, "SP2D", Holding.WANTED)
    amount("Rp 3 miliar", BudgetStage.APBD)
    amount("Rp 2 miliar", BudgetStage.DPA)
    amount("Rp 1 miliar", document=contract)
    amount("Rp 2 miliar", document=contract)
    amount("Rp 4 miliar")
    amount("Rp 1,5 miliar", BudgetStage.REALISASI, document=wanted)
    assert told(app, case) == {
        (2023, Step.BUDGETED): [
            ("said", "APBD (budget)", "Rp3 miliar", ""),
            ("said", "DPA (spending authority)", "Rp2 miliar", ""),
        ],
        (2023, Step.CONTRACTED): [
            ("shown", "Contract", "Rp3 miliar", "2 amounts"),
            ("said", "Contract", "Rp4 miliar", ""),
        ],
        (2023, Step.PAID): [("said", "Spent", "Rp1,5 miliar", "")],
    }


def test_the_same_money_counts_once_in_a_year_and_over_all_years(app, case, amount):
    first, again = amount("Rp 2 miliar"), amount("Rp 2 miliar")
    later = amount("Rp 1 miliar", year=2024)
    carried = amount("Rp 2 miliar", year=2024)
    amount("Rp 9 miliar", year=None)
    linking.link(again, LinkKind.SAME, first)
    linking.link(carried, LinkKind.SAME, first)
    found = told(app, case)
    assert [line[2] for line in found[2023, Step.CONTRACTED]] == ["Rp2 miliar"]
    assert [line[2] for line in found[2024, Step.CONTRACTED]] == ["Rp3 miliar"]
    assert [line[2] for line in found[None, Step.CONTRACTED]] == ["Rp9 miliar"]
    assert [line[2] for line in found[ALL, Step.CONTRACTED]] == ["Rp3 miliar"]
    assert later.fiscal_year == 2024


def test_what_is_vague_is_drawn_once_and_in_no_sum(app, case, amount):
    amount("Rp 2 miliar", BudgetStage.REALISASI)
    vague, same = (amount(words, BudgetStage.REALISASI) for words in ("miliaran rupiah", "anggaran miliar"))
    linking.link(same, LinkKind.SAME, vague)
    amount("anggaran cukup besar", BudgetStage.REALISASI)
    amount("ratusan juta", BudgetStage.REALISASI, as_loss=True)
    found = told(app, case)
    assert found[2023, Step.PAID] == [
        ("said", "Spent", "Rp2 miliar", ""),
        ("said", "Spent", "Rp1–999 miliar", "order of magnitude, in no sum"),
        ("said", "Spent", "“anggaran cukup besar”", "no figure"),
    ]
    assert [line[0] for line in found[2023, Step.LOST]] == ["loss"]


def test_a_loss_is_never_added_to_what_was_spent(app, case, amount):
    amount("Rp 2 miliar", BudgetStage.REALISASI)
    amount("Rp 1 miliar", BudgetStage.REALISASI, as_loss=True)
    found = told(app, case)
    assert found[2023, Step.PAID][0][2] == "Rp2 miliar"
    assert found[2023, Step.LOST][0][2] == "Rp1 miliar"


def test_the_page_shows_years_as_rows_in_ten_statements(client_of, cast, case, amount, statements):
    for year in range(2019, 2024):
        for stage in (BudgetStage.APBD, BudgetStage.KONTRAK, BudgetStage.REALISASI):
            amount("Rp 2 miliar", stage, year)
    amount("lima dolar", BudgetStage.UNKNOWN)
    client = client_of(cast.owner)
    statements.clear()
    answer = client.get("/c/tst-01/money/flow")
    assert len(statements) <= 10
    page = soup(answer)
    heads = [row.th.get_text() for row in page.select(".flows tbody tr")]
    assert heads == ["2019", "2020", "2021", "2022", "2023", "All years named"]
    assert "Rp10 miliar" in page.select(".flows tbody tr")[-1].get_text()
    assert "lima dolar" in page.select_one("section[aria-labelledby=h-other]").get_text()
    assert client.get(page.select_one(".flow a")["href"]).status_code == 200
    assert client_of(cast.outsider).get("/c/tst-01/money/flow").status_code == 404
    english = {s.get_text() for s in page.select(".filters a")}
    assert english == {"Amounts 16", "Year by year"}


def test_without_amounts_it_says_what_to_write(client_of, cast, case):
    assert "No amounts yet" in client_of(cast.owner).get("/c/tst-01/money/flow").get_data(as_text=True)
