"""Uncertain dates in words."""

from datetime import date

from flask_babel import get_locale
from flask_babel import gettext as _

from tracker.core import clock
from tracker.core.date_fields import no_day
from tracker.core.i18n import Problem
from tracker.core.types import Dated
from tracker.language import edtf
from tracker.language.dated import read_date


def reading_of(dated: Dated) -> str:
    """How a date field was read, said before it is saved."""
    if not dated.edtf:
        return _("No date is read in this. The words are kept.")
    said = _("Read as %(date)s.", date=edtf_words(dated))
    year = clock.odd_year(dated.earliest, dated.latest)
    return said if year is None else " ".join((said, _("Is the year %(year)s right?", year=year)))


def read_day(text: str, ahead: bool, anchor: date | None = None) -> date | None:
    """As `language.one_day`, which loads dateutil and the calendars with the first day somebody types."""
    from tracker.language import one_day

    return one_day.read_day(text, ahead, anchor)


def reading_of_field(words: str, kind: str) -> str:
    """The same for what stands in a field of `kind`: "when", "when-2023-07-20" for words of that day, "day", or
    "day-ahead" for a day to come."""
    if kind not in ("day", "day-ahead"):
        try:
            return reading_of(read_date(words, _said_on(kind))) if words.strip() else ""
        except Problem as problem:
            return _(problem.message, **problem.params)
    day = read_day(words, kind == "day-ahead")
    return reading_of(Dated(day.isoformat(), words, day, day)) if day else no_day(words) if words.strip() else ""


def _said_on(kind: str) -> date | None:
    try:
        return date.fromisoformat(kind.removeprefix("when-"))
    except ValueError:
        return None


def edtf_words(dated: Dated | None) -> str:
    """The date in the reader's language ("since Jan 2022"); where no date was read, the words used; "" for nothing."""
    if not dated:
        return ""
    if dated.edtf:
        return edtf.describe(dated.edtf, str(get_locale() or "en"))
    return dated.words or ""
