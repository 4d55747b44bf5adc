"""Which sources speak where: subqueries of their ids."""

from typing import Any

from sqlalchemy import ColumnElement, Select, select

from tracker.cases.access import is_open
from tracker.sources.models import CaseSource


def speaking(condition: ColumnElement[bool]) -> Select[int]:
    """The ids of the sources of the links that fit: `CaseSource.case_id == case.id`."""
    return select(CaseSource.source_id).where(condition, CaseSource.removed_at.is_(None))


def source_ids(user: Any) -> Select[int]:
    """The ids of the sources `user` may see: those that speak in a case they may open."""
    return speaking(is_open(CaseSource.case_id, user))
