"""Names that stand right behind a quotation, where nobody but its speaker does: "“…,” pekik Lunsa, tetua adat", "“…,” Budi Santoso menunduk"."""

import re
from collections.abc import Iterator

from . import names
from .learnt import Learnt
from .likely import likely
from .names import Name
from .speech import may_say

# A closed quotation, and the name at once: with a comma inside or behind, which leads on to who speaks.
_AT_ONCE = re.compile(r"(?:,[”\"’']{1,2}|[”\"’'],) (?=[A-Z])")
# Or a small word of saying first, with a role of small words: "complained headteacher Nurlela".
_BEHIND_VERB = re.compile(
    r"(?:[,?!.…][”\"’']{1,2}|[”\"’'],) (?P<verb>[a-z]{3,20}) (?P<role>(?:(?!(?:kepada|pada|di|dari|dalam|ke|saat|ketika|lewat|melalui|dikutip|to|at|in|on|from|for|by|via|with)(?!\w))[a-z][\w'’-]*,? ){0,4})(?=[A-Z])"
)
_CLOSED = re.compile(r",? ?[a-z(]|[,.;]|$|\n")


def read(text: str, known: Learnt) -> Iterator[Name]:
    """Each name that a quotation is followed by."""
    for mark in _AT_ONCE.finditer(text):
        name = names.read(text, mark.end(), known)
        if name and " " in name.name and likely(text, name) and _CLOSED.match(text, name.end):
            yield name
    for mark in _BEHIND_VERB.finditer(text):
        if not may_say(mark["verb"]):
            continue
        name = names.read(text, mark.end(), known)
        sure = name and (" " in name.name or not mark["role"])  # "kata warga Sukamaju" may be from there
        if name and sure and likely(text, name, sure=True) and _CLOSED.match(text, name.end):
            yield name
