"""The legal queue in SQL: each anonymous source of a case that is close to publication, what is to be settled first."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import contains_eager, joinedload, lazyload, selectinload

from tracker.cases import facts
from tracker.cases.access import visible_to
from tracker.cases.listing import RANK
from tracker.cases.models import Case, Stage
from tracker.claims.basis import rests_alone_on
from tracker.claims.models import Claim, Support
from tracker.core import clock
from tracker.core.db import session
from tracker.core.tally import FEWER, Tally, up_to
from tracker.leaks import coverage, standing
from tracker.leaks.models import DetailFlag, LeakFinding, Verdict
from tracker.log.models import LogEntry
from tracker.requests.models import Retention
from tracker.requests.retention import is_due
from tracker.sources.models import CaseSource, IdentifyingDetail, Source
from tracker.sources.standing import open_detail, unsettled
from tracker.vault import identities
from tracker.vault.models import Identity, IdentityState

NEAR = (Stage.VERIFYING, Stage.CONFIRMING, Stage.REVIEW, Stage.READY)
BEFORE = (Stage.LEAD, Stage.REPORTING)
# The same models with the relationships others give them, which no type knows.
SOURCE: Any = Source
FLAGS = ("terms", "details", "pointing", "places", "unscanned", "undeclared", "due")


def near() -> ColumnElement[bool]:
    """A condition on Case: it is being verified or further, not yet out, or it has a draft already."""
    drafted = and_(Case.stage.in_(BEFORE), facts.COUNTS["drafts"](Case.id) > 0)
    return or_(Case.stage.in_(NEAR), drafted)


def flags() -> dict[str, ColumnElement[bool]]:
    """{what is to be settled: a condition on CaseSource joined with its Case, Source, Identity and Retention}."""
    pair: Any = lambda model: and_(model.case_id == CaseSource.case_id, model.source_id == CaseSource.source_id)  # noqa: E731
    found = and_(pair(LeakFinding), LeakFinding.removed_at.is_(None), LeakFinding.verdict == Verdict.OPEN)
    return {
        "terms": unsettled(clock.today()),
        "details": select(IdentifyingDetail.id).where(pair(IdentifyingDetail), open_detail()).exists(),
        "pointing": select(DetailFlag.id).where(pair(DetailFlag), standing.pointing()).exists(),
        "places": select(LeakFinding.id).where(found).exists(),
        "unscanned": and_(func.coalesce(Identity.state == IdentityState.SEALED, False), ~coverage.is_fresh(Case)),
        "undeclared": and_(func.coalesce(Identity.state.in_(coverage.AWAY), False), coverage.lacks_declaration()),
        "due": func.coalesce(is_due(), False),
    }


def _queued(user: Any, *columns: Any) -> Select[Any]:
    return (
        select(*columns)
        .select_from(CaseSource)
        .join(CaseSource.case)
        .join(CaseSource.source)
        .outerjoin(Identity, and_(Identity.source_id == Source.id, Identity.removed_at.is_(None)))
        .outerjoin(Retention, and_(Retention.source_id == Source.id, Retention.removed_at.is_(None)))
        .where(CaseSource.removed_at.is_(None), Case.removed_at.is_(None), Source.removed_at.is_(None))
        .where(Source.anonymous, visible_to(user), near())
    )


def counts(user: Any) -> tuple[Tally, Tally]:
    """(how many wait in the queue of `user`, how many of them have something to settle), in one statement."""
    every = _queued(user, CaseSource.id)
    row = session().execute(select(up_to(every, FEWER), up_to(every.where(or_(*flags().values())), FEWER))).one()
    return Tally(row[0], FEWER), Tally(row[1], FEWER)


def rows(user: Any, *, all_of_them: bool) -> Select[Any]:
    """(CaseSource, then a truth for each of FLAGS): what has something to settle first, the nearest to publication
    first of these."""
    found = flags()
    work = or_(*found.values())
    statement = _queued(user, CaseSource, *(found[name].label(name) for name in FLAGS))
    statement = statement.options(contains_eager(CaseSource.case), lazyload(CaseSource.source))
    if not all_of_them:
        statement = statement.where(work)
    urgent = case((work, 0), else_=1)
    return statement.order_by(urgent, *_urgency())


def first(user: Any, size: int) -> list[Any]:
    """The first `size` that have something to settle: (pseudonym, uuid, code, total, a truth for each of FLAGS)."""
    found = flags()
    named = [found[name].label(name) for name in FLAGS]
    work = or_(*found.values())
    total = up_to(_queued(user, CaseSource.id).where(work).correlate(None), FEWER).label("total")
    statement = _queued(user, Source.pseudonym, Source.uuid, Case.code, total, *named).where(work)
    return list(session().execute(statement.order_by(*_urgency()).limit(size)))


def _urgency() -> tuple[Any, ...]:
    """What is nearest to publication first."""
    return case(RANK, value=Case.stage), Case.target_on.asc().nulls_last(), Source.pseudonym, CaseSource.id


def sources_of(links: list[CaseSource]) -> dict[int, Source]:
    """{id: source with its terms, details, retention and what is known of its identity}, in one statement."""
    if not links:
        return {}
    statement = (
        select(Source)
        .where(Source.id.in_({link.source_id for link in links}))
        .options(joinedload(Source.terms), joinedload(Source.details), joinedload(SOURCE.retention))
        .options(*identities.loading())
    )
    return {source.id: source for source in session().scalars(statement).unique()}


def resting_alone(links: list[CaseSource]) -> dict[tuple[int, int], list[Claim]]:
    """{(case id, source id): the claims that rest on this source alone}, by number, in two statements."""
    if not links:
        return {}
    source_ids = [link.source_id for link in links]
    told = select(LogEntry.id).where(LogEntry.source_id.in_(source_ids))
    behind = or_(Support.source_id.in_(source_ids), Support.log_entry_id.in_(told))
    supports = selectinload(Claim.supports)
    entry = supports.joinedload(Support.log_entry)
    statement = (
        select(Claim)
        .where(Claim.case_id.in_([link.case_id for link in links]))
        .where(Claim.id.in_(select(Support.claim_id).where(behind, Support.removed_at.is_(None))))
        .order_by(Claim.case_id, Claim.number)
        .options(
            supports.joinedload(Support.source),
            entry.joinedload(LogEntry.source),
            entry.joinedload(LogEntry.official),
            entry.joinedload(LogEntry.passages),
            supports.joinedload(Support.document),
            supports.joinedload(Support.article),
            supports.joinedload(Support.copy_of),
        )
    )
    found: dict[tuple[int, int], list[Claim]] = {}
    for claim in session().scalars(statement).unique():
        for source_id in rests_alone_on(claim):
            found.setdefault((claim.case_id, source_id), []).append(claim)
    return found
