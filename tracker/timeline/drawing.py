"""Where a date lies in a drawing of sixteen columns, and how sure it is. Pure.

The columns cover whole years, as many as the data asks for; every date that has a bound lies inside them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tracker.core.types import Dated

COLUMNS = 16
# Years the axis may name: what `components/history.html` has widths for, but for 16, whose labels would touch.
LABELS = (1, 2, 4, 8)


@dataclass(frozen=True)
class Axis:
    """`labels` years of equal width from `first` on, each standing for `step` years."""

    first: int
    labels: int
    step: int

    @property
    def years(self) -> list[int]:
        """What stands over the columns."""
        return [self.first + at * self.step for at in range(self.labels)]

    @property
    def last(self) -> int:
        return self.first + self.labels * self.step - 1

    def column(self, day: date) -> int:
        """The column 1..16 of a day; a day outside the axis is at its edge."""
        begin, end = date(self.first, 1, 1).toordinal(), date(min(self.last, 9999), 12, 31).toordinal() + 1
        at = (day.toordinal() - begin) * COLUMNS // (end - begin)
        return min(max(at, 0), COLUMNS - 1) + 1


@dataclass(frozen=True)
class Mark:
    """`kind` as in `components/history.html`; first column and width, both 1..16; 0 and 0 for nothing drawn."""

    kind: str
    column: int = 0
    width: int = 0


NOTHING = Mark("none")


def axis_for(dates: Iterable[Dated]) -> Axis | None:
    """The axis over every bound of `dates`; None where none has a bound."""
    years = [day.year for when in dates for day in (when.earliest, when.latest) if day is not None]
    if not years:
        return None
    first, span = min(years), max(years) - min(years) + 1
    labels = next((count for count in LABELS if span <= count), LABELS[-1])
    step = -(-span // labels)
    return Axis(max(1, min(first, 9999 - labels * step + 1)), labels, step)


def mark_of(when: Dated, axis: Axis | None) -> Mark:
    """How `when` is drawn on `axis`: a day, a period known, a span it lies somewhere in, or a side that is open."""
    if axis is None or (when.earliest is None and when.latest is None):
        return NOTHING
    first = axis.column(when.earliest) if when.earliest else 1
    last = axis.column(when.latest) if when.latest else COLUMNS
    return Mark(kind_of(when), first, max(last - first, 0) + 1)


def kind_of(when: Dated) -> str:
    """sure, about, open, from, until, pt or none."""
    edtf = when.edtf or ""
    if when.earliest is None and when.latest is None:
        return "none"
    if when.latest is None:
        return "open" if edtf.endswith("/..") else "from"
    if when.earliest is None:
        return "open" if edtf.startswith("../") else "until"
    doubted = any(doubt in edtf for doubt in "?~%X")
    if when.earliest == when.latest:
        return "about" if doubted else "pt"
    # A period with both ends said is known; a year or a month is a span in which it happened.
    return "sure" if "/" in edtf and not doubted else "about"


def order(when: Dated) -> tuple[int, date, date]:
    """In time; what ends earlier first among those that begin together; what has no date last."""
    if when.earliest is None and when.latest is None:
        return 1, date.max, date.max
    return 0, when.earliest or when.latest or date.max, when.latest or date.max
