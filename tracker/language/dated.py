"""A date as people type it, read into the record's `Dated`."""

from datetime import date

from tracker.core import clock
from tracker.core.i18n import N_, Problem
from tracker.core.types import Dated
from tracker.language import dates, edtf
from tracker.language.errors import Unreadable


def read_date(text: str, anchor: date | None = None) -> Dated:
    """`text` read from `anchor` (default: today). With no reading, the words alone. Raises Problem for a date that
    cannot be, as 31/2/2023."""
    words = text.strip()
    if not words:
        return Dated()
    try:
        found = dates.one(words, anchor or clock.today())
    except Unreadable:
        raise Problem(
            N_("There is no such date: %(text)s. Write it as 13 Juli 2023, Juli 2023 or 2023-07-13."), text=words
        ) from None
    if found is None or found.edtf is None:
        return Dated(None, words)
    return from_edtf(found.edtf, words)


def from_edtf(value: str, words: str | None = None) -> Dated:
    """A `Dated` of a known EDTF value, with its bounds."""
    earliest, latest = edtf.bounds(value)
    return Dated(value, words or value, earliest, latest)
