"""The list of articles, an article, its versions; recording one and changing what is known of it."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import func, select
from sqlalchemy.orm import defer, joinedload

from tracker.articles import part_views, registers, service, write_views
from tracker.articles.compare import diff as compare
from tracker.articles.forms import ArticleForm, NewArticleForm
from tracker.articles.load import corrections_about, lines_of, versions_of
from tracker.articles.models import Article, ArticleVersion, Carried
from tracker.articles.reading import read, threads_of
from tracker.articles.rules import PASSED
from tracker.articles.shown import MARKS, load_article, notes_on, outlets
from tracker.cases.access import load_case
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.paging import page_of
from tracker.core.web import arg, needs, show
from tracker.policy import Permission, Role, may
from tracker.tasks.talk import talk_about

bp = Blueprint("articles", __name__)
write_views.init_app(bp)
part_views.init_app(bp)
registers.fill()


@bp.get("/c/<code>/articles")
@needs(Permission.CASE_OPEN)
def listing(code: str) -> ResponseReturnValue:
    case = load_case(code)
    carries = (
        select(func.count(Carried.claim_id.distinct()))
        .where(Carried.article_id == Article.id, Carried.removed_at.is_(None))
        .scalar_subquery()
    )
    statement: Any = (
        select(Article, carries)
        .where(Article.case_id == case.id)
        .options(joinedload(Article.latest).options(defer(ArticleVersion.text)))
        .order_by(Article.ours.desc(), Article.id)
    )
    return show(
        "articles/listing.html", case=case, head=head(case), pager=page_of(statement, scalars=False), marks_of=MARKS
    )


@bp.route("/c/<code>/articles/new", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def new(code: str) -> ResponseReturnValue:
    case = load_case(code)
    form = NewArticleForm()
    form.outlet_official.offer(outlets(case))
    if form.accepted():
        with form.problems():
            article = service.add_article(case, **form.values())
            return form.done(url_for(".page", code=case.slug, public_id=article.uuid), _("Saved."))
    return form.show("articles/new.html", case=case, head=head(case))


@bp.route("/c/<code>/articles/<uuid:public_id>/edit", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def edit(code: str, public_id: UUID) -> ResponseReturnValue:
    case, article = load_article(code, public_id)
    form = ArticleForm(record=article)
    form.outlet_official.offer(outlets(case, article.outlet_official))
    if article.live:
        # An editor sets these right where it was published.
        del form.published, form.address
    if form.accepted():
        with form.problems():
            service.change_article(article, **form.values())
            return form.done(url_for(".page", code=case.slug, public_id=article.uuid), _("Saved."))
    return form.show("articles/edit.html", case=case, head=head(case), article=article)


@bp.get("/c/<code>/articles/<uuid:public_id>")
@needs(Permission.CASE_OPEN)
def page(code: str, public_id: UUID) -> ResponseReturnValue:
    case, article = load_article(code, public_id)
    threads = threads_of(article, lines_of(article), case)
    corrections, carries = corrections_about(article)
    return show(
        "articles/page.html",
        case=case,
        head=head(case),
        article=article,
        mark=MARKS[article.state] if article.ours else None,
        lines=read(article, threads),
        notes=notes_on(case, article),
        gone=[thread for thread in threads if thread.span is None],
        versions=versions_of(article),
        corrections=corrections,
        carries=carries,
        publishes=_publishes(case, article),
        talk=talk_about(case, article),
    )


def _publishes(case: Case, article: Article) -> bool:
    """Whether to offer recording that it is out, or setting that right."""
    ready = article.live or (article.last > 0 and case.stage in PASSED)
    return article.ours and ready and current_user.role is Role.EDITOR and may(current_user, Permission.CASE_EDIT, case)


@bp.get("/c/<code>/articles/<uuid:public_id>/v/<int:number>")
@needs(Permission.CASE_OPEN)
def version(code: str, public_id: UUID, number: int) -> ResponseReturnValue:
    """The text as one version has it."""
    case, article = load_article(code, public_id)
    found = _text(article, number) or abort(404)
    return show("articles/version.html", case=case, head=head(case), article=article, version=found)


@bp.get("/c/<code>/articles/<uuid:public_id>/diff")
@needs(Permission.CASE_OPEN)
def diff(code: str, public_id: UUID) -> ResponseReturnValue:
    """What changed from version ?a= to version ?b=; without them, from the last but one to the latest."""
    case, article = load_article(code, public_id)
    first, second = _number("a", article.last - 1), _number("b", article.last)
    old, new = _text(article, first), _text(article, second)
    if old is None or new is None:
        abort(404)
    return show(
        "articles/diff.html",
        case=case,
        head=head(case),
        article=article,
        old=old,
        new=new,
        chunks=compare(old.text, new.text),
        versions=versions_of(article),
    )


def _number(name: str, default: int) -> int:
    said = arg(name)
    return int(said) if said.isascii() and said.isdigit() and len(said) < 9 else default


def _text(article: Article, number: int) -> ArticleVersion | None:
    if number >= 2**31:
        return None
    wanted: Any = (ArticleVersion.article_id == article.id, ArticleVersion.number == number)
    return session().scalar(select(ArticleVersion).where(*wanted))
