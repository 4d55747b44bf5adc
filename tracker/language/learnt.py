"""What a text itself shows of its names: its places, its institutions, and the first names it calls people by."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .first_names import ALSO_COMPANIES, GIVEN_NAMES
from .national_bodies import NATIONAL_BODIES
from .places import CAPITAL, ENDED, shown, toponym
from .post_words import ROLE_WORDS
from .speech import NAME_AFTER, VERBS_LAST
from .spotting import Spotter, Text
from .titles import title_at
from .words import GENERIC_WORDS, INSTITUTION_WORDS, NO_NAME_WORDS, SECTOR_WORDS

LONGEST = 3  # words in a place's name


@dataclass(frozen=True)
class Learnt:
    """What one text shows; the institutions besides those of the whole country. `names`: words that it uses alone for
    somebody who speaks ("kata Suryo,")."""

    places: frozenset[str]
    institutions: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def institution_at(self, text: str, start: int) -> int:
        """The length of the shortest known institution's name that begins at `start`; 0 when none does."""
        word = text[start : start + 40].split(" ", 1)[0]
        names = (*_NATIONAL.get(word, ()), *self._by_first_word.get(word, ()))
        return min((len(name) for name in names if text.startswith(name, start)), default=0)

    @cached_property
    def _by_first_word(self) -> dict[str, list[str]]:
        return _by_first_word(self.institutions)

    @cached_property
    def kept(self) -> dict[tuple[int, str], Any]:
        """What was read with it at a place of a text; it goes when the reading of the text ends."""
        return {}

    def knows(self, name: str) -> bool:
        """Is `name` a place?"""
        return name in self.places or toponym(name)

    def longest(self, words: list[str]) -> int:
        """How many of the first `words` are one place's name; 0 when they begin with none."""
        for size in range(min(LONGEST, len(words)), 0, -1):
            if self.knows(" ".join(words[:size])):
                return size
        return 0

    def begins_name(self, word: str) -> bool:
        """Is `word` a common first name, or the one by which this text calls somebody?"""
        return word in GIVEN_NAMES or word in self.names

    def only_a_name(self, word: str) -> bool:
        """The same, but for names that companies bear as well."""
        return self.begins_name(word) and (word not in ALSO_COMPANIES or word in self.names)


def _by_first_word(names: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(name.split(" ", 1)[0][:40], []).append(name)
    return found


_NATIONAL = _by_first_word(NATIONAL_BODIES)


def learn(text: str) -> Learnt:
    """Collect what the text's own wording shows."""
    text = Text(text)
    places = shown(text)
    return Learnt(places, frozenset(_institutions(text)), frozenset(_called(text, places)))


_INSTITUTION = Spotter(
    rf"(?<![\w.])((?:{'|'.join(sorted({re.escape(word.rstrip('.')) for word in INSTITUTION_WORDS}))})\.?"
    rf" (?:(?:{CAPITAL}|dan) ){{0,4}}{CAPITAL}){ENDED}"
)
_ROLES = frozenset(role.split()[-1].lower() for role in ROLE_WORDS)
_POST_BEFORE = re.compile(r"(?:(?:^|[\s(])(?P<word>[A-Za-z]\w+)(?: [IVX]+)?) $")


def _institutions(text: Text) -> Iterator[str]:
    """Names of institutions that a mark or a small letter ends. Behind a post a person's name may run on without a
    comma ("Direktur PT Maju Jaya Hasan menolak"): only a comma before the name is sure there."""
    for match in _INSTITUTION.all(text):
        before = _POST_BEFORE.search(text, max(0, match.start() - 30), match.start())
        word = before["word"] if before else ""
        posted = word.capitalize() in NO_NAME_WORDS or word in SECTOR_WORDS or word.lower() in _ROLES or word.isupper()
        small = word.lower() in (
            "di",
            "dari",
            "ke",
            "milik",
            "oleh",
            "untuk",
            "dan",
            "adalah",
            "namun",
        )
        if not posted or small or _NAME_NEXT.match(text, match.end()):
            yield match[1]
            lead, _, own = match[1].partition(" ")
            if lead.rstrip(".") in _COMPANIES and " " in own and own.split()[0] not in GIVEN_NAMES:
                yield own.removesuffix(" Tbk")


_NAME_NEXT = re.compile(r", (?:[A-Z]|d[rs]\. |drg\. )")
_COMPANIES = frozenset("PT CV UD Koperasi Yayasan LSM Bank Perkumpulan".split())


_ALONE = re.compile(r"([A-Z][a-z]{2,})(?![\w'’-])(?![ \u00a0][A-Z])")
_SUBJECT = re.compile(r"(?:^|[.,!?”\"\n] ?)([A-Z][a-z]{2,}) (?:juga |pun )?$")


def _called(text: Text, places: frozenset[str]) -> Iterator[str]:
    """Single capitalised words that stand where somebody speaks: "kata Suryo,", "Suryo mengatakan"."""
    for match in NAME_AFTER.all(text):
        title = title_at(text, match.end())
        word = _ALONE.match(text, title.end() if title else match.end())
        if word and _callable(word[1], places):
            yield word[1]
    for verb in VERBS_LAST.all(text):
        subject = _SUBJECT.search(text, max(0, verb.start() - 30), verb.start())
        if subject and _callable(subject[1], places):
            yield subject[1]


def _callable(word: str, places: frozenset[str]) -> bool:
    listed = word in NO_NAME_WORDS or word in SECTOR_WORDS or word in GENERIC_WORDS or word in INSTITUTION_WORDS
    return not listed and word not in places and not toponym(word)
