"""Every kind of item that can be found, and by which of its text.

The vault's tables are not among them and never will be: a source is found by its pseudonym and by what its page says of
it in that case. Personal numbers (NIK) are not indexed: the official's page cuts them short for some of its readers.
"""

from collections.abc import Callable, Collection
from datetime import date
from typing import Any

from flask import url_for
from sqlalchemy import or_, select

from tracker.articles.models import Article, Copy, Correction
from tracker.budgets.models import Amount, AmountCode
from tracker.cases.models import Case, Tag
from tracker.claims.models import Claim, ClaimParty
from tracker.confirmations.models import Attempt, PutClaim
from tracker.core.db import session
from tracker.core.i18n import N_
from tracker.evidence.models import Document
from tracker.log.models import LogEntry, Passage
from tracker.officials.models import Alias, Official
from tracker.search import parts
from tracker.search.kind import Days, Kind, dated, table, written
from tracker.search.parts import OFFICIAL, SOURCE, SPEAKS
from tracker.sources.models import CaseSource, Source, Terms
from tracker.tasks.models import Comment, Task
from tracker.timeline.models import Event, EventParty

AMOUNT = table(Amount)


def _with(model: Any, *columns: str) -> Callable[[int], Any]:
    """The items one of whose columns names an official."""
    own = table(model)
    return lambda who: select(own.c.id).where(or_(*(own.c[column] == who for column in columns)))


def _with_party(model: Any, owner: str) -> Callable[[int], Any]:
    own = table(model)
    return lambda who: select(own.c[owner]).where(own.c.official_id == who, own.c.removed_at.is_(None))


def _named_source(who: int) -> Any:
    return select(SPEAKS.c.id).join(SOURCE, SOURCE.c.id == SPEAKS.c.source_id).where(SOURCE.c.official_id == who)


def _in_case(endpoint: str) -> Callable[[Any, str], str]:
    """The page of an item inside its case, by its uuid."""
    return lambda doc, slug: url_for(endpoint, code=slug, public_id=doc.item_uuid)


def _fiscal_year(row: Any) -> Days:
    year = row.fiscal_year
    return (date(year, 1, 1), date(year, 12, 31)) if year else written(row)


def _due(row: Any) -> Days:
    return (row.due_on, row.due_on) if row.due_on else written(row)


def _remarks(ids: Collection[int]) -> dict[int, str]:
    """Where comments stand: on the pages of what they are about."""
    own = table(Comment).c
    rows = session().execute(select(own.id, own.about_path, own.uuid).where(own.id.in_(ids)))
    return {row.id: f"{row.about_path}#remark-{row.uuid}" for row in rows}


