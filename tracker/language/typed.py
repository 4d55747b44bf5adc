"""What people type into a date field in haste, spelt out as a text spells it: "kmrn", "7/2023", "5", "Q2 2023".

Only a field is read so: in running text the same letters and numbers are anything else.
"""

import re

from .calendar_names import MONTH, WEEKDAY
from .money_grammar import S
from .numerals import WORDS, from_words

_SPELT = {
    word: spelt
    for spelt, words in {
        "kemarin": "kmrn kmren kmarin kemaren kemarn", "besok": "bsk besuk esok bsok", "tomorrow": "tmrw tmr",
        "yesterday": "yday", "hari": "hr", "minggu": "mgg mg", "bulan": "bln", "tahun": "thn", "yang": "yg", "tadi": "td",
        "sebelum": "sblm", "setelah": "stlh", "sekitar": "sktr ± ~ kira2 kl", "depan": "dpn", "dalam": "dlm",
        "malam": "mlm", "tanggal": "tg tgl tggl", "senin": "sen", "selasa": "sel", "rabu": "rab", "kamis": "kam",
        "jumat": "jum", "sabtu": "sab", "Monday": "mon", "Tuesday": "tue tues", "Wednesday": "wed",
        "Thursday": "thu thur thurs", "Friday": "fri", "Saturday": "sat", "Sunday": "sun",
    }.items()
    for word in words.split()
}  # fmt: skip
_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]+2?(?![^\W_]|['’])\.?|[±~]\s*")
_PART_OF_DAY = r"(?:dini hari|pagi|siang|sore|malam)"
_DAY_IN_WORDS = re.compile(rf"(?:tanggal {WORDS}|{WORDS}(?={S}{MONTH}))", re.IGNORECASE)
_DAY, _MONTH, _YEAR = "(0?[1-9]|[12][0-9]|3[01])", "(0?[1-9]|1[0-2])", "((?:1[89]|20|21)[0-9]{2})"
# What stands alone in the field, and as what it is read.
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(form, re.IGNORECASE), spelt)
    for form, spelt in (
        (rf"(?:the )?{_DAY}(?:st|nd|rd|th)?", r"tanggal \1"),
        (rf"0?([1-9])[/.-]{_YEAR}", r"\2-0\1"),
        (rf"(1[0-2])[/.-]{_YEAR}", r"\2-\1"),
        (rf"{_DAY} {_MONTH} ({_YEAR}|[0-9]{{2}})", r"\1/\2/\3"),
        (rf"{_DAY}(0[1-9]|1[0-2]){_YEAR}", r"\3-\2-\1"),
        (rf"{_YEAR}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])", r"\1-\2-\3"),
        (rf"{_YEAR} ?q ?([1-4])", r"Q\2 \1"),
        (rf"{_YEAR} (tw|triwulan|kuartal|semester) ?([1-4])", r"\2 \3 \1"),
        (rf"(tw|triwulan|kuartal|semester)([1-4]) {_YEAR}", r"\1 \2 \3"),
        (rf"nanti {_PART_OF_DAY}", "hari ini"),
        (rf"((?:besok|lusa|{WEEKDAY}).*) {_PART_OF_DAY}", r"\1"),
        (r"besok hari", "besok"),
        (r"skrg|skrng|sekarang|now", "hari ini"),
        (r"(.+?),? (?:jam|pukul|pkl\.?) [0-9]{1,2}(?:[.:][0-9]{2})?(?: wi(?:b|ta|t))?", r"\1"),
        (r"([a-z]{3,9})['’]([0-9]{2})", r"\1 '\2"),
    )
)


def spelt(words: str) -> str:
    """`words` spelt out, or as they are."""
    words = " ".join(_WORD.sub(_full, words).split())
    if in_words := _DAY_IN_WORDS.match(words):
        words = _in_digits(in_words[0]) + words[in_words.end() :]
    for form, said in _FORMS:
        if found := form.fullmatch(words):
            return found.expand(said)
    return words


def _full(word: re.Match[str]) -> str:
    said = _SPELT.get(word[0].strip(" .").lower())
    return word[0] if said is None else f"{said} " if word[0][0] in "±~" else said


def _in_digits(said: str) -> str:
    """ "tanggal lima" is "tanggal 5"; as it is where the words make no number."""
    day = from_words(said.removeprefix("tanggal "))
    return said if day is None else f"tanggal {day}" if said.startswith("tanggal ") else str(day)
