"""Lists of days, months and years: each is read by itself, and takes its month or year from the one that states it.

"November dan Desember 2018" are two months, "tahun 2021 dan 2022" two years, "3, 5 dan 9 Mei" three days. Only days of
one month and quarters or halves of one year that follow each other are one span: "13 dan 14 Juli", "triwulan I dan II
2024".
"""

import re
from collections.abc import Iterator
from datetime import date

from . import date_math
from .calendar_names import MONTH, Stated
from .date_found import Context, Found, valued
from .date_patterns import TO, WD, YEAR
from .edtf import valid
from .money_grammar import S

JOIN = re.compile(
    rf"{S}?[-–—]{S}?|{S}(?:{TO}|until|till|through){S}(?:tanggal{S}|bulan{S}"
    rf"|tahun{S})?"
)
FULL_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MORE_YEARS = re.compile(rf"(?:,{S}(?:dan{S}|and{S})?|{S}(?:dan|and|serta|sama|&){S})({YEAR})(?!{S}?[-/–])")
_LIST = re.compile(rf"(?:,{S}(?:(?:dan|and|serta){S})?|{S}(?:dan|and|serta|sama|&){S})(?:(?:bulan|tanggal){S})?")


def years_shared(ctx: Context, found: list[Found]) -> list[Found]:
    """ "Januari, Februari dan Maret 2024", "12 Mei dan 2 Juni 2024": the year stands once, behind the last one."""
    found = list(found)
    for index in range(len(found) - 2, -1, -1):
        item, following = found[index], found[index + 1]
        between = ctx.low[item.end : following.start]
        if (
            not following.stated
            or not following.stated.year
            or not (_LIST.fullmatch(between) or JOIN.fullmatch(between))
        ):
            continue
        shared = with_year_of(item, following, ctx.anchor)
        if shared.edtf and not valid(shared.edtf):  # "29 Februari-2 Maret 2023"
            found[index] = item._replace(edtf=None, flags=("impossible_date",), stated=None)
        elif _LIST.fullmatch(between):
            if shared is not item and shared.stated:
                shared = shared._replace(stated=shared.stated._replace(year=int((shared.edtf or "")[:4])))
            found[index] = shared
    return found


def with_year_of(first: Found, second: Found, anchor: date | None) -> Found:
    """ "30 Juni-2 Juli 2023": the year stands once, and counts for both."""
    a, b = first.stated, second.stated
    if not a or not b or a.year is not None or not a.month or not b.month or not (second.edtf or "X")[0].isdigit():
        return first
    year = int((second.edtf or "")[:4])
    edtf, _ = valued(Stated(year - (a.month > b.month), a.month, a.day), anchor)
    if b.year is None:
        return first._replace(edtf=edtf)
    return first._replace(edtf=edtf, flags=tuple(flag for flag in first.flags if flag != "year_inferred"))


def listed(ctx: Context, found: Found) -> Iterator[Found]:
    """Further years of a list: "tahun 2021, 2022 dan 2023"."""
    if found.stated and found.stated.month and found.stated.day and FULL_DAY.fullmatch(found.edtf or ""):
        yield from _more_days(ctx, found, found.stated.month)
    if not found.stated or found.stated.month or not found.stated.year:
        return
    end = found.end
    while match := _MORE_YEARS.match(ctx.low, end):
        yield Found(match.start(1), match.end(1), match[1], open_ended=True)
        end = match.end()


_MORE_DAYS = re.compile(rf"(?:,{S}(?:and{S})?|{S}and{S})([0-9]{{1,2}})(?={S}?[.,;)]|{S}and{S}[0-9]|\n|$)")


def _more_days(ctx: Context, found: Found, month: int) -> Iterator[Found]:
    """ "on Aug. 14 and 16": further days of the month named before the first."""
    if not _MONTH_FIRST.match(ctx.low, found.start, found.end):
        return
    end, edtf = found.end, found.edtf or ""
    while (match := _MORE_DAYS.match(ctx.low, end)) and date_math.day_exists(int(edtf[:4]), month, int(match[1])):
        yield Found(match.start(1), match.end(1), f"{edtf[:8]}{int(match[1]):02}", open_ended=True)
        end = match.end()


_MONTH_FIRST = re.compile(rf"(?:{WD})?{MONTH}{S}[0-9]")
