"""Pages about what the details of a source add up to: two by two, all of them, and in each draft."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import select

from tracker.articles.models import Article
from tracker.cases.access import checked, load_in
from tracker.cases.head import head
from tracker.core.db import session
from tracker.core.web import needs, show
from tracker.leaks import details as service
from tracker.leaks import flags, standing
from tracker.leaks.forms import DetailPairForm, DetailReviewForm, DetailWholeForm
from tracker.leaks.jigsaw import pairs_of
from tracker.leaks.models import DetailPair, DetailReview, DetailWhole
from tracker.policy import Permission, Role
from tracker.sources.access import Reached, load_source, own_detail
from tracker.sources.models import IdentifyingDetail


def init_app(bp: Blueprint) -> None:
    bp.add_url_rule("/s/<uuid:public_id>/details", view_func=details)
    both = ["GET", "POST"]
    bp.add_url_rule("/s/<uuid:public_id>/details/together", view_func=together, methods=both)
    bp.add_url_rule("/s/<uuid:public_id>/details/<uuid:detail>/with/<uuid:other>", view_func=pair, methods=both)
    bp.add_url_rule("/s/<uuid:public_id>/details/review/<uuid:article>", view_func=review, methods=both)


def home(reached: Reached) -> str:
    return url_for("leaks.details", public_id=reached.source.uuid, case=reached.case.slug)


def _own(reached: Reached) -> list[IdentifyingDetail]:
    """The details of the case it is looked at from: what readers of one text have before them."""
    return sorted((d for d in reached.details if d.case_id == reached.case.id), key=lambda detail: detail.id)


def _combining(reached: Reached) -> tuple[flags.Combining, dict[tuple[int, int], DetailPair]]:
    """(what is recorded, the pairs of it), in two statements."""
    mine: dict[str, Any] = {"source_id": reached.source.id, "case_id": reached.case.id}
    pairs = {(p.first_id, p.second_id): p for p in session().scalars(select(DetailPair).filter_by(**mine))}
    whole = session().scalar(select(DetailWhole).filter_by(**mine))
    return flags.Combining(_own(reached), {key: p.fits for key, p in pairs.items()}, whole), pairs


@needs(Permission.CASE_OPEN)
def details(public_id: UUID) -> ResponseReturnValue:
    reached = load_source(public_id)
    if not reached.source.anonymous:
        abort(404)
    (combined, recorded), case = _combining(reached), reached.case
    by_id = {detail.id: detail for detail in combined.details}
    pairs = [
        {"one": by_id[a], "two": by_id[b], "fit": combined.fit([by_id[a], by_id[b]]), "how": _how(recorded.get((a, b)))}
        for a, b in pairs_of(by_id)
    ]
    drafts = _drafts(reached, combined)
    return show(
        "leaks/details.html",
        case=case,
        head=head(case),
        source=reached.source,
        details=combined.details,
        pairs=pairs,
        whole=combined.whole,
        fit=combined.fit(combined.details) if len(by_id) > 1 else None,
        drafts=drafts,
        places=[place for draft in drafts for place in draft["places"]],
        threshold=standing.threshold[0],
        is_legal=current_user.role is Role.LEGAL,
    )


def _how(pair: DetailPair | None) -> str:
    return pair.how if pair is not None else ""


def _drafts(reached: Reached, combined: flags.Combining) -> list[dict[str, Any]]:
    """Each draft that uses details: which, on which line, how many people they fit, and who looked at that text."""
    statement = select(DetailReview).filter_by(source_id=reached.source.id, case_id=reached.case.id)
    reviews = {(r.article_id, r.digest): r for r in session().scalars(statement)} if combined.details else {}
    found = []
    for article, version in flags.drafts(session(), reached.case.id) if combined.details else []:
        places = flags.places(version.text, combined.details)
        used = [detail for detail in combined.details if detail.id in places]
        if used:
            found.append(
                {
                    "article": article,
                    "number": version.number,
                    "places": [(detail, places[detail.id], article) for detail in used],
                    "fit": combined.fit(used),
                    "review": reviews.get((article.id, version.digest)),
                }
            )
    return found


@needs(Permission.CASE_EDIT)
def pair(public_id: UUID, detail: UUID, other: UUID) -> ResponseReturnValue:
    reached = load_source(public_id)
    one, two = own_detail(reached, detail), own_detail(reached, other)
    case = checked(next(case for case in reached.cases if case.id == one.case_id))
    if one is two or two.case_id != case.id:
        abort(404)
    first, second = sorted((one, two), key=lambda d: d.id)
    known = session().scalar(select(DetailPair).filter_by(first_id=first.id, second_id=second.id))
    form = DetailPairForm(record=known)
    if form.accepted():
        with form.problems():
            service.set_pair(one, two, **form.values())
            return form.done(home(reached), _("Saved."))
    return form.show(
        "leaks/pair.html", case=case, head=head(case), source=reached.source, one=one, two=two, back=home(reached)
    )


@needs(Permission.CASE_EDIT)
def together(public_id: UUID) -> ResponseReturnValue:
    reached = load_source(public_id)
    source, case = reached.source, reached.case
    known = session().scalar(select(DetailWhole).filter_by(source_id=source.id, case_id=case.id))
    form = DetailWholeForm(record=known)
    if form.accepted():
        with form.problems():
            service.set_whole(source, case, **form.values())
            return form.done(home(reached), _("Saved."))
    return form.show(
        "leaks/together.html", case=case, head=head(case), source=source, details=_own(reached), back=home(reached)
    )


@needs(Permission.CASE_COMMENT)
def review(public_id: UUID, article: UUID) -> ResponseReturnValue:
    """A legal reviewer's word; anybody else is told who decides."""
    reached = load_source(public_id)
    source, case = reached.source, reached.case
    draft = load_in(case, Article, article)
    form = DetailReviewForm()
    if form.accepted():
        with form.problems():
            service.review(source, draft, current_user, form.reason.data)  # ty: ignore[invalid-argument-type]
            return form.done(home(reached), _("Saved for this version. A new version is looked at anew."))
    return form.show("leaks/review.html", case=case, head=head(case), source=source, article=draft, back=home(reached))
