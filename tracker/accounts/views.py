"""Pages of accounts."""

from flask import Blueprint

import tracker.accounts.models  # noqa: F401

bp = Blueprint("accounts", __name__)
