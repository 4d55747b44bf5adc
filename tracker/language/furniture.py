"""Take an article out of a pasted page: menus, tickers, sidebars, comment forms and share buttons fall away.

The text begins with the title, when there is one; the body's paragraphs follow. Dates of other stories stay out.
"""

import re
from dataclasses import dataclass
from datetime import date

from . import dates, page_lines, readers
from .page_lines import BYLINE, DATELINE, OUTLET_FIRST

_SIGNED = re.compile(r"\(((?:[A-Za-z*]{1,12}[ /.,-]?){1,4}[0-9]{0,3}|\*+)\)\s*$")


@dataclass(frozen=True)
class Page:
    """An article without its page. `text` begins with the title; `body` is where its first paragraph begins;
    `left_out` is the lines that were taken for the page's own."""

    text: str
    body: int
    title: str | None
    outlet: str | None
    place: str | None
    byline: str | None
    published: str | None
    left_out: tuple[str, ...] = ()


def clean(raw: str) -> Page:
    """The article in `raw`. Text with no furniture comes back as it is, with its lines stripped."""
    stripped = (" ".join(line.split("\t")).strip() for line in raw.replace("\r", "\n").split("\n"))
    lines = [line for line in stripped if line]
    first = _first_paragraph(lines)
    head = lines[:first]
    kept, left = _parted(lines[first:])
    title = _title(head)
    deck = [line for line in head[head.index(title) + 1 :] if _deck(line, title)] if title else []
    left = [*(line for line in head if line != title and line not in deck), *left]
    kept = [*deck, *kept]
    text = "\n".join([*([title] if title else []), *kept])
    outlet, place = _origin(kept[0] if kept else "")
    return Page(
        text,
        len(title) + 1 if title else 0,
        title,
        outlet,
        place,
        _byline(head, kept),
        _published(head, title),
        tuple(left),
    )


def _first_paragraph(lines: list[str]) -> int:
    """Where the body begins: with the first long paragraph, or the short sentences above it that no headline parts
    from it. A sentence in the first line of all stands below no menu: there the text begins."""
    begun: int | None = None
    aside = False
    for index, line in enumerate(lines):
        if page_lines.sentence(line):
            begun, aside = index if begun is None else begun, False
        if page_lines.paragraph(line):
            return index if begun is None else begun
        aside = aside or page_lines.opens_aside(line)
        if begun and not aside and page_lines.headline(line):  # not where it is 0
            begun = None
    return next((index for index, line in enumerate(lines) if page_lines.sentence(line) or _quoting(line)), 0)


def _quoting(line: str) -> bool:
    return len(line) > 40 and line.endswith(("”", '"'))


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """The article's lines, and those that name other stories, up to where the article ends."""
    kept: list[str] = []
    left: list[str] = []
    aside = over = False
    last = readers.begin(lines)
    for number, line in enumerate(lines):
        # A day or an agency's name among other stories is theirs: a list of them has begun, and it ends no more.
        over = over or number == last or (bool(kept) and page_lines.closes(line)) or (aside and _another_story(line))
        aside = over or (bool(kept) and page_lines.opens_aside(line)) or (aside and not page_lines.goes_on(line))
        (left if aside or page_lines.furniture(line) else kept).append(line)
    return kept, left


def _another_story(line: str) -> bool:
    return page_lines.stamp(line) or page_lines.begins_story(line)


def _title(head: list[str]) -> str | None:
    """The line that a later one repeats, else the last that can be a headline."""
    fit = [line for line in head if page_lines.headline(line)]
    for index, line in enumerate(fit):
        if any(other.startswith(line) for other in fit[index + 1 :]):
            return line
    return fit[-1] if fit else None


def _deck(line: str, title: str) -> bool:
    """A line under the title that is neither furniture nor the title again: the article's own words."""
    return len(line) >= 30 and page_lines.headline(line) and not line.startswith(title)


def _byline(head: list[str], kept: list[str]) -> str | None:
    for line in [*head, *kept[:1], *kept[-2:]]:
        if match := BYLINE.fullmatch(line):
            return match["who"].strip()
    signed = _SIGNED.search(kept[-1]) if kept else None
    return signed[0].strip() if signed else None


def _origin(first: str) -> tuple[str | None, str | None]:
    """Outlet and place from the beginning of the first paragraph: "Ambon (MediaLT) –", "JAKARTA, KOMPAS.com -"."""
    named = OUTLET_FIRST.match(first)
    match = DATELINE.match(first, named.end() if named else 0)
    place = match["place"].strip() if match and len(match["place"].split()) <= 3 else None
    outlet = (named and named["outlet"]) or (match and (match["outlet"] or match["outlet2"])) or None
    return outlet, place


def _published(head: list[str], title: str | None) -> str | None:
    """The day on a line of its own between the title and the first paragraph, or behind a word such as "Tayang"."""
    below = head[head.index(title) + 1 :] if title else head
    for line in [*below, *filter(page_lines.says_when, head)]:
        if len(line) > 90:
            continue
        days = [
            item.edtf for item in dates.read(line) if item.edtf and re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", item.edtf)
        ]
        if len(days) == 1:
            return days[0]
    return None


def day_of(published: str | None) -> date | None:
    """The day in an EDTF value that begins with one."""
    return date.fromisoformat(published[:10]) if published else None
