"""Pages of evidence."""

from flask import Blueprint

import tracker.evidence.models  # noqa: F401

bp = Blueprint("evidence", __name__)
