"""Counts of days, weeks, months and years: "tiga bulan", "sepekan", "2 weeks"."""

import re

from .money_grammar import S
from .numerals import WORDS, from_words

COUNT = rf"(?:[0-9]{{1,3}}(?![0-9])|{WORDS})"
UNITS = {
    "hari": "day", "pekan": "week", "minggu": "week", "bulan": "month", "tahun": "year",
    "day": "day", "week": "week", "month": "month", "year": "year",
}  # fmt: skip
DECADES = ("dekade", "decade")
UNITS |= dict.fromkeys(DECADES, "year")
_SHORT = {"hr": "day", "mgg": "week", "bln": "month", "thn": "year"}
_COUNTED_UNIT = re.compile(rf"{'|'.join(UNITS)}|\b(?:{'|'.join(_SHORT)})\b")
UNITS |= _SHORT
LETTERS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_UNIT = r"(?:hari|hr|mgg|bln|thn|pekan|minggu|bulan|tahun|dekade|days?|weeks?|months?|years?|decades?)(?![a-z])"
_SE = r"(?:se(?:hari|pekan|minggu|bulan|tahun|dekade)|an?[ ](?:day|week|month|year|decade))(?![a-z])"
COUNTED = rf"(?:{COUNT}{S}{_UNIT}|{_SE})"


def counted(words: str) -> tuple[int, str] | None:
    """The count and unit in "tiga bulan", "sepekan", "2 weeks", ten years for a decade; None when the number is none or
    a fraction."""
    unit = _COUNTED_UNIT.search(words)
    if not unit:
        return None
    number = words[: unit.start()].strip()
    value = 1 if number in ("", "se", "a", "an") else int(number) if number.isdigit() else from_words(number)
    if value is None or value != int(value):
        return None
    return int(value) * (10 if unit[0] in DECADES else 1), UNITS[unit[0]]
