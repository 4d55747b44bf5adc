"""What an editor should look at: words with a place and the reason, and accusations that are hedged."""

from typing import NamedTuple

from .speech import HEDGES


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
