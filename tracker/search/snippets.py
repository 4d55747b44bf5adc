"""The piece of a text that shows why it was found, as (text, whether it is a hit) pairs; the page marks the hits."""

from collections.abc import Sequence

from tracker.search.asking import Term
from tracker.search.words import Found, found_in

LENGTH = 260
BEFORE = 70

Pieces = list[tuple[str, bool]]


def hits(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Where the terms stand in `text`, in order, never overlapping."""
    words = list(found_in(text))
    places: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        length = max((_fits(words, at, term) for term in terms), default=0)
        if length:
            places.append((words[at].start, words[at + length - 1].end))
        at += length or 1
    return places


def _fits(words: list[Found], at: int, term: Term) -> int:
    """How many words from `at` on are this term, 0 where it does not stand there."""
    last = len(term.words) - 1
    for number, wanted in enumerate(term.words):
        if at + number >= len(words):
            return 0
        word = words[at + number].word
        if not (word.startswith(wanted) if term.begins and number == last else word == wanted):
            return 0
    return last + 1


def marked(text: str, terms: Sequence[Term]) -> Pieces:
    """The whole of a short text, its hits marked."""
    return _pieces(text, hits(text, terms), 0, len(text))


def snippet(text: str, terms: Sequence[Term], length: int = LENGTH) -> Pieces:
    """About `length` characters around the first hit; the beginning of a text that has none."""
    places = hits(text, terms)
    start = _word_start(text, max(0, places[0][0] - BEFORE)) if places else 0
    end = _word_end(text, start + length)
    pieces = _pieces(text, [place for place in places if place[1] <= end], start, end)
    return [*([("… ", False)] if start else []), *pieces, *([(" …", False)] if end < len(text) else [])]


def _word_start(text: str, at: int) -> int:
    """The first beginning of a word from `at` on, within reason."""
    space = text.find(" ", at, at + 30) if at else -1
    return space + 1 if space >= 0 else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", at - 30, at)
    return space if space > 0 else at


def _pieces(text: str, places: list[tuple[int, int]], start: int, end: int) -> Pieces:
    pieces: Pieces = []
    for first, last in places:
        pieces += [(text[start:first], False), (text[first:last], True)]
        start = last
    return [piece for piece in (*pieces, (text[start:end], False)) if piece[0]]
