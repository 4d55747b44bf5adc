"""Periods that count from the day of writing: "pekan lalu", "tiga bulan terakhir", "belum lama ini"."""

import re
from datetime import timedelta

from . import date_math, date_weekdays
from .date_counts import COUNT, UNITS, counted
from .date_found import Context, Found, iso, needs_anchor, span_of
from .money_grammar import S

LAST_N = (
    rf"(?:{COUNT}{S}(?:hari|pekan|minggu|bulan|tahun|dekade|hr|mgg|bln|thn)|(?:se)?(?:pekan|minggu|bulan|tahun|dekade))"
    rf"{S}(?:terakhir|belakangan)(?![a-z])|{COUNT}{S}(?:hari|pekan|minggu|bulan|tahun){S}ini(?![a-z])"
    rf"|(?:the{S})?(?:past|last){S}{COUNT}{S}(?:days|weeks|months|years|decades)(?![a-z])|the{S}(?:past{S}(?:week|month|year|decade)|last{S}decade)(?![a-z])"
)
VAGUE = (
    rf"(?:belum{S}lama{S}ini|baru(?:-baru|2){S}ini|akhir(?:-akhir|2){S}ini|belakangan{S}ini|tempo{S}hari"
    rf"|beberapa{S}(?:waktu|hari|pekan|minggu|bulan|tahun){S}(?:yang{S})?(?:lalu|silam|terakhir|belakangan)"
    rf"|some{S}time{S}ago|not{S}long{S}ago|recently(?!{S}as)|(?:a{S}few|a{S}couple{S}of|several|some){S}(?:days|weeks|months|years){S}ago)(?![a-z])"
)
PERIOD = (
    rf"(?<!-)(?:(?:pekan|minggu|mgg|bulan|bln|tahun|thn){S}(?:(?:ya?n?g{S})?(?:lalu|silam)|ini|depan|dpn|mendatang|kemarin|kemaren|kmrn|kmren)"
    rf"|(?:last|this|next){S}(?:week|month|year))(?![a-z])"
)
WEEKEND = rf"(?:akhir{S}pekan{S}(?:lalu|kemarin|ini|depan)|(?:last|this|next|over{S}the){S}weekend)(?![a-z])"


def last_n(ctx: Context, start: int, end: int) -> Found | None:
    """ "tiga bulan terakhir": from about then until the anchor."""
    words = re.sub(r"^(?:the )?(?:past|last) ", "", ctx.low[start:end])
    count = counted(words)
    if count is None or (words.endswith("ini") and not _lasting(ctx, start, count)) or _counted_before(ctx, start):
        return None
    if ctx.anchor is None:
        return needs_anchor(start, end)
    first = date_math.shift(ctx.anchor, -count[0], count[1])
    return Found(start, end, f"{iso(first, '~')}/{iso(ctx.anchor)}", open_ended=True) if first else None


# "tahap dua tahun ini": the number is no count; "perempuan 34 tahun ini": an age, unless something lasted so long.
_NUMBERED = (
    r"(?:tahap|termin|kelas|fase|gelombang|tingkat|peringkat|nomor|no\.|angkatan|seri|jilid|bagian|ke|kloter|semester)"
)
_ORDINAL = re.compile(rf"{_NUMBERED}[ -]$")
_LASTED = re.compile(r"(?<![a-z])(?:sudah|su|udah|telah|selama|dalam|hampir|genap|lebih)[ \u00a0]$")


def _lasting(ctx: Context, start: int, count: tuple[int, str]) -> bool:
    before = ctx.low[max(0, start - 12) : start]
    if count[0] < 2 or _ORDINAL.search(before):
        return False
    return count[1] != "year" or bool(_LASTED.search(before))


def vague(ctx: Context, start: int, end: int) -> Found | None:
    """ "belum lama ini": some day before the anchor, nobody says which."""
    if ctx.anchor is None:
        return needs_anchor(start, end, "vague")
    return Found(start, end, f"/{iso(ctx.anchor)}", flags=("vague",), open_ended=True)


def period(ctx: Context, start: int, end: int) -> Found | None:
    """ "pekan lalu", "tahun ini", "next month". "Minggu lalu" with a capital is a Sunday."""
    words = ctx.low[start:end]
    if words.startswith("minggu") and ctx.text[start] == "M":
        return _sunday(ctx, start, end, words)
    if _counted_before(ctx, start):
        return None
    if ctx.anchor is None:
        return needs_anchor(start, end)
    step = date_math.direction(words)
    unit = next(unit for word, unit in UNITS.items() if word in words)
    there = date_math.shift(ctx.anchor, step, unit)
    if there is None:
        return None
    value = {"week": span_of(date_math.week_of(there)), "month": f"{there:%Y-%m}", "year": f"{there.year:04}"}[unit]
    return Found(start, end, value, flags=("future",) if step > 0 else (), whole=True)


_SMALL = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh"
# "3000 tahun lalu", "puluhan tahun lalu", "perempuan 34 tahun ini": so many of them, and not the last one or this.
_COUNTED_BEFORE = re.compile(
    rf"(?:(?<![0-9/–-])[0-9]{{1,3}}|[0-9]{{1,3}}(?:\.[0-9]{{3}}){{1,3}}|[3-9][0-9]{{3}}|[0-9],[0-9]|{_SMALL}|belasan|puluhan|ratusan|ribuan|jutaan|setengah"
    rf"|beberapa|sekian|bertahun|berbulan|berpekan|tahun|bulan)[ \u00a0-]$"
)
_ORDINAL_BEFORE = re.compile(rf"(?:{_NUMBERED}|jadi|sebanyak|hanya|total|ada)[ -][a-z0-9]+[ -]$")


def _counted_before(ctx: Context, start: int) -> bool:
    before = ctx.low[max(0, start - 24) : start]
    return bool(_COUNTED_BEFORE.search(before)) and not _ORDINAL_BEFORE.search(before)


def _sunday(ctx: Context, start: int, end: int, words: str) -> Found | None:
    found = date_weekdays.relative(ctx, start, end)
    before = ctx.text[max(0, start - 3) : start].rstrip(" \t\"“'‘(")
    at_start = not before or before[-1] in ".!?\n:"
    return found and Found(start, end, found.edtf, flags=(*found.flags, *(("ambiguous",) if at_start else ())))


def weekend(ctx: Context, start: int, end: int) -> Found | None:
    """ "akhir pekan lalu": Saturday and Sunday of that week."""
    if ctx.anchor is None:
        return needs_anchor(start, end)
    words = ctx.low[start:end]
    step = date_math.direction(words) - (words.startswith("over") and ctx.anchor.weekday() < 5)
    there = date_math.shift(ctx.anchor, step, "week")
    if there is None:
        return None
    sunday = date_math.week_of(there)[1]
    days = span_of((sunday - timedelta(days=1), sunday))
    return Found(start, end, days, flags=("future",) if step > 0 else (), whole=True)
