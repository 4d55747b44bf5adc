"""What rests on a document. Features above say so here themselves, as they do of sources.

uses.append(in_claims)      # in_claims(document) -> [Use, ...], in one statement
"""

from collections.abc import Callable

from tracker.evidence.models import Document
from tracker.sources.uses import Use

uses: list[Callable[[Document], list[Use]]] = []


def uses_of(document: Document) -> list[Use]:
    """Everything of the document's case that rests on it."""
    return [use for told in uses for use in told(document)]
