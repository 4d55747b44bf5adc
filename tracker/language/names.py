"""Personal names: titles before them, degrees after them, and what cannot be part of one."""

import re
from typing import NamedTuple

from .learnt import Learnt
from .titles import DEGREE, DOTTED, RANK, title_at
from .words import GENERIC_WORDS, NO_NAME_WORDS, OPENERS, SECTOR_WORDS

_WORD = re.compile(
    r"(?:(?:[OD]['’])?[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ'’]+(?:-[A-Z][a-z]+)*|[A-Z]\.(?:[A-Z]\.)*|[A-Z](?= [A-Z][a-z])|(?:Mc|Mac|[OD]['’])[A-Z][a-z]+|(?:bin|binti|br|boru|van|von|de|der|den|dos|el|ibnu"
    r"|al|da)(?= (?:den |der )?[A-Z]))(?![\w’'])\.?"
)
_UPPER_WORD = re.compile(r"[A-Z]{3,}(?![\w])")
_GAP = re.compile(
    r"[ \u00a0]{1,2}(?:[“\"][A-Z][^“”\"\n]{1,24}[”\"][ \u00a0](?=[A-Z]))?"
)  # over a nickname: Rahman “Mang Aman” Hidayat
LONGEST = 5  # words in a name


class Name(NamedTuple):
    """A personal name without its titles; `start` and `end` take them in."""

    start: int
    end: int
    name: str
    titles: tuple[str, ...]


def read(text: str, pos: int, places: Learnt) -> Name | None:
    """The name that begins at `pos`, or None when the words there are a place, a body, or begin a sentence.

    Many ways lead to one name: it is read once, and kept with what is learnt of its text.
    """
    kept, place = places.kept, (pos, text)
    if place not in kept:
        kept[place] = _read(text, pos, places)
    return kept[place]


def _read(text: str, pos: int, places: Learnt) -> Name | None:
    start, titles = pos, []
    while title := title_at(text, pos):
        titles.append(title[0].strip())
        pos = title.end()
    if text[pos + 1 : pos + 2] == "." and _CLASS_BEFORE.search(text, max(0, pos - 12), pos):
        return None  # "untuk kelas X. Ujang Rohendi menolak": the letter ends the sentence before
    words, end = _words(text, pos, titled=bool(titles))
    end = _without_full_stop(text, pos, end, words)
    if not words or not _personal(text[pos:end], words, places, bool(titles)):
        return None
    end, degrees = _degrees(text, end)
    return Name(start, end, " ".join(words).rstrip("."), (*titles, *degrees))


_CLASS_BEFORE = re.compile(r"(?:kelas|golongan|tipe|blok|huruf|seri|grade|class|type) $")
# The first name that is also the word for a day: "Hari Raya" and "Hari Guru" are nobody.
_HARI = re.compile(r"Hari [A-Z][a-z]{2,}(?:o|din|jana|syah)(?![\w-])")


_INITIALS = re.compile(
    r"(?:[A-Z]\.){2,3} (?!(?:[A-Z]\.|Kepala|Ketua|Direktur))[A-Z][a-z'’]+(?:[,.]| [a-z(])"
)  # "Ganda M.H. Saragih, menyita"
_INSIDE = re.compile(r"(?:Muda|Mei) [A-Z][a-z]+")  # "Teuku Muda Nyak Din", "Tjoa Mei Ling"


def _words(text: str, pos: int, *, titled: bool) -> tuple[list[str], int]:
    """The words from `pos` on that can be a name's, and where the last of them ends."""
    words: list[str] = []
    end = pos
    while len(words) < LONGEST:
        if words and (_titled(text, pos) or (DEGREE.match(text, end) and not _INITIALS.match(text, pos))):
            break
        word = _WORD.match(text, pos) or (_UPPER_WORD.match(text, pos) if titled and not words else None)
        if (
            word is None
            or (word[0] in OPENERS and not words)
            or not (_part_of_name(word[0]) or (_INSIDE if words else _HARI).match(text, pos))
        ):
            break
        own = word[0].removesuffix("'s").removesuffix("’s")
        words.append(own)
        end = word.start() + len(own)
        gap = _GAP.match(text, end)
        if own != word[0] or _ends_sentence(word[0]) or not gap:
            break  # "Mayor Raja Hamidah's office"
        pos = gap.end()
    return words, end


def _titled(text: str, pos: int) -> bool:
    return text[pos : pos + 1].isupper() and bool(RANK.match(text, pos) or DOTTED.match(text, pos))


def _without_full_stop(text: str, begin: int, end: int, words: list[str]) -> int:
    """The full stop after a whole word ends the sentence; after an initial it belongs to the name."""
    if words and words[-1].endswith(".") and len(words[-1]) > 2 and words[-1].count(".") == 1:
        words[-1] = words[-1][:-1]
        return end - 1
    return end


_SHORTENED = frozenset(
    {
        "Abd.",
        "Abdl.",
        "Dg.",
        "Dt.",
        "Tb.",
        "Gst.",
        "Ngr.",
        "Moh.",
        "Muh.",
        "Mhd.",
        "Md.",
        "St.",
        "Sy.",
        "Hi.",
        "Jend.",
        "Br.",
        "Bt.",
        "Tgk.",
        "Ma.",
    }
)


def _ends_sentence(word: str) -> bool:
    """A full stop behind a whole word closes the sentence; behind an initial or "Moh." it does not."""
    return word.endswith(".") and len(word) > 2 and word.count(".") == 1 and word not in _SHORTENED


def _part_of_name(word: str) -> bool:
    bare = word.rstrip(".")
    if len(bare) > 6 and bare.endswith("nya") and not bare.endswith(("fanya", "vanya", "onya")):
        return False  # "Sayangnya", "Sebelumnya"
    return (bare not in NO_NAME_WORDS and bare not in SECTOR_WORDS and bare not in GENERIC_WORDS) or word in (
        "H.",
        "R.",
        "M.",
        "A.",
    )


def _personal(name: str, words: list[str], places: Learnt, titled: bool) -> bool:
    if all(len(word.rstrip(".")) < 2 for word in words) or not (titled or any(map(str.islower, name))):
        return False
    return titled or not places.knows(name)


def _degrees(text: str, end: int) -> tuple[int, list[str]]:
    degrees = []
    while len(degrees) < 5 and (degree := DEGREE.match(text, end)):
        degrees.append(degree[0].strip(", \u00a0"))
        end = degree.end()
    return end, degrees
