"""Names that no post introduces, of somebody who speaks: "kata Budi Santoso", "Budi Santoso menolak"."""

import re
from collections.abc import Iterator

from . import name_before, names, quoted_names
from .learnt import Learnt
from .likely import likely
from .names import Name
from .naming import Person, person_of
from .spans import Along
from .speech import ANY_VERB, NAME_AFTER, OUTCOMES, VERBS_LAST
from .spotting import Text
from .words import INSTITUTION_WORDS


def speaking(text: str, known: Learnt, taken: Along[Person]) -> Iterator[Person]:
    """Names without a post that stand where a speaker stands: "kata Budi Santoso", "Budi Santoso mengatakan".

    Those of `taken` are known already.
    """
    for match in NAME_AFTER.all(text):
        if match[0].startswith("told") and not text.endswith(_MARKS, 0, match.start() - 1):
            continue  # "he told Mongabay"
        if (name := names.read(text, match.end(), known)) and not _ALSO_CALLED.match(text, name.end):
            yield person_of(text, name.start, name.end, None, name)
    for quoted in _CLOSED_QUOTE.finditer(text):
        verb = ANY_VERB.match(text, quoted.end())
        name = names.read(text, verb.end() + 1, known) if verb else None
        if (
            name
            and _NAME_ENDS.match(text, name.end)
            and (" " in name.name or name.titles or not known.knows(name.name))
        ):
            yield person_of(text, name.start, name.end, None, name)
    for name in (*_before_colon(text, known), *quoted_names.read(text, known)):
        yield person_of(text, name.start, name.end, None, name)
    for place in Text(text).words.get("who", ()):
        if text.startswith(", ", place - 2) and (name := _subject(text, place, known)):
            yield person_of(text, name.start, name.end, None, name)  # only people are who
    subjects = [match.start() for match in VERBS_LAST.all(text)] + [hit.start for hit in OUTCOMES.read(text)]
    for start in sorted(set(subjects)):
        if name := None if taken.covers(start - 2) else _subject(text, start, known):
            yield person_of(text, name.start, name.end, None, name)


_ALSO_CALLED = re.compile(r" [—–-] (?:sapaan|panggilan)")  # "menurut Ema — sapaan akrabnya —"
# "”, pekik Lunsa, tuai rumah panjang": behind a closed quotation any verb leads to who spoke.
_CLOSED_QUOTE = re.compile(r"[”\"’»“],? (?=[a-z])")
_NAME_ENDS = re.compile(r"[,.;:(]|$|\n| [a-z(]")
_MARKS = ('"', "”", ",", "'", "’")
_COLON = re.compile(r": ?[“\"]")
_LINE_BEGINS = re.compile(r"(?:^|\n)((?:[A-Z][\w'’.-]* ){1,4}[A-Z][\w'’-]*)$")


def _before_colon(text: str, known: Learnt) -> Iterator[Name]:
    """ "Budi Santoso: “…”": a name of two words and more that a line of an interview begins with."""
    for colon in _COLON.finditer(text):
        line = _LINE_BEGINS.search(text, max(0, colon.start() - 80), colon.start())
        name = names.read(text, line.start(1), known) if line else None
        if name and name.end == colon.start() and " " in name.name and likely(text, name):
            yield name


_SUBJECT = re.compile(
    r"(?<![\w.])((?:[A-Z][\w'’.-]*+ ){0,4}[A-Z][\w'’-]*+)(?: \([0-9]{2}\))?(?:, (?:who|yang|the|a|an|of|from|dari)[^,\n]{3,60}+,| (?:dari|from)(?: the)?(?: [A-Z][\w&-]*+){1,5})?,? (?:juga |sendiri |itu )?$"
)
_BETWEEN = frozenset({"juga", "sendiri", "itu"})
_COMPANY = INSTITUTION_WORDS - {"Karang", "Pusat"}


def _subject(text: str, verb: int, known: Learnt) -> Name | None:
    """The name right before a verb of saying or a refusal: "Ridwan Kamal menolak"."""
    base = max(0, verb - 110)
    last = text[text.rfind(" ", base, max(base, verb - 1)) + 1 : verb].rstrip()
    if last[:1].islower() and not last.endswith(",") and last not in _BETWEEN:
        return None  # "warga mengatakan": no name ends there
    match = _SUBJECT.search(text, base, verb)
    if not match or any(word.rstrip(".") in _COMPANY for word in match[1].split()):
        return None
    if full := name_before.alias_of(text, match.start(1), known):
        return full
    name = name_before.ends_at(text, *match.span(1), known)
    return name if name and likely(text, name) else None
