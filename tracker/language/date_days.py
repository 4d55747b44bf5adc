"""Forms that name a day or a span of days. `date_patterns` holds what they look like."""

import re
from datetime import date, timedelta

from . import date_math
from .calendar_names import MONTH, Stated, stated, weekday_in
from .date_found import Context, Found, iso, of_told_year, valued, year_in
from .date_patterns import ISO, OTHER_YEAR, WD
from .date_tense import ahead, bounded
from .money_grammar import S

_MONTH = re.compile(MONTH)
_ON_DAY = re.compile(rf"(?:tanggal|tgl\.?){S}")
_LEADING = re.compile(rf"{WD}?(?:\(|tanggal{S}|tgl\.?{S})?")


def day_named(ctx: Context, start: int, end: int) -> Found | None:
    """ "Kamis, 13 Juli 2023", "(15/7)", "13/07/23", "2023-07-13"."""
    words = ctx.low[start:end]
    if on := _ON_DAY.match(words):
        start += on.end()
    start, end = balanced(ctx.low, start, end)
    weekday = weekday_in(words)
    core = _LEADING.sub("", words, count=1).rstrip(")")
    if weekday is None and _NUMBERED.search(ctx.low[max(0, start - 16) : start]) and not _MONTH.search(core):
        return None
    flags = _shape_flags(core)
    parts = _iso_parts(core) or stated(core.translate(_NO_APOSTROPHE))
    if parts is None:
        return Found(start, end, None, flags=(*flags, "impossible_date"))
    if parts.day is None or (parts.year is None and parts.month is None):
        return None
    if parts.year is None and not _meant_as_date(ctx, start, end):
        return None
    if core in _FRACTIONS and weekday is None:
        flags = (*flags, "ambiguous")
    return day_stated(ctx, start, end, parts, weekday, flags)


def day_stated(
    ctx: Context, start: int, end: int, parts: Stated, weekday: int | None, flags: tuple[str, ...] = ()
) -> Found:
    """The day of these parts, with its year where they lack one."""
    if parts.year and parts.month and not date_math.day_exists(parts.year, parts.month, parts.day or 1):
        return Found(start, end, None, flags=(*flags, "impossible_date"))
    if told := _same_year(ctx, start, end, parts):
        return told
    dated, end, more = _dated(ctx, start, end, parts)
    edtf, inferred = valued(dated, ctx.anchor)
    return _check_weekday(Found(start, end, edtf, flags=(*flags, *more, *inferred), stated=parts), weekday)


def _same_year(ctx: Context, start: int, end: int, parts: Stated) -> Found | None:
    suffix = _SUFFIX.match(ctx.low, end) if parts.year is None else None
    return of_told_year(start, suffix.end(), suffix[0], f"-{parts.month:02}-{parts.day:02}") if suffix else None


_APOSTROPHES = ("'", "’", "‘")
_NO_APOSTROPHE = str.maketrans("", "", "".join(_APOSTROPHES))
# "SK No. 12/7/2023", "versi 1.2.2023": what a number is the number of.
_NUMBERED = re.compile(
    r"(?<![a-z])(?:nomor|nomer|no\.?|versi|version|ver\.?|v\.?|kode|seri|register|reg\.?|rekening|rek\.?|build)[\s:]{1,3}$"
)
_FRACTIONS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4"})
_NOT_BEFORE = re.compile(
    r"(?<![a-z])(?:jalan|jl\.?|lapangan|stadion|gedung|universitas|pasar|masjid|skor|score|rating|pertiga|perempat|seperdua"
    r"|setengah|(?:pertiga|perempat|thirds?|quarters?)[ ][a-z]+|halaman|hal\.?|nomor|no\.?)\s+$"
)


_ON_BEFORE = re.compile(rf"(?:tanggal|tgl\.?){S}$")  # "tgl 3 mei", "3 mei kemarin"
_WHEN = re.compile(rf"{S}(?:lalu|kemarin|kemaren|kmrn|nanti|depan)(?![a-z])")


def _meant_as_date(ctx: Context, start: int, end: int) -> bool:
    """Without a year, "17 Agustus" may name a street, "(3/4)" a share and "may 5" a verb."""
    month = _MONTH.search(ctx.low, start, end)
    if (
        month
        and not ctx.text[month.start()].isupper()
        and not (_ON_BEFORE.search(ctx.low, max(0, start - 8), start) or _WHEN.match(ctx.low, end))
    ):
        return False
    return not _NOT_BEFORE.search(ctx.low[max(0, start - 16) : start])


_SUFFIX = re.compile(OTHER_YEAR)
_FAR = 60  # days: what lies so far ahead and is not announced was last year


