"""Dates in running text and in a form's field, as EDTF (ISO 8601-2) with the words they were read from.

`read` finds every expression of time; what depends on the day of writing needs `anchor`, and without it says so
instead of guessing. `one` reads a whole field as a person typed it.
"""

import re
from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import NamedTuple

from . import date_bare as bare
from . import date_beside as beside
from . import date_days as days
from . import date_feasts as feasts
from . import date_months as months
from . import date_openings
from . import date_patterns as patterns
from . import date_quarters as quarters
from . import date_ranges as ranges
from . import date_relative as relative
from . import date_weekdays as weekdays
from . import date_words as worded
from . import date_years as years
from .calendar_names import MONTH
from .date_compose import composed
from .date_found import Context, Found
from .edtf import valid
from .errors import Unreadable
from .holidays import HOLIDAYS
from .openings import beginnings
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


Handler = Callable[[Context, int, int], Found | None]
# Tried in this order at each place: a longer form stands before the ones it begins with.
FORMS: tuple[tuple[str, Handler], ...] = (
    (patterns.ISO, days.day_named),
    (patterns.DAY_RANGE, ranges.day_range),
    (worded.WORDED_DAY, worded.worded_day),
    (worded.WORDED_MONTH, worded.worded_month),
    (worded.WORDED_YEAR, worded.worded_year),
    (patterns.DAY_LIST, ranges.day_list),
    (patterns.SHORT_RANGE, ranges.day_range),
    (patterns.DAY_OF_MONTH, days.of_month),
    (patterns.NUMERIC, days.day_named),
    (patterns.FULL, days.day_named),
    (patterns.SHORT, days.day_named),
    (bare.DAY_ALONE, bare.day_alone),
    (patterns.WEEK_OF_MONTH, months.week_of_month),
    (patterns.MONTH_RANGE, months.month_range),
    (patterns.MONTH_PAIR, months.month_range),
    (bare.MONTH_COUNTED, bare.month_counted),
    (patterns.MONTH_YEAR, months.month_named),
    (patterns.MONTH_LAST, months.month_last),
    (patterns.FIRST_MONTHS, quarters.first_months),
    (patterns.QUARTER_BESIDE, quarters.beside),
    (patterns.QUARTERS, quarters.quarters),
    (patterns.QUARTER, quarters.quarter),
    (patterns.PART_ALONE, quarters.part_alone),
    (patterns.FISCAL, years.fiscal),
    (patterns.SCHOOL, years.years),
    (patterns.DECADE, years.decade),
    (patterns.YEARS, years.years),
    (patterns.YEAR_PAIR, years.years),
    (relative.WITHIN, relative.within),
    (relative.AGO, relative.ago),
    (relative.LATER, relative.later),
    (relative.LAST_N, relative.last_n),
    (relative.VAGUE, relative.vague),
    (relative.DAY, relative.day),
    (relative.PERIOD, relative.period),
    (weekdays.RANGE, weekdays.spanned),
    (weekdays.RELATIVE, weekdays.relative),
    (feasts.FEAST, feasts.feast),
    (relative.WEEKEND, relative.weekend),
    (weekdays.ALONE, weekdays.alone),
    (beside.FORM, beside.told),
    (patterns.YEAR_NAMED, years.named),
    (patterns.YEAR_ALONE, years.alone),
    (patterns.MONTH_ALONE, months.month_named),
)


def _by_word() -> dict[str, list[tuple[re.Pattern[str], Handler]]]:
    """The forms that each word can begin; under "" those that a number or a bracket can."""
    found: dict[str, list[tuple[re.Pattern[str], Handler]]] = {}
    for source, handler in FORMS:
        form = re.compile(rf"(?<![0-9a-z])(?<![0-9][.,/])(?:{source})")
        for word in beginnings(source):
            found.setdefault(word, []).append((form, handler))
    return found


_BY_WORD = _by_word()


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
    for form, handler in _BY_WORD.get(word, ()):
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
