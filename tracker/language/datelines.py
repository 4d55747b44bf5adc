"""Where an article comes from, as its first paragraph says: "Ambon (MediaLT) –", "JAKARTA, KOMPAS.com -", "Palu, 2 Mei 2024 –"."""

import re
from typing import NamedTuple

from . import dates, page_words
from .gazetteer import PLACES

# What stands before the dash: capitalised words, a day, a site's name; and behind it a capital, a figure or speech.
_FRONT = re.compile(
    r"(?P<front>[A-Z](?:[\w'’,|/() ]|\.(?=[\w ,)])|-(?=\w)){2,78}?)(?:,?\s[-–—]{1,2}\s?|[-–—]{1,2}\s|\s?//\s?)(?=[A-Z“\"”'0-9])"
)
_SITE = re.compile(rf"({page_words.SITE.pattern})\s?(?:\|{{1,2}}|[-–—]{{1,2}})\s?", re.IGNORECASE)
_COLON = re.compile(r"(?P<front>[A-Z]{3,}(?: [A-Z]{3,}){0,2}): (?=[A-Z])")
_PARTS = re.compile(r"\s*[,()|/]\s*")
_NAME = re.compile(r"(?:[A-Z][\w.'’-]*|[a-z]+\.\w+|[a-z]+[A-Z]\w+|di|of|the)(?: (?:[A-Z0-9][\w.'’-]*|dan|of|the)){0,4}")
_SHORT_DAY = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])")  # of a year that the text does not tell
_LOW = re.compile(r"[a-z]{6,20}")
_REGION = re.compile(r"(?:North|South|East|West|Central|Southeast|Southwest|Northeast) [A-Z]\w+(?: \w+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FEWEST = 0.25  # of the words behind a dateline so many begin small: a headline with a dash in it has fewer


class Dateline(NamedTuple):
    """`end` is where the story itself begins; `day` is an EDTF day."""

    places: tuple[str, ...]
    outlets: tuple[str, ...]
    day: str | None
    end: int


def begins_story(line: str) -> bool:
    """Does an agency's place or name stand in front, as before a story's first paragraph?"""
    found = _in_front(line)
    if not found or not _is_front(found["front"]):
        return False
    if line.endswith((".", '."', ".”", ")")) and not line.endswith(".."):
        return True
    words = [word for word in line[found.end() :].split() if word[0].isalpha()]
    return sum(word[0].islower() for word in words) >= FEWEST * len(words)


def _is_front(front: str) -> bool:
    """Nothing but names and a day? An outlet in small letters stands in brackets, or behind a place in capitals."""
    if day := _day(front):
        front = f"{front[: day.start]},{front[day.end :]}"
    parts = _spread(_SHORT_DAY.sub("", front))
    loud = bool(parts) and parts[0][1].isupper()
    return all(
        _NAME.fullmatch(part) or _day(part) or ((loud or front[:at].endswith("(")) and _LOW.fullmatch(part))
        for at, part in parts
    )


def read(line: str, anchor: "dates.date | None" = None) -> Dateline | None:
    """The dateline in front of a paragraph. A name in brackets, a site and a paper's name are outlets; the rest is a place."""
    found = _in_front(line)
    if not found or not begins_story(line):
        return None
    front = found["front"]
    places, outlets, day = [], [], None
    if written := _day(front, anchor):
        day = written.edtf
        front = front[: written.start] + "," + front[written.end :]
    elif short := _SHORT_DAY.search(front):
        front = front[: short.start()] + "," + front[short.end() :]
        day = _of_year(short[0], anchor)
    for place, part in _spread(front):
        bracketed = front[:place].rstrip().endswith("(")
        (outlets if bracketed or part.islower() or outlet(part) else places).append(part)
    site = _SITE.match(line, found.end())
    return Dateline(tuple(places), (*outlets, *([site[1]] if site else [])), day, site.end() if site else found.end())


def _of_year(short: str, anchor: "dates.date | None") -> str | None:
    """The last "24/5" up to `anchor`."""
    day, month = map(int, short.split("/"))
    years = (anchor.year, anchor.year - 1) if anchor else ()
    written = (f"{year:04}-{month:02}-{day:02}" for year in years if dates.read(f"{day}/{month}/{year}"))
    return next((day for day in written if anchor and day <= anchor.isoformat()), None)


def _in_front(line: str) -> re.Match[str] | None:
    """What stands before the dash, or the place before a colon."""
    if found := _FRONT.match(line):
        return found
    colon = _COLON.match(line)
    return colon if colon and colon["front"].title() in PLACES else None


def outlet(name: str) -> bool:
    """Is it a site, or has it a word that papers are named by?"""
    if name in PLACES or _REGION.fullmatch(name):
        return False
    words = name.split()
    return bool(
        page_words.SITE.fullmatch(name)
        or any(page_words.PRESS.fullmatch(word) for word in words)
        or re.search(r"[a-z][A-Z]", name)
    )


def _spread(front: str) -> list[tuple[int, str]]:
    """The parts between commas, strokes and brackets, with their places."""
    found, start = [], 0
    for cut in [*_PARTS.finditer(front), None]:
        stop = cut.start() if cut else len(front)
        if part := front[start:stop].strip(" ."):
            found.append((start, part))
        start = cut.end() if cut else stop
    return found


def _day(words: str, anchor: "dates.date | None" = None) -> dates.When | None:
    if not any(char.isdigit() for char in words):
        return None
    days = [item for item in dates.read(words, anchor) if item.edtf is None or _DAY.match(item.edtf)]
    return days[0] if len(days) == 1 else None
