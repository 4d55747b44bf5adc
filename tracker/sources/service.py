"""Adding a source, changing it, and the sources of a case."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from tracker.accounts.models import User
from tracker.cases.access import open_case_ids
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.text import fold
from tracker.officials.models import Official
from tracker.policy import DESK, Permission, may
from tracker.sources import pseudonyms
from tracker.sources.contacts import refuse_contacts
from tracker.sources.linking import acting_person, on_record, set_anonymous_flag
from tracker.sources.models import CaseSource, Credibility, Reliability, Source, SourceKind
from tracker.sources.speaking import speaking

PLAIN = ("kind", "people", "described_as", "access", "reliability", "credibility", "grade_reason", "handler")
TEXTS = ("described_as", "access", "grade_reason")


def add_source(
    case: Case,
    *,
    anonymous: bool,
    kind: SourceKind,
    handler: User,
    pseudonym: str = "",
    official: Official | None = None,
    **values: Any,
) -> Source:
    """A new source of `case`: under a pseudonym, or a person of the register who is on record.

    `values`: people (int, None: not known), described_as, access, reliability, credibility, grade_reason. Raises
    Problem for a pseudonym that points at somebody, a grade without its reason, a contact in a text.
    """
    source = Source(anonymous=anonymous, pseudonym="", kind=kind)
    if anonymous:
        source.pseudonym = pseudonyms.checked(pseudonym, acting_person())
    else:
        source.official = on_record(official, case)
        values = {**values, "people": 1}
    _assign(source, {**values, "kind": kind, "handler": _fit_handler(handler, [case])})
    source.links.append(CaseSource(case=case, source=source))
    session().add(source)
    session().flush()
    set_anonymous_flag(case)
    return source


def change_source(source: Source, **values: Any) -> Source:
    """New values of a source. Whether it is anonymous is fixed: its history would tie the pseudonym to the name."""
    cases = [link.case for link in source.links if not link.removed]
    if source.anonymous and "pseudonym" in values:
        _rename(source, values["pseudonym"])
    if not source.anonymous and "official" in values:
        for case in cases:
            source.official = on_record(values["official"], case)
    if values.get("handler") is not None and values["handler"] is not source.handler:
        _fit_handler(values["handler"], cases)
    _assign(source, values)
    session().flush()
    return source


def _rename(source: Source, typed: str) -> None:
    """A pseudonym that stands is not judged again: the register may have grown a name like it since."""
    if fold(typed).upper() != source.pseudonym:
        source.pseudonym = pseudonyms.checked(typed, acting_person(), but=source)


def _assign(source: Source, values: dict[str, Any]) -> None:
    for name in PLAIN:
        if name in values:
            setattr(source, name, values[name])
    source.reliability = source.reliability or Reliability.F
    source.credibility = source.credibility or Credibility.SIX
    if (source.reliability, source.credibility) != (Reliability.F, Credibility.SIX) and not source.grade_reason:
        raise Problem(N_("Write why you grade this source so."), field="grade_reason")
    if source.anonymous:
        refuse_contacts({name: getattr(source, name) for name in TEXTS})


def _fit_handler(handler: User | None, cases: list[Case]) -> User:
    """Who handles a source reports or edits, and may open one of its cases."""
    if handler is None or not handler.active or handler.role not in DESK or not _may_open(handler, cases):
        raise Problem(N_("Choose a reporter or editor who works on the case."), field="handler")
    return handler


def _may_open(user: User, cases: list[Case]) -> bool:
    return any(may(user, Permission.CASE_OPEN, case) for case in cases)


def of_case(case: Case) -> list[Source]:
    """The sources of a case, anonymous ones first, with terms, details, handler and official."""
    theirs = speaking(CaseSource.case_id == case.id)
    statement = (
        select(Source)
        .where(Source.id.in_(theirs))
        .options(joinedload(Source.handler))
        .options(selectinload(Source.terms), selectinload(Source.details))
        .order_by(Source.anonymous.desc(), Source.pseudonym, Source.id)
    )
    return list(session().scalars(statement))


def offered(user: Any, case: Case) -> list[Source]:
    """What a form of `case` may offer as a source: those that speak in it, if `user` may open it."""
    if user is None or not may(user, Permission.CASE_OPEN, case):
        return []
    theirs = speaking(CaseSource.case_id == case.id)
    statement = select(Source).where(Source.id.in_(theirs))
    return sorted(session().scalars(statement), key=lambda source: (not source.anonymous, source.display))


def linkable(user: Any, case: Case) -> list[Source]:
    """The sources of other cases `user` may open that do not speak in `case` yet."""
    seen = speaking(CaseSource.case_id.in_(open_case_ids(user)))
    theirs = speaking(CaseSource.case_id == case.id)
    private = select(Official.id).where(Official.private_case_id.is_not(None), Official.private_case_id != case.id)
    statement = (
        select(Source)
        .where(Source.id.in_(seen), Source.id.not_in(theirs))
        .where(Source.official_id.is_(None) | Source.official_id.not_in(private))
    )
    return sorted(session().scalars(statement), key=lambda source: (not source.anonymous, source.display))
