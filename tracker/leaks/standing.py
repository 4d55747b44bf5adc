"""How many drafts of a case use details that point at too few people, in SQL: the case page only counts."""

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, and_, exists, func, select

from tracker.cases import facts
from tracker.leaks.models import DetailFlag, DetailReview

# The threshold of the newsroom, TELUSUR_JIGSAW: fewer people than this is too few. Set by create_app.
threshold: list[int] = [10]


def too_few(case_id: Any) -> ScalarSelect[Any]:
    """How many of our drafts use details that together fit fewer people than the threshold, and legal has not seen."""
    counted = select(func.count(DetailFlag.id)).where(DetailFlag.case_id == case_id)
    return counted.where(pointing()).scalar_subquery()


def pointing() -> ColumnElement[bool]:
    """A condition on DetailFlag: fewer people than the threshold, and legal has not seen that text."""
    seen = exists().where(
        DetailReview.article_id == DetailFlag.article_id,
        DetailReview.source_id == DetailFlag.source_id,
        DetailReview.digest == DetailFlag.digest,
        DetailReview.removed_at.is_(None),
    )
    return and_(DetailFlag.people < threshold[0], ~seen)


def uncounted(case_id: Any) -> ScalarSelect[Any]:
    """How many of our drafts use details of which nobody can say how many people they fit together."""
    counted = select(func.count(DetailFlag.id)).where(DetailFlag.case_id == case_id)
    return counted.where(DetailFlag.people.is_(None)).scalar_subquery()


facts.register("details_too_few", too_few)
facts.register("details_uncounted", uncounted)
