"""One amount without the words around it: "Rp 1-2 miliar", "belasan juta rupiah", "dua koma lima miliar"."""

import re
from decimal import Decimal

from . import money_grammar as grammar
from .money_currencies import CODE_AFTER, CODE_BEFORE, DOLLARS
from .money_numbers import and_smaller, around, numeral_of, power_of
from .money_orders import Term, order


def hopeless(text: str, start: int) -> bool:
    """Is the number at `start` a bare one, with neither scale nor currency nor another number behind it?"""
    number = grammar.NUMBER.match(text, start)
    if not number:
        return False
    end = number.end()
    digits = number[1][0].isdigit()
    if digits and _NOTHING_MORE.match(text, end):
        return True
    if text.endswith(("antara ", "between "), 0, start) and grammar.BETWEEN_JOIN.match(text, end):
        return False
    if not digits and grammar.TENS.match(text, start):
        return False
    follows = (grammar.SCALE, grammar.CURRENCY_AFTER, grammar.JOIN, grammar.AN)
    return not any(pattern.match(text, end) for pattern in follows)


# Behind most numbers stands a mark, a bracket or a line's end: a year, a day, an age.
_NOTHING_MORE = re.compile(r"[.,;:)/]+(?:\s|$)|[)/]|\n|$")


def read(text: str, start: int) -> Term | None:
    """Read the term that begins at `start`; None when nothing there is an amount."""
    before = grammar.CURRENCY_BEFORE.match(text, start)
    pos = before.end() if before else start
    term = order(text, pos) or _one(text, pos) or _number(text, pos, before)
    if term is None and before:
        term = numeral_missing(text, pos)
    return term and with_currency(text, start, term, before)


def with_currency(text: str, start: int, term: Term, before: re.Match[str] | None = None) -> Term:
    """The term from `start` on with its currency's code, whether that stands before the number or after it."""
    end = term.end
    if cents := grammar.NO_CENTS.match(text, end):
        end = cents.end()
    after = grammar.CURRENCY_AFTER.match(text, end)
    if before:
        word, code = before[1], CODE_BEFORE[before[1].lower()]
        if after and CODE_AFTER[after[1].lower()] == code:
            end = after.end()
    elif after and not (
        after[1].lower() in ("won", "perak") and not term.scale and (term.low or 0) < 500
    ):  # "they 5 won", "meraih dua perak"
        word, code, end = after[1], CODE_AFTER[after[1].lower()], after.end()
    else:
        return term if term.start == start else term._replace(start=start)
    flags = (*term.flags, "currency_inferred") if word.lower() in DOLLARS else term.flags
    if before and before["minus"]:
        flags = (*flags, "negative")
    return term._replace(start=start, end=end, currency=code, flags=flags)


def numeral_missing(text: str, pos: int) -> Term | None:
    """ "Rp miliar", "Rp ... miliar": the number fell out, so only the order of magnitude is left."""
    gap = grammar.GAP.match(text, pos)
    match = grammar.SCALE.match(text, gap.end() if gap else pos)
    if not match or match[2] or match[1].lower() not in grammar.SCALES:
        return None
    unit = Decimal(10) ** grammar.SCALES[match[1].lower()]
    flags = ("numeral_missing",)
    return Term(pos, match.end(), unit, unit * 1000, None, "order", "high", match[1].lower(), flags)


def _one(text: str, pos: int) -> Term | None:
    match = grammar.ONE.match(text, pos)
    if not match:
        return None
    unit = Decimal(10) ** grammar.ONE_OF[match[1].lower()]
    return and_smaller(text, Term(pos, match.end(), unit, unit, scale=match[1].lower()))


def _number(text: str, pos: int, before: re.Match[str] | None) -> Term | None:
    """A number in digits or words with its scale, "-an" and smaller parts ("1 miliar 500 juta")."""
    number = (before and grammar.NUMBER_BEHIND_CURRENCY.match(text, pos)) or grammar.NUMBER.match(text, pos)
    if not number:
        return None
    end, about = number.end(), grammar.AN.match(text, number.end())
    end = about.end() if about else end
    scale = grammar.SCALE.match(text, end)
    numeral = numeral_of(number[1], scale)
    if numeral is None:
        return Term(pos, scale.end() if scale else end, None, None, precision="unknown", flags=("malformed_number",))
    term = Term(pos, end, numeral.value, numeral.value, flags=numeral.flags)
    if about or (scale and scale[2]):
        term = around(term)
    if not scale:
        return and_smaller(text, term) if before else term
    power, flags = power_of(text, scale, before)
    term = term.scaled(power, scale[1].lower())._replace(end=scale.end(), flags=term.flags + flags)
    return and_smaller(text, term)
