"""Pages of tasks."""

from flask import Blueprint

from tracker.core.web import needs
from tracker.policy import Permission

import tracker.tasks.models  # noqa: F401

bp = Blueprint("tasks", __name__)


@bp.route("/c/<code>/tasks", methods=['GET'])
@needs(Permission.CASE_OPEN)
def in_case(code):
    return "stub"


@bp.route("/notices", methods=['GET'])
@needs(Permission.SIGNED_IN)
def notices():
    return "stub"
