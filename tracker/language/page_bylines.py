"""Who wrote an article: a line such as "Oleh Sinta Wulan", a name in a row of facts, the letters behind the last words."""

import re

from . import page_words
from .first_names import GIVEN_NAMES

_LABEL = (
    r"(?:(?:di)?tulis oleh|oleh|penulis|reporter|pewarta|laporan(?: wartawan(?: \w+(?:[.-]\w+)?,)?| langsung| khusus)?|jurnalis|wartawan|kontributor|koresponden|teks|naskah"
    r"|(?:story|written|reporting|report|words|text|reported) by|by)"
)
_NAME = (
    r"[A-Z][\w.’'-]*(?: (?!Pada|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)(?:[A-Z][\w.’'-]*|bin|binti|van|de)){0,4}"
)
_NAMES = rf"{_NAME}(?:(?:, | dan | and | & |/){_NAME}){{0,3}}"
_SIGNED_BY = re.compile(
    rf"[(\[–—-]?\s?(?i:{_LABEL})\s?:?\s(?P<who>{_NAMES})\s*(?:[)\]]?$|[|/•·–—-]|\s{{2}}|,? (?:[A-Z][a-z]+, )?\d{{1,2}}[ /.-])"
)
_LABELLED = re.compile(rf"(?<!\w)(?i:{_LABEL})\s?:\s?(?P<who>{_NAMES})(?=\.?\s*(?:$|[|/•·–—;)\]-]|\s{{2}}))")
_BEHIND = re.compile(rf"(?:[.!?”\")]\s|[(\[])(?i:{_LABEL})(?:\s?:\s?|\s)(?P<who>{_NAMES})\s?(?:[)\];|/].{{0,80}})?$")
_ALONE = re.compile(rf"(?i:{_LABEL})\s?:?")
_CODED = re.compile(r"(?P<who>[A-Z][\w.]+(?: [A-Z][\w.]+){0,3}/[A-Z0-9]{1,3}-?[0-9]{0,2})")
_STAFF = re.compile(r"(?P<who>[A-Z][\w' ]{2,40} [Ss]taff)(?: (?:report|reporter|reporters|writer|writers))?")
_WITH_OUTLET = re.compile(rf"(?P<who>{_NAME}) ?[-–—|,/] ?(?P<outlet>[\w. ]{{3,40}})")
_SIGNED = re.compile(r"\(((?:[A-Za-z*]{1,12}[ /.,-]?){1,4}[0-9]{0,3}|\*+)\)\s*\.?$")
_TWO_WORDS = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}")
_NOBODY = ("redaksi", "admin", "administrator", "editor")
_STOPS = (".", "!", "?", "”", '"', ",", "…")
LONG = 200  # a line of facts is no longer
SHORT = 110  # nor is one without a colon behind its first word


def signed_by(line: str) -> str | None:
    """Who wrote it, where the line says so and little besides."""
    if len(line) > LONG:
        return None
    told = line.endswith((".", "”", '"')) or len(line) > SHORT
    last = line[max(map(line.rfind, "·|•")) + 1 :].strip() if not told else line
    found = (
        (None if told else _SIGNED_BY.match(line))
        or _STAFF.fullmatch(line)
        or _CODED.fullmatch(line)
        or (_LABELLED.search(line) if ":" in line else None)
        or (_SIGNED_BY.match(last) if last != line else None)
    )
    return _person(found["who"]) if found else None


def _person(who: str) -> str | None:
    """Without the outlet behind a comma and a full stop; the newsroom is nobody."""
    names = who.strip().split(", ")
    if len(names) > 1 and _press(names[-1]):
        names.pop()
    last = ", ".join(names)
    last = last.removesuffix(".") if len(last.split()[-1]) > 2 else last
    return None if last.lower() in _NOBODY else last


def _press(name: str) -> bool:
    return any(page_words.PRESS.fullmatch(word) for word in name.split()) or bool(page_words.SITE.fullmatch(name))


def outlet_beside(line: str) -> str | None:
    """ "By Debora Kandou, The Minaesa Herald": the outlet behind who wrote it."""
    found = _SIGNED_BY.match(line) if "," in line and len(line) <= SHORT else None
    name = found["who"].rsplit(", ", 1)[-1].strip() if found and ", " in found["who"] else None
    return name if name and _press(name) else None


def label_alone(line: str) -> bool:
    """Is it the word that the next line answers: "Reporter", "Penulis:"?"""
    return bool(_ALONE.fullmatch(line))


def with_outlet(line: str, outlet: str | None) -> str | None:
    """ "Ratih Purnomosidi - kanalkota": a name beside that of the outlet."""
    found = _WITH_OUTLET.fullmatch(line)
    beside = found and (found["outlet"].lower() == (outlet or "").lower() or "." in found["outlet"].strip("."))
    return found["who"] if found and beside and " " in found["who"] else None


def name_alone(line: str) -> bool:
    """Two to four capitalised words, the first of them a known given name."""
    words = line.split()
    return 2 <= len(words) <= 4 and words[0] in GIVEN_NAMES and bool(re.fullmatch(_NAME, line))


def names_alone(line: str) -> bool:
    """A known given name with what follows it, alone or joined to others?"""
    people = re.split(r" dan | and | & |, ", line)
    return len(line) <= 60 and len(people) <= 3 and name_alone(people[0]) and all(map(_TWO_WORDS.fullmatch, people))


def behind(line: str) -> str | None:
    """Who wrote it, in the last words of a paragraph."""
    found = _BEHIND.search(line, max(0, len(line) - LONG))
    return _person(found["who"]) if found else None


def letters(line: str) -> str | None:
    """ "(LT 01)", "(*)": what stands in brackets behind the last words, with its brackets."""
    found = _SIGNED.search(line, max(0, len(line) - 70))
    told = found and line[: found.start()].rstrip()
    return found[0].strip().rstrip(".") if found and (not told or told.endswith(_STOPS)) else None
