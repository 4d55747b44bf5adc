"""Searches that people keep, and what is new in them. Each is its owner's alone."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select

from tracker.audit.tracking import name_action
from tracker.core import clock
from tracker.core.db import one_at_a_time, session
from tracker.core.i18n import N_, Problem
from tracker.core.tally import Tally, up_to
from tracker.search import engine
from tracker.search.filters import FIELDS, Asked, again
from tracker.search.finding import fitting
from tracker.search.models import SavedSearch, SearchDoc

MOST = 20
# Beyond so many the number helps nobody, and counting on would cost.
MOST_NEW = 99


@dataclass(frozen=True)
class News:
    """A saved search with how many items that its owner may open now have come or changed since they looked."""

    saved: SavedSearch
    number: Tally


def saved_by(user: Any) -> list[SavedSearch]:
    """By name."""
    mine = select(SavedSearch).where(SavedSearch.owner_id == user.id)
    return list(session().scalars(mine.order_by(func.lower(SavedSearch.name), SavedSearch.id)))


def own(user: Any, public_id: UUID, *, removed: bool = False) -> SavedSearch | None:
    mine = select(SavedSearch).where(SavedSearch.uuid == public_id, SavedSearch.owner_id == user.id)
    return session().scalar(mine.execution_options(include_removed=removed))


def save(user: Any, name: str, asked: Asked) -> SavedSearch:
    """Keeps a question. Raises Problem for one that asks nothing or cannot be read, and for one too many."""
    if asked.faults or not asked.asks:
        raise Problem(N_("There is no search to save here. Search first, then save what you asked."))
    _check_room(user, name)
    engine.lock(session())
    made = SavedSearch(owner=user, name=name, asked=asked.lasting, looked_at=clock.now())
    session().add(made)
    session().flush()
    return made


def restore(saved: SavedSearch) -> None:
    """Brings a search back. Raises Problem as `save` does."""
    _check_room(saved.owner, saved.name)
    saved.restore()


def _check_room(user: Any, name: str) -> None:
    one_at_a_time(f"saved searches of {user.id}")
    _check_name(user, name)
    if len(saved_by(user)) >= MOST:
        raise Problem(N_("You keep %(most)s searches already. Delete one first."), most=MOST)


def _check_name(user: Any, name: str, but: SavedSearch | None = None) -> None:
    if any(other.name.casefold() == name.casefold() for other in saved_by(user) if other is not but):
        raise Problem(N_("You keep a search of this name already."), field="name")


def rename(saved: SavedSearch, name: str) -> None:
    """Raises Problem for a name taken."""
    if saved.name != name:
        _check_name(saved.owner, name, saved)
        saved.name = name
        name_action(session(), saved, "saved_search.rename")


def look(saved: SavedSearch) -> datetime:
    """Notes that its owner looks now; returns when they looked last."""
    # What is indexed and not yet committed bears a moment before now, and would be new at no look.
    engine.lock(session())
    before, saved.looked_at = saved.looked_at, clock.now()
    return before


def news_for(user: Any) -> list[News]:
    """Every saved search of `user` with what is new in it, in two statements."""
    kept = saved_by(user)
    if not kept:
        return []
    counted = session().execute(select(*(up_to(new_since(saved, user), MOST_NEW) for saved in kept))).one()
    return [news_of(saved, number) for saved, number in zip(kept, counted, strict=True)]


def new_since(saved: SavedSearch, user: Any) -> Select[Any]:
    """What has come or changed in a saved search since its owner looked, for who counts it among other things."""
    fits = fitting(again(saved.asked), user)
    return select(SearchDoc.id).where(*fits, SearchDoc.changed_at > saved.looked_at)


def news_of(saved: SavedSearch, number: int) -> News:
    """`number`: how many there are, counted to one more than MOST_NEW or further."""
    return News(saved, Tally(number, MOST_NEW))


def arguments(saved: SavedSearch) -> dict[str, Any]:
    """The arguments of /search that ask it again."""
    return {name: saved.asked[name] for name in FIELDS if saved.asked.get(name)}
