"""Counts that do not agree: a list and its number, parts and the total behind them, a price by the head and what it makes."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from . import sentences
from .anomaly_figures import COUNTED, NUMBER, number, told_exactly
from .findings import Finding, finding_at
from .money import Money
from .numerals import UNITS
from .spans import Along
from .spotting import Spotter

_WORDS = "|".join(word for word, value in UNITS.items() if value > 1)
# "lima sekolah, yakni A, B, dan C": nothing but names, and all of them.
_LIST = Spotter(r"(?:yakni|yaitu|namely)(?: di)? (?=[a-z])", low=True)
_HOW_MANY = re.compile(
    rf"(?<![\w.,/-])(?<!dari )(?<!of )(?:(?P<word>{_WORDS})|(?P<digits>[0-9]{{1,2}})) (?P<what>[a-z-]+(?: [a-z-]+){{0,3}}),? $",
    re.IGNORECASE,
)
_NUMERAL = re.compile(rf"(?<!\w)(?:{_WORDS}|[0-9]+)(?!\w)", re.IGNORECASE)
_ITEMS = re.compile(r"[A-Z0-9][^.;:()“”\"\n]{3,400}(?=\.(?:\s|$|[”\"]))")
_JOINED = re.compile(r",? (?:dan|serta|and) ")
_POST = re.compile(
    r"(?:Kepala|Ketua|Wakil|Direktur|Sekretaris|Bendahara|Camat|Lurah|Bupati|Wali|Gubernur|Mantan|Head|Former|Chief|Deputy|Director)(?!\w)"
)
# "250 tanks for Kema, 310 for Sonder and 280 for Paleloan, a total of 900"
_TOTAL = Spotter(
    rf"(?:a total of|for a total of|totalling|totaling|sehingga total(?:nya)?|total(?:nya)?|seluruhnya|jumlah(?:nya)?)(?: menjadi| sebanyak| mencapai| ada)? (?=(?P<total>{NUMBER})(?![\w/]|[.,][0-9]))",
    low=True,
)
_PART = re.compile(
    rf"(?<![\w.,/-])(?P<count>{NUMBER})(?= (?:[a-z]+ )?(?:for|in|to|from|at|untuk|di|ke|dari) (?:[a-z]+ )?[A-Z])"
)
# "Setiap orang menyetor Rp 28 juta sehingga kerugian seluruhnya Rp 2,16 miliar"
_EACH = Spotter(
    r"(?:setiap|tiap|tiap-tiap|masing-masing) (?:orang|warga|keluarga|unit|petani|siswa|murid|jemaah|anggota|penerima|calon|bidang|kepala|korban|rumah|desa)",
    low=True,
)
_ALL = re.compile(r"(?:seluruhnya|total\w*|keseluruhan|semuanya|terkumpul|jumlahnya)(?: [a-z]+){0,3} $")
_NO_HEADS = frozenset(
    "hari jam bulan tahun minggu pekan menit kali persen percent rupiah ribu juta miliar triliun".split()
)
BEFORE = 60  # characters before a list in which its number stands
NEAR = Decimal("1.4")  # a count so many times off was meant, and misses


def read(text: str, amounts: list[Money]) -> list[Finding]:
    return [*_lists(text), *_totals(text), *_by_head(text, Along(told_exactly(amounts)))]


def _lists(text: str) -> Iterator[Finding]:
    for cue in _LIST.all(text):
        told = _HOW_MANY.search(text, max(0, cue.start() - BEFORE), cue.start())
        items = _ITEMS.match(text, cue.end()) if told and not _NUMERAL.search(told["what"]) else None
        if not told or not items:
            continue
        count = int(told["digits"] or UNITS[told["word"].lower()])
        fewest, most = _items(items[0])
        if fewest and not fewest <= count <= most:
            yield finding_at(text, told.start(), items.end(), "count_differs")


def _items(words: str) -> tuple[int, int]:
    """How many names the words list, at least and at most; nothing where they may be something else."""
    named = [part for piece in words.split(", ") for part in _JOINED.split(piece) if part]
    named = [part.removeprefix("dan ").removeprefix("serta ").removeprefix("and ") for part in named]
    plain = all(part[0].isupper() and len(part.split()) <= 6 and not _POST.match(part) for part in named)
    if not plain or len(named) < 2:
        return 0, 0
    closed = re.search(r", (?:dan|serta|and) ", words)
    return words.count(", ") + (1 if closed else len(_JOINED.findall(words)[-1:]) + 1), len(named)


def _totals(text: str) -> Iterator[Finding]:
    spans = sentences.along(text)
    for cue in _TOTAL.all(text):
        around = spans.around(cue.start())
        parts = list(_PART.finditer(text, max(around.start, cue.start() - 300), cue.start())) if around else []
        sums = sum(number(part["count"]) for part in parts)
        total = number(cue["total"])
        if len(parts) > 1 and total != sums and max(total, sums) < NEAR * min(total, sums):
            yield finding_at(text, parts[0].start(), cue.end("total"), "parts_differ")


def _by_head(text: str, exact: Along[Money]) -> Iterator[Finding]:
    spans = sentences.along(text)
    for cue in _EACH.all(text):
        around = spans.around(cue.start())
        told = exact.within(cue.end(), min(around.end, cue.end() + 250)) if around else []
        for price, total in pairwise(told[:3]):
            low = max(around.start - 300, 0) if around else 0
            if price.low and total.low and _ALL.search(text, max(low, total.start - 50), total.start):
                heads = [m for m in COUNTED.finditer(text, low, cue.start()) if m[2] not in _NO_HEADS]
                counts = [number(m[1]) for m in heads]
                made = total.low / price.low
                fits = any(abs(count - made) * 100 <= count for count in counts)
                if not fits and any(max(count, made) < NEAR * min(count, made) for count in counts):
                    yield finding_at(text, cue.start(), total.end, "rate_differs")
