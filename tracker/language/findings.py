"""What an editor should look at: details that could identify a source, and accusations that are hedged."""

from typing import NamedTuple

from . import sentences
from .dates import When
from .quotes import Quote
from .sources import Source
from .spans import Along
from .speech import DETAILS, HEDGES
from .spotting import Text


class Finding(NamedTuple):
    """Words worth a look; `kind` says why."""

    text: str
    start: int
    end: int
    kind: str


def finding_at(text: str, start: int, end: int, kind: str) -> Finding:
    """The finding whose words stand at `start:end`."""
    return Finding(text[start:end], start, end, kind)


def hedges(text: str) -> list[Finding]:
    """ "diduga", "disebut-sebut": where the text accuses without standing for it."""
    return [finding_at(text, hit.start, hit.end, hit.key) for hit in HEDGES.read(text)]


def details(text: str, sources: list[Source], quotes: list[Quote], days: list[When]) -> list[Finding]:
    """What is told of an anonymous source in the sentences that introduce or quote them."""
    heard = Along(
        [*(source for source in sources if source.anonymous), *(quote for quote in quotes if quote.anonymous)]
    )
    spoken, told, found = Along(quotes), Along(days), set()
    telling = Along(DETAILS.read(text))
    for start, end in Text(text).once(sentences.split):
        if heard.first(start, end) is None:
            continue
        found.update((hit.start, min(hit.end, end), hit.key) for hit in telling.within(start, end))
        found.update((day.start, day.end, "time") for day in told.within(start, end) if not spoken.covers(day.start))
    return [finding_at(text, *item) for item in sorted(found)]
