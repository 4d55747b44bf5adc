"""Pages of tasks."""

from flask import Blueprint

import tracker.tasks.models  # noqa: F401

bp = Blueprint("tasks", __name__)
