"""What one expression of time comes to, and the small constructors that the forms share."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from . import date_math
from .calendar_names import Stated, century
from .date_patterns import YEAR
from .edtf_words import THIRDS_OF_MONTH, THIRDS_OF_YEAR
from .spotting import Text


@dataclass(frozen=True)
class Context:
    """What a reading depends on besides the words: the day of writing, whether the words are speech, the holidays."""

    text: Text
    low: str
    anchor: date | None
    in_quote: bool
    holidays: Collection[date]


class Found(NamedTuple):
    """A place in the text with its EDTF value; `edtf` is None when the words are a time but not which."""

    start: int
    end: int
    edtf: str | None
    duration: str | None = None
    flags: tuple[str, ...] = ()
    stated: Stated | None = None
    candidates: tuple[str, ...] = ()
    open_ended: bool = False  # already says since or until: takes no further preposition
    whole: bool = False  # one week, or a part of a year: "sejak" counts from its beginning
    beside: Callable[[str | None], str | None] | None = None  # the EDTF, given that of the date told before it
    backwards: bool = False  # told by another one, and before it: that one may follow


_YEAR = re.compile(YEAR)
_SHORT_YEAR = re.compile(r"(?:['’‘]|/)([0-9]{2})\)?$")


def year_in(words: str) -> tuple[int | None, tuple[str, ...]]:
    """The year that `words` name, and a flag where they give but two of its digits ("Oktober '23")."""
    if year := _YEAR.search(words):
        return int(year[0]), ()
    if short := _SHORT_YEAR.search(words):
        return century(int(short[1])), ("two_digit_year",)
    return None, ()


_TOLD_YEAR = re.compile(r"(?:\.\./|/)?([0-9]{4})(?![0-9])")
_SAME = re.compile(r"(?:yang\ssama|itu|same\syear|that\syear)$")


def of_told_year(start: int, end: int, words: str, behind: str) -> Found | None:
    """ "Agustus tahun yang sama", "5 May that year": `behind` ("-08") in the year of the date told before it."""

    def value(before: str | None) -> str | None:
        told = _TOLD_YEAR.match(before or "")
        return told and told[1] + behind

    return Found(start, end, None, beside=value) if _SAME.search(words) else None


def iso(day: date, mark: str = "") -> str:
    return f"{day:%Y-%m-%d}{mark}" if day.year >= 1000 else f"{day.year:04}-{day:%m-%d}{mark}"


def about(found: date, unit: str) -> str:
    """A day exactly; weeks, months and years away only about so."""
    return {"day": iso(found), "week": iso(found, "~"), "month": f"{found:%Y-%m}~", "year": f"{found.year:04}~"}[unit]


def span_of(days: tuple[date, date], mark: str = "") -> str:
    return f"{iso(days[0], mark)}/{iso(days[1], mark)}"


def valued(parts: Stated, anchor: date | None) -> tuple[str | None, tuple[str, ...]]:
    """The EDTF of stated parts. A missing year is the one nearest to the anchor, else unknown: never invented."""
    year, month, day = parts
    flags: tuple[str, ...] = ()
    if year is None and month is not None:
        flags = ("year_inferred",) if anchor else ()
        year = date_math.nearest_year(anchor, month, day or 1) if anchor else None
        if year is None:
            return ("-".join(["XXXX", f"{month:02}", *([f"{day:02}"] if day else [])]), ())
    if year is None:
        return None, ()
    numbers = [f"{year:04}", *(f"{number:02}" for number in (month, day) if number)]
    return "-".join(numbers), flags


def part_of(value: str, third: int) -> str | None:
    """Beginning, middle or end (0, 1, 2) of a year, a quarter or a month: four months, one or ten days, by convention."""
    parts = value.split("-")
    if len(parts) == 2 and parts[1].isdigit() and 33 <= int(parts[1]) <= 36:
        return f"{parts[0]}-{3 * (int(parts[1]) - 33) + third + 1:02}~"  # of three months
    if len(parts) == 1 and parts[0].isdigit():
        first, last = THIRDS_OF_YEAR[third]
    elif len(parts) == 2 and parts[1].isdigit() and int(parts[1]) <= 12:
        if not parts[0].isdigit():
            return value  # of an unknown year: EDTF cannot qualify it, and the month holds all the same
        first, last = THIRDS_OF_MONTH[third]
        last = min(last, date_math.month_end(int(parts[0]), int(parts[1])))
    else:
        return None
    return f"{value}-{first:02}~/{value}-{last:02}~"


def third_of(value: str, word: str) -> str | None:
    """The EDTF of the beginning, middle or end of `value`."""
    thirds = {
        "awal": 0,
        "early": 0,
        "beginning": 0,
        "start": 0,
        "pertengahan": 1,
        "tengah": 1,
        "medio": 1,
        "mid": 1,
        "middle": 1,
    }
    return part_of(value, thirds.get(word, 2))


def needs_anchor(start: int, end: int, *flags: str) -> Found:
    return Found(start, end, None, flags=(*flags, "no_anchor"))
