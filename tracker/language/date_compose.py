"""What stands between and around expressions of time: "sejak", "hingga", "awal", a clock time, working days."""

import re
from collections.abc import Iterator
from datetime import date

from . import date_math
from .calendar_names import MONTH, Stated
from .date_counts import COUNT, COUNTED, counted
from .date_found import Context, Found, about, third_of, valued
from .date_open import UNTIL, around, left_of, opened, right_of, window
from .date_patterns import DASH, PART_OF_DAY, TO, WD, YEAR
from .edtf import bounds, valid
from .money_grammar import S

_JOIN = re.compile(
    rf"{S}?[-–—]{S}?|{S}(?:{TO}|until|till|through){S}(?:tanggal{S}|bulan{S}"
    rf"|tahun{S})?"
)
_BETWEEN = re.compile(rf"{S}(?:dan|and){S}(?:tanggal{S}|bulan{S}|tahun{S})?")
_OPENS_PAIR = re.compile(rf"(?:^|[^a-z])(?:dari|antara|from|between){S}(?:tanggal{S}|bulan{S}|tahun{S})?$")
_PART = re.compile(
    rf"(?<![a-z])(?:di{S}|pada{S}|the{S})?"
    rf"(?:(?P<from>awal|pertengahan|medio|early|mid)(?:{DASH}|{S}(?:hingga|sampai|ke|menuju|to){S}))?(?P<part>awal|pertengahan|medio|penghujung|ujung|akhir|early|mid|late|(?:beginning|start"
    rf"|middle|end)(?={S}of)|end(?=-))(?:{S}|-)(?:of{S}|in{S})?(?:tahun{S}|bulan{S})?$"
)
_DAYS_AFTER = re.compile(
    rf"(?<![0-9a-z])(?:({COUNT}){S}(hari{S}kerja|working{S}days|business{S}days|hari|days)|({COUNTED})){S}"
    rf"(?:sejak|se(?:telah|sudah|belum)|dari|terhitung{S}sejak|after|before|from|since){S}(?:tanggal{S})?$"
)
_COUNTED_FROM = ("jak", "telah", "sudah", "belum", "dari", "after", "before", "from", "since", "tanggal")
_BEFORE_IT = re.compile(rf"(?:sebelum|before){S}(?:tanggal{S})?$")
_TIME = re.compile(
    rf"(?:{S}{PART_OF_DAY})?(?:{S}?[-–,]?{S}?(?P<at>(?:(?:sekitar|sekira|kira-kira|kurang{S}lebih){S})?(?:pukul|jam|pkl\.?)|at){S}?|{S}?[-–,|]?{S}?)(?P<h>[01]?[0-9]"
    rf"|2[0-3])(?P<mark>[.:])(?P<m>[0-5][0-9])(?:[.:][0-5][0-9])?(?![0-9])(?:{S}?(?P<zone>wib|wita|wit)(?![a-z]))?"
)
_ZONES = {"wib": "+07:00", "wita": "+08:00", "wit": "+09:00"}
_MORE_YEARS = re.compile(rf"(?:,{S}(?:dan{S}|and{S})?|{S}(?:dan|and|serta){S})({YEAR})(?!{S}?[-/–])")


def composed(ctx: Context, found: list[Found]) -> Iterator[Found]:
    """Join neighbours into intervals and let the words around each change it."""
    found, index = list(_settled(ctx, _years_shared(ctx, found))), 0
    parted = [_parted(ctx, item) for item in found]
    while index < len(found):
        first, index = parted[index], index + 1
        if index < len(found) and (pair := _paired(ctx, first, parted[index])):
            first, index = pair, index + 1
        if index < len(found) and (again := _said_twice(ctx, first, found[index])):
            first, index = again, index + 1
        for item in (_timed(ctx, first), *_listed(ctx, first)):
            yield _shifted(ctx, item) or opened(ctx, around(ctx, item))


def _settled(ctx: Context, found: list[Found]) -> Iterator[Found]:
    """Give those that are told by another date their value; without that other one they are no dates."""
    last: Found | None = None
    for item in found:
        if item.beside:
            before = last.edtf if last and "\n" not in ctx.text[last.end : item.start] else None
            value = item.beside(before)
            if value is None:
                continue
            item = item._replace(edtf=value, beside=None)
        yield item
        last = item


_LIST = re.compile(rf",{S}(?:(?:dan|and|serta){S})?|{S}(?:dan|and|serta|&){S}")


def _years_shared(ctx: Context, found: list[Found]) -> list[Found]:
    """ "Januari, Februari dan Maret 2024", "12 Mei dan 2 Juni 2024": the year stands once, behind the last one."""
    found = list(found)
    for index in range(len(found) - 2, -1, -1):
        item, following = found[index], found[index + 1]
        between = ctx.low[item.end : following.start]
        if (
            not following.stated
            or not following.stated.year
            or not (_LIST.fullmatch(between) or _JOIN.fullmatch(between))
        ):
            continue
        shared = _with_year_of(item, following, ctx.anchor)
        if shared.edtf and not valid(shared.edtf):  # "29 Februari-2 Maret 2023"
            found[index] = item._replace(edtf=None, flags=("impossible_date",), stated=None)
        elif _LIST.fullmatch(between):
            if shared is not item and shared.stated:
                shared = shared._replace(stated=shared.stated._replace(year=int((shared.edtf or "")[:4])))
            found[index] = shared
    return found


