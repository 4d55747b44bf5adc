"""Pages of confirmations."""

from flask import Blueprint

import tracker.confirmations.models  # noqa: F401

bp = Blueprint("confirmations", __name__)
