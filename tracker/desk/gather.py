"""Everything a case page shows, in one statement a feature.

The features' own loaders bring more (codes, passages, versions) in more statements; a page that shows all of them at
once has ten to spend, however large the case is.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import joinedload
from sqlalchemy.orm.attributes import set_committed_value

from tracker.articles.load import behind
from tracker.articles.models import Article
from tracker.budgets.models import Amount
from tracker.cases.models import Case
from tracker.claims.models import Claim, ClaimParty, Support
from tracker.confirmations.models import Attempt, PutClaim
from tracker.core.db import session
from tracker.core.record import prepared
from tracker.core.types import Dated
from tracker.log.models import LogEntry
from tracker.sources.models import CaseSource, Source
from tracker.sources.speaking import speaking
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
    events = sorted(_all(_events(), case), key=lambda event: order(event.happened or Dated()))
    made = [_all(statement(), case) for statement in (_claims, _attempts, _sources, _amounts, _articles)]
    supports: dict[int, list[Support]] = defaultdict(list)
    for support in _all(_supports(), case):
        supports[support.claim_id].append(support)
    for claim in made[0]:
        set_committed_value(claim, "supports", supports[claim.id])
    return Gathered(*made, events)


def _all(statement: Any, case: Case) -> list[Any]:
    return list(session().scalars(statement, {"this_case": case.id}).unique())


# Each is built once: putting them together for every page takes longer than asking them.
THIS = bindparam("this_case")


@cache
def _claims() -> Any:
    """Claims with parties; their supports are `_supports`."""
    statement = select(Claim).where(Claim.case_id == THIS).order_by(Claim.number)
    return prepared(statement.options(joinedload(Claim.parties).joinedload(ClaimParty.official)))


@cache
def _supports() -> Any:
    """In the order of `Claim.supports`. Not loaded by it: that builds its statement anew for every page."""
    entry = joinedload(Support.log_entry)
    return prepared(
        select(Support)
        .where(Support.claim_id.in_(select(Claim.id).where(Claim.case_id == THIS)))
        .order_by(Support.id)
        .options(
            joinedload(Support.source).joinedload(Source.official),
            entry.joinedload(LogEntry.source).joinedload(Source.official),
            entry.joinedload(LogEntry.official),
            entry.joinedload(LogEntry.passages),
            joinedload(Support.document),
            joinedload(Support.article),
            joinedload(Support.copy_of),
        )
    )


@cache
def _attempts() -> Any:
    put = joinedload(Attempt.put).joinedload(PutClaim.claim)
    statement = select(Attempt).where(Attempt.case_id == THIS).order_by(Attempt.id.desc())
    return prepared(statement.options(joinedload(Attempt.official), put))


@cache
def _sources() -> Any:
    return prepared(
        select(Source)
        .where(Source.id.in_(speaking(CaseSource.case_id == THIS)))
        .order_by(Source.anonymous.desc(), Source.pseudonym, Source.id)
        .options(joinedload(Source.terms), joinedload(Source.details), joinedload(Source.official))
        .options(*identities.loading())
    )


@cache
def _amounts() -> Any:
    return prepared(
        select(Amount)
        .where(Amount.case_id == THIS)
        .order_by(Amount.id)
        .options(
            joinedload(Amount.links),
            joinedload(Amount.document),
            joinedload(Amount.source),
            joinedload(Amount.log_entry),
        )
    )


@cache
def _articles() -> Any:
    return prepared(
        select(Article)
        .where(Article.case_id == THIS)
        .order_by(Article.ours.desc(), Article.id)
        .options(joinedload(Article.latest), joinedload(Article.lines).options(*behind()))
    )


@cache
def _events() -> Any:
    statement = select(Event).where(Event.case_id == THIS).order_by(Event.id)
    return prepared(statement.options(joinedload(Event.parties).joinedload(EventParty.official)))
