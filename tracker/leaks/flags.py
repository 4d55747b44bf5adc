"""Which drafts use details that together fit too few people: made anew when a draft or a detail changes.

A derived table, so that pages count and never search texts. `DetailFlag.people` is kept whatever the threshold is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, delete, event, insert, inspect, select
from sqlalchemy.orm import Session

from tracker.articles.models import Article, ArticleState, ArticleVersion
from tracker.articles.text import Searchable, lines
from tracker.leaks.jigsaw import Basis, Fit, together
from tracker.leaks.models import DetailFlag, DetailPair, DetailWhole
from tracker.sources.models import CaseSource, IdentifyingDetail, Source
from tracker.sources.speaking import speaking

WATCHED = (IdentifyingDetail, DetailPair, DetailWhole, Article, ArticleVersion, CaseSource)


@dataclass(frozen=True)
class Place:
    """Where a detail stands in a text: the line (from 1) and the characters from its start, counted from 0."""

    line: int
    start: int
    end: int


@dataclass(frozen=True)
class Combining:
    """What is recorded of one source's details in one case."""

    details: Sequence[IdentifyingDetail]
    pairs: dict[tuple[int, int], int]
    whole: DetailWhole | None

    def fit(self, chosen: Iterable[IdentifyingDetail]) -> Fit:
        """How many people `chosen` fit together."""
        fits = {detail.id: detail.fits for detail in chosen}
        whole = self.whole
        recorded = whole.fits if whole is not None and whole.of == key_of(fits) else None
        return together(fits, self.pairs, whole.population if whole is not None else None, recorded)


def key_of(ids: Iterable[int]) -> str:
    """ "3,7,12": one text for one set of details."""
    return ",".join(map(str, sorted(ids)))


def places(text: str, details: Sequence[IdentifyingDetail]) -> dict[int, Place]:
    """{detail id: where its words stand first in `text`}, whatever their capitals, quotation marks and white space."""
    if not details:
        return {}
    searchable, numbered = Searchable(text), lines(text)
    found = {}
    for detail in details:
        if span := searchable.find(detail.words):
            line = next((line for line in numbered if line.start <= span[0] < line.end), None)
            if line is not None:
                found[detail.id] = Place(line.no, span[0] - line.start, span[1] - line.start)
    return found


def combining(session: Session, case_id: int) -> dict[int, Combining]:
    """{source id: what is recorded}, for the anonymous sources that speak in a case, in three statements."""
    speaks = speaking(CaseSource.case_id == case_id)
    hidden = select(Source.id).where(Source.id.in_(speaks), Source.anonymous, Source.removed_at.is_(None))
    mine: Any = lambda model: select(model).where(model.case_id == case_id, model.source_id.in_(hidden))  # noqa: E731
    details, found = list(session.scalars(mine(IdentifyingDetail).order_by(IdentifyingDetail.id))), {}
    pairs, wholes = (
        list(session.scalars(mine(DetailPair))),
        {w.source_id: w for w in session.scalars(mine(DetailWhole))},
    )
    for source_id in {detail.source_id for detail in details}:
        counted = {(p.first_id, p.second_id): p.fits for p in pairs if p.source_id == source_id}
        own = [detail for detail in details if detail.source_id == source_id]
        found[source_id] = Combining(own, counted, wholes.get(source_id))
    return found


def drafts(session: Session, case_id: int) -> list[tuple[Article, ArticleVersion]]:
    """Our unpublished articles of a case with their latest text, in one statement."""
    latest = and_(ArticleVersion.article_id == Article.id, ArticleVersion.number == Article.last)
    statement = select(Article, ArticleVersion).join(ArticleVersion, latest).where(Article.case_id == case_id)
    statement = statement.where(Article.ours, Article.state == ArticleState.DRAFT).order_by(Article.id)
    return [(article, version) for article, version in session.execute(statement)]


def make_anew(session: Session, case_id: int) -> None:
    """The flags of one case, from what it says now."""
    session.execute(delete(DetailFlag).where(DetailFlag.case_id == case_id))
    known = combining(session, case_id)
    rows = [
        row
        for article, version in (drafts(session, case_id) if known else [])
        for source_id, combined in known.items()
        if (row := _flag(case_id, source_id, article, version, combined)) is not None
    ]
    if rows:
        session.execute(insert(DetailFlag), rows)


def _flag(case_id: int, source_id: int, article: Article, version: ArticleVersion, combined: Combining) -> Any:
    """A row for a draft that uses details of a source; one detail alone, with no number, is not a combination."""
    found = places(version.text, combined.details)
    used = [detail for detail in combined.details if detail.id in found]
    if not used:
        return None
    fit = combined.fit(used)
    if fit.people is None and len(used) == 1:
        return None
    return {
        "case_id": case_id,
        "source_id": source_id,
        "article_id": article.id,
        "digest": version.digest,
        "people": fit.people,
        "estimated": fit.basis is not Basis.RECORDED,
    }


@event.listens_for(Session, "after_flush")
def _notice(session: Session, _context: Any) -> None:
    for item in (*session.new, *session.dirty):
        if isinstance(item, WATCHED) and (item in session.new or session.is_modified(item)):
            session.info.setdefault("flags", []).append(item)


@event.listens_for(Session, "before_commit")
def _renew(session: Session) -> None:
    if session.in_nested_transaction():
        return
    session.flush()
    items = session.info.pop("flags", [])
    for case_id in sorted({number for item in items if (number := _case_id(session, item)) is not None}):
        make_anew(session, case_id)


def _case_id(session: Session, item: Any) -> int | None:
    if inspect(item).detached or inspect(item).transient:
        return None
    if isinstance(item, ArticleVersion):
        return session.scalar(select(Article.case_id).where(Article.id == item.article_id))
    return int(item.case_id)


@event.listens_for(Session, "after_soft_rollback")
def _forget(session: Session, _previous: Any) -> None:
    session.info.pop("flags", None)
