"""Pages of articles."""

from flask import Blueprint

from tracker.core.web import needs
from tracker.policy import Permission

import tracker.articles.models  # noqa: F401

bp = Blueprint("articles", __name__)


@bp.route("/c/<code>/articles", methods=['GET'])
@needs(Permission.CASE_OPEN)
def listing(code):
    return "stub"
