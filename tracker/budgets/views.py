"""Pages of budgets."""

from flask import Blueprint

import tracker.budgets.models  # noqa: F401

bp = Blueprint("budgets", __name__)
