"""Small helpers for spans: pairs of places in a text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import attrgetter
from typing import Generic, Protocol, TypeVar


class Span(Protocol):
    """Anything with a place in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=Span)


class Along(Generic[T]):
    """Items in the order of a text, found by where they begin without looking at all of them."""

    def __init__(self, items: Iterable[T]) -> None:
        self.items = sorted(items, key=attrgetter("start"))
        self._starts = [item.start for item in self.items]

    def within(self, start: int, end: int) -> list[T]:
        """The items that begin in [start, end)."""
        return self.items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def first(self, start: int, end: int) -> T | None:
        """The first that begins in [start, end)."""
        index = bisect_left(self._starts, start)
        return self.items[index] if index < len(self.items) and self._starts[index] < end else None

    def last(self, start: int, end: int) -> T | None:
        """The last that lies wholly in [start, end)."""
        index = bisect_left(self._starts, end) - 1
        while index >= 0 and self._starts[index] >= start:
            if self.items[index].end <= end:
                return self.items[index]
            index -= 1
        return None

    def overlaps(self, start: int, end: int) -> bool:
        """Does an item share a place with [start, end)?"""
        return self.covers(start) or self.first(start, end) is not None

    def around(self, place: int) -> T | None:
        """The last that begins at or before `place`, if it reaches beyond it."""
        index = bisect_right(self._starts, place) - 1
        return self.items[index] if index >= 0 and self.items[index].end > place else None

    def covers(self, place: int) -> bool:
        """Does the last item that begins at or before `place` reach beyond it?"""
        return self.around(place) is not None


def word_before(text: str, place: int) -> str:
    """The last word before `place`, with its marks; "" where no gap parts them. A cheap look before a long pattern."""
    before = text[max(0, place - 40) : place]
    return before.split()[-1] if before.endswith(" ") and not before.isspace() else ""


def folded(text: str) -> str:
    """`text` in lower case, character by character, so that every place stays the same place."""
    low = text.lower()
    if len(low) == len(text):
        return low
    # A few letters (the Turkish capital dotted I) grow when folded: they stay as they are.
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def any_of(words: Iterable[str]) -> str:
    """The inside of a regex group of `words`, the longest first so that no word hides a longer one.

    Words are grouped by their first letter: a text's word then fails after one look at each letter, not each word.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in groups.items())
