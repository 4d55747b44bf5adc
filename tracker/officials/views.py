"""Pages of officials."""

from flask import Blueprint

import tracker.officials.models  # noqa: F401
from tracker.core.web import needs
from tracker.policy import Permission

bp = Blueprint("officials", __name__)


@bp.route("/officials", methods=["GET"])
@needs(Permission.RECORD_USE)
def listing():
    return "stub"
