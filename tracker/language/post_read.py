"""One post, from its head on: capacity, field, body and place, in Indonesian or in English."""

import re
from typing import NamedTuple

from . import posts_en, small_posts
from .learnt import Learnt
from .post_bodies import body_of, plain
from .post_edges import VILLAGES, field_before, stands_alone, unknown_village, with_count
from .post_words import CAPACITIES, ENGLISH, TERRITORIAL_HEADS
from .posts_en import Phrase
from .qualifiers import Qualifiers, english, qualifiers

TERRITORIAL = frozenset(TERRITORIAL_HEADS)


class Post(NamedTuple):
    """A post found in the text. `head` is its kind, `title` head and field without the place."""

    start: int
    end: int
    head: str
    capacity: str | None
    title: str
    place: str | None
    body: str | None
    role: bool = False
    small: bool = False  # written with a small first letter
    link: int | None = None  # where the name ends that the post explains
    alone: bool = False  # an English post in small letters that needs no name

    @property
    def territorial(self) -> bool:
        return self.head in TERRITORIAL


def read(text: str, match: re.Match[str], known: Learnt) -> Post | None:
    """The post whose head or role `match` found; None where the words name none ("the regent's car")."""
    words = match["head"] or match["role"]
    if text[match.end() : match.end() + 2] in ("'s", "’s"):
        return None
    if _OFFICE_OF.search(text, max(0, match.start() - 60), match.start()):
        return None
    if words[0].islower() and words.lower() in ENGLISH:
        return _in_english(text, match, words)
    head, capacity = " ".join(words.split()), CAPACITIES.get((match["capacity"] or "").lower())
    if match["role"]:
        return Post(match.start(), match.end(), head, capacity, head, None, None, role=True)
    return _office(text, match, known, _capitalised(head), capacity)


# "the West Java office of the Development Finance Comptroller": an agency
_OFFICE_OF = re.compile(r"(?:[Oo]ffice|branch|chapter) of the (?:[A-Z][\w-]+ ){1,4}$")


def _office(text: str, match: re.Match[str], known: Learnt, head: str, capacity: str | None) -> Post | None:
    small, foreign = match["head"][0].islower(), match["head"].lower() in ENGLISH
    less = small_posts.read(text, match.start(), match.end(), held=capacity is not None)
    if less and not less.before_body and (small or (less.alone and not foreign)):
        title = plain(head + _THIS_ONE.sub("", text[match.end() : less.end]))
        return Post(match.start(), less.end, head, capacity, title, None, None, small=True, alone=less.alone)
    after = less.end if less and less.before_body else match.end()
    found = english(text, after, known) or qualifiers(text, after, known, head=head)
    bare, ruler = small and found.end == match.end(), capacity is not None and head in TERRITORIAL
    if bare and not ruler and not _explained(text, match):
        alone = (" " in head or head in TERRITORIAL) and not foreign and stands_alone(text, *match.span())
        return (
            Post(match.start(), match.end(), head, capacity, head, None, None, small=True, alone=True)
            if alone
            else None
        )
    named = _named_before(text, match, found) if foreign else None
    if named:  # "The Home Minister is due to meet lawmakers"
        return Post(named.start(1), match.end(), head, capacity, f"{named[1]}{head}", None, None, alone=True)
    return _with_place(text, match, known, head, capacity, found, alone=bare and ruler)


def _explained(text: str, match: re.Match[str]) -> bool:
    """Does a name follow a head in small letters, or one that it explains stand before it?"""
    before = _EXPLAINS.search(text, max(0, match.start() - 32), match.start())
    return bool(before or _NAME_FOLLOWS.match(text, match.end()))


def _named_before(text: str, match: re.Match[str], found: Qualifiers) -> re.Match[str] | None:
    named = _THE_NAMED.search(text, max(0, match.start() - 60), match.start())
    goes_on = found.field or _NAME_NEXT.match(text, match.end()) or _NAMED_LATER.match(text, match.end())
    return None if goes_on else named


def _with_place(
    text: str, match: re.Match[str], known: Learnt, head: str, capacity: str | None, found: Qualifiers, *, alone: bool
) -> Post:
    """The post with its field, place and body, and the English field or the number before its head."""
    field = text[match.end() : found.field_end]
    if (
        found.place_start is not None
        and text.startswith(" dari ", found.place_end)
        and found.place_end < found.field_end
    ):
        field = text[match.end() : found.place_start] + text[found.place_end : found.field_end]
    title = plain(head + field)
    if found.end == match.end() and head in VILLAGES and (village := unknown_village(text, found.end, known)):
        found.place_start, found.place_end, found.end = village.start(1), village.end(), village.end()
    place = plain(text[found.place_start : found.place_end]) if found.place_start is not None else None
    start = with_count(text, match.start())
    if match["head"].lower() in ENGLISH and (field := field_before(text, start)):
        start, title = start - len(field), f"{field}{title}"
    body, small = body_of(text, match.end(), head, found), match["head"][0].islower()
    return Post(start, found.end, head, capacity, title, place, body, small=small, alone=alone)


def _in_english(text: str, match: re.Match[str], head: str) -> Post | None:
    start = match.start("head") if match["head"] else match.start("role")
    phrase = posts_en.read(text, start, match.end())
    if not (phrase.link or phrase.alone or match["role"] or _NAME_NEXT.match(text, phrase.end)):
        return None
    if match["capacity"] and not phrase.capacity:
        phrase = phrase._replace(capacity=CAPACITIES[match["capacity"].lower()])
    return in_english(text, phrase, _capitalised(" ".join(head.split())), role=bool(match["role"]))


_THE_NAMED = re.compile(r"(?<![A-Za-z])[Tt]he ((?:[A-Z][\w&-]* ){1,4})$")
_THIS_ONE = re.compile(r" (?:itu|tersebut|ini|setempat)$")
_NAMED_LATER = re.compile(r"(?: \([A-Z]{2,6}\))?(?: of [^,.\n]{2,60})?, [A-Z]")
_NAME_NEXT = re.compile(r",? [A-Z]| (?:is|was) [A-Z][a-z]+ [A-Z]")


def _capitalised(head: str) -> str:
    return " ".join(word if word[0].isupper() else word[0].upper() + word[1:] for word in head.split())


# "Ferry Gultom, a prosecutor,": the article says that the post explains a name.
_EXPLAINS = re.compile(
    r"(?:[a-z] \(|(?:[a-z], (?:an?|the)(?: [a-z]{3,12}['’]s)?|(?:tercantum|tercatat|tertulis|terdaftar|bertindak|ditunjuk|disebut(?: [a-z]+)?|dikenal|menjabat) sebagai|[0-9]{2} tahun, sebagai) )$|[a-z] (?:selaku|sebagai|menjabat|menjadi) $"
)
_NAME_FOLLOWS = re.compile(r"(?: [a-z]+){0,4}(?: [0-9]{1,2})?,? (?:[A-Z]|d[rs]\. |drg\. |drh\. )")


def in_english(text: str, phrase: Phrase, head: str, *, role: bool = False) -> Post:
    words = text[phrase.start : phrase.end]
    body = _OF_WHAT.search(words)
    title = plain(words[0].upper() + words[1:])
    return Post(
        phrase.start, phrase.end, head or title, phrase.capacity, title, None, body[1] if body else None, role and phrase.link is None,
        small=True, link=phrase.link, alone=phrase.alone,
    )  # fmt: skip


_OF_WHAT = re.compile(r" (?:of|for|at) (?:the )?(.+)$")
