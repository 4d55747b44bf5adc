"""The words of one part of a Word document, paragraph by paragraph, with where its notes are called."""

from xml.etree import ElementTree

DEEPEST = 200  # elements inside one another
# Elements by their local names: a document saved as "strict" has them in another namespace.
# The same as before it once more, for programs that know less; where words stood that were moved; and what was deleted.
GONE = frozenset({"Fallback", "moveFrom", "del"})
SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
NOTES = ("footnote", "endnote")


class Words:
    """Gathers the words of each paragraph while a part is parsed, so that no deep tree is ever built.

    A paragraph may hold others, in a text box: they are lines behind it. `calls`: (line, "footnote" or "endnote", id)
    of each note that is called; `notes`: {id: its lines}, where the part holds notes.
    """

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.calls: list[tuple[int, str, str]] = []
        self.notes: dict[str, slice] = {}
        self.note_from = ("", 0)  # the note that is open, and its first line
        self.open: list[tuple[int, list[str]]] = []  # paragraphs inside one another: the line each becomes, its words
        self.depth, self.gone = 0, 0
        self.reading = self.hidden = False

    def doctype(self, *_declared: object) -> None:
        raise ValueError  # no document declares entities; one that does is made to blow up

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ValueError
        name = _local(tag)
        self.gone += name in GONE
        self.hidden = name == "vanish" or (self.hidden and name != "r")  # up to the next run of letters
        self.reading = name == "t" and not self.gone and not self.hidden
        if name == "p":
            self.open.append((len(self.lines), []))
            self.lines.append("")
        elif name in NOTES:
            self.note_from = (_id(attributes), len(self.lines))
        elif not self.gone and name in SIGNS:
            self.add(SIGNS[name])
        elif not self.gone and self.open and name.removesuffix("Reference") in NOTES:
            self.calls.append((self.open[-1][0], name.removesuffix("Reference"), _id(attributes)))

    def data(self, text: str) -> None:
        if self.reading:
            self.add(text)

    def add(self, text: str) -> None:
        if self.open:
            self.open[-1][1].append(text)

    def end(self, tag: str) -> None:
        self.depth -= 1
        name = _local(tag)
        self.gone -= name in GONE
        self.reading = False
        if name == "p":
            line, parts = self.open.pop()
            self.lines[line] = "".join(parts).strip()
        elif name in NOTES:
            number, first = self.note_from
            self.notes[number] = slice(first, len(self.lines))

    def close(self) -> "Words":
        return self

    def note(self, number: str) -> list[str]:
        """The lines of a note; none of one that is not there."""
        return self.lines[self.notes[number]] if number in self.notes else []


def words_of(xml: bytes) -> Words:
    """Raises ValueError or ParseError for what is no part of a document."""
    parser = ElementTree.XMLParser(target=Words())  # noqa: S314 - no entities, a bound on size and depth
    parser.feed(xml)
    words: Words = parser.close()  # ty: ignore[invalid-assignment]
    return words


def _id(attributes: dict[str, str]) -> str:
    return next((value for name, value in attributes.items() if _local(name) == "id"), "")


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
