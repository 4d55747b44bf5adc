"""What a file or an answer is, told by its content and never by its name; its text, and nothing else of it."""

import json
import re
from dataclasses import replace

from tracker.core.i18n import N_
from tracker.core.text import BAD, of_utf8_or_1252, utf16_of
from tracker.intake.material import MOST_BYTES, Material, from_text, refused
from tracker.intake.rtf import is_rtf, rtf_text

NO_TEXT = N_("This is no text that can be read. Paste the words of the article.")
OTHERS = N_("Only text, HTML, Word (.docx), rich text, PDF and e-mail can be read here.")
_OTHERS = b"\xd0\xcf\x11\xe0"  # older Word, and newer behind a password
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|header"
    r"|div|p|h[1-6]|table|script|style|meta|title|link)\b",
    re.I | re.S,
)
_DATA = re.compile(r"\s*<(?:\?xml|rss|feed|svg|urlset)\b", re.I)
_MAIL_HEADER = re.compile(
    rb"(?:Return-Path|Delivered-To|Received|From|To|Subject|Date|Message-ID|MIME-Version|Content-Type|X-[\w-]+):", re.I
)


def from_bytes(data: bytes, field: str, most: int = 200_000) -> Material:
    """What `data` holds: text, rich text, HTML, a Word document, a PDF or an e-mail. Raises Problem beside `field`."""
    if not data.strip(b"\0 \t\r\n"):
        raise refused(N_("There is nothing in it."), field)
    if len(data) > MOST_BYTES:
        raise refused(N_("This is larger than 5 MB. Paste the text instead."), field)
    if data.lstrip().startswith(_OTHERS):
        raise refused(OTHERS, field)
    # Each reader loads its library only when it is asked for.
    if b"%PDF-" in data[:1024]:
        from tracker.intake.pdf import pdf_text

        return from_text(pdf_text(data, field), field, most=most)
    if data.startswith(b"PK\x03\x04"):
        from tracker.intake.docx import docx_text

        return from_text(docx_text(data, field), field, most=most)
    if _is_mail(data):
        return _from_mail(data, field, most)
    return from_decoded(decoded(data, field), field, most)


def _from_mail(data: bytes, field: str, most: int) -> Material:
    from tracker.intake.mail import read_mail

    mail = read_mail(data, field)
    found = from_decoded(mail.text, field, most)
    says = {"title": mail.subject[:300], **found.says}
    text = found.text if mail.subject in found.text else f"{mail.subject}\n\n{found.text}"
    return replace(from_text(text, field, says, most), attached=mail.attached)


def from_decoded(text: str, field: str, most: int) -> Material:
    """Text, rich text or the source of a page."""
    if is_rtf(text[:100]):
        return from_text(rtf_text(text, field), field, most=most)
    if not _HTML.match(text[:5000]):
        if _is_data(text):
            raise refused(OTHERS, field)
        return from_text(text, field, most=most)
    from tracker.intake.page import page_material

    found = page_material(text, field)
    return from_text(found.text, field, found.says, most)


def _is_data(text: str) -> bool:
    """What one program says to another: a feed, a drawing, JSON."""
    if not text.lstrip().startswith(("{", "[")):
        return _DATA.match(text) is not None
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def _is_mail(data: bytes) -> bool:
    """Headers from the first line on, at least three of those every e-mail has, and then an empty line."""
    head = re.split(rb"\r?\n\r?\n", data[:65_536], maxsplit=1)[0]
    lines = [line for line in head.splitlines() if line and not line[:1].isspace()]
    named = sum(1 for line in lines if _MAIL_HEADER.match(line))
    return named >= 3 and named * 2 > len(lines) and bool(lines) and b":" in lines[0]


def decoded(data: bytes, field: str) -> str:
    """Text of UTF-16, UTF-8 or Windows-1252: by its mark, else by what fits. What a page says may be wrong."""
    wide = "" if len(data) % 2 else utf16_of(data)
    if b"\0" in data and not wide:
        raise refused(NO_TEXT, field)
    try:
        text = data.decode(wide) if wide else of_utf8_or_1252(data).removeprefix("\ufeff")
    except UnicodeDecodeError:
        raise refused(NO_TEXT, field) from None
    # Five places of Windows-1252 are empty: one or two are a slip, many are no text.
    if len(BAD.findall(text)) * 50 > len(text):
        raise refused(NO_TEXT, field)
    return text
