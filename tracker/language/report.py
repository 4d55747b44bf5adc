"""Readings as plain dictionaries and lists, ready for JSON: what the command line prints."""

from datetime import date
from decimal import Decimal
from typing import Any

from . import article, dates, money, people
from .dates import When
from .money import Money
from .people import Unnamed

Item = dict[str, Any]


def money_json(line: str) -> list[Item]:
    """The amounts in a line."""
    return [_money(item) for item in money.read(line)]


def dates_json(line: str, anchor: date | None = None) -> list[Item]:
    """The dates in a line, counted from `anchor`."""
    return [_when(item) for item in dates.read(line, anchor)]


def people_json(line: str) -> list[Item]:
    """The people in a line, then the posts without a name (their `name` is null), in the order of the text."""
    cast = people.read(line)
    items = [*map(_person, cast.people), *({**_person(post), "name": None} for post in cast.posts)]
    return sorted(items, key=lambda item: item["start"])


def article_json(text: str, anchor: date | None = None) -> Item:
    """A whole article with everything proposed from it."""
    found = article.read(text, anchor)
    out = {key: getattr(found, key) for key in ("title", "outlet", "byline", "published", "text")}
    out |= {"people": [_person(item) for item in found.people], "posts": [_person(item) for item in found.posts]}
    out |= {"bodies": [_plain(item) for item in found.bodies], "amounts": [_money(item) for item in found.amounts]}
    out |= {"dates": [_when(item) for item in found.dates], "quotes": [_plain(item) for item in found.quotes]}
    out |= {"sources": [{**item._asdict(), "anonymous": item.anonymous} for item in found.sources]}
    for key in ("attempts", "details", "hedges", "claims", "anomalies"):
        out[key] = [_plain(item) for item in getattr(found, key)]
    return out


def _plain(item: Any) -> Item:
    """A record's fields. They hold nothing deeper than text, numbers and tuples of text: no deep copy is needed."""
    fields = vars(item) if isinstance(item, Unnamed) else item._asdict()
    return {name: list(value) if isinstance(value, tuple) else value for name, value in fields.items()}


def _money(item: Money) -> Item:
    return item._asdict() | {
        "low": decimal(item.low),
        "high": decimal(item.high),
        "percent": decimal(item.percent),
        "flags": list(item.flags),
    }


def decimal(value: Decimal | None) -> str | None:
    """Digits without an exponent or trailing zeros behind the decimal mark."""
    if value is None:
        return None
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _when(item: When) -> Item:
    found = _plain(item)
    found.pop("candidates")
    return found | {"flags": list(item.flags)}


def _person(item: Any) -> Item:
    found = _plain(item)
    if "titles" in found:
        found["titles"] = list(found["titles"])
    return found
