"""Which words of a text are places: known ones, and those the text itself shows to be ("Kabupaten X", "di X,")."""

import re

from .family_names import ends_personally
from .first_names import GIVEN_NAMES
from .gazetteer import PLACES
from .spans import any_of
from .spotting import Spotter
from .words import DIRECTIONS, NO_NAME_WORDS, SECTOR_WORDS

CAPITAL = r"(?!(?:Hj|Drs|Dra|Dr|Ir|Prof|KH|AKP|AKBP|Iptu|Ipda|Aiptu|Kompol|Kombes|Pdt|Ust|Muh|Moh|Mhd|Muhd|Abd|Bapak|Pak|Ibu|Bu)(?!\w))(?<![\w'’-])[A-Z][\w'’-]++"
_DIRECTION = "|".join(DIRECTIONS)
# A territory's name is one word with a direction, or two where what follows cannot be a personal name.
ENDED = r"(?=[,.;:)\n]|$|[ \u00a0](?:\(|(?!(?:bin|binti|br|boru|van|von)\b)[a-z–-]))"
_AFTER_GENERIC = Spotter(
    r"(?<!\w)(?<!Ketua )(?<!Wali )(?<!Anggota )(?<!Sekretaris )(?<!Kepala )(?:[Kk]abupaten|[Kk]ota|[Pp]rovinsi|[Kk]ecamatan|[Kk]elurahan|[Dd]esa|[Kk]ampung|Kab\.?|Kec\.?|Pemkab|Pemkot|Pemprov"
    r"|Polres|Polsek|Polda|Kejari|Kejati|APBD|DPRD|RSUD|Pulau|[Dd]usun|[Ww]ilayah|KPU|Bawaslu|Bupati|Camat|Lurah|Kades)[ \u00a0]"
    rf"({CAPITAL}(?: {CAPITAL})?{ENDED}|{CAPITAL} (?:{_DIRECTION})\b)"
)
# "Dinas Pertanian Wanareja," without a post before it: what follows the field is the place.
_AFTER_BODY = Spotter(
    rf"(?<![\w-])(?:Dinas|Badan|Kejaksaan Negeri|Kejaksaan Tinggi|Pengadilan Negeri|Inspektorat|Kejari|Kejati|Polres|Polresta|Satpol PP"
    rf"|Lapas|Rutan|Bapas|Kodim|Lanal|Lanud|Pelabuhan|Bandara|Bappeda|Bapenda|BPBD|BPKAD|Diskominfo|Dinkes|Disdik|Dishub|Setda|Sekretariat Daerah)"
    rf"(?:[ \u00a0](?:{any_of(SECTOR_WORDS)}|dan|[A-Z]{{2,}})(?!\w)){{0,6}}[ \u00a0]({CAPITAL}(?: {CAPITAL})?){ENDED}"
)
_POST_BEFORE = re.compile(
    r"(?:Kepala|Kadis|Sekretaris|Ketua|Anggota|Kabid|Kasi|Kasat|Kabag|Plt|Pj|Bendahara|Staf|PPK|KPA|PPTK|Pejabat|Direktur|Manajer|Koordinator|Pengawas|Asisten|Komisioner|Kasubag|Kasubbag|Kepsek|Inspektur|Kalapas|Karutan|Komandan|Kanit|Kapolsek|Kapolres|Hakim|Jaksa|Panitera|Juru bicara|Deputi)[ \w]{0,30}$"
)
_AFTER_PREPOSITION = Spotter(rf"(?<![a-z])(?:di|ke|asal|se-|in|near|from)[ \u00a0]({CAPITAL}(?: {CAPITAL})?{ENDED})")
_DATELINE = re.compile(
    rf"^(?:[\w. ]{{2,30}}, ({CAPITAL}(?: {CAPITAL})?) ?[–-]|([A-Z]{{3,}}(?: [A-Z]{{3,}}){{0,2}})(?= ?[(,–-]))",
    re.MULTILINE,
)
_ACRONYM = re.compile(r"\((Pem\w+|[A-Z][a-z]{2,8})\)")
_ITS_NAME = re.compile(rf"({CAPITAL}(?: (?:{_DIRECTION})\b)?) $")
# Only these show a place by what follows the post: "Bupati Sukaraya, Ahmad" but also "Bupati Ahmad, yang".
_WEAK = ("Bupati", "Camat", "Lurah", "Kades")
# Beginnings that Indonesian place names have and personal names seldom do.
_TOPONYM = re.compile(
    rf"(?:Suka(?!r[dmnst]|mt|nt|s[ih])|Mekar|Sido|Tanjung|Muara|Karang|Sungai|Teluk|Bukit|Lubuk|Padang|Banjar|Tegal|Rawa|Kampung|Sumber|Marga(?!ret)"
    rf"|Sindang|Cibi|Cika|Cipa|Kali|Batu|Pasir)[a-z]{{2,}}"
    rf"|{CAPITAL} (?:{_DIRECTION})$|(?:Tanjung|Muara|Karang|Sungai|Teluk|Bukit|Lubuk|Pulau|Gunung|Tanah|Batu|Pasir"
    rf"|Rawa|Sei|Huta|Lembah|Watu|Kuala|Ujung|Air|Rantau|Simpang|Parit|Labuhan|Tebing|Koto|Mekar|Nusa) {CAPITAL}$"
)


