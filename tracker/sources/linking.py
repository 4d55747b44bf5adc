"""The cases a source speaks in: letting it speak in one more, and whether it may leave one."""

from collections.abc import Callable

from sqlalchemy import exists, select, update

from tracker.accounts.models import User
from tracker.cases.access import is_open
from tracker.cases.models import Case
from tracker.core import acting
from tracker.core.children import with_removed
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.officials.models import Official, OfficialKind
from tracker.sources.models import CaseSource, Source
from tracker.sources.uses import uses_of

# Asked of a source that is about to speak in no case any more, where nobody would see it: each raises Problem when it
# must stay. What keeps one lies above.
before_leaving: list[Callable[[Source], None]] = []


def link_source(case: Case, source: Source) -> CaseSource:
    """Lets a source speak in another case. Raises Problem when it does already, or would bring a name too far."""
    if not source.anonymous:
        on_record(source.official, case)
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
    if (person := acting_person()) is not None:
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


def on_record(official: Official | None, case: Case) -> Official:
    if official is None or official.kind is not OfficialKind.PERSON:
        raise Problem(N_("Choose the person who speaks on the record."), field="official")
    if official.private_case_id not in (None, case.id):
        raise Problem(N_("This person is kept private to another case."), field="official")
    return official


def acting_person() -> User | None:
    """Who acts: what a pseudonym is compared with is what they may see."""
    return session().scalar(select(User).where(User.uuid == acting.actor()))
