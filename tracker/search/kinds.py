"""Every kind of item that can be found, and by which of its text.

The vault's tables are not among them and never will be: a source is found by its pseudonym and by what its page says of
it in that case. Personal numbers (NIK) are not indexed: the official's page cuts them short for some of its readers.
"""

from collections.abc import Callable, Collection
from datetime import date
from typing import Any

from flask import url_for
from sqlalchemy import func, not_, or_, select

from tracker.articles.models import Article, ArticleVersion, Copy, Correction
from tracker.budgets.models import Amount, AmountCode
from tracker.cases.models import Case, Tag
from tracker.claims.models import Claim, ClaimParty
from tracker.confirmations.models import Attempt, PutClaim
from tracker.core.db import session
from tracker.core.i18n import N_
from tracker.evidence.models import Document
from tracker.log.models import LogEntry, Passage
from tracker.officials.models import Alias, Identifier, IdentifierSystem, Official, Tenure
from tracker.search.kind import Days, Kind, Part, dated, table, written
from tracker.sources.models import CaseSource, IdentifyingDetail, Source, Terms
from tracker.tasks.models import Comment, Task
from tracker.timeline.models import Event, EventParty

AMOUNT, OFFICIAL, SOURCE, SPEAKS = table(Amount), table(Official), table(Source), table(CaseSource)
NUMBER = table(Identifier).c
# In SQL what `officials.identifiers.personal` says of one number.
PERSONAL = or_(
    NUMBER.system == IdentifierSystem.NIK,
    (NUMBER.system == IdentifierSystem.NPWP) & (func.length(NUMBER.value) == 16) & not_(NUMBER.value.startswith("0")),
)


def _rows(model: Any, owner: str, *texts: str, only: Any = None) -> Part:
    """Texts of the rows of `model` that hang on the item."""
    own = table(model)
    return Part(own.c[owner], tuple(own.c[name] for name in texts), own, only)


def _party(model: Any, owner: str, *texts: str) -> Part:
    """The names of the officials that rows of `model` tie to the item."""
    own = table(model)
    named = own.join(OFFICIAL, OFFICIAL.c.id == own.c.official_id)
    return Part(own.c[owner], (OFFICIAL.c.name, *(own.c[text] for text in texts)), named)


def _name(model: Any, link: str) -> Part:
    """The name of the official that column `link` of the item leads to."""
    own, other = table(model), OFFICIAL.alias(f"{link}_of")
    return Part(own.c.id, (other.c.name,), own.join(other, other.c.id == own.c[link]))


def _post() -> Part:
    """The posts a person holds or held."""
    held, post = table(Tenure), OFFICIAL.alias("post")
    return Part(held.c.person_id, (post.c.name,), held.join(post, post.c.id == held.c.post_id))


def _text_of_article() -> Part:
    """Its current version."""
    article, version = table(Article), table(ArticleVersion)
    current = (version.c.article_id == article.c.id) & (version.c.number == article.c.last)
    return Part(article.c.id, (version.c.text,), article.join(version, current))


def _detail() -> Part:
    """Details of this case's text, not of another case in which the source speaks."""
    detail = table(IdentifyingDetail)
    here = (detail.c.source_id == SPEAKS.c.source_id) & (detail.c.case_id == SPEAKS.c.case_id)
    return Part(SPEAKS.c.id, (detail.c.words,), SPEAKS.join(detail, here))


def _speaking(model: Any, *texts: str) -> Part:
    """Texts of the source itself, or of what hangs on it."""
    other = table(model)
    joined = (other.c.id if model is Source else other.c.source_id) == SPEAKS.c.source_id
    return Part(SPEAKS.c.id, tuple(other.c[text] for text in texts), SPEAKS.join(other, joined))


SOURCE_NAMED = Part(
    SPEAKS.c.id,
    (OFFICIAL.c.name,),
    SPEAKS.join(SOURCE, SOURCE.c.id == SPEAKS.c.source_id).join(OFFICIAL, OFFICIAL.c.id == SOURCE.c.official_id),
)


def _pseudonym(model: Any) -> Part:
    """The pseudonym of the source that the item was said by."""
    own = table(model)
    return Part(own.c.id, (SOURCE.c.pseudonym,), own.join(SOURCE, SOURCE.c.id == own.c.source_id))


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
        parts=(_rows(Tag, "case_id", "name"),),
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
        parts=(_party(ClaimParty, "claim_id"),),
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
            _rows(Alias, "official_id", "name"),
            _rows(Identifier, "official_id", "value", only=not_(PERSONAL)),
            _post(),
            _name(Official, "body_id"),
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
        named=(_speaking(Source, "pseudonym"), SOURCE_NAMED),
        parts=(
            _speaking(Source, "described_as", "access", "grade_reason"),
            _speaking(Terms, "scope", "words"),
            _detail(),
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
        named=(_name(LogEntry, "official_id"), _pseudonym(LogEntry)),
        parts=(_rows(Passage, "entry_id", "words"),),
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
        named=(_name(Attempt, "official_id"),),
        parts=(_rows(PutClaim, "attempt_id", "question"),),
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
            _rows(AmountCode, "amount_id", "value"),
            _name(Amount, "payer_id"),
            _name(Amount, "payee_id"),
            _pseudonym(Amount),
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
        parts=(_name(Document, "issuer_id"),),
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
            _text_of_article(),
            _rows(Copy, "article_id", "outlet", "address"),
            _rows(Correction, "article_id", "text", "address"),
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
        parts=(_party(EventParty, "event_id", "part"),),
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
