"""Pages of articles."""

from flask import Blueprint

import tracker.articles.models  # noqa: F401

bp = Blueprint("articles", __name__)
