"""Names of people for pages: one statement a request, whatever the page shows."""

from typing import Any
from uuid import UUID

from flask import g
from sqlalchemy import select

from tracker.accounts.models import User
from tracker.core.db import session


def who(person: UUID | None) -> str:
    """The name of a colleague by public id, "" for nobody. Accounts are never removed, so history keeps its names."""
    if person is None:
        return ""
    if "names" not in g:
        rows: Any = session().execute(select(User.uuid, User.name).execution_options(include_removed=True))
        g.names = dict(list(rows))
    return g.names.get(person, "")
