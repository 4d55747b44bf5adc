"""Numbers as newspapers write them: digits with either country's separators, and numbers in words."""

import re
from decimal import Decimal
from typing import NamedTuple

from .spans import any_of

# `[0-9]` and not `\d`: other scripts' digits never stand in the amounts we read, and Decimal would accept them.
DIGITS = r"[0-9]++(?:(?:[.,]{1,3}+|[\u00a0\u202f])[0-9]++)*+"
# "1 250 000 000": read so only where a currency stands beside it.
SPACED = r"[0-9]{1,3}(?:[ ][0-9]{3}){1,6}(?![0-9.,][0-9]|[0-9])"
SPOKEN = r"[0-9]{1,3}[ \u00a0](?:koma|point)[ \u00a0][0-9]{1,3}(?![0-9.,]*[0-9])"  # "Rp 1 koma 8 miliar"
_TWO_MARKS = re.compile(r"[.,]{2}")
MAX_DIGITS = 24

UNITS = {
    word: value
    for value, words in enumerate(
        (
            "nol zero", "satu one", "dua two", "tiga three", "empat four", "lima five", "enam six",
            "tujuh seven", "delapan eight", "sembilan nine", "sepuluh ten", "sebelas eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        )
    )
    for word in words.split()
}  # fmt: skip
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
MULTIPLIERS = {"puluh": 10, "ratus": 100, "hundred": 100}
FRACTIONS = {
    "setengah": Decimal("0.5"),
    "separuh": Decimal("0.5"),
    "half": Decimal("0.5"),
    "seperempat": Decimal("0.25"),
    "perempat": Decimal("0.25"),
}
POINTS = ("koma", "point")
GLUE = ("and", "a")
VOCABULARY = frozenset({*UNITS, *TENS, *MULTIPLIERS, *FRACTIONS, *POINTS, "belas", "seratus"})
_WORD = rf"(?:{any_of(VOCABULARY)})(?![a-z])"
# At most fourteen words: enough for any number below a thousand, and what keeps the reading linear.
WORDS = rf"{_WORD}(?:(?:[ \u00a0]|(?<=ty)-)(?:and[ ])?(?:a[ ])?{_WORD}){{0,13}}+"


class Numeral(NamedTuple):
    """A number's value, and what was unusual in how it was written."""

    value: Decimal
    flags: tuple[str, ...] = ()


def from_digits(raw: str, *, scaled: bool, english: bool) -> Numeral | None:
    """Read "1.250.000,50" and its English counterpart; None when the groups make no number.

    `scaled` says that a word such as "miliar" follows, which makes a decimal fraction likely; `english` that this
    word is English, which makes the point the decimal mark.
    """
    spaced, raw = " " in raw, re.sub(r"[ \u00a0\u202f]", "", raw)
    if sum(c.isdigit() for c in raw) > MAX_DIGITS or _TWO_MARKS.search(raw):
        return None
    if spaced:
        return Numeral(Decimal(raw), ("ambiguous_separator",))
    if "." in raw and "," in raw:
        return _both_separators(raw)
    if "." in raw:
        return _one_separator(raw, ".", native=english, scaled=scaled)
    if "," in raw:
        return _one_separator(raw, ",", native=not english, scaled=scaled)
    return Numeral(Decimal(raw))


def _both_separators(raw: str) -> Numeral | None:
    decimal_mark = max(".,", key=raw.rfind)
    grouping = "." if decimal_mark == "," else ","
    whole, _, fraction = raw.rpartition(decimal_mark)
    if decimal_mark in whole or not _grouped(whole.split(grouping)):
        return None
    flags = ("english_grouping",) if grouping == "," else ()
    return Numeral(Decimal(f"{whole.replace(grouping, '')}.{fraction}"), flags)


def _one_separator(raw: str, mark: str, *, native: bool, scaled: bool) -> Numeral | None:
    """`native` says that `mark` is the decimal mark of the language around it."""
    groups = raw.split(mark)
    whole = Decimal("".join(groups)) if _grouped(groups) else None
    if len(groups) > 2:
        return None if whole is None else Numeral(whole, ("english_grouping",) if mark == "," else ())
    fraction = Decimal(".".join(groups))
    if native and (scaled or whole is None):
        return Numeral(fraction)
    if whole is None:
        return Numeral(fraction, ("ambiguous_separator",))
    if mark == ",":
        return Numeral(whole, ("english_grouping",))
    return Numeral(whole, ("ambiguous_separator",) if scaled or native else ())


def _grouped(groups: list[str]) -> bool:
    first, *rest = groups
    return 1 <= len(first) <= 3 and first != "0" and all(len(group) == 3 for group in rest)


def from_words(raw: str) -> Decimal | None:
    """Read "seratus lima puluh" or "two and a half"; None when the words make no number ("dua tiga")."""
    words = [w for w in re.split(r"[\s-]+", raw.lower().replace("a hundred", "one hundred")) if w not in GLUE]
    for index, word in enumerate(words):
        if word in POINTS:
            return _decimals(words[:index], words[index + 1 :])
    return _below_thousand(words)


def _decimals(before: list[str], after: list[str]) -> Decimal | None:
    whole = _below_thousand(before)
    digits = [UNITS.get(word, 10) for word in after]
    if whole is None or not digits or max(digits) > 9:
        return None
    return Decimal(f"{whole}.{''.join(map(str, digits))}")


def _below_thousand(words: list[str]) -> Decimal | None:
    total, pending = Decimal(0), None
    for word in words:
        if word in UNITS or word in TENS:
            if pending is not None and not (pending in TENS.values() and word in UNITS):
                return None
            pending = (pending or 0) + UNITS.get(word, TENS.get(word, 0))
        elif word == "seratus":
            total += 100
        elif word == "belas" and pending is not None:
            total, pending = total + pending + 10, None
        elif word in MULTIPLIERS and pending is not None:
            total, pending = total + pending * MULTIPLIERS[word], None
        elif word == "perempat" and pending is not None:
            total, pending = total + pending * FRACTIONS[word], None
        elif word in FRACTIONS and word == words[-1]:
            total += FRACTIONS[word]
        else:
            return None
    return total + (pending or 0) if words else None
