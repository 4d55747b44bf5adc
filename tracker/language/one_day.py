"""One calendar day as people type it: "besok", "15/7", "tgl 5", "2 minggu lagi"."""

import re
from datetime import date, timedelta

from tracker.core import clock
from tracker.language import date_math, edtf
from tracker.language.calendar_names import WEEKDAY
from tracker.language.date_counts import COUNT, COUNTED, counted
from tracker.language.dated import one, past
from tracker.language.errors import Unreadable
from tracker.language.holidays import HOLIDAYS
from tracker.language.numerals import from_words
from tracker.language.typed import spelt

_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\??")
_BARE_DAY = re.compile(r"tanggal\.? ?[0-9]{1,2}")
_WEEKDAY = re.compile(rf"(?:hari )?{WEEKDAY}")
# What only a day to come is told by.
_DAYS_ON = re.compile(r"[hd]? ?\+ ?([0-9]{1,3})")
_COUNTED_ON = re.compile(rf"(?:(?:dalam|in|within) )?({COUNTED})(?: (?:lagi|ke depan|mendatang|from now))?")
_WORKING = re.compile(
    rf"(?:(?:dalam|in|within) )?({COUNT}) (?:hari kerja|working days?)(?: (?:lagi|ke depan|from now))?"
)
_END = re.compile(r"(?:pada )?(?:akhir|end of|penghujung) ")


def read_day(text: str, ahead: bool, anchor: date | None = None) -> date | None:
    """One calendar day as typed, from `anchor` (default: today); None when the words are no single day.

    With `ahead` a day without its year or month, or a bare weekday, is the next one; a count is one of days from now,
    and the end of a month is its last day.
    """
    today, words = anchor or clock.today(), text.strip()
    try:
        return _next(words, today) if ahead else _only(past(words, today))
    except Unreadable:
        return None


def _next(words: str, today: date) -> date | None:
    low = spelt(words).lower()
    if day := _counted(low, today):
        return day
    found = one(f"{low} nanti" if _BARE_DAY.fullmatch(low) else words, today)
    if found is None or not found.edtf:
        return None
    day = edtf.bounds(found.edtf)[1] if _END.match(low) else _only(found.edtf)
    if day and day < today and "year_inferred" in found.flags:
        return _in_year(day, day.year + 1)
    return day + timedelta(days=7) if day and day <= today and _WEEKDAY.fullmatch(low) else day


def _counted(low: str, today: date) -> date | None:
    """ "H+3", "2 minggu lagi", "5 hari kerja"."""
    if found := _DAYS_ON.fullmatch(low):
        return date_math.shift(today, int(found[1]), "day")
    if found := _WORKING.fullmatch(low):
        days = int(found[1]) if found[1].isdigit() else from_words(found[1])
        return date_math.add_working_days(today, int(days), HOLIDAYS) if days else None
    found = _COUNTED_ON.fullmatch(low)
    count = counted(found[1]) if found else None
    return date_math.shift(today, *count) if count else None


def _only(value: str | None) -> date | None:
    found = _DAY.fullmatch(value or "")
    return date.fromisoformat(found[1]) if found else None


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None
