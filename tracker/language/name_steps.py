"""Steps from a post or role to the name behind it, and what shows that a name ends there."""

import re

from . import names
from .learnt import Learnt
from .names import Name
from .posts import Post
from .small_posts import NO_FIELD
from .titles import title_at

GAP = re.compile(r"[ \u00a0]{1,2}")
COMMA = re.compile(r",[ \u00a0]{1,2}")
BY_NAME = re.compile(
    r"(?:,? (?:[a-z][a-z-]*|[A-Z]\w+)){0,3},? (?:bernama(?: lengkap)?|named|identified(?: only)? (?:as|by)|who (?:gave|goes by|uses)(?: (?:his|her|the|only|one))* name(?: only)?(?: as)?) (?=[A-Z])"
)
_SMALL_WORDS = re.compile(r"((?: [a-z][a-z-]+){1,4}?(?: [0-9]{1,2})?)(?: itu| tersebut| ini)?, (?=[A-Z])")


def small_words(text: str, pos: int) -> int | None:
    """ "Ketua majelis komisioner, Tiara": where the name begins behind small words of which none is a verb."""
    field = _SMALL_WORDS.match(text, pos)
    return field.end() if field and not NO_FIELD.search(field[1]) else None


# "Wakil rektor yang menangani keuangan, Jonathan", "Kepala Dinas Perkebunan saat itu, Dr. Ir. Syamsul": what restricts
# a post stands between it and the comma.
_CLAUSE = re.compile(
    r"(?: [a-z-]+){0,2} (?:yang|tempat|(?:saat|kala|ketika|waktu|masa|tahun) itu|periode|masa jabatan|masa bakti|selama|sejak|dari|pada"
    r"|di|asal)(?: (?!,)[\w/–-]+){0,8}, (?=[A-Z]|d[rs]g?\. )"
)


def behind_clause(text: str, post: Post, known: Learnt) -> Name | None:
    clause = _CLAUSE.match(text, post.end)
    name = names.read(text, clause.end(), known) if clause else None
    certain = name and (sure(name, known) or text.startswith(", ", name.end))
    return name if name and certain and closed(text, name.end) else None


# "Kepala Desa Suka, Kecamatan Jaya, Poniman": the territories around the first one.
TERRITORIES = re.compile(
    r"(?:,? (?:Kecamatan|Kec\.?|Kabupaten|Kab\.?|Kota|Provinsi|Kelurahan|Desa|RT|RW) [A-Z0-9][\w]*(?: [A-Z]\w+)?(?=,))*"
)


def second_name(text: str, first: Name, known: Learnt) -> Name | None:
    """ "Ketua Korpri, Anwar Lubis,": with a second name behind a comma, or a title, the first word is body or place."""
    if first.titles:
        return None
    small = None if sure(first, known) else small_words(text, first.end)  # "Direktur Kredit bank itu, Lusi"
    if small and (name := names.read(text, small, known)) and closed(text, name.end):
        return name
    gap = GAP.match(text, first.end)
    if gap and title_at(text, gap.end()):
        return names.read(text, gap.end(), known)
    around = TERRITORIES.match(text, first.end)
    comma = COMMA.match(text, around.end() if around else first.end)
    second = names.read(text, comma.end(), known) if comma else None
    few = 2 if known.begins_name(first.name.split()[0]) else 4
    if second and len(first.name.split()) <= few and re.compile(r"[,.(“\"]| [a-z(]").match(text, second.end):
        return second
    return None


# Hospitals and ships bear the names of people: "Direktur RSUD dr. Soeroto, dr. Wina", "Nakhoda KM Sinar Jaya, Arsyad".
_BEARS_A_NAME = re.compile(
    r"(?:RSUD|RSUP|RSD|RS|Rumah Sakit|Rumah Sakit Umum Daerah|KM|KMP|KLM|KRI|MV|TB|Kapal|Bandara|Stadion) $"
)


def bearer_of(text: str, name: Name) -> bool:
    """Is the name a hospital's or a ship's?"""
    return bool(_BEARS_A_NAME.search(text, max(0, name.start - 26), name.start))


_NUMBER = re.compile(r" [0-9]{1,4}")


def behind_bearer(text: str, bearer: Name, known: Learnt) -> Name | None:
    """Who is named behind it and a comma."""
    around = TERRITORIES.match(text, bearer.end)
    end = around.end() if around else bearer.end
    number = _NUMBER.match(text, end)  # "KM Sabuk Nusantara 72"
    comma = COMMA.match(text, number.end() if number else end)
    name = names.read(text, comma.end(), known) if comma else None
    return name if name and closed(text, name.end) else None


_ABBREVIATED = re.compile(r"[A-Z]\.$|[A-Z]{2,}\.$")
_CLOSING = re.compile(r"[,.;:()“”\"\n–-]|$| [(–-]| [a-z“\"]")


def closed(text: str, end: int) -> bool:
    """Does what follows end a name put behind a comma? Another capital means a list or a longer phrase."""
    return bool(_CLOSING.match(text, end) or _ABBREVIATED.search(text, max(0, end - 4), end))


_SMALL_FIELD = re.compile(r"(?: (?:[a-z][a-z-]+|[0-9]{1,3}(?=,| [A-Z]))){1,4}(?=,? (?:[A-Z]|d(?:r[gh]?|r[sa])\. ))")


def behind_small(text: str, pos: int) -> int:
    """Where small words that say more of a post or role end; `pos` itself when one of them is a verb or points."""
    field = _SMALL_FIELD.match(text, pos)
    return field.end() if field and not NO_FIELD.search(field[0]) else pos


def sure(name: Name, known: Learnt) -> bool:
    """Can this be nothing but a person? One unknown word could be a place."""
    return bool(name.titles) or " " in name.name or known.begins_name(name.name)
