"""What one rule of reading is: a pattern with its meaning, and an example that the tests hold it to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from .openings import openings
from .spans import any_of
from .spotting import Text
from .words import SECTOR_WORDS


@dataclass(frozen=True)
class Rule:
    """`key` is what the words mean; in `example` the words that `pattern` finds stand in [brackets].

    Patterns read small letters. CAPITALISED in a pattern stands for words that the text writes with a capital.
    """

    key: str
    pattern: str
    example: str


class Hit(NamedTuple):
    """Where a rule found its words, and what they mean."""

    start: int
    end: int
    key: str


# Four words at most; that they begin with capitals is looked up in the text itself, once they are found.
CAPITALISED = r"(?P<capitalised>[\w.]+(?: [\w.]+){0,3})"


class Table:
    """Rules of one kind in both languages; of those that a word begins, the first that fits names the meaning."""

    def __init__(self, *tables: Iterable[Rule]) -> None:
        self._by_word: dict[str, list[tuple[re.Pattern[str], str]]] = {}
        for rule in (rule for table in tables for rule in table):
            pattern = re.compile(rf"(?<!\w)(?:{rule.pattern})(?!\w)")
            for word in openings(rule.pattern):
                self._by_word.setdefault(word, []).append((pattern, rule.key))

    def read(self, text: str) -> list[Hit]:
        """Everything the rules find, in order; a text is read once."""
        return Text(text).once(self._hits)

    def _hits(self, text: Text) -> list[Hit]:
        hits: list[Hit] = []
        here = self._by_word.keys() & text.words.keys()
        low, end = text.low, 0
        for place, first in sorted([(place, word) for word in here for place in text.words[word]]):
            if place < end:
                continue
            for pattern, key in self._by_word[first]:
                if match := pattern.match(low, place):
                    end = _end(text, match)
                    hits.append(Hit(place, end, key))
                    break
        return [hit for hit in hits if hit.end > hit.start]


def _end(text: str, match: re.Match[str]) -> int:
    """Where the match ends, cut back to the words that have the capitals the rule asks for."""
    if "capitalised" not in match.re.groupindex or match["capitalised"] is None:
        return match.end()
    start = match.start("capitalised")
    if kept := _CAPITALS.match(text, start, match.end("capitalised")):
        return start + len(kept[0].rstrip(" ."))
    return _before_preposition(text, match.start(), start)


_CAPITALS = re.compile(r"[A-Z][\w.]*(?: (?:[A-Z0-9][\w.]*|dan(?= [A-Z])))*")


# A workplace in small letters: "di dinas tersebut", "di internal dinas", "dari dinas pendidikan".
_BEHIND = any_of(["tersebut", "itu", "ini", "terkait", "setempat", *(word.lower() for word in SECTOR_WORDS)])
_SMALL_PLACE = re.compile(
    rf"(?:di|dari) (?:(?:lingkungan|lingkup|internal|bagian|bidang) )?(?:dinas|badan|kantor)(?: (?:{_BEHIND})(?!\w)){{1,3}}"
    r"|(?:di|dari) (?:lingkungan|lingkup|internal|bagian|bidang) (?:dinas|badan|kantor)(?!\w)"
)
_CUT = re.compile(
    r"(?: (?:di|dari|pada|at|in|within|of|the|close to|lingkungan|lingkup|internal|bagian|bidang|dinas|kantor)){1,3} $"
)
_PREPOSITIONS = frozenset("di dari pada at in within of".split())


def _before_preposition(text: str, low: int, start: int) -> int:
    """With no capitalised word after it, the preposition and what leads to it fall away as well.

    A workplace in small letters stays whole; a preposition alone tells nothing.
    """
    if small := _SMALL_PLACE.match(text, low):
        return small.end()
    found = _CUT.search(text, low, start)
    end = found.start() if found else low
    return low if text[low:end] in _PREPOSITIONS else end
