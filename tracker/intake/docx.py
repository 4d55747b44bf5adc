"""The text of a Word document: its paragraphs, out of one part of the archive, with bounds on all of it."""

import io
import zipfile
import zlib
from xml.etree import ElementTree

from tracker.core.i18n import N_, Problem

PART = "word/document.xml"
MOST = 20_000_000
DEEPEST = 200  # elements inside one another
# The same as before it once more, for programs that know less.
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_text(data: bytes, field: str) -> str:
    """Raises Problem when this is another archive, or a broken document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if PART not in archive.namelist():
                raise Problem(N_("Only text, HTML, Word (.docx), PDF and e-mail can be read here."), field=field)
            with archive.open(PART) as part:
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
        self.reading = False

    def doctype(self, *_declared: object) -> None:
        raise ValueError  # no document declares entities; one that does is made to blow up

    def start(self, tag: str, _attributes: object) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ValueError
        self.again += tag == FALLBACK
        self.reading = tag == f"{W}t" and not self.again
        if tag == f"{W}p":
            self.open.append((len(self.lines), []))
            self.lines.append("")
        elif not self.again and tag in (f"{W}tab", f"{W}br", f"{W}cr"):
            self.add(" " if tag == f"{W}tab" else "\n")

    def data(self, text: str) -> None:
        if self.reading:
            self.add(text)

    def add(self, text: str) -> None:
        if self.open:
            self.open[-1][1].append(text)

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.again -= tag == FALLBACK
        self.reading = False
        if tag == f"{W}p":
            line, parts = self.open.pop()
            self.lines[line] = "".join(parts).strip()

    def close(self) -> list[str]:
        return [line for line in self.lines if line]
