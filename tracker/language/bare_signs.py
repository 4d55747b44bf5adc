"""Names that no post introduces, known by what only people have: an age, a title, another name, a common first name."""

import re
from collections.abc import Iterator

from . import name_before, names
from .family_names import FAMILY_NAMES
from .first_names import GIVEN_NAMES
from .learnt import Learnt
from .likely import likely, of_people, placed, shown
from .naming import Person, person_of
from .person_words import PERSON_WORDS, agents
from .small_posts import NO_FIELD
from .spotting import Spotter, Text
from .titles import CLERGY, RANK, RESPECT, TITLE
from .words import COMPANY_WORDS, NO_NAME_WORDS, OPENERS


def aged(text: str, known: Learnt) -> Iterator[Person]:
    """A name with its age: "Nurmiati (63)", "Wagiman, 52,"."""
    for place in Text(text).words.get("", ()):
        if not _AGE.match(text, place - 2):
            continue
        before = _AGED.search(text, max(0, place - 100), place - 2)
        name = name_before.ends_at(text, *before.span(1), known) if before else None
        if name and likely(text, name, sure=True):
            yield person_of(text, name.start, name.end, None, name)


_AGE = re.compile(r" \([1-9][0-9](?: (?:tahun|thn|th))?\)|, [1-9][0-9](?: tahun)?,")
_AGED = re.compile(r"(?<![\w.])((?:[A-Z][\w'’.-]{0,20} ){0,4}[A-Z][\w'’-]{1,20})$")


def told_of(text: str, known: Learnt) -> Iterator[Person]:
    """A name before a comma or bracket and what somebody does: "mencari Sarmad, kuli angkut", "Merlin Kondoy (ASN)"."""
    text = Text(text)
    for place in text.places(_WORDS | agents(text.words)):
        if not text.startswith((", ", " ("), place - 2) or not (
            text[place].islower() or text[place + 1 : place + 2].isupper()
        ):
            continue
        before = _AGED.search(text, max(0, place - 80), place - 2)
        name = name_before.ends_at(text, *before.span(1), known) if before else None
        if not name or not likely(text, name, sure=True) or placed(text, name.start):
            continue
        if _ASIDE.match(text, place) and (
            of_people(name, known)
            or (" " not in name.name and not known.knows(name.name) and name.name.lower() not in PERSON_WORDS)
        ):
            yield person_of(text, name.start, name.end, None, name)


_WORDS = PERSON_WORDS | {"koleganya", "rekannya", "kawannya", "sahabatnya", "atasannya"}
# What is told ends with a mark, and is no clause: "Ambon, warga mulai resah" tells of nobody.
_ASIDE = re.compile(
    rf"(?!(?:warga|korban|ibu kota|anak usaha|kepala|ketua) )[\w-]+(?:(?!{NO_FIELD.pattern}) [\w'’/&.-]+){{0,5}}(?: (?:di|dari|asal|yang|pada|untuk|berusia)(?: [\w'’/&-]+){{1,8}})?(?:[,.;)\n]|$)"
)


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
            if (
                name
                and likely(text, name, sure=True)
                and not _BEARS_IT.search(text, max(0, name.start - 24), name.start)
            ):
                yield person_of(text, name.start, name.end, None, name)


_SOMEBODY = frozenset(
    "pria perempuan lelaki wanita ibu bapak pemuda kakek nenek remaja janda ayah mantan eks bekas".split()
)
_BEGUN = re.compile(r"[.!?”\"] $|\n$")
_POINTS = re.compile(r"[A-Z][a-z]+(?: [\w'’/-]+){0,6}? itu [a-z]")
_TWO_CAPITALS = re.compile(r"(?<![\w'’-])(?<![.!?] )[A-Z][a-z'’]+ [A-Z][a-z'’]+")


def called(text: str) -> list[int]:
    """Where the names begin that somebody is only called by, behind "alias"."""
    return [link.end() for link in _ALIAS.all(text)]


def titled(text: str, known: Learnt) -> Iterator[Person]:
    """A name behind a title: "dr. Prisila Gaelaha", "Aipda Wiratmaka", "Cak Munir"."""
    for title in _TITLED.all(text):
        name = names.read(text, title.start(), known)
        if not name or _BEARS_IT.search(text, max(0, name.start - 24), name.start):
            continue
        if " " in name.name or (_FITS_ONE_WORD.match(text, title.start()) and name.name not in COMPANY_WORDS):
            yield person_of(text, name.start, name.end, None, name)


_TITLED = Spotter(rf"(?<![\w.,&])(?:{TITLE.pattern})(?=[A-Z])")
_FITS_ONE_WORD = re.compile(rf"(?:{RESPECT}|{CLERGY})\b|{RANK.pattern}")


def aliased(text: str, known: Learnt) -> Iterator[Person]:
    """A name before the one that somebody is called by: "Yopi Rumagit alias Opa Tembak", "Sudarwanto, akrab disapa Gareng"."""
    for link in _ALIAS.all(text):
        end = link.start() - (2 if text.startswith(",", link.start() - 2) else 1)
        before = _AGED.search(text, max(0, end - 80), end)
        name = name_before.ends_at(text, *before.span(1), known) if before else None
        if name:
            yield person_of(text, name.start, name.end, None, name)


_ALIAS = Spotter(
    r"(?<=[\w)] )(?:alias|als\.?|a\.k\.a\.|aka) (?=[A-Z“\"])|(?<=\w, )(?:(?:yang )?(?:lebih |biasa |kerap |sering )?(?:akrab|biasa|kerap|dikenal)"
    r" (?:disapa|dipanggil|sebagai|dengan nama) |(?:also|better) known as )(?=[A-Z“\"])"
)


def commonly(text: str, known: Learnt) -> Iterator[Person]:
    """Two capitals and more of which the first is a common first name, or the last a family's."""
    for place in Text(text).places(_COMMON):
        start = _run_begins(text, place)
        name = names.read(text, start, known) if start is not None else None
        if not name or name.end <= place or not shown(name, known) or not _CLOSED.match(text, name.end):
            continue
        if likely(text, name, sure=True) and not _BEARS_IT.search(text, max(0, name.start - 24), name.start):
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


# What is called after people: streets, hospitals, ships, cups.
_BEARS_IT = re.compile(
    r"(?<![\w-])(?:[Jj]alan|Jl\.?|[Gg]ang|Gg\.|RSUD|RSUP|RSD|[Bb]andara|[Uu]niversitas|[Ss]tadion|[Gg]edung|[Mm]useum|[Mm]asjid|[Mm]usala|RS|[Ss]akit|[Mm]onumen|[Tt]aman|[Ww]aduk"
    r"|[Mm]akam|[Pp]esantren|[Yy]ayasan|[Kk]ampung|[Dd]esa|[Dd]usun|Tahura|Kodam|[Aa]ula|[Ww]arung|[Tt]oko|[Cc]afe|[Kk]afe|[Bb]atik|[Pp]asar|[Hh]otel|[Kk]apal|KM|KMP|KRI|KLM|[Pp]iala"
    r"|PT|CV|UD|[Pp]rogram|[Kk]ota|[Ss]ekolah|[Ss]ungai|[Pp]ulau|[Gg]unung|di|ke|in|at|near|[Tt]he|[Gg]rup|[Gg]eng|[Bb]and|[Tt]im|[Kk]lub|[Rr]uang|[Ss]idang|[Ll]apangan|[Bb]alai) $"
)
_CLOSED = re.compile(r"[,.;:)?!”\"]|$|\n| [a-z(–—-]|['’]s ")
