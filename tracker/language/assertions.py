"""What an article asserts that somebody would have to prove, and who is heard saying it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .clauses import FEWEST, Clauses
from .quotes import Quote
from .sources import Source
from .spans import Along
from .speakers import Speakers, Who
from .speech import ACCORDING, ASSERTIONS, HEDGES, VERB_LAST


class Assertion(NamedTuple):
    """`text` is the words that assert; `kind` why they were noticed: alleged, reported, hearsay, harm, failure ...,
    or `told` for what an anonymous speaker says. `speaker`: as in Quote; None where the article itself says it."""

    text: str
    start: int
    end: int
    kind: str
    speaker: str | None = None
    anonymous: bool = False


def read(speakers: Speakers, quotes: list[Quote], sources: list[Source]) -> list[Assertion]:
    """The assertions of an article in the order of the text, at most one a clause."""
    return sorted(_Reading(speakers, quotes).all(sources), key=lambda found: found.start)


_WHOLE = ("alleged", "reported", "hearsay")  # who is accused of what stands all over the sentence
# Words that ask, or that tell what the outlet is doing, assert nothing.
_NOTHING = re.compile(
    r"(?:ketika|saat|sewaktu) (?:ditanya|dikonfirmasi)|(?:media ini|kami|redaksi) (?:masih|tengah|sedang)|when asked",
    re.I,
)


class _Reading:
    def __init__(self, speakers: Speakers, quotes: list[Quote]) -> None:
        self.speakers, self.text, self.quotes = speakers, speakers.text, quotes
        self.spoken, self.clauses = Along(quotes), Clauses(speakers.text)
        self.doubts = Along(HEDGES.read(self.text))

    def all(self, sources: list[Source]) -> Iterator[Assertion]:
        heard = [(source.start, source.end, "hearsay") for source in sources if source.kind == "hearsay"]
        signs = [(hit.start, hit.end, hit.key) for hit in (*self.doubts.items, *ASSERTIONS.read(self.text))]
        beyond, told = 0, set()
        for start, end, kind in sorted([*heard, *signs]):
            found = self.one(start, end, kind, beyond)
            if found:
                beyond = found.end
                told.add(self.spoken.around(found.start))
                yield found
        for quote in self.quotes:
            if quote.anonymous and quote not in told:
                yield Assertion(quote.text, quote.start, quote.end, "told", quote.speaker, True)

    def one(self, start: int, end: int, kind: str, beyond: int) -> Assertion | None:
        """The assertion that a sign at `start:end` shows, behind what was read before."""
        quote = self.spoken.around(start)
        low, high = self.sentence(start, end) if kind in _WHOLE else self.clauses.around(start, end)
        if low < beyond:  # the sentence asserted something before: this is its next clause
            low, high = self.clauses.around(start, end)
        elif kind not in _WHOLE:
            high = self.before_doubt(end, high)
        low, high = max(low, beyond), max(high, beyond)
        if quote:
            low, high = max(low, quote.start), min(high, quote.end)
        words = self.text[low:high]
        low += len(words) - len(words.lstrip(_MARKS))
        words = words.strip(_MARKS)
        if len(words.split()) < _SHORTEST or (low > start and kind != "hearsay") or _NOTHING.match(words):
            return None
        who, hidden = (quote.speaker, quote.anonymous) if quote else self.told_by(low, start)
        return Assertion(words, low, low + len(words), kind, who, hidden)

    def before_doubt(self, start: int, end: int) -> int:
        """Where a clause ends: whoever is accused behind its pause is accused by themselves."""
        doubt = self.doubts.first(start, end)
        pause = _PAUSE.search(self.text, start, doubt.start) if doubt else None
        return pause.start() if pause else end

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The sentence; with the next one where it says nothing but where the outlet heard it."""
        low, high = self.clauses.sentence(start)
        near = self.text[max(low, start - _NEAR) : start], self.text[end : min(high, end + _NEAR)]
        short = sum(len(words.split()) for words in near) < FEWEST
        return (low, self.clauses.sentence(high + 1)[1]) if short and high + 1 < len(self.text) else (low, high)

    def told_by(self, low: int, sign: int) -> tuple[str | None, bool]:
        """Who stands behind a clause of the article's own voice, that begins at `low`."""
        who = self.according(low) or self.reported(sign)
        return (who.name, who.anonymous) if who else (None, False)

    def according(self, start: int) -> Who | None:
        """ "Menurut sejumlah ASN, ..." """
        low = max(0, start - _BEFORE)
        base = max(low, self.text.rfind("\n", low, start) + 1)
        for cue in ACCORDING.finditer(self.text, base, start + 12):
            who = self.speakers.at(cue.end(), cue.end() + 3)
            if who and ". " not in self.text[who.end : start]:
                return who
        return None

    def reported(self, sign: int) -> Who | None:
        """ "Oknum ASN ini pun sontak menjawab karena ...": who says it, up to the end of the clause."""
        low = max(self.clauses.sentence(sign)[0], sign - _BEFORE)
        verb = next(reversed([*VERB_LAST.finditer(self.text, low, sign)]), None)
        if verb is None or _PAUSE.search(self.text, verb.end(), sign):
            return None
        who = self.speakers.before(low, verb.start())
        return who if who and _AND_THEN.fullmatch(self.text, who.end, verb.start()) else None


_MARKS = ' ,;:.–—-“”"\n'
_PAUSE = re.compile(r"[,;:.!?“”\"]")
_AND_THEN = re.compile(
    r"(?: (?:ini|itu|tersebut|pun|juga|sontak|langsung|lalu|lantas|kemudian|sempat|hanya|sendiri|also|then))*[ \u00a0]"
)
_SHORTEST = 3
_NEAR = 100  # characters to either side of a sign: enough to tell whether a sentence says more
_BEFORE = 160  # characters before a clause in which "menurut" may stand
