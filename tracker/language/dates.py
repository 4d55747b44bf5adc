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
from . import date_patterns as patterns
from . import date_quarters as quarters
from . import date_ranges as ranges
from . import date_relative as relative
from . import date_weekdays as weekdays
from . import date_years as years
from .calendar_names import MONTH, MONTH_OF, WEEKDAY_OF
from .date_compose import composed
from .date_found import Context, Found
from .edtf import valid
from .errors import Unreadable
from .holidays import HOLIDAYS
from .money_grammar import S
from .numerals import VOCABULARY
from .spans import any_of
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
FORMS: tuple[tuple[str, str, Handler], ...] = (
    ("iso", patterns.ISO, days.day_named),
    ("day_range", patterns.DAY_RANGE, ranges.day_range),
    ("day_list", patterns.DAY_LIST, ranges.day_list),
    ("short_range", patterns.SHORT_RANGE, ranges.day_range),
    ("day_of_month", patterns.DAY_OF_MONTH, days.of_month),
    ("numeric", patterns.NUMERIC, days.day_named),
    ("full", patterns.FULL, days.day_named),
    ("short", patterns.SHORT, days.day_named),
    ("day_alone", bare.DAY_ALONE, bare.day_alone),
    ("week_of_month", patterns.WEEK_OF_MONTH, months.week_of_month),
    ("month_range", patterns.MONTH_RANGE, months.month_range),
    ("month_pair", patterns.MONTH_PAIR, months.month_range),
    ("month_counted", bare.MONTH_COUNTED, bare.month_counted),
    ("month_year", patterns.MONTH_YEAR, months.month_named),
    ("month_last", patterns.MONTH_LAST, months.month_last),
    ("first_months", patterns.FIRST_MONTHS, quarters.first_months),
    ("quarter_beside", patterns.QUARTER_BESIDE, quarters.beside),
    ("quarters", patterns.QUARTERS, quarters.quarters),
    ("quarter", patterns.QUARTER, quarters.quarter),
    ("part_alone", patterns.PART_ALONE, quarters.part_alone),
    ("fiscal", patterns.FISCAL, years.fiscal),
    ("school", patterns.SCHOOL, years.years),
    ("decade", patterns.DECADE, years.decade),
    ("years", patterns.YEARS, years.years),
    ("year_pair", patterns.YEAR_PAIR, years.years),
    ("within", relative.WITHIN, relative.within),
    ("ago", relative.AGO, relative.ago),
    ("later", relative.LATER, relative.later),
    ("last_n", relative.LAST_N, relative.last_n),
    ("vague", relative.VAGUE, relative.vague),
    ("day", relative.DAY, relative.day),
    ("period", relative.PERIOD, relative.period),
    ("weekday_range", weekdays.RANGE, weekdays.spanned),
    ("weekday_relative", weekdays.RELATIVE, weekdays.relative),
    ("feast", feasts.FEAST, feasts.feast),
    ("weekend", relative.WEEKEND, relative.weekend),
    ("weekday_alone", weekdays.ALONE, weekdays.alone),
    ("beside", beside.FORM, beside.told),
    ("year_named", patterns.YEAR_NAMED, years.named),
    ("year_alone", patterns.YEAR_ALONE, years.alone),
    ("month_alone", patterns.MONTH_ALONE, months.month_named),
)
_HANDLERS = {name: handler for name, _, handler in FORMS}
# Words with which an expression of time may begin; where none of them stands, and no digit, nothing is tried.
_ALONE = frozenset(
    "natal paskah easter christmas esoknya besoknya lusanya keesokannya kemarin besok lusa semalam yesterday today tomorrow tonight recently".split()
) | {run for name in (*WEEKDAY_OF, *MONTH_OF) for run in re.findall(r"[^\W\d_]{2,}", name)}
_LEADING = """
tanggal tgl bulan bln thn th selang berselang later that dini pada dari antara from between on awal pertengahan penghujung akhir triwulan kuartal kwartal tw semester
paruh caturwulan q h final first second third fourth tahun ta t fiscal financial fy era dekade the periode masa period year beginning
start middle end kemarin hari besok lusa pagi tadi siang sore subuh malam earlier this last next past pekan minggu over
belum baru belakangan tempo beberapa some not several sehari sepekan seminggu sebulan setahun sedekade a an esok keesokan
"""
# All but the few that stand alone go on with a number or with one of these.
_GOING_ON = """
lalu silam ini depan mendatang waktu lama anggaran ajaran pelajaran akademik jabatan buku fiskal pajak ke iv iii ii i pertama
kedua ketiga keempat lagi ahead later quarter half few couple day days week weeks month months year years decade decades terakhir belakangan yang
weekend morning afternoon evening night nanti long time ago hari harinya dulu to s d hingga dan and of a sebelumnya berikutnya
sesudahnya setelahnya yg berselang setelah sesudah sebelum that same baru kemudian previously afterwards previous preceding following end
"""
_NAMES = {run for name in (*MONTH_OF, *WEEKDAY_OF, *VOCABULARY) for run in re.findall(r"[^\W\d_]+", name)}
_OPENERS = frozenset({*_ALONE, *_LEADING.split(), *_NAMES})
_SECOND = frozenset({*_GOING_ON.split(), *_LEADING.split(), *_NAMES, *_ALONE})
_NEXT = re.compile(r"[^\W\d_]*+[^\w\n]{0,4}(?:(?P<number>\d)|(?P<word>[^\W\d_]+))")
_ANY = re.compile(
    r"(?<![0-9a-z])(?<![0-9][.,/])(?:" + "|".join(f"(?P<{name}>{source})" for name, source, _ in FORMS) + ")"
)


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
    for place in _openings(ctx.text):
        match = _ANY.match(ctx.low, place) if place >= pos else None
        found = _HANDLERS[match.lastgroup or ""](ctx, match.start(), match.end()) if match else None
        if found:
            yield found
            pos = max(found.end, place + 1)


def _openings(text: Text) -> list[int]:
    """Where an expression of time may begin: at a number or a bracket, and at the words for it that go on."""
    low = text.low
    places = [place for place in text.words.get("", []) if _NUMBER.match(low, place)]
    for word in _OPENERS & text.words.keys():
        found = text.words[word]
        places = places + (found if word in _ALONE else [place for place in found if _goes_on(low, place)])
    return sorted(places + [bracket.start() for bracket in _BRACKET.finditer(low)])


def _goes_on(low: str, place: int) -> bool:
    follows = _NEXT.match(low, place)
    return bool(follows and (follows["number"] or follows["word"] in _SECOND))


# A number with which a time may begin: a year, or one before a mark, a month or a unit of time.
_NUMBER = re.compile(
    rf"{patterns.YEAR}|[0-9]{{1,3}}(?:[/.–—-]{S}?[0-9a-z]|,{S}(?:[0-9]|dan|and)|st|nd|rd|th|an|s\b|[qh][12]"
    rf"|{S}(?:[–—-]|(?:{any_of({*MONTH_OF, *relative.UNITS, 'dan', 'and', 'of', 'to', 'hingga', 'sampai', 's', 'sd'})})))"
)
_BRACKET = re.compile(r"\((?=[0-9a-z])")


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
