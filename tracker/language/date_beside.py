"""Times told by another one: "setahun sebelumnya", "two days later", "the previous month"."""

import re
from collections.abc import Callable

from . import date_math
from .date_counts import COUNTED, UNITS, counted
from .date_found import Context, Found, iso
from .edtf import bounds
from .money_grammar import S

_UNIT = "hari|pekan|minggu|bulan|tahun"
FORM = (
    rf"(?:(?:{COUNTED}|(?:{_UNIT})(?={S}(?:sebelum|berikut|sesudah)))"
    rf"{S}(?:sebelumnya|berikutnya|sesudahnya|setelahnya|kemudian|berselang|(?:se(?:telah|sudah|belum)){S}itu|earlier|previously|later"
    rf"|afterwards|(?:after|before){S}that|before(?={S}?[.,;:)]|$))"
    rf"|the{S}(?:previous|preceding|following){S}(?:day|week|month|year)|the{S}next{S}day|(?:ber)?selang{S}{COUNTED}(?!{S}(?:sekali|seling))"
    rf"|the{S}(?:day|week|month|year){S}(?:before|after|earlier)(?={S}?[.,;:)]|\n|$)"
    rf"|(?:ke)?esok(?:an)?{S}harinya|(?:(?:ke)?esok(?:an)?|besok|lusa)nya"
    rf"|(?:hari|bulan|tahun){S}yang{S}sama|(?:the{S}same|that{S}same){S}(?:day|month|year)|later{S}that{S}(?:month|year))(?![a-z])"
)
_BACK = re.compile(r"sebelum|earlier|previous|preceding|before")
_SIDE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:T[0-9:+]+)?")


def told(ctx: Context, start: int, end: int) -> Found | None:
    """A time so long before or after the one told last; nothing where none was."""
    words = ctx.low[start:end]
    unit = next((unit for word, unit in UNITS.items() if re.search(rf"\b(?:se)?{word}", words)), "day")
    if _SAME.search(words):
        return Found(start, end, None, open_ended=True, beside=_same(unit))
    plain = words.startswith(("the ", "esok", "keesok", "besok", "lusa")) or re.match(rf"(?:{_UNIT})\b", words)
    count = (
        (1 + words.startswith("lusa"), unit) if plain else counted(words.removeprefix("ber").removeprefix("selang "))
    )
    if count is None or count[0] == 0:
        return None
    steps = -count[0] if _BACK.search(words) else count[0]
    return Found(start, end, None, open_ended=True, beside=_away(steps, count[1]))


_SAME = re.compile(r"yang\ssama|same|that\s(?:month|year)$")


def _same(unit: str) -> Callable[[str | None], str | None]:
    """The day, month or year of the date told before, where that one tells as much."""
    size = {"day": 10, "month": 7, "year": 4}[unit]

    def value(before: str | None) -> str | None:
        plain = (before or "").removeprefix("../").removeprefix("/").split("T")[0]
        side = _SIDE.fullmatch(plain.split("/")[0].rstrip("~") if unit == "year" else plain)
        fits = side and len(side[0]) >= size and not (side[2] and int(side[2]) > 12 and unit != "year")
        return side[0][:size] if side and fits else None

    return value


def _away(steps: int, unit: str) -> Callable[[str | None], str | None]:
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