def _dated(ctx: Context, start: int, end: int, parts: Stated) -> tuple[Stated, int, tuple[str, ...]]:
    """The day with its year, where its words end, and flags. "2 Mei lalu" is past, "5 Juni mendatang" ahead; with
    neither it is the nearest such day, if not far ahead unannounced."""
    anchor, month, day = ctx.anchor, parts.month, parts.day
    if parts.year is not None or anchor is None or not month or not day:
        return parts, end, ()
    suffix = _SUFFIX.match(ctx.low, end)
    if suffix and ("tahun" in suffix[0] or "year" in suffix[0]):
        return Stated(anchor.year + date_math.direction(suffix[0]), month, day), suffix.end(), ("year_inferred",)
    step = date_math.direction(suffix[0]) if suffix else 0
    return Stated(year_of(ctx, start, end, (month, day), step), month, day), end, ("year_inferred",)


def year_of(ctx: Context, start: int, end: int, of: tuple[int, int], step: int = 0) -> int | None:
    """The year of a (month, day) at `start:end`; `step` is -1 for one that has been, 1 for one to come."""
    anchor = ctx.anchor
    assert anchor is not None
    years = [y for y in range(anchor.year - 4, anchor.year + 5) if date_math.day_exists(y, *of)]
    days = [date(year, *of) for year in years]
    nearest = min(days, key=lambda d: abs((d - anchor).days), default=None)
    if nearest is None:
        return None
    if step < 0:
        nearest = max((d for d in days if d < anchor), default=nearest)
    elif step > 0 or (nearest < anchor - _SOON and ahead(ctx, start, end)):
        nearest = min((d for d in days if d >= anchor), default=nearest)
    elif (nearest - anchor).days > _FAR and not (bounded(ctx, start) or ahead(ctx, start, end)):
        nearest = max((d for d in days if anchor - _YEAR_LONG < d <= anchor), default=nearest)
    return nearest.year


_YEAR_LONG = timedelta(days=366)
_SOON = timedelta(days=15)  # a day so lately past is meant, even in words that announce


def _iso_parts(core: str) -> Stated | None:
    if not re.fullmatch(ISO, core):
        return None
    year, month, day = map(int, re.split("[-/]", core))
    return Stated(year, month, day) if date_math.day_exists(year, month, day) else None


def _shape_flags(core: str) -> tuple[str, ...]:
    if core[-3:-2] in _APOSTROPHES:
        return ("two_digit_year",)
    numbers = re.findall(r"[0-9]+", core)
    if len(numbers) != 3 or len(numbers[0]) == 4:
        return ()
    flags = ("two_digit_year",) if len(numbers[2]) == 2 else ()
    return (*flags, "month_first") if int(numbers[1]) > 12 else flags


def balanced(low: str, start: int, end: int) -> tuple[int, int]:
    """Keep a bracket only with its partner."""
    words = low[start:end]
    if words.endswith(")") and "(" not in words:
        end -= 1
    elif words.startswith("(") and ")" not in words:
        start += 1
    return start, end


def _check_weekday(found: Found, weekday: int | None) -> Found:
    """A weekday that contradicts the date makes it uncertain; the days it could also be are kept."""
    if weekday is None or found.edtf is None or found.edtf.startswith("XXXX"):
        return found
    day = date.fromisoformat(found.edtf)
    if day.weekday() == weekday:
        return found
    near = min(
        (date_math.weekday_before(day, weekday), date_math.weekday_after(day, weekday)),
        key=lambda d: abs((d - day).days),
    )
    years = [day.year + gap for gap in (-1, 1) if date_math.day_exists(day.year + gap, day.month, day.day)]
    others = [date(year, day.month, day.day) for year in years]
    candidates = (iso(near), *(iso(other) for other in others if other.weekday() == weekday))
    return Found(
        found.start, found.end, f"{found.edtf}?", None, (*found.flags, "weekday_conflict"), found.stated, candidates
    )


def of_month(ctx: Context, start: int, end: int) -> Found | None:
    """ "tanggal 5 bulan lalu", "tanggal 5 bulan 7 tahun 2023", "the 5th of last month"."""
    words = ctx.low[start:end]
    if on := _ON_DAY.match(words):
        start += on.end()
    numbers = [int(number) for number in _NUMBERS.findall(words)]
    if len(numbers) > 1:
        parts, end, flags = _dated(ctx, start, end, Stated(year_in(words)[0], numbers[1], numbers[0]))
    elif ctx.anchor is None:
        return Found(start, end, None, flags=("no_anchor",))
    else:
        step = date_math.direction(words)
        month = date_math.shift(ctx.anchor.replace(day=1), step, "month") or ctx.anchor
        parts, flags = Stated(month.year, month.month, numbers[0]), ("future",) if step > 0 else ()
    if parts.year and not date_math.day_exists(parts.year, parts.month or 1, parts.day or 1):
        return Found(start, end, None, flags=("impossible_date",))
    return Found(start, end, valued(parts, None)[0], flags=flags, stated=parts)


_NUMBERS = re.compile(r"(?<![0-9])[0-9]{1,2}(?![0-9])")
