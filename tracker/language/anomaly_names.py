"""One person or company under two spellings, one set of letters for two names, and "pejabat" where "penjabat" is meant."""

import re
from collections.abc import Iterable, Iterator

from .findings import Finding, finding_at
from .people import Person
from .spotting import Spotter, Text

_PAIR = re.compile(r"(?<![\w'’-])([A-Z][a-z]{2,}) ([A-Z][a-z]{2,})(?![\w'’])")
_FIRST = re.compile(r"(?<!\w)[A-Z][a-z]{2,24} $")
_COMPANY = Spotter(r"(?:PT|CV)\.? [A-Z]\w+(?: [A-Z]\w+){1,4}")
_ACTING = Spotter(r"[Pp]ejabat \((?:[Pp]j\.?|[Pp]enjabat)\)")
_SHORT = re.compile(r"\(([A-Z][A-Za-z]{2,11})\)")
_SPELT = re.compile(r"(?:(?<![\w-])[A-Z][\w-]+ (?:(?:dan|di|ke|of|and|the|untuk) )?){2,8}$")
_OWN_FORM = frozenset(
    "Persero Perumda Tbk Plt Plh Pjs".split()
)  # letters in brackets that stand for no name before them
FEWEST = 4  # letters of a word of which one may be another


def read(text: str, people: Iterable[Person]) -> list[Finding]:
    return [
        *_people(text, people),
        *_companies(text),
        *_letters(text),
        *(finding_at(text, m.start(), m.end(), "acting_misnamed") for m in _ACTING.all(text)),
    ]


def _people(text: str, people: Iterable[Person]) -> Iterator[Finding]:
    """ "Yusran Tahir" and "Yusron Tahir": a name with one letter otherwise that nobody else in the text bears."""
    known = {tuple(person.name.split()[-2:]) for person in people if " " in person.name}
    by_word: dict[str, list[tuple[str, ...]]] = {}
    for name in known:
        for word in name:
            by_word.setdefault(word, []).append(name)
    told: set[tuple[str, str]] = set()
    for pair in _pairs(Text(text), frozenset(map(str.lower, by_word))):
        name = (pair[1], pair[2])
        if name in known or name in told:
            continue
        alike = [*by_word.get(name[0], [])[:5], *by_word.get(name[1], [])[:5]]
        if any(_one_letter(one, other) for person in alike for one, other in [_other_words(name, person)]):
            told.add(name)
            yield finding_at(text, pair.start(1), pair.end(2), "two_spellings")


def _pairs(text: Text, words: frozenset[str]) -> Iterator[re.Match[str]]:
    """Two capitalised words one of which, in small letters, is one of `words`."""
    for place in text.places(words):
        first = _FIRST.search(text, max(0, place - 26), place)
        for start in [first.start(), place] if first else [place]:
            if pair := _PAIR.match(text, start):
                yield pair


def _other_words(name: tuple[str, str], known: tuple[str, ...]) -> tuple[str, str]:
    """The words that differ where the other one is the same, at the same place."""
    if name[0] == known[0]:
        return name[1], known[1]
    return (name[0], known[0]) if name[1] == known[1] else ("", "")


def _one_letter(one: str, other: str) -> bool:
    """Is one letter another, left out or put in?"""
    if one == other or min(len(one), len(other)) < FEWEST or abs(len(one) - len(other)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    long, short = (one, other) if len(one) >= len(other) else (other, one)
    return long[start + 1 :] == short[start + (len(long) == len(short)) :]


def _companies(text: str) -> Iterator[Finding]:
    """ "PT Bahari Nusa Lestari" and "PT Bahari Nusa Lestarindo": all words but the last the same, and that one begun so."""
    last_words: dict[str, set[str]] = {}
    told: set[str] = set()
    for match in _COMPANY.all(text):
        begun, last = match[0].replace(".", "").rsplit(" ", 1)
        if " " not in begun:
            continue
        before = last_words.setdefault(begun, set())
        name = f"{begun} {last}"
        if name not in told and any(_nearly(last, other) for other in before):
            told.add(name)
            yield finding_at(text, match.start(), match.end(), "two_spellings")
        before.add(last)


def _nearly(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one != other and (_one_letter(one, other) or (len(short) > FEWEST and long.startswith(short)))


def _letters(text: str) -> Iterator[Finding]:
    """ "Badan Usaha Milik Daerah (BUMDes)", and letters that stand for other words than before."""
    meant: dict[str, str] = {}
    for short in _SHORT.finditer(text):
        spelt = _SPELT.search(text, max(0, short.start() - 110), short.start())
        if not spelt or short[1] in _OWN_FORM:
            continue
        words = " ".join(spelt[0].split())
        first = meant.setdefault(short[1], words)
        other = not (words.endswith(first) or first.endswith(words)) and words.split()[0][0] == first.split()[0][0]
        mixed = not short[1].isupper() and sum(char.isupper() for char in short[1]) > 1
        if (mixed and _unreadable(short[1], words)) or (
            other and short[1].isupper() and words.split()[-1] != first.split()[-1]
        ):
            yield finding_at(text, spelt.start(), short.end(), "acronym_mismatch")


def _unreadable(short: str, words: str) -> bool:
    """Do the letters begin as the words do, and go on otherwise?"""
    letters = iter(words.lower())
    return short[0] == words[0] and len(words.split()) > 2 and not all(letter in letters for letter in short.lower())
