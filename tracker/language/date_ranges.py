"""Forms that name more than one day: "13-14 Juli 2023", "10, 11, dan 12 Juli 2023"."""

import re
from datetime import date

from . import date_math
from .calendar_names import MONTH, MONTH_OF, Stated
from .date_days import balanced, year_of
from .date_found import Context, Found, iso, valued, year_in
from .date_patterns import DAY, OR_TO, WDS, YEAR
from .money_grammar import S

_MONTH = re.compile(MONTH)
_DAYS = re.compile(rf"(?<![0-9]){DAY}")


def day_range(ctx: Context, start: int, end: int) -> Found | None:
    """ "13-14 Juli 2023", "July 13-14, 2023", "(30/6-2/7/2023)"."""
    start, end = balanced(ctx.low, start, end)
    words = _LEADING.sub("", ctx.low[start:end], count=1).strip("()")
    year, flags = year_in(words) if _STATES_YEAR.search(words) else (None, ())
    body = _STATES_YEAR.sub("", words)
    month = _MONTH.search(body)
    if month:
        numbers = [(int(re.sub(r"[a-z]", "", d)), MONTH_OF[month[0].rstrip(".")]) for d in _DAYS.findall(body)]
    else:
        numbers = _slashed(body)
    if len(numbers) != 2:
        return None
    if _AND.search(words) and _two_days(ctx, start, numbers):
        return _first_of_two(ctx, start, numbers[0], year)
    return _between(ctx, start, end, numbers, year, flags)


def _two_days(ctx: Context, start: int, numbers: list[tuple[int, int]]) -> bool:
    """Do the days around "and" not follow each other, or end a list ("13, 14 dan 15 Juli")?"""
    before = ctx.low[max(0, start - 10) : start]
    follow = numbers[1][0] - numbers[0][0] == 1
    return bool(_LISTED.search(before)) or not (follow or _BETWEEN.search(before))


_LEADING = re.compile(WDS)
_STATES_YEAR = re.compile(rf"{YEAR}|(?:['’‘]|(?<=/[0-9])/|(?<=/[0-9][0-9])/)[0-9]{{2}}$")
_LISTED = re.compile(rf"[0-9],{S}$")
_AND = re.compile(r"[0-9](?:st|nd|rd|th)?\s(?:dan|and)\s")
_BETWEEN = re.compile(r"(?:antara|between)\s$")
_FIRST_DAY = re.compile(r"[^0-9]*[0-9]{1,2}")


def _first_of_two(ctx: Context, start: int, day: tuple[int, int], year: int | None) -> Found | None:
    """ "12 dan 24 Februari 2025" are two days: the first one here, the second is read after it."""
    edtf, flags = valued(Stated(year, day[1], day[0]), ctx.anchor)
    first = _FIRST_DAY.match(ctx.low, start)
    stated = Stated(year, day[1], day[0])
    return Found(start, first.end() if first else start, edtf, flags=flags, stated=stated) if edtf else None


def day_list(ctx: Context, start: int, end: int) -> Found | None:
    """ "10, 11, dan 12 Juli 2023": the first of several days; the others are read after it."""
    words = ctx.low[start:end]
    month = _MONTH.search(words)
    if month is None or not ctx.text[start + month.start()].isupper():
        return None
    day = int(words.split(",")[0].strip("stndrh"))
    return _first_of_two(ctx, start, (day, MONTH_OF[month[0].rstrip(".")]), year_in(words)[0])


_TO = re.compile(OR_TO)


def _slashed(body: str) -> list[tuple[int, int]]:
    pairs = [piece.strip().strip("/").split("/") for piece in _TO.split(body)]
    last_month = pairs[-1][1]
    return [(int(pair[0]), int(pair[1] if len(pair) > 1 else last_month)) for pair in pairs]


def _between(
    ctx: Context, start: int, end: int, numbers: list[tuple[int, int]], year: int | None, more: tuple[str, ...]
) -> Found | None:
    (day1, month1), (day2, month2) = numbers
    inferred = year is None and ctx.anchor is not None
    if inferred and ctx.anchor:
        year = year_of(ctx, start, end, (month2, day2))
    flags = (*more, *(("year_inferred",) if inferred else ()))
    if year is None:
        return Found(start, end, f"XXXX-{month1:02}-{day1:02}/XXXX-{month2:02}-{day2:02}")
    first_year = year - (month1 > month2)
    if not (date_math.day_exists(first_year, month1, day1) and date_math.day_exists(year, month2, day2)):
        return Found(start, end, None, flags=("impossible_date",))
    first, second = date(first_year, month1, day1), date(year, month2, day2)
    return Found(start, end, f"{iso(first)}/{iso(second)}", flags=flags) if first < second else None
