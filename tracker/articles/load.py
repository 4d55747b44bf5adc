"""Bringing articles with what their pages and rules read."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import joinedload

from tracker.accounts.models import User
from tracker.articles.models import Article, ArticleVersion, Carried, Correction
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.log.models import LogEntry, Passage
from tracker.sources.models import Source


def behind() -> tuple[Any, ...]:
    """Loader options of a Carried: its claim, and its quote with who said it."""
    entry = joinedload(Carried.passage).joinedload(Passage.entry)
    return (
        joinedload(Carried.claim),
        entry.joinedload(LogEntry.source).joinedload(Source.official),
        entry.joinedload(LogEntry.official),
    )


def lines_of(article: Article) -> list[Carried]:
    """What the passages of an article carry, in one statement."""
    statement = select(Carried).where(Carried.article_id == article.id).order_by(Carried.id).options(*behind())
    return list(session().scalars(statement))


def versions_of(article: Article) -> Sequence[Any]:
    """(number, why, characters, created_at, name of who saved it) of every version, newest first, without the texts."""
    columns = (ArticleVersion.number, ArticleVersion.why, ArticleVersion.characters, ArticleVersion.created_at)
    statement = select(*columns, User.name.label("author")).outerjoin(User, User.uuid == ArticleVersion.created_by)
    statement = statement.where(ArticleVersion.article_id == article.id).order_by(ArticleVersion.number.desc())
    return session().execute(statement).all()


def corrections_about(article: Article) -> tuple[list[Correction], list[Correction]]:
    """(corrections of this article, corrections of others that this one carries), in one statement."""
    statement = (
        select(Correction)
        .where(or_(Correction.article_id == article.id, Correction.notice_id == article.id))
        .order_by(Correction.id)
        .options(joinedload(Correction.article), joinedload(Correction.notice))
    )
    found = [c for c in session().scalars(statement) if c.article is not None]
    return [c for c in found if c.article_id == article.id], [c for c in found if c.notice_id == article.id]


def others_in(case: Case, but: Article | None = None) -> list[Article]:
    """The articles of a case to choose from."""
    statement = select(Article).where(Article.case_id == case.id).order_by(Article.id)
    return [a for a in session().scalars(statement) if a is not but]


def quotes_in(case: Case) -> list[Passage]:
    """The passages of the case's log, newest entry first, with who said them."""
    entry = joinedload(Passage.entry)
    statement = (
        select(Passage)
        .join(LogEntry, LogEntry.id == Passage.entry_id)
        .where(LogEntry.case_id == case.id, LogEntry.removed_at.is_(None))
        .order_by(LogEntry.id.desc(), Passage.position)
        .options(entry.joinedload(LogEntry.source).joinedload(Source.official), entry.joinedload(LogEntry.official))
        .limit(1000)
    )
    return list(session().scalars(statement))
