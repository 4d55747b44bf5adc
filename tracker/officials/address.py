"""Where an official's page is, for who may use the register."""

from uuid import UUID

from flask import url_for
from flask_login import current_user

from tracker.policy import Permission, may


def official_url(public_id: UUID) -> str:
    """The page of an official; "" for a reviewer from outside, whom it would refuse."""
    return url_for("desk.official", public_id=public_id) if may(current_user, Permission.RECORD_USE) else ""
