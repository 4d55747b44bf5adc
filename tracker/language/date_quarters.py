"""Quarters and halves of a year, the first months of one, and parts of the current year."""

import re
from collections.abc import Callable
from datetime import date

from . import date_math
from .date_counts import counted
from .date_found import Context, Found, third_of
from .date_patterns import ORDINALS, YEAR
from .date_tense import ahead
from .edtf import DIVISIONS
from .money_grammar import S

_YEAR = re.compile(YEAR)
_TOKENS = re.compile(r"[a-z]+|[0-9]+(?:st|nd|rd|th)?")
_CODE = re.compile(r"([1-4])([qh])(?:20)?([0-9]{2})$")
_AT_SCHOOL = re.compile(rf"(?:mahasiswa|mahasiswi|siswa|murid|kuliah|duduk{S}di){S}$")
_SHIFT = {"lalu": -1, "last": -1, "ini": 0, "this": 0, "depan": 1, "next": 1}


def quarter(ctx: Context, start: int, end: int) -> Found | None:
    """ "triwulan II 2023" is 2023-34, "semester I 2023" is 2023-40, as EDTF level 2 counts them.

    Without its year it belongs to the year told before it in the paragraph, else it is the latest that has begun.
    """
    words = _YEAR_FIRST.sub(r"\2 \1", ctx.low[start:end])
    if code := _CODE.match(words):
        return Found(start, end, f"20{code[3]}-{(32 if code[2] == 'q' else 39) + int(code[1])}")
    year = _said_year(words, ctx.anchor)
    tokens = _TOKENS.findall(words[1:] if words[1].isdigit() else words)
    first, many = _divisions(words)
    number = next((n for token in tokens if (n := ORDINALS.get(token))), many if _LAST.search(words) else 0)
    if not 1 <= number <= many or _AT_SCHOOL.search(ctx.low[max(0, start - 16) : start]):
        return None
    if year:
        return Found(start, end, f"{year:04}-{first + number}")
    if words[0] in "qh" or _LAST.search(words) or words.startswith(("tw", "paruh")) or "half" in words:
        return None  # of a match, of a body: too little to go by
    return Found(start, end, None, flags=("year_inferred",), beside=_in_year_of(ctx, first + number, start, end))


_YEAR_FIRST = re.compile(r"^([0-9]{4})\s([qh][1-4])$")  # "2024 Q2"
_LAST = re.compile(r"\b(?:terakhir|last|final)\b(?!\s?year)")


def beside(ctx: Context, start: int, end: int) -> Found | None:
    """ "kuartal lalu", "last quarter": counted from the one of writing."""
    if ctx.anchor is None:
        return Found(start, end, None, flags=("no_anchor",))
    number = ctx.anchor.year * 4 + (ctx.anchor.month - 1) // 3 + date_math.direction(ctx.low[start:end])
    return Found(start, end, f"{number // 4:04}-{33 + number % 4}")


def quarters(ctx: Context, start: int, end: int) -> Found | None:
    """ "Q1 hingga Q3 2024", "triwulan I dan II 2024": from the first one's first month to the last one's last. Of two
    that do not follow each other ("I dan III") only the first is read."""
    words = ctx.low[start:end]
    year, ordinals = _said_year(words, ctx.anchor), [m[0].removeprefix("q") for m in _ORDINAL.finditer(words)]
    if not year or len(ordinals) < 2:
        return None
    first_division, many = _divisions(words)
    numbers = [ORDINALS[ordinal] for ordinal in ordinals]
    first, last = numbers[0], numbers[-1]
    if not first < last <= many:
        return None
    (month, _), (begins, months) = DIVISIONS[first_division + first], DIVISIONS[first_division + last]
    if last - first >= len(numbers) and _AND.search(words):
        ordinal = next(_ORDINAL.finditer(words))
        return Found(start, start + ordinal.end(), f"{year:04}-{first_division + first}")
    return Found(start, end, f"{year:04}-{month:02}/{year:04}-{begins + months - 1:02}")


_ORDINAL = re.compile(rf"(?<![a-z0-9])q?(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})(?![a-z0-9])")
_AND = re.compile(r"\s(?:dan|and)\s")


def _divisions(words: str) -> tuple[int, int]:
    """The number before that of the first division in EDTF, and how many of them make a year."""
    if words[0] == "h" or "semester" in words or "half" in words or "paruh" in words:
        return 39, 2
    return (36, 3) if "caturwulan" in words else (32, 4)


def _said_year(words: str, anchor: date | None) -> int | None:
    if year := _YEAR.search(words):
        return int(year[0])
    shift = next((step for word, step in _SHIFT.items() if re.search(rf"\b{word}\b", words)), None)
    return anchor.year + shift if anchor and shift is not None else None


def _in_year_of(ctx: Context, division: int, start: int, end: int) -> Callable[[str | None], str | None]:
    anchor = ctx.anchor

    def value(before: str | None) -> str | None:
        told = before and re.match(r"[0-9]{4}", before.removeprefix("../").removeprefix("/"))
        if told and (anchor is None or int(told[0]) != anchor.year):
            return f"{told[0]}-{division}"
        if anchor is None:
            return None
        begun = DIVISIONS[division][0] <= anchor.month
        year = anchor.year if begun or ahead(ctx, start, end) else anchor.year - 1
        return f"{year:04}-{division}"

    return value


def first_months(ctx: Context, start: int, end: int) -> Found | None:
    """ "sembilan bulan pertama 2024", "the last three months of 2023": from January on, or up to December."""
    words = ctx.low[start:end]
    year = _said_year(words, ctx.anchor)
    count = counted(re.sub(r"^(?:the )?(?:first|last|final) ", "", words))
    if not year or not count or not 2 <= count[0] <= 12:
        return None
    if _LAST.search(words):
        return Found(start, end, f"{year:04}-{13 - count[0]:02}/{year:04}-12")
    return Found(start, end, f"{year:04}-01/{year:04}-{count[0]:02}")


def part_alone(ctx: Context, start: int, end: int) -> Found | None:
    """ "akhir tahun", "the end of the month": of the year or month of writing."""
    words = ctx.low[start:end]
    if ctx.anchor is None or re.search(r"(?:setiap|tiap|every|each)\s$", ctx.low[max(0, start - 8) : start]):
        return None
    month = "bulan" in words or "month" in words
    whole = f"{ctx.anchor:%Y-%m}" if month else f"{ctx.anchor.year:04}"
    word = "akhir" if words == "year-end" else words.removeprefix("the ").split()[0]
    return Found(start, end, third_of(whole, word), flags=("convention",), whole=True)
