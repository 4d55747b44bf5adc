"""The text of a Word document: its paragraphs, out of one part of the archive, with bounds on all of it."""

import io
import zipfile
import zlib
from xml.etree import ElementTree

from tracker.core.i18n import N_, Problem

PART = "word/document.xml"
MOST = 20_000_000
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
    # No document declares entities; one that does is made to blow up.
    if len(xml) > MOST or b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise Problem(N_("This document is broken. Paste the text instead."), field=field)
    try:
        root = ElementTree.fromstring(xml)  # noqa: S314 - no entities, a bound on its size
    except ElementTree.ParseError:
        raise Problem(N_("This document is broken. Paste the text instead."), field=field) from None
    return "\n".join(filter(None, map(_paragraph, root.iter(f"{W}p"))))


def _paragraph(paragraph: ElementTree.Element) -> str:
    parts = []
    for node in paragraph.iter():
        if node.tag == f"{W}t":
            parts.append(node.text or "")
        elif node.tag in (f"{W}tab", f"{W}br", f"{W}cr"):
            parts.append(" " if node.tag == f"{W}tab" else "\n")
    return "".join(parts).strip()
