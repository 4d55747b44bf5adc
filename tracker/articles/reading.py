"""An article as it is read: numbered lines, each with what stands behind it."""

from dataclasses import dataclass, field
from itertools import pairwise

from tracker.articles.models import Article, Carried
from tracker.articles.rules import forbidden
from tracker.articles.text import Searchable, lines
from tracker.cases.models import Case


@dataclass
class Thread:
    """A passage and what it carries. `span`: its place in the text, None when its words are no longer there."""

    line: Carried
    code: str
    stop: bool
    span: tuple[int, int] | None

    @property
    def kind(self) -> str:
        """stop: may not be quoted; seal: a source who is not to be named; "" otherwise."""
        if self.stop:
            return "stop"
        source = self.line.passage.entry.source if self.line.passage and self.line.passage.entry else None
        return "seal" if source is not None and source.anonymous else ""

    def within(self, start: int, end: int) -> bool:
        return self.span is not None and self.span[0] < end and self.span[1] > start


@dataclass
class Piece:
    """A part of a line that carries the same threads throughout. `ends`: the codes of those that end with it."""

    text: str
    kind: str
    ends: list[str]
    carries: bool


@dataclass
class ReadLine:
    """One sentence as shown. `threads` are those that begin or go on in it."""

    no: int
    opens: bool
    text: str
    threads: list[Thread]
    pieces: list[Piece] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return worst([t.kind for t in self.threads])

    @property
    def headline(self) -> bool:
        return self.no == 1 and len(self.text) <= 300 and self.text[-1].isalnum()


def worst(kinds: list[str]) -> str:
    return next((kind for kind in ("stop", "seal") if kind in kinds), "")


def threads_of(article: Article, carried: list[Carried], case: Case) -> list[Thread]:
    """What the passages of the latest version carry; quotes without a claim are coded Q1..."""
    if not carried:
        return []
    text = Searchable(article.latest.text if article.latest else "")
    found, quotes = [], 0
    for line in carried:
        quotes += line.claim_id is None
        code = line.claim.code if line.claim else "?" if line.claim_id else f"Q{quotes}"
        found.append(Thread(line, code, forbidden(line, case), text.find(line.words)))
    return found


def read(article: Article, threads: list[Thread]) -> list[ReadLine]:
    """The lines of the latest version."""
    text = article.latest.text if article.latest else ""
    made = []
    for line in lines(text):
        here = [t for t in threads if t.within(line.start, line.end)]
        shown = ReadLine(line.no, line.opens, text[line.start : line.end], here)
        shown.pieces = _pieces(text, line.start, line.end, here)
        made.append(shown)
    return made


def _pieces(text: str, start: int, end: int, threads: list[Thread]) -> list[Piece]:
    cuts = {start, end}
    for thread in threads:
        assert thread.span
        cuts.update(place for place in thread.span if start < place < end)
    places = sorted(cuts)
    pieces = []
    for a, b in pairwise(places):
        inside = [t for t in threads if t.within(a, b)]
        ends = [t.code for t in inside if t.span and t.span[1] == b]
        pieces.append(Piece(text[a:b], worst([t.kind for t in inside]), ends, bool(inside)))
    return pieces
