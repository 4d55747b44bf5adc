"""What does not fit together, and what only looks so."""

from datetime import date
from pathlib import Path

import pytest

from tracker.language import article

DAY = date(2024, 5, 16)


def odd(text: str) -> list[tuple[str, str]]:
    return [(found.kind, found.text) for found in article.read(text, DAY).anomalies]


LINES = (Path(__file__).parent / "anomalies.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", LINES)
def test_what_does_not_fit_is_told_and_what_fits_is_left_alone(line):
    """A line holds the kind, the words that are marked and the text; "-" where nothing is odd."""
    kind, words, text = (part.strip() for part in line.split("|", 2))
    assert odd(text) == ([] if kind == "-" else [(kind, words)])


def test_a_figure_of_the_title_has_other_noughts_in_the_text():
    head = "State warehouse short of 7,000 tonnes of rice\nBy Dian Hadi"
    page = f"{head}\n\nJAKARTA - Auditors have found 700 tonnes of rice missing there."
    assert odd(page) == [("told_two_ways", "700 tonnes of rice")]


TOLD = """Seorang petugas lapangan Perumda yang meminta namanya tidak ditulis mengatakan pipa itu putus. \
“Saya menutup galian di tikungan dekat surau,” ujarnya di sebuah warung kopi, sambil membetulkan kacamata. \
Ia guru olahraga dan dua kali ikut menggali.

Kepala dinas, Rosmala Dewi, membantah. “Saya menutup rapat itu,” katanya di kantornya. \
Ia tidak menjawab pertanyaan lain."""


def test_whatever_is_told_of_a_hidden_speaker_is_a_detail_and_nothing_of_a_named_one():
    assert [(detail.kind, detail.text) for detail in article.read(TOLD).details] == [
        ("job", "petugas lapangan Perumda"),
        ("eyewitness", "Saya menutup galian di tikungan dekat surau"),
        ("meeting", "di sebuah warung kopi"),
        ("appearance", "sambil membetulkan kacamata"),
        ("told", "guru olahraga dan dua kali ikut menggali"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Seorang juru masak yang meminta namanya tidak ditulis karena kontraknya habis bulan depan "
            "mengatakan susu itu basi.",
            "kontraknya habis bulan depan",
        ),
        ("Seorang perawat yang minta namanya tidak ditulis karena takut dipecat mengatakan obat itu habis.", None),
        (
            "A weighbridge operator, who asked not to be named, said the loads were left out. "
            "The operator, who has worked there since 2019, was calm.",
            "who has worked there since 2019, was calm",
        ),
        (
            "A weighbridge operator, who asked not to be named, said no. The company, who has hired guards, was calm.",
            None,
        ),
    ],
)
def test_why_somebody_hides_is_a_detail_where_it_tells_of_them(text, told):
    assert [detail.text for detail in article.read(text).details if detail.kind == "told"] == ([told] if told else [])
