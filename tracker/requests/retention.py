"""How long identities are kept, and what keeps them longer."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import joinedload

from tracker.audit.tracking import IN_CASE, name_action
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.policy import NEWSROOM, Permission, Role, may
from tracker.requests.acts import keeps
from tracker.requests.models import Retention
from tracker.sources.models import Source
from tracker.sources.speaking import source_ids

# The case in which a hold was asked for, with what tells who may open it.
HELD_IN = joinedload(Retention.held_in).selectinload(Case.members)


def of(source: Source) -> Retention | None:
    """As it stands now, also where somebody changed it since it was read."""
    statement = select(Retention).where(Retention.source_id == source.id)
    return session().scalar(statement.execution_options(populate_existing=True))


def begin(source: Source, keep_until: date | None) -> Retention:
    """Sets the first date of an identity, as it is sealed; from then on it takes two people to change it.

    A source sealed again keeps the date that stands, unless its identity was shredded since.
    """
    found = of(source)
    if found is not None and found.ended_on is None and (found.keep_until is not None or keep_until is None):
        return found
    if keep_until is not None:
        check_date(keep_until)
    found = found or Retention(source=source)
    found.keep_until, found.ended_on = keep_until, None
    session().add(found)
    session().flush()
    return found


def check_date(keep_until: date) -> None:
    """Raises Problem for a day that has been."""
    if keep_until < clock.today():
        raise Problem(N_("This day has been. To end it now, ask to shred the identity."), field="keep_until")


def change(source: Source, keep_until: date) -> Retention:
    """The new date, agreed to by two people."""
    row = _row(source)
    row.keep_until = keep_until
    session().flush()
    return row


def hold(source: Source, reason: str, asked_in: Case | None = None) -> Retention:
    """Nobody can shred the identity until the hold is lifted. `asked_in`: the case whose people may read why."""
    row = _row(source)
    row.held, row.hold_reason, row.held_in = True, reason, asked_in
    session().flush()
    _say_where(row)
    return row


def lift(source: Source) -> Retention:
    row = _row(source)
    _say_where(row)
    row.held, row.hold_reason, row.held_in = False, "", None
    session().flush()
    return row


def _say_where(row: Retention) -> None:
    if row.held_in is not None:
        name_action(session(), row, "retention.change", **{IN_CASE: str(row.held_in.uuid)})


def reads_hold(user: Any, row: Retention) -> bool:
    """Whether `user`, who may see the source, reads why its identity is held: whoever may open the case in which it
    was asked for; where that is not known, who may lift it. Nobody from outside. `row` is loaded with `HELD_IN`."""
    if user.role not in NEWSROOM:
        return False
    if row.held_in is not None:
        return may(user, Permission.CASE_OPEN, row.held_in)
    return user.role in (Role.EDITOR, Role.LEGAL) or user.id == row.source.handler_id


def end(source: Source) -> Retention:
    """Writes down that the identity was shredded. Raises Problem while it is held."""
    check_not_held(source)
    row = _row(source)
    row.ended_on = clock.today()
    session().flush()
    return row


def check_kept(source: Source) -> None:
    """Raises Problem where there is nothing to keep: a promise to keep what was shredded would be believed."""
    if not any(kept(source) for kept in keeps):
        raise Problem(N_("No identity is kept of this source: it was shredded, or nobody has said where it is."))


def check_not_held(source: Source) -> None:
    row = of(source)
    if row is not None and row.held:
        raise Problem(N_("A legal hold keeps this identity. Have the hold lifted first."))


def _row(source: Source) -> Retention:
    row = of(source)
    if row is None:
        row = Retention(source=source)
        session().add(row)
    return row


def kept(user: Any) -> Select[Retention]:
    """What is kept of the sources `user` may see: what is due first, the earliest first, what has no date last."""
    return (
        select(Retention)
        .where(Retention.ended_on.is_(None), Retention.source_id.in_(source_ids(user)))
        .options(joinedload(Retention.source), HELD_IN)
        .order_by(Retention.keep_until.is_(None), Retention.keep_until, Retention.id)
    )


def is_due() -> ColumnElement[bool]:
    """A condition on Retention: the day has come and nothing holds it."""
    return and_(Retention.ended_on.is_(None), Retention.keep_until <= clock.today(), ~Retention.held)


def held(source: Source | None) -> bool:
    """Whether a legal hold stands, of a source loaded with its retention."""
    row: Retention | None = getattr(source, "retention", None)
    return row is not None and row.held
