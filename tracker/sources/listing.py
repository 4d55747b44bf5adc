"""All sources one may see: those of the cases one may open."""

from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select, true
from sqlalchemy.orm import joinedload, selectinload

from tracker.cases.access import is_open, open_case_ids
from tracker.core import clock
from tracker.core.db import session
from tracker.core.paging import Pager, page_of
from tracker.officials.models import Official
from tracker.sources.models import CaseSource, IdentifyingDetail, Source
from tracker.sources.speaking import source_ids
from tracker.sources.standing import open_detail, unsettled


def page_of_sources(user: Any, wanted: str) -> Pager:
    """A page of the sources `user` may see, narrowed by `wanted` (a key of `_narrowed`)."""
    open_links = Source.links.and_(CaseSource.case_id.in_(open_case_ids(user)))
    statement = (
        select(Source)
        .outerjoin(Source.official)
        .where(seen_by(user), _narrowed(user).get(wanted, true()))
        .options(joinedload(Source.handler), selectinload(Source.terms))
        .options(selectinload(open_links).joinedload(CaseSource.case))
        .order_by(Source.anonymous.desc(), Source.pseudonym, Official.name, Source.id)
    )
    return page_of(statement)


def counts(user: Any) -> dict[str, int]:
    """{filter: number} of the sources `user` may see, in one statement."""
    narrowed = _narrowed(user)
    columns = [func.count(case((condition, 1))) for condition in narrowed.values()]
    row = session().execute(select(*columns).select_from(Source).where(seen_by(user))).one()
    return dict(zip(narrowed, row, strict=True))


def seen_by(user: Any) -> ColumnElement[bool]:
    """A condition on Source: `user` may see it."""
    return Source.id.in_(source_ids(user))


def _narrowed(user: Any) -> dict[str, Any]:
    return {
        "": Source.id.is_not(None),
        "anonymous": Source.anonymous,
        "named": ~Source.anonymous,
        "unsettled": unsettled(clock.today()),
        "protect": to_protect(user),
        "mine": Source.handler_id == user.id,
    }


def to_protect(user: Any) -> ColumnElement[bool]:
    """A condition on Source: not to be named, with terms, or a detail in a case `user` may open, to be settled."""
    told = and_(IdentifyingDetail.source_id == Source.id, is_open(IdentifyingDetail.case_id, user))
    waiting = select(IdentifyingDetail.id).where(told, open_detail()).exists()
    return and_(Source.anonymous, or_(unsettled(clock.today()), waiting))
