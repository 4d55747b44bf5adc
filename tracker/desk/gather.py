"""Everything a case page shows, in one statement a feature.

The features' own loaders bring more (codes, passages, versions) in more statements; a page that shows all of them at
once has ten to spend, however large the case is.
"""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from tracker.articles.load import behind
from tracker.articles.models import Article
from tracker.budgets.models import Amount
from tracker.cases.models import Case
from tracker.claims.models import Claim, ClaimParty, Support
from tracker.confirmations.models import Attempt, PutClaim
from tracker.core.db import session
from tracker.core.types import Dated
from tracker.log.models import LogEntry
from tracker.sources.models import CaseSource, Source
from tracker.timeline.drawing import order
from tracker.timeline.models import Event, EventParty
from tracker.vault import identities


@dataclass
class Gathered:
    """The items of one case."""

    claims: list[Claim]
    attempts: list[Attempt]
    sources: list[Source]
    amounts: list[Amount]
    articles: list[Article]
    events: list[Event]


def gather(case: Case) -> Gathered:
    """Seven statements."""
    return Gathered(_claims(case), _attempts(case), _sources(case), _amounts(case), _articles(case), _events(case))


def _claims(case: Case) -> list[Claim]:
    """Claims with parties, and in a second statement their supports."""
    supports = selectinload(Claim.supports)
    entry = supports.joinedload(Support.log_entry)
    statement = (
        select(Claim)
        .where(Claim.case_id == case.id)
        .order_by(Claim.number)
        .options(
            joinedload(Claim.parties).joinedload(ClaimParty.official),
            supports.joinedload(Support.source).joinedload(Source.official),
            entry.joinedload(LogEntry.source).joinedload(Source.official),
            entry.joinedload(LogEntry.official),
            entry.joinedload(LogEntry.passages),
            supports.joinedload(Support.document),
            supports.joinedload(Support.article),
            supports.joinedload(Support.copy_of),
        )
    )
    return list(session().scalars(statement).unique())


def _attempts(case: Case) -> list[Attempt]:
    put = joinedload(Attempt.put).joinedload(PutClaim.claim)
    statement = select(Attempt).where(Attempt.case_id == case.id).order_by(Attempt.id.desc())
    return list(session().scalars(statement.options(joinedload(Attempt.official), put)).unique())


def _sources(case: Case) -> list[Source]:
    speaking = select(CaseSource.source_id).where(CaseSource.case_id == case.id, CaseSource.removed_at.is_(None))
    statement = (
        select(Source)
        .where(Source.id.in_(speaking))
        .order_by(Source.anonymous.desc(), Source.pseudonym, Source.id)
        .options(joinedload(Source.terms), joinedload(Source.details), joinedload(Source.official))
        .options(*identities.loading())
    )
    return list(session().scalars(statement).unique())


def _amounts(case: Case) -> list[Amount]:
    statement = (
        select(Amount)
        .where(Amount.case_id == case.id)
        .order_by(Amount.id)
        .options(
            joinedload(Amount.links),
            joinedload(Amount.document),
            joinedload(Amount.source).joinedload(Source.official),
            joinedload(Amount.log_entry).joinedload(LogEntry.source).joinedload(Source.official),
            joinedload(Amount.log_entry).joinedload(LogEntry.official),
        )
    )
    return list(session().scalars(statement).unique())


def _articles(case: Case) -> list[Article]:
    statement = (
        select(Article)
        .where(Article.case_id == case.id)
        .order_by(Article.ours.desc(), Article.id)
        .options(joinedload(Article.latest), joinedload(Article.lines).options(*behind()))
    )
    return list(session().scalars(statement).unique())


def _events(case: Case) -> list[Event]:
    statement = select(Event).where(Event.case_id == case.id).order_by(Event.id)
    found = session().scalars(statement.options(joinedload(Event.parties).joinedload(EventParty.official))).unique()
    return sorted(found, key=lambda event: order(event.happened or Dated()))
