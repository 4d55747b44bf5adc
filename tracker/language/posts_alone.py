"""Posts that nobody is named for: which of them stand for one particular person that the text does not name elsewhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from . import same_person
from .naming import Person
from .post_edges import CALLED
from .posts import Post
from .same_person import Mention


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


def left(text: str, bare: list[Post], everybody: list[Person], mentions: list[Mention]) -> Iterator[Unnamed]:
    """The posts without a name that mean nobody the text tells of elsewhere."""
    owned = {mention.start for mention in mentions if mention.named}
    first = min((mention.start for mention in mentions), default=0)
    in_full = {post.head: post.start for post in reversed(bare) if post.place}
    for post in bare:
        told = post.alone and post.start > in_full.get(post.head, len(text))  # "Camat Rantau Lebung. … Adapun camat"
        again = post.start > first and _MEANT_AGAIN.match(text, post.end)
        somebodys = told or again or _held(text, post) or _called(text, post, everybody) or _named_soon(post, everybody)
        if post.start not in owned and not somebodys:
            yield _unnamed(text, post)


def _held(text: str, post: Post) -> bool:
    """Is the post told of somebody by these words, or of nobody: "Siti Aminah, yang juga Ketua", "para Ketua"?"""
    if _NOBODYS.match(text, post.end) or _HELD_TOO.search(text, max(0, post.start - 48), post.start):
        return True
    former = post.capacity == "former" and post.alone
    return former and bool(_ONE_OF_THEM.search(text, max(0, post.start - 16), post.start))


def _called(text: str, post: Post, everybody: list[Person]) -> bool:
    """ "Pak lurah bilang": is the village head named elsewhere?"""
    called = text.endswith(CALLED, 0, post.start)
    return called and any(same_person.holds(person, post.head) for person in everybody)


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


def standing(post: Post) -> bool:
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


# "Seorang di antaranya mantan camat", "Ia mantan lurah".
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
