"""What a messenger or a mail program sets around an article: stamps of messages, who wrote to whom, marks of bold type."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from . import page_lines

_HEADER = re.compile(
    r"(?P<key>from|to|cc|bcc|date|sent|subject|reply-to|dari|kepada|untuk|tanggal|dikirim|terkirim|perihal|subjek)\s?:\s?(?P<value>.{0,200})",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"-{3,} ?(?:forwarded message|pesan (?:yang )?(?:diteruskan|terusan)) ?-{3,}|begin forwarded message:|diteruskan(?: berkali-kali)?|forwarded(?: many times)?",
    re.IGNORECASE,
)
_BOLD = re.compile(
    r"(?<![\w*(])(\*{1,2})(?=[^\s*])([^*\n]*[^\s*])\1(?![\w*)])|(?<![\w_(])(_)(?=[^\s_])([^_\n]*[^\s_])_(?![\w_)])"
)
LONG = 60  # characters of a message that may be a paragraph
_SENT_ON = re.compile(r"(?:(?:fwd?|re|trs|bls)\s*:\s*)+", re.IGNORECASE)


class Wrapped(NamedTuple):
    """The lines inside, those of the wrapping, and what a mail's head says: subject and day as written."""

    lines: list[str]
    left: list[str]
    subject: str | None = None
    date: str | None = None


def unwrap(lines: Iterable[str]) -> Wrapped:
    """Lines without the marks of messengers and the head of a mail."""
    plain = [
        _BOLD.sub(lambda found: found[2] or found[4], line) if "*" in line or "_" in line else line for line in lines
    ]
    return _of_mail(*_of_chat(plain))


def _of_chat(lines: list[str]) -> tuple[list[str], list[str]]:
    """What was said in messages is the article's where it is as long as a paragraph or looks like its title."""
    kept: list[str] = []
    left: list[str] = []
    for line in lines:
        message = page_lines.MESSAGE.fullmatch(line) if "[" in line[:60] or line[:1].isdigit() else None
        said = message["said"] if message and message["who"] else None
        if message is None and not _FORWARDED.fullmatch(line):
            kept.append(line)
        elif said and (_title(said) or (len(said) >= LONG and page_lines.goes_on(said))):
            kept.append(said)
        else:
            left.append(line)
    return kept, left


def _title(said: str) -> bool:
    return page_lines.headline(said) and page_lines.capitals(said) >= page_lines.TITLE


def _of_mail(lines: list[str], left: list[str]) -> Wrapped:
    """Two lines or more of who wrote to whom, at the top, are a mail's head."""
    heads = [found for line in lines[:12] if (found := _HEADER.fullmatch(line))]
    told = {found["key"].lower(): found["value"] for found in heads}
    if len(told) < 2 or not told.keys() & {"from", "dari", "subject", "subjek", "perihal"}:
        return Wrapped(lines, left)
    head = [found[0] for found in heads]
    subject = next((told[key] for key in ("subject", "subjek", "perihal") if told.get(key)), None)
    day = next((told[key] for key in ("date", "sent", "tanggal", "dikirim", "terkirim") if told.get(key)), None)
    rest = [line for index, line in enumerate(lines) if index >= 12 or line not in head]
    return Wrapped(rest, [*left, *head], _SENT_ON.sub("", subject) if subject else None, day)
