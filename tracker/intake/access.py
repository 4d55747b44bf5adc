"""Whose text a page is about: nobody's but its owner's."""

from typing import Any
from uuid import UUID

from flask import abort
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.intake.models import Intake
from tracker.policy import Permission, may


def me() -> User:
    """The person signed in, as the services take one."""
    me: Any = current_user
    return me


def load(public_id: UUID, *, removed: bool = False) -> Intake:
    """Somebody's own intake, else 404: for an editor and for the members of its case as well."""
    statement = select(Intake).where(Intake.uuid == public_id, Intake.owner_id == current_user.id)
    statement = statement.options(joinedload(Intake.case).selectinload(Case.members))
    found = session().scalar(statement.execution_options(include_removed=removed))
    if found is None or (found.case is not None and not may(current_user, Permission.CASE_EDIT, found.case)):
        abort(404)
    return found
