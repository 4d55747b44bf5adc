"""What changed between two texts of an article: by paragraph, then by sentence, then word by word."""

from tracker.articles.text import sentences
from tracker.core import diff as core
from tracker.core.diff import Chunk


def _into_sentences(text: str) -> list[str]:
    starts = [start for start, _end in sentences(text, 0, len(text))]
    return [text[a:b] for a, b in zip([0, *starts[1:]], [*starts[1:], len(text)], strict=True)] if starts else [text]


CUTS = (core.CUTS[0], _into_sentences, core.CUTS[1])


def diff(old: str, new: str) -> list[Chunk]:
    """As `core.diff.diff`."""
    return core.diff(old, new, CUTS)
