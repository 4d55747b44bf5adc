"""Who may see which official, and what the lists of choices offer.

The register is shared, but a restricted case may keep an official to itself. Which cases a person may open is known
above, so `tracker.cases.access` fills the two registries here.

What a public official refers to (its body, the posts it held) is always public: `officials.service` sees to that. So a
list that is narrowed by `visible_officials` needs no second look at the body or the post it shows.
"""

import uuid
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlalchemy.orm import aliased, joinedload, subqueryload

from tracker.core.db import session
from tracker.core.text import fold
from tracker.officials.models import Capacity, Official, OfficialKind, Tenure
from tracker.policy import NEWSROOM

# One function (user) -> subquery of the ids of the cases that person may open.
open_case_ids: list[Callable[[Any], Any]] = []
# One function (user, case id or None) -> the restricted cases that person may edit, which alone may keep an official
# private, and the case of that id if they may edit it, restricted still or not.
keeping_cases: list[Callable[[Any, int | None], list[Any]]] = []


def visible_officials(user: Any) -> ColumnElement[bool]:
    """A condition on Official: those of the shared register, and those kept by a case that `user` may open."""
    if user.role not in NEWSROOM or not user.active:
        return false()
    public = Official.private_case_id.is_(None)
    return or_(public, *(Official.private_case_id.in_(ids(user)) for ids in open_case_ids))


def keepers(user: Any, now: int | None = None) -> list[Any]:
    """The restricted cases to which `user` may keep an official private, and the one (`now`) that keeps it already."""
    return [case for cases in keeping_cases for case in cases(user, now)]


def offered(user: Any, case: Any = None, *kinds: OfficialKind) -> list[Official]:
    """The officials a form of `case` may offer, by name, of `kinds` or of all, with what `label_of` reads.

    Those private to another case are left out even where `user` may open both: naming one in this case would show it
    to people who may not. Without a case only the shared register is offered.
    """
    statement = (
        select(Official)
        .where(visible_officials(user), _fits(case))
        # Not selectin: it asks anew for every 500 officials.
        .options(joinedload(Official.body), subqueryload(Official.tenures).joinedload(Tenure.post))
        .order_by(Official.name_key, Official.id)
    )
    return list(session().scalars(statement.where(Official.kind.in_(kinds)) if kinds else statement))


class Register:
    """What `offered` would give, for a form that is sent more often than its list is looked at.

    `also`: what the item says already stays among them, though it be offered to nobody else.
    """

    def __init__(self, user: Any, case: Any = None, *kinds: OfficialKind, also: Official | None = None) -> None:
        offered = and_(visible_officials(user), _fits(case), *([Official.kind.in_(kinds)] if kinds else []))
        self._where = offered if also is None else or_(offered, Official.id == also.id)

    def find(self, key: str) -> Official | None:
        """The one of this uuid, if it may be chosen."""
        try:
            wanted = uuid.UUID(key)
        except ValueError:
            return None
        return session().scalars(select(Official).where(Official.uuid == wanted, self._where)).first()

    def lines(self) -> list[tuple[str, str]]:
        """[(uuid, label)] by name, without an object for each."""
        body = aliased(Official)
        named = select(Official.id, Official.uuid, Official.kind, Official.name, body.name)
        rows = named.outerjoin(body, body.id == Official.body_id).where(self._where)
        held: dict[int, list[Tenure]] = defaultdict(list)
        of_these = select(Tenure).join(Official, Official.id == Tenure.person_id).where(self._where)
        for tenure in session().scalars(of_these.options(joinedload(Tenure.post))):
            held[tenure.person_id].append(tenure)
        return [
            (str(public), _line(name, _beside(kind, name, of_body, held[key])))
            for key, public, kind, name, of_body in session().execute(rows.order_by(Official.name_key, Official.id))
        ]


def _fits(case: Any) -> ColumnElement[bool]:
    public = Official.private_case_id.is_(None)
    return public if case is None else or_(public, Official.private_case_id == case.id)


def label_of(official: Official) -> str:
    """A line to choose by: "Ivan Mareoli, Kadis Kominfo Morut". Reads the body and, of a person, the posts held."""
    return _line(official.name, beside(official))


def beside(official: Official) -> str:
    """What tells an official from a namesake: the post a person holds, the body of anything else, or ""."""
    person = official.kind is OfficialKind.PERSON
    body = None if person or official.body is None else official.body.name
    return _beside(official.kind, official.name, body, official.tenures if person else ())


def _line(name: str, beside_it: str) -> str:
    return f"{name}, {beside_it}" if beside_it else name


def _beside(kind: OfficialKind, name: str, body: str | None, tenures: Sequence[Tenure]) -> str:
    if kind is OfficialKind.PERSON:
        tenure = latest(tenures)
        return post_label(tenure) if tenure else ""
    return "" if body is None or fold(body) in fold(name) else body


def post_label(tenure: Tenure) -> str:
    """The post with the capacity it was held in: "Pj Wali Kota Ambon"."""
    if tenure.capacity in (None, Capacity.DEFINITIF):
        return tenure.post.name
    return f"{tenure.capacity.value.capitalize()} {tenure.post.name}"


def latest(tenures: Sequence[Tenure]) -> Tenure | None:
    """The post held now, else the one held last. One without an end counts as held now."""
    return max((t for t in tenures if t.live), key=recency, default=None)


def recency(tenure: Tenure) -> tuple[bool, str, str, int]:
    held = tenure.held
    ended = held.latest.isoformat() if held and held.latest else ""
    began = held.earliest.isoformat() if held and held.earliest else ""
    return not ended, ended, began, tenure.id or 0
