"""Posts as the press writes them: "Plt Kepala Dinas Kominfo Kota Ambon".

A post has a capacity, a head ("Kepala Dinas"), a field ("Kominfo"), perhaps a body ("PT Maju") and a place. Where the
qualifiers end and a name begins is decided word by word: known fields, acronyms and places belong to the post.
"""

import re
from dataclasses import dataclass

from .names import TITLE
from .places import Places
from .spotting import Spotter
from .words import (
    BODY_HEADS,
    CAPACITIES,
    DIRECTIONS,
    GENERIC_WORDS,
    GIVEN_NAMES,
    ROLE_WORDS,
    SECTOR_WORDS,
    TERRITORIAL_HEADS,
)

S = r"[ \u00a0]{1,2}"
TERRITORIAL = frozenset(TERRITORIAL_HEADS)
_COMPANY = frozenset(
    "PT PT. CV CV. LSM NGO Yayasan Forum UD Perum Perumda PDAM BUMD Koperasi Partai Universitas Institut SMAN SMPN"
    " SDN SMA SMK".split()
)
_LINKS = frozenset(
    "dan di pada untuk wilayah bidang kota kabupaten provinsi kecamatan desa kelurahan dinas badan"
    " of the and for &".split()
)


def _cased(phrase: str) -> str:
    """A phrase whose first letters may be large or small, as editors differ."""
    words = (
        f"[{w[0].upper()}{w[0].lower()}]{re.escape(w[1:])}" if not w.isupper() else re.escape(w) for w in phrase.split()
    )
    return S.join(words)


def _heads(phrases: tuple[str, ...]) -> str:
    """Alternatives grouped by their first letter: most words of a text then fail at one look."""
    groups: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        first = phrase[0] if phrase.split()[0].isupper() else f"[{phrase[0].upper()}{phrase[0].lower()}]"
        groups.setdefault(first, []).append(_cased(phrase).removeprefix(first))
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in groups.items())


_CAPACITY = rf"(?P<capacity>{_heads(tuple(CAPACITIES))})"
HEAD = Spotter(
    rf"(?<![\w-])(?<!Peraturan )(?<!Keputusan )(?<!Instruksi )(?<!Rumah Dinas )(?:{_CAPACITY}{S})?(?:(?P<role>{_heads(ROLE_WORDS)})"
    rf"|(?P<head>{_heads((*TERRITORIAL_HEADS, *BODY_HEADS))}))(?![\w-])"
)
_BRACKETED = re.compile(r"[ \u00a0]\(([A-Za-z][\w &/-]{1,30})\)")
_TOKEN = re.compile(
    r"[ \u00a0]{1,2}([A-Z][\w'’/&-]*\.?|[0-9]{1,3}(?![0-9.,/])|[IVX]+|(?:dan|di|pada|untuk|wilayah|bidang|kota|kabupaten|provinsi"
    r"|kecamatan|desa|kelurahan|dinas|badan|of|the|and|for|&)(?=[ \u00a0]))"
)
_OF = re.compile(r"[ \u00a0](?:of|for|at)(?:[ \u00a0]the)?[ \u00a0]")


@dataclass(frozen=True)
class Post:
    """A post found in the text. `head` is its kind, `title` head and field without the place."""

    start: int
    end: int
    head: str
    capacity: str | None
    title: str
    place: str | None
    body: str | None
    role: bool = False
    small: bool = False  # written with a small first letter

    @property
    def territorial(self) -> bool:
        return self.head in TERRITORIAL


@dataclass
class Qualifiers:
    """The words after a head, as far as they still belong to it: where field and place lie in the text."""

    end: int
    field_end: int
    place_start: int | None = None
    place_end: int = 0
    field: bool = False
    company: bool = False
    letter: bool = False  # may a single capital follow, as in "Komisi C"?


def read(text: str, places: Places) -> list[Post]:
    """Every post of `text`, in order."""
    found: list[Post] = []
    for match in HEAD.all(text):
        if found and match.start() < found[-1].end:
            continue
        post = _post(text, match, places)
        if post:
            found.append(post)
    return found


