"""Forms that name a day or a span of days. `date_patterns` holds what they look like."""

import re
from datetime import date, timedelta

from . import date_math
from .calendar_names import MONTH, MONTH_OF, Stated, stated, weekday_in
from .date_found import Context, Found, iso, valued
from .date_patterns import DASH, DAY, ISO, OTHER_YEAR, WD, YEAR
from .date_tense import ahead, bounded
from .money_grammar import S

_YEAR = re.compile(YEAR)
_MONTH = re.compile(MONTH)
_DAYS = re.compile(rf"(?<![0-9]){DAY}")
_ON_DAY = re.compile(rf"(?:tanggal|tgl\.?){S}")
_LEADING = re.compile(rf"{WD}?(?:\(|tanggal{S}|tgl\.?{S})?")


def day_named(ctx: Context, start: int, end: int) -> Found | None:
    """ "Kamis, 13 Juli 2023", "(15/7)", "13/07/23", "2023-07-13"."""
    words = ctx.low[start:end]
    if on := _ON_DAY.match(words):
        start += on.end()
    start, end = _balanced(ctx.low, start, end)
    weekday = weekday_in(words)
    core = _LEADING.sub("", words, count=1).rstrip(")")
    flags = _shape_flags(core)
    parts = _iso_parts(core) or stated(core)
    if parts is None:
        return Found(start, end, None, flags=(*flags, "impossible_date"))
    if parts.day is None or (parts.year is None and parts.month is None):
        return None
    if parts.year is None and not _meant_as_date(ctx, start, end):
        return None
    dated, end, more = _dated(ctx, start, end, parts)
    edtf, inferred = valued(dated, ctx.anchor)
    flags = (*flags, *more, *inferred, *(("ambiguous",) if core in _FRACTIONS and weekday is None else ()))
    return _check_weekday(Found(start, end, edtf, flags=flags, stated=parts), weekday)


_FRACTIONS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4"})
_NOT_BEFORE = re.compile(
    r"(?<![a-z])(?:jalan|jl\.?|lapangan|stadion|gedung|universitas|pasar|masjid|skor|score|rating|pertiga|perempat|seperdua"
    r"|setengah|(?:pertiga|perempat|thirds?|quarters?)[ ][a-z]+|halaman|hal\.?|nomor|no\.?)\s+$"
)


def _meant_as_date(ctx: Context, start: int, end: int) -> bool:
    """Without a year, "17 Agustus" may name a street, "(3/4)" a share and "may 5" a verb."""
    month = _MONTH.search(ctx.low, start, end)
    if month and not ctx.text[month.start()].isupper():
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
    return Stated(_year_of(ctx, start, end, (month, day), step), month, day), end, ("year_inferred",)


def _year_of(ctx: Context, start: int, end: int, of: tuple[int, int], step: int = 0) -> int | None:
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
    year, month, day = map(int, core.split("-"))
    return Stated(year, month, day) if date_math.day_exists(year, month, day) else None


def _shape_flags(core: str) -> tuple[str, ...]:
    numbers = re.findall(r"[0-9]+", core)
    if len(numbers) != 3 or len(numbers[0]) == 4:
        return ()
    flags = ("two_digit_year",) if len(numbers[2]) == 2 else ()
    return (*flags, "month_first") if int(numbers[1]) > 12 else flags


def _balanced(low: str, start: int, end: int) -> tuple[int, int]:
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


def day_range(ctx: Context, start: int, end: int) -> Found | None:
    """ "13-14 Juli 2023", "July 13-14, 2023", "(30/6-2/7/2023)"."""
    start, end = _balanced(ctx.low, start, end)
    words = re.sub(rf"^{WD}(?:{DASH}{WD})?", "", ctx.low[start:end]).strip("()")
    year = _YEAR.search(words)
    body = words.replace(year[0], "") if year else words
    month = _MONTH.search(body)
    if month:
        numbers = [(int(re.sub(r"[a-z]", "", d)), MONTH_OF[month[0].rstrip(".")]) for d in _DAYS.findall(body)]
    else:
        numbers = _slashed(body)
    if len(numbers) != 2:
        return None
    if (
        _AND.search(words)
        and numbers[1][0] - numbers[0][0] != 1
        and not _BETWEEN.search(ctx.low[max(0, start - 10) : start])
    ):
        return _first_of_two(ctx, start, numbers[0], int(year[0]) if year else None)
    return _between(ctx, start, end, numbers, int(year[0]) if year else None)


_AND = re.compile(r"[0-9](?:st|nd|rd|th)?\s(?:dan|and)\s")
_BETWEEN = re.compile(r"(?:antara|between)\s$")
_FIRST_DAY = re.compile(r"[^0-9]*[0-9]{1,2}")


def _first_of_two(ctx: Context, start: int, day: tuple[int, int], year: int | None) -> Found | None:
    """ "12 dan 24 Februari 2025" are two days: the first one here, the second is read after it."""
    edtf, flags = valued(Stated(year, day[1], day[0]), ctx.anchor)
    first = _FIRST_DAY.match(ctx.low, start)
    return Found(start, first.end() if first else start, edtf, flags=flags) if edtf else None


def day_list(ctx: Context, start: int, end: int) -> Found | None:
    """ "10, 11, dan 12 Juli 2023": the first of several days; the others are read after it."""
    words = ctx.low[start:end]
    month, year = _MONTH.search(words), _YEAR.search(words)
    if month is None or not ctx.text[start + month.start()].isupper():
        return None
    day = int(words.split(",")[0].strip("stndrh"))
    return _first_of_two(ctx, start, (day, MONTH_OF[month[0].rstrip(".")]), int(year[0]) if year else None)


def _slashed(body: str) -> list[tuple[int, int]]:
    pairs = [piece.strip().strip("/").split("/") for piece in re.split("[-–]", body)]
    last_month = pairs[-1][1]
    return [(int(pair[0]), int(pair[1] if len(pair) > 1 else last_month)) for pair in pairs]


def _between(ctx: Context, start: int, end: int, numbers: list[tuple[int, int]], year: int | None) -> Found | None:
    (day1, month1), (day2, month2) = numbers
    inferred = year is None and ctx.anchor is not None
    if inferred and ctx.anchor:
        year = _year_of(ctx, start, end, (month2, day2))
    flags = ("year_inferred",) if inferred else ()
    if year is None:
        return Found(start, end, f"XXXX-{month1:02}-{day1:02}/XXXX-{month2:02}-{day2:02}")
    first_year = year - (month1 > month2)
    if not (date_math.day_exists(first_year, month1, day1) and date_math.day_exists(year, month2, day2)):
        return Found(start, end, None, flags=("impossible_date",))
    first, second = date(first_year, month1, day1), date(year, month2, day2)
    return Found(start, end, f"{iso(first)}/{iso(second)}", flags=flags) if first < second else None
