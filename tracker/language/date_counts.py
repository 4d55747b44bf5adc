"""Counts of days, weeks, months and years: "tiga bulan", "sepekan", "2 weeks"."""

import re

from .money_grammar import S
from .numerals import WORDS, from_words

COUNT = rf"(?:[0-9]{{1,3}}(?![0-9])|{WORDS})"
UNITS = {
    "hari": "day", "pekan": "week", "minggu": "week", "bulan": "month", "tahun": "year",
    "day": "day", "week": "week", "month": "month", "year": "year",
}  # fmt: skip
LETTERS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_UNIT = r"(?:hari|pekan|minggu|bulan|tahun|days?|weeks?|months?|years?)(?![a-z])"
_SE = r"(?:se(?:hari|pekan|minggu|bulan|tahun)|an?[ ](?:day|week|month|year))(?![a-z])"
COUNTED = rf"(?:{COUNT}{S}{_UNIT}|{_SE})"


def counted(words: str) -> tuple[int, str] | None:
    """The count and unit in "tiga bulan", "sepekan", "2 weeks"; None when the number is none or a fraction."""
    unit = re.search(r"(hari|pekan|minggu|bulan|tahun|day|week|month|year)", words)
    if not unit:
        return None
    number = words[: unit.start()].strip()
    if number in ("se", "a", "an"):
        return 1, UNITS[unit[1]]
    value = int(number) if number.isdigit() else from_words(number)
    if value is None or value != int(value):
        return None
    return int(value), UNITS[unit[1]]
