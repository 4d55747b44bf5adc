"""The dated items of the features below the timeline. Features above it register their own.

A talk with a protected source stands with the pseudonym and without the place or any name beside it.
"""

from collections.abc import Iterable
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy import Select, String, and_, case, func, literal, select, union
from sqlalchemy.orm import aliased

from tracker.articles.models import Article, ArticleState, Copy, Correction, CorrectionKind
from tracker.budgets.models import Amount, BudgetStage
from tracker.cases.models import Case
from tracker.claims.models import Claim, ClaimParty
from tracker.confirmations.models import Attempt, Outcome
from tracker.core.i18n import N_
from tracker.evidence.models import Document, Holding
from tracker.language.dated import from_edtf
from tracker.log.models import EntryKind, LogEntry
from tracker.officials.address import official_url
from tracker.officials.models import Capacity, Official, Tenure
from tracker.officials.visibility import visible_officials
from tracker.sources.models import CaseSource, Promise, Source, Terms
from tracker.tasks.models import Task
from tracker.timeline.dated import Happening, Kind, dated_of, from_day, part, register
from tracker.timeline.models import Event, EventParty

Selects = Iterable[Select[Any]]
Rows = Iterable[Happening]
# Dates taken from the words of one claim at most: a list of years is no list of events.
MOST_OF_A_CLAIM = 3


def short(text: str, most: int = 200) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"


def _claims(of: Case, _user: Any) -> Selects:
    yield part("claim", Claim, text=Claim.summary, also=Claim.words, number=Claim.number).where(
        Claim.case_id == of.id, Claim.withdrawn_why == ""
    )


def _claim(of: Case, row: Any) -> Rows:
    """A claim has no date of its own: those its words name, as far as they can be read without a day to count from."""
    from tracker.language import dates

    url = url_for("claims.page", code=of.slug, number=row.number)
    found = [when for when in dates.read(row.also or row.text) if when.edtf and "impossible_date" not in when.flags]
    for when in found[:MOST_OF_A_CLAIM]:
        yield Happening(from_edtf(when.edtf or "", when.text), short(row.text), _("As the claim says."), url,
                        f"C{row.number}", kind="claim")  # fmt: skip


def _log(of: Case, _user: Any) -> Selects:
    named, spoken = aliased(Official), aliased(Source)
    sealed = func.coalesce(spoken.anonymous, False)
    who = case((sealed, ""), else_=func.coalesce(LogEntry.__table__.c.place, ""))
    name = case((sealed, ""), else_=func.coalesce(named.name, ""))
    made = part("log", LogEntry, text=LogEntry.title, when="happened", note=LogEntry.kind, mark=spoken.pseudonym,
                also=name + literal("\n", String) + who)  # fmt: skip
    yield (
        made.outerjoin(spoken, spoken.id == LogEntry.source_id)
        .outerjoin(named, named.id == func.coalesce(LogEntry.official_id, spoken.official_id))
        .where(LogEntry.case_id == of.id)
    )


def _entry(of: Case, row: Any) -> Rows:
    label = _(EntryKind(row.note).label)
    name, _line, place = row.also.partition("\n")
    note = ", ".join(filter(None, (label if row.text else "", name, place)))
    url = url_for("log.page", code=of.slug, public_id=row.uuid)
    yield Happening(dated_of(row), row.text or label, note, url, mark=row.mark or "", kind="log")


def _attempts(of: Case, _user: Any) -> Selects:
    made = part("attempt", Attempt, text=Official.name, when="asked", note=Attempt.outcome)
    due = part("attempt", Attempt, text=Official.name, day=Attempt.deadline, note=literal("", String))
    awaited = (Attempt.deadline.is_not(None), Attempt.outcome.in_((Outcome.PENDING, Outcome.PROMISED_LATER)))
    for select_, conditions in ((made, ()), (due, awaited)):
        yield select_.outerjoin(Official, Official.id == Attempt.official_id).where(
            Attempt.case_id == of.id, *conditions
        )


