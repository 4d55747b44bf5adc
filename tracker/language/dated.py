"""A date as people type it, read into the record's `Dated`."""

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tracker.core import clock
from tracker.core.i18n import N_, Problem
from tracker.core.types import Dated
from tracker.language import edtf
from tracker.language.errors import Unreadable

if TYPE_CHECKING:
    from tracker.language.dates import When

HALF_A_YEAR = timedelta(days=183)
_ABOUT = re.compile(r"(?:[±~]\s*|(?:sekitar|sktr|kira-kira|kira2|kurang lebih|about|around|circa)\s+)", re.IGNORECASE)
_YEARS = re.compile(r"[0-9]{4}\s*[-–]\s*[0-9]{4}")
_TILL_NOW = re.compile(
    r"(?:sejak\s+|since\s+)?(.+?)\s*(?:[-–]|\bsampai(?: dengan)?|\bhingga|\bto|\buntil)\s*(?:sekarang|kini|now|today)",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")


def read_date(text: str, anchor: date | None = None) -> Dated:
    """`text` read from `anchor` (default: today). With no reading, the words alone. Raises Problem for a date that
    cannot be, as 31/2/2023."""
    words = text.strip()
    if not words:
        return Dated()
    try:
        value = _read(words, anchor or clock.today())
    except Unreadable:
        raise Problem(
            N_("There is no such date: %(text)s. Write it as 13 Juli 2023, Juli 2023 or 2023-07-13."), text=words
        ) from None
    return from_edtf(value, words) if value else Dated(None, words)


def one(words: str, anchor: date) -> "When | None":
    """The one expression of time that fills a field, as it stands or spelt out. Raises Unreadable as `dates.one`."""
    from tracker.language import dates
    from tracker.language.typed import spelt

    return dates.one(words, anchor) or dates.one(spelt(words), anchor)


def _read(words: str, today: date) -> str | None:
    """The EDTF of a field: what running text reads, and the short forms a field invites ("2021-2024", "sekitar 2019",
    "2021 - sekarang", "Juli 2023?")."""
    if open_ended := _TILL_NOW.fullmatch(words):
        value = past(open_ended[1], today)
        return f"{value}/.." if value and _PLAIN.fullmatch(value) else None
    if value := past(words, today):
        return value
    if about := _ABOUT.match(words):
        value = past(words[about.end() :], today)
        return f"{value}~" if value and _PLAIN.fullmatch(value) else None
    if words.endswith("?"):
        value = past(words.rstrip(" ?"), today)
        return f"{value}?" if value and _PLAIN.fullmatch(value) else None
    return past(f"periode {words}", today) if _YEARS.fullmatch(words) else None


def past(words: str, today: date) -> str | None:
    """The EDTF of what fills a field. A day typed without its year has been: "3/4" in November is last April, though the
    next one is nearer. Raises Unreadable for a day that cannot be."""
    found = one(words, today)
    if found and found.edtf and "year_inferred" in found.flags:
        earliest, _latest = edtf.bounds(found.edtf)
        if earliest and earliest > today:
            before = one(words, today - HALF_A_YEAR)
            # "Kamis (26/11)" said on the day before it: the weekday tells that it is to come.
            found = found if before and "weekday_conflict" in before.flags else before
    return found.edtf if found else None


def from_edtf(value: str, words: str | None = None) -> Dated:
    """A `Dated` of a known EDTF value, with its bounds."""
    earliest, latest = edtf.bounds(value)
    return Dated(value, words or value, earliest, latest)
