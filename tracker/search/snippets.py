"""The piece of a text that shows why it was found, as (text, whether it is a hit) pairs; the page marks the hits."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, takewhile

from tracker.search.asking import Term
from tracker.search.words import Found, found_in

LENGTH = 260
BEFORE = 70

Pieces = list[tuple[str, bool]]


def hits(text: str, terms: Sequence[Term]) -> Iterator[tuple[int, int]]:
    """Where the terms stand in `text`, in order, never overlapping. Reads no further than it is asked for."""
    longest = max((len(term.words) for term in terms), default=0)
    words = found_in(text)
    ahead = deque(islice(words, longest))
    while ahead:
        length = max(_fits(ahead, term) for term in terms)
        if length:
            yield ahead[0].start, ahead[length - 1].end
        for _word in range(length or 1):
            ahead.popleft()
            ahead.extend(islice(words, 1))


def _fits(ahead: deque[Found], term: Term) -> int:
    """How many of the words ahead are this term, 0 where it does not stand there."""
    last = len(term.words) - 1
    if last >= len(ahead):
        return 0
    for number, wanted in enumerate(term.words):
        word = ahead[number].word
        if not (word.startswith(wanted) if term.begins and number == last else word == wanted):
            return 0
    return last + 1


def marked(text: str, terms: Sequence[Term]) -> Pieces:
    """The whole of a short text, its hits marked."""
    return _pieces(text, hits(text, terms), 0, len(text))


def snippet(text: str, terms: Sequence[Term], length: int = LENGTH) -> Pieces:
    """About `length` characters around the first hit; the beginning of a text that has none."""
    places = hits(text, terms)
    first = next(places, None)
    start = _word_start(text, max(0, first[0] - BEFORE)) if first else 0
    end = max(_word_end(text, start + length), first[1] if first else 0)
    shown = takewhile(lambda place: place[1] <= end, chain([first] if first else [], places))
    pieces = _pieces(text, shown, start, end)
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


def _pieces(text: str, places: Iterable[tuple[int, int]], start: int, end: int) -> Pieces:
    pieces: Pieces = []
    for first, last in places:
        pieces += [(text[start:first], False), (text[first:last], True)]
        start = last
    return [piece for piece in (*pieces, (text[start:end], False)) if piece[0]]
