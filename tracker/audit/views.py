"""Pages of audit."""

from flask import Blueprint

import tracker.audit.models  # noqa: F401

bp = Blueprint("audit", __name__)
