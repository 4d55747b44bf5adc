"""People and posts of an article: who they are, what they hold, and where they are mentioned again.

A post without a name stays a post. A later short mention ("Sekda", a surname) points back to the one person it can
mean; an earlier one never does, because another may have held the post then.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from . import (
    bare_doing,
    bare_names,
    bare_signs,
    learnt,
    naming,
    post_edges,
    posts,
    rosters,
    same_person,
    told_beside,
    told_elsewhere,
)
from .learnt import Learnt
from .naming import Person
from .posts import Post
from .same_person import Mention
from .spans import Along
from .spotting import Spotter, Text


@dataclass(frozen=True)
class Unnamed:
    """A post that the text mentions without a name."""

    text: str
    start: int
    end: int
    post: str
    capacity: str | None = None
    body: str | None = None
    place: str | None = None
    count: int | None = None  # "14 pejabat eselon II": a group, none of them named


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
    with_posts = {person.end: person for person in reversed(list(naming.with_posts(text, found, known)))}
    named = [person for person in with_posts.values() if person.name not in hidden]
    named.sort(key=lambda person: person.start)
    named += [person for person in _rows(text, found, named, known) if person.name not in hidden]
    named += [person for person in _unposted(text, found, named, known) if person.name not in hidden]
    named = sorted((p if p.post else told_beside.with_post(text, p) for p in named), key=lambda person: person.start)
    inside = Along(named)
    alone = [post for post in found if not inside.covers(post.start)]
    everybody, owned = told_elsewhere.joined(text, same_person.merged(text, named, known), alone)
    bare = [post for post in alone if _standing(post) and post.start not in owned]
    mentions = same_person.mentions(text, everybody, named, bare)
    return Cast(tuple(everybody), tuple(_left(text, bare, everybody, mentions)), tuple(mentions))


def _left(text: str, bare: list[Post], everybody: list[Person], mentions: list[Mention]) -> Iterator[Unnamed]:
    """The posts without a name that mean nobody the text tells of elsewhere."""
    owned = {mention.start for mention in mentions if mention.named}
    first = min((mention.start for mention in mentions), default=0)
    in_full = {post.head: post.start for post in reversed(bare) if post.place}
    for post in bare:
        told = post.alone and post.start > in_full.get(post.head, len(text))  # "Camat Rantau Lebung. … Adapun camat"
        again = post.start > first and _MEANT_AGAIN.match(text, post.end)
        held = _NOBODYS.match(text, post.end) or _HELD_TOO.search(text, max(0, post.start - 48), post.start)
        called = text.endswith(
            post_edges.CALLED, 0, post.start
        )  # "Pak lurah bilang": of one named elsewhere, if any is
        heard = called and any(same_person.holds(person, post.head) for person in everybody)
        was = (
            post.capacity == "former" and post.alone and _ONE_OF_THEM.search(text, max(0, post.start - 16), post.start)
        )
        if was:
            continue  # "Seorang di antaranya mantan camat"
        if not (post.start in owned or told or again or held or heard or _named_soon(post, everybody)):
            yield _unnamed(text, post)


def _unposted(text: str, found: list[Post], named: list[Person], known: Learnt) -> list[Person]:
    """The people whom no post introduces, where nobody is found yet."""
    taken, held, called = Along(named), Along(post for post in found if not post.role), bare_signs.called(text)
    ways = (
        rosters.listed, bare_signs.aliased, bare_signs.aged, bare_signs.titled, bare_doing.doing, bare_names.speaking,
        bare_signs.told_of, bare_signs.commonly, bare_signs.pointed,
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


# Heads that name a post even when nothing follows them; "Ketua" or "Jaksa" alone does not.
_ALONE = frozenset(
    "PPK KPA PPTK Kadis Kaban Kabid Kabag Kades Dirut Sekwan Kajari Kajati Sekdis Jubir Kepsek Rektor Dekan Dirjen Kakanwil"
    " Kasatreskrim Kapuskesmas Sekdes".split()
) | {
    "Direktur Utama",
    "Kepala Sekolah",
    "Panitera",
    "Ketua Majelis Hakim",
    "Kepala Puskesmas",
    "Sekretaris Desa",
    "Bendahara Desa",
    "Kasat Reskrim",
    "Direktur Jenderal",
}


# Named without anybody these are the body: "Ombudsman Perwakilan DIY menerima laporan".
_BODIES = frozenset({"Ombudsman", "Rektorat", "Dewan Pengawas", "Presidium"})


def _standing(post: Post) -> bool:
    """Is the post one particular post, though nobody's name stands beside it? "anggota DPRD" is not."""
    if (
        post.role
        or post.head in _BODIES
        or post.head.startswith(("Anggota", "Staf", "Jaksa", "Hakim", "Penyidik", "Auditor"))
        or (post.small and post.head == "Pimpinan")
    ):
        return False
    if post.alone or (post.small and post.link):
        return post.alone
    if post.small and post.title == post.head:
        return False
    return post.territorial or post.head in _ALONE or post.title != post.head or bool(post.body or post.place)


SOON = 250  # characters


def _named_soon(post: Post, everybody: list[Person]) -> bool:
    """ "mengarahkan wartawan ke PPK. PPK proyek itu, Simon Bella, …": a bare post whose holder is named right behind."""
    if post.title != post.head or post.place:
        return False
    return any(
        post.end <= person.start < post.end + SOON and (person.post or "").startswith(post.head) for person in everybody
    )


# "Kepala DPMPTSP itu": somebody the text has introduced, though not in these words.
_MEANT_AGAIN = re.compile(r" (?:itu|tersebut)(?!\w)")


_ONE_OF_THEM = re.compile(r"(?<![\w-])(?:antaranya|[Ii]a|[Dd]ia|[Bb]eliau|[Kk]eduanya) $")
# "Siti Aminah, yang juga Ketua Dewan Pengawas,", "Kadis selaku KPA": another post of somebody told of already.
_HELD_TOO = re.compile(
    r"(?:(?<!\w)(?:bukan|[Ss]eorang|[Bb]eberapa|[Ss]ejumlah|[Pp]ara)|, yang juga(?: merupakan| menjabat)?(?: sebagai)?|(?<=\w) (?:selaku|merangkap(?: sebagai)?|sekaligus)) $"
)
_NOBODYS = re.compile(r" pun (?:ada|banyak) yang(?!\w)")  # "Kepala sekolah pun ada yang mengeluh"


def _unnamed(text: str, post: Post) -> Unnamed:
    words = text[post.start : post.end]
    first = words.split()[0]
    count = int(first) if first.isdecimal() else None
    return Unnamed(words, post.start, post.end, post.title, post.capacity, post.body, post.place, count)
