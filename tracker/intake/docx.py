"""The text of a Word document: its paragraphs with their notes, out of the parts of the archive, with bounds on all."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from tracker.core.i18n import N_, Problem
from tracker.intake.docx_words import NOTES, Words, words_of

BODY = re.compile(r"word/document[0-9]*\.xml")
# A letterhead names the body that wrote it. What stands at the foot of each page is left alone.
HEADS = re.compile(r"word/header[0-9]*\.xml")
MOST_HEADS = 6
MOST = 20_000_000  # bytes, of all parts together
# What the parsers of archives and of XML raise for a file that was cut off, packed in odd ways or made to blow up.
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError),
    *(ElementTree.ParseError, ValueError),
)
_PAGE_NUMBER = re.compile(r"(?:(?:halaman|page) )?[0-9 /|–-]*(?:(?:dari|of) [0-9]+)?", re.IGNORECASE)


def docx_text(data: bytes, field: str) -> str:
    """Raises Problem when this is another archive, or a broken document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            bodies = sorted(filter(BODY.fullmatch, archive.namelist()))
            if not bodies:
                raise Problem(
                    N_("Only text, HTML, Word (.docx), rich text, PDF and e-mail can be read here."), field=field
                )
            parts = _Parts(archive)
            return "\n".join(filter(None, [*_letterhead(parts), *_with_notes(parts, parts.words(bodies[0]))]))
    except _BROKEN:
        raise Problem(N_("This document is broken. Paste the text instead."), field=field) from None


class _Parts:
    """The parts of an archive, of which no more than `MOST` bytes are ever unpacked."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive, self.left = archive, MOST
        self.names = archive.namelist()

    def words(self, name: str) -> Words:
        with self.archive.open(name) as part:
            xml = part.read(self.left + 1)
        self.left -= len(xml)
        if self.left < 0:
            raise ValueError
        return words_of(xml)


def _letterhead(parts: _Parts) -> list[str]:
    names = sorted(filter(HEADS.fullmatch, parts.names))[:MOST_HEADS]
    lines = dict.fromkeys(line for name in names for line in parts.words(name).lines)
    return [line for line in lines if not _PAGE_NUMBER.fullmatch(line)]


def _with_notes(parts: _Parts, body: Words) -> Iterator[str]:
    """The lines of the body, each with the footnotes called in it behind it, and the endnotes at the end."""
    names = {noun: f"word/{noun}s.xml" for noun in NOTES}
    called = {noun for _line, noun, _id in body.calls if names[noun] in parts.names}
    notes = {noun: parts.words(names[noun]) for noun in called}
    below: dict[int, list[str]] = {}
    last = len(body.lines)
    first_calls: dict[tuple[str, str], int] = {}
    for line, noun, number in body.calls:
        first_calls.setdefault((noun, number), line)  # told once: a note called anywhere would blow up the text
    for (noun, number), line in first_calls.items():
        if noun in notes:
            below.setdefault(line if noun == "footnote" else last, []).extend(notes[noun].note(number))
    for number, line in enumerate(body.lines):
        yield line
        yield from below.get(number, [])
    yield from below.get(last, [])
