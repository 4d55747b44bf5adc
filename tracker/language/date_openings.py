"""Where in a text an expression of time may begin: at a number, a bracket, or a word for it that goes on."""

import re

from .calendar_names import MONTH_OF, WEEKDAY_OF
from .date_counts import UNITS
from .date_patterns import YEAR
from .date_words import ORDINAL_WORDS
from .money_grammar import S
from .numerals import VOCABULARY
from .spans import any_of
from .spotting import Text

# Words with which an expression of time may begin; where none of them stands, and no digit, nothing is tried.
_ALONE = frozenset(
    "natal paskah easter christmas esoknya besoknya lusanya keesokannya kemarin kemaren kmrn kmren besok bsk lusa semalam semalem malamnya sorenya siangnya paginya yesterday today tomorrow tonight recently".split()
) | {run for name in (*WEEKDAY_OF, *MONTH_OF) for run in re.findall(r"[^\W\d_]{2,}", name)}
_LEADING = """
tanggal tgl bulan bln thn th selang berselang later that dini pada dari antara from between on awal pertengahan penghujung akhir triwulan kuartal kwartal tw semester
paruh caturwulan q h final first second third fourth tahun ta t fiscal financial fy era dekade the periode masa period year beginning
start middle end kemarin hari besok lusa pagi tadi siang sore subuh malam td ntar nanti hr mgg kuartal in earlier this last next past pekan minggu over
belum baru belakangan tempo beberapa some not several sehari sepekan seminggu sebulan setahun sedekade a an esok keesokan
"""
# All but the few that stand alone go on with a number or with one of these.
_GOING_ON = """
lalu silam ini depan mendatang waktu lama anggaran ajaran pelajaran akademik jabatan buku fiskal pajak ke iv iii ii i pertama
kedua ketiga keempat lagi ahead later quarter half few couple day days week weeks month months year years decade decades terakhir belakangan yang
weekend morning afternoon evening night nanti long malem dpn coming kmrn kemaren kmren dahulu hr mgg bln thn ini2 paginya time ago hari harinya dulu to s d hingga dan and of a sebelumnya berikutnya
sesudahnya setelahnya yg berselang setelah sesudah sebelum that same baru kemudian previously afterwards previous preceding following end
"""
_NAMES = {run for name in (*MONTH_OF, *WEEKDAY_OF, *VOCABULARY) for run in re.findall(r"[^\W\d_]+", name)}
_OPENERS = frozenset({*_ALONE, *_LEADING.split(), *_NAMES, *ORDINAL_WORDS})
_SECOND = frozenset({*_GOING_ON.split(), *ORDINAL_WORDS, "thousand", "seribu", *_LEADING.split(), *_NAMES, *_ALONE})
_NEXT = re.compile(r"[^\W\d_]*+[^\w\n]{0,4}(?:(?P<number>\d)|(?P<word>[^\W\d_]+))")
# A number with which a time may begin: a year, or one before a mark, a month or a unit of time.
_NUMBER = re.compile(
    rf"{YEAR}|[0-9]{{1,3}}(?:[/.–—-]{S}?[0-9a-z]|,{S}(?:[0-9]|dan|and)|st|nd|rd|th|an|s\b|[qh][12]"
    rf"|{S}(?:[–—-]|(?:{any_of({*MONTH_OF, *UNITS, 'dan', 'and', 'of', 'to', 'hingga', 'sampai', 's', 'sd'})})))"
)
_BRACKET = re.compile(r"\((?=[0-9a-z])")


def places(text: Text) -> list[tuple[int, str]]:
    """Each such place in order, with the word there; "" for a number or a bracket."""
    low = text.low
    found = [(place, "") for place in text.words.get("", []) if _NUMBER.match(low, place)]
    found += [(bracket.start(), "") for bracket in _BRACKET.finditer(low)]
    for word in _OPENERS & text.words.keys():
        alone = word in _ALONE
        found += [(place, word) for place in text.words[word] if alone or _goes_on(low, place)]
    return sorted(found)


def _goes_on(low: str, place: int) -> bool:
    follows = _NEXT.match(low, place)
    return bool(follows and (follows["number"] or follows["word"] in _SECOND))
