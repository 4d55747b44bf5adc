"""Days told from the day of writing: "kemarin", "dua hari lalu", "tiga hari lagi"."""

import re

from . import date_math
from .calendar_names import WEEKDAY
from .date_counts import COUNTED, LETTERS, counted
from .date_found import Context, Found, about, iso, needs_anchor
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
WITHIN = rf"{COUNTED}{S}(?:di|pada|dalam|in|during|of){S}(?:tahun{S})?(?:19|20)[0-9]{{2}}(?![0-9/-])"


def day(ctx: Context, start: int, end: int) -> Found | None:
    """ "kemarin" and its like. In speech it may only mean "recently", so the day gets a question mark."""
    words = re.sub(r"\s+", " ", ctx.low[start:end])
    if words == "hari ini" and (ctx.low.endswith("hingga ", 0, start) or _DEED.match(ctx.low, end)):
        return None  # "hingga hari ini" is "hingga kini"
    if ctx.anchor is None:
        return needs_anchor(start, end)
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
        return needs_anchor(start, end)
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
        return needs_anchor(start, end)
    found = date_math.shift(ctx.anchor, count[0], count[1])
    return Found(start, end, about(found, count[1]), flags=("future",)) if found else None


def within(ctx: Context, start: int, end: int) -> Found | None:
    """ "3 bulan di tahun 2023": the year, with how long within it."""
    words = ctx.low[start:end]
    count = counted(words)
    if count is None or count[0] == 0:
        return None
    return Found(start, end, words[-4:], duration=f"P{count[0]}{LETTERS[count[1]]}", open_ended=True)
