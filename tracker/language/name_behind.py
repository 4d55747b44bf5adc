"""The name behind a post: right behind it, behind its field, or behind a comma."""

import re
from dataclasses import replace

from . import long_posts, names
from .calendar_names import MONTH_OF, WEEKDAY_OF
from .learnt import Learnt
from .names import Name
from .posts import Post
from .qualifiers import qualifiers
from .small_posts import NO_FIELD
from .spans import any_of
from .titles import TITLE
from .words import INSTITUTION_WORDS, PEOPLES, SECTOR_WORDS

_GAP = re.compile(r"[ \u00a0]{1,2}")
_COMMA = re.compile(r",[ \u00a0]{1,2}")
_CALLED = re.compile(r",? (?:bernama|yakni|yaitu|atas nama|adalah|named|,)[ \u00a0]")
_BY_NAME = re.compile(r"(?: (?:[a-z][a-z-]+|[A-Z]\w+)){0,3} (?:bernama|named) (?=[A-Z])")
_SMALL_WORDS = re.compile(r"((?: [a-z][a-z-]+){1,4}?(?: [0-9]{1,2})?)(?: itu| tersebut| ini)?, (?=[A-Z])")


def _small_words(text: str, pos: int) -> int | None:
    """ "Ketua majelis komisioner, Tiara": where the name begins behind small words of which none is a verb."""
    field = _SMALL_WORDS.match(text, pos)
    return field.end() if field and not NO_FIELD.search(field[1]) else None


Named = tuple[Post, Name | None]


def read(text: str, post: Post, known: Learnt, limit: int) -> Named:
    """The name behind a post, and the post with whatever more turned out to belong to it."""
    if post.role:
        name = _behind_role(text, post, known)
        return post, name if name and name.start < limit else None  # "terdakwa, mantan Kepala Dinas X Budi"
    if not post.territorial and not post.small and (long := long_posts.read(text, post, known, limit)):
        return long
    if (
        post.small
        and post.title == post.head
        and text[post.end : post.end + 1] == ","
        and _ACCORDING.search(text, max(0, post.start - 10), post.start)
    ):
        return post, None  # "Menurut jaksa, Gunardi menerima uang"
    gap = _GAP.match(text, post.end)
    if gap and (name := names.read(text, gap.end(), known)) and name.start < limit:
        if second := _second(text, name, known):
            return _with_field(post, text, name, second), second
        if _closed_directly(text, name.end):
            return post, name
    if small := _SMALL_STEPS.match(text, post.end):
        return post, names.read(text, small.end(), known)
    if small := _small_words(text, post.end):
        name = names.read(text, small, known)
        if name and _closed(text, name.end):
            return post, name
    if called := _CALLED.match(text, post.end) or _BY_NAME.match(text, post.end):
        return post, names.read(text, called.end(), known)
    if name := _behind_clause(text, post, known):
        return post, name
    field = _behind_small(text, post.end)
    if field > post.end and (name := names.read(text, field + 1, known)) and _sure(name, known):
        return post, _second(text, name, known) or name
    return _behind_comma(text, post, known, limit)


# "Wakil rektor yang menangani keuangan, Jonathan", "Kepala Dinas Perkebunan saat itu, Dr. Ir. Syamsul": what restricts
# a post stands between it and the comma.
_CLAUSE = re.compile(
    r"(?: [a-z-]+){0,2} (?:yang|tempat|(?:saat|kala|ketika|waktu|masa|tahun) itu|periode|masa jabatan|masa bakti|selama|sejak|dari|pada"
    r"|di|asal)(?: (?!,)[\w/–-]+){0,8}, (?=[A-Z]|d[rs]g?\. )"
)
_PASSIVE = re.compile(r"(?<!\w)di[a-z]{3,} $")  # "dicegat wartawan di lobi hotel, Imron": Imron was


def _behind_clause(text: str, post: Post, known: Learnt) -> Name | None:
    clause = _CLAUSE.match(text, post.end)
    name = names.read(text, clause.end(), known) if clause else None
    return name if name and _sure(name, known) and _closed(text, name.end) else None


