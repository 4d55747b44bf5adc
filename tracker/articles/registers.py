"""What articles tell the features below: their counts, their kinds of items, and what a claim can rest on."""

from collections.abc import Callable
from typing import Any

from flask import url_for
from sqlalchemy import ScalarSelect, func, or_, select
from sqlalchemy.orm import joinedload

from tracker.articles import service
from tracker.articles.models import Article, ArticleState, ArticleVersion, Carried, Copy, Correction
from tracker.cases import facts, items
from tracker.cases.models import Case
from tracker.claims import extras, targets
from tracker.claims.models import Claim, Support
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.sources import uses

OUT = (ArticleState.PUBLISHED, ArticleState.CORRECTED)


def fill() -> None:
    facts.register("articles", lambda case_id: _count(case_id))
    facts.register("drafts", lambda case_id: _count(case_id, Article.ours, _is(ArticleState.DRAFT), Article.last > 0))
    facts.register("published_ours", lambda case_id: _count(case_id, Article.ours, _is(*OUT)))
    items.register(
        items.Kind(
            "article",
            N_("Article"),
            Article,
            page_of,
            guard=may_go,
            away=listing_of,
            edit=lambda case, article: url_for("articles.edit", code=case.slug, public_id=article.uuid),
        )
    )
    items.register(
        items.Kind("carried", N_("Carried passage"), Carried, page_of_part, after=_touch, edit=_form("carried"))
    )
    items.register(items.Kind("article_copy", N_("Copy"), Copy, page_of_part, after=_touch, edit=_form("copy")))
    items.register(
        items.Kind("correction", N_("Correction"), Correction, page_of_part, after=_settle, edit=_form("correction"))
    )
    targets.register(targets.Target("article", N_("Articles"), articles_in, lambda a: a.display, "articles.page"))
    extras.PANELS.append(extras.Panel("articles/claim.html", lines_about))
    uses.texts.append(texts_in)


def texts_in(case_id: int) -> list[str]:
    """The articles of a case as they stand."""
    latest = select(ArticleVersion.text).join(ArticleVersion.article).where(ArticleVersion.number == Article.last)
    return list(session().scalars(latest.where(Article.case_id == case_id)))


def _is(*states: ArticleState) -> Any:
    return Article.state.in_(states)


def _count(case_id: Any, *conditions: Any) -> ScalarSelect[Any]:
    counted = select(func.count(Article.id)).where(Article.case_id == case_id, Article.removed_at.is_(None))
    return counted.where(*conditions).scalar_subquery()


def page_of(case: Case, article: Article) -> str:
    return url_for("articles.page", code=case.slug, public_id=article.uuid)


def page_of_part(case: Case, part: Any) -> str:
    return page_of(case, part.article)


def _form(view: str) -> Callable[[Case, Any], str]:
    """The form of a part of an article."""

    def url(case: Case, part: Any) -> str:
        return url_for(f"articles.{view}", code=case.slug, public_id=part.article.uuid, part=part.uuid)

    return url


def listing_of(case: Case) -> str:
    return url_for("articles.listing", code=case.slug)


def may_go(article: Article) -> None:
    """What is published, or what others lean on, cannot be removed."""
    if article.live:
        raise Problem(N_("A published article stays in the record. Withdraw it with a retraction."))
    resting = (
        select(Claim)
        .join(Support, Support.claim_id == Claim.id)
        .where(Support.article_id == article.id, Support.removed_at.is_(None))
        .order_by(Claim.number)
    )
    claim = session().scalars(resting).first()
    if claim is not None:
        raise Problem(N_("%(claim)s rests on this article. Take it off there first."), claim=claim.code)
    tied = or_(Correction.article_id == article.id, Correction.notice_id == article.id)
    if session().scalars(select(Correction).where(tied)).first() is not None:
        raise Problem(N_("A correction links to this article, so it stays."))


def _touch(part: Any) -> None:
    part.article.touch()


def _settle(correction: Correction) -> None:
    correction.article.touch()
    service.settle(correction.article)


def articles_in(case: Case) -> list[Article]:
    """Those a claim can rest on: never ours, which rests on the claim."""
    elsewhere = select(Article).where(Article.case_id == case.id, ~Article.ours)
    return list(session().scalars(elsewhere.order_by(Article.id)))


def lines_about(case: Case, claim: Claim) -> list[Carried]:
    """The passages of articles that carry `claim`, in one statement."""
    statement = (
        select(Carried)
        .join(Carried.article)
        .where(Carried.claim_id == claim.id, Article.removed_at.is_(None))
        .order_by(Article.ours.desc(), Carried.id)
        .options(joinedload(Carried.article).joinedload(Article.latest))
    )
    return list(session().scalars(statement))
