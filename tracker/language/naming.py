"""Which name belongs to which post: behind it or before it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from . import name_before, name_behind, name_behind_role, name_place
from .learnt import Learnt
from .names import Name
from .post_edges import VILLAGES
from .posts import Post


class Person(NamedTuple):
    """A person as introduced: `text` is the whole phrase with post and titles, `name` the bare name."""

    text: str
    start: int
    end: int
    name: str
    post: str | None = None
    capacity: str | None = None
    body: str | None = None
    place: str | None = None
    titles: tuple[str, ...] = ()


def with_posts(text: str, found: list[Post], known: Learnt) -> Iterator[Person]:
    """Each post with the name that follows it, or the one that it explains: "Guntur selaku Sekda"."""
    end, role = 0, None  # a role waits: in "terdakwa Budi, mantan Direktur Perumda" the office follows
    for index, post in enumerate(found):
        limit = found[index + 1].start if index + 1 < len(found) else len(text)
        if role and _adds_office(text, role, post, known, limit):
            yield _now_in_office(text, role, post)
            end, role = post.end, None
            continue
        if role:
            yield role
        person = _named(text, post, known, end, limit)
        role = person if person and post.role and person.start == post.start else None
        if person and not role:
            yield person
        end = person.end if person else end
    if role:
        yield role


def _named(text: str, post: Post, known: Learnt, taken_until: int, limit: int) -> Person | None:
    """The person whom the post introduces or explains."""
    home = name_before.home(text, post) if post.head.lower() in name_behind_role.PLAIN_ROLES else None
    outright = not (post.role and (home or text.startswith(_OF_A_PLACE, post.end)))
    if explained := name_before.read(text, post, known, taken_until, outright=outright):
        return person_of(text, explained.start, home or post.end, post, explained)
    post, name = name_behind.read(text, post, known, limit)
    unsure = name is None or _doubtful(text, post, name, known)
    if before := name_before.read(text, post, known, taken_until) if unsure else None:
        post = _to_comma(text, post)
        return person_of(text, before.start, post.end, post, before)
    placed = name_place.without_place(text, post, name, known) if name else None
    return person_of(text, post.start, name.end, *placed) if name and placed else None


def _adds_office(text: str, role: Person, post: Post, known: Learnt, limit: int) -> bool:
    """Does the post behind a comma tell more of somebody introduced by a role, and bears no name of its own?"""
    more = not post.role or (role.post in _ONLY_TOLD_OF and post.head != "warga")
    told = _COMMA.fullmatch(text, role.end, post.start) or (
        (role.post or "").endswith("nya") and _AS.fullmatch(text, role.end, post.start)
    )
    return bool(more and told) and not name_behind.read(text, post, known, limit)[1]


_COMMA = re.compile(r"(?: \([1-9][0-9](?: tahun)?\)|, [1-9][0-9](?: tahun)?)?, ")
# "Istrinya, Melinda Gunawan, yang tercatat sebagai komisaris": an office tells more than whose wife she is.
_AS = re.compile(
    r", yang (?:juga |kini |saat itu )?(?:tercatat|menjabat|tercantum|terdaftar|bertindak|duduk|merupakan|adalah)(?: sebagai)? "
)
# "Saksi La Ode Mansur, perawat instalasi gawat darurat,": what the text says he does tells more.
_ONLY_TOLD_OF = frozenset(
    "korban Korban pelaku Pelaku saksi Saksi terdakwa Terdakwa tersangka Tersangka terlapor Terlapor".split()
)
_OF_A_PLACE = (" di ", " dari ", " asal ")  # "Misran, petani di Desa Sumber Makmur,"


def _doubtful(text: str, post: Post, name: Name, known: Learnt) -> bool:
    """One word that need not be a person's, behind a post that a comma parts from what stands before it."""
    unknown = not name.titles and not known.begins_name(name.name.split()[0])
    village = post.head in VILLAGES and text[name.end : name.end + 1] in _MARKED
    return unknown and (village or " " not in name.name) and text.endswith(", ", 0, post.start)


_MARKED = ("", ",", ".", "\n")
_TO_COMMA = re.compile(r"(?: (?:[A-Z][\w'’/-]*|dan|di|untuk)){1,6}(?=[,.;]|$|\n)")


def _to_comma(text: str, post: Post) -> Post:
    """ "Khairunnisa Harahap, Direktur LBH Labuhan,": behind a name the post goes on up to the comma."""
    more = None if post.role or post.place or post.territorial else _TO_COMMA.match(text, post.end)
    if not more:
        return post
    return post._replace(end=more.end(), title=f"{post.title}{more[0]}", body=f"{post.body or ''}{more[0]}".strip())


def _now_in_office(text: str, person: Person, post: Post) -> Person:
    """Somebody introduced by a role, with the office that the text adds behind a comma."""
    told = person._replace(text=text[person.start : post.end], end=post.end)
    return told._replace(post=post.title, capacity=post.capacity, body=post.body, place=post.place)


def person_of(text: str, start: int, end: int, post: Post | None, name: Name) -> Person:
    if post is None:
        return Person(text[start:end], start, end, name.name, titles=name.titles)
    title = post.title if not post.role else text[post.start : post.end]
    return Person(text[start:end], start, end, name.name, title, post.capacity, post.body, post.place, name.titles)
