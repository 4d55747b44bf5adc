"""A text whose words are looked up once, and patterns that are tried only where one of their first words stands.

Searching a text anew for every table costs each table a look at every character. Here the text is cut into words a
single time; a pattern then visits the few places where it can begin.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Any, Self, TypeVar, cast

from .openings import openings
from .spans import folded

T = TypeVar("T")
_RUN = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_]+|\d+")


class Text(str):
    """A text that remembers what was found out about it, for as long as it is being read.

    It is an ordinary string to everybody else: slices and matches of it are plain strings.
    """

    _made: dict[Any, Any]

    def __new__(cls, text: str) -> Self:
        if isinstance(text, cls):
            return text
        self = super().__new__(cls, text)
        self._made = {}
        return self

    def once(self, make: Callable[[Self], T]) -> T:
        """What `make` makes of this text, made at the first call."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast(T, self._made[make])

    @cached_property
    def low(self) -> str:
        """In small letters, every place the same place."""
        return folded(self)

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Where each run of letters (in small letters) begins; runs of digits stand under ""."""
        return _words(self)

    @cached_property
    def _distinct(self) -> frozenset[str]:
        return frozenset(self.words)

    def places(self, words: AbstractSet[str]) -> list[int]:
        """Where any of `words` begins, in order."""
        found: list[int] = []
        for word in self._distinct & words:  # of two sets Python goes through the smaller one
            found += self.words[word]
        return sorted(found)


def _words(text: Text) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for run in _RUN.finditer(text.low):
        if run[0].isalpha():
            found[run[0]].append(run.start())
            continue
        for match in _WORD.finditer(text.low, *run.span()):  # few hold digits
            found["" if match[0][0].isdigit() else match[0]].append(match.start())
    return dict(found)


class Spotter:
    """A pattern that begins with words of its own, tried only where they stand. `low`: on the text in small letters."""

    def __init__(self, source: str, *, low: bool = False) -> None:
        self.pattern = re.compile(source)
        self.words = openings(source)
        self._low = low

    def all(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in `text`, never overlapping: what `finditer` would give."""
        text, end = Text(text), 0
        inside = text.low if self._low else text
        for place in text.places(self.words):
            if place >= end and (match := self.pattern.match(inside, place)):
                yield match
                end = match.end()

    def first(self, text: str) -> re.Match[str] | None:
        """The first match in `text`."""
        return next(self.all(text), None)
