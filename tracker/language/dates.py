"""Dates in running text and in a form's field, as EDTF (ISO 8601-2) with the words they were read from.

`read` finds every expression of time; what depends on the day of writing needs `anchor`, and without it says so
instead of guessing. `one` reads a whole field as a person typed it.
"""

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from . import date_openings
from .calendar_names import MONTH
from .date_compose import composed
from .date_forms import BY_WORD
from .date_found import Context, Found
from .edtf import valid
from .errors import Unreadable
from .holidays import HOLIDAYS
from .spotting import Text


class When(NamedTuple):
    """A time as read: `text` is exactly what stands at `start:end`.

    `edtf` is None when the words alone do not tell (flag `no_anchor`) or name no day (`impossible_date`).
    `duration` is an ISO 8601 duration. `candidates` are the other days a contradictory date could be.
    """

    text: str
    start: int
    end: int
    edtf: str | None
    duration: str | None = None
    flags: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


def read(
    text: str, anchor: date | None = None, in_quote: bool = False, holidays: Collection[date] = HOLIDAYS
) -> list[When]:
    """Every expression of time in `text`, in order, never overlapping.

    `anchor` is the day the words were written or, with `in_quote`, spoken. `holidays` are days on which nobody works.
    """
    text = Text(text)
    ctx = Context(text, text.low, _countable(anchor), in_quote, holidays)
    return [_when(text, found) for found in composed(ctx, list(_found(ctx)))]


def _when(text: str, found: Found) -> When:
    words = text[found.start : found.end]
    return When(words, found.start, found.end, found.edtf, found.duration, found.flags, found.candidates)


def _found(ctx: Context) -> Iterator[Found]:
    pos = 0
    for place, word in date_openings.places(ctx.text):
        found = _at(ctx, place, word) if place >= pos else None
        if found:
            yield found
            pos = max(found.end, place + 1)


def _at(ctx: Context, place: int, word: str) -> Found | None:
    """What the first form that fits makes of the words at a place; only those are tried that `word` can begin."""
    for form, handler in BY_WORD.get(word, ()):
        if match := form.match(ctx.low, place):
            return handler(ctx, place, match.end())
    return None


_EDTF_CHARACTERS = re.compile(r"[0-9XTZ:.~?%/+-]{4,60}")
_DAY_MONTH = re.compile(r"\(?([0-9]{1,2})[/-]([0-9]{1,2})\)?")
_NUMBERS = re.compile(r"([0-9]{1,4})([/.-])([0-9]{1,2})\2([0-9]{1,4})")


# As it is typed in haste: "15 juli", "13 juli 23", "5 desember nanti", "ca. 2019".
_MONTH_NAME = re.compile(rf"(?<![a-z]){MONTH}", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"([A-Z][a-z]+\.?) ([0-9]{2})(?=$| (?:lalu|silam|yang|-|sampai|hingga|s.d))")
_CIRCA = re.compile(r"^(?:ca?|circa|krg lebih)\.? (?=[0-9A-Z])")
_LEAD = re.compile(r"(?:(?:pada|tanggal|tgl\.?|hari|on) |\()*", re.IGNORECASE)
_DIRECTION = re.compile(r"(?<=[a-z0-9)]) (?:(?:yang|yg) )?(?:lalu|silam|kemarin|nanti|mendatang)$")


def _countable(anchor: date | None) -> date | None:
    """A day from which a century can be counted either way; of any other a newspaper cannot be."""
    return anchor if anchor and 1000 <= anchor.year < 9000 else None


def one(text: str, anchor: date | None = None, holidays: Collection[date] = HOLIDAYS) -> When | None:
    """Read a whole field; None when it is empty or no date. Raise Unreadable("impossible_date") for 31/2/2023."""
    field = text.strip()
    if _EDTF_CHARACTERS.fullmatch(field) and valid(field):
        return When(field, 0, len(field), field)
    for typed in _as_typed(field):
        found = read(typed, anchor, holidays=holidays)
        if len(found) == 1 and _whole(typed, found[0]):
            if "impossible_date" in found[0].flags:
                raise Unreadable("impossible_date")
            return found[0]._replace(text=field, start=0, end=len(field))
    if _NUMBERS.fullmatch(field) or _DAY_MONTH.fullmatch(field):
        raise Unreadable("impossible_date")
    return None


def _whole(typed: str, found: When) -> bool:
    """Is all that was typed that one date, but for a word that leads to it and one that says in which direction?"""
    told = _DIRECTION.sub("", typed.rstrip(" .,)"))
    return found.end >= len(told) and bool(_LEAD.fullmatch(typed, 0, found.start))


def _as_typed(field: str) -> Iterator[str]:
    """The field itself, then as running text would have put it: "15/7" in brackets, "juli" as "pada Juli"."""
    yield field
    if pair := _DAY_MONTH.fullmatch(field):
        yield f"({pair[1]}/{pair[2]})"
    written = _SHORT_YEAR.sub(r"\1 '\2", _MONTH_NAME.sub(lambda name: name[0].capitalize(), field))
    yield _CIRCA.sub("sekitar ", written)
    yield f"pada {written[:1].upper()}{written[1:]}"
