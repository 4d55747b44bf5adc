"""Names that no post introduces, known by their own words, or by a sentence that points back to somebody."""

import re
from collections.abc import Iterator

from . import names
from .family_names import FAMILY_NAMES
from .first_names import GIVEN_NAMES
from .learnt import Learnt
from .likely import bears_it, likely, of_people, shown
from .naming import Person, person_of
from .person_words import PERSON_WORDS
from .spans import Along
from .spotting import Text
from .words import NO_NAME_WORDS, OPENERS


def commonly(text: str, known: Learnt, taken: Along[Person]) -> Iterator[Person]:
    """Two capitals and more of which the first is a common first name, or the last a family's; not those of `taken`."""
    for place in Text(text).places(_COMMON):
        start = None if taken.covers(place) else _run_begins(text, place)
        name = names.read(text, start, known) if start is not None else None
        if not name or name.end <= place or not shown(name, known) or not _CLOSED.match(text, name.end):
            continue
        if likely(text, name, sure=True) and not bears_it(text, name.start):
            yield person_of(text, name.start, name.end, None, name)


_COMMON = frozenset(name.lower() for name in GIVEN_NAMES | FAMILY_NAMES)
_RUN_BEFORE = re.compile(r"(?:[A-Z][\w'’.-]* (?:(?:bin|binti|br|boru|van|de) )?){1,4}$")
_FIRST_OF_SENTENCE = re.compile(r"(?:^|\n|[.!?:”\"] )[“\"]?$")
# A sentence may begin with what somebody has: "Jenazah Abdul Wahid dipulangkan".
_HAS = frozenset(
    """Foto Jenazah Jasad Rekening Keluarga Nama Istri Suami Anak Ayah Adik Kakak Mobil Keterangan Kesaksian Sosok Wajah Tubuh Nasib Pernyataan
    Ucapan Pasangan Orangtua Kerabat Kediaman Kepergian Penangkapan Penahanan Kematian Vonis Harta Kekayaan Paspor""".split()
)


def _run_begins(text: str, place: int) -> int | None:
    """Where the run of capitals around `place` begins; None when its first word is no part of a name."""
    if not text[place].isupper():
        return None
    run = _RUN_BEFORE.search(text, max(0, place - 60), place)
    start = run.start() if run else place
    first = text[start:place].split(" ", 1)[0] if run else ""
    opens = _FIRST_OF_SENTENCE.search(text, max(0, start - 3), start)
    if first in _HAS or (opens and (first in OPENERS or first in NO_NAME_WORDS)):
        start += len(first) + 1
    return start if text[start - 1 : start] in ("", " ", "\n", "“", '"', "(") else None


_CLOSED = re.compile(r"[,.;:)?!”\"]|$|\n| [a-z(–—-]|['’]s ")


def pointed(text: str, known: Learnt) -> Iterator[Person]:
    """ "Surat untuk Thobyhend Sahureka dikirim. Eks Kadis itu mangkir": the last capitals of the sentence before are somebody's."""
    text = Text(text)
    for place in text.places(PERSON_WORDS | _SOMEBODY):
        begun = text[place].isupper() and _BEGUN.search(text, max(0, place - 3), place)
        if begun and _POINTS.match(text, place):
            before = list(_TWO_CAPITALS.finditer(text, max(0, text.rfind("\n", 0, place), place - 220), place - 1))
            name = next(
                (n for run in reversed(before) if (n := names.read(text, run.start(), known)) and of_people(n, known)),
                None,
            )
            if name and likely(text, name, sure=True) and not bears_it(text, name.start):
                yield person_of(text, name.start, name.end, None, name)


_SOMEBODY = frozenset(
    "pria perempuan lelaki wanita ibu bapak pemuda kakek nenek remaja janda ayah mantan eks bekas".split()
)
_BEGUN = re.compile(r"[.!?”\"] $|\n$")
_POINTS = re.compile(r"[A-Z][a-z]+(?: [\w'’/-]+){0,6}? itu [a-z]")
_TWO_CAPITALS = re.compile(r"(?<![\w'’-])(?<![.!?] )[A-Z][a-z'’]+ [A-Z][a-z'’]+")
