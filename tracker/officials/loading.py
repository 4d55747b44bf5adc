"""The official of an address: 404 unless one may see it."""

from typing import Any
from uuid import UUID

from flask import abort, request
from flask_login import current_user
from sqlalchemy import select

from tracker.core import moved
from tracker.core.db import session
from tracker.officials.models import Official
from tracker.officials.visibility import keepers, visible_officials


def load(public_id: UUID, *also: Any, removed: bool = False) -> Official:
    """`also`: loader options. `removed`: whether one that was removed is found too. One that was merged into another
    leads there."""
    statement = select(Official).where(Official.uuid == public_id, visible_officials(current_user)).options(*also)
    found = session().scalar(statement.execution_options(include_removed=removed))
    if found is not None and not found.removed:
        return found
    if request.method == "GET" and (kept := moved.moved_to(public_id)):
        raise moved.redirection(load(kept).uuid)
    return found or abort(404)


def keeper_of(official: Official) -> Any:
    """The case that keeps `official` private, None for one of the shared register."""
    if official.private_case_id is None:
        return None
    return next(c for c in keepers(current_user, official.private_case_id) if c.id == official.private_case_id)
