"""The name behind a role that is no office: "pengamat kebijakan publik Ahmad Fauzi", "warga Desa Sukamaju, Siti Aminah"."""

import re

from . import name_steps, names
from .learnt import Learnt
from .name_place import begins, foreign
from .names import Name
from .posts import Post
from .qualifiers import qualifiers
from .spans import any_of
from .words import INSTITUTION_WORDS, PEOPLES, SECTOR_WORDS

_PASSIVE = re.compile(r"(?<!\w)di[a-z]{3,} $")  # "dicegat wartawan di lobi hotel, Imron": Imron was
_UP_TO_TITLE = re.compile(
    r"(?:,? [\w'/-]+){1,8}?(?:,? (?=(?:Prof|Dr|Drs|Dra|Ir|H|Hj|KH|Pdt)\. ?[A-Z])|, (?=(?:RD|RP|Romo|Pater|Suster|Ustaz|AKBP|AKP|Iptu|Ipda|Kompol|Kombes|Letkol|Kapten|Mayor|Kolonel|Brigjen|Serda|Bripka|Aiptu|Aipda) [A-Z]))"
)


# "warga Kalibaru, Petrus Kamuri": with people of these roles a place stands first more often than a name.
_OF_A_PLACE = re.compile(r"(?: (?:asal|di|dari|desa|kampung))?(?: [A-Z][\w'-]*){1,3}, ")
PLAIN_ROLES = frozenset(
    "warga nelayan petani pedagang guru pasien pelanggan penumpang siswa pelajar tokoh resident farmer".split()
)


def read(text: str, post: Post, known: Learnt) -> Name | None:
    """The name behind a role, in whichever way the text leads to it; of another one where the role tells who sees him."""
    name = _behind(text, post, known)
    if name is None or not post.head.endswith("nya"):
        return name
    seen = _SEEN_BY.search(text, max(0, post.start - 12), post.start)
    return None if seen and _DOES_SOMETHING.match(text, name.end) else name


def _behind(text: str, post: Post, known: Learnt) -> Name | None:
    if called := name_steps.BY_NAME.match(text, post.end):
        return names.read(text, called.end(), known)
    if _STREET.match(text, post.end):
        return None
    if (people := _of_a_people(text, post.end, known)) > post.end:
        return _behind_mark(text, people, known)
    plain = post.head.lower() in PLAIN_ROLES
    if name := _before_title(text, post, known, plain=plain):
        return name
    if (name := name_steps.behind_clause(text, post, known)) and not _PASSIVE.search(
        text, max(0, post.start - 24), post.start
    ):
        return name
    if name := _behind_pointing(text, post, known):
        return name
    for pos in dict.fromkeys((name_steps.behind_small(text, post.end), post.end)):
        if name := _behind_field(text, qualifiers(text, pos, known).end, known, plain=plain):
            return name
    return _behind_institute(text, post.end, known)


def _behind_pointing(text: str, post: Post, known: Learnt) -> Name | None:
    """ "Konsultan pengawas proyek itu, Ferdi Lumowa": behind small words that point to what was told before."""
    there = name_steps.small_words(text, post.end)
    name = names.read(text, there, known) if there and text.endswith(_POINTING, 0, there) else None
    met = _PASSIVE.search(text, max(0, post.start - 24), post.start)
    return name if name and not met and name_steps.sure(name, known) and name_steps.closed(text, name.end) else None


_POINTING = (" itu, ", " tersebut, ", " ini, ")


def _behind_mark(text: str, end: int, known: Learnt) -> Name | None:
    """The name behind a comma, where something ends it."""
    comma = name_steps.COMMA.match(text, end)
    name = names.read(text, comma.end(), known) if comma else None
    return name if name and name_steps.closed(text, name.end) else None


def _before_title(text: str, post: Post, known: Learnt, *, plain: bool) -> Name | None:
    """ "pengamat Universitas Rimba, Dr. Yosef", "warga Kalibaru, Petrus Kamuri"."""
    for way in (_UP_TO_TITLE, _OF_A_PLACE if plain else None):
        there = way.match(text, post.end) if way else None
        name = names.read(text, there.end(), known) if there else None
        if name and (way is _UP_TO_TITLE or name_steps.closed(text, name.end)):
            return name
    return None


