"""Pages of claims."""

from flask import Blueprint

from tracker.core.web import needs
from tracker.policy import Permission

import tracker.claims.models  # noqa: F401

bp = Blueprint("claims", __name__)


@bp.route("/c/<code>/claims", methods=['GET'])
@needs(Permission.CASE_OPEN)
def listing(code):
    return "stub"
