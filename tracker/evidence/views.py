"""Pages of evidence."""

from flask import Blueprint

from tracker.core.web import needs
from tracker.policy import Permission

import tracker.evidence.models  # noqa: F401

bp = Blueprint("evidence", __name__)


@bp.route("/c/<code>/documents", methods=['GET'])
@needs(Permission.CASE_OPEN)
def listing(code):
    return "stub"
