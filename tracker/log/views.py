"""Pages of log."""

from flask import Blueprint

from tracker.core.web import needs
from tracker.policy import Permission

import tracker.log.models  # noqa: F401

bp = Blueprint("log", __name__)


@bp.route("/log", methods=['GET', 'POST'])
@needs(Permission.CASE_ADD)
def quick():
    return "stub"


@bp.route("/c/<code>/log", methods=['GET'])
@needs(Permission.CASE_OPEN)
def listing(code):
    return "stub"
