"""What does not fit together in an article: contradictions, missing marks and words worth a second look."""

from collections.abc import Iterable, Iterator
from datetime import date

from . import anomaly_counts, anomaly_days, anomaly_letters, anomaly_names, anomaly_shares, anomaly_sums, anomaly_twice
from .dates import When
from .findings import Finding, finding_at
from .money import Money
from .odd_words import odd_words
from .people import Person
from .quotes import Quote
from .sources import Source
from .spotting import Spotter


def _spotted(words: str) -> Spotter:
    return Spotter(rf"(?<!\w)(?:{words})", low=True)


_INSTRUMENTS = {
    "mou": _spotted(r"mou(?!\w)|nota kesepahaman|memorandum of understanding"),
    "agreement": _spotted(r"perjanjian kerja ?sama|pks(?!\w)|cooperation agreement"),
    "grant": _spotted(r"nphd(?!\w)|naskah perjanjian hibah daerah|perjanjian hibah|grant agreement"),
    "procurement": _spotted(r"pengadaan|kontrak(?!tor)|procurement contract"),
}
_TELLING = {
    "pejorative": _spotted(r"oknum(?: \w+)?"),
    "own_media_budget": _spotted(
        r"anggaran media|belanja media|kerja ?sama media|dana publikasi|iklan media|media budget"
    ),
    "open_lead": _spotted(
        r"(?:media ini|kami|redaksi|this newspaper)(?: masih| tengah| sedang| is| are){1,2}"
        r" (?:menelusuri|mencari|mengonfirmasi|berupaya|looking into|trying)[^.\n]{0,80}"
    ),
}


def read(
    text: str,
    quotes: list[Quote],
    sources: list[Source],
    amounts: list[Money],
    days: list[When],
    people: Iterable[Person],
    *,
    body: int = 0,
    published: date | None = None,
) -> list[Finding]:
    """The anomalies of an article, in the order of the text; its body begins at `body`."""
    found = [
        *_instruments(text),
        *(finding_at(text, q.start, q.end, f"{q.fault}_quote") for q in quotes if q.fault),
        *(finding_at(text, m.start(), m.end(), kind) for kind, words in _TELLING.items() for m in words.all(text)),
        *_flagged(amounts, ("numeral_missing", "malformed_number", "words_differ", "negative")),
        *_flagged(days, ("weekday_conflict", "impossible_date", "suspicious")),
        *_plural(text, sources, quotes),
        *odd_words(text, quotes),
        *anomaly_names.read(text, people),
        *anomaly_letters.read(text),
        *anomaly_days.read(text, days, published),
        *anomaly_sums.read(text, amounts),
        *anomaly_shares.read(text),
        *anomaly_twice.read(text, amounts),
        *anomaly_counts.read(text, amounts),
        *(anomaly_twice.in_title(text, body) if body else ()),
    ]
    return sorted(found, key=lambda finding: (finding.start, finding.end))


def _flagged(items: list[Money] | list[When], flags: tuple[str, ...]) -> Iterator[Finding]:
    for item in items:
        for flag in flags:
            if flag in item.flags:
                yield Finding(item.text, item.start, item.end, flag)


def _instruments(text: str) -> Iterator[Finding]:
    """An MoU, a cooperation agreement and a grant differ: more than one name for a deal is worth asking about."""
    first = {kind: match for kind, pattern in _INSTRUMENTS.items() if (match := pattern.first(text))}
    legal = [kind for kind in first if kind != "procurement"]
    if len(legal) < 2 and not (legal == ["grant"] and "procurement" in first):
        return
    for match in first.values():
        yield finding_at(text, match.start(), match.end(), "instruments_mixed")


def _plural(text: str, sources: list[Source], quotes: list[Quote]) -> Iterator[Finding]:
    """Plural words for sources whose quotations may be one person's."""
    said = {quote.speaker for quote in quotes if quote.anonymous}
    for source in sources:
        if source.kind == "source_plural" and source.text in said:
            yield finding_at(text, source.start, source.end, "plural_source")
