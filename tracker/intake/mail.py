"""The text of an e-mail: its plain part, else its HTML one; attachments are left alone, and so is who sent it on."""

import codecs
import re
from email import message_from_bytes, policy
from email.errors import MessageError
from typing import Any

from tracker.core.i18n import N_, Problem
from tracker.core.text import of_utf8_or_1252

# What is declared where nobody knew better: then the bytes tell more.
_GUESSED = frozenset({"utf-8", "ascii", "iso8859-1", "cp1252"})
_SENT_ON = re.compile(r"^(?:(?:fwd?|re|trs|bls|terusan|balasan)\s*:\s*)+", re.IGNORECASE)
# The line above what is sent on, and the lines of who wrote to whom below it.
_FORWARDED = re.compile(
    r"^[ \t]*-{5,}[ \t]*(?:forwarded message|pesan (?:yang )?(?:diteruskan|terusan))[ \t]*-{5,}[ \t]*\n+(?:\S+:.*\n)*",
    re.IGNORECASE | re.MULTILINE,
)
_MARK = re.compile(r"^>[ \t]?", re.MULTILINE)


def mail_text(data: bytes, field: str) -> tuple[str, str]:
    """(subject, text or HTML). Raises Problem for a mail without a text."""
    try:
        message: Any = message_from_bytes(data, policy=policy.default)
        part = message.get_body(preferencelist=("plain", "html"))
        content = _words(part) if part is not None else ""
        subject = " ".join(str(message.get("Subject", "")).split())
    except (MessageError, LookupError, ValueError, KeyError, AttributeError, TypeError, IndexError, RecursionError):
        raise Problem(N_("This e-mail cannot be read. Paste its text instead."), field=field) from None
    if part is not None and part.get_content_type() == "text/plain":
        content = _unquoted(_FORWARDED.split(content)[-1])
    if not content.strip():
        raise Problem(N_("There is no text in this e-mail. Hand in by itself what is attached to it."), field=field)
    return _SENT_ON.sub("", subject), content


def _words(part: Any) -> str:
    """What a part says, with plain line ends. A charset that is missing, unknown or a mere habit is no help."""
    data = part.get_payload(decode=True) or b""
    try:
        declared = codecs.lookup(part.get_content_charset("utf-8")).name
    except LookupError:
        declared = "utf-8"
    text = of_utf8_or_1252(data) if declared in _GUESSED else data.decode(declared, "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unquoted(text: str) -> str:
    """An article that came as the quotation of an answer, without the marks at the head of its lines."""
    lines = [line for line in text.split("\n") if line.strip()]
    return _MARK.sub("", text) if sum(line.startswith(">") for line in lines) * 2 > len(lines) else text
