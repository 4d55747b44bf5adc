"""Confirmations across the cases one may open: what is late, what is awaited, who was never asked."""

from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import joinedload, selectinload

from tracker.cases.access import open_case_ids, visible_to
from tracker.cases.models import Case, Stage
from tracker.confirmations import facts
from tracker.confirmations.models import Attempt, PutClaim
from tracker.core.db import session

OVER = (Stage.CLOSED, Stage.SPIKED)
SHOWN = 20


def attempts_for(user: Any, *conditions: ColumnElement[bool]) -> Select[Any]:
    """The attempts in cases that `user` may open, the latest answers first of all."""
    waiting = case((facts.is_waiting(), 0), else_=1)
    return (
        select(Attempt)
        .where(Attempt.case_id.in_(open_case_ids(user)), *conditions)
        .options(joinedload(Attempt.case), joinedload(Attempt.official))
        .options(selectinload(Attempt.put).joinedload(PutClaim.claim))
        .order_by(waiting, Attempt.deadline.asc().nulls_last(), Attempt.id.desc())
    )


def counts_for(user: Any) -> tuple[int, int, int]:
    """How many attempts `user` may see: all, awaited, overdue."""
    mine = Attempt.case_id.in_(open_case_ids(user)), Attempt.removed_at.is_(None)
    row = session().execute(
        select(
            func.count(Attempt.id),
            func.coalesce(func.sum(case((facts.is_waiting(), 1), else_=0)), 0),
            func.coalesce(func.sum(case((facts.is_overdue(), 1), else_=0)), 0),
        ).where(*mine)
    )
    every, waiting, overdue = row.one()
    return int(every), int(waiting), int(overdue)


def never_asked_by_case(user: Any) -> list[tuple[Case, int]]:
    """[(case, pairs never asked)] of the open cases where somebody accused was never asked, the most first."""
    number = facts.never_asked(Case.id).label("number")
    statement = (
        select(Case, number)
        .where(visible_to(user), Case.stage.not_in(OVER), number > 0)
        .order_by(number.desc(), Case.code)
        .limit(SHOWN)
    )
    return [(found, int(count)) for found, count in session().execute(statement)]
