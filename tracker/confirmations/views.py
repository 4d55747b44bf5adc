"""Pages of confirmations."""

from flask import Blueprint

from tracker.core.web import needs
from tracker.policy import Permission

import tracker.confirmations.models  # noqa: F401

bp = Blueprint("confirmations", __name__)


@bp.route("/confirmations", methods=['GET'])
@needs(Permission.RECORD_USE)
def listing():
    return "stub"


@bp.route("/c/<code>/confirmations", methods=['GET'])
@needs(Permission.CASE_OPEN)
def matrix(code):
    return "stub"
