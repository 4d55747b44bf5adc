"""What shows that capitals are a person's name, or that they are not, where no post says so."""

import re

from .family_names import FAMILY_NAMES, ends_personally
from .first_names import GIVEN_NAMES
from .learnt import Learnt
from .names import Name
from .spans import word_before
from .words import COMPANY_WORDS, DIRECTIONS, INSTITUTION_WORDS, OPENERS, PEOPLES, SECTOR_WORDS

_OF_A_PLACE = re.compile(
    r"(?:Desa|Kampung|Kecamatan|Kelurahan|Kota|Kabupaten|Dusun|Nagari)(?: [A-Z][\w'’-]+){0,2} $|\b(?:PT|CV|UD|LSM)\.? $"
)
_GOT_FROM = re.compile(r"\b(?:diperoleh|diterima|dilihat|dihimpun|milik|oleh|kepada|dari) $")
_GROUPS = frozenset(
    """the group company firm operator parent supplier developer contractor miner outlet publication nonprofit organisation organization watchdog
    kelompok organisasi perusahaan lembaga media""".split()
)
_THE = re.compile(r"(?<![A-Za-z])[Tt]he(?: [A-Z]\w+)?,? $")
_PRESS = frozenset("Post Pos News Media Times Daily Kompas Tribun Radar Suara Warta Kabar Merdeka Post.".split())


def likely(text: str, name: Name, *, sure: bool = False) -> bool:
    """Is a bare name a person's? One word is only when it is a common first name; `sure`: the verb is one of people."""
    words = name.name.split()
    if not sure and len(words) == 1 and not (words[0] in GIVEN_NAMES or name.titles):
        return False
    if words[-1] in _PRESS or words[0] in _PRESS or words[0] in PEOPLES:
        return False
    if _led_to(text, name.start) or f" at {name.name}" in text:
        return False
    return sure or not _GOT_FROM.search(text, max(0, name.start - 12), name.start)


def _led_to(text: str, start: int) -> bool:
    """Do a word for a group, or a place or firm, stand right before a name?"""
    word = word_before(text, start)
    if word.islower():  # as before most names
        return word.strip(',(“"') in _GROUPS
    return bool(_THE.search(text, max(0, start - 24), start) or _OF_A_PLACE.search(text, max(0, start - 40), start))


_NOBODYS = (
    (COMPANY_WORDS | INSTITUTION_WORDS | SECTOR_WORDS | _PRESS | frozenset(DIRECTIONS)) - GIVEN_NAMES - FAMILY_NAMES
)
_INSIDE = frozenset("bin binti br boru van von de Bin Binti".split())


def of_people(name: Name, known: Learnt) -> bool:
    """Two words and more of which none is a firm's or a field's."""
    words = name.name.split()
    return len(words) > 1 and not any(word.rstrip(".") in _NOBODYS for word in words) and not known.knows(name.name)


def shown(name: Name, known: Learnt) -> bool:
    """Do the words of a name show by themselves that it is a person's: a common first name, a family's, an initial?"""
    if not of_people(name, known):
        return False
    words = name.name.split()
    inside = any(word in _INSIDE or len(word.rstrip(".")) == 1 for word in words[1:])
    return (
        inside or known.only_a_name(words[0]) or words[-1] in FAMILY_NAMES or any(map(ends_personally, words))
    ) and words[0] not in PEOPLES


_PLACED = re.compile(
    r"(?:^|[ (\n])([Dd]i|[Kk]e|asal|[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Dd]esa|[Kk]ota|[Kk]abupaten|[Kk]ecamatan|[Kk]ampung|[A-Z][\w'’-]+,?) $"
)


def placed(text: str, start: int) -> bool:
    """Does a word of places, or another capital that opens no sentence, stand right before one word: "di Ambon"?"""
    before = _PLACED.search(text, max(0, start - 24), start)
    return bool(before and before[1] not in OPENERS)


# What is called after people: streets, hospitals, ships, cups.
_BEARS_IT = re.compile(
    r"(?<![\w-])(?:[Jj]alan|Jl\.?|[Gg]ang|Gg\.|RSUD|RSUP|RSD|[Bb]andara|[Uu]niversitas|[Ss]tadion|[Gg]edung|[Mm]useum|[Mm]asjid|[Mm]usala|RS|[Ss]akit|[Mm]onumen|[Tt]aman|[Ww]aduk"
    r"|[Mm]akam|[Pp]esantren|[Yy]ayasan|[Kk]ampung|[Dd]esa|[Dd]usun|Tahura|Kodam|[Aa]ula|[Ww]arung|[Tt]oko|[Cc]afe|[Kk]afe|[Bb]atik|[Pp]asar|[Hh]otel|[Kk]apal|KM|KMP|KRI|KLM|[Pp]iala"
    r"|PT|CV|UD|[Pp]rogram|[Kk]ota|[Ss]ekolah|[Ss]ungai|[Pp]ulau|[Gg]unung|di|ke|in|at|near|[Tt]he|[Gg]rup|[Gg]eng|[Bb]and|[Tt]im|[Kk]lub|[Rr]uang|[Ss]idang|[Ll]apangan|[Bb]alai) $"
)


def bears_it(text: str, start: int) -> bool:
    """Is the name at `start` a street's, a ship's or a school's?"""
    return bool(_BEARS_IT.search(text, max(0, start - 24), start))
