"""Merging two officials or two sources into one, and taking a merge apart. Rules that say no raise Problem."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from tracker.audit.tracking import name_action, noun
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.points import reached
from tracker.core.text import fold
from tracker.merges import fields, rules
from tracker.merges.fields import Keep
from tracker.merges.following import locked
from tracker.merges.models import Merge, Sort
from tracker.merges.moving import Mover, take_back
from tracker.merges.rules import cases_of
from tracker.officials.models import Alias, Official
from tracker.search.models import SavedSearch
from tracker.sources.linking import check_in_sight, set_anonymous_flag
from tracker.sources.models import Source


def merge(kept: Any, gone: Any, wanted: dict[str, Keep] | None = None) -> Merge:
    """Makes `kept` stand for both: everything that names `gone` names it now, and `gone` is removed.

    `wanted`: {key of a field (`fields.Group.key`): which value is kept}. Raises Problem, with nothing done.
    """
    if kept is gone or type(kept) is not type(gone):
        raise Problem(N_("Choose two entries that both stand."))
    with locked(session(), kept, gone):
        return _merge(kept, gone, wanted or {})


def _merge(kept: Any, gone: Any, wanted: dict[str, Keep]) -> Merge:
    rules.check(kept, gone)
    values = fields.chosen(kept, gone, wanted)
    names = list(dict.fromkeys((kept.display, gone.display)))
    mover = Mover(kept, gone)
    mover.move_all()
    mover.take_over(kept, values)
    if isinstance(kept, Official):
        _spell(mover, kept, names)
        _follow_saved_searches(mover, kept, gone)
    mover.settle()
    reached("merges.moved")
    mover.removed(gone)
    # Their versions move, so that a second merge of either at the same moment finds that it came too late.
    kept.touch()
    made = Merge(sort=Sort(noun(type(kept))), kept=kept.uuid, gone=gone.uuid, steps=mover.steps)
    session().add(made)
    name_action(session(), kept, f"{made.sort}.merge")
    name_action(session(), gone, f"{made.sort}.merged")
    session().flush()
    _settle_cases(kept, gone)
    return made


def _spell(mover: Mover, kept: Official, names: list[str]) -> None:
    """The name that was not kept becomes another spelling; the name that was is none."""
    rows = session().scalars(select(Alias).where(Alias.official_id == kept.id).execution_options(include_removed=True))
    known = {alias.name: alias for alias in rows}
    own = known.get(kept.name)
    if own is not None and not own.removed:
        mover.removed(own)
    for name in names:
        alias = known.get(name)
        if name == kept.name or (alias is not None and not alias.removed):
            continue
        if alias is not None:
            mover.restored(alias)
            continue
        alias = Alias(official_id=kept.id, name=name, name_key=fold(name)[:200])
        session().add(alias)
        session().flush()
        mover.made(alias)


def _follow_saved_searches(mover: Mover, kept: Official, gone: Official) -> None:
    """What somebody keeps asking of one who went is asked of the one who is kept."""
    for saved in session().scalars(select(SavedSearch).execution_options(include_removed=True)):
        if saved.asked.get("person") == str(gone.uuid):
            mover.asked(saved)


def take_apart(made: Merge) -> list[Any]:
    """Gives back the former item with all that was moved. Returns the rows that somebody changed since: they stay.

    Raises Problem when it cannot be, or would leave a kept identity without a case."""
    kept, gone = found(made.sort, made.kept), found(made.sort, made.gone)
    if made.undone_at is not None:
        raise Problem(N_("They are apart already."))
    if kept.removed:
        raise Problem(N_("%(name)s was itself removed or merged since. Bring that back first."), name=kept.display)
    later = select(Merge.id).where(Merge.kept == made.kept, Merge.undone_at.is_(None), Merge.id > made.id).limit(1)
    if session().scalar(later) is not None:
        raise Problem(N_("Something else was merged into %(name)s later. Take that apart first."), name=kept.display)
    with locked(session(), kept, gone):
        stays = take_back(kept, gone, made.steps)
        made.undone_at = clock.now()
        kept.touch()
        name_action(session(), kept, f"{made.sort}.unmerge")
        name_action(session(), gone, f"{made.sort}.unmerged")
        session().flush()
    if isinstance(kept, Source):
        check_in_sight(kept)
    _settle_cases(kept, gone)
    return stays


def _settle_cases(*items: Any) -> None:
    """Sets right what cases count of their sources."""
    if not isinstance(items[0], Source):
        return
    cases: set[Case] = {case for item in items for case in cases_of(item)}
    for case in sorted(cases, key=lambda case: case.id):
        set_anonymous_flag(case)


def found(sort: Sort, public_id: UUID) -> Any:
    """The official or source of this uuid, removed or not."""
    model: Any = Official if sort is Sort.OFFICIAL else Source
    statement = select(model).where(model.uuid == public_id)
    return session().scalars(statement.execution_options(include_removed=True)).one()


def merged_into(item: Any) -> list[tuple[Merge, str]]:
    """[(merge, the name of what went)] of the merges into `item` that stand, the latest first."""
    standing = select(Merge).where(Merge.kept == item.uuid, Merge.undone_at.is_(None)).order_by(Merge.id.desc())
    merges = list(session().scalars(standing))
    model = type(item)
    rows = session().scalars(
        select(model).where(model.uuid.in_([m.gone for m in merges])).execution_options(include_removed=True)
    )
    names = {row.uuid: row.display for row in rows.unique()} if merges else {}
    return [(made, names.get(made.gone, "")) for made in merges]
