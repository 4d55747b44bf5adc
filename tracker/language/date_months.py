"""Months, with their year or without, weeks of a month, spans of months."""

import re
from datetime import date

from . import date_math
from .calendar_names import MONTH, MONTH_OF, Stated
from .date_found import Context, Found, iso, of_told_year, year_in
from .date_patterns import ORDINALS, YEAR
from .date_tense import ahead, bounded
from .money_grammar import S
from .spans import any_of

_YEAR = re.compile(YEAR)
_MONTH = re.compile(MONTH)
# What a month without its year may follow; a name or a verb follows other words ("kata Juli", "he may").
_MONTH_LEADS = (
    "bulan pada sejak semenjak hingga sampai mulai dari antara sepanjang selama awal pertengahan akhir penghujung sebelum"
    " setelah sesudah menjelang jelang per untuk sekitar gaji honor tagihan rekening laporan data insentif tunjangan edisi"
    " periode rapat sidang pertemuan gempa banjir longsor kerusuhan tragedi kejadian insiden kebakaran kunjungan audit temuan kuitansi kwitansi faktur nota rekap absen absensi jadwal pelatihan selesai rampung berakhir lambat telat medio nanti baru allah medis upah honorarium cicilan angsuran iuran setoran retribusi"
    " pencairan tunggakan kuitansi as"
    " since until till in during from between throughout by of early late mid starting before after end around through to"
    " the its his her their our"
)
_MONTH_LEAD = re.compile(
    rf"(?<![\w.])(?:(?P<lead>{any_of(_MONTH_LEADS.split())})|{MONTH}(?:,|{S}(?:dan|and)))[ \u00a0-]$"
)
_PERSON_BEHIND = re.compile(r"[ \u00a0][A-Z][a-z]")
_A_NOUN = re.compile(r"[ \u00a0](?!on|to|of|for|in)[a-z]{3,}")
_STRONG = frozenset(
    "bulan pada sejak semenjak hingga sampai mulai sepanjang selama awal pertengahan akhir in since until during early late mid by as".split()
)


def month_named(ctx: Context, start: int, end: int) -> Found | None:
    """ "Januari 2022"; "bulan Juli" and "pada Juli" without a year only where the name has its capital."""
    words = ctx.low[start:end]
    month, (year, flags) = _MONTH.search(words), year_in(words)
    assert month is not None
    begin = start + month.start()
    number = MONTH_OF[month[0].rstrip(".")]
    if year:
        return Found(begin, end, f"{year}-{number:02}", flags=flags, stated=Stated(year, number, None))
    if not _means_month(ctx, begin, end, words):
        return None
    if ctx.anchor is None:
        return Found(begin, end, f"XXXX-{number:02}", stated=Stated(None, number, None))
    value = _month_of(ctx, number, begin, end)
    return Found(begin, end, f"{value:04}-{number:02}", flags=("year_inferred",), stated=Stated(None, number, None))


# The names of months that are nobody's and no verb; what follows money is a month whatever its name.
_ONLY_MONTHS = frozenset(
    "januari february january februari maret september oktober october november nopember desember december".split()
)
_MONEY_BEHIND = re.compile(r"[ \u00a0](?:Rp|US\$|IDR)")
_NEIGHBOUR_BEFORE = re.compile(r"(?:[A-Z][\w.’'-]*|[0-9/&-])[ \u00a0-]?$|[\w]$")
_NEIGHBOUR_BEHIND = re.compile(r"[ \u00a0][A-Z0-9]|[\w/’'-]|,?[ \u00a0]?[0-9]")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?;:]|[\"“”])[ \u00a0]?(?:[A-Z][a-z]+[ \u00a0])?$")


def _stands_as_month(ctx: Context, begin: int, end: int, name: str) -> bool:
    """A month with no preposition: "Oktober kami gaspol", "April Rp 7,1 miliar"."""
    before = ctx.text[max(0, begin - 24) : begin]
    if _NEIGHBOUR_BEFORE.search(before) and not _SENTENCE_BEFORE.search(before):
        return False
    if _MONEY_BEHIND.match(ctx.text, end):
        return True
    return name in _ONLY_MONTHS and not _NEIGHBOUR_BEHIND.match(ctx.text, end)


