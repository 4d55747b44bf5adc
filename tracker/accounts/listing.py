"""The list of accounts, narrowed by role, state and words."""

from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, not_, or_, select

from tracker.accounts.models import User
from tracker.core.db import session
from tracker.core.i18n import N_, Vocabulary


class State(Vocabulary):
    ACTIVE = "active", N_("Active")
    INVITED = "invited", N_("Invited, not joined")
    DISABLED = "disabled", N_("Disabled")


def _state() -> ColumnElement[Any]:
    """`state_of` in SQL."""
    return case(
        (not_(User.may_sign_in()), State.DISABLED.value),
        (User.password_hash == "", State.INVITED.value),
        else_=State.ACTIVE.value,
    )


def state_of(user: User) -> State:
    if not user.is_active:
        return State.DISABLED
    return State.ACTIVE if user.joined else State.INVITED


def accounts(*, role: str = "", state: str = "", words: str = "") -> Select[Any]:
    """The accounts by name; a filter that is "" or no word of its vocabulary narrows nothing."""
    statement = select(User).order_by(User.name, User.id)
    if role:
        statement = statement.where(User.role == role)
    if state:
        statement = statement.where(_state() == state)
    if words:
        statement = statement.where(or_(*(c.icontains(words, autoescape=True) for c in (User.name, User.email))))
    return statement


def state_counts(role: str = "") -> dict[str, int]:
    """{state: how many accounts}."""
    state = _state().label("state")
    statement = select(state, func.count()).group_by(state)
    if role:
        statement = statement.where(User.role == role)
    return {row[0]: row[1] for row in session().execute(statement)}
