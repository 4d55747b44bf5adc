"""Column types: UTC time, vocabularies, uncertain dates and amounts of money."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from sqlalchemy import DateTime
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.types import TypeDecorator

from tracker.core.i18n import N_, Vocabulary


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, stored and returned in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def word(vocabulary: type[Enum], name: str = "") -> SqlEnum:
    """A column that holds one key of `vocabulary`, checked by the database.

    `name`: of the check, where one table has two columns of the same vocabulary.
    """
    return SqlEnum(
        vocabulary,
        native_enum=False,
        create_constraint=True,
        length=30,
        name=name or vocabulary.__name__.lower(),
        values_callable=lambda words: [w.value for w in words],
    )


@dataclass(frozen=True)
class Dated:
    """A date as known: EDTF (ISO 8601-2), the words used, and the earliest and latest day it can be.

    Either bound may be None (open or unknown). With no `edtf`, only the words are known.
    """

    edtf: str | None = None
    words: str | None = None
    earliest: date | None = None
    latest: date | None = None

    def __bool__(self) -> bool:
        return bool(self.edtf or self.words)

    def __composite_values__(self) -> tuple[str | None, str | None, date | None, date | None]:
        return self.edtf, self.words, self.earliest, self.latest


class Precision(Vocabulary):
    EXACT = "exact", N_("Exact")
    APPROX = "approx", N_("Approximately")
    AT_LEAST = "at_least", N_("At least")
    AT_MOST = "at_most", N_("At most")
    RANGE = "range", N_("Range")
    ORDER = "order", N_("Order of magnitude")
    UNKNOWN = "unknown", N_("Unknown")


class Bound(Vocabulary):
    """Which end of a range is not itself included."""

    LOW = "low", N_("More than the lower figure")
    HIGH = "high", N_("Less than the upper figure")


# Minor units per major unit (ISO 4217): sums are kept as whole minor units, never as floats.
MINOR = {
    "IDR": 100,
    "USD": 100,
    "MYR": 100,
    "SGD": 100,
    "EUR": 100,
    "AUD": 100,
    "CNY": 100,
    "GBP": 100,
    "SAR": 100,
    "JPY": 1,
    "HKD": 100,
    "TWD": 100,
    "NZD": 100,
    "CAD": 100,
    "CHF": 100,
    "THB": 100,
    "PHP": 100,
    "INR": 100,
    "AED": 100,
    "BND": 100,
    "PGK": 100,
    "KRW": 1,
    "VND": 1,
}
# Above this no public budget lies; it also keeps minor units inside 64 bits.
LARGEST = Decimal(10) ** 16


def to_minor(amount: Decimal, currency: str) -> int:
    """Whole minor units. Raises ValueError when `amount` is negative, too large or finer than the currency."""
    if amount < 0 or amount > LARGEST:
        raise ValueError("out of range")
    minor = amount * MINOR.get(currency, 100)
    if minor != minor.to_integral_value():
        raise ValueError("finer than the currency's smallest unit")
    return int(minor)


def from_minor(minor: int, currency: str) -> Decimal:
    return Decimal(minor) / MINOR.get(currency, 100)
