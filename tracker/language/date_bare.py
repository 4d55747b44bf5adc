"""Days and months told by their number alone: "tanggal 28 nanti", "on the 16th", "bulan sepuluh"."""

import re
from collections.abc import Callable
from datetime import date

from . import date_math
from .date_found import Context, Found, iso
from .date_patterns import DAY, ON, TO, YEAR
from .date_tense import ahead, bounded
from .money_grammar import S
from .numerals import from_words

# What may not follow: more of the date, or what makes it come again and again.
_MORE = (
    rf"{S}?[-–—/.,]?{S}?[0-9]|{S}(?:bulan|setiap|tiap|per|(?:dan|atau|{TO}){S}(?:tanggal{S}|tgl\.?{S})?[0-9]"
    rf"|muda|tua|merah|kelahiran)(?![a-z])"
)
_WHICH = rf"(?:{S}(?:(?:yang{S})?(?:lalu|silam|kemarin|mendatang|nanti)|ini)(?![a-z]))"
_THE = rf"the{S}(?:[12]?1st|2?2nd|2?3rd|[12]?[04-9]th|1[123]th|30th|31st)"
DAY_ALONE = rf"(?:{ON}{DAY}{_WHICH}?(?!{_MORE})|{_THE}(?={S}?[.,;:)]|$|{S}(?:and|that|he|she|they|we|but)(?![a-z])))"
_MONTHS = "satu|dua belas|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas"
MONTH_COUNTED = (
    rf"bulan{S}(?:{_MONTHS}|1[0-2]|[1-9])(?:{S}tahun{S}(?:{YEAR}|(?:lalu|ini)(?![a-z])))?(?={S}?[.,;:!?)”\"]|$"
    rf"|{S}(?:lalu|kemarin|nanti|itu|sudah|belum|su|baru|kami|kita|saya|dia|dan|sampai|hingga)(?![a-z]))"
)
_EACH = re.compile(rf"(?<![a-z])(?:setiap|tiap|saban|per|se)-?{S}?$|[0-9]{S}?$")
_ON_THE = re.compile(rf"(?<![a-z])(?:on|until|till|by|since){S}$")
_NAMES_A_MONTH = re.compile(rf"{S}[A-Z][a-z]+{S}{YEAR}")
_TOLD = re.compile(r"(?:\.\./|/)?([0-9]{4})-(0[1-9]|1[0-2])(?:-[0-9]{2})?(?:T[0-9:+]+)?")


def day_alone(ctx: Context, start: int, end: int) -> Found | None:
    """ "tanggal 28 nanti": of the month told before it, else of the one that puts it nearest to the day of writing."""
    words, before = ctx.low[start:end], ctx.low[max(0, start - 12) : start]
    if _EACH.search(before) or _NAMES_A_MONTH.match(ctx.text, end):
        return None
    english = words.startswith("the")
    if english and not _ON_THE.search(before):
        return None
    day = int(re.findall(r"[0-9]+", words)[0])
    step = date_math.direction(words)
    fallback = None if english else _near(ctx, start, end, day, step)
    return Found(start, end, None, flags=("convention",), beside=_in_month_of(day, fallback, step))


def _near(ctx: Context, start: int, end: int, day: int, step: int) -> str | None:
    """The last such day, or the next one where the words look ahead."""
    if ctx.anchor is None:
        return None
    this = ctx.anchor.replace(day=1)
    months = [this, date_math.shift(this, -1, "month"), date_math.shift(this, 1, "month")]
    days = [m.replace(day=day) for m in months if m and date_math.day_exists(m.year, m.month, day)]
    forward = step > 0 or (step == 0 and (ahead(ctx, start, end) or bounded(ctx, start)))
    side: list[date] = [d for d in days if (d >= ctx.anchor if forward else d <= ctx.anchor)]
    return iso(min(side) if forward else max(side)) if side else None


def _in_month_of(day: int, fallback: str | None, step: int) -> Callable[[str | None], str | None]:
    def value(before: str | None) -> str | None:
        told = _TOLD.match(before) if before and not step else None
        if told and date_math.day_exists(int(told[1]), int(told[2]), day):
            return f"{told[1]}-{told[2]}-{day:02}"
        return fallback

    return value


def month_counted(ctx: Context, start: int, end: int) -> Found | None:
    """ "bulan sepuluh", "bulan 7 tahun 2023": a month by its number; without a year the latest one, or the next announced."""
    words = ctx.low[start:end]
    if ctx.anchor is None or _EACH.search(ctx.low[max(0, start - 12) : start]):
        return None
    number, *rest = words.removeprefix("bulan").strip().split("tahun")
    month = int(number) if number.strip().isdigit() else int(from_words(number.strip()) or 0)
    if not 1 <= month <= 12:
        return None
    return Found(start, end, f"{_year(ctx, start, end, month, ''.join(rest)):04}-{month:02}", flags=("year_inferred",))


def _year(ctx: Context, start: int, end: int, month: int, said: str) -> int:
    assert ctx.anchor is not None
    if year := re.search(YEAR, said):
        return int(year[0])
    if said:
        return ctx.anchor.year + date_math.direction(said)
    if ahead(ctx, start, end):
        return ctx.anchor.year + (month < ctx.anchor.month)
    return ctx.anchor.year - (month > ctx.anchor.month)
