"""A whole article as pasted: its own text without the page around it, and everything that can be proposed from it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast

from . import (
    anomalies,
    assertions,
    attempt_days,
    attempts,
    attribution,
    bodies,
    dates,
    details,
    findings,
    furniture,
    learnt,
    money,
    people,
    press,
    quote_marks,
    quotes,
    sources,
    speakers,
)
from .assertions import Assertion
from .attempt import Attempt
from .bodies import Body
from .dates import When
from .findings import Finding
from .money import Money
from .people import Person, Unnamed
from .quotes import Quote
from .sources import Source
from .spans import Along
from .speakers import Speakers
from .spotting import Text

T = TypeVar("T", Quote, Source, Attempt, Assertion)


@dataclass(frozen=True)
class Article:
    """What is proposed; every item's `start:end` is a place in `text`. `published` is an EDTF value; `left_out` is the
    lines of the page around the article."""

    title: str | None
    outlet: str | None
    place: str | None
    byline: str | None
    published: str | None
    left_out: tuple[str, ...]
    text: str
    people: tuple[Person, ...]
    posts: tuple[Unnamed, ...]
    bodies: tuple[Body, ...]
    amounts: tuple[Money, ...]
    dates: tuple[When, ...]
    quotes: tuple[Quote, ...]
    sources: tuple[Source, ...]
    attempts: tuple[Attempt, ...]
    details: tuple[Finding, ...]
    hedges: tuple[Finding, ...]
    claims: tuple[Assertion, ...]
    anomalies: tuple[Finding, ...]


def read(raw: str, anchor: date | None = None) -> Article:
    """Read a pasted article. `anchor` is the day it was written; without one, the day of publication on the page."""
    page = furniture.clean(raw, anchor)
    text, anchor = Text(page.text), anchor or furniture.day_of(page.published)
    # Headlines capitalise every word: names are read in the body only, at the same places.
    below = Text(" " * (page.body - 1) + text[max(page.body - 1, 0) :]) if page.body else text
    body = press.written(quote_marks.plain(below))
    known = learnt.learn(body)
    cast = people.read(body, known)
    everybody = Speakers(body, cast, sources.hidden(body))
    speeches = quotes.read(body)
    said = attribution.read(everybody, speeches)
    heard = speakers.listed(everybody)
    named = bodies.before_names(text, bodies.read(body, known), cast.people)
    amounts = money.read(text)
    days = _days(text, anchor, said)
    return Article(
        page.title,
        page.outlet,
        page.place,
        page.byline,
        page.published,
        page.left_out,
        text,
        cast.people,
        tuple(post for post in cast.posts if not everybody.hides(post.start)),
        tuple(named),
        tuple(amounts),
        tuple(days),
        _as_written(text, said),
        _as_written(text, heard),
        _as_written(text, attempt_days.dated(body, attempts.read(everybody, speeches, said, named), days, said)),
        tuple(details.read(text, heard, said, days)),
        tuple(findings.hedges(text)),
        _as_written(text, assertions.read(everybody, said, heard)),
        tuple(
            anomalies.read(
                text,
                said,
                heard,
                amounts,
                days,
                cast.people,
                body=page.body,
                published=furniture.day_of(page.published) or anchor,
            )
        ),
    )


def _as_written(text: str, items: Iterable[T]) -> tuple[T, ...]:
    """The items with their words as they stand in `text`: rare quotation marks were read as common ones."""
    return tuple(
        item if text.startswith(item.text, item.start) else cast(T, item._replace(text=text[item.start : item.end]))
        for item in items
    )


def _days(text: str, anchor: date | None, said: list[Quote]) -> list[When]:
    """The dates of the text; those in speech count from the day of the interview, where the text tells it."""
    days = Along(dates.read(text, anchor))
    speech = Along(said)
    outside = Along(day for day in days.items if not speech.covers(day.start))  # what is said tells no interview
    interviews: dict[str | None, date] = {}
    spoken: set[int] = set()
    moved: list[When] = []
    for quote in said:
        told = _interview(text, outside, quote)
        if told:
            interviews[quote.speaker] = told
        inside = days.within(quote.start, quote.end)
        if inside:
            since = told or (interviews.get(quote.speaker) if quote.speaker else None) or anchor
            again = dates.read(quote.text, since, in_quote=True)
            moved += [day._replace(start=day.start + quote.start, end=day.end + quote.start) for day in again]
            spoken.update(day.start for day in inside)
    return sorted([*(day for day in days.items if day.start not in spoken), *moved], key=lambda day: day.start)


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
NEAR = 1000  # characters of its paragraph, to either side of a quotation, in which the day of the interview may stand


def _interview(text: str, days: Along[When], quote: Quote) -> date | None:
    """The one full day told in the paragraph around the speech."""
    base, limit = max(0, quote.start - NEAR), min(len(text), quote.end + NEAR)
    start = max(base, text.rfind("\n", base, quote.start) + 1)
    end = text.find("\n", quote.end, limit)
    around = [*days.within(start, quote.start), *days.within(quote.end, limit if end < 0 else end)]
    values = [day.edtf for day in around if day.edtf and _DAY.fullmatch(day.edtf)]
    return date.fromisoformat(values[0]) if len(values) == 1 else None
