"""Numbered lines, words found in a text, and what changed between two."""

import pytest

from tracker.articles.compare import diff
from tracker.articles.text import Searchable, lines


def told(text: str) -> list[str]:
    return [text[line.start : line.end] for line in lines(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("Judul\n\nSatu. Dua!", ["Judul", "Satu.", "Dua!"]),
        (
            "Dibayar PT. Terang senilai Rp1.250.000,00. Selesai.",
            ["Dibayar PT. Terang senilai Rp1.250.000,00.", "Selesai."],
        ),
        ("Drs. H. Guntur, M.Si. hadir. Lalu pulang.", ["Drs. H. Guntur, M.Si. hadir.", "Lalu pulang."]),
        ("“Sudah mati. ” ucap sumber itu. Lalu pergi.", ["“Sudah mati. ” ucap sumber itu.", "Lalu pergi."]),
        ("  Spasi di tepi.  \r\n", ["Spasi di tepi."]),
    ],
)
def test_cuts_a_text_into_sentences(text, sentences):
    assert told(text) == sentences


def test_numbers_lines_and_marks_where_a_paragraph_begins():
    assert [(line.no, line.opens) for line in lines("Satu. Dua.\nTiga.")] == [(1, True), (2, False), (3, True)]


@pytest.mark.parametrize("words", ["oknum ASN", "OKNUM  asn\nini", '"oknum', "“oknum"])
def test_finds_words_whatever_their_capitals_quotes_and_space(words):
    text = "Kata “oknum ASN\n ini” pergi."
    start, end = Searchable(text).find(words) or (0, 0)
    assert text[start:end].lower().startswith(words[0] if words[0].isalpha() else "“") or start == 6
    assert end > start


@pytest.mark.parametrize("words", ["", "  ", "tidak ada", "pergi. Lalu"])
def test_finds_nothing_that_is_not_there(words):
    assert Searchable("Kata ASN pergi.").find(words) is None


def test_finds_at_the_place_of_the_text_itself():
    text = "a\n\n  B İ “c”"
    assert Searchable(text).find("b") == (5, 6)
    assert Searchable(text).find('"C"') == (9, 12)


@pytest.mark.parametrize(
    ("old", "new", "chunks"),
    [
        ("", "", []),
        ("", "baru", [("ins", "baru")]),
        ("lama", "", [("del", "lama")]),
        ("sama", "sama", [("same", "sama")]),
        (
            "kata sumber sambil mengenakan helm.\nTetap.",
            "kata sumber itu.\nTetap.",
            [("same", "kata sumber "), ("del", "sambil mengenakan helm"), ("ins", "itu"), ("same", ".\nTetap.")],
        ),
    ],
)
def test_says_what_changed_word_by_word(old, new, chunks):
    assert diff(old, new) == chunks


@pytest.mark.parametrize("size", [1, 40, 2000])
def test_both_texts_can_be_put_together_again(size):
    old = "\n".join(f"Baris {n} dari {size}. Isinya {n % 7}." for n in range(size))
    new = "\n".join(f"Baris {n} dari {size}. Isinya {n % 5}." for n in range(0, size + 3, 2))
    chunks = diff(old, new)
    assert "".join(text for kind, text in chunks if kind != "ins") == old
    assert "".join(text for kind, text in chunks if kind != "del") == new


@pytest.mark.parametrize("piece", ["a ", "ya tidak ", "Satu dua tiga. ", "x\n", ".“ "])
def test_long_and_monotonous_texts_are_cut_found_and_compared(piece):
    long = (piece * 200_000)[:200_000]
    changed = long[: len(long) // 2] + " baru " + long[len(long) // 2 :][::-1]
    assert "".join("".join(told(long)).split()) == "".join(long.split())
    assert Searchable(long).find(piece * 800 + "z") is None
    chunks = diff(long, changed)
    assert "".join(text for kind, text in chunks if kind != "del") == changed
