"""Everybody who can be heard in a text: its cast and its hidden sources."""

import re
from typing import NamedTuple

from .people import Cast
from .same_person import Mention
from .sources import Source
from .spans import Along
from .speech import VERB_FIRST, VERB_LAST


class Who(NamedTuple):
    """Somebody in the text: their place, their name or the words that hide it."""

    start: int
    end: int
    name: str | None
    anonymous: bool = False


# "Seorang guru, Siti Aminah," and "Seorang pegawai bernama Rina" hide nobody.
_CALLED = re.compile(r"(?:,|,? (?:bernama|named|yakni|yaitu)) ")


def _is_named(text: str, source: Source, named: Along[Mention]) -> bool:
    if named.covers(source.start):
        return True  # "Tukimin, salah satu anggota koperasi,"
    if (last := named.first(source.start, source.end)) and last.end > source.end:
        return True
    called = _CALLED.match(text, source.end)
    return bool(called and named.first(called.end(), called.end() + 1))


class Speakers:
    """Everybody who can be heard in a text: its cast and its hidden sources."""

    def __init__(self, text: str, cast: Cast, hidden: list[Source]) -> None:
        self.text = text
        self.cast = cast
        named = Along(mention for mention in cast.mentions if mention.named)
        hidden = [source for source in hidden if not (source.kind == "source" and _is_named(text, source, named))]
        self.hidden = hidden
        masked = [Who(s.start, s.end, s.text, True) for s in hidden if s.anonymous]
        behind = Along(masked)
        seen = [mention for mention in cast.mentions if mention.named or not behind.covers(mention.start)]
        open_ = [self._unnamed(m) if not m.named else Who(m.start, m.end, m.name) for m in seen]
        self._everybody = Along([*masked, *open_])
        self.people = Along(cast.people)
        self.names = {person.name for person in cast.people}
        self.hides = behind.covers  # is a place inside the words of a hidden source?

    def _unnamed(self, post: Mention) -> Who:
        """A post without a name; "seorang bekas manajer" stays unnamed on purpose."""
        some = _SOME.search(self.text, max(0, post.start - 20), post.start)
        start = some.start() if some else post.start
        return Who(start, post.end, self.text[start : post.end] if some else post.name, bool(some))

    def covers(self, place: int) -> bool:
        """Does somebody's name, or the words that hide it, reach beyond a place it begins at or before?"""
        return self._everybody.covers(place)

    def at(self, start: int, end: int) -> Who | None:
        """Who begins first between `start` and `end`."""
        return self._everybody.first(start, end)

    def before(self, start: int, end: int) -> Who | None:
        """The last who stands between `start` and `end`."""
        return self._everybody.last(start, end)


_SOME = re.compile(r"(?:[Ss]eorang|[Ss]alah (?:seorang|satu)) $")
_AGE = re.compile(r"(?:,? \(?\d\d\)?,?)?(?:, [^,\n]{3,60},)?,?[ \u00a0]")


_COMMA = re.compile(r",?[ \u00a0]")


def skip_age(text: str, end: int) -> int:
    """Where the age or explanation behind a name ends."""
    near = _COMMA.match(text, end)
    if near and VERB_LAST.match(text, near.end()):
        return near.end()
    age = _AGE.match(text, end)
    return age.end() if age else end


def listed(speakers: Speakers) -> list[Source]:
    """All sources: the hidden ones, and each named person where they are first heard."""
    text, named = speakers.text, {}
    for mention in speakers.cast.mentions:
        if mention.name in named or not mention.named:
            continue
        follows = VERB_LAST.match(text, skip_age(text, mention.end))
        precedes = VERB_FIRST.search(text, max(0, mention.start - 16), mention.start)
        if follows or (precedes and precedes.end() >= mention.start - 2):
            named[mention.name] = Source(
                text[mention.start : mention.end], mention.start, mention.end, "named", mention.name
            )
    return sorted([*speakers.hidden, *named.values()], key=lambda source: source.start)
