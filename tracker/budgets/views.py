"""Pages of budgets."""

from flask import Blueprint

from tracker.core.web import needs
from tracker.policy import Permission

import tracker.budgets.models  # noqa: F401

bp = Blueprint("budgets", __name__)


@bp.route("/c/<code>/money", methods=['GET'])
@needs(Permission.CASE_OPEN)
def page(code):
    return "stub"
