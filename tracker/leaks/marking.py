"""Marks words that point at a protected source: lines on an article's page, and what a letter would say."""

from collections.abc import Callable

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tracker.articles.models import Article
from tracker.articles.shown import NOTES, Note
from tracker.cases.models import Case
from tracker.claims.pointing import FINDERS
from tracker.core.db import session
from tracker.leaks.flags import places
from tracker.sources.models import IdentifyingDetail, Source


def details_in(case: Case, article: Article) -> dict[int, list[Note]]:
    """{line: a note for each identifying detail that stands there}, in one statement."""
    details, found = _details_of(case), {}
    assert article.latest is not None
    known = places(article.latest.text, details)
    for detail in (d for d in details if d.id in known):
        url = url_for("leaks.details", public_id=detail.source.uuid, case=case.slug)
        found.setdefault(known[detail.id].line, []).append(Note("seal", _points(detail), url))
    return found


def details_said(case: Case) -> Callable[[str], list[str]]:
    """What finds the identifying details of the case in a text; one statement, however many texts."""
    details = _details_of(case)

    def said(text: str) -> list[str]:
        known = places(text, details)
        return [_points(detail) for detail in details if detail.id in known]

    return said


def _details_of(case: Case) -> list[IdentifyingDetail]:
    statement = (
        select(IdentifyingDetail)
        .join(IdentifyingDetail.source)
        .where(IdentifyingDetail.case_id == case.id, Source.anonymous, Source.removed_at.is_(None))
        .options(joinedload(IdentifyingDetail.source))
        .order_by(IdentifyingDetail.id)
    )
    return list(session().scalars(statement))


def _points(detail: IdentifyingDetail) -> str:
    return _("Points at %(name)s: “%(words)s”", name=detail.source.display, words=detail.words)


NOTES.append(details_in)
FINDERS.append(details_said)
