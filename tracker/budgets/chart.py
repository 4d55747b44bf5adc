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
    ends = [p for a in amounts if a.currency == currency and drawable(a) for p in _powers(a) if p is not None]
    if not ends:
        return None
    first, last = max(floor(min(ends)) - 1, 0), ceil(max(ends)) + 1
    first = max(first, last - MOST)
    return Scale(currency, first, max(last, first + FEWEST))


def bar_of(amount: Amount, scale: Scale | None) -> Bar | None:
    """None for what is never drawn: unknown, a rate, a share, or another currency than the scale's."""
    if scale is None or amount.currency != scale.currency or not drawable(amount):
        return None
    low, high = _powers(amount)
    kind = "shown" if amount.shown else "loss" if amount.as_loss else "said"
    return Bar(low, high, kind) if low is not None or high is not None else None


def _powers(amount: Amount) -> tuple[float | None, float | None]:
    low, high = (_power(side, amount.currency or "IDR") for side in (amount.low, amount.high))
    return low, high


def _power(minor: int | None, currency: str) -> float | None:
    return log10(from_minor(minor, currency)) if minor else None