def _attempt(of: Case, row: Any) -> Rows:
    url = url_for("confirmations.page", code=of.slug, public_id=row.uuid)
    who = row.text or _("Nobody named")
    if row.note:
        yield Happening(dated_of(row), _("%(who)s is asked", who=who), _(Outcome(row.note).label), url, kind="attempt")
    else:
        yield Happening(dated_of(row), _("Answer due from %(who)s", who=who), "", url, kind="attempt")


def _amounts(of: Case, _user: Any) -> Selects:
    yield part(
        "amount", Amount, text=Amount.words, year=Amount.fiscal_year, note=Amount.stage, also=Amount.label
    ).where(Amount.case_id == of.id, Amount.fiscal_year.is_not(None))


def _amount(of: Case, row: Any) -> Rows:
    url = url_for("budgets.item", code=of.slug, public_id=row.uuid)
    note = ", ".join(filter(None, (row.also, _(BudgetStage(row.note).label), _("by its fiscal year"))))
    yield Happening(dated_of(row), f"“{short(row.text)}”", note, url, kind="amount", lang="id")


def _documents(of: Case, _user: Any) -> Selects:
    yield part("document", Document, text=Document.title, when="issued", note=Document.holding, number=Document.number,
               ).where(Document.case_id == of.id)  # fmt: skip


def _document(of: Case, row: Any) -> Rows:
    url = url_for("evidence.page", code=of.slug, public_id=row.uuid)
    note = _(Holding(row.note).label)
    yield Happening(dated_of(row), row.text, note, url, f"E{row.number}", kind="document")


def _articles(of: Case, _user: Any) -> Selects:
    """Articles, their copies and corrections; `uuid` is the article's."""
    name = func.coalesce(func.nullif(Article.title, ""), Article.outlet)
    mine, owner = Article.case_id == of.id, case((Article.ours, Article.state), else_=literal("", String))
    yield part("article", Article, text=name, when="published", note=owner, also=Article.outlet).where(mine)
    for hanging, when, note, also in (
        (Copy, "seen", literal("copy", String), Copy.outlet),
        (Correction, "published", literal("correction", String), Correction.kind),
    ):
        made = part("article", hanging, text=name, when=when, note=note, also=also, owner=Article)
        yield (made.join(Article, Article.id == hanging.article_id).where(mine, Article.removed_at.is_(None)))


def _article(of: Case, row: Any) -> Rows:
    text = row.text or _("Without a title")
    if row.note == "copy":
        note = _("Seen at %(outlet)s.", outlet=row.also)
    elif row.note == "correction":
        note = _(CorrectionKind(row.also).label)
    else:
        note = _("Ours, %(state)s.", state=_(ArticleState(row.note).label)) if row.note else row.also
    url = url_for("articles.page", code=of.slug, public_id=row.uuid)
    yield Happening(dated_of(row), text, "" if note == text else note, url, kind="article", lang="id")


def _promises(of: Case, _user: Any) -> Selects:
    """Agreed, ending, withdrawn; `uuid` is the source's. Who opens the case sees these on the source's page too."""
    base: dict[str, Any] = {"text": Terms.scope, "mark": Source.pseudonym, "also": Official.name, "owner": Source}
    for made in (
        part("promise", Terms, when="agreed", note=Terms.promise, **base).where(Terms.promise != Promise.NONE),
        part("promise", Terms, day=Terms.expires_on, note=literal("ends", String), **base).where(
            Terms.expires_on.is_not(None)
        ),
        part("promise", Terms, day=Terms.withdrawn_on, note=literal("withdrawn", String), **base).where(
            Terms.withdrawn_on.is_not(None)
        ),
    ):
        yield (
            made.join(Source, Source.id == Terms.source_id)
            .join(CaseSource, CaseSource.source_id == Source.id)
            .outerjoin(Official, and_(Official.id == Source.official_id, Source.anonymous.is_(False)))
            .where(CaseSource.case_id == of.id, CaseSource.removed_at.is_(None), Source.removed_at.is_(None))
        )


