"""Names that no post introduces, known by what only people have: an age, a title, another name, a common first name."""

import re
from collections.abc import Iterator

from . import name_before, names
from .learnt import Learnt
from .likely import bears_it, likely, of_people, placed
from .naming import Person, person_of
from .person_words import PERSON_WORDS, agents
from .small_posts import NO_FIELD
from .spotting import Spotter, Text
from .titles import CLERGY, RANK, RESPECT, TITLE
from .words import COMPANY_WORDS


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
    for place in text.places(_WORDS | agents(text)):
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


def called(text: str) -> list[int]:
    """Where the names begin that somebody is only called by, behind "alias"."""
    return [link.end() for link in _ALIAS.all(text)]


def titled(text: str, known: Learnt) -> Iterator[Person]:
    """A name behind a title: "dr. Prisila Gaelaha", "Aipda Wiratmaka", "Cak Munir"."""
    for title in _TITLED.all(text):
        name = names.read(text, title.start(), known)
        if not name or bears_it(text, name.start):
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
