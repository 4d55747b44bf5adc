"""Nothing of a source who is not to be named leaves: what stands for them, and what in any text points at them.

Every export is made of what passed through here, so that no format has a leak of its own.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import or_, select
from sqlalchemy.orm import selectinload

from tracker.cases.access import open_case_ids
from tracker.cases.models import Case
from tracker.core import moved
from tracker.core.db import session
from tracker.core.i18n import N_
from tracker.core.text import fold, telling
from tracker.log.models import LogEntry
from tracker.sources.models import CaseSource, IdentifyingDetail, Source

UNNAMED = N_("a source not to be named")
# What Indonesian hangs on a name: "Kenanganya".
_AFTER = r"(?:['’]?s|nya|ku|mu|lah|kah|pun)?"
_LETTER = r"[^\W\d_]"
_SPACED = r"[\W_]{1,2}"
_APART = r"[\W_]+"


@dataclass
class Protected:
    """The ids of the sources and log entries that stay at home, the uuids of all that hangs on them, and the words."""

    sources: set[int] = field(default_factory=set)
    entries: set[int] = field(default_factory=set)
    uuids: set[Any] = field(default_factory=set)
    redactor: "Redactor" = field(default_factory=lambda: Redactor((), ()))


class Redactor:
    """Takes pseudonyms and telling phrases out of texts, however they are written: capitals, accents, s p a c e d."""

    def __init__(self, pseudonyms: Iterable[str], phrases: Iterable[str], instead: str = UNNAMED) -> None:
        self.instead = instead
        patterns: list[str] = [*map(_name, _folded_set(pseudonyms)), *map(_phrase, _folded_set(phrases))]
        longest_first = sorted(patterns, key=len, reverse=True)
        self._found = re.compile("|".join(longest_first)) if patterns else None

    def clean(self, text: str) -> str:
        if self._found is None or not text:
            return text
        plain, places = _mapped(text)
        out, at = [], 0
        for match in self._found.finditer(plain):
            start, end = places[match.start()], places[match.end() - 1] + 1
            if start < at:
                continue
            out += [text[at:start], self.instead]
            at = end
        return "".join([*out, text[at:]]) if out else text


def _folded_set(texts: Iterable[str]) -> set[str]:
    return {plain for text in texts if len(plain := fold(text)) > 1}


def _name(name: str) -> str:
    """A pseudonym as a word of its own (JATI is no part of "Kejati"), or with something between all its letters."""
    letters = [re.escape(letter) for letter in name if letter.isalnum()]
    written = f"{''.join(letters)}{_AFTER}" if name.isalnum() else _APART.join(map(re.escape, re.findall(r"\w+", name)))
    return rf"(?<!{_LETTER})(?:{written}|{_SPACED.join(letters)})(?!{_LETTER})"


def _phrase(phrase: str) -> str:
    words = _APART.join(re.escape(word) for word in re.findall(r"\w+", phrase))
    return rf"(?<!\w){words}(?!\w)" if words else r"(?!)"


def _mapped(text: str) -> tuple[str, list[int]]:
    """`text` without accents, case and invisible characters, and where each character of that stands in it."""
    plain, places = [], []
    for place, character in enumerate(text):
        for one in unicodedata.normalize("NFKD", character).casefold():
            if not unicodedata.combining(one) and unicodedata.category(one) != "Cf":
                plain.append(one)
                places.append(place)
    return "".join(plain), places


def protected(case: Case, user: Any = None) -> Protected:
    """What of `case` stays at home.

    `user`: whoever takes it out; the pseudonyms of all the cases they may open are taken out of its texts too, and of
    no other, or an export would tell which there are. None, the command line: of all cases.
    """
    here = _with_merged(_of_cases([case.id]))
    seen = [] if user is None else [Source.id.in_(_with_merged(_of_cases(open_case_ids(user))) | here)]
    sources = _all(select(Source).where(Source.anonymous, *seen).options(selectinload(Source.terms)))
    ids = {source.id for source in sources}
    own = [source for source in sources if source.id in here]
    hidden = or_(LogEntry.source_id.in_(ids), LogEntry.asked_unnamed)
    spoken = select(LogEntry).where(LogEntry.case_id == case.id, hidden)
    entries = _all(spoken.options(selectinload(LogEntry.passages)))
    details = _all(select(IdentifyingDetail).where(IdentifyingDetail.source_id.in_([source.id for source in own])))
    hanging = [*sources, *entries, *details]
    hanging += [passage for entry in entries for passage in entry.passages]
    hanging += [terms for source in sources for terms in source.terms]
    # In the language of whoever takes it out: it stands in the middle of what people wrote.
    redactor = Redactor([source.pseudonym for source in sources], _phrases(own, details), _(UNNAMED))
    return Protected(ids, {entry.id for entry in entries}, {record.uuid for record in hanging}, redactor)


def _all(statement: Any) -> list[Any]:
    """Removed ones included: they were promised the same."""
    return list(session().scalars(statement.execution_options(include_removed=True)))


def _of_cases(case_ids: Any) -> set[int]:
    return set(_all(select(CaseSource.source_id).where(CaseSource.case_id.in_(case_ids))))


def _with_merged(ids: set[int]) -> set[int]:
    """These sources and those merged into them, whose pseudonyms still stand in the texts."""
    kept = select(Source.uuid).where(Source.id.in_(ids))
    gone = (_all(select(Source.id).where(Source.uuid.in_(find(kept)))) for find in moved.merged_into)
    return ids.union(*gone)


def _phrases(sources: list[Source], details: list[IdentifyingDetail]) -> list[str]:
    """What is written down of them: how they are described, the details, and longer texts on how they can know.

    A word of any text is nobody's: taken out everywhere, it would ruin the case and hide no one.
    """
    short = [part for source in sources for part in source.described_as.split(";")] + [d.words for d in details]
    long = [text for source in sources for text in (source.access, source.grade_reason)]
    long += [text for source in sources for terms in source.terms for text in (terms.words, terms.scope)]
    long += [detail.noticed_by for detail in details]
    return [text for text in short if telling(text)] + [text for text in long if len(text.split()) > 2]
