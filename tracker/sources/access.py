"""Reaching a source: only through a case one may open."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import abort, request
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.orm import contains_eager, joinedload

from tracker.cases.access import checked, visible_to
from tracker.cases.models import Case
from tracker.core import moved
from tracker.core.db import session
from tracker.core.web import arg, needed
from tracker.policy import Permission, may
from tracker.sources.models import CaseSource, IdentifyingDetail, Source, Terms

# Loader options of what features above show on a source's page: it has no statement to spare for each of them.
ALSO: list[Any] = []


@dataclass(frozen=True)
class Reached:
    """A source, the case it is looked at from (?case=, else the first), and its links to all cases one may open."""

    source: Source
    case: Case
    links: list[CaseSource]

    @property
    def cases(self) -> list[Case]:
        return [link.case for link in self.links]

    @property
    def link(self) -> CaseSource:
        """The source's place in the case it is looked at from."""
        return next(link for link in self.links if link.case_id == self.case.id)

    @property
    def details(self) -> list[IdentifyingDetail]:
        """The details of the cases one may open; no other case's text shows."""
        ids = {case.id for case in self.cases}
        return [d for d in self.source.details if not d.removed and d.case_id in ids]

    @property
    def terms(self) -> list[Terms]:
        return [t for t in self.source.terms if not t.removed]


def load_source(public_id: UUID) -> Reached:
    """The source of an address, in three statements: 404 unless one may open a case of it, 403 if not more."""
    statement = (
        select(CaseSource)
        .join(CaseSource.case)
        .join(CaseSource.source)
        .where(Source.uuid == public_id, CaseSource.removed_at.is_(None), visible_to(current_user))
        .options(contains_eager(CaseSource.case).selectinload(Case.members))
        .order_by(Case.code)
    )
    links = list(session().scalars(statement))
    if not links and request.method == "GET" and (kept := moved.moved_to(public_id)):
        raise moved.redirection(load_source(kept).source.uuid)
    case = checked(_chosen([link.case for link in links]))
    parts: Any = (joinedload(Source.handler), joinedload(Source.terms), joinedload(Source.details), *ALSO)
    source = session().scalars(select(Source).where(Source.uuid == public_id).options(*parts)).unique().one()
    return Reached(source, case, links)


def _chosen(cases: list[Case]) -> Case | None:
    """The case the address names, else the first in which one may do what the page does, else the first."""
    named = [case for case in cases if case.slug == arg("case").lower()]
    able = [case for case in cases if may(current_user, needed() or Permission.CASE_OPEN, case)]
    return next(iter([*named, *able, *cases]), None)


def own_terms(reached: Reached, public_id: UUID, *, removed: bool = False) -> Terms:
    """The line of terms of this source, else 404."""
    statement = select(Terms).where(Terms.uuid == public_id, Terms.source_id == reached.source.id)
    found = session().scalar(statement.execution_options(include_removed=removed))
    return found or abort(404)


def own_detail(reached: Reached, public_id: UUID) -> IdentifyingDetail:
    """The detail of this source with this uuid, of a case one may open, else 404."""
    return next((d for d in reached.details if d.uuid == public_id), None) or abort(404)
