"""What stands between and around expressions of time: "hingga", "antara", "awal", and a day told twice."""

import re
from collections.abc import Iterator

from .date_clock import timed
from .date_found import Context, Found, third_of
from .date_lists import FULL_DAY, JOIN, listed, with_year_of, years_shared
from .date_open import UNTIL, around, left_of, opened, right_of, window
from .date_patterns import DASH
from .date_settled import settled
from .date_shifted import shifted
from .edtf import bounds, valid
from .money_grammar import S

_BETWEEN = re.compile(rf"{S}(?:dan|and){S}(?:tanggal{S}|bulan{S}|tahun{S})?")
_OPENS_PAIR = re.compile(rf"(?:^|[^a-z])(?:dari|antara|from|between){S}(?:tanggal{S}|bulan{S}|tahun{S}|the{S})?$")
_PART = re.compile(
    rf"(?<![a-z])(?:di{S}|pada{S}|the{S})?"
    rf"(?:(?P<from>awal|pertengahan|medio|early|mid)(?:{DASH}|{S}(?:hingga|sampai|ke|menuju|to){S}))?(?P<part>awal|pertengahan|tengah|medio|penghujung|ujung|akhir|early|mid|late|(?:beginning|start"
    rf"|middle|end)(?={S}of)|end(?=-))(?:{S}|-)(?:of{S}|in{S})?(?:tahun{S}|bulan{S})?$"
)


def composed(ctx: Context, found: list[Found]) -> Iterator[Found]:
    """Join neighbours into intervals and let the words around each change it."""
    found, index = list(settled(ctx, years_shared(ctx, found))), 0
    parted = [_parted(ctx, item) for item in found]
    while index < len(found):
        first, index = parted[index], index + 1
        if index < len(found) and (pair := _paired(ctx, first, parted[index])):
            first, index = pair, index + 1
        if index < len(found) and (again := _said_twice(ctx, first, found[index])):
            first, index = again, index + 1
        for item in (timed(ctx, first), *listed(ctx, first)):
            yield shifted(ctx, item) or opened(ctx, around(ctx, item))


def _said_twice(ctx: Context, first: Found, second: Found) -> Found | None:
    """ "Rabu (23/7/2025) pekan ini", "kemarin (21/2)", "Sabtu lusa": one day told twice; the firmer words count."""
    between = ctx.low[first.end : second.start]
    if _APPOSED.fullmatch(between) and first.edtf and first.edtf == second.edtf:
        return first._replace(end=second.end)
    if not FULL_DAY.fullmatch(first.edtf or ""):
        return None
    again = ctx.low[first.end : second.end]
    if _AGAIN.fullmatch(again) or (first.stated and first.stated.day and _SOME_DAY.fullmatch(again)):
        return first._replace(end=second.end)
    if first.stated is None and _APPOSED.fullmatch(between) and FULL_DAY.fullmatch(second.edtf or ""):
        dated, bare = second.stated and second.stated.day, first.flags[:1] == ("convention",)
        if dated or (bare and between.isspace()):
            return second._replace(start=first.start)
    return None


_AGAIN = re.compile(rf"{S}(?:pekan|minggu|bulan|tahun){S}(?:ini|lalu)")
_SOME_DAY = re.compile(rf"{S}(?:kemarin|besok|lusa)")  # "Senin (10/7) kemarin": the one that has been
_APPOSED = re.compile(rf",?{S}?")


_MID_YEAR = re.compile(rf"tahun{S}(?!anggaran)")


def _parted(ctx: Context, found: Found) -> Found:
    """ "awal 2023", "pertengahan Juli", "akhir bulan lalu", "awal hingga pertengahan 2023"."""
    before = window(ctx, found)
    part = _PART.search(before)
    value = part and found.edtf and third_of(found.edtf, part["part"])
    if not part or not value or not found.edtf:
        return found
    if part["part"] == "tengah" and not _MID_YEAR.match(ctx.low, found.start):
        return found  # "Jawa Tengah 2023"
    first = third_of(found.edtf, part["from"]) if part["from"] else None
    if first and "/" in value:
        value = f"{first.split('/')[0]}/{value.split('/')[1]}"
    start = part.start("from" if first else "part") - len(before) + found.start
    flags = ("convention", *found.flags)
    return found._replace(start=start, edtf=value, flags=flags, stated=None, whole=not first)


def _paired(ctx: Context, first: Found, second: Found) -> Found | None:
    """One interval out of "30 Juni-2 Juli 2023" or "antara Januari dan Maret 2022"; None when they stay two."""
    between = ctx.low[first.end : second.start]
    joined = JOIN.fullmatch(between) or (_BETWEEN.fullmatch(between) and _OPENS_PAIR.search(window(ctx, first)))
    if not joined:
        return None
    if UNTIL.search(window(ctx, first)) or first.open_ended or second.open_ended:
        return None
    first = with_year_of(first, second, ctx.anchor)
    start, end = left_of(first.edtf), right_of(second.edtf)
    if not start or not end or not _in_order(start, end):
        return None
    flags = tuple(dict.fromkeys((*first.flags, *second.flags)))
    return Found(first.start, second.end, f"{start}/{end}", flags=flags)


def _in_order(start: str, end: str) -> bool:
    if not valid(start) or not valid(end):  # "29 Februari-2 Maret", where the year is inferred
        return False
    low, high = bounds(start)[0], bounds(end)[1]
    return low is not None and high is not None and low < high
