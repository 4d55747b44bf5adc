"""Whether two names may be one: pure functions over strings, no database.

A name is compared three ways: folded (accents and case), bare (titles and punctuation gone), and long (short forms
written out). The first of these in which two names meet is the reason given.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tracker.core.i18n import N_
from tracker.core.text import fold
from tracker.officials.short_forms import AFTER, BEFORE, EMPTY, LONG

# Below this share of equal letters two names are not worth a person's look; from here on a save asks.
NEAR = 86.0
# Kinds of names that are told apart by every word, so that titles are cut off people and posts only.
TITLED = frozenset({"person", "post"})


@dataclass(frozen=True)
class Known:
    """A name on file: `official` is whatever the caller wants back, `alias` says that it is another spelling of it."""

    official: Any
    name: str
    kind: str
    alias: bool = False


@dataclass(frozen=True)
class Likeness:
    """`known` may be the one typed. `reason` is a msgid with %(name)s; `score` 0 to 100 orders what is shown.

    `strong`: worth asking before a second entry is made of it.
    """

    known: Known
    reason: str
    score: float

    @property
    def strong(self) -> bool:
        return self.score >= NEAR


def likely(typed: str, kind: str, known: Iterable[Known], most: int = 5) -> list[Likeness]:
    """The names of `kind` ("" for any) that may mean what is typed, likest first, each official once."""
    best: dict[Any, Likeness] = {}
    for name in known:
        found = compare(typed, name) if not kind or name.kind == kind else None
        if found and (name.official not in best or found.score > best[name.official].score):
            best[name.official] = found
    return sorted(best.values(), key=lambda like: -like.score)[:most]


def compare(typed: str, known: Known) -> Likeness | None:
    """Why `typed` may be `known`, or None."""
    for reason, score in _reasons(typed, known.name, known.kind):
        if known.alias:
            return Likeness(known, N_("Also written %(name)s"), score)
        return Likeness(known, reason, score)
    return None


def _reasons(typed: str, name: str, kind: str) -> Iterable[tuple[str, float]]:
    """The reasons that hold, strongest first, each with its score."""
    if typed == name:
        yield N_("The same name"), 100
    if fold(typed) == fold(name):
        yield N_("The same letters but for accents and capitals"), 99
    here, there = bare(typed, kind), bare(name, kind)
    if not here or not there:
        return
    if here.split() == there.split():
        yield N_("The same but for titles and punctuation"), 98
    if written_out(here) == written_out(there):
        yield N_("One is a short form of the other"), 96
    one, other = long(here), long(there)
    if one == other:
        yield N_("The same but for the form of company or a small word"), 96
    if sorted(one.split()) == sorted(other.split()):
        yield N_("The same words in another order"), 95
    if _initials(one.split(), other.split()):
        yield N_("The same with initials"), 91
    if acronym(here, other) or acronym(there, one):
        yield N_("The first letters of its words"), 90
    if likeness := _nearness(one, other):
        yield N_("Nearly the same letters"), likeness
    if _part(one.split(), other.split()):
        yield N_("A part of this name"), 70


@lru_cache(maxsize=20_000)
def bare(name: str, kind: str = "") -> str:
    """Folded, without punctuation and, for people and posts, without titles: "Drs. H. Musda, M.Si" -> "musda"."""
    parts = [_letters(part) for part in fold(name).split(",")]
    if kind not in TITLED:
        return " ".join(" ".join(parts).split())
    words = [*parts[0].split(), *(w for p in parts[1:] if p.replace(" ", "") not in AFTER for w in p.split())]
    while len(words) > 1 and words[0] in BEFORE:
        words = words[1:]
    return " ".join(_without_degrees(words))


def _letters(text: str) -> str:
    """Dots inside a degree or an initial close up (S.E. -> se); other punctuation parts words."""
    return re.sub(r"[^\w]+", " ", re.sub(r"['’`]|(?<=\b\w)\.(?=\w)|\.(?=\w{1,3}\.?(?:\s|$))", "", text)).strip()


def _without_degrees(words: list[str]) -> list[str]:
    while len(words) > 1:
        if words[-1] in AFTER:
            words = words[:-1]
        elif len(words) > 2 and len(words[-2]) == 1 and "".join(words[-2:]) in AFTER:
            words = words[:-2]
        else:
            break
    return words


@lru_cache(maxsize=20_000)
def long(words: str) -> str:
    """Short forms written out, empty words left out: "pt kominfo" -> "komunikasi informatika"."""
    written = written_out(words).split()
    told = [word for word in written if word not in EMPTY]
    return " ".join(told or written)


def written_out(words: str) -> str:
    return " ".join(LONG.get(word, word) for word in words.split())


def _nearness(one: str, other: str) -> float:
    """How alike the letters are, 0 when not enough. Words that differ must be alike themselves: a speaker and a member
    of one long-named council are not."""
    less, more = Counter(one.split()), Counter(other.split())
    mine, theirs = " ".join(sorted((less - more).elements())), " ".join(sorted((more - less).elements()))
    if not mine or not theirs:
        return 89.0 if all(len(w) == 1 or w in _LEVELS for w in (mine or theirs).split()) else 0.0
    from rapidfuzz import fuzz

    alike = max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))
    return min(alike, 90.0) if alike >= NEAR and fuzz.ratio(mine, theirs) >= 65 else 0.0


def _initials(one: list[str], other: list[str]) -> bool:
    """b wattimena = bodewin wattimena: as many words, all equal but for one that is the other's first letter."""
    if len(one) != len(other) or len(one) < 2:
        return False
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    short = all(min(len(a), len(b)) == 1 and a[0] == b[0] for a, b in pairs)
    return short and 0 < len(pairs) < len(one)


def acronym(short: str, words: str) -> bool:
    """aws = amazon web service."""
    return len(short) > 2 and " " not in short and short == "".join(word[0] for word in words.split())


def _part(one: list[str], other: list[str]) -> bool:
    """All words of the shorter stand in the longer, and one of them is long enough to mean something."""
    less, more = sorted((one, other), key=len)
    return len(less) < len(more) and set(less) <= set(more) and any(len(w) > 3 and w not in _COMMON for w in less)


# Which of these a body is named with changes from one text to the next.
_LEVELS = frozenset("kabupaten kota provinsi daerah".split())
_COMMON = frozenset(w for words in LONG.values() for w in words.split()) | {"kepala", "inspektorat", "sekretaris"}
