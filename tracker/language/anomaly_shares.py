"""Percentages that do not fit the figures beside them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from .anomaly_figures import NUMBER, WORDS, number
from .findings import Finding, finding_at
from .numerals import UNITS
from .spotting import Spotter

# "dari 2.000 anak pada 2022 menjadi 1.500 anak pada 2023, atau turun 35 persen"
_CHANGED = re.compile(
    rf"(?:dari|from) (?:Rp ?)?(?P<old>{NUMBER})(?P<unit>(?: [a-z]+)?)[^.;\n]{{0,40}}? (?:menjadi|ke|to) (?:Rp ?)?(?P<new>{NUMBER})(?: [a-z]+)?[^.;\n]{{0,40}}?,? (?:atau |or |yakni |yaitu )?(?:(?:turun|naik|berkurang|bertambah|meningkat|menurun|susut|merosot|melonjak|down|up|fall|drop|rise|increase)\w*(?: of| sebesar| sekitar| by)? )(?P<percent>[0-9]+(?:[.,][0-9]+)?) ?(?:persen|percent|%)"
)
_SCALE = "ribu|juta|miliar|triliun|thousand|million|billion|trillion"
_OR_PERCENT = r",? ?(?:atau|or|\()(?: sekitar| hampir| about| nearly)? ?(?P<percent>[0-9]+(?:[.,][0-9]+)?) ?(?:persen|percent|%)(?! (?:dari|of) )"
# "Dari 410 lampu yang dipasang, hanya 82 yang menyala atau 20 persen", "Of the 12 samples, three, or 25 percent"
_SHARE = re.compile(
    rf"(?:[Dd]ari|[Oo]f)(?: the| total| sekitar)? (?P<base>{NUMBER})(?P<base_scale> (?:{_SCALE}))? [a-z][^.;\n]{{0,80}}?(?:,? (?:hanya|baru|cuma|sebanyak|only|just)|,(?: [a-z]+nya,)?) "
    rf"(?P<part>{NUMBER}|{WORDS})(?P<part_scale> (?:{_SCALE}))?(?: [a-z][^.,;\n]{{0,60}}?)?{_OR_PERCENT}"
)
# "48 dari 320 pasien atau 15 persen"
_PART_FIRST = re.compile(
    rf"(?<![\w.,/-])(?P<part>{NUMBER}|{WORDS})(?P<part_scale> (?:{_SCALE}))?(?: [a-z]+){{0,2}} $", re.IGNORECASE
)
_BASE_LAST = re.compile(
    rf"(?:dari|of)(?: the| total)? (?P<base>{NUMBER})(?P<base_scale> (?:{_SCALE}))?(?: [a-z][^.,;\n]{{0,60}}?)?{_OR_PERCENT}"
)
_CUE = Spotter(r"(?:dari|of|from)(?: the| total| sekitar)? (?=[0-9r])", low=True)
_TIMES = {
    word: 1000**power
    for power, words in enumerate(("ribu thousand", "juta million", "miliar billion", "triliun trillion"), start=1)
    for word in words.split()
}


def read(text: str) -> Iterator[Finding]:
    for cue in _CUE.all(text):
        start = cue.start()
        if changed := _CHANGED.match(text, start):
            old, new = number(changed["old"]), number(changed["new"])
            told, end = Decimal(abs(new - old) * 100 / old) if old else None, changed.end()
            percent = changed["percent"]
        elif share := _SHARE.match(text, start):
            told, end, percent = _share(share, share), share.end(), share["percent"]
        elif last := _BASE_LAST.match(text, start):
            first = _PART_FIRST.search(text, max(0, start - 40), start)
            told, start = (_share(first, last), first.start()) if first else (None, start)
            end, percent = last.end(), last["percent"]
        else:
            continue
        off = Decimal(percent.replace(",", "."))
        if told is not None and abs(told - off) > max(Decimal(1), off / 20):
            yield finding_at(text, start, end, "percent_differs")


def _share(part: re.Match[str], base: re.Match[str]) -> Decimal | None:
    """How many percent of the base the part is."""
    some, whole = _quantity(part, "part"), _quantity(base, "base")
    return some * 100 / whole if whole and some <= whole else None


def _quantity(match: re.Match[str], name: str) -> Decimal:
    written = match[name].lower()
    return (Decimal(UNITS[written]) if written in UNITS else number(written)) * _TIMES.get(
        (match[f"{name}_scale"] or "").strip().lower(), 1
    )
