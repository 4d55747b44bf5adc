"""The pages of money, as somebody without JavaScript meets them."""

from itertools import pairwise

import pytest

from tests.web import find_form, form_fields, press, soup, submit, text
from tracker.budgets import linking, service
from tracker.budgets.load import load_amounts
from tracker.budgets.missing import missing
from tracker.budgets.models import Amount, AmountLink, BudgetStage, LinkKind
from tracker.cases import facts
from tracker.core.types import Precision
from tracker.evidence.models import Holding
from tracker.evidence.uses import uses_of as uses_of_document
from tracker.sources.uses import uses_of as uses_of_source

NEW = "/c/tst-01/money/new"
MONEY = "/c/tst-01/money"


@pytest.fixture
def client(client_of, cast, case):
    return client_of(cast.owner)


def only(db) -> Amount:
    db.expire_all()
    found = db.query(Amount).one()
    db.commit()
    return found


def test_the_words_alone_are_enough(client, db):
    page = submit(client, NEW, words="sekitar Rp 2 miliar")
    assert "Read as about Rp2 miliar." in text(page)
    amount = only(db)
    assert (amount.low, amount.precision, amount.currency) == (2 * 10**9 * 100, Precision.APPROX, "IDR")


def test_words_without_a_figure_are_kept_and_nothing_is_invented(client, db):
    submit(client, NEW, words="anggaran cukup besar", currency="USD")
    amount = only(db)
    assert (amount.low, amount.high, amount.precision) == (None, None, Precision.UNKNOWN)


def test_reading_fills_the_form_and_saves_nothing(client, db):
    page = submit(client, NEW, words="diperkirakan mencapai Rp miliar", read="1", note="line 4")
    assert "Read as at least Rp1 miliar, less than Rp1 triliun: order of magnitude, numeral missing" in text(page)
    fields = form_fields(find_form(soup(page)))
    assert (fields["low"], fields["high"]) == ("1.000.000.000", "1.000.000.000.000")
    assert (fields["precision"], fields["open_bound"], fields["note"]) == ("order", "high", "line 4")
    assert db.query(Amount).count() == 0
    db.commit()
    saved = client.post(NEW, data={k: v for k, v in fields.items() if v is not None}, follow_redirects=True)
    assert saved.status_code == 200
    assert only(db).flags == "numeral_missing estimate"


def test_a_figure_set_by_hand_stays_and_says_so(client, db):
    submit(client, NEW, words="Rp 2.5 miliar", low="2,6 miliar", precision="exact")
    amount = only(db)
    assert amount.low == amount.high == 2_600_000_000_00
    assert amount.flags == "by_hand"


def test_figures_in_another_currency_are_whole_minor_units_of_it(client, db):
    submit(client, NEW, words="sejumlah yen", low="1500", currency="JPY")
    assert only(db).low == 1500
    page = submit(client, f"{MONEY}/{only(db).uuid}/edit", label="Server")
    assert page.status_code == 200
    assert only(db).low == 1500


def test_words_that_change_ask_what_becomes_of_the_figures(client, db, said):
    amount = said("Rp 2 miliar")
    db.commit()
    address = f"{MONEY}/{amount.uuid}/edit"
    refused = submit(client, address, words="Rp 3 miliar")
    assert refused.status_code == 422
    assert "The words changed, the figures did not." in text(refused)
    again = form_fields(find_form(soup(refused)))
    client.post(address, data={k: v for k, v in again.items() if v is not None})
    kept = only(db)
    assert (kept.words, kept.low) == ("Rp 3 miliar", 2_000_000_000_00)


def test_reading_the_first_time_does_not_overwrite_what_was_set_by_hand(client):
    page = submit(client, NEW, words="Rp 2 miliar", low="2,1 miliar", read="1")
    assert "Read as Rp2 miliar." in text(page)
    assert form_fields(find_form(soup(page)))["low"] == "2,1 miliar"


