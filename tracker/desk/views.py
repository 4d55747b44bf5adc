"""Pages of desk."""

from flask import Blueprint

from tracker.core.web import needs
from tracker.policy import Permission


bp = Blueprint("desk", __name__)


@bp.route("/", methods=['GET'])
@needs(Permission.RECORD_USE)
def home():
    return "stub"


@bp.route("/more", methods=['GET'])
@needs(Permission.SIGNED_IN)
def more():
    return "stub"


@bp.route("/go", methods=['GET'])
@needs(Permission.RECORD_USE)
def go():
    return "stub"


@bp.route("/c/<code>", methods=['GET'])
@needs(Permission.CASE_OPEN)
def case(code):
    return "stub"


@bp.route("/officials/<uuid:public_id>", methods=['GET'])
@needs(Permission.RECORD_USE)
def official(public_id):
    return "stub"
