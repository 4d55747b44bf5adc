"""Letters in brackets that the words before them do not make: read off otherwise, told two ways, or known for others."""

import re
from collections.abc import Iterator

from .findings import Finding, finding_at
from .known_letters import KNOWN

_SHORT = re.compile(r"\(([A-Z][A-Za-z]{2,11})\)")
# The name in English before the letters of the Indonesian one; an agency's name in a dateline.
_OTHERWISE = re.compile(
    r"(?:Agency|Commission|Council|Office|Officer|Ministry|Controller|Bureau|Board|Court|Unit|Department|Union|Service|Committee)(?: (?:of|for) (?:the )?[\w ]{3,40})? \(|\) ?[-–—]"
)
_CAPITALISED = re.compile(r"(?:[A-Z][\w-]+ (?:(?:dan|di|ke|of|and|the) )?){2,6}$")
_SPELT = re.compile(r"(?:(?<![\w-])[A-Z][\w-]+ (?:(?:dan|di|ke|of|and|the|untuk) )?){2,8}$")
_ANY_WORDS = re.compile(r"(?:(?<![\w-])[A-Za-z][\w-]+[ ,/]+){1,9}$")
_WORD = re.compile(r"[\w-]+")
_SMALL = frozenset("dan di ke of and the untuk".split())
_GENERAL = frozenset("badan balai dinas komisi lembaga pusat kantor satuan unit dewan program".split())
_OWN_FORM = frozenset(
    "Persero Perumda Tbk Plt Plh Pjs".split()
)  # letters in brackets that stand for no name before them
MOST = 6  # letters of those that are read off one by one


def read(text: str) -> Iterator[Finding]:
    """Each pair of words and letters once."""
    meant: dict[str, str] = {}
    small: dict[str, list[str]] = {}
    for short in _SHORT.finditer(text):
        if short[1] in _OWN_FORM:
            continue
        start = _start(text, short, meant)
        start = _told_in_small(text, short, small) if start is None else start
        if start is not None:
            yield finding_at(text, start, short.end(), "acronym_mismatch")


def _start(text: str, short: re.Match[str], meant: dict[str, str]) -> int | None:
    """Where the words begin that do not make these letters. `meant` is what earlier ones stood for."""
    low = max(0, short.start() - 110)
    if short[1].isupper() and len(short[1]) <= MOST:
        words = _CAPITALISED.search(text, max(0, short.start() - 90), short.start())
        if words and not _readable(short[1], words[0]) and not _OTHERWISE.search(text, words.start(), short.end() + 3):
            return words.start()
    spelt = _SPELT.search(text, low, short.start())
    return spelt.start() if spelt and _told_otherwise(short[1], " ".join(spelt[0].split()), meant) else None


def _readable(acronym: str, words: str) -> bool:
    """Can the acronym be read off the words, letter by letter, beginning with an initial?"""
    initials = "".join(word[0] for word in re.split(r"[ -]", words) if word[:1].isupper())
    if acronym in initials:
        return True
    letters = iter(words.upper())
    return acronym[0] in initials and all(letter in letters for letter in acronym) and len(initials) >= len(acronym) - 1


def _told_otherwise(short: str, words: str, meant: dict[str, str]) -> bool:
    """ "Badan Usaha Milik Daerah (BUMDes)", and letters that stand for other words than before."""
    first = meant.setdefault(short, words)
    if not short.isupper():
        return sum(char.isupper() for char in short) > 1 and _unreadable(short, words)
    other = not (words.endswith(first) or first.endswith(words)) and words.split()[0][0] == first.split()[0][0]
    return other and words.split()[-1] != first.split()[-1]


def _unreadable(short: str, words: str) -> bool:
    """Do the letters begin as the words do, and go on otherwise?"""
    letters = iter(words.lower())
    return short[0] == words[0] and len(words.split()) > 2 and not all(letter in letters for letter in short.lower())


def _told_in_small(text: str, short: re.Match[str], told: dict[str, list[str]]) -> int | None:
    """Where words begin whose initials are these letters, of which the last is another than before, or than all know."""
    if not short[1].isupper():
        return None
    before = _ANY_WORDS.search(text, max(0, short.start() - 110), short.start())
    found = list(_WORD.finditer(text, before.start(), short.start())) if before else []
    words: list[re.Match[str]] = []
    for word in reversed(found):
        if word[0] not in _SMALL:
            words.insert(0, word)
        if len(words) == len(short[1]):
            break
    plain = [word[0].lower() for word in words]
    if "".join(word[0] for word in plain) != short[1].lower():
        return None
    known = [_without_small(one) for one in KNOWN.get(short[1], ())]
    if plain not in known and any(_meant(plain, one) for one in known):
        return words[0].start()
    earlier = told.setdefault(short[1], plain)
    twice = plain != earlier and plain[:-1] == earlier[:-1] and len(plain) > 2
    return words[0].start() if twice else None


def _without_small(words: str) -> list[str]:
    return [word for word in words.split() if word not in _SMALL]


def _meant(words: list[str], known: list[str]) -> bool:
    """Are they enough of the known words to be these, told wrongly?"""
    same = sum(one == other for one, other in zip(words, known, strict=False))
    return len(words) == len(known) and (2 * same > len(known) or (words[0] == known[0] and words[0] not in _GENERAL))
