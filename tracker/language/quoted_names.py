"""Names that stand right behind a quotation, where nobody but its speaker does: "“…,” pekik Lunsa, tetua adat", "“…,” Budi Santoso menunduk"."""

import re
from collections.abc import Iterator

from . import names
from .learnt import Learnt
from .likely import likely
from .names import Name
from .speech import may_say

# A quotation is closed with a mark inside, or with a comma behind.
_CLOSING = re.compile(r"[”\"’'](?:, |(?: (?:(?<=[,?!.…]. )|(?<=[,?!.…][”\"’']. ))))(?=[A-Za-z])")
# The name may follow at once where a comma, inside or behind, leads on to who speaks.
_COMMA = re.compile(r",[”\"’']{0,2} $")
# Or a small word of saying first, with a role of small words: "complained headteacher Nurlela".
_SPEAKS = re.compile(
    r"(?P<verb>[a-z]{3,20}) (?P<role>(?:(?!(?:kepada|pada|di|dari|dalam|ke|saat|ketika|lewat|melalui|dikutip|to|at|in|on|from|for|by|via|with)(?!\w))[a-z][\w'’-]*,? ){0,4})(?=[A-Z])"
)
_CLOSED = re.compile(r",? ?[a-z(]|[,.;]|$|\n")


def read(text: str, known: Learnt) -> Iterator[Name]:
    """Each name that a quotation is followed by."""
    for mark in _CLOSING.finditer(text):
        at = mark.end()
        if name := _at_once(text, at, known) if text[at].isupper() else _behind_verb(text, at, known):
            yield name


def _at_once(text: str, at: int, known: Learnt) -> Name | None:
    name = names.read(text, at, known) if _COMMA.search(text, at - 4, at) else None
    fits = name and " " in name.name and likely(text, name) and _CLOSED.match(text, name.end)
    return name if fits else None


def _behind_verb(text: str, at: int, known: Learnt) -> Name | None:
    verb = _SPEAKS.match(text, at)
    name = names.read(text, verb.end(), known) if verb and may_say(verb["verb"]) else None
    sure = verb and name and (" " in name.name or not verb["role"])  # "kata warga Sukamaju" may be from there
    fits = name and sure and likely(text, name, sure=True) and _CLOSED.match(text, name.end)
    return name if fits else None
