"""Shares of an amount: "10 persen dari Rp 5 miliar", "dua pertiga dari anggaran Rp 2 miliar"."""

import re
from decimal import Decimal

from .money_cues import ABOUT, BOUNDS, ESTIMATE, WINDOW, cues_before
from .money_grammar import S
from .numerals import UNITS, WORDS, from_digits, from_words
from .spans import any_of

_NUMBER = r"[0-9]{1,3}(?:[.,][0-9]{1,4})?"
_PARTS = {f"per{word}": value for word, value in UNITS.items() if 2 <= value <= 10}
_PARTS |= {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5}
_ONE_PART = {f"se{word}": value for word, value in _PARTS.items() if word.startswith("per")}
_ONE_PART |= {"separuh": 2, "separo": 2, "setengah": 2, "half": 2}
# Whom a share counts instead of money: "separuh dari warga menerima Rp 2 juta".
_PEOPLE = r"(?:me[mnr][a-z]+|di[a-z]+|warga|orang|siswa|peserta|penerima|guru|people|who|were|was|got|received|paid)"
_SHARE = re.compile(
    rf"(?<![0-9.,a-z])(?:(?P<range>{_NUMBER}{S}?(?:%|persen|percent)?(?:{S}?[-–]{S}?|{S}(?:hingga|sampai|to){S}))?"
    rf"(?:(?P<digits>{_NUMBER})|(?P<words>{WORDS})){S}?(?:%|persen|percent|per{S}cent)"
    rf"|(?P<one>{any_of(_ONE_PART)})|(?P<many>{any_of(UNITS)}|an?|[1-9])(?:{S}|-)(?P<part>{any_of(_PARTS)})"
    rf"|(?P<over>[1-9])/(?P<under>[2-9]|10))(?:nya)?{S}(?:dari|of){S}(?:(?!{_PEOPLE}{S})[a-z]{{2,15}}{S}){{0,3}}$"
)


def share_before(text: str, start: int) -> tuple[int, Decimal | None] | None:
    """Where the share before `start` begins and its percentage, None for one that is no single finite number ("dua
    pertiga", "10-15 persen"); the amount stays the base."""
    base = max(0, start - WINDOW)
    window = text[base:start].lower()
    if "dari" not in window and " of " not in window:
        return None
    match = _SHARE.search(window)
    if not match:
        return None
    begin, cues = cues_before(text, base + match.start())
    loose = any(
        cue in (*BOUNDS, ABOUT, ESTIMATE) for cue in cues
    )  # "lebih dari separuh dari", "sekitar 10 persen dari"
    return begin, None if loose else _percentage(match)


def _percentage(share: re.Match[str]) -> Decimal | None:
    if share["range"]:
        return None
    if share["digits"]:
        number = from_digits(share["digits"], scaled=True, english=False)
        return number and number.value
    if share["words"]:
        return from_words(share["words"])
    if share["one"]:
        return _hundredths(1, _ONE_PART[share["one"]])
    if share["over"]:
        return _hundredths(int(share["over"]), int(share["under"]))
    many = share["many"]
    return _hundredths(int(many) if many.isdigit() else UNITS.get(many, 1), _PARTS[share["part"]])


def _hundredths(over: int, under: int) -> Decimal | None:
    return Decimal(100 * over) / under if 100_000 * over % under == 0 else None
