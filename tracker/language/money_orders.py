"""What a term is, and those that tell an order of magnitude only: "belasan juta", "puluhan hingga ratusan miliar"."""

import re
from decimal import Decimal
from typing import NamedTuple

from . import money_grammar as grammar
from .numerals import from_words


class Term(NamedTuple):
    """An amount as far as its own words tell. `low` and `high` are None when the number makes no sense."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    currency: str | None = None
    precision: str = "exact"
    open: str | None = None
    scale: str | None = None
    flags: tuple[str, ...] = ()

    def scaled(self, power: int, scale: str) -> "Term":
        """The same number under another scale: the "1" of "1-2 miliar"."""
        factor = Decimal(10) ** power
        low, high = (None if side is None else side * factor for side in (self.low, self.high))
        return self._replace(low=low, high=high, scale=scale)


def order(text: str, pos: int) -> Term | None:
    """Orders of magnitude: [low, high) with the upper bound excluded; "puluhan hingga ratusan juta" spans two."""
    if opening := grammar.FROM_ORDER.match(text, pos):
        return _from_order(text, pos, opening)
    term = _one_order(text, pos)
    if term is None:
        return _tens(text, pos)
    join = grammar.TO_ORDER.match(text, term.end)
    upper = _one_order(text, join.end()) if join else None
    if upper and upper.high and term.low is not None and upper.high > term.low:
        return upper._replace(start=pos, low=term.low)
    return term


def _one_order(text: str, pos: int) -> Term | None:
    match = grammar.ORDER.match(text, pos)
    if not match:
        return None
    word, scale, alone = (part and part.lower() for part in match.groups())
    low, high = grammar.ORDERS[word] if word else (1, 1000)
    scale = scale or alone
    unit = Decimal(10) ** (grammar.SCALES.get(scale) or grammar.ORDER_SCALES[scale])
    return Term(pos, match.end(), low * unit, high * unit, None, "order", "high", scale)


def _from_order(text: str, pos: int, opening: re.Match[str]) -> Term | None:
    """The scale stands once, behind the second order, and counts for both."""
    upper = _one_order(text, opening.end())
    if not upper or upper.scale is None:
        return None
    power = grammar.SCALES.get(upper.scale) or grammar.ORDER_SCALES[upper.scale]
    low = grammar.ORDERS[opening[1].lower()][0] * Decimal(10) ** power
    return upper._replace(start=pos, low=low) if upper.high and low < upper.high else None


def _tens(text: str, pos: int) -> Term | None:
    """ "dua puluhan juta": from twenty up to, and without, thirty, as "20-an juta" is."""
    match = grammar.TENS.match(text, pos)
    count = match and from_words(match[1])
    if not match or count is None:
        return None
    step = Decimal(10 if match[2].lower() == "puluhan" else 100)
    unit = step * Decimal(10) ** grammar.SCALES[match[3].lower()]
    return Term(pos, match.end(), count * unit, (count + 1) * unit, None, "approx", "high", match[3].lower())
