"""Figures that do not agree: parts and their total, a percentage and its base, a rate and its sum, one figure told twice."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from . import sentences
from .findings import Finding, finding_at
from .money import Money
from .numerals import UNITS
from .spans import Along
from .spotting import Spotter, Text

_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+(?:[.,][0-9]+)?"
# "1.240 ton, terdiri atas urea 700 ton dan NPK 540 ton": what follows are all the parts of what stands before.
_PARTS = Spotter(
    r"(?:terdiri (?:atas|dari)|yang terbagi|dengan rincian|rinciannya|dirinci|merinci|perinciannya|masing-masing|meliputi|mencakup|made up of|consisting of|comprising|broken down into)(?!\w)",
    low=True,
)
_SOME = re.compile(r"\b(?:antara lain|di antaranya|termasuk|sebagian|sisanya|lainnya|including|among)\b", re.IGNORECASE)
_COUNTED = re.compile(rf"(?<![\w.,/])({_NUMBER}) ([a-z]{{3,15}})(?!\w)")
# "dari 2.000 anak pada 2022 menjadi 1.500 anak pada 2023, atau turun 35 persen"
_CHANGED = re.compile(
    rf"(?:dari|from) (?:Rp ?)?(?P<old>{_NUMBER})(?P<unit>(?: [a-z]+)?)[^.;\n]{{0,40}}? (?:menjadi|ke|to) (?:Rp ?)?(?P<new>{_NUMBER})(?: [a-z]+)?[^.;\n]{{0,40}}?,? (?:atau |or |yakni |yaitu )?(?:(?:turun|naik|berkurang|bertambah|meningkat|menurun|susut|merosot|melonjak|down|up|fall|drop|rise|increase)\w*(?: of| sebesar| sekitar| by)? )(?P<percent>[0-9]+(?:[.,][0-9]+)?) ?(?:persen|percent|%)"
)
# "Dari 410 lampu yang dipasang, hanya 82 yang menyala atau 20 persen"
_SHARE = re.compile(
    rf"(?:[Dd]ari|[Oo]f) (?P<base>{_NUMBER}) [a-z][^.;\n]{{0,80}}?,? (?:hanya|baru|cuma|sebanyak|only|just) (?P<part>{_NUMBER}) [^.,;\n]{{0,60}}?,? ?(?:atau|or|\() ?(?P<percent>[0-9]+(?:[.,][0-9]+)?) ?(?:persen|percent|%)"
)
_CUE = Spotter(r"(?:dari|of|from) (?=[0-9r])", low=True)
_WORDS = "|".join(UNITS)
# "tiga (4) titik", "4 (tiga) titik": looked for by the bracket, which is rarer than a figure.
_IN_BRACKETS = re.compile(rf" \((?:(?P<digits>[0-9]{{1,2}})|(?P<word>{_WORDS}))\)", re.IGNORECASE)
_BEFORE_BRACKET = re.compile(rf"(?<![\w.,-])(?:(?P<digits>[0-9]{{1,2}})|(?P<word>{_WORDS}))$", re.IGNORECASE)
_OF_RATE = re.compile(
    rf" untuk (?P<count>{_NUMBER}|{_WORDS}) (?P<unit>bulan|tahun|hari|minggu|orang)(?: atau|, atau|, yakni|, yaitu)(?: sebesar)? $"
)
_PER = {"bulan": "month", "tahun": "year", "hari": "day", "minggu": "week", "orang": "person"}
FEWEST = 100  # parts and totals below agree or are no sums


def read(text: str, amounts: list[Money]) -> list[Finding]:
    exact = [a for a in amounts if a.low is not None and a.low == a.high and a.precision == "exact" and not a.percent]
    return [
        *_parts(text, Along(exact)),
        *_percent(text),
        *_rates(text, exact),
        *_orders(text, amounts),
        *_twice(text),
    ]


def number(written: str) -> Decimal:
    """A count as written: in threes with either mark, else with a decimal one."""
    if re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{3})+", written):
        return Decimal(re.sub(r"[.,]", "", written))
    return Decimal(written.replace(",", "."))


def _twice(text: str) -> Iterator[Finding]:
    for behind in _IN_BRACKETS.finditer(text):
        before = _BEFORE_BRACKET.search(text, max(0, behind.start() - 12), behind.start())
        if not before or bool(before["word"]) is bool(behind["word"]):
            continue
        word, digits = before["word"] or behind["word"], behind["digits"] or before["digits"]
        if UNITS[word.lower()] != int(digits):
            yield finding_at(text, before.start(), behind.end(), "words_differ")


def _parts(text: str, amounts: Along[Money]) -> Iterator[Finding]:
    spans = Along(map(_Sentence, Text(text).once(sentences.split)))
    for cue in _PARTS.all(text):
        around = spans.around(cue.start())
        if not around or _SOME.search(text, cue.start(), around.end):
            continue
        start, end = max(around.start, cue.start() - 300), min(around.end, cue.end() + 400)
        parts = [a for a in amounts.within(cue.end(), end) if a.per is None]
        total = amounts.last(start, cue.start())
        before = spans.last(max(0, around.start - 500), around.start) if cue[0] in _NEXT else None
        if before and not total:
            total = amounts.last(before.start, before.end)
        if len(parts) > 1 and total and total.per is None and _off([p.low for p in parts], total.low):
            yield finding_at(text, parts[0].start, parts[-1].end, "parts_differ")
        elif not parts:
            yield from _counts(text, start, cue.start(), cue.end(), end)


_NEXT = ("merinci", "dirinci", "rinciannya", "perinciannya", "dengan rincian")


class _Sentence:
    def __init__(self, span: tuple[int, int]) -> None:
        self.start, self.end = span


def _off(parts: list[Decimal | None], total: Decimal | None) -> bool:
    """Do the parts, each less than the total, make another sum? Rounded ones miss it by a little."""
    known = [part for part in parts if part is not None]
    if total is None or total < FEWEST or any(part >= total for part in known):
        return False
    return abs(sum(known) - total) * 100 > total


def _counts(text: str, start: int, stop: int, begin: int, end: int) -> Iterator[Finding]:
    totals = list(_COUNTED.finditer(text, start, stop))
    if not totals:
        return
    unit = totals[-1][2]
    parts = [part for part in _COUNTED.finditer(text, begin, end) if part[2] == unit]
    if len(parts) > 1 and _off([number(part[1]) for part in parts], number(totals[-1][1])):
        yield finding_at(text, parts[0].start(), parts[-1].end(), "parts_differ")


def _percent(text: str) -> Iterator[Finding]:
    for cue in _CUE.all(text):
        if changed := _CHANGED.match(text, cue.start()):
            old, new = number(changed["old"]), number(changed["new"])
            told = abs(new - old) * 100 / old if old else None
            match = changed
        elif share := _SHARE.match(text, cue.start()):
            base, part = number(share["base"]), number(share["part"])
            told = part * 100 / base if base else None
            match = share
        else:
            continue
        percent = Decimal(match["percent"].replace(",", "."))
        if told is not None and abs(told - percent) > max(Decimal(1), percent / 20):
            yield finding_at(text, match.start(), match.end(), "percent_differs")


def _rates(text: str, exact: list[Money]) -> Iterator[Finding]:
    """ "Rp 480 juta untuk delapan bulan atau Rp 50 juta per bulan"."""
    for total, rate in pairwise(exact):
        between = _OF_RATE.fullmatch(text, total.end, rate.start) if rate.start - total.end < 60 else None
        if not between or rate.per != _PER[between["unit"]] or total.low is None or rate.low is None:
            continue
        count = Decimal(UNITS[between["count"]]) if between["count"] in UNITS else number(between["count"])
        if abs(rate.low * count - total.low) * 100 > total.low:
            yield finding_at(text, total.start, rate.end, "rate_differs")


_FIGURE = re.compile(r"[0-9][0-9.,]*")


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


_OF_THING = re.compile(
    rf"(?<![\w.,/])({_NUMBER}) ((?:ton(?:ne)?s?|kilogram|hectares?|hektare?|meter|unit|liter|sak|kg)(?: (?:of )?[a-z]+)?)(?!\w)"
)


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
