"""Pages of sources."""

from flask import Blueprint

import tracker.sources.models  # noqa: F401

bp = Blueprint("sources", __name__)
