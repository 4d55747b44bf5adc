"""A text read into findings: what could be entered, each with its place in the text, its values and no decision yet.

A finding is a dictionary, kept as JSON: `key` (person-1), `no`, `kind`, `start`, `end`, `words`, `flags`, `values`
(what would be entered; a person may edit them), `decision` ("", yes, no), and for officials
`likes` and `same` (`matching`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from tracker.core.text import fold
from tracker.intake.kinds import Kind
from tracker.intake.material import Material
from tracker.intake.tying import Finding, tie, told_once
from tracker.officials.models import BodyKind

if TYPE_CHECKING:
    from tracker.language.article import Article
    from tracker.language.sources import Source

T = TypeVar("T")
# More than this on one page helps nobody.
MOST = 400
BODY_KINDS = frozenset(kind.value for kind in BodyKind)
_GOVERNMENTS = {"city": {"kota", "pemkot"}, "regency": {"kabupaten", "pemkab"}, "province": {"provinsi", "pemprov"}}
_INSIDER = re.compile(r"\b(?:asn|pns|pegawai|karyawan|staf|internal|honorer|employee|official|civil servant)\b", re.I)
_WITNESS = re.compile(r"\b(?:warga|saksi|pedagang|nelayan|petani|resident|witness)\b", re.I)


@dataclass
class Found:
    """What came of a text: the text itself, what is known of the article, the findings, and how many were left out."""

    text: str
    about: dict[str, Any]
    findings: list[Finding] = field(default_factory=list)
    left_out: int = 0


def read(material: Material, address: str = "", appeared: date | None = None) -> Found:
    """Everything that can be proposed from a text, in the order of the text; `appeared`: the day it did, if known."""
    from tracker.language import article

    says = material.says
    day = appeared or (date.fromisoformat(says["published"]) if says.get("published") else None)
    read_ = article.read(material.text, day)
    about = {
        "title": (read_.title or says.get("title", ""))[:300],
        "outlet": (read_.outlet or says.get("outlet", ""))[:120],
        "byline": _signed(read_.byline or says.get("byline", ""))[:120],
        "dateline": (read_.place or "")[:120],
        "published": day.isoformat() if day else read_.published or "",
        "address": address[:500],
        "around": list(read_.left_out),
        "attached": list(material.attached),
    }
    found = Found(read_.text, about)
    reader = _Reader(read_)
    items = sorted(reader.all(), key=lambda item: (item["start"], item["end"], list(Kind).index(item["kind"])))
    found.left_out = max(0, len(items) - MOST) + reader.beyond
    items = items[:MOST]
    _name(items)
    tie(items)
    found.findings = told_once(items)
    for number, item in enumerate(found.findings, start=1):
        item["no"] = number
    return found


def _signed(byline: str) -> str:
    """Who signed, without the brackets; "(*)" names nobody."""
    return byline.strip("()") if any(char.isalnum() for char in byline) else ""


def _name(items: list[Finding]) -> None:
    """Gives each a key, by which others mean it."""
    counts: dict[str, int] = {}
    for item in items:
        kind = item["kind"] = str(item["kind"].value)
        counts[kind] = counts.get(kind, 0) + 1
        item["key"] = f"{kind}-{counts[kind]}"


class _Reader:
    """Turns what the language package read into findings."""

    def __init__(self, read: "Article") -> None:
        from tracker.language.clauses import Clauses

        self.read, self.text = read, read.text
        self.clauses = Clauses(self.text)
        self.beyond = 0  # how many of one kind there are more than fit

    def all(self) -> Iterator[Finding]:
        read = self.read
        for person in read.people:
            yield self.made(
                Kind.PERSON, person, name=person.name, **_held(person), titles=", ".join(person.titles)[:80]
            )
        for post in read.posts:
            yield self.made(Kind.POST, post, **_held(post), name=_post_name(post), count=post.count or 0)
        for body in read.bodies:
            values = {"name": body.name[:200], "also": (body.acronym or next(iter(body.others), ""))[:200]}
            yield self.made(Kind.BODY, body, **values, body_kind=_body_kind(body))
        for amount in self.fitting(read.amounts):
            values = {"words": amount.text[:500], "label": self.clauses.about(amount.start, amount.end)}
            yield self.made(Kind.AMOUNT, amount, amount.flags, **values)
        for day in self.fitting(read.dates):
            values = {
                "title": self.clauses.happened(day.start, day.end),
                "edtf": day.edtf or "",
                "typed": day.text,
                "duration": day.duration,
            }
            yield self.made(Kind.DATE, day, day.flags, **values)
        yield from self.spoken()
        for attempt in read.attempts:
            values = {"to": attempt.to or "", "outcome": attempt.outcome, "channel": attempt.channel}
            values |= {"edtf": attempt.date or "", "typed": ""}
            yield self.made(Kind.ATTEMPT, attempt, **values, reply=attempt.text)
        for detail in read.details:
            yield self.made(Kind.DETAIL, detail, (detail.kind,), of="")
        yield from self.doubtful()

    def fitting(self, items: Sequence[T]) -> Sequence[T]:
        """Those that may find a place: looking for the clause around each is what takes time."""
        self.beyond += max(0, len(items) - MOST)
        return items[:MOST]

    def spoken(self) -> Iterator[Finding]:
        for source in self.read.sources:
            if source.kind == "named":
                yield self.made(Kind.SOURCE, source, anonymous=False, of=source.name or "")
            elif source.anonymous:
                promise = "requested" if source.kind.startswith("promise") else "none"
                values = {"pseudonym": "", "same_as": "", "source_kind": _source_kind(source), "promise": promise}
                yield self.made(Kind.SOURCE, source, anonymous=True, plural=source.kind == "source_plural", **values)
            elif source.kind == "hearsay":
                yield self.made(Kind.ANOMALY, source, why="hearsay", note="")
        for quote in self.read.quotes:
            flags = (quote.fault,) if quote.fault else ()
            yield self.made(
                Kind.QUOTE, quote, flags, by=quote.speaker or "", anonymous=quote.anonymous, said=quote.text
            )

    def doubtful(self) -> Iterator[Finding]:
        for claim in self.fitting(self.read.claims):
            values = {"by": claim.speaker or "", "why": claim.kind, "said": claim.text}
            values["summary"] = short(self.clauses.line(claim.start, claim.end), 300)
            yield self.made(Kind.CLAIM, claim, anonymous=claim.anonymous, **values)
        for odd in self.read.anomalies:
            yield self.made(Kind.ANOMALY, odd, why=odd.kind, note="")

    def made(self, kind: Kind, item: Any, flags: Iterable[str] = (), **values: Any) -> Finding:
        place = {"start": item.start, "end": item.end, "words": item.text}
        return {"kind": kind, **place, "flags": list(flags), "values": values, "decision": "", "likes": [], "same": ""}


def short(text: str, most: int) -> str:
    """One line of at most so many characters, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"


def _held(item: Any) -> dict[str, str]:
    place = item.place or ""
    post = item.post or ""
    body = item.body or ""
    return {"post": _with_place(post, place, body)[:200], "capacity": item.capacity or "", "body": body[:200]}


def _with_place(post: str, place: str, body: str) -> str:
    """ "Wali Kota" in Ambon is the post "Wali Kota Ambon"; "Kadis Kominfo" has its place in its body."""
    if not post or not place or fold(place) in fold(post):
        return post
    return f"{post} {place}"


def _post_name(item: Any) -> str:
    return _held(item)["post"]


def _body_kind(body: Any) -> str:
    if body.kind in BODY_KINDS:
        return str(body.kind)
    words = fold(body.name).split()
    return next((kind for kind, signs in _GOVERNMENTS.items() if signs & set(words)), "")


def _source_kind(source: "Source") -> str:
    """What the words that introduce a source tell of its kind; "" where a person has to say it."""
    if _INSIDER.search(source.text):
        return "insider"
    return "witness" if _WITNESS.search(source.text) else ""
