"""What is offered is strong, what is weak is refused."""

import math

import pytest

from tracker.core.i18n import Problem
from tracker.vault import passphrases
from tracker.vault.passphrases import Cost
from tracker.vault.wordlist import WORDS


def test_the_word_list_is_worth_eleven_bits_a_word() -> None:
    assert len(set(WORDS)) == len(WORDS) == 2048
    assert math.log2(len(WORDS)) * passphrases.LENGTH == 77
    assert all(word.isascii() and word.islower() and 4 <= len(word) <= 8 for word in WORDS)


def test_what_is_offered_is_taken_and_never_the_same() -> None:
    offered = {passphrases.offered() for _ in range(20)}
    assert len(offered) == 20
    for text in offered:
        passphrases.check(text)


def test_a_few_numbers_among_other_words_do_no_harm() -> None:
    passphrases.check("satu awan lima kapas lontar jaring teluk")


@pytest.mark.parametrize(
    "weak",
    [
        "",
        "kertas gula pasir laut",
        "satu satu satu satu satu satu satu satu",
        "a b c d e f g h",
        "aa bb cc dd ee ff gg",
        "pulaupulaupulaupulaupulau",
        "Panjang123sekali",
        "awan kapas lontar sarita jaring pisau teluk",
        "kata " * 80,
        "one two three four five six seven",
        "Satu Dua Tiga Empat Lima Enam Tujuh Delapan",
        "senin selasa rabu kamis jumat sabtu minggu",
        "january february march april may june july",
        "awan satu kapas dua lontar tiga empat lima",
        "kata1 kata2 kata3 kata4 kata5 kata6 kata7",
        "kata kata! kata? kata, kata. kata; kata:",
        "OneTwoThreeFourFiveSix1!",
        "Abcdefghijklmnopqrstu123!",
    ],
)
def test_a_weak_one_is_refused(weak: str) -> None:
    with pytest.raises(Problem) as refused:
        passphrases.check(weak, "Sarita", "s@example.org")
    assert refused.value.field == "passphrase"


def test_twenty_mixed_characters_of_a_password_manager_will_do() -> None:
    passphrases.check("xK9!vbT2#qLm7&zRw4Hd", "Sari")


def test_spaces_and_spelling_of_letters_do_not_matter_and_all_else_does() -> None:
    def key(text: str, salt: bytes = b"s" * 16, pepper: bytes = b"p", info: bytes = b"i") -> bytes:
        return passphrases.key_of(text, salt, pepper, info, Cost(1, 8, 1))

    assert key(" cafe\u0301  bar ") == key("caf\u00e9 bar")
    others = {
        key("cafe bar"),
        key("caf\u00e9 bar", b"t" * 16),
        key("caf\u00e9 bar", pepper=b"q"),
        key("caf\u00e9 bar", info=b"j"),
    }
    assert len(others | {key("caf\u00e9 bar")}) == 5


def test_the_cost_is_that_of_the_reference() -> None:
    assert Cost() == Cost(time=3, memory=64 * 1024, lanes=4)
