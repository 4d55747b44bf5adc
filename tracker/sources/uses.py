"""Where a source is used. The log, claims and budgets lie above sources and say so here themselves.

uses.append(in_claims)      # in_claims(source, case_ids) -> [Use, ...], in one statement
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from tracker.core.text import fold
from tracker.sources.models import Source


@dataclass(frozen=True)
class Use:
    """One item that rests on a source or a document: `what` it is ("Claim", translated), its `code` ("C4"; may be ""),
    a short `text` and the `url` of its page."""

    what: str
    text: str
    url: str
    code: str = ""


# Each is called with a source and the ids of the cases whose items may be told of, and nothing beyond those.
uses: list[Callable[[Source, Collection[int]], list[Use]]] = []


def uses_of(source: Source, case_ids: Collection[int]) -> list[Use]:
    """Everything in these cases that rests on `source`."""
    return [use for told in uses for use in told(source, case_ids)] if case_ids else []


# Each gives texts of the case of an id in which words may stand: what was said, what is written.
texts: list[Callable[[int], Iterable[str]]] = []


def stand(words: str, case_id: int) -> bool:
    """Whether `words` stand in a text of the case, but for capitals, accents and spaces."""
    return any(fold(words) in fold(text) for texts_of in texts for text in texts_of(case_id))
