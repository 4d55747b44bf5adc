"""Whom a text mentions: @name, @first name or @e-mail."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from tracker.accounts.models import User
from tracker.core.text import fold

# Not inside a word: an e-mail address alone mentions nobody.
AT = re.compile(r"(?<![\w.@])@(?=\w)")
# A first name; an address that is nobody's is not one.
WORD = re.compile(r"[\w'’.-]*\w(?!@)\b")


@dataclass
class Mentions:
    """`told`: may open the case; `outside`: may not; `unclear`: words that fit several people."""

    told: list[User] = field(default_factory=list)
    outside: list[User] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)


def find(text: str, people: Iterable[User], openers: Iterable[User]) -> Mentions:
    """The people among `people` that `text` mentions; `openers` are those who may open the case it is written in."""
    known, may_open, found = list(people), {user.id for user in openers}, Mentions()
    for place in AT.finditer(text):
        rest = text[place.end() : place.end() + 260]
        meant = _meant(rest, known)
        inside = [user for user in meant if user.id in may_open]
        if len(inside) == 1:
            _add(found.told, inside[0])
        elif len(meant) == 1:
            _add(found.outside, meant[0])
        elif meant and (word := WORD.match(rest)) and word.group() not in found.unclear:
            found.unclear.append(word.group())
    return found


def _meant(rest: str, people: list[User]) -> list[User]:
    """Who `rest` begins with: the longest e-mail or full name, else everybody of that first name."""
    whole = fold(rest)
    full = [(len(name), user) for user in people for name in (user.email, fold(user.name)) if _begins(whole, name)]
    if full:
        longest = max(length for length, _user in full)
        return list({user.id: user for length, user in full if length == longest}.values())
    word = WORD.match(whole)
    return [user for user in people if word and fold(user.name).split()[0] == word.group()]


def _begins(text: str, name: str) -> bool:
    return text.startswith(name) and not re.match(r"[\w@]|[.-]\w", text[len(name) :])


def _add(users: list[User], user: User) -> None:
    if user not in users:
        users.append(user)
