"""The number of a term with its scale: what it comes to, "400-an", and the smaller parts behind it."""

import re
from decimal import Decimal

from . import money_grammar as grammar
from .money_currencies import CODE_BEFORE
from .money_orders import Term
from .numerals import Numeral, from_digits, from_words
from .spotting import Text

_SPOKEN_MARK = re.compile(r"[ \u00a0](koma|point)[ \u00a0]", re.IGNORECASE)
_PARTS = {"three quarters of": Decimal("0.75"), "half of": Decimal("0.5"), "a quarter of": Decimal("0.25")}


def numeral_of(raw: str, scale: re.Match[str] | None) -> Numeral | None:
    if part := _PARTS.get(raw.lower().replace("-", " ").replace("\u00a0", " ")):
        return Numeral(part)
    if raw[0].isdigit():
        raw = _SPOKEN_MARK.sub(lambda mark: "," if mark[1].lower() == "koma" else ".", raw)
        english = bool(scale) and (scale[1].lower() in grammar.ENGLISH_SCALES or scale[0] == "m")
        return from_digits(raw, scaled=bool(scale), english=english)
    value = Decimal(1) if raw.lower() in ("a", "an") else from_words(raw)
    return value if value is None else Numeral(value)


def power_of(text: str, scale: re.Match[str], before: re.Match[str] | None) -> tuple[int, tuple[str, ...]]:
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


def around(term: Term) -> Term:
    """ "400-an": from the number up to, and without, the next one of its own roundness."""
    assert term.low is not None
    digits = str(term.low.to_integral_value())
    step = Decimal(10) ** (len(digits) - len(digits.rstrip("0"))) if term.low else Decimal(1)
    return term._replace(high=term.low + step, precision="approx", open="high")


def and_smaller(text: str, term: Term) -> Term:
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
    numeral = numeral_of(number[1], scale)
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
