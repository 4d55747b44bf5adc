"""Pages of officials."""

from flask import Blueprint

import tracker.officials.models  # noqa: F401

bp = Blueprint("officials", __name__)
