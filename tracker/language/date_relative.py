"""Forms that count from the day of writing: "kemarin", "Senin pekan lalu", "tiga bulan terakhir"."""

import re
from datetime import timedelta

from . import date_math, date_weekdays
from .calendar_names import WEEKDAY
from .date_counts import COUNT, COUNTED, LETTERS, UNITS, counted
from .date_found import Context, Found, about, iso, span_of
from .date_tense import ahead
from .money_grammar import S

DAYS = {
    "kemarin lusa": -2, "kemarin dulu": -2, "kemarin": -1, "hari ini": 0, "besok lusa": 2, "besok": 1, "lusa": 2,
    "the day before yesterday": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "the day after tomorrow": 2,
    "pagi tadi": 0, "tadi pagi": 0, "siang tadi": 0, "tadi siang": 0, "sore tadi": 0, "this morning": 0,
    "this afternoon": 0, "tonight": 0, "malam ini": 0, "sore ini": 0, "pagi ini": 0, "siang ini": 0,
    "tadi malam": -1, "malam tadi": -1, "semalam": -1, "last night": -1, "subuh tadi": 0, "tadi subuh": 0, "this evening": 0,
    "earlier today": 0, "dini hari tadi": 0, "sore nanti": 0, "nanti sore": 0, "nanti malam": 0, "siang nanti": 0, "nanti siang": 0,
    "kmrn": -1, "kmren": -1, "kemaren": -1, "bsk": 1, "hr ini": 0, "semalem": -1, "tadi malem": -1, "td malam": -1, "td malem": -1,
    "td pagi": 0, "td siang": 0, "td sore": 0, "ntar malam": 0, "ntar sore": 0, "ntar malem": 0,
}  # fmt: skip
SPOKEN_LOOSELY = ("kemarin", "kemaren", "kmrn", "kmren", "yesterday")  # in speech also "recently"
DAY = rf"(?<!-)(?:{'|'.join(sorted(DAYS, key=len, reverse=True))})(?![a-z-])(?!{S}(?:pagi|siang|sore|malam)(?:nya|{S}harinya))"
# "menginap semalam", "semalam suntuk": one night, not the last one.
_ONE_NIGHT_BEFORE = re.compile(
    r"(?:dalam|hanya|cuma|selama|menginap|bermalam|inap|berkemah|per|sehari|suatu|juta|ribu|miliar|rupiah|[0-9])[ -]$"
)
_ONE_NIGHT_BEHIND = re.compile(rf"{S}(?:suntuk|penuh|saja)(?![a-z])")
AGO = rf"{COUNTED}{S}(?:y(?:an)?g{S})?(?:lalu|silam|ago)(?![a-z])"
LATER = (
    rf"in{S}{COUNTED}(?={S}?[.,;]|$)|{COUNTED}{S}(?:lagi|ke{S}depan|mendatang|yang{S}akan{S}datang|from{S}now)(?![a-z])"
)
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
WITHIN = rf"{COUNTED}{S}(?:di|pada|dalam|in|during|of){S}(?:tahun{S})?(?:19|20)[0-9]{{2}}(?![0-9/-])"


def _needs_anchor(start: int, end: int, *flags: str) -> Found:
    return Found(start, end, None, flags=(*flags, "no_anchor"))


def day(ctx: Context, start: int, end: int) -> Found | None:
    """ "kemarin" and its like. In speech it may only mean "recently", so the day gets a question mark."""
    words = re.sub(r"\s+", " ", ctx.low[start:end])
    if words == "hari ini" and (ctx.low.endswith("hingga ", 0, start) or _DEED.match(ctx.low, end)):
        return None  # "hingga hari ini" is "hingga kini"
    if ctx.anchor is None:
        return _needs_anchor(start, end)
    found = date_math.shift(ctx.anchor, DAYS[words], "day")
    if found is None:
        return None
    if _in_a_name(ctx, start, end) or (words == "semalam" and _one_night(ctx, start, end)):
        return None
    loose = ctx.in_quote and words.startswith(SPOKEN_LOOSELY)
    flags = ("in_quote",) if loose else ("future",) if DAYS[words] > 0 else ()
    return Found(start, end, iso(found, "?" if loose else ""), flags=flags)