_LONG_FIELD = re.compile(
    r"(?: (?:[A-Z][\w'’/&-]*|dan|untuk|di|of|the|and|\([A-Z][\w ]*\))){0,8}"
    r"(?: (?:dari|asal)(?: daerah pemilihan| dapil| fraksi| partai| unsur)?(?: [A-Z0-9][\w-]*){1,5})?(?=, )"
)


# "Kepala Desa Suka, Kecamatan Jaya, Poniman": the territories around the first one.
_TERRITORIES = re.compile(
    r"(?:,? (?:Kecamatan|Kec\.?|Kabupaten|Kab\.?|Kota|Provinsi|Kelurahan|Desa|RT|RW) [A-Z0-9][\w]*(?: [A-Z]\w+)?(?=,))*"
)


def _behind_comma(text: str, post: Post, known: Learnt, limit: int) -> Named:
    """ "Direktur Eksekutif Lembaga Pemantau Anggaran (LPA), Doni": capitals up to the comma are the post's field."""
    field = _LONG_FIELD.match(text, post.end)
    around = _TERRITORIES.match(text, field.end()) if field else None
    comma = _COMMA.match(text, around.end()) if around else None
    name = names.read(text, comma.end(), known) if comma and comma.end() < limit else None
    if not field or not name or name.end > limit or not _closed(text, name.end):
        return post, None
    if field[0] and not post.territorial:
        more = " ".join(re.sub(r"\s*\([^)]*\)", "", field[0]).split())
        post = replace(post, end=field.end(), title=f"{post.title} {more}", body=f"{post.body or ''} {more}".strip())
    return post, name


_ACCORDING = re.compile(r"[Mm]enurut $")
# A capitalised word right behind a name shows that it was none, unless a date begins there.
_RUNS_ON = re.compile(r"[ \u00a0]([A-Z][\w'’]+)")


def _closed_directly(text: str, end: int) -> bool:
    more = _RUNS_ON.match(text, end) if text[end - 1] != "." else None
    return not more or more[1].lower() in WEEKDAY_OF or more[1].lower() in MONTH_OF


_SMALL_STEPS = re.compile(
    r"(?: (?:kedua|para|tersangka|terdakwa|korban|keluarga|warga|perusahaan|pelaksana|tim|proyek|itu|tersebut|ini|klub|kegiatan|paket|pekerjaan|sekolah|yayasan|setempat|cabang|pekerja|aksi|lapangan|panitia|karyawan|buruh|petani|pedagang|mahasiswa|penuntut|umum|terkait|terpilih|nonaktif|definitif|petahana|demisioner|lama|baru|sementara)){1,3},? (?=[A-Z])"
)


def _second(text: str, first: Name, known: Learnt) -> Name | None:
    """ "Ketua Korpri, Anwar Lubis,": with a second name behind a comma, or a title, the first word is body or place."""
    if first.titles:
        return None
    small = None if _sure(first, known) else _small_words(text, first.end)  # "Direktur Kredit bank itu, Lusi"
    if small and (name := names.read(text, small, known)) and _closed(text, name.end):
        return name
    gap = _GAP.match(text, first.end)
    if gap and TITLE.match(text, gap.end()):
        return names.read(text, gap.end(), known)
    around = _TERRITORIES.match(text, first.end)
    comma = _COMMA.match(text, around.end() if around else first.end)
    second = names.read(text, comma.end(), known) if comma else None
    few = 2 if known.begins_name(first.name.split()[0]) else 4
    if second and len(first.name.split()) <= few and re.compile(r"[,.(“\"]| [a-z(]").match(text, second.end):
        return second
    return None


def _with_field(post: Post, text: str, field: Name, name: Name) -> Post:
    """ "Direktur Jenderal Penanganan Fakir Miskin, Asep": what stood before the comma is the post's field."""
    if post.territorial or len(field.name.split()) < 3 or name.start < field.end:
        return post
    return replace(post, end=field.end, title=f"{post.title} {field.name}")


_ABBREVIATED = re.compile(r"[A-Z]\.$|[A-Z]{2,}\.$")
_CLOSING = re.compile(r"[,.;:()“”\"\n–-]|$| [(–-]| [a-z“\"]")


