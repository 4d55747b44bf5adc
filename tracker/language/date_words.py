"""Days and years in words, as deeds and judgments write them: "tanggal dua belas Juni dua ribu dua puluh"."""

import re

from .calendar_names import MONTH, MONTH_OF, Stated, weekday_in
from .date_days import day_stated
from .date_found import Context, Found
from .date_patterns import DAY, ON, WD, YEAR
from .money_grammar import S
from .numerals import from_words
from .spans import any_of

_UNIT = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
_BELOW_HUNDRED = rf"(?:(?:{_UNIT}){S}(?:puluh(?:{S}(?:{_UNIT}))?|belas)|sepuluh|sebelas|{_UNIT})"
_DAY = rf"(?:(?:dua|tiga){S}puluh(?:{S}(?:{_UNIT}))?|(?:{_UNIT}){S}belas|sepuluh|sebelas|{_UNIT})"
_YEAR = rf"(?:dua{S}ribu(?:{S}{_BELOW_HUNDRED})?|seribu{S}sembilan{S}ratus{S}{_BELOW_HUNDRED})(?![a-z])"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ENGLISH = (
    rf"(?:(?:{_TENS})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
_ENGLISH_YEAR = rf"(?:two{S}thousand{S}(?:and{S})?(?:one|two|three|four|five|six|seven|eight|nine|{_ENGLISH})|(?:nineteen|twenty){S}{_ENGLISH})(?![a-z-])"
_FIRST = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINALS = dict(zip(_FIRST, range(1, 10), strict=True)) | {
    word: number
    for number, word in enumerate(
        "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        10,
    )
}
_ORDINALS |= {f"twenty-{word}": 20 + number for word, number in list(_ORDINALS.items())[:9]}
_ORDINALS |= {"thirtieth": 30, "thirty-first": 31}
ORDINAL_WORDS = frozenset(part for word in _ORDINALS for part in word.split("-"))
_ORDINAL = rf"(?:{any_of(_ORDINALS)})(?![a-z-])"
_OF_YEAR = rf"(?:,?{S}(?:(?:tahun|thn\.?|of){S})?(?:{YEAR}|{_YEAR}|{_ENGLISH_YEAR}))"
_IN_WORDS = rf"(?:{S}(?:tahun{S}|of{S})?(?:{_YEAR}|{_ENGLISH_YEAR}))"
WORDED_DAY = (
    rf"{WD}?(?:{ON})?(?:{_DAY}{S}(?:bulan{S})?{MONTH}{_OF_YEAR}?|{DAY}{S}(?:bulan{S})?{MONTH}{_IN_WORDS}"
    rf"|(?:the{S})?{_ORDINAL}{S}of{S}{MONTH}{_OF_YEAR}?|{MONTH}{S}(?:the{S})?{_ORDINAL}(?:{_OF_YEAR}|(?={S}?[.,;)]|$)))"
)
WORDED_MONTH = rf"(?:bulan{S})?{MONTH}{_IN_WORDS}"
WORDED_YEAR = rf"(?:(?:tahun|thn\.?){S}{_YEAR}|(?:year{S})?{_ENGLISH_YEAR})"
_LEADING = re.compile(rf"{WD}?(?:{ON})?")
_MONTH, _STATED_YEAR = re.compile(MONTH), re.compile(YEAR)
_SAID_YEAR = re.compile(rf"{_YEAR}|{_ENGLISH_YEAR}")
_NUMBERED = re.compile(
    r"(?:tahap|termin|kelas|fase|gelombang|triwulan|semester|nomor|angkatan|seri|bagian|kloter|ke|pasal|nomor)[ -]$"
)
_YEAR_LEAD = re.compile(r"(?<![a-z])(?:in|since|by|until|till|from|before|after|of|during)[ \u00a0]$")


def worded_day(ctx: Context, start: int, end: int) -> Found | None:
    """A day of which the number, the year or both are words; "tahap dua Juni 2024" names none."""
    words = ctx.low[start:end]
    core = _LEADING.sub("", words, count=1)
    month = _MONTH.search(core)
    if month is None or not ctx.text[end - len(core) + month.start()].isupper():
        return None
    if _NUMBERED.search(ctx.low[max(0, start - 12) : start]):
        return None
    rest = core[month.end() :]
    said = core[: month.start()].strip() or _before_year(rest)
    day, year = _day(said), _year(rest)
    parts = Stated(year, MONTH_OF[month[0].rstrip(".")], day)
    if on := _ON.match(words):
        start += on.end()
    return day_stated(ctx, start, end, parts, weekday_in(words)) if day else None


_ON = re.compile(ON)


def _before_year(rest: str) -> str:
    year = _STATED_YEAR.search(rest) or _SAID_YEAR.search(rest)
    return rest[: year.start()] if year else rest


def _day(said: str) -> int | None:
    words = re.sub(r"^the\s|\s?\b(?:the|of|bulan)\b|,", "", said).strip()
    if words.rstrip("stndrh").isdigit():
        return int(words.rstrip("stndrh"))
    number = _ORDINALS.get(words) or from_words(words)
    return int(number) if number and 1 <= number <= 31 else None


def _year(words: str) -> int | None:
    if digits := _STATED_YEAR.search(words):
        return int(digits[0])
    said = _SAID_YEAR.search(words)
    if not said:
        return None
    for lead, century in (
        ("dua ribu", 2000),
        ("seribu sembilan ratus", 1900),
        ("two thousand", 2000),
        ("nineteen", 1900),
        ("twenty", 2000),
    ):
        if re.sub(r"\s", " ", said[0]).startswith(lead):
            return century + int(from_words(said[0][len(lead) :].strip().removeprefix("and ")) or 0)
    return None


def worded_month(ctx: Context, start: int, end: int) -> Found | None:
    """ "Juni dua ribu dua puluh"."""
    month, year = _MONTH.search(ctx.low, start, end), _year(ctx.low[start:end])
    if month is None or year is None or not ctx.text[month.start()].isupper():
        return None
    number = MONTH_OF[month[0].rstrip(".")]
    return Found(month.start(), end, f"{year}-{number:02}", stated=Stated(year, number, None))


def worded_year(ctx: Context, start: int, end: int) -> Found | None:
    """ "tahun dua ribu sebelas", "in nineteen ninety-eight"."""
    words = ctx.low[start:end]
    if not words.startswith(("tahun", "thn", "year")) and not _YEAR_LEAD.search(ctx.low[max(0, start - 8) : start]):
        return None
    year = _year(words)
    return Found(start, end, str(year), stated=Stated(year, None, None)) if year else None
