"""Reading the register: the list, and what may already be on file. Everything is narrowed to what a person may see."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, literal, or_, select, union_all
from sqlalchemy.orm import joinedload, selectinload

from tracker.core import moved
from tracker.core.db import session
from tracker.core.text import fold
from tracker.officials.identifiers import tidy
from tracker.officials.matching import Known, Likeness, likely
from tracker.officials.models import Alias, Identifier, Official, OfficialKind, Tenure
from tracker.officials.service import Number
from tracker.officials.visibility import visible_officials


@dataclass(frozen=True)
class Alike:
    """An official that may be the one being entered, and why."""

    official: Official
    like: Likeness


# What a line of a list shows of an official: see `visibility.label_of`.
LABEL = (joinedload(Official.body), selectinload(Official.tenures).joinedload(Tenure.post))


def register(user: Any, *, kind: OfficialKind | None = None, words: str = "", removed: bool = False) -> Select[Any]:
    """The officials `user` may see, by name, with what a line of the list shows; or those that were removed."""
    statement = select(Official).where(visible_officials(user), *_named(words)).order_by(Official.name_key, Official.id)
    if kind is not None:
        statement = statement.where(Official.kind == kind)
    if removed:
        merged = [Official.uuid.not_in(away()) for away in moved.merged_away]
        gone = statement.where(Official.removed_at.is_not(None), *merged)
        statement = gone.execution_options(include_removed=True)
    return statement.options(*LABEL, selectinload(Official.aliases))


def counts(user: Any, words: str = "") -> dict[OfficialKind, int]:
    """How many officials of each kind `user` may see."""
    numbered = select(Official.kind, func.count()).where(visible_officials(user), *_named(words))
    rows: Any = session().execute(numbered.group_by(Official.kind))
    return dict(list(rows))


def _named(words: str) -> list[ColumnElement[bool]]:
    """Conditions: every word stands in the name, or every word in another spelling of it."""
    keys = fold(words).split()[:8]
    if not keys:
        return []
    spelled = select(Alias.official_id).where(Alias.removed_at.is_(None), *_with_all(Alias.name_key, keys))
    return [or_(and_(*_with_all(Official.name_key, keys)), Official.id.in_(spelled))]


def _with_all(column: Any, keys: Iterable[str]) -> list[ColumnElement[bool]]:
    return [column.contains(key, autoescape=True) for key in keys]


def known_names(user: Any, kind: OfficialKind | None = None) -> list[Known]:
    """Every name and other spelling that `user` may see, of one kind or of all, in one statement."""
    seen = [visible_officials(user), Official.removed_at.is_(None)]
    if kind is not None:
        seen.append(Official.kind == kind)
    names = select(Official.uuid, Official.name, Official.kind, literal(False)).where(*seen)
    spellings = (
        select(Official.uuid, Alias.name, Official.kind, literal(True))
        .join(Alias, Alias.official_id == Official.id)
        .where(*seen, Alias.removed_at.is_(None))
    )
    return [Known(*row) for row in session().execute(union_all(names, spellings))]


def alike(user: Any, name: str, kind: OfficialKind | None, but: UUID | None = None) -> list[Alike]:
    """What may be the same as an official called `name`, likest first, never `but` itself."""
    others = (known for known in known_names(user, kind) if known.official != but)
    found = likely(name, kind.value if kind else "", others)
    officials = _by_uuid(like.known.official for like in found)
    return [Alike(officials[like.known.official], like) for like in found if like.known.official in officials]


def same_number(user: Any, numbers: Iterable[Number]) -> list[Official]:
    """The officials `user` may see that carry one of `numbers`: the surest sign of a second entry."""
    wanted = [and_(Identifier.system == s, Identifier.value == tidy(s, text)) for s, text, _need in numbers]
    if not wanted:
        return []
    carried = select(Identifier.official_id).where(Identifier.removed_at.is_(None), or_(*wanted))
    statement = select(Official).where(visible_officials(user), Official.id.in_(carried)).options(*LABEL)
    return list(session().scalars(statement))


def _by_uuid(uuids: Iterable[UUID]) -> dict[UUID, Official]:
    wanted = list(uuids)
    if not wanted:
        return {}
    return {o.uuid: o for o in session().scalars(select(Official).where(Official.uuid.in_(wanted)).options(*LABEL))}
