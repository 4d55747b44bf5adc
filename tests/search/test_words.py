"""Words, questions and snippets: no database."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.core.i18n import Problem
from tracker.search.asking import Term, read
from tracker.search.snippets import marked, snippet
from tracker.search.words import indexed, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Múṣda GUNTUR", ["musda", "guntur"]),
        ("Jum'at, Qur’an", ["jumat", "quran"]),
        ("cafe\u0301s", ["cafes"]),
        ("AMB-01 C4", ["amb", "zq01", "c4"]),
        ("1e5abc", ["zq1e5abc"]),
        ("lam\u00adpu \ufeffja\u200dlan\u200b, a\u2060b", ["lampu", "jalan", "ab"]),
        ("🎉 — _ %", []),
        ("a" * 300, ["a" * 60]),
    ],
)
def test_a_text_is_cut_into_folded_words(text: str, words: list[str]) -> None:
    assert words_in(text) == words


@given(st.text(max_size=60))
@settings(max_examples=200)
def test_words_are_plain_and_begin_with_a_letter_whatever_the_text(text: str) -> None:
    for word in words_in(text):
        assert word.isascii()
        assert word.isalnum()
        assert word[0].isalpha()
        assert word == word.lower()


def test_no_phrase_runs_from_one_field_into_the_next() -> None:
    assert indexed(["lampu jalan", "", "padam"]) == " lampu jalan | padam "


def test_more_than_a_database_holds_is_cut_between_words() -> None:
    words = indexed(["kata " * 120_000])
    assert len(words) <= 500_000
    assert words.endswith(" kata ")


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("lampu Jalan", [("lampu",), ("jalan",)], []),
        ('"lampu jalan" -padam', [("lampu", "jalan")], [("padam",)]),
        ('-"lampu jalan" kota', [("kota",)], [("lampu", "jalan")]),
        ("“lampu jalan”", [("lampu", "jalan")], []),
        ('"tidak ditutup', [("tidak", "ditutup")], []),
        ("e-Office", [("e", "office")], []),
        ("NEAR(a b) title:x OR", [("near", "a"), ("b",), ("title", "x"), ("or",)], []),
        ("' OR 1=1; --", [("or",), ("zq1", "zq1")], []),
        ("lampu 🎉", [("lampu",)], []),
    ],
)
def test_a_question_is_read(typed: str, wanted: list, unwanted: list) -> None:
    question = read(typed)
    assert [term.words for term in question.wanted] == wanted
    assert [term.words for term in question.unwanted] == unwanted


def test_a_star_asks_for_every_word_that_begins_so() -> None:
    assert read("anggar* jalan").wanted == (Term(("anggar",), begins=True), Term(("jalan",)))


@pytest.mark.parametrize(
    "typed", ['"', "-", "***", '""', "- - -", "(( ))", "🎉🎉", '-"', "x" * 10_000, " ".join(f"w{n}" for n in range(41))]
)
def test_what_cannot_be_asked_says_why(typed: str) -> None:
    with pytest.raises(Problem):
        read(typed)


@given(st.text(max_size=80))
@settings(max_examples=200)
def test_any_text_is_a_question_or_a_clear_no(typed: str) -> None:
    try:
        question = read(typed)
    except Problem:
        return
    assert bool(question) == bool(typed.strip())


def test_hits_are_marked_as_they_were_typed() -> None:
    pieces = marked("Lampu jalan, LAMPU jalanan", read('"lampu jalan"').wanted)
    assert pieces == [("Lampu jalan", True), (", LAMPU jalanan", False)]


@given(st.text(max_size=500), st.text(alphabet="ab ", max_size=6))
@settings(max_examples=100)
def test_a_snippet_is_a_piece_of_its_text(text: str, typed: str) -> None:
    terms = read(typed).wanted if typed.strip() else ()
    shown = "".join(piece for piece, _hit in snippet(text, terms))
    assert shown.removeprefix("… ").removesuffix(" …") in text or "…" in text


def test_a_snippet_begins_near_the_first_hit() -> None:
    shown = snippet("kata " * 200 + "Kominfo membayar " + "lagi " * 200, read("kominfo").wanted)
    assert ("Kominfo", True) in shown
    assert sum(len(piece) for piece, _hit in shown) < 300
