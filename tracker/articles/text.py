"""An article's text as numbered lines, and where words occur in it. Pure functions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A full stop after these ends no sentence.
SHORT = frozenset(
    "pt cv tbk inc ltd co corp no jl kab kec kel prof dr drs dra ir hj h sdr rp dll dsb dkk tsb hlm vs mr mrs ms st "
    "jan feb mar apr jun jul agt aug sep okt oct nov des dec".split()
)
END = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s)")
FOLLOWS = re.compile(r"[\s\"“”‘’'(\[]*(\S)")
ALIKE = str.maketrans("“”„‘’‚«»", '"""\'\'\'""')


@dataclass(frozen=True)
class Line:
    """One sentence: its number from 1, its place in the text, and whether a paragraph begins with it."""

    no: int
    start: int
    end: int
    opens: bool


def lines(text: str) -> list[Line]:
    """The sentences of `text`. A line end always ends one, so a headline stands alone."""
    found: list[Line] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        opens = True
        for start, end in sentences(text, paragraph.start(), paragraph.end()):
            found.append(Line(len(found) + 1, start, end, opens))
            opens = False
    return found


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """(start, end) of the sentences between two places, surrounding white space left out."""
    begun = start
    for mark in END.finditer(text, start, end):
        if _ends_here(text, mark, begun, end):
            yield from _trimmed(text, begun, mark.end())
            begun = mark.end()
    yield from _trimmed(text, begun, end)


def _ends_here(text: str, mark: re.Match[str], begun: int, end: int) -> bool:
    word = re.search(r"\w*$", text[max(begun, mark.start() - 12) : mark.start()])
    before = word.group().lower() if word else ""
    if mark.group() == "." and (before in SHORT or (len(before) == 1 and before.isalpha())):
        return False
    follows = FOLLOWS.match(text[mark.end() : min(end, mark.end() + 40)])
    return follows is None or not follows.group(1).islower()


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inside = text[start:end]
    if inside.strip():
        yield start + len(inside) - len(inside.lstrip()), end - (len(inside) - len(inside.rstrip()))


class Searchable:
    """A text in which words are found whatever their capitals, quotation marks and white space."""

    def __init__(self, text: str) -> None:
        self.places: list[int] = []
        kept: list[str] = []
        for place, char in enumerate(_plain(text)):
            if not char.isspace():
                kept.append(char)
            elif kept and kept[-1] != " ":
                kept.append(" ")
            else:
                continue
            self.places.append(place)
        self.plain = "".join(kept)

    def find(self, words: str) -> tuple[int, int] | None:
        """(start, end) of the first place where `words` occur, or None."""
        wanted = " ".join(_plain(words).split())
        at = self.plain.find(wanted) if wanted else -1
        return (self.places[at], self.places[at + len(wanted) - 1] + 1) if at >= 0 else None


def _plain(text: str) -> str:
    """`text` in lower case with one kind of quotation mark, every character in its place."""
    plain = text.translate(ALIKE)
    if plain.isascii():
        return plain.lower()
    return "".join(low if len(low := char.lower()) == 1 else char for char in plain)