# "rapat Mei, Juni dan Juli 2024": what stands in a list of months is one.
_LISTED = re.compile(
    rf"(?:,{S}{MONTH}){{0,10}},?{S}(?:dan|and|serta|sama|&){S}(?:bulan{S})?{MONTH}{S}(?:tahun{S})?{YEAR}"
)


def _means_month(ctx: Context, begin: int, end: int, words: str) -> bool:
    if not ctx.text[begin].isupper():
        return False
    if _LISTED.match(ctx.low, end):
        return True
    lead = _MONTH_LEAD.search(ctx.low[max(0, begin - 24) : begin])
    if not lead:
        return _stands_as_month(ctx, begin, end, words.removeprefix("bulan").strip())
    word = lead["lead"] or ""
    if word in ("the", "its", "his", "her", "their", "our"):
        return bool(_A_NOUN.match(ctx.low, end))
    if words in ("may", "mar", "march") and word not in _STRONG | {"from", "of"}:
        return False
    return word in _STRONG or not _PERSON_BEHIND.match(ctx.text, end)


def _month_of(ctx: Context, month: int, start: int, end: int) -> int:
    """The year of a month without one: the latest such month, or the next where it is announced; up to a month is the
    nearest."""
    anchor = ctx.anchor
    assert anchor is not None
    if ahead(ctx, start, end):
        return anchor.year + (month < anchor.month)
    if bounded(ctx, start):
        return date_math.nearest_year(anchor, month, 15) or anchor.year
    return anchor.year - (month > anchor.month)


def month_range(ctx: Context, start: int, end: int) -> Found | None:
    """ "Januari-Maret 2022", "Juli hingga September", "antara Januari dan Mei"."""
    words = ctx.low[start:end]
    names = list(_MONTH.finditer(words))[:2]
    start, words = start + names[0].start(), words[names[0].start() :]
    names = list(_MONTH.finditer(words))[:2]
    first, second = (MONTH_OF[name[0].rstrip(".")] for name in names)
    flags: tuple[str, ...] = ()
    stated = None
    if words[-4:].isdigit():
        year = int(words[-4:])
        stated = Stated(year - (first > second), first, None)
    elif ctx.anchor and all(ctx.text[start + name.start()].isupper() for name in names):
        year, flags = _month_of(ctx, second, start, end), ("year_inferred",)
        year += first <= second and (year + 1, first) <= (ctx.anchor.year, ctx.anchor.month)  # one under way
        if _SAID_YEAR.search(words):
            year = ctx.anchor.year + date_math.direction(words)
    else:
        return None
    return Found(
        start, end, f"{year - (first > second):04}-{first:02}/{year:04}-{second:02}", flags=flags, stated=stated
    )


_SAID_YEAR = re.compile(r"(?:tahun|year)\b|\btahun")


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
        stated_year = _month_of(ctx, month, start, end)
    if stated_year is None:
        return None
    first_day = date_math.month_end(stated_year, month) - 6 if number is None else 7 * number - 6
    days = (date(stated_year, month, first_day), date(stated_year, month, first_day + 6))
    return Found(start, end, f"{iso(days[0])}/{iso(days[1])}", flags=("convention", *flags), whole=True)


_WEEK_NUMBERS = ORDINALS


def month_last(ctx: Context, start: int, end: int) -> Found | None:
    """ "Januari lalu", "Juli tahun lalu", "Maret mendatang", "last August": the month on that side of the anchor."""
    words = ctx.low[start:end]
    month = _MONTH.search(words)
    assert month is not None
    if not ctx.text[start + month.start()].isupper():
        return None
    number = MONTH_OF[month[0].rstrip(".")]
    start += 0 if words.startswith(("last", "this", "next")) else month.start()
    if told := of_told_year(start, end, words, f"-{number:02}"):
        return told
    if ctx.anchor is None:
        return Found(start, end, f"XXXX-{number:02}")
    step = date_math.direction(words)
    year = ctx.anchor.year
    if "tahun" in words or "year" in words:
        year += step
    elif step < 0:
        year -= number >= ctx.anchor.month
    elif step > 0:
        year += number <= ctx.anchor.month
    return Found(start, end, f"{year:04}-{number:02}", flags=("year_inferred",), stated=Stated(year, number, None))
