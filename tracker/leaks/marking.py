"""Marks on an article's page the lines whose words point at a protected source."""

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tracker.articles.models import Article
from tracker.articles.shown import NOTES, Note
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.leaks.flags import places
from tracker.sources.models import IdentifyingDetail, Source


def details_in(case: Case, article: Article) -> dict[int, list[Note]]:
    """{line: a note for each identifying detail that stands there}, in one statement."""
    statement = (
        select(IdentifyingDetail)
        .join(IdentifyingDetail.source)
        .where(IdentifyingDetail.case_id == case.id, Source.anonymous, Source.removed_at.is_(None))
        .options(joinedload(IdentifyingDetail.source))
        .order_by(IdentifyingDetail.id)
    )
    details, found = list(session().scalars(statement)), {}
    assert article.latest is not None
    known = places(article.latest.text, details)
    for detail in (d for d in details if d.id in known):
        url = url_for("leaks.details", public_id=detail.source.uuid, case=case.slug)
        note = Note("seal", _("Points at %(name)s: “%(words)s”", name=detail.source.display, words=detail.words), url)
        found.setdefault(known[detail.id].line, []).append(note)
    return found


NOTES.append(details_in)
