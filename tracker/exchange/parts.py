"""What a case is made of when it is taken out and brought in again: one table a kind of record, in this order.

What is not named here stays at home: accounts, members, who did what and when, the audit, links to other cases,
identifying details, sealed identities, files. So does every kind of record a later feature adds, until it is named.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import inspect

from tracker.articles.models import Article, ArticleVersion, Carried, Copy, Correction
from tracker.budgets.models import Amount, AmountCode, AmountLink
from tracker.cases.models import StageMove, Tag
from tracker.claims.models import Claim, ClaimParty, Support
from tracker.confirmations.models import Attempt, PutClaim
from tracker.core.record import Record
from tracker.evidence.models import Document
from tracker.log.models import LogEntry, Passage
from tracker.officials.models import Alias, Identifier, Official, Tenure
from tracker.sources.models import Source, Terms
from tracker.tasks.models import Comment, Task
from tracker.timeline.models import Event, EventParty

FORMAT, VERSION = "telusur-case", 1
OF_CASE = (
    "title",
    "question",
    "hypothesis",
    "region",
    "sensitivity",
    "stage",
    "stage_before",
    "target_on",
    "embargo_until",
)


@dataclass(frozen=True)
class Part:
    """`plain`: attributes that go as they are. `refs`: {relationship: the part it leads to}, first what a row hangs on.

    `later`: those of `refs` that lead to rows of the same part. `written`: its moment goes along. `about`: it is about
    another item, named by its uuid.
    """

    name: str
    model: type[Record]
    plain: tuple[str, ...]
    refs: dict[str, str] = field(default_factory=dict)
    later: tuple[str, ...] = ()
    written: bool = False
    about: bool = False


def _part(name: str, model: type[Record], plain: str, refs: str = "", later: str = "", **more: Any) -> Part:
    pairs = dict(pair.split(":") for pair in refs.split())
    return Part(name, model, tuple(plain.split()), pairs, tuple(later.split()), **more)


PARTS: tuple[Part, ...] = (
    _part("tags", Tag, "name"),
    _part("stages", StageMove, "before after reason", written=True),
    _part(
        "officials",
        Official,
        "kind name titles body_kind post_title people place note",
        "body:officials",
        later="body",
    ),
    _part("spellings", Alias, "name", "official:officials"),
    _part("numbers", Identifier, "system value", "official:officials"),
    _part("tenures", Tenure, "capacity held", "person:officials post:officials"),
    _part(
        "sources",
        Source,
        "kind people described_as access reliability credibility grade_reason",
        "official:officials",
    ),
    _part(
        "terms",
        Terms,
        "attribution promise scope words reason agreed expires_on withdrawn_on withdrawn_why",
        "source:sources",
    ),
    _part("documents", Document, "number title identifier issued where holding note", "issuer:officials"),
    _part(
        "log",
        LogEntry,
        "kind title body happened place channel unfinished settled",
        "source:sources official:officials document:documents",
        written=True,
    ),
    _part("passages", Passage, "position words attribution verbatim", "entry:log"),
    _part("claims", Claim, "number summary words voice note nature accusation main withdrawn_why"),
    _part("parties", ClaimParty, "role", "claim:claims official:officials"),
    _part(
        "articles",
        Article,
        "ours kind state title section outlet byline dateline published address note last",
        "outlet_official:officials",
    ),
    _part("versions", ArticleVersion, "number text why", "article:articles", written=True),
    _part("carried", Carried, "words", "article:articles claim:claims passage:passages"),
    _part("copies", Copy, "outlet address seen", "article:articles"),
    _part("corrections", Correction, "kind text published address", "article:articles notice:articles"),
    _part(
        "supports",
        Support,
        "stance passage limits hearsay",
        "claim:claims source:sources log_entry:log document:documents article:articles copy_of:supports",
        later="copy_of",
    ),
    _part(
        "attempts",
        Attempt,
        "channel asked deadline outcome reply also_asked conflict note unfinished",
        "official:officials follow_up_of:attempts",
        later="follow_up_of",
    ),
    _part("put", PutClaim, "question outcome", "attempt:attempts claim:claims"),
    _part(
        "amounts",
        Amount,
        "label words currency low high precision open_bound per percent flags stage as_loss fiscal_year method note",
        "payer:officials payee:officials source:sources log_entry:log document:documents claim:claims",
    ),
    _part("codes", AmountCode, "system value year", "amount:amounts"),
    _part("ties", AmountLink, "kind", "amount:amounts other:amounts"),
    _part("events", Event, "title happened place note"),
    _part("event_parties", EventParty, "part", "event:events official:officials"),
    _part("tasks", Task, "title note due_on done_at", about=True),
    _part("comments", Comment, "body", written=True, about=True),
)
BY_NAME = {part.name: part for part in PARTS}
# What a row must keep one of; a row that has none of these left says nothing.
ONE_OF = {"supports": ("source", "log_entry", "document", "article"), "carried": ("claim", "passage")}


@cache
def key_of(model: type[Record], ref: str) -> tuple[str, bool]:
    """(attribute of the foreign key behind a relationship, whether it may be empty)."""
    mapper = inspect(model)
    (column,) = mapper.relationships[ref].local_columns
    return mapper.get_property_by_column(column).key, bool(column.nullable)
