"""The list of cases, with its filters and in pages."""

from collections.abc import Iterable
from dataclasses import dataclass
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
BY_DATE = (Case.target_on.asc().nulls_last(), Case.code.asc())
BY_DATE_BACK = (Case.target_on.desc().nulls_first(), Case.code.desc())
_RANK = case(RANK, value=Case.stage)
BY_STAGE, BY_STAGE_BACK = (_RANK, *BY_DATE), (_RANK.desc(), *BY_DATE_BACK)
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


def first_ids(
    fits: Any, size: int, stages: Iterable[Stage] = STANDING, key: Key | None = None, *, back: bool = False
) -> CompoundSelect[Any]:
    """The ids of the first `size` cases at each of these stages by target date and code, those after `key` where it
    is one of its stage; `back`: of the last ones, those before it. Each stage is read off the index as far as it is
    wanted; sorting all cases would be slower with each of them."""
    parts = []
    for stage in stages:
        here = select(Case.id).where(Case.stage == stage, fits)
        if key and key[0] is stage:
            here = here.where(_before(key) if back else _after(key))
        parts.append(select(here.order_by(*(BY_DATE_BACK if back else BY_DATE)).limit(size).subquery()))
    return union_all(*parts)


def people_on(user: Any) -> list[User]:
    """Everybody who works on a case `user` may open, by name."""
    # Asked of each person, up to their first such case: a list of all open cases would grow with the newsroom.
    theirs = select(Member.id).join(Case, Case.id == Member.case_id)
    theirs = theirs.where(Member.user_id == User.id, Member.removed_at.is_(None))
    theirs = theirs.where(visible_to(user), Case.removed_at.is_(None))
    return list(session().scalars(select(User).where(theirs.exists()).order_by(User.name, User.id)))


@dataclass(frozen=True)
class Stretch:
    """Some cases of a long list; `earlier` and `later`: the keys of what comes before and after them, "" at an end."""

    cases: list[Case]
    earlier: str = ""
    later: str = ""


def by_stage(user: Any, wanted: Wanted, size: int, *, after: str = "", before: str = "") -> Stretch:
    """At most `size` cases after the key `after`, or just before the key `before`, by stage, target date and code.

    A key says where a page ended, not how many came before, so that nothing is shown twice or skipped when a case
    before it moves. Where nothing stands beyond it any more, the list is at its beginning.
    """
    back = _read_key(before) is not None
    key = _read_key(before) or _read_key(after)
    found = _stretch(user, wanted, size + 1, key, back=back)
    if key and not found:
        return by_stage(user, wanted, size)
    more, shown = len(found) > size, found[:size]
    if back:
        shown.reverse()
    first, last = (_key(shown[0]), _key(shown[-1])) if shown else ("", "")
    if back:
        return Stretch(shown, earlier=first if more else "", later=last)
    return Stretch(shown, earlier=first if key else "", later=last if more else "")


def _stretch(user: Any, wanted: Wanted, size: int, key: Key | None, *, back: bool) -> list[Case]:
    """`size` cases from `key` on, in the order they are met: backwards with `back`."""
    stages = (Stage(wanted.stage),) if wanted.stage else STANDING
    if key:
        here = RANK[key[0]]
        stages = tuple(stage for stage in stages if (RANK[stage] <= here if back else RANK[stage] >= here))
    if not stages:
        return []
    ids = first_ids(conditions(user, wanted), size, stages, key, back=back)
    order = BY_STAGE_BACK if back else BY_STAGE
    statement = select(Case).where(Case.id.in_(ids)).options(joinedload(Case.members)).order_by(*order)
    return list(session().scalars(statement.limit(size)).unique())


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


def _before(key: Key) -> Any:
    """A condition on Case: it comes before `key` at the stage of the key."""
    _stage, day, code = key
    if day is None:
        return or_(Case.target_on.is_not(None), Case.code < code)
    return or_(Case.target_on < day, and_(Case.target_on == day, Case.code < code))
