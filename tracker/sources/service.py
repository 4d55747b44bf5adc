"""Adding a source, changing it, and the cases it speaks in."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import exists, select, update
from sqlalchemy.orm import joinedload, selectinload

from tracker.accounts.models import User
from tracker.cases.access import is_open, open_case_ids
from tracker.cases.models import Case
from tracker.core import acting
from tracker.core.children import with_removed
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.text import fold
from tracker.officials.models import Official, OfficialKind
from tracker.policy import DESK, Permission, may
from tracker.sources import pseudonyms
from tracker.sources.contacts import refuse_contacts
from tracker.sources.models import CaseSource, Credibility, Reliability, Source, SourceKind
from tracker.sources.promises import (
    add_detail,
    add_terms,
    change_detail,
    change_terms,
    remove_terms,
    restore_terms,
    withdraw_terms,
)
from tracker.sources.speaking import speaking
from tracker.sources.uses import uses_of

__all__ = [
    "add_detail",
    "add_source",
    "add_terms",
    "before_leaving",
    "change_detail",
    "change_source",
    "change_terms",
    "check_in_sight",
    "link_source",
    "linkable",
    "of_case",
    "offered",
    "remove_terms",
    "restore_terms",
    "set_anonymous_flag",
    "unlink_source",
    "withdraw_terms",
]
PLAIN = ("kind", "people", "described_as", "access", "reliability", "credibility", "grade_reason", "handler")
TEXTS = ("described_as", "access", "grade_reason")
# Asked of a source that is about to speak in no case any more, where nobody would see it: each raises Problem when it
# must stay. What keeps one lies above.
before_leaving: list[Callable[[Source], None]] = []


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
        source.pseudonym = pseudonyms.checked(pseudonym, _person())
    else:
        source.official = _on_record(official, case)
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
            source.official = _on_record(values["official"], case)
    if values.get("handler") is not None and values["handler"] is not source.handler:
        _fit_handler(values["handler"], cases)
    _assign(source, values)
    session().flush()
    return source


def _rename(source: Source, typed: str) -> None:
    """A pseudonym that stands is not judged again: the register may have grown a name like it since."""
    if fold(typed).upper() != source.pseudonym:
        source.pseudonym = pseudonyms.checked(typed, _person(), but=source)


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


def _on_record(official: Official | None, case: Case) -> Official:
    if official is None or official.kind is not OfficialKind.PERSON:
        raise Problem(N_("Choose the person who speaks on the record."), field="official")
    if official.private_case_id not in (None, case.id):
        raise Problem(N_("This person is kept private to another case."), field="official")
    return official


def _fit_handler(handler: User | None, cases: list[Case]) -> User:
    """Who handles a source reports or edits, and may open one of its cases."""
    if handler is None or not handler.active or handler.role not in DESK or not _may_open(handler, cases):
        raise Problem(N_("Choose a reporter or editor who works on the case."), field="handler")
    return handler


def _may_open(user: User, cases: list[Case]) -> bool:
    return any(may(user, Permission.CASE_OPEN, case) for case in cases)


def _person() -> User | None:
    """Who acts: what a pseudonym is compared with is what they may see."""
    return session().scalar(select(User).where(User.uuid == acting.actor()))


def link_source(case: Case, source: Source) -> CaseSource:
    """Lets a source speak in another case. Raises Problem when it does already, or would bring a name too far."""
    if not source.anonymous:
        _on_record(source.official, case)
    elif _namesake(case, source):
        raise Problem(
            N_("This case has another %(name)s. Give one of the two a new pseudonym first."),
            field="source",
            name=source.display,
        )
    link = next((row for row in with_removed(CaseSource, source_id=source.id) if row.case_id == case.id), None)
    if link is not None and not link.removed:
        raise Problem(N_("This source speaks in the case already."), field="source")
    if link is None:
        link = CaseSource(case=case, source=source)
        session().add(link)
    else:
        link.restore()
    session().flush()
    set_anonymous_flag(case)
    return link


def _namesake(case: Case, source: Source) -> bool:
    theirs = select(CaseSource.source_id).where(CaseSource.case_id == case.id)
    named = select(Source.id).where(Source.pseudonym == source.pseudonym, Source.id != source.id, Source.id.in_(theirs))
    return session().scalar(named.limit(1)) is not None


def unlink_source(case: Case, source: Source) -> CaseSource:
    """Takes a source off a case, unless something there rests on it, or an identity is kept and this is its last case.
    The last case keeps it among what was removed."""
    link = next((row for row in source.links if row.case_id == case.id and not row.removed), None)
    if link is None:
        raise Problem(N_("This source does not speak in the case."))
    check_unused(link)
    link.remove()
    session().flush()
    set_anonymous_flag(case)
    return link


def check_unused(link: CaseSource) -> None:
    """Raises Problem while anything of the case rests on the source, or it would be out of everybody's sight."""
    resting = uses_of(link.source, [link.case_id])
    if resting:
        where = ", ".join(sorted({use.code or use.what for use in resting}))
        raise Problem(N_("This source is used in the case: %(where)s. Take it off there first."), where=where)
    check_in_sight(link.source, without=link)


def check_in_sight(source: Source, without: CaseSource | None = None) -> None:
    """Raises Problem when the source speaks in no case that who acts may open (leaving `without` aside) though
    something of it must stay: an answer that depended on others would tell of them."""
    # Two who each take it off one of its last two cases wait for one another, and for who seals meanwhile.
    session().execute(select(Source.id).where(Source.id == source.id).with_for_update())
    speaks = select(CaseSource.id).join(CaseSource.case).where(CaseSource.source_id == source.id)
    speaks = speaks.where(CaseSource.removed_at.is_(None), Case.removed_at.is_(None))
    if without is not None:
        speaks = speaks.where(CaseSource.id != without.id)
    if (person := _person()) is not None:
        speaks = speaks.where(is_open(CaseSource.case_id, person))
    if session().scalar(speaks.limit(1)) is None:
        for ask in before_leaving:
            ask(source)


def set_anonymous_flag(case: Case) -> None:
    """Sets right whether the case has an anonymous source: it opens a normal case to legal.

    A plain update: the case's version, which guards what people type, does not move.
    """
    session().flush()
    session().execute(select(Case.id).where(Case.id == case.id).with_for_update())
    stands = exists().where(
        CaseSource.case_id == case.id,
        CaseSource.removed_at.is_(None),
        CaseSource.source_id == Source.id,
        Source.removed_at.is_(None),
        Source.anonymous,
    )
    session().execute(
        update(Case).where(Case.id == case.id).values(has_anonymous_source=select(stands).scalar_subquery())
    )
    session().refresh(case, ["has_anonymous_source"])


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
