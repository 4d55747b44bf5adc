"""Pages of cases."""

from flask import Blueprint

import tracker.cases.models  # noqa: F401

bp = Blueprint("cases", __name__)
