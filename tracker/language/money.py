"""Amounts of money in running text and in a form's field.

`read` finds every amount and keeps its words; `one` reads a whole field as a person typed it. An amount is a pair
of bounds in units of its currency (rupiah, not cents) with a word for how firm they are. What the words do not say
is not filled in: "sekitar" adds no tolerance, a rate is not multiplied, a percentage keeps its base.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from . import money_context as context
from . import money_cues as around
from . import money_grammar as grammar
from . import money_terms as terms
from .errors import Unreadable
from .money_cues import Cue
from .money_terms import Term
from .spans import any_of
from .spotting import Text

LARGEST = Decimal(10) ** 15
_NEGATIVE = re.compile(
    rf"minus{grammar.S}|(?:{any_of(grammar.CODE_BEFORE)})?{grammar.S}{{0,3}}[-−]{grammar.S}?[0-9A-Za-z$]",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Money:
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
        yield _money(field, replace(term, currency="IDR", flags=(*term.flags, "currency_inferred")))


def _counted(text: str) -> Iterator[Money]:
    text, pos = Text(text), 0
    low, whole = text.low, text.strip()
    for place in _openings(text):
        if place < pos or not grammar.CANDIDATE.match(low, place) or terms.hopeless(text, place):
            continue
        term = _numberless(text, place) or _range(text, place)
        if term is None or not (term := _accepted(text, term, whole)):
            continue
        money = _money(text, term)
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
    if term.currency:
        return term
    letter = term.scale in grammar.LETTER_SCALES and term.scale != "rb"
    if not term.scale or (letter and not _beside_money_word(text, term.start)):
        return None
    begin, _ = around.cues_before(text, term.start)
    alone = text[begin : term.end] == whole
    if not context.is_money(text, term, whole=alone and not letter):
        return None
    return replace(term, currency="IDR", flags=(*term.flags, "currency_inferred"))


def _plausible_ringgit(text: str, term: Term) -> bool:
    """ "RM" also begins record numbers and restaurants' names: ask for a scale or grouped digits."""
    words = text[term.start : term.end]
    return words.startswith("RM") is False or term.scale is not None or "." in words or "," in words


def _beside_money_word(text: str, start: int) -> bool:
    before = text[max(0, start - 20) : start].lower().split()
    return bool(before) and before[-1] in (
        "anggaran",
        "dana",
        "biaya",
        "nilai",
        "nilainya",
        "senilai",
        "sebesar",
        "kontrak",
        "pagu",
        "hps",
        "rugi",
    )


def _numberless(text: str, start: int) -> Term | None:
    """ "anggaran miliar": a noun and a scale with no number between them."""
    for noun in ("anggaran ", "dana ", "biaya "):
        if text[start : start + len(noun)].lower() == noun:
            term = terms.numeral_missing(text, start + len(noun))
            return term and replace(term, start=start, currency="IDR")
    return None


def _range(text: str, start: int) -> Term | None:
    """The term at `start`, joined to a second one when the two make a range."""
    first = terms.read(text, start)
    if first is None or first.low is None or first.precision != "exact":
        return first
    join = grammar.JOIN.match(text, first.end) or (
        _between(text, start) and grammar.BETWEEN_JOIN.match(text, first.end)
    )
    if join and join[0].strip().isalpha() and _changing(text, start):
        return first
    second = terms.read(text, join.end()) if join else None
    return _joined(first, second, dashed=bool(join) and not join[0].strip().isalpha()) if second else first


def _between(text: str, start: int) -> bool:
    before = text[max(0, start - 12) : start].lower().split()
    return bool(before) and before[-1] in ("antara", "between")


_CHANGE = re.compile(
    r"(?:naik|meningkat|melonjak|turun|menurun|anjlok|berubah|membengkak|bertambah|berkurang|susut|rose|rising|grew|fell|up|down|cut|raised?|increased?"
    r"|dropped|jumped|climbed|slashed|reduced|lowered|swelled|ballooned|went)\b[^.]{0,20}\s(?:dari|from)\s$"
)


def _changing(text: str, start: int) -> bool:
    """ "rose from Rp 2 billion to Rp 3 billion" are two amounts, no range."""
    return bool(_CHANGE.search(text[max(0, start - 48) : start].lower()))


def _joined(first: Term, second: Term, *, dashed: bool) -> Term:
    if second.low is None or second.precision != "exact":
        return first
    if first.currency and second.currency not in (None, first.currency):
        return first
    if first.scale is None and second.scale is not None and (first.low or 0) < 1000:
        power = grammar.SCALES.get(second.scale) or grammar.LETTER_SCALES.get(second.scale, 0)
        first = first.scaled(power, second.scale)
        if first.low is not None and first.low > second.low:  # "Rp 500-1 miliar": which scale was meant?
            return replace(first, end=second.end, low=None, high=None, precision="unknown", flags=("malformed_number",))
    elif second.scale is None and not second.currency and not (dashed and _also_money(first, second)):
        return first
    if first.low is None or first.low >= second.low:
        return first
    currency = first.currency or second.currency
    flags = tuple(dict.fromkeys((*first.flags, *second.flags)))
    return replace(
        first, end=second.end, high=second.low, currency=currency, precision="range", scale=first.scale, flags=flags
    )


def _also_money(first: Term, second: Term) -> bool:
    """The bare "42" of "US$ 38-42" and the "750.000" of "Rp 500.000-750.000"; the "3" of "Rp 2-3" may be anything."""
    return second.low is not None and (second.low >= 1000 or first.currency not in (None, "IDR"))


def _money(text: str, term: Term) -> Money:
    """Add what the words around the term say."""
    start, cues = around.cues_before(text, term.start)
    end, after = around.cue_after(text, term.end)
    end, per = around.rate_after(text, end)
    share_start, percent = around.share_before(text, min(start, term.start))
    if percent is not None:
        start = share_start
    low, high = _plain(term.low), _plain(term.high)
    money = Money(
        text[start:end], start, end, term.currency, low, high, term.precision, term.open, per, percent, term.flags
    )
    if after or cues:
        money = _with_cues(money, [*([after] if after else []), *cues])
    if percent is not None:
        money = replace(money, flags=(*money.flags, "percent_of"))
    return _restated(text, money) if money.precision in _SPELT_OUT else money


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
    money = replace(money, flags=flags) if flags != money.flags else money
    if deciding is None or money.precision in ("range", "unknown") or money.low is None:
        return money
    if deciding.precision == "approx":
        return money if money.precision == "order" else replace(money, precision="approx")
    if deciding.precision == "at_least":
        return replace(money, high=None, precision="at_least", open=deciding.open)
    return replace(money, low=None, precision="at_most", open="high" if money.open == "high" else deciding.open)


def _restated(text: str, money: Money) -> Money:
    """ "Rp 150.000.000 (seratus lima puluh juta rupiah)": one amount, flagged when the words differ."""
    opening = grammar.SPELLED.match(text, money.end)
    term = opening and terms.read(text, opening.start(1))
    closing = term.end if term else money.end
    if not term or text[closing : closing + 1] != ")" or term.low is None:
        return money
    flags = money.flags if term.low in (money.low, money.high) else (*money.flags, "words_differ")
    return replace(money, text=text[money.start : closing + 1], end=closing + 1, flags=flags)
