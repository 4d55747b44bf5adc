"""One person, company or place under two spellings, and "pejabat" where "penjabat" is meant."""

import re
from collections.abc import Iterable, Iterator

from .findings import Finding, finding_at
from .people import Person
from .spotting import Spotter, Text

_PAIR = re.compile(r"(?<![\w'’-])([A-Z][a-z]{2,}) ([A-Z][a-z]{2,})(?![\w'’])")
_FIRST = re.compile(r"(?<!\w)[A-Z][a-z]{2,24} $")
_COMPANY = Spotter(r"(?:PT|CV)\.? [A-Z]\w+(?: [A-Z]\w+){1,4}")
_PLACE = Spotter(
    r"(?P<kind>Desa|Kecamatan|Kelurahan|Dusun|Kampung|Nagari|Pulau|Gunung|Pasar|Sungai|Pelabuhan|Bendungan) (?P<name>[A-Z][a-z]{2,}(?: (?!Kecamatan|Kabupaten|Kota|Kelurahan|Desa|Provinsi)[A-Z][a-z]{2,}){0,2})(?![\w’'-])"
)
_ACTING = Spotter(r"[Pp]ejabat \((?:[Pp]j\.?|[Pp]enjabat)\)")
FEWEST = 4  # letters of a word of which one may be another
ALONE = 6  # and of a place's name that is but one word
LIST = 60  # characters in which two places are told beside each other, and are two


def read(text: str, people: Iterable[Person]) -> list[Finding]:
    return [
        *_people(text, people),
        *_strangers(text, people),
        *_companies(text),
        *_places(text),
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


_SOUND = re.compile(r"(?<=.)h|(.)(?=\1)")
_SPELLINGS = str.maketrans("yvzq", "ifsk")


def _sound(word: str) -> str:
    """How a name is heard: "Ramdhani" and "Ramdani", "Yusuf" and "Jusuf" are heard alike."""
    low = word.lower().replace("oe", "u").replace("dj", "j").replace("tj", "c")
    return _SOUND.sub("", low).translate(_SPELLINGS)


def _strangers(text: str, people: Iterable[Person]) -> Iterator[Finding]:
    """ "Kata penyusunnya, Taufik Ramdani" and, without a word of who that is, "Toufan Ramdhani mengatakan"."""
    before: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for person in people:
        first, _, last = person.name.partition(" ")
        if len(first) < FEWEST or len(last) < FEWEST or " " in last:
            continue
        name = (first, last)
        alike = before.setdefault((first[0], last[0]), [])
        if not person.post and any(_misheard(name, other) for other in alike[:5]):
            yield finding_at(text, person.start, person.end, "two_spellings")
        elif name not in alike:
            alike.append(name)


def _misheard(name: tuple[str, str], other: tuple[str, str]) -> bool:
    """Do half of the letters of a first name of the same length stand in the same places, and is the last spelt otherwise?"""
    if name[1] == other[1] or len(name[0]) != len(other[0]) or _sound(name[1]) != _sound(other[1]):
        return False
    return 2 * sum(one == two for one, two in zip(name[0], other[0], strict=True)) >= len(name[0])


def _places(text: str) -> Iterator[Finding]:
    """ "Desa Tanah Merana" and, further on, "Desa Tanah Meranah"."""
    before: dict[tuple[str, str], dict[str, int]] = {}
    for place in _PLACE.all(text):
        begun, _, last = place["name"].rpartition(" ")
        ends = before.setdefault((place["kind"], begun), {})
        fewest = FEWEST if begun else ALONE
        alike = (min(len(last), len(other)) >= fewest and _one_letter(last, other) for other in list(ends)[:5])
        if last not in ends and any(alike) and place.start() - max(ends.values()) > LIST:
            yield finding_at(text, place.start(), place.end(), "two_spellings")
        ends[last] = place.end()


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
