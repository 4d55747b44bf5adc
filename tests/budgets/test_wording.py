"""Sums in words, in both languages."""

from typing import Any

import pytest
from flask_babel import force_locale

from tracker.budgets.models import Amount, BudgetStage, Per
from tracker.budgets.reading import read_words
from tracker.budgets.wording import money_words, plain, reading_sentence
from tracker.core.types import Precision


def told(words: str, **values: Any) -> dict[str, str]:
    return money_words(Amount(words=words, stage=BudgetStage.UNKNOWN, **{**read_words(words), **values}))


@pytest.fixture(autouse=True)
def request_in(shared_app, request):
    with shared_app.test_request_context("/"), force_locale("en"):
        yield


@pytest.mark.parametrize(
    ("words", "main", "note"),
    [
        ("Rp1.250.000.000,00", "Rp1.250.000.000", ""),
        ("Rp 1,2 miliar", "Rp1,2 miliar", ""),
        ("Rp 750 juta", "Rp750 juta", ""),
        ("Rp12.345.678.901,23", "Rp12.345.678.901,23", ""),
        ("Rp 3,2 T", "Rp3,2 triliun", ""),
        ("Rp 35.000", "Rp35.000", ""),
        ("sekitar Rp 2 miliar", "About Rp2 miliar", ""),
        ("diperkirakan mencapai Rp 2 miliar", "About Rp2 miliar", "an estimate"),
        ("lebih dari Rp 2 miliar", "More than Rp2 miliar", ""),
        ("tidak kurang dari Rp 1 miliar", "At least Rp1 miliar", ""),
        ("hampir Rp 2 M", "Less than Rp2 miliar", ""),
        ("paling banyak Rp 200 juta", "At most Rp200 juta", ""),
        ("Rp 1-2 miliar", "Rp1–2 miliar", ""),
        ("Rp 500 juta hingga Rp 1 miliar", "Rp500 juta–Rp1 miliar", ""),
        ("Milyaran Rupiah", "Rp1–999 miliar", "order of magnitude"),
        ("Rp miliar", "Rp1–999 miliar", "order of magnitude, numeral missing"),
        ("belasan juta rupiah", "Rp11–19 juta", "order of magnitude"),
        ("ratusan juta", "Rp100–999 juta", "order of magnitude"),
        ("puluhan miliar", "Rp10–99 miliar", "order of magnitude"),
        ("anggaran cukup besar", "Unknown", "kept in words"),
        ("Rp 500 ribu per bulan", "Rp500.000 a month", "a rate, never multiplied"),
        ("10 persen dari Rp 5 miliar", "10% of Rp5 miliar", "so Rp500 juta"),
        ("dua pertiga dari Rp 3 miliar", "A share of Rp3 miliar", ""),
        ("Rp 15.000/kg", "Rp15.000 a kilogram", "a rate, never multiplied"),
        ("Rp 2.5 miliar", "Rp2,5 miliar", "point or comma: read it again"),
        ("US$ 2,3 juta", "$2,300,000", ""),
    ],
)
def test_an_amount_is_told_as_firm_as_it_is(words, main, note):
    assert told(words)["main"].replace("\xa0", " ") == main
    assert told(words)["note"] == note


@pytest.mark.parametrize("language", ["en", "id"])
def test_rupiah_is_written_alike_in_both_languages(language):
    with force_locale(language):
        assert plain(1_200_000_000_00, "IDR") == "Rp1,2 miliar"
        assert plain(1_250_000_000_00, "IDR") == "Rp1.250.000.000"


def test_another_currency_is_written_as_the_language_writes_it():
    with force_locale("id"):
        assert plain(2_300_000_00, "USD").replace("\xa0", " ").endswith("2.300.000")
    assert plain(150, "JPY").endswith("150")
    assert plain(2_300_000_50, "USD").endswith("2,300,000.50")


def test_a_rate_of_two_units_says_that_the_words_hold_more():
    assert told("Rp 150.000/orang/hari")["note"].endswith("counted by more than one thing: see the words")


def test_the_reading_is_said_in_one_sentence():
    assert reading_sentence(read_words("diperkirakan mencapai Rp miliar")) == (
        "Read as at least Rp1 miliar, less than Rp1 triliun: order of magnitude, numeral missing, an estimate."
    )
    assert reading_sentence(read_words("sekitar Rp 2 miliar")) == "Read as about Rp2 miliar."
    assert reading_sentence(read_words("Rp 500 ribu per bulan")) == "Read as Rp500.000: a month."
    assert reading_sentence(read_words("dua pertiga dari Rp 3 miliar")) == "Read as Rp3 miliar: a share of it."
    assert reading_sentence(read_words("terlalu mahal")).startswith("No figure can be read")


def test_every_unit_that_the_reader_knows_is_a_rate():
    from tracker.language.money_units import PERIODS

    assert set(PERIODS) <= {per.value for per in Per}


@pytest.mark.parametrize(
    ("words", "low", "per"),
    [
        ("500 ribu per bulan", 50_000_000, Per.MONTH),
        ("5 juta per orang", 500_000_000, Per.PERSON),
        ("sekitar 2 M", 200_000_000_000, None),
    ],
)
def test_a_figure_in_the_field_of_an_amount_is_money(words, low, per):
    """In running text it may count visitors; here somebody says what it is."""
    read = read_words(words)
    assert (read["low"], read["currency"], read["per"]) == (low, "IDR", per)
    assert "currency_inferred" in read["flags"]


@pytest.mark.parametrize("words", ["2 server", "3 bulan", "dua kali dibayar, 2 orang"])
def test_a_count_of_things_is_no_amount(words):
    assert read_words(words)["precision"] is Precision.UNKNOWN
