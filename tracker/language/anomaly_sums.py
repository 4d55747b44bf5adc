"""Figures that do not agree: parts and their total, a rate and its sum."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from . import sentences
from .anomaly_figures import COUNTED, NUMBER, WORDS, number, told_exactly
from .findings import Finding, finding_at
from .money import Money
from .numerals import UNITS
from .spans import Along
from .spotting import Spotter

# "1.240 ton, terdiri atas urea 700 ton dan NPK 540 ton": what follows are all the parts of what stands before.
_PARTS = Spotter(
    r"(?:terdiri (?:atas|dari)|yang terbagi|dengan rincian|rinciannya|dirinci|merinci|perinciannya|masing-masing|meliputi|mencakup|made up of|consisting of|comprising|broken down into)(?!\w)",
    low=True,
)
_SOME = re.compile(r"\b(?:antara lain|di antaranya|termasuk|sebagian|sisanya|lainnya|including|among)\b", re.IGNORECASE)
_OF_RATE = re.compile(
    rf" untuk (?P<count>{NUMBER}|{WORDS}) (?P<unit>bulan|tahun|hari|minggu|orang)(?: atau|, atau|, yakni|, yaitu)(?: sebesar)? $"
)
_PER = {"bulan": "month", "tahun": "year", "hari": "day", "minggu": "week", "orang": "person"}
FEWEST = 100  # parts and totals below agree or are no sums


def read(text: str, amounts: list[Money]) -> list[Finding]:
    exact = told_exactly(amounts)
    return [*_parts(text, Along(exact)), *_rates(text, exact)]


def _parts(text: str, amounts: Along[Money]) -> Iterator[Finding]:
    spans = sentences.along(text)
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


def _off(parts: list[Decimal | None], total: Decimal | None) -> bool:
    """Do the parts, each less than the total, make another sum? Rounded ones miss it by a little."""
    known = [part for part in parts if part is not None]
    if total is None or total < FEWEST or any(part >= total for part in known):
        return False
    return abs(sum(known) - total) * 100 > total


def _counts(text: str, start: int, stop: int, begin: int, end: int) -> Iterator[Finding]:
    totals = list(COUNTED.finditer(text, start, stop))
    if not totals:
        return
    unit = totals[-1][2]
    parts = [part for part in COUNTED.finditer(text, begin, end) if part[2] == unit]
    if len(parts) > 1 and _off([number(part[1]) for part in parts], number(totals[-1][1])):
        yield finding_at(text, parts[0].start(), parts[-1].end(), "parts_differ")


def _rates(text: str, exact: list[Money]) -> Iterator[Finding]:
    """ "Rp 480 juta untuk delapan bulan atau Rp 50 juta per bulan"."""
    for total, rate in pairwise(exact):
        between = _OF_RATE.fullmatch(text, total.end, rate.start) if rate.start - total.end < 60 else None
        if not between or rate.per != _PER[between["unit"]] or total.low is None or rate.low is None:
            continue
        count = Decimal(UNITS[between["count"]]) if between["count"] in UNITS else number(between["count"])
        if abs(rate.low * count - total.low) * 100 > total.low:
            yield finding_at(text, total.start, rate.end, "rate_differs")
