"""An amount out of a term and the words around it."""

from decimal import Decimal
from typing import NamedTuple

from . import money_cues as around
from . import money_grammar as grammar
from . import money_terms as terms
from .money_cues import MOST, Cue
from .money_orders import Term
from .money_rates import rates
from .money_shares import share_before


class Money(NamedTuple):
    """An amount as read: `text` is exactly what stands at `start:end`.

    `precision` is exact, approx, at_least, at_most, range, order or unknown; `open` names the bound that is itself
    excluded ("low", "high"); an absent bound is None. `per` is the unit of a rate ("month"). With the flag
    `percent_of` the bounds are the base and `percent` the share of it.
    """

    text: str
    start: int
    end: int
    currency: str | None
    low: Decimal | None
    high: Decimal | None
    precision: str
    open: str | None = None
    per: str | None = None
    percent: Decimal | None = None
    flags: tuple[str, ...] = ()


def made(text: str, term: Term, floor: int = 0) -> Money:
    """Add what the words around the term say; those before `floor` belong to another amount."""
    sign = _sign_before(text, term)
    start, cues = around.cues_before(text, sign)
    end, after = around.cue_after(text, term.end)
    start, end, periods = rates(text, floor, start, end)
    share = share_before(text, start)
    start, percent = share or (start, None)
    flags = term.flags
    if sign < term.start:
        flags = (*flags, "negative")
    if len(set(periods)) > 1:
        flags = (*flags, "per_more")
    per = periods[0] if periods else None
    low, high = _plain(term.low), _plain(term.high)
    money = Money(text[start:end], start, end, term.currency, low, high, term.precision, term.open, per, percent, flags)
    if after or cues:
        money = _with_cues(money, [*([after] if after else []), *cues])
    if share:
        money = money._replace(flags=(*money.flags, "percent_of"))
    return _restated(text, money) if money.precision in _SPELT_OUT else money


def _sign_before(text: str, term: Term) -> int:
    """Where the minus of "-Rp 2 miliar" stands, else the term's start. At a line's beginning it marks an item of a list."""
    place = term.start - 1
    if place < 0 or text[place] not in "-−":
        return term.start
    if place == 0:
        return term.start if text[term.end :].strip(" .") else place
    before = text[max(0, place - 3) : place]
    return place if before[-1] in " \u00a0(" and before.strip(" ") not in ("", "\n") else term.start


_SPELT_OUT = ("exact", "approx", "at_least", "at_most")


def _plain(side: Decimal | None) -> Decimal | None:
    """The same number without an exponent or trailing zeros behind the decimal mark."""
    if side is None:
        return None
    return side.quantize(Decimal(1)) if side == side.to_integral_value() else side.normalize()


def _with_cues(money: Money, cues: list[Cue]) -> Money:
    """Let the nearest cue decide the precision, and every cue add its flag."""
    deciding = next((cue for cue in cues if cue.precision), None)
    flags = money.flags + tuple(cue.flag for cue in cues if cue.flag)
    money = money._replace(flags=flags) if flags != money.flags else money
    if deciding is None or money.precision in ("range", "unknown") or money.low is None:
        return money
    if deciding is MOST and money.precision == "order":
        return money  # "hingga jutaan rupiah": the order is what was reached
    if deciding.precision == "approx":
        return money if money.precision == "order" else money._replace(precision="approx")
    if deciding.precision == "at_least":
        return money._replace(high=None, precision="at_least", open=deciding.open)
    return money._replace(low=None, precision="at_most", open="high" if money.open == "high" else deciding.open)


def _restated(text: str, money: Money) -> Money:
    """ "Rp 150.000.000 (seratus lima puluh juta rupiah)": one amount, flagged when the words differ."""
    opening = grammar.SPELLED.match(text, money.end)
    term = opening and terms.read(text, opening.start("words"))
    if not opening or not term or term.low is None:
        return money
    end, hedge = around.cue_after(text, term.end)
    closing = grammar.SPELLED_END.match(text, end)
    if not closing:
        return money
    agrees = _agree(term.low, money.low or money.high, bool(hedge or opening["about"]))
    if opening["figures"] and not agrees:
        return money  # another amount
    flags = money.flags if agrees else (*money.flags, "words_differ")
    return money._replace(text=text[money.start : closing.end()], end=closing.end(), flags=flags)


def _agree(words: Decimal, figures: Decimal | None, hedged: bool) -> bool:
    """Do the words say the figures? "empat miliar lebih" does so for anything near it."""
    if not hedged or figures is None:
        return words == figures
    return words / 2 <= figures < words * 2
