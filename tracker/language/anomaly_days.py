"""Times that cannot be: something done after the article appeared, a period that ends before it begins or is longer."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from . import sentences
from .dates import When
from .findings import Finding, finding_at
from .numerals import UNITS
from .spans import Along
from .spotting import Spotter, Text

_FULL = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTHS = re.compile(r"([0-9]{4})-([0-9]{2})(?:-[0-9]{2})?/([0-9]{4})-([0-9]{2})(?:-[0-9]{2})?")
_UNTIL = re.compile(
    r",?\s*(?:to|until|till|through|sampai(?: dengan)?|hingga|s/d|s\.d\.|[-–—])(?: tanggal| bulan)?(?:\s+|$)"
)
_FROM = re.compile(
    r"(?:from|dari|sejak|mulai|between|antara|periode|masa)(?: tanggal)? $|^(?:from|dari|sejak|mulai)", re.IGNORECASE
)
# What is to come may stand there; what is told as done may not.
_TO_COME = re.compile(
    r"\b(?:akan|hendak|bakal|nanti|rencana\w*|berencana|dijadwalkan|jadwal|target\w*|ditargetkan|paling lambat|tenggat|batas|sebelum|sampai|hingga|mendatang|depan|berikutnya|selanjutnya|berlaku|habis|berakhir|mulai|menjelang|jelang|harus|wajib|diminta|berjanji"
    r"|will|to be|shall|scheduled|due|until|by|before|expires?|next|plan\w*|would|deadline|set for)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:hasil|telah|sudah|menyimpulkan|diputuskan|memutuskan|ditandatangani|tertanggal|ditemukan|diterima|dilaporkan|terjadi|ditangkap|diperiksa|dibayar\w*|dicairkan|kata|ujar\w*|was|were|had|found|held|signed|dated|said|paid|decided)\b",
    re.IGNORECASE,
)
_LASTING = Spotter(
    rf"selama (?P<count>[0-9]{{1,3}}|{'|'.join(UNITS)}) (?P<unit>tahun|bulan)(?: penuh)?,? (?:yakni |yaitu )?(?=(?:dari|mulai|sejak|terhitung|[a-z]+ [0-9]{{4}}))",
    low=True,
)


def read(text: str, days: list[When], published: date | None) -> list[Finding]:
    """`published` is the day the article appeared; without one nothing can be after it."""
    return [*(_after(text, days, published) if published else ()), *_reversed(text, days), *_lasting(text, days)]


def _after(text: str, days: list[When], published: date) -> Iterator[Finding]:
    told = Along(day for day in days if day.edtf and _FULL.fullmatch(day.edtf) and not day.flags)
    late = [
        day
        for day in told.items
        if str(published.year) <= day.text[-4:] and day.edtf and day.edtf > published.isoformat()
    ]
    if not late:
        return
    by_day = Along(late)
    for start, end in Text(text).once(sentences.split):
        for day in by_day.within(start, end):
            words = text[max(start, day.start - 250) : min(end, day.end + 250)]
            if _DONE.search(words) and not _TO_COME.search(words):
                yield finding_at(text, day.start, day.end, "after_publication")


def _reversed(text: str, days: list[When]) -> Iterator[Finding]:
    """Two full days joined as a period, the second before the first."""
    for first, second in pairwise(days):
        one, other = _day(first), _day(second)
        if not one or not other or other >= one or second.start - first.end > 20:
            continue
        between = text[first.end : second.start] + ("" if second.text[0].isdigit() else second.text[:16])
        led = _FROM.search(text[max(0, first.start - 12) : first.start]) or _FROM.search(first.text)
        if led and _UNTIL.match(between):
            yield finding_at(text, first.start, second.end, "period_reversed")


def _day(when: When) -> str | None:
    edtf = (when.edtf or "").strip("./")
    return edtf if _FULL.fullmatch(edtf) else None


def _lasting(text: str, days: list[When]) -> Iterator[Finding]:
    """ "Selama tiga tahun, dari Januari 2020 hingga Desember 2021": the words tell another length than the days."""
    periods = Along(days)
    for told in _LASTING.all(text):
        period = periods.first(told.end(), told.end() + 12)
        bounds = _MONTHS.fullmatch(period.edtf or "") if period else None
        if not period or not bounds:
            continue
        years, months = int(bounds[3]) - int(bounds[1]), int(bounds[4]) - int(bounds[2])
        count = int(told["count"]) if told["count"].isdigit() else UNITS[told["count"]]
        lasted, claimed = 12 * years + months, count * (12 if told["unit"] == "tahun" else 1)
        # Both ends may be meant with or without their month; years are told in round numbers.
        if abs(lasted + 0.5 - claimed) > (6 if told["unit"] == "tahun" else 1.5):
            yield finding_at(text, told.start(), period.end, "duration_differs")
