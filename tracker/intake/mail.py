"""The text of an e-mail: its plain part, else its HTML one, or the mail that is attached to it. What else is attached
is named and not read, and who sent it on is left out."""

import codecs
import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from typing import Any

from tracker.core.i18n import N_, Problem
from tracker.core.text import of_utf8_or_1252, without_unprintable
from tracker.intake.material import FEWEST_WORDS
from tracker.intake.unwrapping import unquoted

# What is declared where nobody knew better: then the bytes tell more.
_GUESSED = frozenset({"utf-8", "ascii", "iso8859-1", "cp1252"})
_SENT_ON = re.compile(r"^(?:(?:fwd?|re|trs|bls|terusan|balasan)\s*:\s*)+", re.IGNORECASE)
# The line above what is sent on, and the lines of who wrote to whom below it.
_FORWARDED = re.compile(
    r"^[ \t]*-{5,}[ \t]*(?:forwarded message|pesan (?:yang )?(?:diteruskan|terusan))[ \t]*-{5,}[ \t]*\n+(?:\S+:.*\n)*",
    re.IGNORECASE | re.MULTILINE,
)
_READABLE = re.compile(r".{1,200}\.(?:docx|pdf|txt|html?|eml|rtf)", re.IGNORECASE)
DEEPEST = 5  # mails attached to one another
MOST_ATTACHED = 20
LONGEST_HEADER = 1000
MOST_MARKS = 200  # lines that may part a mail: each part can cost some hundredths of a second
UNREADABLE = N_("This e-mail cannot be read. Paste its text instead.")
_BROKEN = (MessageError, LookupError, ValueError, KeyError, AttributeError, TypeError, IndexError, RecursionError)


class _Bounded(policy.EmailPolicy):
    """Reads no more of a header than anybody writes: over a long one Python's parser takes minutes."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        return super().header_fetch_parse(name, value[:LONGEST_HEADER])


@dataclass(frozen=True)
class Mail:
    """`text` may be HTML; `attached` are the names of the files with it that could be read by themselves."""

    subject: str
    text: str
    attached: tuple[str, ...] = ()


def read_mail(data: bytes, field: str) -> Mail:
    """Raises Problem for a mail without a text."""
    if data.count(b"\n--") > MOST_MARKS:
        raise Problem(UNREADABLE, field=field)
    try:
        message: Any = message_from_bytes(data, policy=_Bounded(message_factory=EmailMessage))
        found = _fullest([_one(mail) for mail in _mails(message, DEEPEST)])
        attached = tuple(dict.fromkeys(_names(message)))[:MOST_ATTACHED]
    except _BROKEN:
        raise Problem(UNREADABLE, field=field) from None
    if not found.text.strip():
        if attached:
            message = N_("There is no text in this e-mail. Hand in by itself what is attached to it: %(names)s.")
            raise Problem(message, field=field, names=", ".join(attached))
        raise Problem(N_("There is no text in this e-mail. Hand in by itself what is attached to it."), field=field)
    return Mail(found.subject, found.text, attached)


def _mails(message: Any, depth: int) -> list[Any]:
    """A mail, and those sent on with it as attachments."""
    inside = [part.get_content() for part in _attachments(message) if part.get_content_type() == "message/rfc822"]
    return [message, *(mail for one in inside if depth for mail in _mails(one, depth - 1))]


def _attachments(message: Any) -> list[Any]:
    return list(message.iter_attachments()) if message.is_multipart() else []


def _fullest(mails: list[Mail]) -> Mail:
    """Whoever sends a mail on writes less than is in it."""
    return max(mails, key=lambda mail: len(mail.text.split()))


def _one(message: Any) -> Mail:
    subject = " ".join(str(message.get("Subject", "")).split())
    return Mail(_SENT_ON.sub("", subject), _said(message))


def _said(message: Any) -> str:
    """Its plain part, unless that says only that there is another one."""
    plain, page = (message.get_body(preferencelist=(kind,)) for kind in ("plain", "html"))
    text = "\n\n".join(map(_words, [plain, *_behind(message, plain)])) if plain is not None else ""
    if page is not None and len(text.split()) < FEWEST_WORDS:
        return _words(page)
    return unquoted(_FORWARDED.split(text)[-1])


def _behind(message: Any, first: Any) -> list[Any]:
    """The plain parts that go on behind a picture in the midst of a text."""
    if message.get_content_type() != "multipart/mixed":
        return []
    parts = [part for part in message.iter_parts() if part.get_content_type() == "text/plain" and part is not first]
    return [part for part in parts if part.get_content_disposition() != "attachment" and not part.get_filename()]


def _names(message: Any) -> list[str]:
    found = [" ".join(without_unprintable(str(part.get_filename() or "")).split()) for part in _attachments(message)]
    return [name for name in found if _READABLE.fullmatch(name)]


def _words(part: Any) -> str:
    """What a part says, with plain line ends. A charset that is missing, unknown or a mere habit is no help."""
    data = part.get_payload(decode=True) or b""
    try:
        declared = codecs.lookup(part.get_content_charset("utf-8")).name
    except LookupError:
        declared = "utf-8"
    text = of_utf8_or_1252(data) if declared in _GUESSED else data.decode(declared, "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")
