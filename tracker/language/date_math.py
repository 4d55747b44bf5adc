"""Reckoning with dates: which year, which week, which working day. Everything is a function of its arguments."""

from calendar import monthrange
from collections.abc import Collection
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta


def nearest_year(anchor: date, month: int, day: int) -> int | None:
    """The year that puts day and month nearest to `anchor`; None when no such day exists about then (29 February)."""
    years = [year for year in range(anchor.year - 4, anchor.year + 5) if day_exists(year, month, day)]
    return min(years, key=lambda year: abs((date(year, month, day) - anchor).days), default=None)


def day_exists(year: int, month: int, day: int) -> bool:
    return date.min.year <= year <= date.max.year and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def shift(anchor: date, count: int, unit: str) -> date | None:
    """`anchor` moved by `count` units (day, week, month, year); None beyond the calendar's ends."""
    try:
        return anchor + relativedelta(**{f"{unit}s": count})
    except (OverflowError, ValueError):
        return None


def week_of(day: date) -> tuple[date, date]:
    """Monday and Sunday of the week `day` is in."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def weekday_before(anchor: date, weekday: int) -> date:
    """The latest such weekday strictly before `anchor`."""
    return anchor - timedelta(days=(anchor.weekday() - weekday - 1) % 7 + 1)


def weekday_after(anchor: date, weekday: int) -> date:
    """The first such weekday strictly after `anchor`."""
    return anchor + timedelta(days=(weekday - anchor.weekday() - 1) % 7 + 1)


def add_working_days(start: date, count: int, holidays: Collection[date] = ()) -> date:
    """The `count`-th working day after `start`, which itself is not counted; Saturdays and Sundays are free."""
    day = start
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5 and day not in holidays
    return day


def month_end(year: int, month: int) -> int:
    return monthrange(year, month)[1]


_PAST = ("lalu", "silam", "last", "kemarin", "kemaren", "kmrn", "kmren")
_FUTURE = ("depan", "dpn", "mendatang", "next", "coming", "nanti")


def direction(words: str) -> int:
    """-1 for "pekan lalu" and "last week", 1 for "pekan depan", 0 for "pekan ini"."""
    return -1 if any(w in words for w in _PAST) else 1 if any(w in words for w in _FUTURE) else 0
