"""EDTF values: are they valid, between which days do they lie, and how a person would say them.

The `edtf` package judges what is valid; it is slow (milliseconds, and a good part of a second to load), so plain dates
are answered here first and every answer is remembered.
"""

import re
import warnings
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from typing import Any

from . import edtf_words

Bounds = tuple[date | None, date | None]
NO_BOUNDS: Bounds = (None, None)
LONGEST = 64  # characters; what the package does with longer input is not worth waiting for

_PLAIN = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?[?~%]?")
_CLOCK = re.compile(r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?")
_QUARTER = re.compile(r"([0-9]{4})-(3[3-6]|4[01]|3[7-9])")
# First month and length in months of the level 2 divisions of a year that newsrooms use.
DIVISIONS = {
    33: (1, 3),
    34: (4, 3),
    35: (7, 3),
    36: (10, 3),
    37: (1, 4),
    38: (5, 4),
    39: (9, 4),
    40: (1, 6),
    41: (7, 6),
}


@lru_cache(maxsize=4096)
def valid(edtf: str) -> bool:
    """Is `edtf` a valid EDTF value of level 0, 1 or 2, naming only days that exist?"""
    if not edtf or len(edtf) > LONGEST or not edtf.isascii() or edtf != edtf.strip():
        return False
    if edtf.count("/") == 1:
        return _valid_interval(*edtf.split("/"))
    return _valid_side(edtf)


def _valid_interval(left: str, right: str) -> bool:
    open_or_unknown = ("", "..")
    if left in open_or_unknown and right in open_or_unknown:
        return False
    if _QUARTER.fullmatch(left) or _QUARTER.fullmatch(right):
        return False
    if not all(side in open_or_unknown or _valid_side(side) for side in (left, right)):
        return False
    if left in open_or_unknown or right in open_or_unknown:
        return True
    earliest, latest = _side(left)[0], _side(right)[1]
    return earliest is None or latest is None or earliest <= latest


def _valid_side(side: str) -> bool:
    if plain := _PLAIN.fullmatch(side):
        return _days_of(plain) != NO_BOUNDS
    if _QUARTER.fullmatch(side):
        return True
    day, clock = side[:10], side[10:]
    if clock.startswith("T"):
        return bool(_CLOCK.fullmatch(clock)) and _valid_side(day)
    return _parsed(side) is not None


def _parsed(side: str) -> Any:
    parse, wrong = _package()
    try:
        return parse(side)
    except (wrong, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return None


@cache
def _package() -> tuple[Callable[[str], Any], type[Exception]]:
    """(the parser of the package, its error), loaded when a value first asks for it."""
    with warnings.catch_warnings():
        # The package builds its grammar at import, in ways that pyparsing warns of: not this program's warnings.
        warnings.simplefilter("ignore")
        from edtf import parse_edtf
        from edtf.parser.edtf_exceptions import EDTFParseException
    return parse_edtf, EDTFParseException


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> Bounds:
    """The earliest and the latest day that `edtf` may mean; None for an open, unknown or unlimited side.

    A doubt ("?", "~") widens nothing: it is told in words, not in days. Raise ValueError for what is not EDTF.
    """
    if not valid(edtf):
        raise ValueError(f"not EDTF: {edtf[:LONGEST]!r}")
    if "/" in edtf:
        left, right = edtf.split("/")
        return _side(left)[0], _side(right)[1]
    return _side(edtf)


def _side(side: str) -> Bounds:
    if side in ("", ".."):
        return NO_BOUNDS
    if plain := _PLAIN.fullmatch(side) or _PLAIN.fullmatch(side[:10]):
        return _days_of(plain)
    if quarter := _QUARTER.fullmatch(side):
        first, length = DIVISIONS[int(quarter[2])]
        year, last = int(quarter[1]), first + length - 1
        return date(year, first, 1), date(year, last, monthrange(year, last)[1])
    return (None, None) if side.startswith("XXXX") else _asked(side)


def _days_of(plain: re.Match[str]) -> Bounds:
    year, month, day = (int(part) if part else None for part in plain.groups())
    if not year:
        return NO_BOUNDS
    last_month = month or 12
    try:
        return date(year, month or 1, day or 1), date(year, last_month, day or monthrange(year, last_month)[1])
    except ValueError:
        return NO_BOUNDS


def _asked(side: str) -> Bounds:
    """Ask the package; years outside the calendar have no sortable day."""
    value = _parsed(side)
    try:
        lower, upper = value.lower_strict(), value.upper_strict()
        return date(*lower[:3]), date(*upper[:3])
    except (TypeError, ValueError, AttributeError, OverflowError):
        return NO_BOUNDS


def describe(edtf: str, locale: str = "en") -> str:
    """`edtf` in words, in English or Indonesian; what has no words here stays as it is."""
    return edtf_words.describe(edtf, locale)
