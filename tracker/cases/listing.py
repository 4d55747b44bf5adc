"""The list of cases, with its filters and in pages."""

from datetime import date
from typing import Any

from sqlalchemy import Select, case, func, or_, select
from sqlalchemy.orm import joinedload

from tracker.accounts.models import User
from tracker.cases.access import visible_to
from tracker.cases.filters import Wanted, conditions
from tracker.cases.models import Case, Member, Stage
from tracker.core.db import session

# What is closest to publication comes first, what is out or set aside last.
ORDER = (
    Stage.READY,
    Stage.REVIEW,
    Stage.CONFIRMING,
    Stage.VERIFYING,
    Stage.REPORTING,
    Stage.LEAD,
    Stage.PUBLISHED,
    Stage.FOLLOW_UP,
    Stage.ON_HOLD,
    Stage.SPIKED,
    Stage.CLOSED,
)
RANK = {stage: number for number, stage in enumerate(ORDER)}
NEVER = date(9999, 12, 31)


def cases_for(user: Any, wanted: Wanted) -> Select[Any]:
    """The cases `user` may open that fit, newest change first."""
    statement = select(Case).where(conditions(user, wanted)).options(joinedload(Case.members))
    return statement.order_by(Case.changed_at.desc(), Case.id)


def stage_counts(user: Any, wanted: Wanted) -> dict[Stage, int]:
    """How many cases `user` may open and that fit stand at each stage."""
    fits = conditions(user, wanted, but=("stage",))
    rows: Any = session().execute(select(Case.stage, func.count()).where(fits).group_by(Case.stage))
    return dict(list(rows))


def people_on(user: Any) -> list[User]:
    """Everybody who works on a case `user` may open, by name."""
    # Asked of each person, up to their first such case: a list of all open cases would grow with the newsroom.
    theirs = select(Member.id).join(Case, Case.id == Member.case_id)
    theirs = theirs.where(Member.user_id == User.id, Member.removed_at.is_(None))
    theirs = theirs.where(visible_to(user), Case.removed_at.is_(None))
    return list(session().scalars(select(User).where(theirs.exists()).order_by(User.name, User.id)))


def by_stage(user: Any, wanted: Wanted, after: str, size: int) -> tuple[list[Case], str]:
    """(at most `size` cases after the key `after`, the key of the next page or ""), by stage, target date and code.

    A key says where a page ended, not how many came before, so that nothing is shown twice or skipped when a case
    before it moves.
    """
    rank, target = case(RANK, value=Case.stage, else_=len(ORDER)), func.coalesce(Case.target_on, NEVER)
    statement = select(Case).where(conditions(user, wanted)).options(joinedload(Case.members))
    if not wanted.stage:
        statement = statement.where(Case.stage.not_in((Stage.CLOSED, Stage.SPIKED)))
    if key := _read_key(after):
        stage, day, code = key
        later = or_(target > day, (target == day) & (Case.code > code))
        statement = statement.where(or_(rank > RANK[stage], (rank == RANK[stage]) & later))
    found = list(session().scalars(statement.order_by(rank, target, Case.code).limit(size + 1)).unique())
    return found[:size], _key(found[size - 1]) if len(found) > size else ""


def _key(found: Case) -> str:
    return f"{found.stage}~{(found.target_on or NEVER).isoformat()}~{found.slug}"


def _read_key(text: str) -> tuple[Stage, date, str] | None:
    """None for what is no key: the list then begins at its beginning."""
    parts = text.split("~")
    try:
        return Stage(parts[0]), date.fromisoformat(parts[1]), parts[2].upper()
    except (ValueError, IndexError):
        return None
