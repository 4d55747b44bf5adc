"""Filters that people keep under a name, one of which may open their desk. Each is its owner's alone."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from tracker.audit.tracking import name_action
from tracker.cases.filters import Wanted
from tracker.core.db import one_at_a_time, session
from tracker.core.i18n import N_, Problem
from tracker.desk.models import SavedFilter

MOST = 12


def kept_by(user: Any) -> list[SavedFilter]:
    """By name."""
    mine = select(SavedFilter).where(SavedFilter.owner_id == user.id)
    return list(session().scalars(mine.order_by(func.lower(SavedFilter.name), SavedFilter.id)))


def own(user: Any, public_id: UUID, *, removed: bool = False) -> SavedFilter | None:
    mine = select(SavedFilter).where(SavedFilter.uuid == public_id, SavedFilter.owner_id == user.id)
    return session().scalar(mine.execution_options(include_removed=removed))


def keep(user: Any, name: str, wanted: Wanted, *, opens_desk: bool = False) -> SavedFilter:
    """Keeps filters. Raises Problem for a name taken and for one too many."""
    _check_room(user, name)
    made = SavedFilter(owner=user, name=name, asked=wanted.args(), opens_desk=False)
    session().add(made)
    session().flush()
    if opens_desk:
        open_with(user, made)
    return made


def change(saved: SavedFilter, name: str, *, opens_desk: bool) -> None:
    """Another name, and whether the desk opens with it. Raises Problem for a name taken."""
    one_at_a_time(f"saved filters of {saved.owner_id}")
    if saved.name != name:
        _check_name(saved.owner, name, saved)
        saved.name = name
        name_action(session(), saved, "saved_filter.rename")
    if opens_desk:
        open_with(saved.owner, saved)
    elif saved.opens_desk:
        saved.opens_desk = False
    session().flush()


def open_with(user: Any, saved: SavedFilter) -> None:
    """The desk of `user` opens with it, and with no other."""
    for other in kept_by(user):
        if other.opens_desk and other is not saved:
            other.opens_desk = False
    session().flush()
    saved.opens_desk = True
    session().flush()


def restore(saved: SavedFilter) -> None:
    """Brings a filter back; it opens the desk again unless another one does by now. Raises Problem as `keep` does."""
    _check_room(saved.owner, saved.name)
    saved.opens_desk = saved.opens_desk and not any(other.opens_desk for other in kept_by(saved.owner))
    saved.restore()


def _check_room(user: Any, name: str) -> None:
    one_at_a_time(f"saved filters of {user.id}")
    _check_name(user, name)
    if len(kept_by(user)) >= MOST:
        raise Problem(N_("You keep %(most)s filters already. Delete one first."), most=MOST)


def _check_name(user: Any, name: str, but: SavedFilter | None = None) -> None:
    if any(other.name.casefold() == name.casefold() for other in kept_by(user) if other is not but):
        raise Problem(N_("You keep a filter of this name already."), field="name")
