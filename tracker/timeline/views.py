"""Pages of timeline."""

from flask import Blueprint

import tracker.timeline.models  # noqa: F401

bp = Blueprint("timeline", __name__)