KINDS = (
    Kind(
        "case",
        N_("Case"),
        N_("Cases"),
        Case,
        title=("title",),
        texts=("question", "hypothesis", "region"),
        parts=(parts.rows(Tag, "case_id", "name"),),
        url=lambda doc, slug: url_for("desk.case", code=slug),
    ),
    Kind(
        "claim",
        N_("Claim"),
        N_("Claims"),
        Claim,
        title=("summary",),
        texts=("words", "voice", "note", "withdrawn_why"),
        code=lambda row: f"C{row.number}",
        parts=(parts.party(ClaimParty, "claim_id"),),
        people=_with_party(ClaimParty, "claim_id"),
        sums=AMOUNT.c.claim_id,
        url=lambda doc, slug: url_for("claims.page", code=slug, number=int(doc.code[1:])),
    ),
    Kind(
        "official",
        N_("Person or body"),
        N_("People and bodies"),
        Official,
        title=("name",),
        texts=("titles", "place", "note"),
        parts=(
            parts.rows(Alias, "official_id", "name"),
            parts.numbers(),
            parts.post(),
            parts.name(Official, "body_id"),
        ),
        days=lambda row: (None, None),
        people=lambda who: select(OFFICIAL.c.id).where(or_(OFFICIAL.c.id == who, OFFICIAL.c.body_id == who)),
        url=lambda doc, slug: url_for("desk.official", public_id=doc.item_uuid),
    ),
    Kind(
        "source",
        N_("Source"),
        N_("Sources"),
        CaseSource,
        texts=(),
        named=(parts.speaking(Source, "pseudonym"), parts.SOURCE_NAMED),
        parts=(
            parts.speaking(Source, "described_as", "access", "grade_reason"),
            parts.speaking(Terms, "scope", "words"),
            parts.detail(),
        ),
        stands_for=(SOURCE, SOURCE.c.id == SPEAKS.c.source_id),
        people=_named_source,
        url=lambda doc, slug: url_for("sources.page", public_id=doc.item_uuid, case=slug),
    ),
    Kind(
        "log_entry",
        N_("Log entry"),
        N_("Log entries"),
        LogEntry,
        title=("title",),
        texts=("body", "place", "settled"),
        named=(parts.name(LogEntry, "official_id"), parts.pseudonym(LogEntry)),
        parts=(parts.rows(Passage, "entry_id", "words"),),
        days=dated("happened"),
        people=_with(LogEntry, "official_id"),
        sums=AMOUNT.c.log_entry_id,
        url=_in_case("log.page"),
    ),
    Kind(
        "attempt",
        N_("Attempt to ask"),
        N_("Attempts to ask"),
        Attempt,
        texts=("reply", "also_asked", "conflict", "note"),
        named=(parts.name(Attempt, "official_id"),),
        parts=(parts.rows(PutClaim, "attempt_id", "question"),),
        days=dated("asked"),
        people=_with(Attempt, "official_id"),
        url=_in_case("confirmations.page"),
    ),
    Kind(
        "amount",
        N_("Amount"),
        N_("Amounts"),
        Amount,
        title=("label", "words"),
        texts=("words", "note"),
        parts=(
            parts.rows(AmountCode, "amount_id", "value"),
            parts.name(Amount, "payer_id"),
            parts.name(Amount, "payee_id"),
            parts.pseudonym(Amount),
        ),
        days=_fiscal_year,
        people=_with(Amount, "payer_id", "payee_id"),
        sums=AMOUNT.c.id,
        url=_in_case("budgets.item"),
    ),
    Kind(
        "document",
        N_("Document"),
        N_("Documents"),
        Document,
        title=("title",),
        texts=("identifier", "where", "note"),
        code=lambda row: f"E{row.number}",
        parts=(parts.name(Document, "issuer_id"),),
        days=dated("issued"),
        people=_with(Document, "issuer_id"),
        sums=AMOUNT.c.document_id,
        url=_in_case("evidence.page"),
    ),
    Kind(
        "article",
        N_("Article"),
        N_("Articles"),
        Article,
        title=("title", "outlet"),
        texts=("outlet", "byline", "dateline", "section", "address", "note"),
        parts=(
            parts.text_of_article(),
            parts.rows(Copy, "article_id", "outlet", "address"),
            parts.rows(Correction, "article_id", "text", "address"),
        ),
        days=dated("published"),
        people=_with(Article, "outlet_id"),
        url=_in_case("articles.page"),
    ),
    Kind(
        "event",
        N_("Event"),
        N_("Events"),
        Event,
        title=("title",),
        texts=("place", "note"),
        parts=(parts.party(EventParty, "event_id", "part"),),
        days=dated("happened"),
        people=_with_party(EventParty, "event_id"),
        url=lambda doc, slug: url_for("timeline.page", code=slug),
    ),
    Kind(
        "task",
        N_("Task"),
        N_("Tasks"),
        Task,
        title=("title",),
        texts=("note",),
        days=_due,
        url=_in_case("tasks.page"),
    ),
    Kind(
        "comment",
        N_("Comment"),
        N_("Comments"),
        Comment,
        texts=("body",),
        places=_remarks,
        url=lambda doc, slug: url_for("tasks.in_case", code=slug),
    ),
)
BY_NOUN = {kind.noun: kind for kind in KINDS}
