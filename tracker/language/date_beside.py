"""Times told by another one: "setahun sebelumnya", "two days later", "the previous month", "kuartal sebelumnya"."""

import re
from collections.abc import Callable

from . import date_math
from .date_counts import COUNTED, UNITS, counted
from .date_found import Context, Found, iso, span_of
from .edtf import DIVISIONS, bounds
from .money_grammar import S

_UNIT = "hari|pekan|minggu|bulan|tahun"
_DIVISION = "kuartal|kwartal|triwulan|semester"
_PART = "pagi|siang|sore|petang|malam"
_SIDE_ID = "sebelumnya|berikutnya|sesudahnya|setelahnya|selanjutnya"
_SIDE_EN = "previous|preceding|following"
FORM = (
    rf"(?:(?:{COUNTED}|(?:{_UNIT})(?={S}(?:sebelum|berikut|sesudah|setelah|selanjut)))"
    rf"{S}(?:{_SIDE_ID}|kemudian|berselang|(?:se(?:telah|sudah|belum)){S}itu|earlier|previously|later"
    rf"|afterwards|(?:after|before){S}that|before(?={S}?[.,;:)]|$))"
    rf"|the{S}(?:{_SIDE_EN}){S}(?:day|week|month|year|quarter|half)|the{S}next{S}day|(?:ber)?selang{S}{COUNTED}(?!{S}(?:sekali|seling))"
    rf"|the{S}(?:next|following){S}(?:morning|afternoon|evening|night)"
    rf"|the{S}(?:day|week|month|year){S}(?:before|after|earlier)(?={S}?[.,;:)]|\n|$)"
    rf"|(?:{_DIVISION}){S}(?:{_SIDE_ID})"
    rf"|(?:ke)?esok(?:an)?{S}harinya|(?:(?:ke)?esok(?:an)?|besok|lusa)nya|(?:keesokan|esok|besok){S}(?:{_PART})(?:nya|{S}harinya)"
    rf"|(?:{_PART})(?:nya|{S}harinya)|later{S}that{S}day"
    rf"|(?:hari|bulan|tahun){S}yang{S}sama|(?:the{S}same|that{S}same){S}(?:day|month|year)|later{S}that{S}(?:month|year))(?![a-z])"
)
_BACK = re.compile(r"sebelum|earlier|previous|preceding|before")
_PLAIN = re.compile(rf"the\s|(?:ke)?esok|besok|lusa|(?:{_UNIT})\b")
_SIDE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:T[0-9:+]+)?")
Value = Callable[[str | None], str | None]


def told(ctx: Context, start: int, end: int) -> Found | None:
    """A time so long before or after the one told last; nothing where none was."""
    words = ctx.low[start:end]
    value = _told(words)
    return (
        Found(start, end, None, open_ended=True, beside=value, backwards=bool(_BACK.search(words))) if value else None
    )


def _told(words: str) -> Value | None:
    step = -1 if _BACK.search(words) else 1
    if _DIVIDED.search(words):
        return _next_division(step)
    if _SAME.search(words):
        return _same(_unit(words))
    if _PLAIN.match(words):
        count = 2 if words.startswith("lusa") else 1
        unit = _unit(words)
        return _away(step * count, "day") if unit == "day" else _beside(step, unit)
    count_of = counted(words.removeprefix("ber").removeprefix("selang "))
    return _away(step * count_of[0], count_of[1]) if count_of and count_of[0] else None


def _unit(words: str) -> str:
    return next((unit for word, unit in UNITS.items() if re.search(rf"\b(?:se)?{word}", words)), "day")


_DIVIDED = re.compile(rf"^(?:{_DIVISION})\b|\b(?:quarter|half)$")
_SAME = re.compile(rf"yang\ssama|same|that\s(?:day|month|year)$|^(?:{_PART})(?:nya|\sharinya)")


def _same(unit: str) -> Value:
    """The day, month or year of the date told before, where that one tells as much."""
    size = {"day": 10, "month": 7, "year": 4}.get(unit, 10)

    def value(before: str | None) -> str | None:
        plain = (before or "").removeprefix("../").removeprefix("/").split("T")[0]
        side = _SIDE.fullmatch(plain.split("/")[0].rstrip("~") if unit == "year" else plain)
        fits = side and len(side[0]) >= size and not (side[2] and int(side[2]) > 12 and unit != "year")
        return side[0][:size] if side and fits else None

    return value


def _beside(step: int, unit: str) -> Value:
    """The week, month or year before or after that of the date told before."""

    def value(before: str | None) -> str | None:
        side = _SIDE.fullmatch(before or "")
        if side and unit == "year":
            return f"{int(side[1]) + step:04}" + (f"-{side[2]}" if side[2] and int(side[2]) > 12 else "")
        day = bounds(before or "")[0] if side and side[2] and int(side[2]) <= 12 else None
        there = day and date_math.shift(day, step, unit)
        if not there or not side or (unit == "week" and not side[3]):
            return None
        return span_of(date_math.week_of(there)) if unit == "week" else f"{there:%Y-%m}"

    return value


def _next_division(step: int) -> Value:
    """The quarter or half of a year beside the one told before."""

    def value(before: str | None) -> str | None:
        side = _SIDE.fullmatch(before or "")
        number = int(side[2] or 0) if side else 0
        if not side or number not in DIVISIONS:
            return None
        first, many = next(
            (first, many) for first, many in ((33, 4), (37, 3), (40, 2)) if first <= number < first + many
        )
        years, place = divmod(number - first + step, many)
        return f"{int(side[1]) + years:04}-{first + place}"

    return value


def _away(steps: int, unit: str) -> Value:
    def value(before: str | None) -> str | None:
        side = before and _SIDE.fullmatch(before)
        if not side:
            return None
        if side[2] and int(side[2]) > 12:  # a quarter: the same one of another year
            return f"{int(side[1]) + steps:04}-{side[2]}" if unit == "year" else None
        there = (day := bounds(before)[0]) and date_math.shift(day, steps, unit)
        fine = "day" if side[3] else "month" if side[2] else "year"
        if not there or _FINENESS.index(unit) < _FINENESS.index(fine):
            return None  # three days after a month: nobody knows when
        about = "" if unit in (fine, "day") or fine != "day" else "~"
        if about and unit in ("month", "year"):
            fine = unit
        return {"day": iso(there), "month": f"{there:%Y-%m}", "year": f"{there.year:04}"}[fine] + about

    return value


_FINENESS = ("day", "week", "month", "year")
