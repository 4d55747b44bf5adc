"""The list of cases, with its filters and in pages."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import CompoundSelect, Select, String, and_, case, literal, or_, select, union_all
from sqlalchemy.orm import joinedload

from tracker.accounts.models import User
from tracker.cases.access import visible_to
from tracker.cases.filters import Wanted, conditions
from tracker.cases.models import Case, Member, Stage
from tracker.core.db import session
from tracker.core.tally import MOST, Tally, up_to

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
OVER = (Stage.CLOSED, Stage.SPIKED)
STANDING = tuple(stage for stage in ORDER if stage not in OVER)
BY_DATE = (Case.target_on.asc().nulls_last(), Case.code)
BY_STAGE = (case(RANK, value=Case.stage), *BY_DATE)
Key = tuple[Stage, date | None, str]


def cases_for(user: Any, wanted: Wanted) -> Select[Any]:
    """The cases `user` may open that fit, newest change first."""
    statement = select(Case).where(conditions(user, wanted)).options(joinedload(Case.members))
    return statement.order_by(Case.changed_at.desc(), Case.id)


def stage_counts(user: Any, wanted: Wanted) -> dict[Stage, Tally]:
    """How many cases `user` may open and that fit stand at each stage."""
    fits = conditions(user, wanted, but=("stage",))
    rows: Any = session().execute(union_all(*per_stage(fits, ORDER, MOST)))
    return {Stage(stage): Tally(number, MOST) for stage, number in rows}


def per_stage(fits: Any, stages: Iterable[Stage], most: int) -> list[Any]:
    """For each stage a select of (its word, how many cases fit there, counted to `most`)."""
    return [
        select(literal(stage.value, String), up_to(select(Case.id).where(Case.stage == stage, fits), most))
        for stage in stages
    ]


def first_ids(fits: Any, size: int, stages: Iterable[Stage] = STANDING, key: Key | None = None) -> CompoundSelect[Any]:
    """The ids of the first `size` cases at each of these stages by target date and code, those after `key` where it
    is one of its stage. Each stage is read off the index as far as it is wanted; sorting all cases would be slower
    with each of them."""
    parts = []
    for stage in stages:
        here = select(Case.id).where(Case.stage == stage, fits)
        if key and key[0] is stage:
            here = here.where(_after(key))
        parts.append(select(here.order_by(*BY_DATE).limit(size).subquery()))
    return union_all(*parts)


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
    stages, key = (Stage(wanted.stage),) if wanted.stage else STANDING, _read_key(after)
    if key:
        stages = tuple(stage for stage in stages if RANK[stage] >= RANK[key[0]])
    ids = first_ids(conditions(user, wanted), size + 1, stages, key) if stages else []
    statement = select(Case).where(Case.id.in_(ids)).options(joinedload(Case.members))
    found = list(session().scalars(statement.order_by(*BY_STAGE).limit(size + 1)).unique())
    return found[:size], _key(found[size - 1]) if len(found) > size else ""


def _key(found: Case) -> str:
    return f"{found.stage}~{found.target_on.isoformat() if found.target_on else ''}~{found.slug}"


def _read_key(text: str) -> Key | None:
    """None for what is no key: the list then begins at its beginning."""
    parts = text.split("~")
    try:
        return Stage(parts[0]), date.fromisoformat(parts[1]) if parts[1] else None, parts[2].upper()
    except (ValueError, IndexError):
        return None


def _after(key: Key) -> Any:
    """A condition on Case: it comes after `key` at the stage of the key."""
    _stage, day, code = key
    undated = Case.target_on.is_(None)
    if day is None:
        return and_(undated, Case.code > code)
    return or_(Case.target_on > day, and_(Case.target_on == day, Case.code > code), undated)
