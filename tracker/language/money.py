"""Amounts of money in running text and in a form's field.

`read` finds every amount and keeps its words; `one` reads a whole field as a person typed it. An amount is a pair
of bounds in units of its currency (rupiah, not cents) with a word for how firm they are. What the words do not say
is not filled in: "sekitar" adds no tolerance, a rate is not multiplied, a percentage keeps its base.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from . import money_context as context
from . import money_grammar as grammar
from . import money_terms as terms
from .errors import Unreadable
from .money_currencies import CODE_BEFORE, SIGNS
from .money_kept import kept
from .money_made import Money, made
from .money_orders import Term
from .money_ranges import ranged
from .spans import any_of
from .spotting import Text

__all__ = ["LARGEST", "Money", "one", "read"]
LARGEST = Decimal(10) ** 15
_NEGATIVE = re.compile(
    rf"minus{grammar.S}|(?:{any_of(CODE_BEFORE)})?{grammar.S}{{0,3}}[-−]{grammar.S}?[0-9A-Za-z$]",
    re.IGNORECASE,
)


def read(text: str) -> list[Money]:
    """Every amount in `text`, in order, never overlapping."""
    text = Text(text)
    amounts = list(_counted(text))
    taken = [(money.start, money.end) for money in amounts]
    for match in context.qualitative(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            words, flags = match[0], ("qualitative",)
            amounts.append(Money(words, *match.span(), None, None, None, "unknown", flags=flags))
    return sorted(amounts, key=lambda money: money.start)


def one(text: str) -> Money | None:
    """Read a whole field; None when it is empty or no amount. Raise Unreadable for an impossible one."""
    field = text.strip()
    if _NEGATIVE.match(field):
        raise Unreadable("negative")
    found = read(field)
    if not found or (found[0].start, found[-1].end) != (0, len(field)) or len(found) > 1:
        found = list(_bare(field))
    if not found:
        return None
    _refuse_impossible(found[0])
    return found[0]


def _refuse_impossible(money: Money) -> None:
    if "malformed_number" in money.flags:
        raise Unreadable("malformed_number")
    if any(side is not None and side > LARGEST for side in (money.low, money.high)):
        raise Unreadable("too_large")


def _bare(field: str) -> Iterator[Money]:
    """A field with nothing but a number, or with a letter for its scale ("5 M"): rupiah, and said to be inferred."""
    term = terms.read(field, 0) if field else None
    if term and term.end == len(field) and term.currency is None:
        yield made(field, term._replace(currency="IDR", flags=(*term.flags, "currency_inferred")))


def _counted(text: Text) -> Iterator[Money]:
    pos, low, whole = 0, text.low, text.strip()
    for place in _openings(text):
        if place < pos or not grammar.CANDIDATE.match(low, place) or terms.hopeless(text, place):
            continue
        term = _numberless(text, place) or ranged(text, place)
        if term is None or not (term := kept(text, term, whole, pos)):
            continue
        money = made(text, term, pos)
        yield money
        pos = money.end


def _openings(text: Text) -> list[int]:
    """Where an amount may begin: at a number, at a currency, at a number in words."""
    signs = (place for sign in SIGNS for place in _each(text, sign))
    return sorted({*text.places(grammar.OPENERS), *signs})


def _each(text: str, sign: str) -> Iterator[int]:
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)


def _numberless(text: str, start: int) -> Term | None:
    """ "anggaran miliar": a noun and a scale with no number between them."""
    noun = grammar.NOUN.match(text, start)
    term = noun and terms.numeral_missing(text, noun.end())
    return terms.with_currency(text, start, term)._replace(currency="IDR") if term else None