def _closed(text: str, end: int) -> bool:
    """Does what follows end a name put behind a comma? Another capital means a list or a longer phrase."""
    return bool(_CLOSING.match(text, end) or _ABBREVIATED.search(text, max(0, end - 4), end))


_UP_TO_TITLE = re.compile(r"(?:,? [\w'/-]+){1,8}?,? (?=(?:Prof|Dr|Drs|Dra|Ir|H|Hj|KH|Pdt)\. ?[A-Z])")


# "warga Kalibaru, Petrus Kamuri": with people of these roles a place stands first more often than a name.
_OF_A_PLACE = re.compile(r"(?: (?:asal|di|dari|desa|kampung))?(?: [A-Z][\w'-]*){1,3}, ")
_PLAIN_ROLES = frozenset(
    "warga nelayan petani pedagang guru pasien pelanggan penumpang siswa pelajar tokoh resident farmer".split()
)


def _behind_role(text: str, post: Post, known: Learnt) -> Name | None:
    """ "pengamat kebijakan publik Ahmad Fauzi", "warga Desa Sukamaju, Siti Aminah"."""
    if called := _BY_NAME.match(text, post.end):
        return names.read(text, called.end(), known)
    if _STREET.match(text, post.end):
        return None
    if (people := _of_a_people(text, post.end, known)) > post.end:
        comma = _COMMA.match(text, people)
        name = names.read(text, comma.end(), known) if comma else None
        return name if name and _closed(text, name.end) else None
    plain = post.head.lower() in _PLAIN_ROLES
    for way in (_UP_TO_TITLE, _OF_A_PLACE if plain else None):
        there = way.match(text, post.end) if way else None
        name = names.read(text, there.end(), known) if there else None
        if name and (way is _UP_TO_TITLE or _closed(text, name.end)):
            return name
    if (name := _behind_clause(text, post, known)) and not _PASSIVE.search(text, max(0, post.start - 24), post.start):
        return name
    for pos in dict.fromkeys((_behind_small(text, post.end), post.end)):
        end = qualifiers(text, pos, known).end
        if comma := _COMMA.match(text, end):
            name = names.read(text, comma.end(), known)
            if name and _closed(text, name.end):
                return name
        gap = _GAP.match(text, end)
        name = names.read(text, gap.end(), known) if gap else None
        if name and _INSTITUTE_BEFORE.search(text, max(0, name.start - 12), name.start):
            name = _without_body(name, known, institute=True)
            if len(name.name.split()) < 2 or name.name == text[name.start : name.end]:
                name = None  # "buruh PT Sandang Makmur": nobody's name, but the institution's
        if name and not _sure(name, known) and (second := _second(text, name, known)) and " " in second.name:
            return second  # "akademisi Unsrat, Toar Palilingan"
        if name and (not plain or _sure(name, known)):
            return _without_body(name, known, institute=False)
    return _behind_institute(text, post.end, known)


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


_SMALL_FIELD = re.compile(r"(?: (?:[a-z][a-z-]+|[0-9]{1,3}(?=,| [A-Z]))){1,4}(?=,? [A-Z])")


def _behind_small(text: str, pos: int) -> int:
    """Where small words that say more of a post or role end; `pos` itself when one of them is a verb or points."""
    field = _SMALL_FIELD.match(text, pos)
    return field.end() if field and not NO_FIELD.search(field[0]) else pos


def _sure(name: Name, known: Learnt) -> bool:
    """Can this be nothing but a person? One unknown word could be a place."""
    return bool(name.titles) or " " in name.name or known.begins_name(name.name)


# Posts of small territories are named with their place far oftener than with a name of one word.
_OF_PLACE = frozenset("Camat Lurah Kades Kapolres Kapolresta Kapolda Kapolsek Dandim Kajari Kajati".split()) | {
    "Kepala Desa"
}
_ENGLISH = frozenset("Mayor Deputy Governor Regent Regional District Village Police".split())


