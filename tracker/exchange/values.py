"""Values of a file, checked to be what a column takes. What is not is told with its place: "claims-3, summary"."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Boolean, Date, Integer, inspect
from sqlalchemy import Enum as SqlEnum

from tracker.core import clock
from tracker.core.i18n import N_, Problem
from tracker.core.record import Record
from tracker.core.text import unprintable
from tracker.core.types import Dated, UtcDateTime
from tracker.language import edtf

LONGEST_TEXT = 1_000_000


class Odd(ValueError):
    """A value no column would take."""


def wrong(place: str) -> Problem:
    return Problem(
        N_("This file has something that cannot be kept: %(place)s. Nothing was entered."), field="file", place=place
    )


def read(model: type[Record], name: str, value: Any, place: str) -> Any:
    """`value` as attribute `name` of `model` holds it. Raises Problem."""
    mapper = inspect(model)
    try:
        if name in mapper.composites:
            return _dated(value)
        column = mapper.columns[name]
        if value is None:
            if not column.nullable:
                raise Odd("missing")
            return None
        return _typed(column.type, value)
    except (Odd, ValueError, TypeError, OverflowError):
        raise wrong(f"{place}, {name}") from None


def _typed(kind: Any, value: Any) -> Any:
    if isinstance(kind, SqlEnum):
        if not isinstance(value, str) or kind.enum_class is None:
            raise Odd("no word")
        return kind.enum_class(value)
    if isinstance(kind, Boolean):
        if not isinstance(value, bool):
            raise Odd("neither yes nor no")
        return value
    if isinstance(kind, Integer | BigInteger):
        return _whole(value, 2**62 if isinstance(kind, BigInteger) else 2**31 - 1)
    if isinstance(kind, UtcDateTime):
        return moment(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    return text(value, getattr(kind, "length", None) or LONGEST_TEXT)


def _whole(value: Any, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not -1 < value <= most:
        raise Odd("no number")
    return value


def text(value: Any, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest or unprintable(value):
        raise Odd("no text")
    return value


def moment(value: Any) -> datetime:
    """A moment that has been; with its zone."""
    found = datetime.fromisoformat(value)
    if found.tzinfo is None or found > clock.now() or found.year < 1900:
        raise Odd("no moment of the past")
    return found


def _dated(value: Any) -> Dated:
    if value is None:
        return Dated()
    if not isinstance(value, dict) or set(value) != {"edtf", "words"}:
        raise Odd("no date")
    words = text(value["words"], 300) if value["words"] is not None else None
    if value["edtf"] is None:
        return Dated(None, words)
    return Dated(text(value["edtf"], 100), words, *edtf.bounds(value["edtf"]))
