"""What in the short form of a claim could give a source away: it goes to those the claim accuses."""

from collections.abc import Callable, Iterable

from flask_babel import gettext as _

from tracker.cases.models import Case

# What features above find in texts of a case: case -> (text -> sentences, translated), in one statement each.
FINDERS: list[Callable[[Case], Callable[[str], list[str]]]] = []


def pointing(case: Case, texts: Iterable[str]) -> list[list[str]]:
    """For each of `texts`: why it could give a source away, a translated sentence each."""
    finders = [_hidden, *(find(case) for find in FINDERS)]
    return [[why for find in finders for why in find(text)] for text in texts]


def _hidden(text: str) -> list[str]:
    from tracker.language.sources import hidden

    return [_("Speaks of a hidden source: “%(words)s”", words=one.text) for one in hidden(text) if one.anonymous]
