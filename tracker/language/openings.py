"""The words a pattern can begin with: where none of them stands in a text, the pattern need not be tried.

Reads the part of the language of `re` that the tables of this package are written in.
"""

import re
from collections.abc import Iterator

_PIECE = re.compile(r"\(\?(?:<?[!=]|:|P<\w+>)|[()|]|\[[^\]]*\]|\\.|[?*+]|\{[^}]*\}|.", re.DOTALL)
_OPENING = re.compile(r"\((?:\?:|\?P<\w+>)?$")
_ANY = "\0"  # some letter, which one the pattern does not say
# (letters so far, whether the word ends there)
Beginnings = set[tuple[str, bool]]


def openings(pattern: str) -> frozenset[str]:
    """The first words, in small letters, of everything that `pattern` finds.

    Raises ValueError when it may begin with no word, or with one it leaves open ("\\w+").
    """
    words = beginnings(pattern)
    if "" in words:
        raise ValueError(f"does not begin with words of its own: {pattern[:60]}")
    return words


def beginnings(pattern: str) -> frozenset[str]:
    """The same of a pattern that may begin with a digit or a mark as well: "" stands for these."""
    words = frozenset(letters.lower() for letters, _ended in _alternatives(_Pieces(pattern)))
    if any(_ANY in word for word in words):
        raise ValueError(f"does not begin with words of its own: {pattern[:60]}")
    return words


class _Pieces:
    """The pieces of a pattern, one after the other, with a look at the next."""

    def __init__(self, pattern: str) -> None:
        self._left: Iterator[str] = (match[0] for match in _PIECE.finditer(pattern))
        self.next: str | None = None
        self.take()

    def take(self) -> str | None:
        taken, self.next = self.next, next(self._left, None)
        return taken


def _alternatives(pieces: _Pieces) -> Beginnings:
    found = _sequence(pieces)
    while pieces.next == "|":
        pieces.take()
        found |= _sequence(pieces)
    return found


def _sequence(pieces: _Pieces) -> Beginnings:
    found: Beginnings = {("", False)}
    while pieces.next not in (None, "|", ")"):
        piece = _repeated(_one(pieces), pieces)
        if any(not ended for _letters, ended in found):
            found = {joined for beginning in found for joined in _joined(beginning, piece)}
    return found


def _joined(beginning: tuple[str, bool], piece: Beginnings) -> Beginnings:
    letters, ended = beginning
    return {beginning} if ended else {(letters + more, stops) for more, stops in piece}


def _one(pieces: _Pieces) -> Beginnings:
    piece = pieces.take() or ""
    if piece.startswith("(?") and piece.endswith(("!", "=")):
        _alternatives(pieces)
        pieces.take()
        return {("", False)}  # looks around, and takes nothing
    if _OPENING.match(piece):
        found = _alternatives(pieces)
        pieces.take()
        return found
    if piece.startswith("["):
        return _of_set(piece)
    if piece in (r"\w", "."):
        return {(_ANY, True)}
    if piece in (r"\b", "^", "$"):
        return {("", False)}
    return {(piece, False)} if len(piece) == 1 and piece.isalpha() else {("", True)}


def _of_set(piece: str) -> Beginnings:
    inside = re.sub(r"\\[dst.\-]|\\u[0-9a-f]{4}|\d-\d", "", piece[1:-1])
    if r"\w" in inside or "-" in inside[1:-1] or inside.startswith("^"):
        return {(_ANY, True)}
    found: Beginnings = {(char, False) if char.isalpha() else ("", True) for char in inside}
    return found | ({("", True)} if inside != piece[1:-1] else set())


def _repeated(found: Beginnings, pieces: _Pieces) -> Beginnings:
    """What comes of a piece that may be left out, or stand more than once."""
    sign = pieces.next or ""
    if sign not in ("?", "*", "+") and not sign.startswith("{"):
        return found
    pieces.take()
    if pieces.next in ("?", "+"):  # lazy or possessive: the beginnings are the same
        pieces.take()
    if sign != "?":
        found = {(letters, ended) if ended else (letters + _ANY, True) for letters, ended in found}
    may_be_left_out = sign in ("?", "*") or sign.startswith("{0")
    return found | {("", False)} if may_be_left_out else found
