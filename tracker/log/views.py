"""Pages of log."""

from flask import Blueprint

import tracker.log.models  # noqa: F401

bp = Blueprint("log", __name__)
