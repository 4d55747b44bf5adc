"""What an editor should look at: details that could identify a source, hedged accusations, and anomalies."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from . import sentences
from .dates import When
from .money import Money
from .sources import Quote, Source
from .speech import DETAILS, HEDGES


@dataclass(frozen=True)
class Finding:
    """Words worth a look; `kind` says why."""

    text: str
    start: int
    end: int
    kind: str


def _finding(text: str, start: int, end: int, kind: str) -> Finding:
    return Finding(text[start:end], start, end, kind)


def hedges(text: str) -> list[Finding]:
    """ "diduga", "disebut-sebut": where the text accuses without standing for it."""
    return [_finding(text, m.start(), m.end(), HEDGES.key(m)) for m in HEDGES.finditer(text)]


def details(text: str, sources: list[Source], quotes: list[Quote], days: list[When]) -> list[Finding]:
    """What is told of an anonymous source in the sentences that introduce or quote them."""
    places = [source.start for source in sources if source.anonymous] + [q.start for q in quotes if q.anonymous]
    found: dict[tuple[int, int], Finding] = {}
    for start, end in sentences.split(text):
        if not any(start <= place < end for place in places):
            continue
        for match in DETAILS.finditer(text, start, end):
            stop = match.start() + len(match[0].rstrip())
            found[(match.start(), stop)] = _finding(text, match.start(), stop, DETAILS.key(match))
        for day in days:
            if start <= day.start < end and not any(q.start <= day.start < q.end for q in quotes):
                found[(day.start, day.end)] = Finding(day.text, day.start, day.end, "time")
    return [found[span] for span in sorted(found)]


_INSTRUMENTS = {
    "mou": re.compile(r"(?<!\w)(?:MoU|MOU|nota kesepahaman|memorandum of understanding)(?!\w)"),
    "agreement": re.compile(r"(?<!\w)(?:perjanjian kerja ?sama|PKS|cooperation agreement)(?!\w)", re.IGNORECASE),
    "grant": re.compile(
        r"(?<!\w)(?:NPHD|perjanjian hibah|naskah perjanjian hibah daerah|grant agreement)(?!\w)", re.IGNORECASE
    ),
    "procurement": re.compile(r"(?<!\w)(?:pengadaan|kontrak|procurement contract)(?!\w)", re.IGNORECASE),
}
_PEJORATIVE = re.compile(r"(?<!\w)oknum(?: \w+)?", re.IGNORECASE)
_OWN_MEDIA = re.compile(
    r"(?<!\w)(?:anggaran media|belanja media|kerja ?sama media|dana publikasi|iklan media|media budget)(?!\w)",
    re.IGNORECASE,
)
_OPEN_LEAD = re.compile(
    r"(?:media ini|kami|redaksi|this newspaper)(?: masih| tengah| sedang| is| are)+ (?:menelusuri|mencari"
    r"|mengonfirmasi|berupaya|looking into|trying)[^.\n]{0,80}",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"((?:[A-Z][\w-]+(?: (?:dan|di|ke|of|and|the))? ){2,6})\(([A-Z]{3,6})\)")


def anomalies(
    text: str, quotes: list[Quote], sources: list[Source], amounts: list[Money], days: list[When]
) -> list[Finding]:
    """What does not fit together, in the order of the text."""
    found = [
        *_instruments(text),
        *_acronyms(text),
        *(_finding(text, q.start, q.end, f"{q.fault}_quote") for q in quotes if q.fault),
        *(_finding(text, m.start(), m.end(), "pejorative") for m in _PEJORATIVE.finditer(text)),
        *(_finding(text, m.start(), m.end(), "own_media_budget") for m in _OWN_MEDIA.finditer(text)),
        *(_finding(text, m.start(), m.end(), "open_lead") for m in _OPEN_LEAD.finditer(text)),
        *_flagged(amounts, ("numeral_missing", "malformed_number", "words_differ", "negative")),
        *_flagged(days, ("weekday_conflict", "impossible_date", "suspicious")),
        *_plural(text, sources, quotes),
    ]
    return sorted(found, key=lambda finding: (finding.start, finding.end))


def _flagged(items: list[Money] | list[When], flags: tuple[str, ...]) -> Iterator[Finding]:
    for item in items:
        for flag in flags:
            if flag in item.flags:
                yield Finding(item.text, item.start, item.end, flag)


def _instruments(text: str) -> Iterator[Finding]:
    """An MoU, a cooperation agreement and a grant differ: more than one name for a deal is worth asking about."""
    first = {kind: match for kind, pattern in _INSTRUMENTS.items() if (match := pattern.search(text))}
    legal = [kind for kind in first if kind != "procurement"]
    if len(legal) < 2 and not (legal == ["grant"] and "procurement" in first):
        return
    for kind in first:
        yield _finding(text, first[kind].start(), first[kind].end(), "instruments_mixed")


def _acronyms(text: str) -> Iterator[Finding]:
    """ "Pelayanan Publik (TPP)": the letters are not those of the words before them."""
    for match in _ACRONYM.finditer(text):
        initials = "".join(word[0] for word in re.split(r"[ -]", match[1]) if word[:1].isupper())
        if not _within(match[2], initials, match[1]):
            yield _finding(text, match.start(), match.end(), "acronym_mismatch")


def _within(acronym: str, initials: str, words: str) -> bool:
    """Can the acronym be read off the words, letter by letter, beginning with an initial?"""
    if initials.endswith(acronym) or acronym in initials:
        return True
    letters = iter(words.upper())
    return acronym[0] in initials and all(letter in letters for letter in acronym) and len(initials) >= len(acronym) - 1


def _plural(text: str, sources: list[Source], quotes: list[Quote]) -> Iterator[Finding]:
    """Plural words for sources where the anonymous quotations may be one person's."""
    if any(quote.anonymous for quote in quotes):
        yield from (_finding(text, s.start, s.end, "plural_source") for s in sources if s.kind == "source_plural")