def test_reading_again_does_not_overwrite_what_was_set_by_hand(client, said, db):
    amount = said("Rp 2 miliar")
    db.commit()
    page = submit(client, f"{MONEY}/{amount.uuid}/edit", low="2,1 miliar", high="2,1 miliar", read="1")
    assert form_fields(find_form(soup(page)))["low"] == "2,1 miliar"


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"words": ""}, "Write the words used"),
        ({"words": "-5 juta"}, "cannot be below zero"),
        ({"words": "9" * 40}, "cannot be read"),
        ({"words": "x\x00y"}, "invisible characters"),
        ({"words": "x" * 600}, "500 fit here"),
        ({"low": "-5"}, "cannot be below zero"),
        ({"low": "9" * 40}, "cannot be read"),
        ({"low": "lots"}, "Write one figure"),
        ({"low": "1-2 miliar"}, "Write one figure"),
        ({"low": "US$ 5", "currency": "IDR"}, "another currency"),
        ({"low": "2 miliar", "high": "1 miliar", "precision": "range"}, "smaller than the lower"),
        ({"currency": "XXX"}, "does not know the currency"),
        ({"precision": "sure"}, "Choose one of the list"),
        ({"fiscal_year": "20233"}, "between 1945 and 2100"),
        ({"percent": "ten", "low": "1", "precision": "exact"}, "Write a percentage"),
        ({"document": "0c4f4a3e-6b0b-4f6c-9a5e-000000000000"}, "Choose one of the list"),
        ({"payer": "nobody"}, "Choose one of the list"),
    ],
)
def test_bad_input_is_told_beside_its_field_and_the_text_stays(client, db, values, message):
    page = submit(client, NEW, **{"words": "Rp 1 miliar", "note": "my own words", **values})
    assert page.status_code == 422
    beside = soup(page).select("form .f .msg")
    assert any(message in " ".join(m.get_text().split()) for m in beside), [m.get_text() for m in beside]
    assert "my own words" in text(page)
    assert db.query(Amount).count() == 0


def test_the_money_page_tells_said_from_shown(client, db, case, said, source, document, agency):
    said("diperkirakan mencapai Rp miliar", stage=BudgetStage.APBD, payer=agency, fiscal_year=2023)
    said("ada anggaran miliar yang telah digunakan", stage=BudgetStage.REALISASI, source=source)
    said("Anggaran Milyaran Rupiah Menguap", as_loss=True)
    db.commit()
    page = client.get(MONEY)
    told = text(page)
    assert "No rupiah here has a document behind it" in told
    assert "KENANGA" in told
    assert "Rp1–999 miliar" in told
    assert len(soup(page).select("svg.mchart rect.said")) == 2
    assert len(soup(page).select("svg.mchart rect.lost")) == 1
    assert [li.b.get_text() for li in soup(page).select(".ladder li.told")] == ["Budgeted", "Paid", "Lost"]
    assert "Claimed, not shown" in told
    assert "title=DPA+Dinas+Kominfo+Ambon+2023" in str(soup(page).select_one(".ladder"))
    assert "Nothing here can be added up" in told
    assert not soup(page).select("[style]")


def test_a_document_in_hand_turns_the_page(client, db, said, document):
    said("Rp 1,2 miliar", stage=BudgetStage.KONTRAK, document=document)
    db.commit()
    told = text(client.get(MONEY))
    assert "Every amount here has a document behind it" in told
    assert "1 of 5 shown" in told


def test_a_document_asked_for_is_named_on_its_step(client, db, said, document):
    document.holding = Holding.REQUESTED
    said("Rp 1,2 miliar", stage=BudgetStage.KONTRAK, document=document)
    db.commit()
    assert "E1 Asked for" in " ".join(soup(client.get(MONEY)).select_one(".ladder").get_text(" ").split())


def test_an_unknown_amount_is_never_drawn(client, db, said):
    said("anggaran cukup besar tersedot")
    db.commit()
    page = client.get(MONEY)
    assert "Nobody has named a figure yet" in text(page)
    assert not soup(page).select("svg")


