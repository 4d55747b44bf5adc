"""Pages of timeline."""

from flask import Blueprint

from tracker.core.web import needs
from tracker.policy import Permission

import tracker.timeline.models  # noqa: F401

bp = Blueprint("timeline", __name__)


@bp.route("/c/<code>/timeline", methods=['GET'])
@needs(Permission.CASE_OPEN)
def page(code):
    return "stub"
