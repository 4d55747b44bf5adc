"""Amounts of money, in running text and typed into a field."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from tracker.language import money
from tracker.language.errors import Unreadable

CONVENTIONS = json.loads((Path(__file__).parent / "money.json").read_text(encoding="utf-8"))


def amount(digits: str | None) -> Decimal | None:
    return None if digits is None else Decimal(digits)


def only(text: str) -> money.Money:
    (found,) = money.read(text)
    return found


@pytest.mark.parametrize("case", CONVENTIONS, ids=lambda case: case["text"])
def test_reads_the_house_conventions(case):
    found = only(case["text"])
    assert found.text == case["text"]
    assert (found.low, found.high) == (amount(case["low"]), amount(case["high"]))
    assert (found.currency, found.precision) == (case["currency"], case["precision"])
    assert (found.open, found.per) == (case.get("open"), case.get("per"))
    assert list(found.flags) == case.get("flags", [])


@pytest.mark.parametrize("case", CONVENTIONS, ids=lambda case: case["text"])
def test_reads_the_same_inside_a_sentence(case):
    sentence = f"Menurut dokumen itu, {case['text']}, tidak ada penjelasan lain."
    found = [item for item in money.read(sentence) if item.text == case["text"]]
    assert [(item.low, item.high) for item in found] == [(amount(case["low"]), amount(case["high"]))]


@pytest.mark.parametrize(
    "text",
    [
        "0812-3456-7890", "(021) 7654321", "NIP 19780512 200312 1 004", "NIK 3201234567890001", "kode RUP 12345678",
        "pasal 5 ayat 3", "Pasal 378 KUHP", "UU Nomor 40 Tahun 1999", "Perpres No. 16 Tahun 2018", "SK 821.2/45/2023",
        "21 M persegi", "lahan 21 m2", "luas 5.000 meter persegi", "5 M lari", "daerah 3T", "jaringan 4G", "B20",
        "5 juta orang", "2 miliar penduduk", "populasi 8 miliar.", "tahun 2023", "1.250 unit", "50 persen",
        "3 ribu warga", "ratusan juta orang", "puluhan ribu massa", "jutaan umat", "ribuan warga",
        "10 juta dosis vaksin",
        "5 miliar tahun yang lalu", "sejuta harapan", "seribu satu malam", "setengah dari anggaran", "dua puluh orang",
        "lima ratus ribu pelanggan", "5 juta ton beras", "sebanyak 1,2 juta pemilih", "3,2 juta hektare",
        "10 juta di antaranya anak-anak", "penonton 5 juta, tertinggi", "RM 123456", "RM Padang 5", "M. Yusuf",
        "Rp", "Rp.", "US$", "anggaran lebih besar dari tahun lalu", "biaya sekolah", "anggaran besar-besaran",
        "nilai tinggi", "seratus hari kerja", "five million people", "two billion users", "a million thanks",
        "millions of people", "10k run", "8 million residents", "skor 3-1", "",
    ],
)  # fmt: skip
def test_leaves_what_is_not_money(text):
    assert money.read(text) == []


@pytest.mark.parametrize(
    ("text", "currency", "low", "high", "precision"),
    [
        ("US$2.3 million", "USD", "2300000", "2300000", "exact"),
        ("Rp 2 billion", "IDR", "2000000000", "2000000000", "exact"),
        ("Rp 2.3 billion", "IDR", "2300000000", "2300000000", "exact"),
        ("around Rp 2 billion", "IDR", "2000000000", "2000000000", "approx"),
        ("at least Rp 500 million", "IDR", "500000000", None, "at_least"),
        ("up to Rp 1 billion", "IDR", None, "1000000000", "at_most"),
        ("half a billion rupiah", "IDR", "500000000", "500000000", "exact"),
        ("twenty-five million rupiah", "IDR", "25000000", "25000000", "exact"),
        ("tens of billions of rupiah", "IDR", "10000000000", "100000000000", "order"),
        ("Rp 1 miliar 500 juta", "IDR", "1500000000", "1500000000", "exact"),
        ("lima juta dua ratus ribu rupiah", "IDR", "5200000", "5200000", "exact"),
        ("satu setengah miliar rupiah", "IDR", "1500000000", "1500000000", "exact"),
        ("tiga perempat miliar rupiah", "IDR", "750000000", "750000000", "exact"),
        ("dua-tiga juta rupiah", "IDR", "2000000", "3000000", "range"),
        ("Rp 500.000-750.000", "IDR", "500000", "750000", "range"),
        ("Rp1-2 M", "IDR", "1000000000", "2000000000", "range"),
        ("Rp5 miliar-an", "IDR", "5000000000", "6000000000", "approx"),
        ("Rp 1,5 M lebih", "IDR", "1500000000", None, "at_least"),
        ("Rp 2 miliar atau lebih", "IDR", "2000000000", None, "at_least"),
        ("hingga Rp 2 miliar", "IDR", None, "2000000000", "at_most"),
        ("5 juta dolar AS", "USD", "5000000", "5000000", "exact"),
        ("S$ 5 juta", "SGD", "5000000", "5000000", "exact"),
        ("IDR 5bn", "IDR", "5000000000", "5000000000", "exact"),
        ("Rp\u00a02\u00a0miliar", "IDR", "2000000000", "2000000000", "exact"),
    ],
)
def test_reads_further_shapes(text, currency, low, high, precision):
    found = only(text)
    assert (found.text, found.currency, found.precision) == (text, currency, precision)
    assert (found.low, found.high) == (amount(low), amount(high))


@pytest.mark.parametrize(
    ("text", "words", "flag"),
    [
        ("total $5m itu", "$5m", "ambiguous_scale"),
        ("sebanyak Rp 1.25.000 saja", "Rp 1.25.000", "malformed_number"),
        ("antara Rp 500-1 miliar", "Rp 500-1 miliar", "malformed_number"),
        ("diperkirakan lebih dari Rp 2 miliar", "diperkirakan lebih dari Rp 2 miliar", "estimate"),
        ("minus Rp 5 juta", "minus Rp 5 juta", "negative"),
        ("-Rp 2 miliar", "-Rp 2 miliar", "negative"),
        ("neraca -Rp 2 miliar", "-Rp 2 miliar", "negative"),
        ("saldo Rp -2 miliar", "Rp -2 miliar", "negative"),
        ("Rp 150.000/orang/hari", "Rp 150.000/orang/hari", "per_more"),
        ("senilai Rp … miliar", "Rp … miliar", "numeral_missing"),
        ("Rp 1 250 000 000", "Rp 1 250 000 000", "ambiguous_separator"),
        ("Rp 4.567.890.000 (dua miliar lebih)", "Rp 4.567.890.000 (dua miliar lebih)", "words_differ"),
        ("Rp 150.000.000 (seratus juta rupiah)", "Rp 150.000.000 (seratus juta rupiah)", "words_differ"),
        ("kerugian negara 5 miliar.", "5 miliar", "currency_inferred"),
        ("anggaran 5 M untuk jalan", "5 M", "currency_inferred"),
    ],
)
def test_flags_what_is_not_certain(text, words, flag):
    found = only(text)
    assert found.text == words
    assert flag in found.flags


def expressions() -> list[tuple[str, list[str]]]:
    lines = (Path(__file__).parent / "money.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.rsplit(" = ", 1) for line in lines if not line.startswith("#"))
    return [(words, [] if values == "-" else values.split("; ")) for words, values in pairs]


def _said(item: money.Money) -> str:
    """As the lines of money.txt say it."""
    bounds = {"exact": item.low, "approx": item.low, "at_least": item.low, "at_most": item.high}
    amount = bounds.get(item.precision, f"{item.low} {item.high}")
    return " ".join(filter(None, (item.currency, str(amount), item.precision, item.per and f"per {item.per}")))


@pytest.mark.parametrize(("text", "values"), expressions())
def test_reads_the_wordings_of_the_press(text, values):
    assert [_said(item) for item in money.read(text)] == values


def test_words_in_brackets_that_agree_are_the_same_amount():
    found = only("Rp 150.000.000 (seratus lima puluh juta rupiah)")
    assert found.text.endswith(")")
    assert found.flags == ()


def test_a_rate_is_not_multiplied_and_a_share_keeps_its_base():
    assert only("Rp 50 ribu per meter persegi").per == "m2"
    share = only("10% dari nilai kontrak Rp 5 miliar")
    assert (share.percent, share.low, share.flags) == (Decimal(10), Decimal(5 * 10**9), ("percent_of",))


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("10-15 persen dari Rp 5 miliar", None),
        ("sepuluh persen dari Rp 5 miliar", "10"),
        ("separuh dari Rp 5 miliar", "50"),
        ("setengah dari anggaran Rp 5 miliar", "50"),
        ("tiga perempat dari nilai kontrak Rp 5 miliar", "75"),
        ("dua pertiga dari Rp 5 miliar", None),
        ("1/4 dari pagu Rp 5 miliar", "25"),
        ("lebih dari separuh dari Rp 5 miliar", None),
        ("half of the Rp 5 billion", "50"),
        ("two-thirds of Rp 5 billion", None),
        ("a quarter of Rp 5 billion", "25"),
    ],
)
def test_a_share_in_words_keeps_its_base_and_only_an_exact_percentage(text, percent):
    share = only(text)
    assert (share.text, share.low, share.percent) == (text, Decimal(5 * 10**9), amount(percent))
    assert share.flags == ("percent_of",)


def test_a_dash_before_an_item_of_a_list_is_no_minus():
    found = money.read("Rincian:\n-Rp 2 miliar untuk jalan\n-Rp 1 miliar untuk jembatan")
    assert [item.flags for item in found] == [(), ()]


def test_a_scale_taken_from_the_next_amount_is_told():
    assert [item.flags for item in money.read("dari Rp 2 menjadi Rp 3 miliar")] == [("scale_inferred",), ()]


def test_a_figure_reached_is_no_bound():
    assert only("naik hingga Rp 2 miliar").precision == "exact"


def test_two_amounts_stay_two():
    assert [m.text for m in money.read("naik dari Rp1.000.000 menjadi Rp2.000.000.")] == ["Rp1.000.000", "Rp2.000.000"]


@pytest.mark.parametrize(
    ("typed", "low", "high", "flags"),
    [
        ("Rp 1,5 M", "1500000000", "1500000000", ()),
        (" 1.250.000.000 ", "1250000000", "1250000000", ("currency_inferred",)),
        ("500 ribu", "500000", "500000", ("currency_inferred",)),
        ("5 M", "5000000000", "5000000000", ("currency_inferred",)),
        ("miliaran", "1000000000", "1000000000000", ("currency_inferred",)),
        ("setengah miliar", "500000000", "500000000", ("currency_inferred",)),
        ("1000000", "1000000", "1000000", ("currency_inferred",)),
    ],
)
def test_one_reads_a_whole_field(typed, low, high, flags):
    found = money.one(typed)
    assert found is not None
    assert (found.currency, found.low, found.high, found.flags) == ("IDR", amount(low), amount(high), flags)
    assert found.text == typed.strip()


@pytest.mark.parametrize("typed", ["", "  ", "banyak sekali", "2023-07-13", "Rp 5 juta untuk jalan", "abc"])
def test_one_has_no_answer_for_other_words(typed):
    assert money.one(typed) is None


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("-5.000", "negative"),
        ("- Rp 5 juta", "negative"),
        ("Rp -5 juta", "negative"),
        ("minus 5 juta", "negative"),
        ("Rp 2.000 triliun", "too_large"),
        ("1000000000000001", "too_large"),
        ("Rp 1.25.000", "malformed_number"),
    ],
)
def test_one_refuses_the_impossible(typed, reason):
    with pytest.raises(Unreadable) as refusal:
        money.one(typed)
    assert refusal.value.reason == reason


def test_one_accepts_the_largest_amount():
    found = money.one("Rp 1.000 triliun")
    assert found is not None
    assert found.high == Decimal(10) ** 15