def test_what_could_count_twice_is_said(client, db, said):
    one, two = said("Rp 1 miliar", stage=BudgetStage.APBD), said("Rp 1 M", stage=BudgetStage.APBD)
    db.commit()
    assert "Link them if it is the same money" in text(client.get(MONEY))
    page = submit_link(client, one, kind="same", other=str(two.uuid))
    assert "Linked." in text(page)
    told = text(client.get(MONEY))
    assert "2 amounts are one sum, and count once" in told
    assert "1 amount is in no total" in told


def submit_link(client, amount, **values):
    return press(client, f"{MONEY}/{amount.uuid}", "/links", **values)


def test_a_refused_link_comes_back_on_the_page_of_the_amount(client, db, said):
    whole, part = said("Rp 3 miliar"), said("Rp 1 miliar")
    linking.link(part, LinkKind.PART_OF, whole)
    db.commit()
    page = submit_link(client, whole, kind="part_of", other=str(part.uuid))
    assert page.status_code == 422
    assert "linked already" in text(page)
    assert submit_link(client, whole, kind="same", other="").status_code == 422


def test_a_link_is_removed_and_comes_back(client, db, said):
    one, two = said("Rp 1 miliar"), said("Rp 1 M")
    linking.link(one, LinkKind.SAME, two)
    db.commit()
    page = press(client, f"{MONEY}/{one.uuid}", "/remove/amount_link/")
    assert "It is linked to no other amount" in text(page)
    undo = soup(page).select_one("form[action*='/undo/']")
    page = client.post(undo["action"], data=form_fields(undo), follow_redirects=True)
    assert "is the same money as" in text(page)
    db.rollback()
    assert db.query(AmountLink).count() == 1


def test_numbers_are_added_and_refused_on_the_page(client, db, said):
    amount = said("Rp 1 miliar")
    db.commit()
    address = f"{MONEY}/{amount.uuid}"
    assert "0034567" in text(press(client, address, "/numbers", system="rup", value="0034567", year="2023"))
    refused = press(client, address, "/numbers", system="rup", value="A12")
    assert refused.status_code == 422
    assert "digits only" in text(refused)


def test_the_list_of_what_to_fix_names_each_field_in_the_readers_language(client, cast, db):
    cast.owner.language = "id"
    db.commit()
    page = soup(submit(client, "/c/tst-01/money/new", words="Rp 1 miliar", low="banyak", high="juga", fiscal_year="5"))
    assert [a.get_text() for a in page.select(".stopf li")] == [
        "Paling sedikit: Tulis satu angka, seperti 1.250.000.000 atau 1,2 miliar.",
        "Paling banyak: Tulis satu angka, seperti 1.250.000.000 atau 1,2 miliar.",
        "Tahun anggaran: Angka harus antara 1945 dan 2100.",
    ]


def test_an_amount_is_removed_and_comes_back_with_its_history(client, db, said):
    amount = said("Rp 1 miliar")
    db.commit()
    page = press(client, f"{MONEY}/{amount.uuid}", "/remove/amount/")
    assert "No amounts yet" in text(page)
    undo = soup(page).select_one("form[action*='/undo/']")
    assert "“Rp 1 miliar”" in text(client.post(undo["action"], data=form_fields(undo), follow_redirects=True))
    assert client.get(f"/c/tst-01/history?item={amount.uuid}").status_code == 200


def test_two_who_change_an_amount_see_each_others_words(client, client_of, cast, db, said):
    amount = said("Rp 1 miliar")
    db.commit()
    address = f"{MONEY}/{amount.uuid}/edit"
    mine = form_fields(find_form(soup(client.get(address))))
    submit(client_of(cast.teammate), address, note="theirs")
    page = client.post(address, data={k: v for k, v in {**mine, "note": "mine"}.items() if v is not None})
    assert page.status_code == 409
    assert {"theirs", "mine"} <= {td.get_text(strip=True) for td in soup(page).select(".conflict td")}
    assert len(soup(page).select(".conflict tbody tr")) == 1


