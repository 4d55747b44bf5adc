"""Saying how many people details fit together, and a legal reviewer's word that a draft may keep them."""

from sqlalchemy import select

from tracker.accounts.models import User
from tracker.articles.models import Article, ArticleState
from tracker.cases.models import Case
from tracker.core.children import with_removed
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.leaks.flags import key_of
from tracker.leaks.models import DetailPair, DetailReview, DetailWhole
from tracker.policy import Role
from tracker.sources.contacts import refuse_contacts
from tracker.sources.models import IdentifyingDetail, Source

LONGEST_REASON = 600


def set_pair(one: IdentifyingDetail, two: IdentifyingDetail, fits: int | None, how: str = "") -> DetailPair | None:
    """How many people two details of one text fit together, and how that is known; None: it is estimated again.

    Raises Problem for more people than either of them fits alone, or details that belong to two texts.
    """
    if one.id == two.id or (one.source_id, one.case_id) != (two.source_id, two.case_id):
        raise Problem(N_("Choose two details of the same source and case."))
    _refuse_more(fits, [d.fits for d in (one, two)])
    refuse_contacts({"how": how})
    first, second = sorted((one, two), key=lambda detail: detail.id)
    known = next((p for p in with_removed(DetailPair, first_id=first.id, second_id=second.id)), None)
    if fits is None:
        if known is not None and not known.removed:
            known.remove()
        session().flush()
        return None
    if known is None:
        known = DetailPair(first=first, second=second, source=first.source, case=first.case)
        session().add(known)
    elif known.removed:
        known.restore()
    known.fits, known.how = fits, " ".join(how.split())
    session().flush()
    return known


def set_whole(source: Source, case: Case, *, population: int | None, who: str, fits: int | None) -> DetailWhole:
    """Out of how many people the details pick, who these are, and how many all of today's details fit.

    Raises Problem for more people than a detail fits alone or than there are.
    """
    statement = select(IdentifyingDetail).where(
        IdentifyingDetail.source_id == source.id, IdentifyingDetail.case_id == case.id
    )
    details = list(session().scalars(statement))
    if fits is not None and len(details) < 2:
        raise Problem(N_("There are not two details to put together yet."), field="fits")
    if population is not None and not who.strip():
        raise Problem(
            N_("Say who these people are: the staff of which office, the people of which place."), field="who"
        )
    _refuse_more(fits, [*(d.fits for d in details), population])
    refuse_contacts({"who": who})
    known = next(iter(with_removed(DetailWhole, source_id=source.id, case_id=case.id)), None)
    if known is None:
        known = DetailWhole(source=source, case=case)
        session().add(known)
    elif known.removed:
        known.restore()
    known.population, known.who, known.fits = population, " ".join(who.split()), fits
    known.of = key_of(d.id for d in details) if fits is not None else ""
    session().flush()
    return known


def _refuse_more(fits: int | None, bounds: list[int | None]) -> None:
    most = min((bound for bound in bounds if bound is not None), default=None)
    if fits is not None and most is not None and fits > most:
        raise Problem(N_("Together they cannot fit more than %(most)s people."), field="fits", most=most)


def review(source: Source, article: Article, user: User, reason: str) -> DetailReview:
    """A legal reviewer looked at the details that `article` uses and lets them stay, in this very text.

    Raises Problem for anybody else, without a reason, and for what is no draft with a text.
    """
    if user.role is not Role.LEGAL:
        raise Problem(N_("A legal reviewer decides this."))
    latest = article.latest
    if latest is None or not article.ours or article.state is not ArticleState.DRAFT:
        raise Problem(N_("This is no draft of ours with a text."))
    reason = reason.strip()
    if not reason:
        raise Problem(N_("Write one sentence: why they may stay."), field="reason")
    refuse_contacts({"reason": reason})
    made = DetailReview(source=source, article=article, case=article.case, digest=latest.digest, reason=reason)
    session().add(made)
    session().flush()
    return made
