"""Pages of identities."""

from flask import Blueprint

import tracker.vault.acts  # noqa: F401 - registers the acts of two people

bp = Blueprint("vault", __name__)
