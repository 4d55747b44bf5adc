"""Forms that name a date: days, months, quarters, years, spans of years. `date_patterns` holds what they look like."""

import re
from datetime import date

from . import date_math
from .calendar_names import MONTH, MONTH_OF, Stated, stated, weekday_in
from .date_found import Context, Found, iso, part_of, valued
from .date_patterns import DASH, DAY, ISO, SCHOOL, WD, YEAR, YEAR_PAIR
from .money_grammar import S

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ORDINALS = {
    "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
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
    parts, more = _already_past(ctx, end, parts)
    edtf, inferred = valued(parts, ctx.anchor)
    flags = (*flags, *more, *inferred, *(("ambiguous",) if core in _FRACTIONS and weekday is None else ()))
    return _check_weekday(Found(start, end, edtf, flags=flags, stated=parts), weekday)


_FRACTIONS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4"})
_NOT_BEFORE = re.compile(
    r"(?:jalan|jl\.?|lapangan|stadion|gedung|universitas|pasar|masjid|skor|score|rating|pertiga|perempat|seperdua"
    r"|setengah|halaman|hal\.?|nomor|no\.?)\s+$"
)
_AGO = re.compile(rf"{S}(?:yang{S})?(?:lalu|silam)(?![a-z])")


def _meant_as_date(ctx: Context, start: int, end: int) -> bool:
    """Without a year, "17 Agustus" may name a street, "(3/4)" a share and "may 5" a verb."""
    month = _MONTH.search(ctx.low, start, end)
    if month and not ctx.text[month.start()].isupper():
        return False
    return not _NOT_BEFORE.search(ctx.low[max(0, start - 16) : start])


def _already_past(ctx: Context, end: int, parts: Stated) -> tuple[Stated, tuple[str, ...]]:
    """ "20 Desember lalu": the year that puts the day before the anchor, where the nearest one would not."""
    if parts.year is not None or ctx.anchor is None or not parts.month or not parts.day or not _AGO.match(ctx.low, end):
        return parts, ()
    years = range(ctx.anchor.year, ctx.anchor.year - 5, -1)
    past = (
        y
        for y in years
        if date_math.day_exists(y, parts.month, parts.day) and date(y, parts.month, parts.day) < ctx.anchor
    )
    return Stated(next(past, None), parts.month, parts.day), ("year_inferred",)


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


def _slashed(body: str) -> list[tuple[int, int]]:
    pairs = [piece.strip().strip("/").split("/") for piece in re.split("[-–]", body)]
    last_month = pairs[-1][1]
    return [(int(pair[0]), int(pair[1] if len(pair) > 1 else last_month)) for pair in pairs]


def _between(ctx: Context, start: int, end: int, numbers: list[tuple[int, int]], year: int | None) -> Found | None:
    (day1, month1), (day2, month2) = numbers
    inferred = year is None and ctx.anchor is not None
    if inferred and ctx.anchor:
        year = date_math.nearest_year(ctx.anchor, month2, day2)
    flags = ("year_inferred",) if inferred else ()
    if year is None:
        return Found(start, end, f"XXXX-{month1:02}-{day1:02}/XXXX-{month2:02}-{day2:02}")
    first_year = year - (month1 > month2)
    if not (date_math.day_exists(first_year, month1, day1) and date_math.day_exists(year, month2, day2)):
        return Found(start, end, None, flags=("impossible_date",))
    first, second = date(first_year, month1, day1), date(year, month2, day2)
    return Found(start, end, f"{iso(first)}/{iso(second)}", flags=flags) if first < second else None


def month_named(ctx: Context, start: int, end: int) -> Found | None:
    """ "Januari 2022"; "bulan Juli" and "pada Juli" without a year only where the name has its capital."""
    words = ctx.low[start:end]
    year = _YEAR.search(words)
    month = next(m for m in _MONTH.finditer(words) if year or m.end() == len(words))
    begin = start + month.start()
    if not year and (not ctx.text[begin].isupper() or (month[0] in ("may", "mar", "march") and words[:3] != "in ")):
        return None
    parts = Stated(int(year[0]) if year else None, MONTH_OF[month[0].rstrip(".")], None)
    edtf, flags = valued(parts, ctx.anchor)
    return Found(begin, end, edtf, flags=flags, stated=parts)


def month_range(ctx: Context, start: int, end: int) -> Found | None:
    """ "Januari-Maret 2022"."""
    words = ctx.low[start:end]
    first, second = (MONTH_OF[name.rstrip(".")] for name in _MONTH.findall(words)[:2])
    year = int(words[-4:])
    return Found(start, end, f"{year - (first > second):04}-{first:02}/{year:04}-{second:02}")


def week_of_month(ctx: Context, start: int, end: int) -> Found | None:
    """ "pekan kedua Juli 2022": its days 8 to 14; "pekan terakhir" its last seven. A convention."""
    words = ctx.low[start:end]
    year, name = _YEAR.search(words), _MONTH.findall(words)[-1]
    counted = re.findall(r"[a-z]+|(?<![0-9])[1-4](?![0-9])", words)
    number = next((n for token in counted if (n := _WEEK_NUMBERS.get(token))), None)
    month = MONTH_OF[name.rstrip(".")]
    stated_year, flags = (int(year[0]), ()) if year else (None, ("year_inferred",))
    if stated_year is None:
        if ctx.anchor is None:
            return Found(start, end, None, flags=("no_anchor",))
        stated_year = date_math.nearest_year(ctx.anchor, month, 15)
    if stated_year is None:
        return None
    first_day = date_math.month_end(stated_year, month) - 6 if number is None else 7 * number - 6
    days = (date(stated_year, month, first_day), date(stated_year, month, first_day + 6))
    return Found(start, end, f"{iso(days[0])}/{iso(days[1])}", flags=("convention", *flags))


_WEEK_NUMBERS = _ROMAN | _ORDINALS | {"1": 1, "2": 2, "3": 3, "4": 4}


def month_last(ctx: Context, start: int, end: int) -> Found | None:
    """ "Januari lalu", "Juli tahun lalu", "Maret mendatang": the month on that side of the anchor."""
    words = ctx.low[start:end]
    number = MONTH_OF[_MONTH.findall(words)[0].rstrip(".")]
    if ctx.anchor is None:
        return Found(start, end, f"XXXX-{number:02}")
    year, later = ctx.anchor.year, number >= ctx.anchor.month
    if "tahun" in words:
        year += -1 if words.endswith(("lalu", "silam")) else 1 if words.endswith(("mendatang", "depan")) else 0
    elif words.endswith(("lalu", "silam")):
        year -= later
    elif words.endswith(("mendatang", "depan")):
        year += number <= ctx.anchor.month
    return Found(start, end, f"{year:04}-{number:02}", flags=("year_inferred",), stated=Stated(year, number, None))


def quarter(ctx: Context, start: int, end: int) -> Found | None:
    """ "triwulan II 2023" is 2023-34, "semester I 2023" is 2023-40, as EDTF level 2 counts them."""
    words = ctx.low[start:end]
    year = _YEAR.search(words)
    tokens = re.findall(r"[a-z]+|[0-9]+[a-z]*", words.removeprefix("q") if words[1].isdigit() else words)
    number = next((n for t in tokens if (n := _ROMAN.get(t) or _ORDINALS.get(t) or (int(t) if t in "1234" else 0))), 0)
    if not year or not number:
        return None
    if "semester" in words or "half" in words:
        return Found(start, end, f"{year[0]}-{39 + number}") if number <= 2 else None
    if "caturwulan" in words:
        return Found(start, end, f"{year[0]}-{36 + number}") if number <= 3 else None
    return Found(start, end, f"{year[0]}-{32 + number}")


def fiscal(ctx: Context, start: int, end: int) -> Found | None:
    """ "TA 2023". A fiscal year of two years is suspicious: Indonesia's is the calendar year."""
    words = ctx.low[start:end]
    if words[0] == "t" and "tahun" not in words and ctx.text[start] != "T":
        return None
    years = _YEAR.findall(words)
    if len(years) == 2 and years[0] >= years[1]:
        return None
    flags = ("fiscal_year", "suspicious") if len(years) == 2 and "/" in words else ("fiscal_year",)
    return Found(start, end, "/".join(years), flags=flags)


def years(ctx: Context, start: int, end: int) -> Found | None:
    """ "periode 2021-2024", "tahun ajaran 2022/2023"."""
    words = ctx.low[start:end]
    first, second = _YEAR.findall(words)
    if re.match(YEAR_PAIR, words):
        start += words.index(first)
    flags = ("school_year",) if re.match(SCHOOL, words) else ()
    return Found(start, end, f"{first}/{second}", flags=flags) if first < second else None


def decade(ctx: Context, start: int, end: int) -> Found | None:
    """ "tahun 1990-an" is 199X; "tahun 90-an" is taken for the last century, by convention."""
    words = ctx.low[start:end]
    digits = re.search(r"[0-9]+", words)
    if digits is None or (len(digits[0]) == 2 and not words.startswith(("tahun", "era", "dekade", "the"))):
        return None
    if len(digits[0]) == 2:
        return Found(start, end, f"19{digits[0][0]}X", flags=("convention",))
    return Found(start, end, f"{digits[0][:3]}X")


_NUMBERED = re.compile(r"(?:[0-9][\w./-]{0,24}|nomor|no\.)\s+$")
_COUNTED = re.compile(
    rf"{S}(?:orang|unit|desa|kelurahan|kecamatan|warga|kasus|titik|sekolah|rumah|siswa|paket|buah|kali|pegawai"
    rf"|people|cases|homes|students|meter|kilometer|km)\b"
)


def year_named(ctx: Context, start: int, end: int) -> Found | None:
    """ "tahun 2022", but neither "Nomor 40 Tahun 1999", which is a regulation, nor "di 2022 desa"."""
    words = ctx.low[start:end]
    named = words.startswith(("tahun", "year"))
    if _NUMBERED.search(ctx.low[max(0, start - 28) : start]) or (not named and _COUNTED.match(ctx.low, end)):
        return None
    year = _YEAR.search(words)
    if year is None:
        return None
    begin = start if named else start + year.start()
    return Found(begin, end, year[0], stated=Stated(int(year[0]), None, None))


def third_of(value: str, word: str) -> str | None:
    """The EDTF of the beginning, middle or end of `value`."""
    thirds = {"awal": 0, "early": 0, "beginning": 0, "start": 0, "pertengahan": 1, "mid": 1, "middle": 1}
    return part_of(value, thirds.get(word, 2))