_FULL_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _said_twice(ctx: Context, first: Found, second: Found) -> Found | None:
    """ "Rabu (23/7/2025) pekan ini", "kemarin (21/2)", "Sabtu lusa": one day told twice; the firmer words count."""
    between = ctx.low[first.end : second.start]
    if _APPOSED.fullmatch(between) and first.edtf and first.edtf == second.edtf:
        return first._replace(end=second.end)
    if not _FULL_DAY.fullmatch(first.edtf or ""):
        return None
    again = ctx.low[first.end : second.end]
    if _AGAIN.fullmatch(again) or (first.stated and first.stated.day and _SOME_DAY.fullmatch(again)):
        return first._replace(end=second.end)
    if first.stated is None and _APPOSED.fullmatch(between) and _FULL_DAY.fullmatch(second.edtf or ""):
        dated, bare = second.stated and second.stated.day, first.flags[:1] == ("convention",)
        if dated or (bare and between.isspace()):
            return second._replace(start=first.start)
    return None


_AGAIN = re.compile(rf"{S}(?:pekan|minggu|bulan|tahun){S}(?:ini|lalu)")
_SOME_DAY = re.compile(rf"{S}(?:kemarin|besok|lusa)")  # "Senin (10/7) kemarin": the one that has been
_APPOSED = re.compile(rf",?{S}?")


def _parted(ctx: Context, found: Found) -> Found:
    """ "awal 2023", "pertengahan Juli", "akhir bulan lalu", "awal hingga pertengahan 2023"."""
    before = window(ctx, found)
    part = _PART.search(before)
    value = part and found.edtf and third_of(found.edtf, part["part"])
    if not part or not value or not found.edtf:
        return found
    first = third_of(found.edtf, part["from"]) if part["from"] else None
    if first and "/" in value:
        value = f"{first.split('/')[0]}/{value.split('/')[1]}"
    start = part.start("from" if first else "part") - len(before) + found.start
    flags = ("convention", *found.flags)
    return found._replace(start=start, edtf=value, flags=flags, stated=None, whole=not first)


def _paired(ctx: Context, first: Found, second: Found) -> Found | None:
    """One interval out of "30 Juni-2 Juli 2023" or "antara Januari dan Maret 2022"; None when they stay two."""
    between = ctx.low[first.end : second.start]
    joined = _JOIN.fullmatch(between) or (_BETWEEN.fullmatch(between) and _OPENS_PAIR.search(window(ctx, first)))
    if not joined:
        return None
    if UNTIL.search(window(ctx, first)) or first.open_ended or second.open_ended:
        return None
    first = _with_year_of(first, second, ctx.anchor)
    start, end = left_of(first.edtf), right_of(second.edtf)
    if not start or not end or not _in_order(start, end):
        return None
    flags = tuple(dict.fromkeys((*first.flags, *second.flags)))
    return Found(first.start, second.end, f"{start}/{end}", flags=flags)


def _with_year_of(first: Found, second: Found, anchor: date | None) -> Found:
    """ "30 Juni-2 Juli 2023": the year stands once, and counts for both."""
    a, b = first.stated, second.stated
    if not a or not b or a.year is not None or not a.month or not b.month or not (second.edtf or "X")[0].isdigit():
        return first
    year = int((second.edtf or "")[:4])
    edtf, _ = valued(Stated(year - (a.month > b.month), a.month, a.day), anchor)
    if b.year is None:
        return first._replace(edtf=edtf)
    return first._replace(edtf=edtf, flags=tuple(flag for flag in first.flags if flag != "year_inferred"))


def _in_order(start: str, end: str) -> bool:
    if not valid(start) or not valid(end):  # "29 Februari-2 Maret", where the year is inferred
        return False
    low, high = bounds(start)[0], bounds(end)[1]
    return low is not None and high is not None and low < high


def _timed(ctx: Context, found: Found) -> Found:
    """Add a clock time that follows a single day."""
    match = _TIME.match(ctx.low, found.end)
    if not match or not found.edtf or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", found.edtf):
        return found
    if not (match["at"] or match["zone"] or match["mark"] == ":"):
        return found
    zone = _ZONES.get(match["zone"] or "", "")
    flags = found.flags if zone else (*found.flags, "zone_unknown")
    edtf = f"{found.edtf}T{int(match['h']):02}:{match['m']}:00{zone}"
    return found._replace(end=match.end(), edtf=edtf, flags=flags)


def _listed(ctx: Context, found: Found) -> Iterator[Found]:
    """Further years of a list: "tahun 2021, 2022 dan 2023"."""
    if found.stated and found.stated.month and found.stated.day and _FULL_DAY.fullmatch(found.edtf or ""):
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


def _shifted(ctx: Context, found: Found) -> Found | None:
    """ "10 hari kerja sejak 15 Juli 2023", "7 hari setelah 15 Juli 2023"."""
    before = window(ctx, found)
    match = _DAYS_AFTER.search(before) if before.rstrip().endswith(_COUNTED_FROM) else None
    count = match and counted(match[3] or f"{match[1]} day")
    if not match or not count or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", found.edtf or ""):
        return None
    start, kind = date.fromisoformat(found.edtf or ""), match[2] or ""
    if "kerja" in kind or kind.startswith(("working", "business")):
        end: date | None = date_math.add_working_days(start, min(count[0], 999), ctx.holidays)
    else:
        end = date_math.shift(start, -count[0] if _BEFORE_IT.search(match[0]) else count[0], count[1])
    edtf = about(end, count[1]) if end else None
    return found._replace(start=found.start - len(match[0]), edtf=edtf, stated=None) if edtf else None