SAID = {
    "ends": N_("The promise ends"),
    "withdrawn": N_("The promise is withdrawn"),
    Promise.GRANTED.value: N_("A promise is given"),
    Promise.REQUESTED.value: N_("Protection is asked for"),
}


def _promise(of: Case, row: Any) -> Rows:
    url = url_for("sources.page", public_id=row.uuid, case=of.slug)
    note = ", ".join(filter(None, ("" if row.mark else row.also, row.text)))
    yield Happening(dated_of(row), _(SAID[row.note]), note, url, mark=row.mark or "", kind="promise")


def _tenures(of: Case, user: Any) -> Selects:
    post = aliased(Official)
    yield (
        part("tenure", Tenure, text=Official.name, when="held", note=post.name, also=Tenure.capacity, owner=Official)
        .join(Official, Official.id == Tenure.person_id)
        .join(post, post.id == Tenure.post_id)
        .where(Official.id.in_(_linked(of)), visible_officials(user))
        .where(Official.removed_at.is_(None), post.removed_at.is_(None))
    )


def _linked(of: Case) -> Any:
    """The ids of the officials that the items of the case name; an anonymous source names none."""
    told = and_(Source.anonymous.is_(False), CaseSource.case_id == of.id, CaseSource.removed_at.is_(None))
    return union(
        select(ClaimParty.official_id).join(ClaimParty.claim).where(_live(of, Claim), ClaimParty.removed_at.is_(None)),
        select(EventParty.official_id).join(EventParty.event).where(_live(of, Event), EventParty.removed_at.is_(None)),
        *(select(column).where(_live(of, model)) for model, column in (
            (Attempt, Attempt.official_id), (Amount, Amount.payer_id), (Amount, Amount.payee_id),
            (LogEntry, LogEntry.official_id), (Document, Document.issuer_id))),
        select(Source.official_id).join(CaseSource, CaseSource.source_id == Source.id).where(told),
    )  # fmt: skip


def _live(of: Case, model: Any) -> Any:
    return and_(model.case_id == of.id, model.removed_at.is_(None))


def _tenure(_of: Case, row: Any) -> Rows:
    capacity = Capacity(row.also) if row.also else None
    note = _("in office as %(post)s", post=row.note)
    if capacity is not None and capacity is not Capacity.DEFINITIF:
        note = f"{note}, {_(capacity.label)}"
    yield Happening(dated_of(row), row.text, note, official_url(row.uuid), kind="tenure")


def _tasks(of: Case, _user: Any) -> Selects:
    yield part("task", Task, text=Task.title, day=Task.due_on).where(
        Task.case_id == of.id, Task.due_on.is_not(None), Task.done_at.is_(None)
    )


def _task(of: Case, row: Any) -> Rows:
    yield Happening(
        from_day(row.first), row.text, _("due"), url_for("tasks.page", code=of.slug, public_id=row.uuid), kind="task"
    )


for kind in (
    Kind("claim", N_("Claims"), N_("Claim"), _claims, _claim),
    Kind("tenure", N_("Posts held"), N_("Post held"), _tenures, _tenure),
    Kind("amount", N_("Money"), N_("Amount"), _amounts, _amount),
    Kind("document", N_("Documents"), N_("Document"), _documents, _document),
    Kind("article", N_("Articles"), N_("Article"), _articles, _article),
    Kind("log", N_("Log"), N_("Log entry"), _log, _entry),
    Kind("attempt", N_("Confirmations"), N_("Attempt"), _attempts, _attempt, undated=True),
    Kind("promise", N_("Promises"), N_("Promise"), _promises, _promise),
    Kind("task", N_("Tasks"), N_("Task"), _tasks, _task, aside=True),
):
    register(kind)
