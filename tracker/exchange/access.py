"""Whose sheet, or whose import, a page is about: nobody's but its owner's, while they may work in its case."""

from typing import Any
from uuid import UUID

from flask import abort
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.orm import joinedload, undefer

from tracker.cases.models import Case
from tracker.core.db import session
from tracker.exchange.models import ImportRun, Upload
from tracker.policy import Permission, may


def load_sheet(public_id: UUID, *also: Any) -> Upload:
    """Somebody's own sheet, else 404; also where they may no longer work in its case."""
    statement = select(Upload).where(Upload.uuid == public_id, Upload.owner_id == current_user.id)
    statement = statement.options(joinedload(Upload.case).selectinload(Case.members), *map(undefer, also))
    found = session().scalar(statement)
    if found is None or not _still_theirs(found):
        abort(404)
    return found


def load_run(public_id: UUID) -> ImportRun:
    """What somebody's own sheet brought in, else 404."""
    statement = select(ImportRun).where(ImportRun.uuid == public_id, ImportRun.owner_id == current_user.id)
    found = session().scalar(
        statement.options(joinedload(ImportRun.case).selectinload(Case.members), undefer(ImportRun.made))
    )
    if found is None or not _still_theirs(found):
        abort(404)
    return found


def _still_theirs(thing: Upload | ImportRun) -> bool:
    if thing.case_id is None:
        return may(current_user, Permission.OFFICIAL_EDIT)
    return thing.case is not None and may(current_user, Permission.CASE_EDIT, thing.case)