def toponym(name: str) -> bool:
    """Is `name` known as a place, or does it begin as places do and people seldom do?"""
    if name in PLACES or not _TOPONYM.fullmatch(name):
        return name in PLACES
    return not (name.endswith(" Laut") and name.removesuffix(" Laut") in SECTOR_WORDS)  # "Perhubungan Laut"


def shown(text: str) -> frozenset[str]:
    """The places that the text's own wording shows."""
    names = set()
    for match in _AFTER_GENERIC.all(text):
        if not match[0].startswith(_WEAK) or match[1].split()[-1] in DIRECTIONS:
            names.add(_without_person(text, match))
    for match in _AFTER_BODY.all(text):
        if not _POST_BEFORE.search(text, max(0, match.start() - 45), match.start()):
            names.add(match[1])
    names.update(m[1] for m in _AFTER_PREPOSITION.all(text))
    names.update((m[1] or m[2]).title() for m in _DATELINE.finditer(text))
    names.update(short for short, name in acronyms(text).items() if name in names or name in PLACES)
    return frozenset(name for name in names if _could_be(name))


_AGENCY = re.compile(r"(?:DPRD|KPU|Bawaslu|APBD|RSUD)(?!\w)")


def _without_person(text: str, match: re.Match[str]) -> str:
    """ "Kepala Kantor Pertanahan Kota Arumbai Surahman mengatakan": behind a post the second word may be a name."""
    first, _, second = match[1].partition(" ")
    posted = second and text[match.end() : match.end() + 1] != "," and second not in DIRECTIONS
    if posted and ends_personally(second) and not ends_personally(first) and _AGENCY.match(match[0]):
        return match[1]  # "Komisioner Bawaslu Nining Suryaningsih": no place, as its end tells
    if posted and _POST_BEFORE.search(text, max(0, match.start() - 45), match.start()) and not toponym(match[1]):
        return first
    return match[1]


def acronyms(text: str) -> dict[str, str]:
    """Short names in brackets behind the capitals they may stand for: "Morowali Utara (Morut)"."""
    found = {}
    for short in _ACRONYM.finditer(text):
        name = _ITS_NAME.search(text, max(0, short.start() - 50), short.start())
        if name:
            found[short[1]] = name[1]
    return found


def _could_be(name: str) -> bool:
    first, *others = name.split()
    if others and ends_personally(others[-1]) and not ends_personally(first):
        return False  # "Komisioner Bawaslu Nining Suryaningsih"
    return first not in NO_NAME_WORDS and first not in SECTOR_WORDS and first not in GIVEN_NAMES and not first.isupper()
