"""The page of an official."""

from uuid import UUID

from flask import Blueprint

from tracker.core.web import needs
from tracker.policy import Permission


def init_app(bp: Blueprint) -> None:
    bp.add_url_rule("/officials/<uuid:public_id>", view_func=official)


@needs(Permission.RECORD_USE)
def official(public_id: UUID) -> str:
    return "being written"
