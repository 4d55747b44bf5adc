"""Amounts of money in running text and in a form's field.

`read` finds every amount and keeps its words; `one` reads a whole field as a person typed it. An amount is a pair
of bounds in units of its currency (rupiah, not cents) with a word for how firm they are. What the words do not say
is not filled in: "sekitar" adds no tolerance, a rate is not multiplied, a percentage keeps its base.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from . import money_context as context
from . import money_cues as around
from . import money_grammar as grammar
from . import money_terms as terms
from .errors import Unreadable
from .money_cues import MOST, Cue
from .money_ranges import ranged
from .money_shares import share_before
from .money_terms import Term
from .spans import any_of
from .spotting import Text

LARGEST = Decimal(10) ** 15
SMALLEST = 50  # rupiah; what is less is a rate, or a number without its scale
_NEGATIVE = re.compile(
    rf"minus{grammar.S}|(?:{any_of(grammar.CODE_BEFORE)})?{grammar.S}{{0,3}}[-−]{grammar.S}?[0-9A-Za-z$]",
    re.IGNORECASE,
)


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


def read(text: str) -> list[Money]:
    """Every amount in `text`, in order, never overlapping."""
    text = Text(text)
    amounts = list(_counted(text))
    taken = [(money.start, money.end) for money in amounts]
    for match in context.qualitative(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            flags = ("qualitative",)
            amounts.append(
                Money(
                    text[match.start() : match.end()],
                    match.start(),
                    match.end(),
                    None,
                    None,
                    None,
                    "unknown",
                    flags=flags,
                )
            )
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
        yield _money(field, term._replace(currency="IDR", flags=(*term.flags, "currency_inferred")))


def _counted(text: Text) -> Iterator[Money]:
    pos, low, whole = 0, text.low, text.strip()
    for place in _openings(text):
        if place < pos or not grammar.CANDIDATE.match(low, place) or terms.hopeless(text, place):
            continue
        term = _numberless(text, place) or ranged(text, place)
        if term is None or not (term := _accepted(text, term, whole)):
            continue
        money = _money(text, term, pos)
        yield money
        pos = money.end


def _openings(text: Text) -> list[int]:
    """Where an amount may begin: at a number, at a currency, at a number in words."""
    signs = (place for sign in grammar.SIGNS for place in _each(text, sign))
    return sorted({*text.places(grammar.OPENERS), *signs})


def _each(text: str, sign: str) -> Iterator[int]:
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)


def _accepted(text: str, term: Term, whole: str) -> Term | None:
    """The term with its currency, when it is money; a bare number, a count or a record number is not."""
    if term.currency == "MYR" and not _plausible_ringgit(text, term):
        return None
    if term.currency == "IDR" and term.scale is None and _too_little(text, term, whole):
        return None
    if term.currency:
        return None if _not_a_single_one(text, term) else term
    letter = term.scale in grammar.LETTER_SCALES and term.scale != "rb"
    if text.endswith(("per ", "per-"), 0, term.start):
        return None  # "satu per seribu"
    if not term.scale or (letter and not _beside_money_word(text, term.start)):
        return None
    if letter and context.followed_like_money(text, term.end):
        return term._replace(currency="IDR", flags=(*term.flags, "currency_inferred"))
    begin, _ = around.cues_before(text, term.start)
    alone = text[begin : term.end] == whole
    if not context.is_money(text, term, whole=alone and not letter):
        return None
    return term._replace(currency="IDR", flags=(*term.flags, "currency_inferred"))


def _plausible_ringgit(text: str, term: Term) -> bool:
    """ "RM" also begins record numbers and restaurants' names: ask for a scale or grouped digits."""
    words = text[term.start : term.end]
    return words.startswith("RM") is False or term.scale is not None or "." in words or "," in words


def _too_little(text: str, term: Term, whole: str) -> bool:
    """ "Jalan Rp 5", "Rp. 2 Milard": nobody pays five rupiah, so a scale fell out or was misspelt beyond knowing."""
    words = text[term.start : term.end]
    if term.low is None or term.low >= SMALLEST or words == whole or "," in words or not words[-1].isdigit():
        return False
    return (
        not around.rate_after(text, term.end)[1] and text[around.cues_before(text, term.start)[0] : term.end] != whole
    )


# "tak satu rupiah pun", "not a single rupiah": nothing is what was paid.
_NOT_BEFORE = re.compile(
    r"\b(?:[Tt]ak|[Tt]idak|[Bb]ukan|[Tt]anpa|[Tt]iada|[Nn]ot)(?: ada| pernah| sampai)? $|(?:not|without) a(?: single)? $"
)


def _not_a_single_one(text: str, term: Term) -> bool:
    if term.low is None or term.low > 1000 or any(map(str.isdigit, text[term.start : term.end])):
        return False
    return text.startswith(" pun", term.end) or bool(_NOT_BEFORE.search(text, max(0, term.start - 20), term.start))


_LETTER_NOUNS = frozenset(
    "anggaran dana biaya nilai nilainya senilai sebesar kontrak pagu hps rugi seharga harga harganya bernilai membayar dibayar"
    " bayar uang suap total totalnya jumlahnya habis".split()
)


def _beside_money_word(text: str, start: int) -> bool:
    before = text[max(0, start - 20) : start].lower().split()
    return bool(before) and before[-1] in _LETTER_NOUNS


def _numberless(text: str, start: int) -> Term | None:
    """ "anggaran miliar": a noun and a scale with no number between them."""
    noun = grammar.NOUN.match(text, start)
    term = noun and terms.numeral_missing(text, noun.end())
    return terms.with_currency(text, start, term)._replace(currency="IDR") if term else None


def _money(text: str, term: Term, floor: int = 0) -> Money:
    """Add what the words around the term say; those before `floor` belong to another amount."""
    sign = _sign_before(text, term)
    start, cues = around.cues_before(text, sign)
    end, after = around.cue_after(text, term.end)
    start, end, periods = around.rates(text, floor, start, end)
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
    flags = money.flags if agrees else (*money.flags, "words_differ")
    return money._replace(text=text[money.start : closing.end()], end=closing.end(), flags=flags)


def _agree(words: Decimal, figures: Decimal | None, hedged: bool) -> bool:
    """Do the words say the figures? "empat miliar lebih" does so for anything near it."""
    if not hedged or figures is None:
        return words == figures
    return words / 2 <= figures < words * 2
