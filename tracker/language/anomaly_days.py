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
    r"\b(?:hasil|telah|sudah|menyimpulkan|diputuskan|memutuskan|ditandatangani|tertanggal|ditemukan|diterima|dilaporkan|terjadi|ditangkap|diperiksa|dibayar\w*|dicairkan|menyita|menangkap|menahan|menggeledah|menggerebek|meringkus|membekuk|mengamankan|menyegel|melaporkan|mengaku|mengatakan|menyatakan|membantah|menjelaskan|ditahan|disita|tewas|meninggal|ambruk|roboh|seized|arrested|detained|raided|searched|reported|denied|told|died|collapsed|kata|ujar\w*|was|were|had|found|held|signed|dated|said|paid|decided)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"[0-9]{4}\)?$")  # in full, or counting from the day of publication may have moved it
_BORN = Spotter(r"(?:lahir|kelahiran|born)(?!\w)", low=True)
_AGED = re.compile(
    r"(?:berusia|berumur|usia(?:nya)?|umur(?:nya)?|aged|is|was) (?P<years>[0-9]{1,2})(?: tahun| years? old|(?= ?[.,]))"
)
# An age of another time: "lahir pada 1970 dan menikah ketika berusia 20 tahun".
_BACK_THEN = re.compile(
    r"\b(?:ketika|saat|waktu|kala|sejak|pada usia|di usia|hingga|sampai|meninggal|wafat|menikah|tewas|when|then|since|until|at the time|died|married|akan|kelak|will)\b",
    re.IGNORECASE,
)
_LASTING = Spotter(
    rf"selama (?P<count>[0-9]{{1,3}}|{'|'.join(UNITS)}) (?P<unit>tahun|bulan)(?: penuh)?,? (?:yakni |yaitu )?(?=(?:dari|mulai|sejak|terhitung|[a-z]+ [0-9]{{4}}))",
    low=True,
)


def read(text: str, days: list[When], published: date | None) -> list[Finding]:
    """`published` is the day the article appeared; without one nothing can be after it."""
    return [
        *((*_after(text, days, published), *_ages(text, days, published)) if published else ()),
        *_reversed(text, days),
        *_lasting(text, days),
    ]


def _after(text: str, days: list[When], published: date) -> Iterator[Finding]:
    told = Along(day for day in days if day.edtf and _FULL.fullmatch(day.edtf) and not day.flags)
    late = [day for day in told.items if _YEAR.search(day.text) and day.edtf and day.edtf > published.isoformat()]
    if not late:
        return
    by_day = Along(late)
    for start, end in Text(text).once(sentences.split):
        for day in by_day.within(start, end):
            words = text[max(start, day.start - 250) : min(end, day.end + 250)]
            if _DONE.search(words) and not _TO_COME.search(words):
                yield finding_at(text, day.start, day.end, "after_publication")


def _ages(text: str, days: list[When], published: date) -> Iterator[Finding]:
    """ "Lahir pada 4 Maret 2008" and, in the same sentence, "berusia 12 tahun" in an article of 2023."""
    told = Along(days)
    for cue in _BORN.all(text):
        day = told.first(cue.end(), cue.end() + 40)
        around = sentences.along(text).around(cue.start()) if day and _FULL.fullmatch(day.edtf or "") else None
        aged = _AGED.search(text, day.end, min(around.end, day.end + 120)) if day and around else None
        if not day or not aged or _BACK_THEN.search(text, day.end, aged.start()):
            continue
        born = date.fromisoformat(str(day.edtf))
        years = published.year - born.year - ((published.month, published.day) < (born.month, born.day))
        if abs(years - int(aged["years"])) > 1:
            yield finding_at(text, cue.start(), aged.end(), "age_differs")


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