def without_place(text: str, post: Post, name: Name, known: Learnt) -> tuple[Post, Name] | None:
    """Part place and name where no comma does: "Bupati Mandalika Budi Santoso"; None when it was all a place.

    Of three words the first is the place, of four the first two, unless a common first name stands there.
    """
    words = name.name.split()
    titled = name.titles and not text.startswith(words[0], name.start)  # a degree behind shows no beginning
    plain = not (titled or _begins(words, known))
    if post.place or not plain or post.role or "," in text[post.end : name.start] or post.head.split()[0] in _ENGLISH:
        return post, name
    if len(words) == 1:
        return None if _only_a_place(name.name, post, known) else (post, name)
    placed = post.territorial or post.body or len(words) > 3
    size = _before_joint(words) or _foreign(words, known) or _placed(words) if placed else 0
    place = " ".join(words[:size])
    return (replace(post, place=place), replace(name, name=" ".join(words[size:]))) if size else (post, name)


def _begins(words: list[str], known: Learnt) -> bool:
    """Does the first word show that the name begins with it: a common first name, an initial, "La Ode", "Ni Luh"?"""
    joined = len(words) > 1 and (words[1] in _JOINS or words[1].endswith("."))
    return known.begins_name(words[0]) or words[0].endswith(".") or joined or len(words[0]) <= 2


def _placed(words: list[str]) -> int:
    """How many words are the place's where nothing shows it: of three the first, of four two."""
    if len(words) == 3 and words[1] in _PLACE_ENDS:
        return 2  # "Kepala Desa Waiheru Jaya Bahrudin"
    return {3: 1, 4: 2, 5: 3}.get(len(words), 0)


_PLACE_ENDS = frozenset(
    "Jaya Makmur Indah Baru Lama Mulya Mukti Permai Raya Damai Subur Sentosa Bakti Hulu Hilir Ulu Ilir Dalam Luar Besar Kecil Hati".split()
)


def _before_joint(words: list[str]) -> int:
    """ "Petobo Alfin bin Ladjuni": the place ends one word before what joins the parts of a name."""
    return next((n - 1 for n, word in enumerate(words) if n > 1 and (word in _JOINS or word.endswith("."))), 0)


# Between the parts of a name, and of no place's: "Theo Van den Berg", "Syafrizal Dt. Rajo", "Maria binti Hasan".
_JOINS = frozenset("bin binti br boru van von de den der dos da Van Von Bin Binti Boru Br Hi".split())


def _foreign(words: list[str], known: Learnt) -> int:
    """Of three words and more: how many stand before the first that is nothing but a first name; 0 where none is."""
    inside = range(1, len(words) - (len(words) == 3)) if len(words) > 2 else ()
    return next((n for n in inside if known.only_a_name(words[n])), 0)


def _without_body(name: Name, known: Learnt, *, institute: bool) -> Name:
    """Behind a role: "Analis Sekuritas Jaya Mas Boni Rumengan" ends with the name, most of them have two words."""
    words = name.name.split()
    if name.titles or _begins(words, known):
        return name
    if (placed := next((n for n, word in enumerate(words[:-2], 1) if known.knows(word)), 0)) > 0:
        return replace(name, name=" ".join(words[placed:]))  # "Peneliti Fitra Riau Triono Hadi"
    long = len(words) > 3 or (institute and len(words) == 3)
    size = (_foreign(words, known) or len(words) - 2) if long else 0
    return replace(name, name=" ".join(words[size:])) if size else name


# Endings that the names of people have, and hardly any place.
_PERSONAL = re.compile(
    r"[A-Z][a-z]+(?:syah|uddin|udin|ullah|ulloh|rahman|wati|yanto|yono|ningsih|yadi|nardi|wardi|jono|wanto|nisa)"
)


def _only_a_place(name: str, post: Post, known: Learnt) -> bool:
    """Is the one unknown word behind this post a place? Behind "Bupati" it is not, where the text names its places."""
    if name in known.names or _PERSONAL.fullmatch(name):
        return False
    if post.territorial:
        return post.head in _OF_PLACE
    return post.body is not None and not _NUMBERED.search(post.title)


_NUMBERED = re.compile(r" (?:[IVX]+[AB]?|[0-9]+)$")
