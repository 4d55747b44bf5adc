"""What a file or an answer is, told by its content and never by its name; its text, and nothing else of it."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, lookup

from tracker.core.i18n import N_
from tracker.core.text import BAD
from tracker.intake.material import MOST_BYTES, Material, from_text, refused

# A page may say what it is written in; anything else than these is read as UTF-8, else as Windows-1252.
_READABLE = {"utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1252"}
_SAME_AS_1252 = {"iso8859-1", "ascii"}
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p)\b",
    re.I | re.S,
)
_MAIL_HEADER = re.compile(
    rb"(?:Return-Path|Delivered-To|Received|From|To|Subject|Date|Message-ID|MIME-Version|Content-Type|X-[\w-]+):", re.I
)


def from_bytes(data: bytes, field: str, charset: str = "", most: int = 200_000) -> Material:
    """What `data` holds: text, HTML, a Word document, a PDF or an e-mail. Raises Problem beside `field`."""
    if not data.strip(b"\0 \t\r\n"):
        raise refused(N_("There is nothing in it."), field)
    if len(data) > MOST_BYTES:
        raise refused(N_("This is larger than 5 MB. Paste the text instead."), field)
    # Each reader loads its library only when it is asked for.
    if b"%PDF-" in data[:1024]:
        from tracker.intake.pdf import pdf_text  # noqa: PLC0415

        return from_text(pdf_text(data, field), field, most=most)
    if data.startswith(b"PK\x03\x04"):
        from tracker.intake.docx import docx_text  # noqa: PLC0415

        return from_text(docx_text(data, field), field, most=most)
    if _is_mail(data):
        from tracker.intake.mail import mail_text  # noqa: PLC0415

        subject, text = mail_text(data, field)
        found = from_decoded(text, field, most)
        return found if subject in found.text else from_text(f"{subject}\n\n{found.text}", field, found.says, most)
    return from_decoded(decoded(data, field, charset), field, most)


def from_decoded(text: str, field: str, most: int) -> Material:
    """Text or the source of a page."""
    if not _HTML.match(text[:5000]):
        return from_text(text, field, most=most)
    from tracker.intake.page import page_material  # noqa: PLC0415

    found = page_material(text, field)
    return from_text(found.text, field, found.says, most)


def _is_mail(data: bytes) -> bool:
    """Headers from the first line on, at least three of those every e-mail has, and then an empty line."""
    head = re.split(rb"\r?\n\r?\n", data[:65_536], maxsplit=1)[0]
    lines = [line for line in head.splitlines() if line and not line[:1].isspace()]
    named = sum(1 for line in lines if _MAIL_HEADER.match(line))
    return named >= 3 and named * 2 > len(lines) and bool(lines) and b":" in lines[0]


def decoded(data: bytes, field: str, charset: str = "") -> str:
    """Text of UTF-8, UTF-16 or Windows-1252: by its mark, by what it says of itself, by what fits."""
    if data.startswith(BOM_UTF8):
        return _as(data, "utf-8", field)[1:]
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _as(data, "utf-16", field)
    if unmarked := _utf16(data):
        return _as(data, unmarked, field)
    if b"\0" in data:
        raise refused(N_("This is no text that can be read. Paste the words of the article."), field)
    found = _DECLARED.search(data[:4096])
    for said in (charset, found[1].decode("ascii", "replace") if found else "", "utf-8"):
        if (name := _codec(said)) and not name.startswith("utf-16"):
            try:
                return data.decode(name)
            except UnicodeDecodeError:
                continue
    return _as(data, "cp1252", field)


def _codec(name: str) -> str:
    try:
        found = lookup(name.strip()).name if name.strip() else ""
    except (LookupError, ValueError):
        return ""
    found = "cp1252" if found in _SAME_AS_1252 else found
    return found if found in _READABLE else ""


def _utf16(data: bytes) -> str:
    """UTF-16 without its mark: every other byte of plain text is zero."""
    some = data[:4000]
    even, odd = some[0::2].count(0), some[1::2].count(0)
    if len(data) % 2 or len(some) < 4 or max(even, odd) * 10 < len(some) // 2 * 7:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _as(data: bytes, codec: str, field: str) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        if codec != "cp1252":
            raise refused(N_("This is no text that can be read. Paste the words of the article."), field) from None
        # Five places of Windows-1252 are empty: one or two are a slip, many are no text.
        text = data.decode(codec, "replace")
    strange = len(BAD.findall(text))
    if strange * 50 > len(text):
        raise refused(N_("This is no text that can be read. Paste the words of the article."), field)
    return text