def _behind_field(text: str, end: int, known: Learnt, *, plain: bool) -> Name | None:
    if name := _behind_mark(text, end, known):
        return name
    gap = name_steps.GAP.match(text, end)
    name = names.read(text, gap.end(), known) if gap else None
    if name and name_steps.bearer_of(text, name):
        return name_steps.behind_bearer(text, name, known)
    if name and _INSTITUTE_BEFORE.search(text, max(0, name.start - 12), name.start):
        name = _without_body(name, known, institute=True)
        if len(name.name.split()) < 2 or name.name == text[name.start : name.end]:
            return None  # "buruh PT Sandang Makmur": nobody's name, but the institution's
    spouse = name and _of_kin(text, name)
    if (
        name
        and (spouse or not name_steps.sure(name, known))
        and (second := name_steps.second_name(text, name, known))
        and " " in second.name
    ):
        return second  # "akademisi Unsrat, Toar Palilingan"
    return _without_body(name, known, institute=False) if name and (not plain or name_steps.sure(name, known)) else None


_DOES_SOMETHING = re.compile(r" [a-z]")  # "Di mata tetangganya, Sukijan dikenal pendiam"
_SEEN_BY = re.compile(r"(?<![\w-])(?:[Mm]ata|[Mm]enurut|[Bb]agi|[Kk]ata) $")
# "Suami Ratna, Edi Purnomo,": hers is the first name.
_SPOUSE = re.compile(r"(?<!\w)(?:[Ss]uami|[Ii]stri|[Jj]anda|[Aa]yah|[Ii]bu|[Aa]nak) $")


def _of_kin(text: str, name: Name) -> bool:
    return " " not in name.name and bool(_SPOUSE.search(text, max(0, name.start - 8), name.start))


_RUN = re.compile(
    r"(?: (?:suku|adat|asli|etnis|komunitas|masyarakat|[a-z]+an))?((?: [A-Z][\w'’-]+){1,5})(?: di [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)?"
)


def _of_a_people(text: str, pos: int, known: Learnt) -> int:
    """ "warga suku Sawai Halmahera Tengah": where the words of a people and its place end; `pos` where none stand."""
    run = _RUN.match(text, pos)
    words = run[1].split() if run else []
    if not run or len(words) < 2 or known.begins_name(words[0]):
        return pos
    placed = any(known.knows(" ".join(words[-size:])) for size in (1, 2, 3) if size < len(words))
    return run.end() if words[0] in PEOPLES or placed else pos


_STREET = re.compile(r" (?:di )?(?:Jalan|Jl\.|Gang|Perumahan|Kompleks) ")  # "warga Jalan Kapten Mustofa"
_UNIVERSITY_BEFORE = re.compile(r"(?:^|[ (])(?:Universitas|Institut|Politeknik|Unika) $")
_INSTITUTE_BEFORE = re.compile(rf"(?:^|[ (])(?:{any_of(INSTITUTION_WORDS)}) $")
_CAPITALS = re.compile(r"(?: [A-Z][\w'’-]*){3,9}(?= [a-z])")


def _behind_institute(text: str, pos: int, known: Learnt) -> Name | None:
    """ "Peneliti Pusat Kajian Anggaran Novalina Sitorus menilai": two or three words behind the last that names a field."""
    words = _CAPITALS.match(text, pos)
    if not words or not any(word in INSTITUTION_WORDS for word in words[0].split()):
        return None
    starts = [pos + word.start() for word in re.finditer(r"[A-Z][\w'’-]*", words[0])]
    rest = [
        at for at, word in zip(starts, words[0].split(), strict=True) if word not in SECTOR_WORDS | INSTITUTION_WORDS
    ]
    if len(rest) == 3 and _UNIVERSITY_BEFORE.search(text, pos, rest[0]):
        rest = rest[1:]  # "Universitas Andalas Feri Amsari"
        return names.read(text, rest[0], known)
    if len(rest) not in (2, 3) or rest != starts[-len(rest) :] or _INSTITUTE_BEFORE.search(text, pos, rest[0]):
        return None  # "pelanggan Perumda Tirta Bahari": the last words are the institution's own
    return names.read(text, rest[0], known)


def _without_body(name: Name, known: Learnt, *, institute: bool) -> Name:
    """Behind a role: "Analis Sekuritas Jaya Mas Boni Rumengan" ends with the name, most of them have two words."""
    words = name.name.split()
    if name.titles or begins(words, known):
        return name
    if (placed := next((n for n, word in enumerate(words[:-2], 1) if known.knows(word)), 0)) > 0:
        return name._replace(name=" ".join(words[placed:]))  # "Peneliti Fitra Riau Triono Hadi"
    long = len(words) > 3 or (institute and len(words) == 3)
    size = (foreign(words, known) or len(words) - 2) if long else 0
    return name._replace(name=" ".join(words[size:])) if size else name
