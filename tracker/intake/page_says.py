"""What a page says of itself, apart from what is read on it: title, outlet, byline and the day it was published."""

import json
import re
from datetime import UTC, date, datetime
from typing import Any

from tracker.core import clock
from tracker.language.page_lines import furniture

# In the head of a page; the first that says something counts. Dates of the sidebar are not here.
SAYS = {
    "title": ("og:title", "twitter:title"),
    "outlet": ("og:site_name", "application-name"),
    "byline": ("author", "article:author"),
    "published": ("article:published_time", "datepublished", "publishdate", "dc.date.issued"),
}
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]|$)")
_ARTICLE = re.compile(r"Article\b")
LONGEST = 200_000  # characters of what a page keeps for search engines


def says_of(tree: Any) -> dict[str, str]:
    """{"title", "outlet", "byline", "published" (YYYY-MM-DD)} of an HTML tree; what it does not say is left out."""
    told: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        value = " ".join((meta.get("content") or "").split())
        if name and value:
            told.setdefault(name, value)
    found = {key: next((told[name] for name in names if name in told), "") for key, names in SAYS.items()}
    found["byline"] = "" if "://" in found["byline"] else found["byline"]
    found["published"] = _day(found["published"])
    engines = _for_engines(tree)
    found = {key: value or engines.get(key, "") for key, value in found.items()}
    if not found["title"]:
        headings = (" ".join(heading.text_content().split()) for heading in tree.iter("h1"))
        found["title"] = next((words for words in headings if words and not furniture(words)), "")
    return {key: value[:300] for key, value in found.items() if value}


def _for_engines(tree: Any) -> dict[str, str]:
    """The same out of JSON-LD, which many a page has and nothing else; nothing where it tells of several articles."""
    articles = [
        item
        for script in tree.iter("script")
        if script.get("type") == "application/ld+json"
        for item in _items(script.text_content())
        if _ARTICLE.search(str(item.get("@type")))
    ]
    if len(articles) != 1:
        return {}
    said = articles[0]
    names = {"title": "headline", "outlet": "publisher", "byline": "author"}
    return {key: _name(said.get(name)) for key, name in names.items()} | {"published": _day(said.get("datePublished"))}


def _items(source: str) -> list[dict[str, Any]]:
    """The things a script tells of. Those inside them, as the stories of a list, are other pages'."""
    try:
        told = json.loads(source) if len(source) <= LONGEST else []
    except (ValueError, RecursionError):
        return []
    told = told.get("@graph", told) if isinstance(told, dict) else told
    return [item for item in (told if isinstance(told, list) else [told]) if isinstance(item, dict)]


def _name(said: Any) -> str:
    said = said[0] if isinstance(said, list) and len(said) == 1 else said
    said = said.get("name") if isinstance(said, dict) else said
    return " ".join(said.split()) if isinstance(said, str) and "://" not in said else ""


def _day(said: Any) -> str:
    """The day of a moment. UTC is what programs write: its readers had the day of their own."""
    said = str(said or "").replace("/", "-")
    try:
        moment = datetime.fromisoformat(said)
        return (moment.astimezone(clock.zone()) if moment.tzinfo == UTC else moment).date().isoformat()
    except (ValueError, OverflowError):
        return _written(said)


def _written(said: str) -> str:
    found = _DAY.match(said)
    try:
        return date.fromisoformat(found[1]).isoformat() if found else ""
    except ValueError:
        return ""