def _post(text: str, match: re.Match[str], places: Places) -> Post | None:
    head = " ".join((match["head"] or match["role"]).split())
    capacity = CAPACITIES.get((match["capacity"] or "").lower())
    if match["role"]:
        return Post(match.start(), match.end(), head, capacity, head, None, None, role=True)
    if text[match.end() : match.end() + 2] in ("'s", "’s"):
        return None
    head = _capitalised(head)
    found = _of_body(text, match.end()) or qualifiers(text, match.end(), places, company=head == "Perwakilan")
    if match["head"][0].islower() and found.end == match.end() and not _name_follows(text, match.end()):
        return None
    title = _plain(head + text[match.end() : found.field_end])
    place = _plain(text[found.place_start : found.place_end]) if found.place_start is not None else None
    return Post(
        _with_count(text, match.start()),
        found.end,
        head,
        capacity,
        title,
        place,
        _body(text, match.end(), head, found),
        small=match["head"][0].islower(),
    )


_BRACKETS = re.compile(r"\s*\([^)]*\)")
_COUNT = re.compile(r"(?<!\S)[0-9]{1,3} $")


def _plain(words: str) -> str:
    """The words without brackets and double spaces."""
    return " ".join(_BRACKETS.sub("", words).split())


def _with_count(text: str, start: int) -> int:
    """ "14 pejabat eselon II": the number belongs to the post."""
    count = _COUNT.search(text, max(0, start - 4), start)
    return count.start() if count else start


def _of_body(text: str, pos: int) -> Qualifiers | None:
    body = _OF_BODY.match(text, pos)
    return Qualifiers(body.end(), body.end(), field=True) if body else None


def _capitalised(head: str) -> str:
    return " ".join(word if word[0].isupper() else word[0].upper() + word[1:] for word in head.split())


_NAME_FOLLOWS = re.compile(r"(?: [a-z]+){0,4},? [A-Z]")


def _name_follows(text: str, end: int) -> bool:
    return bool(_NAME_FOLLOWS.match(text, end))


# "head of the Bumi Asri Health Agency": in English the body's whole name follows "of".
_OF_BODY = re.compile(
    r" (?:of|for|at)(?: the)?(?: (?:[A-Z][\w'&-]*|of(?= (?:the )?[A-Z])|and(?= [A-Z])|for(?= [A-Z])|the(?= [A-Z])))+"
)


def qualifiers(text: str, pos: int, places: Places, *, company: bool = False) -> Qualifiers:
    """Read on from a head that ends at `pos`, word by word."""
    out = Qualifiers(pos, pos, company=company, letter=text.endswith("Komisi", 0, pos))
    start_of_all, linked = pos, ""
    generic: int | None = None  # where a "Kota" or "Kabupaten" stands that still waits for its name
    while True:
        if (bracket := _BRACKETED.match(text, pos)) and (out.field or pos in (out.place_end, start_of_all)):
            pos = out.end = bracket.end()
            continue
        token = _TOKEN.match(text, pos)
        if not token or TITLE.match(text, token.start(1)):
            return out
        word, start = token[1], token.start(1)
        if size := _place_size(text, start, places):
            pos = _placed(out, start if generic is None else generic, start + size)
            generic = None
        elif word in GENERIC_WORDS and not out.company:
            generic, pos = start, token.end()
        elif word in _LINKS:
            pos, linked = token.end(), word
            continue
        elif generic is not None:
            pos = _placed(out, generic, _unknown_place(text, token))
            generic = None
        elif _BALINESE.match(text, start):
            return out
        elif length := places.company_at(text, start):
            out.field, pos = True, start + length
            out.end = out.field_end = pos
        elif _belongs(word, out) and not (linked in ("dan", "and", "&") and out.place_end == out.end > 0):
            pos = _fielded(out, token)
        else:
            return out
        linked = ""