def test_who_may_not_open_the_case_meets_nothing(client_of, cast, db, said):
    amount = said("Rp 1 miliar")
    db.commit()
    outsider = client_of(cast.outsider)
    for address in (MONEY, NEW, f"{MONEY}/{amount.uuid}", f"{MONEY}/{amount.uuid}/edit"):
        assert outsider.get(address).status_code == 404
    token = form_fields(soup(outsider.get("/cases")))["csrf_token"]
    assert outsider.post(f"{MONEY}/{amount.uuid}/links", data={"csrf_token": token}).status_code == 404


def test_an_amount_of_another_case_is_not_found_here(client, db, other_case):
    theirs = service.add_amount(other_case, words="Rp 9 miliar")
    db.commit()
    assert client.get(f"{MONEY}/{theirs.uuid}").status_code == 404
    assert client.get(f"{MONEY}/{theirs.uuid}/edit").status_code == 404
    token = form_fields(soup(client.get(MONEY)))["csrf_token"]
    sent = {"csrf_token": token, "value": "1"}
    assert client.post(f"{MONEY}/{theirs.uuid}/numbers", data=sent).status_code == 404


def test_a_legal_reviewer_reads_and_cannot_change(client_of, cast, case, db, said):
    amount = said("Rp 1 miliar")
    case.has_anonymous_source = True
    db.commit()
    legal = client_of(cast.legal)
    page = legal.get(f"{MONEY}/{amount.uuid}")
    assert page.status_code == 200
    assert not soup(page).select("form[action*='/remove/'], form[action*='/links']")
    assert legal.get(NEW).status_code == 403


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1,5 M", "Read as 1.500.000.000."),
        ("2.5 jt", "Read as 2.500.000."),
        ("miliaran", "Write one figure"),
        ("-5 juta", "below zero"),
    ],
)
def test_a_figure_is_read_before_it_is_saved(client, typed, said):
    assert said in text(client.get("/money/reading", query_string={"as": "figure", "q": typed}))
    page = submit(client, NEW, words="banyak sekali", low=typed, read="1")
    assert form_fields(find_form(soup(page)))["low"] == typed
    if said.startswith("Read"):
        assert soup(page).select_one("#low-hints").text.strip() == said


def test_the_reading_is_offered_while_typing(client):
    assert "Read as at least" in text(client.get("/money/reading?q=Rp+miliar"))
    assert "below zero" in text(client.get("/money/reading?q=-5+juta"))
    assert client.get("/money/reading").status_code == 200


@pytest.mark.parametrize("many", [2, 60])
def test_pages_take_ten_statements_at_most(client, db, case, said, source, document, agency, statements, many):
    amounts = [
        said(f"Rp {n} juta", source=source, document=document, payer=agency, stage=BudgetStage.APBD)
        for n in range(1, many + 1)
    ]
    for one, other in pairwise(amounts):
        linking.link(one, LinkKind.PART_OF, other)
    db.commit()
    first = f"{MONEY}/{amounts[0].uuid}"
    for address in (MONEY, NEW, first, f"{first}/edit"):
        statements.clear()
        assert client.get(address).status_code == 200
        assert len(statements) <= 10, (address, statements)


def test_features_below_hear_of_amounts(app, db, case, said, source, document):
    amount = said("Rp 1 miliar", source=source, document=document)
    said("Rp 2 miliar").remove()
    db.flush()
    assert facts.of(case)["amounts"] == 1
    with app.test_request_context("/"):
        assert [use.text for use in uses_of_source(source, [case.id])] == ["Rp 1 miliar"]
        assert uses_of_source(source, []) == []
        assert [use.url for use in uses_of_document(document)] == [f"{MONEY}/{amount.uuid}"]


def test_what_is_missing_blocks_only_for_a_loss(app, case, said, source, document):
    said("Anggaran Milyaran Rupiah Menguap", as_loss=True)
    said("Rp miliar")
    said("Rp 2 miliar", source=source)
    said("Rp 3 miliar", as_loss=True, document=document)
    with app.test_request_context("/"):
        found = missing(case, load_amounts(case))
    assert [(item["kind"], item["text"]) for item in found] == [
        ("stop", "No amount behind “Anggaran Milyaran Rupiah Menguap”"),
        ("due", "“Rp miliar” has no source"),
    ]