# "Pada hari ini Senin tanggal tiga bulan Februari": the day of a deed, told right behind.
_DEED = re.compile(rf",?{S}(?:hari{S})?{WEEKDAY},?{S}(?:tanggal|tgl)")


def _one_night(ctx: Context, start: int, end: int) -> bool:
    before = ctx.low[max(0, start - 10) : start]
    return bool(_ONE_NIGHT_BEFORE.search(before) or _ONE_NIGHT_BEHIND.match(ctx.low, end))


_NAME_BEFORE = re.compile(r"[a-z]{4,} [A-Z]\w+ $")
_CAPITALS = re.compile(r"[A-Z]\w* [A-Z]\w*")


def _in_a_name(ctx: Context, start: int, end: int) -> bool:
    """ "dokumen yang dilihat Asmat Hari Ini": capitals throughout, right behind another one, inside a sentence."""
    return bool(_CAPITALS.fullmatch(ctx.text, start, end) and _NAME_BEFORE.search(ctx.text[max(0, start - 40) : start]))


def ago(ctx: Context, start: int, end: int) -> Found | None:
    """ "dua hari lalu" is a day; weeks, months and years ago are about a day, a month, a year."""
    count = counted(ctx.low[start:end])
    if count is None:
        return None
    if ctx.anchor is None:
        return _needs_anchor(start, end)
    found = date_math.shift(ctx.anchor, -count[0], count[1])
    if found is None:
        return None
    value = about(found, count[1])
    return Found(start, end, value, flags=("convention",) if value.endswith("~") else ())


def later(ctx: Context, start: int, end: int) -> Found | None:
    """ "dua pekan lagi": counted from the anchor as `ago` does."""
    words = ctx.low[start:end]
    count = counted(words.removeprefix("in").strip())
    if count is None or (words.startswith("in") and not ahead(ctx, start, end)):
        return None
    if ctx.anchor is None:
        return _needs_anchor(start, end)
    found = date_math.shift(ctx.anchor, count[0], count[1])
    return Found(start, end, about(found, count[1]), flags=("future",)) if found else None


def last_n(ctx: Context, start: int, end: int) -> Found | None:
    """ "tiga bulan terakhir": from about then until the anchor."""
    words = re.sub(r"^(?:the )?(?:past|last) ", "", ctx.low[start:end])
    count = counted(words)
    if count is None or (words.endswith("ini") and not _lasting(ctx, start, count)) or _counted_before(ctx, start):
        return None
    if ctx.anchor is None:
        return _needs_anchor(start, end)
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
        return _needs_anchor(start, end, "vague")
    return Found(start, end, f"/{iso(ctx.anchor)}", flags=("vague",), open_ended=True)


def period(ctx: Context, start: int, end: int) -> Found | None:
    """ "pekan lalu", "tahun ini", "next month". "Minggu lalu" with a capital is a Sunday."""
    words = ctx.low[start:end]
    if words.startswith("minggu") and ctx.text[start] == "M":
        return _sunday(ctx, start, end, words)
    if _counted_before(ctx, start):
        return None
    if ctx.anchor is None:
        return _needs_anchor(start, end)
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
        return _needs_anchor(start, end)
    words = ctx.low[start:end]
    step = date_math.direction(words) - (words.startswith("over") and ctx.anchor.weekday() < 5)
    there = date_math.shift(ctx.anchor, step, "week")
    if there is None:
        return None
    sunday = date_math.week_of(there)[1]
    days = span_of((sunday - timedelta(days=1), sunday))
    return Found(start, end, days, flags=("future",) if step > 0 else (), whole=True)


def within(ctx: Context, start: int, end: int) -> Found | None:
    """ "3 bulan di tahun 2023": the year, with how long within it."""
    words = ctx.low[start:end]
    count = counted(words)
    if count is None or count[0] == 0:
        return None
    return Found(start, end, words[-4:], duration=f"P{count[0]}{LETTERS[count[1]]}", open_ended=True)
