"""Paragraphs in one line each, where an e-mail, a PDF or a column of print broke their lines at its margin."""

import re
from collections.abc import Iterator
from itertools import pairwise

# How long a line is that was broken at a margin; in a long block, shorter ones are as well.
NARROW, WIDE, LONG_BLOCK = 45, 135, 4
_ENDS = tuple('.!?:;”"')
# The share of the width that may stay empty because the next word did not fit: letters are not equally wide. A sentence
# that ends with so much room behind it ends its paragraph.
RAGGED, TIGHT = 0.25, 0.1
_MARK = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_HYPHENS = ("-", "\u2010", "\u00ad")


def unquoted(text: str) -> str:
    """An article that came as the quotation of an answer, without the marks at the head of its lines."""
    return _MARK.sub("", text) if sum(line.startswith(">") for line in text.split("\n")) > 2 else text


def unwrapped(text: str) -> str:
    """Text whose blocks are joined where they were broken; a list of short paragraphs stays one."""
    return "\n\n".join(_joined(block) for block in re.split(r"\n[ \t]*\n", text))


def printed(text: str) -> str:
    """Text of printed pages, in which every line was broken at the margin of its page or column."""
    blocks = [_lines(block) for block in re.split(r"\n[ \t]*\n", text)]
    width = _width([line for block in blocks for line in block])
    return "\n\n".join(paragraph for block in blocks for paragraph in _paragraphs(block, width))


def _lines(block: str) -> list[str]:
    return [line for line in (line.strip() for line in block.split("\n")) if line]


def _joined(block: str) -> str:
    lines = _lines(block)
    return "\n\n".join(_paragraphs(lines, _width(lines))) if _broken(lines) else block


def _broken(lines: list[str]) -> bool:
    """Was a text broken into these lines? Paragraphs begin and end as sentences do, broken lines do not."""
    from tracker.language import page_lines  # the words of the press load with the first text

    before = lines[:-1]
    if not before or max(map(len, before)) > WIDE or sum(line.endswith(_ENDS) for line in before) * 2 >= len(before):
        return False
    if len(lines) == 2 and page_lines.fact(lines[0]) and not lines[1].endswith(_ENDS):
        return False  # the outlet and the day above who wrote it
    small = sum(line[0].islower() for line in lines[1:])
    return min(map(len, before)) >= NARROW or (len(lines) >= LONG_BLOCK and small * 4 >= len(before))


def _width(lines: list[str]) -> int:
    """Characters of a full line: the longest, but for one in ten that something else made long."""
    lengths = sorted(map(len, lines))
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _paragraphs(lines: list[str], width: int) -> Iterator[str]:
    parts: list[str] = []
    for line in lines:
        if parts and not _goes_on(parts[-1], line, width):
            yield _glued(parts)
            parts = []
        parts.append(line)
    if parts:
        yield _glued(parts)


def _goes_on(line: str, following: str, width: int) -> bool:
    from tracker.language import page_lines

    if page_lines.stands_alone(following) or page_lines.row(line):
        return False
    if following[0].islower() or line.endswith(_HYPHENS):
        return True
    room = width - len(line) - 1 - len(following.split(maxsplit=1)[0])
    return room < width * (TIGHT if line.endswith(_ENDS) else RAGGED)


def _glued(parts: list[str]) -> str:
    glued = [f"{part} " if not part.endswith(_HYPHENS) else _open(part, after) for part, after in pairwise(parts)]
    return "".join([*glued, parts[-1]])


def _open(part: str, after: str) -> str:
    """A line that ends in a hyphen, ready for the next: "jalur-jalur" and "e-Sakip" keep theirs, "meng-hadiri" not."""
    broken, word = part[:-1].split()[-1:], after.split(maxsplit=1)[0]
    head = broken[0].casefold() if broken else ""
    own = len(head) < 2 or not word[0].islower() or word[:4].strip('.,”"') in head
    return part if own and not part.endswith("\u00ad") else part[:-1]
