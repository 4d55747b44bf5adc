"""Pages of claims."""

from flask import Blueprint

import tracker.claims.models  # noqa: F401

bp = Blueprint("claims", __name__)
