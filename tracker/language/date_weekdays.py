"""Weekdays: "Senin pekan lalu" counts from the week of writing, "Rabu" alone is the latest one, or the next one announced."""

import re
from datetime import date, timedelta

from . import date_math
from .calendar_names import MONTH, WEEKDAY, weekday_in
from .date_counts import COUNT, counted
from .date_found import Context, Found, iso
from .date_patterns import OR_TO, PART_OF_DAY
from .date_tense import ahead
from .money_grammar import S
from .numerals import VOCABULARY
from .spans import any_of

_NAMED = rf"{WEEKDAY}(?:{S}{PART_OF_DAY})?+"
_WHICH = (
    rf"{S}(?:(?:{COUNT}{S})?(?:pekan|minggu){S}(?:lalu|ini|depan)"
    rf"|(?:ya?n?g{S})?(?:lalu|silam|kemarin|kemaren|kmrn|depan|dpn|mendatang|nanti|ini)|(?:of{S})?(?:last|this|next){S}week)(?![a-z])"
)
RELATIVE = rf"(?:hari{S})?(?:{_NAMED}{_WHICH}|(?:last|next|this|this{S}coming){S}{_NAMED}(?![a-z]))"
RANGE = rf"(?:hari{S})?{_NAMED}{OR_TO}(?:hari{S})?{_NAMED}{_WHICH}"
# What other forms read: a day of the month behind it makes it a full date, "lalu" and its like a counted one.
_MORE = rf",?{S}?[\[(]?(?:tanggal{S}|tgl\.?{S})?(?:[0-9]{{1,2}}{S}?(?:[/)-]|[a-z]{{3}})|{MONTH}{S}[0-9]|(?:tanggal|tgl\.?){S})|{S}(?:lalu|silam|yang{S}(?:lalu|silam)"
_MORE += rf"|kemarin|kemaren|kmrn|depan|dpn|mendatang|nanti|ini|pekan|minggu{S}(?:lalu|ini|depan))(?![a-z])"
ALONE = rf"(?:(?:pada|on){S})?(?:hari{S})?{_NAMED}(?!{_MORE})"

_WEEKDAY = re.compile(WEEKDAY)


def relative(ctx: Context, start: int, end: int) -> Found | None:
    """ "Senin lalu" is the latest Monday before the anchor, "Senin pekan lalu" the Monday of last week."""
    words = ctx.low[start:end]
    name = _WEEKDAY.search(words)
    if name is None or (name[0] == "minggu" and ctx.text[start + name.start()] != "M"):
        return None
    if ctx.anchor is None:
        return Found(start, end, None, flags=("no_anchor",))
    found = _counted(words, name, ctx.anchor)
    flags = ("future",) if date_math.direction(words) > 0 else ()
    return Found(start, end, iso(found), flags=flags) if found else None


def spanned(ctx: Context, start: int, end: int) -> Found | None:
    """ "Senin hingga Jumat pekan lalu"; with "dan" only two days that follow each other."""
    words = ctx.low[start:end]
    first, second = list(_WEEKDAY.finditer(words))[:2]
    if not all(ctx.text[start + name.start()].isupper() for name in (first, second)):
        return None
    if ctx.anchor is None:
        return Found(start, end, None, flags=("no_anchor",))
    last, number = _counted(words, second, ctx.anchor), weekday_in(first[0])
    if last is None or number is None:
        return None
    begun = date_math.weekday_before(last, number)
    if _AND.search(words) and (last - begun).days > 1:
        return None
    return Found(start, end, f"{iso(begun)}/{iso(last)}", flags=("future",) if begun > ctx.anchor else ())


_AND = re.compile(rf"{S}(?:dan|and){S}")
_WEEKS = re.compile(PART_OF_DAY)


def _counted(words: str, name: re.Match[str], anchor: date) -> date | None:
    number, step = weekday_in(name[0]), date_math.direction(words)
    assert number is not None
    rest = words[name.end() :]
    if step == 0 or "pekan" in rest or "minggu" in rest or "week" in rest:
        weeks = counted(_WEEKS.sub("", rest)) if step else None
        there = date_math.shift(anchor, step * (weeks[0] if weeks else 1), "week")
        return there and date_math.week_of(there)[0] + timedelta(days=number)
    return date_math.weekday_before(anchor, number) if step < 0 else date_math.weekday_after(anchor, number)


