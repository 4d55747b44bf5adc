"""What a case has of sources, for tabs, verdict and workflow."""

from typing import Any

from sqlalchemy import ScalarSelect, func, select

from tracker.cases import facts
from tracker.core import clock
from tracker.sources.models import CaseSource, Source
from tracker.sources.standing import promised


def _count(case_id: Any, *conditions: Any) -> ScalarSelect[Any]:
    return (
        select(func.count(CaseSource.id))
        .join(Source, Source.id == CaseSource.source_id)
        .where(CaseSource.case_id == case_id, CaseSource.removed_at.is_(None), Source.removed_at.is_(None), *conditions)
        .scalar_subquery()
    )


facts.register("sources", lambda case_id: _count(case_id))
facts.register("anonymous", lambda case_id: _count(case_id, Source.anonymous))
facts.register("unmarked_terms", lambda case_id: _count(case_id, Source.anonymous, ~promised(clock.today())))
