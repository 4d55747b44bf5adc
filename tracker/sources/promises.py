"""What was agreed with a source, and what could give it away."""

from datetime import date
from typing import Any

from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.text import telling
from tracker.core.types import Dated
from tracker.sources.contacts import refuse_contacts
from tracker.sources.models import AnonymityReason, DetailDecision, IdentifyingDetail, Promise, Source, Terms

TERMS = ("scope", "attribution", "promise", "words", "reason", "agreed", "expires_on")
DETAIL = ("words", "noticed_by", "fits", "decision", "carried_out")
TO_CARRY_OUT = (DetailDecision.REMOVE, DetailDecision.REWORD)


def add_terms(source: Source, *, scope: str, **values: Any) -> Terms:
    """One line of terms. `scope`: what it covers ("Name", "Direct quotes").

    `values`: attribution, promise (default: only asked for), words (theirs), reason, agreed (Dated), expires_on.
    Raises Problem for dates that cannot be.
    """
    terms = Terms(promise=Promise.REQUESTED, reason=AnonymityReason.UNSTATED, agreed=Dated())
    _set_terms(terms, {**values, "scope": scope}, source)
    terms.source = source
    session().add(terms)
    session().flush()
    return terms


def change_terms(terms: Terms, **values: Any) -> Terms:
    _set_terms(terms, values, terms.source)
    session().flush()
    return terms


def _set_terms(terms: Terms, values: dict[str, Any], source: Source) -> None:
    for name in TERMS:
        if name in values:
            setattr(terms, name, values[name])
    terms.scope = (terms.scope or "").strip()
    if not terms.scope:
        raise Problem(N_("Say what it covers: the name, the workplace, direct quotes."), field="scope")
    agreed = terms.agreed or Dated()
    if agreed.earliest is not None and agreed.earliest > clock.today():
        raise Problem(N_("This day has not come yet."), field="agreed")
    if terms.expires_on is not None and agreed.earliest is not None and terms.expires_on < agreed.earliest:
        raise Problem(N_("It cannot end before it was agreed."), field="expires_on")
    if source.anonymous:
        refuse_contacts({"scope": terms.scope, "words": terms.words})


def withdraw_terms(terms: Terms, *, withdrawn_on: date | None, withdrawn_why: str = "") -> Terms:
    """Marks terms as withdrawn on a day, and why; without a day, takes that back."""
    if withdrawn_on is not None and withdrawn_on > clock.today():
        raise Problem(N_("This day has not come yet."), field="withdrawn_on")
    if withdrawn_on is not None and not withdrawn_why.strip():
        raise Problem(N_("Write who withdrew it and why."), field="withdrawn_why")
    if terms.source.anonymous:
        refuse_contacts({"withdrawn_why": withdrawn_why})
    terms.withdrawn_on = withdrawn_on
    terms.withdrawn_why = withdrawn_why.strip() if withdrawn_on else ""
    session().flush()
    return terms


def remove_terms(terms: Terms) -> Terms:
    terms.remove()
    session().flush()
    return terms


def restore_terms(terms: Terms) -> Terms:
    terms.restore()
    session().flush()
    return terms


def add_detail(source: Source, case: Case, *, words: str, **values: Any) -> IdentifyingDetail:
    """A detail of `case`'s text that could give the source away.

    `values`: noticed_by, fits (how many people, None: not known), decision (default: to decide), carried_out.
    """
    if not any(link.case_id == case.id and not link.removed for link in source.links):
        raise Problem(N_("This source does not speak in the case."))
    detail = IdentifyingDetail(decision=DetailDecision.DECIDE, carried_out=False)
    _set_detail(detail, {**values, "words": words})
    detail.source, detail.case = source, case
    session().add(detail)
    session().flush()
    return detail


def change_detail(detail: IdentifyingDetail, **values: Any) -> IdentifyingDetail:
    _set_detail(detail, values)
    session().flush()
    return detail


def _set_detail(detail: IdentifyingDetail, values: dict[str, Any]) -> None:
    for name in DETAIL:
        if name in values:
            setattr(detail, name, values[name])
    if not (detail.words or "").strip():
        raise Problem(N_("Copy the words that could give the source away."), field="words")
    if not telling(detail.words):
        message = N_("These words stand in any text. Copy all that points at the source, such as where they work.")
        raise Problem(message, field="words")
    detail.carried_out = bool(detail.carried_out) and detail.decision in TO_CARRY_OUT
    refuse_contacts({"words": detail.words, "noticed_by": detail.noticed_by})
