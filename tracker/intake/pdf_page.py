"""The lines of one page of a PDF, with what their size and place say of headlines and paragraphs."""

import re
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple


class Line(NamedTuple):
    """A line of a page: its words, the size of its letters and how high it stands, in points."""

    text: str
    size: float
    height: float


LARGER = 1.15  # times the usual size: a headline
APART = 1.4  # times the usual distance of two lines: another paragraph
# What a browser prints around a page, and bare page numbers.
_AROUND = re.compile(
    r"\S+://\S+ \d+/\d+|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}[:.]\d{2}\b.*"
    r"|(?:(?:halaman|page) )?\d{1,3}(?: ?(?:/|dari|of) ?\d{1,3})?",
    re.IGNORECASE,
)


def page_text(page: Any) -> str:
    """The lines of a page, with an empty one where a paragraph ends for certain; a headline in one line."""
    lines = _lines(page)
    edges = {*lines[:2], *lines[-3:]}
    lines = [line for line in lines if line not in edges or not _AROUND.fullmatch(line.text)]
    if not lines:
        return ""
    usual = median(line.size for line in lines)
    steps = [step for a, b in pairwise(lines) if (step := _step(a, b)) > 0]
    apart = APART * median(steps) if steps else 0.0
    out = lines[0].text
    for before, line in pairwise(lines):
        if abs(before.size - line.size) > 0.1 * usual or _step(before, line) > apart:
            out += "\n\n"
        else:
            out += ("" if out.endswith("-") else " ") if line.size > LARGER * usual else "\n"
        out += line.text
    return out


def _step(before: Line, line: Line) -> float:
    """How far down the next line is, in sizes of its letters; below zero where a column begins."""
    return (before.height - line.height) / line.size if line.size else 0.0


def _lines(page: Any) -> list[Line]:
    """The lines of a page in their order of reading, each as large and as high as its first words."""
    lines = [Line("", 0.0, 0.0)]

    def visit(text: str, cm: list[float], tm: list[float], _font: Any, size: float) -> None:
        for number, part in enumerate(text.split("\n")):
            if number:
                lines.append(Line("", 0.0, 0.0))
            last = lines[-1]
            if part.strip() and not last.text.strip():
                lines[-1] = Line(part, round(abs(size * tm[3] * cm[3]), 1), tm[4] * cm[1] + tm[5] * cm[3] + cm[5])
            else:
                lines[-1] = last._replace(text=last.text + part)

    page.extract_text(visitor_text=visit)
    return [line._replace(text=line.text.strip()) for line in lines if line.text.strip()]
