"""Quotation marks of every shape, missing ones, and marks inside of others."""

import pytest

from tracker.language import article, quote_marks
from tracker.language.spotting import Text

PAIRS = '"" “” ”“ ”” “““ „“ „” »« «» ‹› ‘’ ’’ ‚‘ ″″ ＂＂ ‟”'.split()
WIDE = "'' ''|`` ''|`` ``|<< >>|,, ''".split("|")
WORDS = "Air mati sejak Senin, Jum'at masih mati"


def said(text):
    return [(quote.text, quote.speaker) for quote in article.read(text).quotes]


@pytest.mark.parametrize("pair", [*(p[0] + " " + p[-1] for p in PAIRS), *WIDE])
@pytest.mark.parametrize("closed", ["{words}{shut}, ", "{words},{shut} ", "{words}{shut} "])
def test_marks_of_every_shape_hold_speech(pair, closed):
    opened, shut = pair.split()
    text = opened + closed.format(words=WORDS, shut=shut) + "keluh warga Rudi Hartono."
    assert said(text) == [(WORDS, "Rudi Hartono")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Camat bilang, ‘Tunggu saja besok’,” keluh Rudi.", "Camat bilang, ‘Tunggu saja besok’"),
        (
            "\"Camat bilang: 'Tunggu saja.' Tidak ada,\" keluh Rudi.",
            "Camat bilang: 'Tunggu saja.' Tidak ada",
        ),
        ('"Camat bilang "tunggu saja besok" waktu itu," keluh Rudi.', 'Camat bilang "tunggu saja besok" waktu itu'),
        ("“Camat bilang “Tunggu saja besok” waktu itu,” keluh Rudi.", "Camat bilang “Tunggu saja besok” waktu itu"),
        ("'Camat bilang \"tunggu saja besok\" waktu itu,' keluh Rudi.", 'Camat bilang "tunggu saja besok" waktu itu'),
        ("«Camat bilang ‹tunggu saja besok› waktu itu», keluh Rudi.", "Camat bilang ‹tunggu saja besok› waktu itu"),
        ("“Kami menunggu. Sampai sore.\n\nTak ada kabar,” keluh Rudi.", "Kami menunggu. Sampai sore.\nTak ada kabar"),
        ("“Air mati sejak Senin, keluh Rudi.", "Air mati sejak Senin"),
        ("“Kapan air hidup lagi? tanya warga Rudi. Ia pulang.", "Kapan air hidup lagi?"),
        ("Air mati sejak Senin,” keluh Rudi.", "Air mati sejak Senin"),
        ("— Air mati sejak Senin, kata Rudi.", "Air mati sejak Senin"),
    ],
)
def test_missing_marks_and_marks_inside_of_others(text, words):
    assert [quote[0] for quote in said(text)] == [words]


def test_a_paragraph_may_open_anew_what_the_last_left_open():
    found = article.read("“Kami menunggu. Tak ada kabar.\n“Lalu kami pulang,” kata Rudi Hartono.").quotes
    assert [(quote.text, quote.speaker, quote.fault) for quote in found] == [
        ("Kami menunggu. Tak ada kabar.", "Rudi Hartono", None),
        ("Lalu kami pulang", "Rudi Hartono", None),
    ]


def test_apostrophes_open_no_speech():
    assert said("Jum'at itu para buruh tak masuk, kata Ma'ruf. Para karyawan' pulang.") == []


@pytest.mark.parametrize("text", ["<<Air>> ``mati'' ‹sejak› ,,Senin''", "``", "a``", ">>", "«»", "‚", ""])
def test_rare_marks_become_common_ones_at_the_same_places(text):
    plain = quote_marks.plain(Text(text))
    assert len(plain) == len(text)
    assert [c for c in plain if c.isalnum()] == [c for c in text if c.isalnum()]
