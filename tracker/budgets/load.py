"""Bringing amounts with what their pages show."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from tracker.budgets.models import Amount
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.log.models import LogEntry
from tracker.sources.models import Source


def everything() -> tuple[Any, ...]:
    """Loader options of an Amount: all its pages show, in two statements more."""
    entry = joinedload(Amount.log_entry)
    return (
        joinedload(Amount.payer),
        joinedload(Amount.payee),
        joinedload(Amount.source).joinedload(Source.official),
        entry.joinedload(LogEntry.source).joinedload(Source.official),
        entry.joinedload(LogEntry.official),
        joinedload(Amount.document),
        joinedload(Amount.claim),
        selectinload(Amount.codes),
        selectinload(Amount.links),
    )


def load_amounts(case: Case) -> list[Amount]:
    """The amounts of `case` in the order of recording, with all their pages show: three statements."""
    statement = select(Amount).where(Amount.case_id == case.id).order_by(Amount.id).options(*everything())
    amounts = list(session().scalars(statement.execution_options(populate_existing=True)))
    for amount in amounts:
        set_committed_value(amount, "case", case)
    return amounts
