"""One post that passes from somebody to another: "Serah terima jabatan Dandim", "Merry succeeds Rocky as director"."""

import re
from collections.abc import Iterator

from .naming import Person
from .posts import Post
from .spans import Along
from .spotting import Spotter

Pairs = Iterator[tuple[Person, Post]]
SENTENCE_END = re.compile(r"[.!?][”\"’']? |\n")


NEAR = 400  # characters between the posts and the names
_HANDED_OVER = Spotter(
    r"(?<!\w)(?:[Ss]erah terima jabatan|[Ss]ertijab|[Pp]ergantian|[Pp]isah sambut)(?: jabatan)? (?=[A-Z])"
)


def handed_over(text: str, people: Along[Person], posts: Along[Post]) -> Pairs:
    """ "Serah terima jabatan Dandim …. Letkol Agus menyerahkan tongkat kepada Letkol Frengky": both held it."""
    for place in _HANDED_OVER.all(text):
        post = posts.first(place.end(), place.end() + 1)
        for person in people.within(post.end, post.end + NEAR)[:2] if post else ():
            if post:
                yield person, post


_SUCCEEDS = re.compile(
    r"(?:(?:[Pp]enggantinya|[Pp]endahulunya|(?:[Hh]is|[Hh]er) (?:successor|predecessor)),|menggantikan|digantikan(?: oleh)?|succeed(?:s|ed|ing)|replac(?:es|ed|ing)|(?:succeeded|replaced) by) $"
)


_KIN_IN_OFFICE = frozenset(["", "successor", "predecessor", "pengganti", "pendahulu", "penggantinya", "pendahulunya"])


def succeeding(text: str, people: list[Person]) -> list[Person]:
    """ "Merry Tangkudung succeeds Rocky Wowor as director": one post, told of one of the two."""
    out = list(people)
    for n, person in enumerate(people[1:], 1):
        at = person.start + max(person.text.rfind(person.name), 0)
        if not _SUCCEEDS.search(text, max(0, at - 28), at):
            continue
        before = out[n - 1]
        theirs = (person.post or "").lower() in _KIN_IN_OFFICE
        if SENTENCE_END.search(text, before.end, person.start) and not theirs:
            continue
        if (person.post is None or theirs) and before.post is not None:
            out[n] = person._replace(post=before.post, body=before.body, place=before.place)
        elif before.post is None and person.post is not None:
            out[n - 1] = before._replace(post=person.post, body=person.body, place=person.place)
    return out
