"""One amount without the words around it: "Rp 1-2 miliar", "belasan juta rupiah", "dua koma lima miliar"."""

import re
from decimal import Decimal

from . import money_grammar as grammar
from .money_currencies import CODE_AFTER, CODE_BEFORE, DOLLARS
from .money_orders import Term, order
from .numerals import Numeral, from_digits, from_words
from .spotting import Text


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
    return _and_smaller(text, Term(pos, match.end(), unit, unit, scale=match[1].lower()))


def _number(text: str, pos: int, before: re.Match[str] | None) -> Term | None:
    """A number in digits or words with its scale, "-an" and smaller parts ("1 miliar 500 juta")."""
    number = (before and grammar.NUMBER_BEHIND_CURRENCY.match(text, pos)) or grammar.NUMBER.match(text, pos)
    if not number:
        return None
    end, about = number.end(), grammar.AN.match(text, number.end())
    end = about.end() if about else end
    scale = grammar.SCALE.match(text, end)
    numeral = _numeral(number[1], scale)
    if numeral is None:
        return Term(pos, scale.end() if scale else end, None, None, precision="unknown", flags=("malformed_number",))
    term = Term(pos, end, numeral.value, numeral.value, flags=numeral.flags)
    if about or (scale and scale[2]):
        term = _around(term)
    if not scale:
        return _and_smaller(text, term) if before else term
    power, flags = _power(text, scale, before)
    term = term.scaled(power, scale[1].lower())._replace(end=scale.end(), flags=term.flags + flags)
    return _and_smaller(text, term)


_SPOKEN_MARK = re.compile(r"[ \u00a0](koma|point)[ \u00a0]", re.IGNORECASE)
_PARTS = {"three quarters of": Decimal("0.75"), "half of": Decimal("0.5"), "a quarter of": Decimal("0.25")}


def _numeral(raw: str, scale: re.Match[str] | None) -> Numeral | None:
    if part := _PARTS.get(raw.lower().replace("-", " ").replace("\u00a0", " ")):
        return Numeral(part)
    if raw[0].isdigit():
        raw = _SPOKEN_MARK.sub(lambda mark: "," if mark[1].lower() == "koma" else ".", raw)
        english = bool(scale) and (scale[1].lower() in grammar.ENGLISH_SCALES or scale[0] == "m")
        return from_digits(raw, scaled=bool(scale), english=english)
    value = Decimal(1) if raw.lower() in ("a", "an") else from_words(raw)
    return value if value is None else Numeral(value)


def _power(text: str, scale: re.Match[str], before: re.Match[str] | None) -> tuple[int, tuple[str, ...]]:
    """The scale's power of ten. "$5M" is five million in English and five miliar in Indonesian: flagged."""
    letter = scale[1].lower()
    if scale[0] == "m" and Text(text).once(_english):
        return 6, ("ambiguous_scale",)
    if letter == "m" and before and CODE_BEFORE[before[1].lower()] != "IDR":
        return (6 if scale[0] in ("M", "m") else 9), ("ambiguous_scale",)
    return grammar.SCALES.get(letter) or grammar.LETTER_SCALES[letter], ()


def _english(text: Text) -> bool:
    """Is the text in English, by its commonest words?"""
    return text.low.count(" the ") > text.low.count(" yang ")


def _around(term: Term) -> Term:
    """ "400-an": from the number up to, and without, the next one of its own roundness."""
    assert term.low is not None
    digits = str(term.low.to_integral_value())
    step = Decimal(10) ** (len(digits) - len(digits.rstrip("0"))) if term.low else Decimal(1)
    return term._replace(high=term.low + step, precision="approx", open="high")


def _and_smaller(text: str, term: Term) -> Term:
    """Add "500 juta" to "1 miliar"; each further part must have a smaller scale than the one before."""
    if term.precision != "exact" or term.low is None:
        return term
    while (more := _smaller(text, term)) is not None:
        total = term.low + more.low if term.low is not None and more.low is not None else None
        term = term._replace(low=total, high=total, end=more.end, scale=more.scale)
    return term


_SPOKEN = re.compile(r"\s?[.,;!?)”\"]|\n|$")


def _in_speech(term: Term, number: re.Match[str], value: Decimal) -> Term | None:
    """ "dua juta dua ratus", "tiga ribu lima ratus": said in words, the hundreds are of the next smaller scale."""
    power = {"juta": 3, "ribu": 0, "sejuta": 3, "seribu": 0}.get(term.scale or "")
    if power is None or not number[1].lower().endswith("ratus"):
        return None
    return Term(0, number.end(), value * 10**power, None, scale=term.scale)


_AND_A_HALF = re.compile(rf"{grammar.S}setengah(?={grammar.S}?[.,;)]|$|{grammar.S}(?:rupiah|untuk|per|lebih|dan)\b)")


def _smaller(text: str, term: Term) -> Term | None:
    if half := _AND_A_HALF.match(text, term.end):  # "sejuta setengah": half of the same scale
        power = grammar.SCALES.get(term.scale or "") or grammar.ONE_OF.get(term.scale or "")
        return Term(0, half.end(), Decimal(10) ** power / 2, None, scale=term.scale) if power else None
    power = grammar.SCALES.get(term.scale or "") or grammar.ONE_OF.get(term.scale or "")
    space = re.compile(grammar.S).match(text, term.end)
    number = space and grammar.NUMBER.match(text, space.end())
    if not power or not number:
        return None
    scale = grammar.SCALE.match(text, number.end())
    numeral = _numeral(number[1], scale)
    if numeral is None or numeral.flags:
        return None
    if not scale:
        # "lima juta dua ratus rupiah": without a scale only the currency shows that the number belongs here.
        closing = grammar.CURRENCY_AFTER.match(text, number.end())
        if not closing and _SPOKEN.match(text, number.end()):
            return _in_speech(term, number, numeral.value)
        return Term(0, number.end(), numeral.value, numeral.value) if closing else None
    smaller = grammar.SCALES.get(scale[1].lower())
    if not smaller or smaller >= power or scale[2]:
        return None
    return Term(0, scale.end(), numeral.value * 10**smaller, None, scale=scale[1].lower())
