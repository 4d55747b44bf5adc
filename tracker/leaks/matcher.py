"""Finds an identity's words and their variants in a text. Pure, and linear in the text's length.

Names: any two parts in any order with at most one word between, an initial beside a part, a rare part alone, a part
after "Pak" or "Ibu", the initials. Numbers in any grouping and with any prefix, addresses also written out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from tracker.leaks.plain import Plain
from tracker.leaks.terms import CONNECTORS, HONORIFICS, Name, Sought, phrase

_GAP = re.compile(r"[\W_]{0,6}|[\W_]{1,6}([^\W_]{1,20})[\W_]{1,6}")
_HONORED = re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(HONORIFICS, key=len, reverse=True))})\.?[\W_]{{1,3}}$")
_INITIAL_BEFORE = re.compile(r"(?<![^\W_])(\w)(?:\.[\W_]{0,2}|[\W_]{1,2})(?:\w\.[\W_]{0,2})?$")
_INITIAL_AFTER = re.compile(r"[\W_]{1,3}(\w)(?![^\W_])(?!\.\w)")
_JOINED = 9  # letters from which two parts written as one word are no accident
_FEW = r"[\W_]{0,3}"
_AT = r"\s{0,3}(?:@|[\(\[{<]\s{0,2}(?:at|et|a|pada)\s{0,2}[\)\]}>]|\s(?:at|et)\s)\s{0,3}"
_DOT = r"\s{0,3}(?:\.|[\(\[{<]\s{0,2}(?:dot|titik|punkt)\s{0,2}[\)\]}>]|\s(?:dot|titik)\s)\s{0,3}"
# What an address may begin with that says nothing of who has it.
_OFFICES = frozenset("admin info kontak contact redaksi office humas sekretariat mail email webmaster support".split())


@dataclass(frozen=True)
class Hit:
    """A place in the text. `sure`: the whole name, number or address; else a part, or initials."""

    start: int
    end: int
    sure: bool


@dataclass(frozen=True)
class _Found:
    word: str
    start: int
    end: int


class Matcher:
    """Looks for the words of identities. It holds them: keep it in the act, never in a session, log or message."""

    def __init__(self, sought: Iterable[Sought]) -> None:
        wanted = list(sought)
        self._names = [s.name for s in wanted if s.name]
        self._words = _words_pattern({part for name in self._names for part in name.parts})
        self._exact = [(re.compile(p), not s.weak) for s in wanted for p in _patterns(s)]
        self._initials = [re.compile(p) for name in self._names for p in _initials(name)]

    @classmethod
    def of_words(cls, chosen: Iterable[str]) -> "Matcher":
        """For exactly the chosen words, spacing, capitals and markup aside."""
        return cls(phrase(words) for words in chosen)

    def __repr__(self) -> str:
        return "<Matcher>"

    @property
    def empty(self) -> bool:
        return not (self._names or self._exact)

    def find(self, text: str) -> list[Hit]:
        """The hits in `text`, in order, none overlapping another."""
        readings = [Plain(text)]
        if "<" in text:
            readings.append(Plain(text, markup=False))
        return _merged(hit for plain in readings for hit in self._in(plain))

    def replace(self, text: str, instead: str) -> str:
        """`text` with every hit replaced."""
        made, at = [], 0
        for hit in self.find(text):
            made += [text[at : hit.start], instead]
            at = hit.end
        return "".join([*made, text[at:]]) if made else text

    def _in(self, plain: Plain) -> Iterable[Hit]:
        for pattern, sure in self._exact:
            for match in pattern.finditer(plain.text):
                yield Hit(*plain.place(match.start(), match.end()), sure)
        if not self._words:
            return
        found = [_Found(_unspaced(m[0]), m.start(), m.end()) for m in self._words.finditer(plain.text)]
        for name in self._names:
            yield from _of_name(plain, name, found)
        for pattern in self._initials:
            for match in pattern.finditer(plain.text):
                start, end = plain.place(match.start(), match.end())
                if plain.original[start:end].isupper():
                    yield Hit(start, end, False)


def _of_name(plain: Plain, name: Name, found: list[_Found]) -> Iterable[Hit]:
    parts = {spelled: part for part in name.parts for spelled in _spellings(part)}
    mine = [f for f in found if f.word in parts]
    for one, two in pairwise(mine):
        twice = parts[one.word] == parts[two.word] and name.parts.count(parts[one.word]) < 2
        if not twice and _together(plain.text, one, two):
            yield Hit(*plain.place(one.start, two.end), True)
    for one in mine:
        yield from _of_part(plain, name, parts[one.word], one)


def _together(text: str, one: _Found, two: _Found) -> bool:
    """Whether two parts stand as one name: side by side, or with one word between that is no "and"."""
    between = text[one.end : two.start]
    gap = _GAP.fullmatch(between) if len(between) <= 32 else None
    if gap is None or (gap[1] and gap[1] in CONNECTORS):
        return False
    if not between and len(one.word) + len(two.word) >= _JOINED:
        return True
    return not _letter(text, one.start - 1) and not _letter(text, two.end)


def _of_part(plain: Plain, name: Name, part: str, one: _Found) -> Iterable[Hit]:
    text = plain.text
    before, ends = text[max(one.start - 14, 0) : one.start], not _letter(text, one.end)
    if not ends:
        return
    others = {p[0] for p in name.parts if p != part}
    if _letter(text, one.start - 1):
        # "bsantoso"
        if len(part) >= 5 and before[-1] in others and not _letter(text, one.start - 2):
            yield Hit(*plain.place(one.start - 1, one.end), True)
        return
    if len(name.parts) == 1 and (len(part) >= 3 or _HONORED.search(before)):
        yield Hit(*plain.place(one.start, one.end), True)
        return
    if (initial := _INITIAL_BEFORE.search(before)) and initial[1] in others and len(part) > 2:
        yield Hit(*plain.place(one.start - (len(before) - initial.start()), one.end), name.rare(part))
    if (initial := _INITIAL_AFTER.match(text, one.end)) and initial[1] in others and len(part) > 2:
        start, end = plain.place(one.start, initial.end(1))
        if plain.original[end - 1 : end].isupper():
            yield Hit(start, end, name.rare(part))
    if name.rare(part) or _HONORED.search(before):
        yield Hit(*plain.place(one.start, one.end), False)


def _letter(text: str, index: int) -> bool:
    return 0 <= index < len(text) and text[index].isalpha()


def _spellings(part: str) -> list[str]:
    """A part as it is, in the new and in the old spelling: sukarno, soekarno; joko, djoko; cahyo, tjahyo."""
    new = part.replace("oe", "u").replace("dj", "j").replace("tj", "c")
    old = re.sub("(?<!t)c(?!h)", "tj", re.sub("(?<!d)j", "dj", new.replace("u", "oe")))
    halves = (new.replace("u", "oe"), re.sub("(?<!d)j", "dj", new), re.sub("(?<!t)c(?!h)", "tj", new))
    return list(dict.fromkeys((part, new, old, *halves)))


def _unspaced(word: str) -> str:
    return re.sub(r"[\W_]", "", word)


def _words_pattern(parts: set[str]) -> re.Pattern[str] | None:
    """Every spelling of every part, in one piece or letter by letter with the same kind of gap throughout."""
    spelled = sorted({s for part in parts for s in _spellings(part)}, key=len, reverse=True)
    apart = [r"[\W_]{1,3}".join(word) for word in spelled if len(word) > 2]
    apart = [rf"(?<![^\W_]){word}(?![^\W_])" for word in apart]
    return re.compile("|".join([*map(re.escape, spelled), *apart])) if spelled else None


def _patterns(sought: Sought) -> Iterable[str]:
    if sought.phrase:
        joined = r"[\W_]{0,6}".join(map(_loose, sought.phrase))
        yield rf"(?<![^\W_]){joined}(?![^\W_])"
    if sought.digits:
        prefix = rf"(?:(?:\+|00|0)?62[\W_]{{0,4}}(?:0{_FEW})?|0{_FEW})?"
        yield rf"(?<!\d){prefix}{_FEW.join(sought.digits)}(?!\d)"
    if sought.mail[0]:
        local, domain = sought.mail
        yield rf"(?<![^\W_]){_dotted(local)}{_AT}{_dotted(domain)}(?![^\W_])"
        if len(local) >= 5 and local not in _OFFICES:
            yield rf"(?<![^\W_]){_dotted(local)}(?![^\W_])"


def _loose(word: str) -> str:
    """A word in one piece, or letter by letter."""
    apart = r"[\W_]{1,3}".join(word)
    return rf"(?:{re.escape(word)}|{apart})" if len(word) > 2 else re.escape(word)


def _dotted(address: str) -> str:
    return _DOT.join(map(re.escape, address.split(".")))


def _initials(name: Name) -> Iterable[str]:
    """ "B.S." and, from three parts on, "BSW": two bare letters stand for too much else."""
    letters = name.initials
    if len(letters) >= 2:
        dotted = r"\.\s?".join(letters)
        yield rf"(?<![^\W_]){dotted}\.(?!\s?[^\W_]\.)"
    if len(letters) >= 3:
        yield rf"(?<![^\W_]){letters}(?![^\W_])"


def _merged(hits: Iterable[Hit]) -> list[Hit]:
    made: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if made and hit.start < made[-1].end:
            made[-1] = Hit(made[-1].start, max(made[-1].end, hit.end), made[-1].sure or hit.sure)
        else:
            made.append(hit)
    return made
