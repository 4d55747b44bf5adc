"""The text of a Word document: its paragraphs, out of one part of the archive, with bounds on all of it."""

import io
import re
import zipfile
import zlib
from xml.etree import ElementTree

from tracker.core.i18n import N_, Problem

PART = re.compile(r"word/document[0-9]*\.xml")
MOST = 20_000_000
DEEPEST = 200  # elements inside one another
# Elements by their local names: a document saved as "strict" has them in another namespace.
# The same as before it once more, for programs that know less; and where words stood that were moved.
AGAIN = frozenset({"Fallback", "moveFrom"})
SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def docx_text(data: bytes, field: str) -> str:
    """Raises Problem when this is another archive, or a broken document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = sorted(filter(PART.fullmatch, archive.namelist()))
            if not parts:
                raise Problem(N_("Only text, HTML, Word (.docx), PDF and e-mail can be read here."), field=field)
            with archive.open(parts[0]) as part:
                xml = part.read(MOST + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError):
        raise Problem(N_("This document is broken. Paste the text instead."), field=field) from None
    if len(xml) > MOST:
        raise Problem(N_("This document is broken. Paste the text instead."), field=field)
    parser = ElementTree.XMLParser(target=_Words())  # noqa: S314 - no entities, a bound on size and depth
    try:
        parser.feed(xml)
        lines: list[str] = parser.close()  # ty: ignore[invalid-assignment]
    except (ElementTree.ParseError, ValueError):
        raise Problem(N_("This document is broken. Paste the text instead."), field=field) from None
    return "\n".join(lines)


class _Words:
    """Gathers the words of each paragraph while the document is parsed, so that no deep tree is ever built.

    A paragraph may hold others, in a text box: they are lines behind it.
    """

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.open: list[tuple[int, list[str]]] = []  # paragraphs inside one another: the line each becomes, its words
        self.depth, self.again = 0, 0
        self.reading = self.hidden = False

    def doctype(self, *_declared: object) -> None:
        raise ValueError  # no document declares entities; one that does is made to blow up

    def start(self, tag: str, _attributes: object) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ValueError
        name = _local(tag)
        self.again += name in AGAIN
        self.hidden = name == "vanish" or (self.hidden and name != "r")  # up to the next run of letters
        self.reading = name == "t" and not self.again and not self.hidden
        if name == "p":
            self.open.append((len(self.lines), []))
            self.lines.append("")
        elif not self.again and name in SIGNS:
            self.add(SIGNS[name])

    def data(self, text: str) -> None:
        if self.reading:
            self.add(text)

    def add(self, text: str) -> None:
        if self.open:
            self.open[-1][1].append(text)

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.again -= _local(tag) in AGAIN
        self.reading = False
        if _local(tag) == "p":
            line, parts = self.open.pop()
            self.lines[line] = "".join(parts).strip()

    def close(self) -> list[str]:
        return [line for line in self.lines if line]


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
