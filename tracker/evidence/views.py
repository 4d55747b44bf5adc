"""Pages of evidence."""

from flask import Blueprint

import tracker.evidence.models  # noqa: F401
from tracker.core.web import needs
from tracker.policy import Permission

bp = Blueprint("evidence", __name__)


@bp.route("/c/<code>/documents", methods=['GET'])
@needs(Permission.CASE_OPEN)
def listing(code):
    return "stub"
