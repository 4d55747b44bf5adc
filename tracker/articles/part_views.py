"""What hangs on an article: the passages that carry something, copies, corrections, and its publication."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tracker.articles import service
from tracker.articles.forms import CarryForm, CopyForm, CorrectionForm, PublishForm
from tracker.articles.load import behind, others_in, quotes_in
from tracker.articles.models import Article, Carried, Copy, Correction
from tracker.articles.shown import load_article
from tracker.articles.text import lines
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.claims.models import Claim
from tracker.core.db import session
from tracker.core.forms import Form
from tracker.core.web import arg, needs
from tracker.log.models import Passage
from tracker.policy import Permission, Role

ONE = "/c/<code>/articles/<uuid:public_id>"
BOTH = ["GET", "POST"]


def init_app(bp: Blueprint) -> None:
    for path, view in (
        ("/carry", carry),
        ("/carry/<uuid:part>", carried),
        ("/copies/new", add_copy),
        ("/copies/<uuid:part>", copy),
        ("/corrections/new", add_correction),
        ("/corrections/<uuid:part>", correction),
        ("/publish", publish),
    ):
        bp.add_url_rule(f"{ONE}{path}", view_func=view, methods=BOTH)


def _part(model: Any, article: Article, part: UUID, *also: Any) -> Any:
    """The row of `article` with this uuid, else 404."""
    found = session().scalar(select(model).where(model.uuid == part, model.article_id == article.id).options(*also))
    return found or abort(404)


def _home(case: Case, article: Article, at: str = "") -> str:
    return url_for("articles.page", code=case.slug, public_id=article.uuid, _anchor=at or None)


def _shown(form: Form, what: str, case: Case, article: Article, part: Any = None) -> ResponseReturnValue:
    return form.show(f"articles/{what}.html", case=case, head=head(case), article=article, part=part)


@needs(Permission.CASE_EDIT)
def carry(code: str, public_id: UUID) -> ResponseReturnValue:
    """A passage carries a claim or a quote; ?line= fills in that line of the latest version."""
    case, article = load_article(code, public_id)
    form = CarryForm(data={"words": _line(article)})
    _offer(form, case)
    if form.accepted():
        with form.problems():
            service.carry(article, **form.values())
            return form.done(_home(case, article, _anchor()), _("Saved."))
    return _shown(form, "carry", case, article)


@needs(Permission.CASE_EDIT)
def carried(code: str, public_id: UUID, part: UUID) -> ResponseReturnValue:
    case, article = load_article(code, public_id)
    line = _part(Carried, article, part, *behind())
    form = CarryForm(record=line)
    _offer(form, case, line)
    if form.accepted():
        with form.problems():
            service.change_carried(line, **form.values())
            return form.done(_home(case, article, _anchor()), _("Saved."))
    return _shown(form, "carry", case, article, line)


def _line(article: Article) -> str:
    number, text = arg("line"), article.latest.text if article.latest else ""
    if request.method != "GET" or not number.isdigit():
        return ""
    return next((text[line.start : line.end] for line in lines(text) if str(line.no) == number), "")


def _anchor() -> str:
    return f"L{arg('line')}" if arg("line").isdigit() else "carried"


def _offer(form: CarryForm, case: Case, line: Carried | None = None) -> None:
    """The claims and quotes of the case; what the line points to now stays a choice though withdrawn."""
    now = line.claim if line else None
    claims = session().scalars(select(Claim).where(Claim.case_id == case.id).order_by(Claim.number))
    form.claim.offer([c for c in claims if not c.withdrawn or c is now], lambda c: f"{c.code} {c.summary}")
    form.passage.offer(quotes_in(case), _quote_label)


def _quote_label(passage: Passage) -> str:
    entry = passage.entry
    who = entry.source.display if entry.source else entry.official.name if entry.official else entry.display
    words = " ".join(passage.words.split())
    return f"{who}: “{words if len(words) <= 90 else words[:89] + '…'}”"


@needs(Permission.CASE_EDIT)
def add_copy(code: str, public_id: UUID) -> ResponseReturnValue:
    case, article = load_article(code, public_id)
    form = CopyForm()
    if form.accepted():
        with form.problems():
            service.add_copy(article, **form.values())
            return form.done(_home(case, article, "copies"), _("Saved."))
    return _shown(form, "copy", case, article)


@needs(Permission.CASE_EDIT)
def copy(code: str, public_id: UUID, part: UUID) -> ResponseReturnValue:
    case, article = load_article(code, public_id)
    found = _part(Copy, article, part)
    form = CopyForm(record=found)
    if form.accepted():
        with form.problems():
            service.change_copy(found, **form.values())
            return form.done(_home(case, article, "copies"), _("Saved."))
    return _shown(form, "copy", case, article, found)


@needs(Permission.CASE_EDIT)
def add_correction(code: str, public_id: UUID) -> ResponseReturnValue:
    case, article = load_article(code, public_id)
    form = CorrectionForm()
    form.notice.offer(others_in(case, but=article))
    if form.accepted():
        with form.problems():
            service.add_correction(article, **form.values())
            return form.done(_home(case, article, "corrections"), _("Saved."))
    return _shown(form, "correction", case, article)


@needs(Permission.CASE_EDIT)
def correction(code: str, public_id: UUID, part: UUID) -> ResponseReturnValue:
    case, article = load_article(code, public_id)
    found = _part(Correction, article, part, joinedload(Correction.notice))
    form = CorrectionForm(record=found)
    form.notice.offer(others_in(case, but=article))
    if form.accepted():
        with form.problems():
            service.change_correction(found, **form.values())
            return form.done(_home(case, article, "corrections"), _("Saved."))
    return _shown(form, "correction", case, article, found)


@needs(Permission.CASE_EDIT)
def publish(code: str, public_id: UUID) -> ResponseReturnValue:
    """An editor records that ours is out, or sets right when and where."""
    case, article = load_article(code, public_id)
    if current_user.role is not Role.EDITOR:
        abort(403)
    if not article.ours:
        abort(404)
    form = PublishForm(record=article)
    if form.accepted():
        with form.problems():
            service.publish(article, current_user, **form.values())
            return form.done(_home(case, article), _("Recorded as published."))
    return _shown(form, "publish", case, article)
