"""Pages of audit."""

from flask import Blueprint

import tracker.audit.models  # noqa: F401 - brings its tables

bp = Blueprint("audit", __name__)
