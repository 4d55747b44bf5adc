"""Numbers in digits and in words."""

from decimal import Decimal

import pytest

from tracker.language.numerals import from_digits, from_words


@pytest.mark.parametrize(
    ("raw", "scaled", "english", "value", "flags"),
    [
        ("1.250.000,50", False, False, "1250000.50", ()),
        ("1,250,000.50", False, False, "1250000.50", ("english_grouping",)),
        ("2,5", True, False, "2.5", ()),
        ("2.5", True, False, "2.5", ("ambiguous_separator",)),
        ("2.5", True, True, "2.5", ()),
        ("1,234", True, False, "1.234", ()),
        ("1,234", False, False, "1234", ("english_grouping",)),
        ("1.234", False, False, "1234", ()),
        ("0,750", True, False, "0.750", ()),
        ("750", False, False, "750", ()),
    ],
)
def test_digits(raw, scaled, english, value, flags):
    assert from_digits(raw, scaled=scaled, english=english) == (Decimal(value), flags)


@pytest.mark.parametrize("raw", ["1.25.000", "1.250,000.5", "12,34,56", "9" * 25, "1234.567.890"])
def test_groups_that_make_no_number(raw):
    assert from_digits(raw, scaled=False, english=False) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seratus lima puluh", 150),
        ("dua belas", 12),
        ("sebelas", 11),
        ("tiga ratus dua puluh lima", 325),
        ("dua koma lima", "2.5"),
        ("dua setengah", "2.5"),
        ("tiga perempat", "0.75"),
        ("setengah", "0.5"),
        ("twenty-five", 25),
        ("two and a half", "2.5"),
        ("one hundred and fifty", 150),
    ],
)
def test_words(words, value):
    assert from_words(words) == Decimal(value)


@pytest.mark.parametrize(
    "words", ["dua tiga", "koma lima", "belas", "puluh dua", "", "dua koma sepuluh", "setengah dua"]
)
def test_words_that_make_no_number(words):
    assert from_words(words) is None