# "setiap Senin" comes every week; a "Pasar Minggu", a "salat Jumat" and a "Pak Kamis" are no days.
_NOT_AFTER = re.compile(
    rf"(?:\b(?:setiap|tiap|saban|every|each|per|pasar|jalan|jl\.?|gang|desa|kampung|pak|bapak|bu|ibu|bin|binti|salat|shalat"
    rf"|sholat|solat|ibadah|misa|sekolah|malam|good|black|easter|palm|holy|maundy|ash|super|harian|koran|majalah|tabloid|every{S}(?:other|first|second|third|last)"
    rf"|{any_of(VOCABULARY)})(?:{S}(?:hari|pada|on))?|{WEEKDAY}(?:{S}?[,/–-])?(?:{S}(?:dan|atau|sampai|hingga|and|or|to))?)"
    rf"{S}?(?:hari{S}|pada{S}|on{S})?$"
)
_NOT_BEFORE = re.compile(
    rf"{S}?(?:[,/–-]|{S}(?:dan|atau|sampai|hingga|and|or|to)){S}?(?:hari{S}|pada{S}|on{S})?{WEEKDAY}"
    rf"|{S}(?:agung|abu|school|berkah|curhat|bersih|sehat|putih|kelabu|kliwon|legi|pahing|paing|pon|wage|prayers?|times|pertama|kedua"
    rf"|ketiga|keempat|terakhir|ke-?[0-9]|[1-4iv]+(?![0-9a-z])|is|are|adalah)(?![a-z])|{S}?\([0-9]{{2}}{S}?(?:tahun|th)?\)|['’]s|\.com"
)
# "menutup jalan Minggu malam": a name would begin with a capital.
_A_PLACE = re.compile(r"(?<![A-Za-z])(?:jalan|gang|desa|kampung|sekolah)[ \u00a0]$")
_CAPITAL_BEFORE = re.compile(r"[A-Z]\w*[ \u00a0]$")
_CAPITAL_BEHIND = re.compile(r"[ \u00a0][A-Z]")


def alone(ctx: Context, start: int, end: int) -> Found | None:
    """ "Rabu", "on Monday": the latest such day, the anchor's own included, or the next one where it is announced."""
    name = _WEEKDAY.search(ctx.low, start, end)
    if name is None or ctx.anchor is None or not _names_a_day(ctx, name.start(), start, end):
        return None
    number = weekday_in(name[0])
    assert number is not None
    if ahead(ctx, start, end):
        return Found(
            name.start(), end, iso(date_math.weekday_after(ctx.anchor, number)), flags=("convention", "future")
        )
    latest = ctx.anchor if ctx.anchor.weekday() == number else date_math.weekday_before(ctx.anchor, number)
    return Found(name.start(), end, iso(latest), flags=("convention",))


_PAIR = re.compile(
    rf"(?:,{S}?|(?<![a-z])(?:pada|on){S}(?:hari{S})?)(?P<first>{WEEKDAY}){S}(?:dan|and){S}(?P<second>{WEEKDAY})"
    rf"(?={S}?[,.;]|$)"
)
_EVERY = re.compile(
    r"(?<![a-z])(?:setiap|tiap|saban|buka|dibuka|layanan|jadwal|every|each|open|rutin|biasanya|usually)(?![a-z])"
)


def _both_meant(ctx: Context, name: int, end: int) -> bool:
    """ "dua kali kami datang, Senin dan Selasa, ...": two days that follow each other, and no opening hours."""
    pair = _PAIR.search(ctx.low, max(0, name - 24), end + 24)
    if not pair or not pair.start("first") <= name <= pair.start("second"):
        return False
    first, second = weekday_in(pair["first"]), weekday_in(pair["second"])
    follow = first is not None and second is not None and (second - first) % 7 == 1
    return follow and not _EVERY.search(ctx.low[max(0, name - 80) : name])


_PART = re.compile(PART_OF_DAY)


_SMALL_LEAD = re.compile(rf"(?<![a-z])(?:sejak|semenjak|hingga|sampai){S}$")


def _told_in_small_letters(ctx: Context, name: int, start: int, end: int) -> bool:
    """ "hari senin", "rabu pagi", "pulang kamis": in a hurry, but a day; never "minggu", which is a week."""
    if ctx.low.startswith("minggu", name):
        return False
    before = ctx.low[max(0, name - 12) : name]
    return (
        start < name or bool(_SMALL_LEAD.search(before) or _PART.search(ctx.low, name, end)) or ahead(ctx, start, end)
    )


def _names_a_day(ctx: Context, name: int, start: int, end: int) -> bool:
    if not (ctx.text[name].isupper() or _told_in_small_letters(ctx, name, start, end)):
        return False
    if _both_meant(ctx, name, end):
        return True
    if _NOT_BEFORE.match(ctx.low, end):
        return False
    if _NOT_AFTER.search(ctx.low[max(0, name - 24) : name]) and not _A_PLACE.search(ctx.text[max(0, name - 24) : name]):
        return False
    between = _CAPITAL_BEFORE.search(ctx.text[max(0, name - 24) : name]) and _CAPITAL_BEHIND.match(ctx.text, end)
    return not between or start < name  # "Radio Rabu Ceria" is a name
