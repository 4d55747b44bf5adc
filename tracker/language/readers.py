"""Where the comments of readers begin on a pasted page. Whom they name and which days they stand under is theirs."""

import re
from collections.abc import Sequence

from . import page_lines

_HEAD = re.compile(
    r"(?:(?:komentar|comments?|diskusi)(?: (?:pembaca|anda|warganet|netizen))?\W*[0-9.,]*\W*"
    r"|[0-9.,]+ (?:komentar|comments?|tanggapan|balasan|responses?|replies)\b.{0,80}"
    r"|(?:[0-9]+|one) thoughts? on .{1,200}|(?:kolom|lihat|semua|view all|show|see) (?:[0-9.,]+ )?(?:komentar|comments?)"
    r"|(?:tulis|beri|berikan|kirim|tambah|tambahkan|ikut|add|write|post|leave) (?:a |your )?(?:komentar|comments?)\b.{0,80}"
    r"|(?:join the (?:conversation|discussion)|bagaimana (?:komentar|pendapat) anda)\W*)",
    re.IGNORECASE,
)
_UNIT = (
    r"(?:d(?:etik|tk)?|m(?:enit|nt|in(?:utes?|s)?)?|j(?:am)?|h(?:ari|r|(?:ou)?rs?)?|mgg|minggu|pekan|b(?:ulan|ln)"
    r"|t(?:ahu|h)n|seconds?|days?|weeks?|months?|years?)"
)
# How long ago a comment was written, alone on its line or behind who wrote it.
_AGE = re.compile(
    rf"(?:.{{1,40}}[\W_]\s*)?(?:(?:[0-9]+|an?|se)\s?{_UNIT}(?:\s(?:yang\s)?(?:lalu|ago))|(?:[0-9]+\s?{_UNIT}|baru saja|just now))\W*",
    re.IGNORECASE,
)
_WRITES = re.compile(r".{2,60}\s(?:says|said|writes|wrote|berkata|mengatakan|menulis)\s?:?", re.IGNORECASE)
# What stands under a comment to be pressed.
_ANSWER = re.compile(
    rf"(?>(?:suka|like|laporkan|report|bagikan|share|hapus|sembunyikan|edit|[0-9]++(?:\s?{_UNIT})?)[\W_]*+)*"
    rf"(?:balas|reply|tanggapi|laporkan|report)(?:[\W_]+(?:suka|like|laporkan|report|bagikan|share|balas|reply|[0-9]+(?:\s?{_UNIT})?))*\W*",
    re.IGNORECASE,
)
_NEAR = 8  # lines in which a comment ends


def begin(lines: Sequence[str]) -> int | None:
    """The first line of the comments; None where none are told by how they are dated and answered."""
    answered = [len(line) <= 60 and bool(_ANSWER.fullmatch(line)) for line in lines]
    for index, line in enumerate(lines):
        near = range(index + 1, min(index + 1 + _NEAR, len(lines)))
        if len(line) <= 200 and _HEAD.fullmatch(line):
            if any(answered[at] or _is_aged(lines[at]) for at in near) or _signed_below(lines, index):
                return index
        elif any(answered[at] for at in near) and (_is_aged(line) or page_lines.stamp(line)):
            return index - _names_somebody(lines, index)
    return None


def _is_aged(line: str) -> bool:
    return len(line) <= 90 and bool(_AGE.fullmatch(line) or _WRITES.fullmatch(line))


def _signed_below(lines: Sequence[str], head: int) -> bool:
    """Does a name with a day under it stand there, and the article above? At its top they are its own."""
    below = range(head + 2, min(head + 5, len(lines)))
    signed = any(page_lines.stamp(lines[at]) and _names_somebody(lines, at) for at in below)
    return signed and sum(map(page_lines.paragraph, lines[:head])) > 1


def _names_somebody(lines: Sequence[str], index: int) -> bool:
    """Does the line above an age say who wrote, and nothing else?"""
    above = lines[index - 1] if index else ""
    return 0 < len(above.split()) <= 5 and len(above) <= 50 and not above.endswith((".", "!", "?", "”", '"', ":"))
