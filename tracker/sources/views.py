"""Pages of sources."""

from flask import Blueprint

import tracker.sources.models  # noqa: F401
from tracker.core.web import needs
from tracker.policy import Permission

bp = Blueprint("sources", __name__)


@bp.route("/sources", methods=['GET'])
@needs(Permission.RECORD_USE)
def listing():
    return "stub"


@bp.route("/c/<code>/sources", methods=['GET'])
@needs(Permission.CASE_OPEN)
def in_case(code):
    return "stub"
