"""What a messenger or a mail program sets around an article: stamps of messages, who wrote to whom, marks of bold type."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from . import page_lines

_HEADER = re.compile(
    r"(?P<key>from|to|cc|bcc|date|sent|subject|reply-to|importance|priority|attachments?|lampiran|dari|kepada|untuk|tanggal|dikirim|terkirim|perihal|subjek)\s?:\s?(?P<value>.{0,200})",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"-{3,} ?(?:forwarded message|pesan (?:yang )?(?:diteruskan|terusan)) ?-{3,}|begin forwarded message:|diteruskan(?: berkali-kali)?|forwarded(?: many times)?",
    re.IGNORECASE,
)
_BOLD = re.compile(
    r"(?<![\w*(])(\*{1,2})(?=[^\s*])([^*\n]*[^\s*])\1(?![\w*)])|(?<![\w_(])(_)(?=[^\s_])([^_\n]*[^\s_])_(?![\w_)])"
)
_MARK = re.compile(
    r"-{3,} ?(?:forwarded message|original message|pesan (?:yang )?(?:diteruskan|terusan|asli)) ?-{3,}|begin forwarded message:",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"-- ?|(?:salam|salam hangat|hormat kami|hormat saya|terima kasih|wassalam|regards|best|best regards|kind regards|cheers|thanks)[,.]?",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\b(?:berikut|ini|di bawah|terlampir|below|attached|here is)\b.{0,40}\b(?:naskah|tulisan|artikel|berita|liputan|see|article|story|draft|piece)\b|\bsee (?:below|attached)",
    re.IGNORECASE,
)
_WROTE = re.compile(r"(?:Pada|On) .{5,90} (?:menulis|wrote):")
FIRST, LAST = 12, 10  # lines of a mail in which it is sent on, and in which its sender signs
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
    found = _of_mail(*_of_chat(plain))
    marks = [line for line in found.lines if _MARK.fullmatch(line)]
    if not marks:
        return found
    return found._replace(lines=[line for line in found.lines if line not in marks], left=[*found.left, *marks])


def _of_chat(lines: list[str]) -> tuple[list[str], list[str]]:
    """What was said in messages is the article's where it is as long as a paragraph or looks like its title."""
    kept: list[str] = []
    left: list[str] = []
    for line in lines:
        message = page_lines.MESSAGE.fullmatch(line) if "[" in line[:60] or line[:1].isdigit() else None
        said = message["said"] if message and message["who"] else None
        if message is None and (_MARK.fullmatch(line) or not _FORWARDED.fullmatch(line)):
            kept.append(line)
        elif said and (_title(said) or (len(said) >= LONG and page_lines.goes_on(said))):
            kept.append(said)
        else:
            left.append(line)
    return kept, left


def _title(said: str) -> bool:
    return page_lines.headline(said) and page_lines.capitals(said) >= page_lines.TITLE


def _of_mail(lines: list[str], left: list[str]) -> Wrapped:
    """Two lines or more of who wrote to whom, at the top, are a mail's head. Of a mail sent on with a few words above it
    what is sent on is read, and nothing from where its sender signs."""
    heads = [found for line in lines[:12] if (found := _HEADER.fullmatch(line))]
    told = {found["key"].lower(): found["value"] for found in heads}
    if len(told) < 2 or not told.keys() & {"from", "dari", "subject", "subjek", "perihal"}:
        return Wrapped(lines, left)
    head = [found[0] for found in heads]
    subject = next((told[key] for key in ("subject", "subjek", "perihal") if told.get(key)), None)
    day = next((told[key] for key in ("date", "sent", "tanggal", "dikirim", "terkirim") if told.get(key)), None)
    rest = [line for index, line in enumerate(lines) if index >= 12 or line not in head]
    rest, around, sent_on = _inside(rest)
    return Wrapped(
        rest, [*left, *head, *around], _SENT_ON.sub("", subject) if subject else None, None if sent_on else day
    )


def _below_note(lines: list[str]) -> int:
    """Where an article begins of which the lines above say that it follows: "Berikut naskah yang sudah tayang"."""
    told = next((n for n, line in enumerate(lines[:6]) if page_lines.dated(line) and not _WROTE.fullmatch(line)), 0)
    return told if told and any(len(line) < 250 and _NOTE.search(line) for line in lines[:told]) else 0


def _inside(lines: list[str]) -> tuple[list[str], list[str], bool]:
    """The lines between a few words above what is sent on and who signs below; those around; whether it is sent on."""
    mark = next((n for n, line in enumerate(lines[:FIRST]) if _MARK.fullmatch(line)), None)
    begin = _below_note(lines) if mark is None else mark + 1
    ends = range(max(begin + 1, len(lines) - LAST), len(lines))
    end = next((n for n in ends if _SIGNS.fullmatch(lines[n])), len(lines))
    outside = [*lines[:begin], *lines[end:]]
    inside = lines[begin:end]
    asked = next((n for n, line in enumerate(inside[:FIRST]) if _WROTE.fullmatch(line)), None)
    if asked is not None:  # what is answered: a line or so
        answered = 1 + (
            len(inside) > asked + 1 and len(inside[asked + 1]) < LONG and page_lines.sentence(inside[asked + 1] + ".")
        )
        outside += inside[asked : asked + answered]
        inside = inside[:asked] + inside[asked + answered :]
    if sum(map(len, outside)) * 2 > sum(map(len, inside)):
        return lines, [], False
    return inside, outside, mark is not None
