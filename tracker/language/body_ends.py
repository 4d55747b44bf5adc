"""Where an institution's own name ends and a person's begins with no comma between: "Direktur CV Bina Sarana Supriyadi".

Each rule sees the word at hand and what was taken of the institution's name before it.
"""

import re
from typing import NamedTuple

from .family_names import FAMILY_NAMES, PREFIXES, chinese, ends_personally
from .first_names import ALSO_COMPANIES
from .learnt import Learnt
from .words import COMPANY_ENDS, COMPANY_WORDS, DIRECTIONS, INSTITUTION_WORDS, SECTOR_WORDS


class Inside(NamedTuple):
    """Where a walk along an institution's name stands."""

    text: str
    known: Learnt
    begins: int  # behind the head
    at: int  # the word at hand
    last: str  # the word before it
    own: int  # words of its own taken, fields and places not counted
    led: bool  # whether a word of a field led them: "Serikat Buruh Rimba"
    complete: bool  # whether it has a field, or is closed by a place
    placed: bool  # closed by a place

    def rest(self) -> list[str]:
        """The capitals from the word at hand on."""
        found = _REST.match(self.text, self.at)
        return found[0].split() if found else []

    def comma_and_name(self) -> bool:
        """Does a comma part what is left from a name behind it?"""
        return bool(_COMMA_AND_NAME.match(self.text, self.at - 1))


_REST = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,5}")
_COMMA_AND_NAME = re.compile(
    r"(?:[ \u00a0](?:[A-Z][\w'’/-]*|dan)){1,6}, (?!(?:Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu|Ahad)\b)(?:[A-Z]|d[rs]g?\.)"
)
_STRANGE = SECTOR_WORDS | INSTITUTION_WORDS | COMPANY_WORDS
# These need no name of their own: "Kabag Teknik PDAM Joko Mulyono".
COMPLETE = frozenset("PDAM BUMD KUD BUMDes Perumda".split())


def begins_name(word: str, inside: Inside) -> bool:
    """Does somebody's name begin with `word`?"""
    return any(rule(word, inside) for rule in _RULES)


def _behind_school(word: str, inside: Inside) -> bool:
    """ "Kepala SDN Wanasari Kidul Sri Lestari": a first name behind the place of a school."""
    return inside.placed and inside.known.begins_name(word) and bool(_SCHOOL.match(inside.text, inside.begins))


_SCHOOL = re.compile(r" (?:SD|SMP|SMA|SMK|SLB|MI|MTs|MA|TK|PAUD)[NS]?(?: Negeri)?(?!\w)")


def _own_beginning(word: str, inside: Inside) -> bool:
    """ "Ketua LSM Pijar Lalu Sudarte", "Rektor Universitas Rimba Thio Kim Hoa": parts that only names have."""
    prefix = word in PREFIXES and word not in ("Anak", "Dewa", "Ratu", "Sang", "Datu")
    return inside.own > 0 and (prefix or chinese(inside.rest()))


def _of_a_family(word: str, inside: Inside) -> bool:
    """ "Direktur Teknik PDAM Noldy Wuisan": two words left, of which the last is a family's name."""
    words = inside.rest() if inside.own or inside.last in COMPLETE else []
    if len(words) != 2 or word in _STRANGE or inside.known.knows(word):
        return False
    return words[1] in FAMILY_NAMES or ends_personally(words[1])


def _two_behind_two(word: str, inside: Inside) -> bool:
    """ "Ketua LSM Pijar Rakyat Fadlun Basyaib": two strange words behind two of its own, or one of a numbered school's."""
    numbered = inside.own == 1 and _SCHOOL_NUMBER.match(inside.text, inside.begins)
    if not (inside.own == 2 or (inside.own == 1 and inside.led) or numbered) or inside.comma_and_name():
        return False
    words = inside.rest()
    if len(words) != 2 or any(
        w in _STRANGE or w in _OF_BODIES or w.isupper() or inside.known.knows(w) for w in words[1:]
    ):
        return False
    if word in _STRANGE or word in _OF_BODIES or word.isupper() or inside.known.knows(" ".join(words)):
        return False
    return bool(_ENDED.match(inside.text, inside.at + len(" ".join(words))))


_SCHOOL_NUMBER = re.compile(r" (?:Sekolah )?(?:SD|SMP|SMA|SMK|SLB|MI|MTs|MA|TK|PAUD)[NS]?(?: Negeri)? [0-9]")
_OF_BODIES = frozenset(DIRECTIONS) | frozenset(
    "Indonesia Nusantara Rakyat Masyarakat Bangsa Negara Nasional Daerah Hukum Adat Islam Kristen Katolik Muslim".split()
)
_ENDED = re.compile(r"[,.;:(“”\"]| [a-z(“]|$|\n")


def _first_name(word: str, inside: Inside) -> bool:
    """ "Direktur CV Bina Sarana Supriyadi", "PT Surya Energi Harsono Widodo", "CV Oeno Karya Welem Tamena"."""
    if not ((inside.complete and inside.last not in INSTITUTION_WORDS - COMPLETE) or inside.placed):
        return False
    if inside.known.only_a_name(word):
        return True
    pair = _PAIR.match(inside.text, inside.at)
    if pair and word not in SECTOR_WORDS | COMPANY_WORDS and inside.known.only_a_name(pair[1]):
        return True
    words = inside.rest() if inside.last in COMPANY_ENDS else []
    return len(words) == 2 and not any(w in _STRANGE or inside.known.knows(w) for w in words)


_PAIR = re.compile(r"[A-Z][a-z'’]+ ([A-Z][a-z'’]+)(?![\w'’-])(?! [A-Z])")


def _behind_its_place(word: str, inside: Inside) -> bool:
    """ "Rektor Universitas Ambon Toar Palilingan": a place closed the institution's name."""
    if not inside.placed or inside.last in _PRIVATE or inside.comma_and_name():
        return False
    words = inside.rest()
    if inside.last == "Bank" and any(later in ALSO_COMPANIES for later in words):
        return False
    if len(words) < 3:
        return len(words) == 2 or bool(_SMALL_BEHIND.match(inside.text, inside.at + len(" ".join(words))))
    return not any(inside.known.only_a_name(later) for later in words[1:])


_SMALL_BEHIND = re.compile(r"[ \u00a0][a-z]")
# Right behind these a place is part of the name: "PT Ambon Jaya Abadi".
_PRIVATE = INSTITUTION_WORDS - frozenset(
    "Universitas Institut Politeknik Akademi SMAN SMPN SDN SMKN SMA SMP SD SMK MAN MTsN MTs MIN Perumda PDAM Kodim Korem Bank".split()
)
_RULES = (_behind_school, _own_beginning, _of_a_family, _two_behind_two, _first_name, _behind_its_place)