def _placed(out: Qualifiers, start: int, end: int) -> int:
    out.place_start = start if out.place_start is None else out.place_start
    out.place_end = out.end = end
    return end


def _fielded(out: Qualifiers, token: re.Match[str]) -> int:
    word = token[1]
    out.field = True
    out.company = out.company or word in _COMPANY
    out.letter = word in ("Komisi", "Bidang", "Panja")
    out.end = out.field_end = token.end() - (word.endswith(".") and word not in _COMPANY)
    return out.end


def _place_size(text: str, start: int, places: Places) -> int:
    """How many characters from `start` name a known place."""
    words = re.match(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2}", text[start : start + 60])
    if not words:
        return 0
    parts = words[0].split(" ")
    return len(" ".join(parts[: places.longest(parts)]))


_DIRECTION = re.compile(rf" (?:{'|'.join(DIRECTIONS)})\b")


def _unknown_place(text: str, token: re.Match[str]) -> int:
    """After "Kabupaten" any capitalised word is the place, with the direction that follows it: where it ends."""
    end = token.end() - token[1].endswith(".")
    direction = _DIRECTION.match(text, end)
    return direction.end() if direction else end


_BALINESE = re.compile(r"(?:I|Ni) (?:Ketut|Made|Wayan|Nyoman|Gede|Putu|Gusti|Komang|Kadek|Nengah|Dewa|Luh)(?!\w)")
_ROMAN = re.compile(r"[IVX]{1,4}")


def _belongs(word: str, out: Qualifiers) -> bool:
    if word.isdigit():
        return out.company
    if _ROMAN.fullmatch(word):
        return True
    if len(word) == 1:
        return out.letter
    if out.company and out.field and word in GIVEN_NAMES:
        return False  # "Direktur CV Bina Sarana Supriyadi": no comma parts the company from the person
    if out.company or word in _COMPANY or word in SECTOR_WORDS:
        return True
    bare = word.rstrip(".")
    return bare.isupper() and len(bare) > (2 if word.endswith(".") else 1)


# What a head alone says about the body it leads.
_LEADS = {
    "Kadis": "Dinas",
    "Kepala Dinas": "Dinas",
    "Sekretaris Dinas": "Dinas",
    "Sekdis": "Dinas",
    "Kepala Badan": "Badan",
    "Kaban": "Badan",
    "Kepala Inspektorat": "Inspektorat",
    "Ketua DPRD": "DPRD",
    "Wakil Ketua DPRD": "DPRD",
    "Anggota DPRD": "DPRD",
    "Sekretaris DPRD": "DPRD",
    "Kepala Bappeda": "Bappeda",
    "Kepala BPKAD": "BPKAD",
    "Kepala BPBD": "BPBD",
    "Ketua KPU": "KPU",
    "Ketua Bawaslu": "Bawaslu",
    "Kapolres": "Polres",
    "Kapolda": "Polda",
    "Kapolsek": "Polsek",
    "Kajari": "Kejari",
    "Kajati": "Kejati",
    "Kepala Kejari": "Kejari",
    "Kadishub": "Dishub",
    "Kadisdik": "Disdik",
    "Kadinkes": "Dinkes",
    "Kadiskominfo": "Diskominfo",
    "Kepala Satpol PP": "Satpol PP",
    "Kepala Puskesmas": "Puskesmas",
    "Kepala Biro": "Biro",
    "Kepala Bagian": "Bagian",
    "Kepala Bidang": "Bidang",
}


def _body(text: str, end: int, head: str, found: Qualifiers) -> str | None:
    """The body a post belongs to, in the text's own words; None where the head names none."""
    lead = _LEADS.get(head)
    if lead is None and (not found.field or head in TERRITORIAL or head.startswith("Pejabat E")):
        return None
    own = _ARTICLES.sub("", _plain(text[end : found.end]))
    return f"{lead or ''} {own}".strip()


_ARTICLES = re.compile(r"^(?:of|for|at|di|pada)(?: the)? ")
