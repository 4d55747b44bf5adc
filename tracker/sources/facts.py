"""What a case has of sources, for tabs, verdict and workflow."""

from typing import Any

from sqlalchemy import ScalarSelect, Select, and_, func, select

from tracker.cases import facts, notable
from tracker.core import clock
from tracker.sources.models import CaseSource, DetailDecision, IdentifyingDetail, Source
from tracker.sources.standing import open_detail, promised


def _count(case_id: Any, *conditions: Any) -> ScalarSelect[Any]:
    return (
        select(func.count(CaseSource.id))
        .join(Source, Source.id == CaseSource.source_id)
        .where(CaseSource.case_id == case_id, CaseSource.removed_at.is_(None), Source.removed_at.is_(None), *conditions)
        .scalar_subquery()
    )


def details_to_remove(case_id: Any) -> ScalarSelect[Any]:
    """Details that give a source away, are to go, and still stand in the text."""
    stays = (IdentifyingDetail.decision == DetailDecision.REMOVE, open_detail())
    counted = select(func.count(IdentifyingDetail.id)).join(Source, Source.id == IdentifyingDetail.source_id)
    return counted.where(IdentifyingDetail.case_id == case_id, Source.removed_at.is_(None), *stays).scalar_subquery()


def unpromised(case_ids: Any) -> Select[Any]:
    """Which sources `unmarked_terms` counts, for `cases.notable`."""
    chosen = select(*notable.row(CaseSource.case_id, name=Source.pseudonym)).join(
        Source, Source.id == CaseSource.source_id
    )
    live = and_(CaseSource.removed_at.is_(None), Source.removed_at.is_(None))
    return chosen.where(CaseSource.case_id.in_(case_ids), live, Source.anonymous, ~promised(clock.today()))


def given_away(case_ids: Any) -> Select[Any]:
    """The sources whose details `details_to_remove` counts, for `cases.notable`."""
    stays = and_(IdentifyingDetail.decision == DetailDecision.REMOVE, open_detail(), Source.removed_at.is_(None))
    chosen = select(*notable.row(IdentifyingDetail.case_id, name=Source.pseudonym)).distinct()
    chosen = chosen.join(Source, Source.id == IdentifyingDetail.source_id)
    return chosen.where(IdentifyingDetail.case_id.in_(case_ids), stays)


notable.register("unmarked_terms", unpromised)
notable.register("details_to_remove", given_away)
facts.register("sources", lambda case_id: _count(case_id))
facts.register("anonymous", lambda case_id: _count(case_id, Source.anonymous))
facts.register("unmarked_terms", lambda case_id: _count(case_id, Source.anonymous, ~promised(clock.today())))
facts.register("details_to_remove", details_to_remove)
