"""What the cases one may open say of an official: one statement over everything that can name one."""

from dataclasses import dataclass, field
from itertools import groupby
from typing import Any
from uuid import UUID

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy import ColumnElement, Select, String, and_, case, cast, func, literal, or_, select, union_all

from tracker.articles.models import Article
from tracker.budgets.models import Amount
from tracker.cases.access import open_case_ids
from tracker.cases.models import Case
from tracker.claims.models import Claim, ClaimParty, PartyRole
from tracker.confirmations.models import Attempt, Outcome
from tracker.core.db import session
from tracker.core.i18n import N_
from tracker.core.types import Dated
from tracker.evidence.models import Document
from tracker.log.models import EntryKind, LogEntry
from tracker.officials.models import Official
from tracker.sources.models import CaseSource, Source
from tracker.timeline.models import Event, EventParty

# What can name an official, with its heading, in the order it is shown.
HEADINGS = {
    "claim": N_("Claims"),
    "attempt": N_("Asked"),
    "source": N_("On the record"),
    "amount": N_("Money"),
    "document": N_("Documents issued"),
    "event": N_("Events"),
    "log": N_("Log"),
    "article": N_("Articles"),
}
PAID = {"payer": N_("Paid by it"), "payee": N_("Paid to it")}
ITSELF = literal("", String)


@dataclass
class Link:
    """One item of a case that names the official: in what way, in which words, when, and where it is."""

    kind: str
    what: str
    text: str
    url: str
    when: Dated | None


@dataclass
class CaseLinks:
    """The links of one case under their headings; `authors` are who entered them."""

    case_id: int
    code: str
    title: str
    groups: list[tuple[str, list[Link]]] = field(default_factory=list)
    authors: set[UUID] = field(default_factory=set)


def links(user: Any, official: Official) -> list[CaseLinks]:
    """The links of `official` by case, for the cases `user` may open, and nothing of the others."""
    every = union_all(*_parts(official.id)).subquery()
    statement = (
        select(every, Case.code, Case.title)
        .join(Case, Case.id == every.c.case_id)
        .where(Case.id.in_(open_case_ids(user)))
        .order_by(Case.code, every.c.number, every.c.uuid)
    )
    rows = session().execute(statement).all()
    return [_by_heading(list(group)) for _case, group in groupby(rows, key=lambda row: row.case_id)]


def _by_heading(rows: list[Any]) -> CaseLinks:
    first = rows[0]
    made = CaseLinks(first.case_id, first.code, first.title, authors={r.created_by for r in rows if r.created_by})
    for kind, heading in HEADINGS.items():
        if found := [_link(row) for row in rows if row.kind == kind]:
            made.groups.append((_(heading), found))
    return made


def _parts(official_id: int) -> list[Select[Any]]:
    """A select for each thing that can name an official, all with the same columns."""
    party = and_(ClaimParty.claim_id == Claim.id, ClaimParty.official_id == official_id)
    took_part = and_(EventParty.event_id == Event.id, EventParty.official_id == official_id)
    # An anonymous source carries no official, by the table's own rule; asked again here all the same.
    spoke = and_(CaseSource.source_id == Source.id, Source.official_id == official_id, Source.anonymous.is_(False))
    paid = or_(Amount.payer_id == official_id, Amount.payee_id == official_id)
    side = case((Amount.payer_id == official_id, "payer"), else_="payee")
    spoken = LogEntry.official_id == official_id
    sum_for = func.coalesce(func.nullif(Amount.label, ""), Amount.words)
    return [
        _part("claim", Claim, Claim.summary, word=ClaimParty.role, through=(ClaimParty, party), number=Claim.number),
        _part("attempt", Attempt, ITSELF, word=Attempt.outcome, when="asked", where=Attempt.official_id == official_id),
        _part("amount", Amount, sum_for, word=side, where=paid),
        _part("event", Event, Event.title, word=EventParty.part, through=(EventParty, took_part), when="happened"),
        _part("document", Document, Document.title, when="issued", where=Document.issuer_id == official_id),
        _part("log", LogEntry, LogEntry.title, word=LogEntry.kind, when="happened", where=spoken),
        _part("article", Article, Article.title, when="published", where=Article.outlet_id == official_id),
        _part("source", Source, Source.described_as, through=(CaseSource, spoke), case_id=CaseSource.case_id),
    ]


def _part(
    kind: str,
    item: Any,
    text: Any,
    *,
    word: Any = ITSELF,
    through: tuple[Any, ColumnElement[bool]] | None = None,
    where: ColumnElement[bool] | None = None,
    number: Any = None,
    when: str = "",
    case_id: Any = None,
) -> Select[Any]:
    columns = item.__table__.c
    row = through[0] if through else item
    statement = select(
        literal(kind, String).label("kind"),
        (item.case_id if case_id is None else case_id).label("case_id"),
        item.uuid.label("uuid"),
        (item.id if number is None else number).label("number"),
        cast(text, String).label("text"),
        cast(word, String).label("word"),
        (columns[f"{when}_edtf"] if when else ITSELF).label("edtf"),
        (columns[f"{when}_words"] if when else ITSELF).label("words"),
        row.created_by.label("created_by"),
    ).where(item.removed_at.is_(None), row.removed_at.is_(None))
    statement = statement.join(*through) if through else statement
    return statement if where is None else statement.where(where)


def _link(row: Any) -> Link:
    when = Dated(row.edtf or None, row.words or None)
    return Link(row.kind, _what(row.kind, row.word), row.text, _url(row), when if when else None)


def _what(kind: str, word: str) -> str:
    match kind:
        case "claim":
            return _(PartyRole(word).label)
        case "attempt":
            return _(Outcome(word).label)
        case "log":
            return _(EntryKind(word).label)
        case "amount":
            return _(PAID[word])
        case _:
            return word


def _url(row: Any) -> str:
    code, item = row.code.lower(), row.uuid
    match row.kind:
        case "claim":
            return url_for("claims.page", code=code, number=row.number)
        case "attempt":
            return url_for("confirmations.page", code=code, public_id=item)
        case "amount":
            return url_for("budgets.item", code=code, public_id=item)
        case "event":
            return url_for("timeline.page", code=code)
        case "source":
            return url_for("sources.page", public_id=item)
        case "document":
            return url_for("evidence.page", code=code, public_id=item)
        case "log":
            return url_for("log.page", code=code, public_id=item)
        case _:
            return url_for("articles.page", code=code, public_id=item)
