"""Where a place ends and a name begins with no comma between them: "Bupati Mandalika Budi Santoso"."""

import re

from .family_names import FAMILY_NAMES, PREFIXES, chinese, ends_personally
from .first_names import GIVEN_NAMES
from .learnt import Learnt
from .names import Name
from .posts import Post

# Posts of small territories are named with their place far oftener than with a name of one word.
_OF_PLACE = frozenset("Camat Lurah Kades Kapolres Kapolresta Kapolda Kapolsek Dandim Kajari Kajati".split()) | {
    "Kepala Desa",
    "Wali Nagari",
    "Wali Jorong",
    "Keuchik",
    "Geuchik",
    "Perbekel",
    "Pangulu",
    "Hukum Tua",
    "Kepala Kampung",
    "Kepala Distrik",
}
# "calon wakil wali kota nomor urut 3 Rico Sia Waluyo": a place would stand before such words.
_SMALL_BETWEEN = re.compile(r"(?: urut| nomor| periode| jilid)? [0-9][0-9–/-]* $")
_ENGLISH = frozenset("Mayor Deputy Governor Regent Regional District Village Police".split())


# These lead a part of an office: what follows is its field oftener than a name of one word ("Kasi Binadik").
_OF_FIELD = frozenset(
    """Kasi Kabid Kabag Kasubag Kasubbag Kanit Kasat Kaur Kasubdit Kasubsi Babinsa Bhabinkamtibmas Karo Kadis Kaban Kepala""".split()
) | {"Kepala Bidang", "Kepala Seksi", "Kepala Bagian", "Kepala Urusan", "Kepala Biro", "Kepala Dinas", "Kepala Badan"}


_NATIONAL = (
    "KPK",
    "BPK",
    "BPK RI",
    "BPKP",
    "Polri",
    "TNI",
    "BNPB",
    "PPATK",
    "LPSK",
    "Kejagung",
    "DPR RI",
    "ICW",
    "KPAI",
    "Komnas HAM",
)


def without_place(text: str, post: Post, name: Name, known: Learnt) -> tuple[Post, Name] | None:
    """Part place and name where no comma does: "Bupati Mandalika Budi Santoso"; None when it was all a place.

    Of three words the first is the place, of four the first two, unless a common first name stands there.
    """
    words = name.name.split()
    titled = name.titles and not text.startswith(words[0], name.start)  # a degree behind shows no beginning
    plain = not (titled or begins(words, known)) and not _SMALL_BETWEEN.search(text, post.end - 12, name.start)
    if post.place or not plain or post.role or "," in text[post.end : name.start] or post.head.split()[0] in _ENGLISH:
        return post, name
    if len(words) == 1:
        return None if _only_a_place(name.name, post, known) else (post, name)
    if len(words) == 2:
        two = post.head in _OF_PLACE and ends_personally(words[1]) and not ends_personally(words[0])
        return (post._replace(place=words[0]), name._replace(name=words[1])) if two else (post, name)
    # "Juru bicara KPK Stefania Ina Tuto": of no place.
    national = (post.body or "").endswith(_NATIONAL) or "Kemen" in post.title
    placed = not (national and len(words) == 3) and (post.territorial or post.body or len(words) > 3)
    if len(words) == 3 and words[1] in FAMILY_NAMES and words[1] not in GIVEN_NAMES:
        return post, name  # "Bupati Ramly Umasugi Tan"
    size = (_at_prefix(words) or _before_joint(words) or foreign(words, known) or _placed(words)) if placed else 0
    place = " ".join(words[:size])
    return (post._replace(place=place), name._replace(name=" ".join(words[size:]))) if size else (post, name)


def begins(words: list[str], known: Learnt) -> bool:
    """Does the first word show that the name begins with it: a common first name, an initial, "La Ode", "Ni Luh"?"""
    joined = len(words) > 1 and (words[1] in _JOINS or (words[1].endswith(".") and words[1] not in PREFIXES))
    own = words[0] in PREFIXES or chinese(words)
    return known.begins_name(words[0]) or words[0].endswith(".") or joined or own or len(words[0]) <= 2


def _at_prefix(words: list[str]) -> int:
    """ "Watuputih I Wayan Sudirta": the place ends where a name's first part stands that is no place's."""
    return next((n for n, word in enumerate(words[:-1]) if n and word in PREFIXES), 0)


def _placed(words: list[str]) -> int:
    """How many words are the place's where nothing shows it: of three the first, of four two."""
    if len(words) == 3 and words[1] in _PLACE_ENDS:
        return 2  # "Kepala Desa Waiheru Jaya Bahrudin"
    if chinese(words[-3:]):
        return len(words) - 3
    return {3: 1, 4: 2, 5: 3}.get(len(words), 0)


_PLACE_ENDS = frozenset(
    "Jaya Makmur Indah Baru Lama Mulya Mukti Permai Raya Damai Subur Sentosa Bakti Hulu Hilir Ulu Ilir Dalam Luar Besar Kecil Hati".split()
)


def _before_joint(words: list[str]) -> int:
    """ "Petobo Alfin bin Ladjuni": the place ends one word before what joins the parts of a name."""
    return next((n - 1 for n, word in enumerate(words) if n > 1 and (word in _JOINS or word.endswith("."))), 0)


# Between the parts of a name, and of no place's: "Theo Van den Berg", "Syafrizal Dt. Rajo", "Maria binti Hasan".
_JOINS = frozenset("bin binti br boru van von de den der dos da Van Von Bin Binti Boru Br Hi".split())


def foreign(words: list[str], known: Learnt) -> int:
    """Of three words and more: how many stand before the first that is nothing but a first name; 0 where none is."""
    inside = range(1, len(words) - (len(words) == 3)) if len(words) > 2 else ()
    return next((n for n in inside if known.only_a_name(words[n])), 0)


def _only_a_place(name: str, post: Post, known: Learnt) -> bool:
    """Is the one unknown word behind this post a place? Behind "Bupati" it is not, where the text names its places."""
    if name in known.names or ends_personally(name):
        return False
    if post.territorial:
        return post.head in _OF_PLACE
    if post.head in _OF_FIELD and not post.body:
        return True
    return post.body is not None and not post.body.endswith(_NATIONAL) and not _NUMBERED.search(post.title)


_NUMBERED = re.compile(r" (?:[IVX]+[AB]?|[0-9]+)$")
