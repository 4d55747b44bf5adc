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
    """Rules of one kind in both languages, searched together; the first rule that fits names the meaning."""

    def __init__(self, *tables: Iterable[Rule]) -> None:
        self._rules = [rule for table in tables for rule in table]
        sources = (rule.pattern.replace("?P<capitalised>", f"?P<c{n}>") for n, rule in enumerate(self._rules))
        self._any = re.compile(
            r"(?<!\w)(?:" + "|".join(f"(?P<r{n}>{source})" for n, source in enumerate(sources)) + r")(?!\w)"
        )
        self._first = frozenset(word for rule in self._rules for word in openings(rule.pattern))
        self._keys = {f"r{n}": rule.key for n, rule in enumerate(self._rules)}
        self._capitals = [f"c{n}" for n, rule in enumerate(self._rules) if "capitalised" in rule.pattern]

    def read(self, text: str) -> list[Hit]:
        """Everything the rules find, in order; a text is read once."""
        return Text(text).once(self._hits)

    def _hits(self, text: Text) -> list[Hit]:
        hits, low, beyond = [], text.low, 0
        for place in text.places(self._first):
            if place < beyond or not (match := self._any.match(low, place)):
                continue
            beyond = end = self._end(text, match)
            if end > place:
                # The group of the rule closes after those inside it: it is the last.
                hits.append(Hit(place, end, self._keys[match.lastgroup or ""]))
        return hits

    def _end(self, text: str, match: re.Match[str]) -> int:
        """Where the match ends, cut back to the words that have the capitals the rule asks for."""
        for group in self._capitals:
            if match[group] is not None:
                start = match.start(group)
                kept = _CAPITALS.match(text, start, match.end(group))
                end = kept.end() if kept else start
                return (
                    start + len(text[start:end].rstrip(" ."))
                    if kept
                    else _before_preposition(text, match.start(), start)
                )
        return match.end()


_CAPITALS = re.compile(r"[A-Z][\w.]*(?: (?:[A-Z0-9][\w.]*|dan(?= [A-Z])))*")


# A workplace in small letters: "di dinas tersebut", "di internal dinas", "dari dinas pendidikan".
_BEHIND = any_of(["tersebut", "itu", "ini", "terkait", "setempat", *(word.lower() for word in SECTOR_WORDS)])
_SMALL_PLACE = re.compile(
    rf"(?:di|dari) (?:(?:lingkungan|lingkup|internal|bagian|bidang) )?(?:dinas|badan|kantor)(?: (?:{_BEHIND})(?!\w)){{1,3}}"
    r"|(?:di|dari) (?:lingkungan|lingkup|internal|bagian|bidang) (?:dinas|badan|kantor)(?!\w)"
)
_PREPOSITIONS = frozenset("di dari pada at in within of".split())


def _before_preposition(text: str, low: int, start: int) -> int:
    """With no capitalised word after it, the preposition and what leads to it fall away as well.

    A workplace in small letters stays whole; a preposition alone tells nothing.
    """
    if small := _SMALL_PLACE.match(text, low):
        return small.end()
    cut = re.compile(
        r"(?: (?:di|dari|pada|at|in|within|of|the|close to|lingkungan|lingkup|internal|bagian|bidang|dinas|kantor)){1,3} $"
    )
    found = cut.search(text, low, start)
    end = found.start() if found else low
    return low if text[low:end] in _PREPOSITIONS else end
