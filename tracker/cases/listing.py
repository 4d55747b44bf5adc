"""The list of cases, with its filters."""

from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import joinedload

from tracker.cases.access import member_case_ids, visible_to
from tracker.cases.models import Case, Stage, Tag
from tracker.core.db import session


def cases_for(user: Any, *, stage: str = "", mine: bool = False, tag: str = "", words: str = "") -> Select[Any]:
    """The cases `user` may open, newest change first, narrowed by the filters given."""
    statement = (
        select(Case).where(visible_to(user)).options(joinedload(Case.members)).order_by(Case.changed_at.desc(), Case.id)
    )
    if stage in {s.value for s in Stage}:
        statement = statement.where(Case.stage == Stage(stage))
    if mine:
        statement = statement.where(Case.id.in_(member_case_ids(user)))
    if tag:
        statement = statement.where(Case.id.in_(select(Tag.case_id).where(Tag.name == tag)))
    if words:
        like = f"%{words.replace('%', '').replace('_', '')}%"
        statement = statement.where(or_(Case.title.ilike(like), Case.code.ilike(like), Case.question.ilike(like)))
    return statement


def stage_counts(user: Any) -> dict[Stage, int]:
    """How many cases `user` may open at each stage."""
    rows: Any = session().execute(select(Case.stage, func.count()).where(visible_to(user)).group_by(Case.stage))
    return dict(list(rows))
