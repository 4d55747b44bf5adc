"""Pages of identities."""

from flask import Blueprint

from tracker.requests import acts
from tracker.vault.identities import circles

bp = Blueprint("vault", __name__)
# The requests of two people lie below and ask who can open what through this.
acts.circles[:] = [circles]
