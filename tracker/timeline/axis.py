"""An axis of equal steps of months or years, and where on it an uncertain date is drawn.

Places are percentages of the width, 0 to 100. A step is as wide as any other, whatever number of days it has.
"""

from calendar import isleap, monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tracker.core import clock
from tracker.core.types import Dated
from tracker.timeline.drawing import kind_of

# Months a step, then years a step; the first that covers all dates in at most MOST steps is taken.
MONTHS = (1, 3)
YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
MOST = 8
# So that a day is seen on an axis of centuries; its place is still true.
NARROWEST = 1.2


@dataclass(frozen=True)
class Axis:
    """`count` steps from `first` on, each of `step` months (of the year 0 on) or, where `yearly`, years."""

    first: int
    step: int
    count: int
    yearly: bool

    @property
    def starts(self) -> list[date]:
        """The day each step begins with."""
        return [_day_of(self.first + at * self.step, self.yearly) for at in range(self.count)]

    def misses(self, when: Dated) -> bool:
        """Whether all of it lies outside."""
        past = when.latest is not None and _index(when.latest, self.yearly, after=True) <= self.first
        end = self.first + self.count * self.step
        return past or (when.earliest is not None and _index(when.earliest, self.yearly) >= end)

    def place(self, day: date, *, after: bool = False) -> float:
        """Where `day` begins, or with `after` ends; 0 to 100, days outside at the edge."""
        at = (_index(day, self.yearly, after=after) - self.first) / self.step / self.count
        return round(min(max(at, 0.0), 1.0) * 100, 2)


@dataclass(frozen=True)
class Shape:
    """`kind` of `drawing.kind_of`; from `left`, `width` wide, both in percent. Nothing is drawn of "none": it has no
    date, or lies outside the axis."""

    kind: str
    left: float = 0.0
    width: float = 0.0

    @property
    def middle(self) -> float:
        return round(self.left + self.width / 2, 2)

    @property
    def right(self) -> float:
        return round(self.left + self.width, 2)


def axis_over(dates: Iterable[Dated]) -> Axis | None:
    """The finest axis that covers every likely bound of `dates`, or every bound where none is likely; None where there
    is none. One mistyped year would leave all others a dot."""
    days = [day for when in dates for day in (when.earliest, when.latest) if day is not None]
    if not days:
        return None
    days = [day for day in days if clock.odd_year(day) is None] or days
    for yearly, steps in ((False, MONTHS), (True, YEARS)):
        first, last = (int(_index(day, yearly)) for day in (min(days), max(days)))
        for step in steps:
            begin = first - first % step
            count = (last - begin) // step + 1
            if count <= MOST:
                return Axis(begin, step, count, yearly)
    raise ValueError("no axis covers ten thousand years")


def shape_of(when: Dated, axis: Axis | None) -> Shape:
    """How `when` is drawn on `axis`, no surer than it is."""
    kind = kind_of(when)
    if axis is None or kind == "none" or axis.misses(when):
        return Shape("none")
    left = axis.place(when.earliest) if when.earliest else 0.0
    right = axis.place(when.latest, after=True) if when.latest else 100.0
    width = max(right - left, NARROWEST)
    return Shape(kind, round(min(left, 100 - width), 2), round(width, 2))


def meets(when: Dated, first: date | None, last: date | None) -> bool:
    """Whether `when` can lie between two days; None is open. What has no bound can not be said to."""
    if when.earliest is None and when.latest is None:
        return False
    begins_in_time = last is None or when.earliest is None or when.earliest <= last
    ends_in_time = first is None or when.latest is None or when.latest >= first
    return begins_in_time and ends_in_time


def _index(day: date, yearly: bool, *, after: bool = False) -> float:
    """Years or months since the year 0, with the part of it that has passed."""
    if yearly:
        passed, length = day.timetuple().tm_yday - 1, 366 if isleap(day.year) else 365
        return day.year + (passed + after) / length
    return day.year * 12 + day.month - 1 + (day.day - 1 + after) / monthrange(day.year, day.month)[1]


def _day_of(index: int, yearly: bool) -> date:
    year, month = (index, 0) if yearly else divmod(index, 12)
    return date(min(max(year, 1), 9999), month + 1, 1)
