"""People and posts of an article: who they are, what they hold, and where they are mentioned again.

A post without a name stays a post. A later short mention ("Sekda", a surname) points back to the one person it can
mean; an earlier one never does, because another may have held the post then.
"""

import re
from dataclasses import dataclass
from functools import partial

from . import (
    bare_common,
    bare_doing,
    bare_names,
    bare_signs,
    learnt,
    naming,
    posts,
    posts_alone,
    rosters,
    same_person,
    told_beside,
    told_elsewhere,
)
from .learnt import Learnt
from .naming import Person
from .posts import Post
from .posts_alone import Unnamed
from .same_person import Mention
from .spans import Along
from .spotting import Spotter, Text


@dataclass(frozen=True)
class Cast:
    """Everybody in a text."""

    people: tuple[Person, ...]
    posts: tuple[Unnamed, ...]
    mentions: tuple[Mention, ...]


def read(text: str, known: Learnt | None = None) -> Cast:
    """The people, unnamed posts and mentions of `text`; `known` are its places, where the caller has them."""
    text = Text(text)
    known = known or learnt.learn(text)
    found, hidden = posts.read(text, known), _pseudonyms(text)
    named = _posted(text, found, known)
    named += _rows(text, found, named, known)
    named += _unposted(text, found, named, known)
    named = [person if person.post else told_beside.with_post(text, person) for person in named]
    named = sorted((p for p in named if p.name not in hidden), key=lambda person: person.start)
    inside = Along(named)
    alone = [post for post in found if not inside.covers(post.start)]
    everybody, owned = told_elsewhere.joined(text, same_person.merged(text, named, known), alone)
    bare = [post for post in alone if posts_alone.standing(post) and post.start not in owned]
    mentions = same_person.mentions(text, everybody, named, bare)
    return Cast(tuple(everybody), tuple(posts_alone.left(text, bare, everybody, mentions)), tuple(mentions))


def _posted(text: str, found: list[Post], known: Learnt) -> list[Person]:
    """The people whom a post introduces or explains, once where two posts lead to one name."""
    ending = {person.end: person for person in reversed(list(naming.with_posts(text, found, known)))}
    return sorted(ending.values(), key=lambda person: person.start)


def _unposted(text: str, found: list[Post], named: list[Person], known: Learnt) -> list[Person]:
    """The people whom no post introduces, where nobody is found yet."""
    taken, held, called = Along(named), Along(post for post in found if not post.role), bare_signs.called(text)
    speaking, commonly = partial(bare_names.speaking, taken=taken), partial(bare_common.commonly, taken=taken)
    ways = (
        rosters.listed, bare_signs.aliased, bare_signs.aged, bare_signs.titled, bare_doing.doing, speaking,
        bare_signs.told_of, commonly, bare_common.pointed,
    )  # fmt: skip
    return [
        person
        for person in _once([person for way in ways for person in way(text, known)])
        if person.start not in called
        and not taken.overlaps(person.start, person.end)
        and not held.overlaps(person.start, person.end)
    ]


def _rows(text: str, found: list[Post], named: list[Person], known: Learnt) -> list[Person]:
    """Those named in a row behind somebody with a post, where no other post is in between."""
    taken, posts_along = Along(named), Along(found)
    out: list[Person] = []
    for person in named:
        next_post = posts_along.first(person.end, len(text))
        limit = next_post.start if next_post else len(text)
        out += [one for one in rosters.sharing(text, person, known, limit) if not taken.overlaps(one.start, one.end)]
    return out


def _once(found: list[Person]) -> list[Person]:
    """Each place once, as the first of the ways reads it: a name may stand before its age and before a verb of saying."""
    out: list[Person] = []
    for person in sorted(found, key=lambda person: person.start):
        if not out or person.start >= out[-1].end:
            out.append(person)
    return out


# "sebut saja Wulan", "Wulan (bukan nama sebenarnya)": whoever speaks is hidden, and the name is nobody's.
_NAME = r"(?<![\w'’-])([A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30})?)"
_CALLED = Spotter(rf"(?:sebut|panggil) saja {_NAME}")
_NO_REAL_NAME = Spotter(r"bukan nama (?:sebenarnya|asli)|nama samaran|not (?:his|her|their) real name")
_BEFORE = re.compile(rf"{_NAME},? ?[(,—–-]? ?$")


def _pseudonyms(text: str) -> frozenset[str]:
    behind = (_BEFORE.search(text, max(0, note.start() - 80), note.start()) for note in _NO_REAL_NAME.all(text))
    return frozenset(match[1] for match in (*_CALLED.all(text), *behind) if match)
