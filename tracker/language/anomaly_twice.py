"""One figure told two ways: in digits and words, with other noughts, or with two digits the other way round."""

import re
from collections.abc import Iterator
from decimal import Decimal

from .anomaly_figures import NUMBER, WORDS, number, told_exactly
from .findings import Finding, finding_at
from .money import Money
from .numerals import UNITS
from .spotting import Spotter

# "tiga (4) titik", "4 (tiga) titik": looked for by the bracket, which is rarer than a figure.
_IN_BRACKETS = re.compile(rf" \((?:(?P<digits>[0-9]{{1,2}})|(?P<word>{WORDS}))\)", re.IGNORECASE)
_BEFORE_BRACKET = re.compile(rf"(?<![\w.,-])(?:(?P<digits>[0-9]{{1,2}})|(?P<word>{WORDS}))$", re.IGNORECASE)
_FIGURE = re.compile(r"[0-9][0-9.,]*")
# "pagar bambu sepanjang 6,2 kilometer", "pagar sepanjang 2,6 kilometer tersebut"
_MEASURED = Spotter(
    rf"(?P<how>sepanjang|seluas|setinggi|selebar|seberat|sedalam|setebal|sejauh) (?P<size>{NUMBER}) (?P<unit>[a-z]{{1,12}})",
    low=True,
)
_THING = re.compile(r"[\w-]+(?: [\w-]+)? $")
_VALUE = re.compile(
    r"(?:nilai|senilai|kontrak|anggaran|sebesar|total|dana|pagu|biaya|harga|worth|contract|budget|cost)\w*(?: [\w-]+){0,4} $",
    re.IGNORECASE,
)
_OF_THING = re.compile(
    rf"(?<![\w.,/])({NUMBER}) ((?:ton(?:ne)?s?|kilogram|hectares?|hektare?|meter|unit|liter|sak|kg)(?: (?:of )?[a-z]+)?)(?!\w)"
)


def read(text: str, amounts: list[Money]) -> list[Finding]:
    return [*_in_words(text), *_orders(text, amounts), *_sizes(text), *_values(text, told_exactly(amounts))]


def _in_words(text: str) -> Iterator[Finding]:
    for behind in _IN_BRACKETS.finditer(text):
        before = _BEFORE_BRACKET.search(text, max(0, behind.start() - 12), behind.start())
        if not before or bool(before["word"]) is bool(behind["word"]):
            continue
        word, digits = before["word"] or behind["word"], behind["digits"] or before["digits"]
        if UNITS[word.lower()] != int(digits):
            yield finding_at(text, before.start(), behind.end(), "words_differ")


def _orders(text: str, amounts: list[Money]) -> Iterator[Finding]:
    """ "Rp 14 ribu per liter" and "Rp 14 juta per liter": the same digits for the same thing, a thousand times as much."""
    first: dict[tuple[str, str | None, str], Decimal] = {}
    for amount in amounts:
        figure = _FIGURE.search(amount.text)
        if amount.per is None or amount.low is None or not figure:
            continue
        key = (figure[0], amount.per, amount.currency or "")
        before = first.setdefault(key, amount.low)
        if before != amount.low:
            yield finding_at(text, amount.start, amount.end, "told_two_ways")


def _sizes(text: str) -> Iterator[Finding]:
    """ "Pagar bambu sepanjang 6,2 kilometer" and "pagar sepanjang 2,6 kilometer"."""
    sizes: dict[tuple[str, str, str], str] = {}
    for match in _MEASURED.all(text):
        thing = _THING.search(text, max(0, match.start() - 40), match.start())
        for word in thing[0].split() if thing else ():
            before = sizes.setdefault((match["how"], match["unit"], word), match["size"])
            if _turned(before, match["size"], 2):
                yield finding_at(text, match.start(), match.end(), "told_two_ways")
                break


def _values(text: str, exact: list[Money]) -> Iterator[Finding]:
    """ "Senilai Rp 1,12 miliar" and "nilai kontrak itu Rp 1,21 miliar"."""
    values: dict[tuple[str, str], Money] = {}
    for amount in exact:
        figure = _FIGURE.search(amount.text)
        if not figure or amount.per is not None:
            continue
        key = "".join(sorted(figure[0])), amount.text[figure.end() :]
        before = values.setdefault(key, amount)
        other = _FIGURE.search(before.text) if before.text != amount.text else None
        if other and _turned(other[0], figure[0], 3) and _value(text, before) and _value(text, amount):
            yield finding_at(text, amount.start, amount.end, "told_two_ways")


def _value(text: str, amount: Money) -> bool:
    """Is it told as what something is worth?"""
    return bool(_VALUE.search(text, max(0, amount.start - 60), amount.start))


def _turned(one: str, other: str, fewest: int) -> bool:
    """Are two digits beside each other, of at least so many that are no noughts, the other way round?"""
    first, second = (re.sub(r"[.,]", "", written) for written in (one, other))
    apart = [n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b]
    swapped = len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(first) == sorted(second)
    return swapped and len(first) == len(second) and len(first.strip("0")) >= fewest


def in_title(text: str, body: int) -> list[Finding]:
    """A figure of the title that the text tells with the same digits and another number of noughts."""
    told = {match[2]: match for match in _OF_THING.finditer(text, 0, body)}
    found = []
    for match in _OF_THING.finditer(text, body) if told else ():
        above = told.get(match[2])
        one, other = (number(m[1]) for m in (match, above)) if above else (Decimal(0), Decimal(0))
        if above and one != other and {one / other, other / one} & {Decimal(10), Decimal(100), Decimal(1000)}:
            found.append(finding_at(text, match.start(), match.end(), "told_two_ways"))
    return found[:3]
