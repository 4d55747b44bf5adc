"""Take an article out of a pasted page: menus, tickers, sidebars, comment forms and share buttons fall away.

The text begins with the title, when there is one; the body's paragraphs follow. Dates of other stories stay out.
"""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from . import datelines, page_body, page_bylines, page_head, page_lines, page_wrap
from .datelines import Dateline


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


def clean(raw: str, anchor: date | None = None) -> Page:
    """The article in `raw`. Text with no furniture comes back as it is, with its lines stripped. `anchor` tells the year
    of a day without one in front of the first paragraph."""
    stripped = (" ".join(line.split("\t")).strip() for line in raw.replace("\r", "\n").split("\n"))
    wrapped = page_wrap.unwrap(line for line in stripped if line)
    lines = page_body.with_datelines(page_body.parted_paths(wrapped.lines))
    head, kept, tail = page_body.split(lines)
    title = page_head.title(head)
    deck = page_head.decks(head[head.index(title) + 1 :], title) if title else []
    left = [*wrapped.left, *(line for line in head if line != title and line not in deck), *tail]
    kept = [*deck, *kept]
    title = title or wrapped.subject
    text = "\n".join([*([title] if title else []), *kept])
    begins = next((line for line in kept[len(deck) :][: page_body.FIRST] if datelines.begins_story(line)), "")
    dateline = datelines.read(begins, anchor)
    outlet = page_head.outlet(head, title, dateline, raw)
    published = page_head.published(head, title if title in head else None, dateline)
    return Page(
        text,
        len(title) + 1 if title else 0,
        title,
        outlet,
        _place(dateline, outlet),
        _byline(head, kept, tail, outlet),
        published or (wrapped.date and page_head.first_day(wrapped.date)),
        tuple(left),
    )


def _place(dateline: Dateline | None, outlet: str | None) -> str | None:
    """Where the dateline says it was written; the outlet's name is none."""
    places = [place for place in dateline.places if place != outlet] if dateline else []
    return places[0] if places and len(places[0].split()) <= 3 else None


def _byline(head: list[str], kept: list[str], tail: list[str], outlet: str | None) -> str | None:
    """Who wrote it: in the head, below the text, in its last words; else the letters behind these."""
    named = map(page_bylines.signed_by, head)
    labelled = (line for before, line in pairwise(head) if page_bylines.label_alone(before))
    with_outlet = (page_bylines.with_outlet(line, outlet) for line in head)
    beside = [line for before, line in pairwise(head) if page_lines.dated(before)]
    beside += [line for line, after in pairwise(head) if page_lines.dated(after)]
    ends = [*kept[:1], *kept[-2:]]
    found = (
        next(filter(None, named), None)
        or next(labelled, None)
        or next(filter(None, with_outlet), None)
        or next(filter(page_bylines.names_alone, beside), None)
        or next(filter(None, map(page_bylines.signed_by, [*ends, *tail[:8]])), None)
        or next(filter(None, map(page_bylines.behind, ends)), None)
    )
    behind = (line for line in tail if line.startswith("("))
    return found or next(filter(None, map(page_bylines.letters, [*kept[-1:], *behind])), None)


def day_of(published: str | None) -> date | None:
    """The day in an EDTF value that begins with one."""
    return date.fromisoformat(published[:10]) if published else None
