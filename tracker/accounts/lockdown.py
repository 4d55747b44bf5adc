"""The newsroom's own rules of signing in: lockdown, and the roles that must have a second factor."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select, update

from tracker.accounts.models import HalfSignIn, Lockdown, LoginSession, Security
from tracker.audit.tracking import name_action
from tracker.core import clock
from tracker.core.crypto import digest
from tracker.core.db import one_at_a_time, session
from tracker.policy import Role


class Closed(Exception):
    """Only administrators may sign in now."""


@dataclass(frozen=True)
class State:
    """What holds now. `required`: the roles that must have a second factor."""

    lockdown: Lockdown = Lockdown.OFF
    required: frozenset[str] = frozenset()

    def shuts_out(self, user: Any) -> bool:
        return self.lockdown is Lockdown.CLOSED and user.role is not Role.ADMIN

    def requires_factor(self, user: Any) -> bool:
        return user.role.value in self.required


def columns() -> list[ColumnElement[Any]]:
    """What `read` takes, for a statement that is sent anyway."""
    one = select(Security).order_by(Security.id).limit(1)
    return [one.with_only_columns(c).scalar_subquery() for c in (Security.lockdown, Security.required)]


def read(lockdown: Any, required: Any) -> State:
    return State(lockdown or Lockdown.OFF, frozenset(required or ()))


def state() -> State:
    """One statement; a signed-in request has it from its session's (`guard.state`)."""
    row: Any = session().execute(select(*columns())).one()
    return read(row[0], row[1])


def row() -> Security:
    """The row to change, locked; made where there is none yet."""
    one_at_a_time("security")
    found = session().scalar(select(Security).order_by(Security.id).limit(1).with_for_update())
    if found is None:
        found = Security(lockdown=Lockdown.OFF, required=[])
        session().add(found)
        session().flush()
    return found


def set_mode(mode: Lockdown, *, keep: str = "") -> int:
    """Opens, locks or closes. Closing ends every session but the one of token `keep`. Returns how many it ended."""
    found = row()
    found.lockdown = mode
    name_action(session(), found, "security.lockdown", mode=mode.value)
    session().flush()
    return _end_everything(keep) if mode is Lockdown.CLOSED else 0


def _end_everything(keep: str) -> int:
    ending = update(LoginSession).where(LoginSession.ended_at.is_(None))
    if keep:
        ending = ending.where(LoginSession.token_hash != digest(keep))
    session().execute(update(HalfSignIn).where(HalfSignIn.used_at.is_(None)).values(used_at=clock.now()))
    return len(session().scalars(ending.values(ended_at=clock.now()).returning(LoginSession.id)).all())


def require(roles: set[Role]) -> None:
    """From now on people of these roles can do nothing before they have a second factor."""
    found = row()
    found.required = sorted(role.value for role in roles)
    name_action(session(), found, "security.required")
    session().flush()
