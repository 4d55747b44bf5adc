"""Month and weekday names (from CLDR, with the press's own spellings) and the dateutil parser that knows them."""

import re
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from babel import Locale
from dateutil import parser

from .spans import any_of

_LOCALES = (Locale("id"), Locale("en"))
# Spellings that CLDR does not list but newspapers use, month by month.
_PRESS_MONTHS = (
    "", "pebruari peb", "", "", "", "", "", "agt ags agust agu", "sept", "", "nopember nop", "des",
)  # fmt: skip
_PRESS_WEEKDAYS = ("", "", "", "", "jum'at jum’at", "", "ahad")


def _months(number: int) -> tuple[str, ...]:
    names = [loc.months["format"][width][number] for loc in _LOCALES for width in ("wide", "abbreviated")]
    return _unique([*names, *_PRESS_MONTHS[number - 1].split()])


def _weekdays(number: int) -> tuple[str, ...]:
    names = [loc.days["format"]["wide"][number] for loc in _LOCALES]
    return _unique([*names, *_PRESS_WEEKDAYS[number].split()])


def _unique(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.lower().rstrip(".") for name in names))


MONTHS = [_months(number) for number in range(1, 13)]
WEEKDAYS = [_weekdays(number) for number in range(7)]  # Monday is 0
MONTH_OF = {name: number for number, names in enumerate(MONTHS, start=1) for name in names}
WEEKDAY_OF = {name: number for number, names in enumerate(WEEKDAYS) for name in names}
_SHORT = frozenset(name for name in MONTH_OF if len(name) <= 4) - frozenset("mei may juni juli june july".split())
# A full stop belongs to an abbreviation only; possessive, so that no shorter reading leaves it to the next form.
MONTH = rf"(?:(?:{any_of(MONTH_OF.keys() - _SHORT)})(?![a-z])|(?:{any_of(_SHORT)})(?![a-z])\.?+)"
WEEKDAY = rf"(?:{any_of(WEEKDAY_OF)})(?![a-z])"


def century(year: int) -> int:
    """A year of two digits lies between 1970 and 2069."""
    return year + (2000 if year < 70 else 1900)


class PressParserInfo(parser.parserinfo):
    """dateutil's vocabulary in Indonesian and English; the day stands before the month."""

    MONTHS = MONTHS
    WEEKDAYS = WEEKDAYS
    JUMP = [*parser.parserinfo.JUMP, "hari", "tanggal", "tgl", "tahun", "bulan", "(", ")"]

    def convertyear(self, year: int, century_specified: bool = False) -> int:
        """Two-digit years lie between 1970 and 2069, whatever the clock of this machine says."""
        return year if century_specified or year >= 100 else century(year)


_PARSER = parser.parser(PressParserInfo(dayfirst=True))
# Two leap years, so that a stated "29 Februari" is possible under both defaults.
_DEFAULTS = (datetime(2000, 1, 1), datetime(2004, 2, 2))


class Stated(NamedTuple):
    """The parts of a date that its words state; None for what they leave out."""

    year: int | None
    month: int | None
    day: int | None


@lru_cache(maxsize=4096)
def stated(words: str) -> Stated | None:
    """Parse a date such as "Kamis, 13 Juli 2023"; None when it is impossible ("31 Februari 2023").

    dateutil fills what is missing from a default without saying so: it is asked twice with different defaults, and
    the parts on which both answers agree are the ones the words stated.
    """
    try:
        first, second = (_PARSER.parse(words, default=default) for default in _DEFAULTS)
    except (ValueError, OverflowError):
        return None
    parts = ((a if a == b else None) for a, b in zip(first.timetuple()[:3], second.timetuple()[:3], strict=True))
    return Stated(*parts)


_WEEKDAY_WORD = re.compile(WEEKDAY)


def weekday_in(words: str) -> int | None:
    """The weekday (Monday is 0) that `words`, in lower case, begin with."""
    match = _WEEKDAY_WORD.match(words)
    return WEEKDAY_OF[match[0]] if match else None
