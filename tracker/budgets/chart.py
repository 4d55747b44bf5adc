"""Where an amount lies on a scale on which each gridline is ten times the last. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from tracker.budgets.figures import drawable, main_currency
from tracker.budgets.models import Amount
from tracker.core.types import from_minor

# Decades the page has room for.
FEWEST, MOST = 3, 8


@dataclass(frozen=True)
class Scale:
    """From 10**`first` to 10**`last` units of `currency`."""

    currency: str
    first: int
    last: int

    @property
    def decades(self) -> int:
        return self.last - self.first


@dataclass(frozen=True)
class Bar:
    """Powers of ten from `low` to `high`; None is open on that side. `kind`: said, loss or shown."""

    low: float | None
    high: float | None
    kind: str


def scale_for(amounts: Sequence[Amount]) -> Scale | None:
    """A scale with a decade to spare on either side; None where nothing can be drawn."""
    currency = main_currency(amounts)
    drawn = (a for a in amounts if a.currency == currency and drawable(a))
    return scale_over(currency, [side for a in drawn for side in (a.low, a.high)])


def scale_over(currency: str, sums: Sequence[int | None]) -> Scale | None:
    """A scale on which all these minor units of `currency` lie; None where none is a figure."""
    ends = [power for minor in sums if (power := _power(minor, currency)) is not None]
    if not ends:
        return None
    first, last = max(floor(min(ends)) - 1, 0), ceil(max(ends)) + 1
    first = max(first, last - MOST)
    return Scale(currency, first, max(last, first + FEWEST))


def bar_of(amount: Amount, scale: Scale | None) -> Bar | None:
    """None for what is never drawn: unknown, a rate, a share, or another currency than the scale's."""
    if scale is None or amount.currency != scale.currency or not drawable(amount):
        return None
    return bar_between(amount.low, amount.high, scale, kind_of(amount))


def bar_between(low: int | None, high: int | None, scale: Scale, kind: str) -> Bar | None:
    """The bar of `low` to `high` minor units of the scale's currency; None where neither is known."""
    first, last = _power(low, scale.currency), _power(high, scale.currency)
    return Bar(first, last, kind) if first is not None or last is not None else None


def kind_of(amount: Amount) -> str:
    return "shown" if amount.shown else "loss" if amount.as_loss else "said"


def _power(minor: int | None, currency: str) -> float | None:
    return log10(from_minor(minor, currency)) if minor else None
