"""Patterns are tried only where they can begin, and find what they would have found everywhere."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.language import learnt, posts, speech
from tracker.language.openings import beginnings, openings
from tracker.language.spans import folded
from tracker.language.spotting import Spotter, Text


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("kata|ujar", {"kata", "ujar"}),
        ("(?:di|ke)luar", {"diluar", "keluar"}),
        ("tele(?:pon|fon)?(?:nya)?", {"tele", "telepon", "telefon", "telenya", "teleponnya", "telefonnya"}),
        (r"(?<!\w)(?:saat )?di(?!\w)", {"saat", "di"}),
        (r"[Mm]enurut \w+", {"menurut"}),
        (r"disebut-sebut", {"disebut"}),
        (r"(?P<who>sumber)[ \u00a0]", {"sumber"}),
        (r"Kab\.?", {"kab"}),
        (r"e-?mails?", {"e", "email", "emails"}),
    ],
)
def test_the_words_a_pattern_can_begin_with(pattern, words):
    assert openings(pattern) == words


@pytest.mark.parametrize("pattern", [r"\w+ini", "(?:saat)? ?ini", r"[^a]b", "a+b", "(?:ini)?"])
def test_a_pattern_that_begins_with_no_words_of_its_own_is_refused(pattern):
    with pytest.raises(ValueError, match="begin with words"):
        openings(pattern)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"(?:tahun[ \t\u00a0])?[0-9]{4}", {"tahun", ""}),
        (r"\(?(?:0?[1-9]|[12][0-9]) juli|juli", {"", "juli"}),
        ("q[1-4]", {"q"}),
    ],
)
def test_a_pattern_may_begin_with_a_digit_or_a_mark_as_well(pattern, words):
    assert beginnings(pattern) == words


SPOTTERS = {
    "verbs": speech.VERBS_LAST,
    "names": speech.NAME_AFTER,
    "heads": posts.HEAD,
    "institutions": learnt._INSTITUTION,
    "anomaly": Spotter(r"(?<!\w)(?:mou(?!\w)|nota kesepahaman)", low=True),
}
WORDS = st.sampled_from(
    "Kepala kepala Dinas DPRD Plt. plt mantan Bupati warga mengatakan said kata ujar ujarnya Menurut bernama PT CV UD"
    " Maju Jaya, Budi MoU nota kesepahaman 2023 Rp5 -nya x. “ \n é İ_kata".split(" ")
)


@pytest.mark.parametrize("name", SPOTTERS)
@settings(max_examples=60)
@given(words=st.lists(WORDS, max_size=14), glue=st.sampled_from([" ", "", "-"]))
def test_spotting_finds_what_a_search_would(name, words, glue):
    spotter, text = SPOTTERS[name], glue.join(words)
    inside = folded(text) if name == "anomaly" else text
    wanted = [match.span() for match in re.compile(spotter.pattern).finditer(inside)]
    assert [match.span() for match in spotter.all(text)] == wanted


def test_a_text_is_cut_once_and_stays_a_string():
    text = Text("Rp5 juta, kata Budi. Kata siapa?")
    assert text.words["kata"] == [10, 21]
    assert text.words[""] == [2]
    assert Text(text) is text
    assert type(text[3:7]) is str
    assert text.places({"budi", "siapa"}) == [15, 26]
