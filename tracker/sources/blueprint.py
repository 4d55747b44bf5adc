"""The blueprint that both modules of views fill."""

from flask import Blueprint

bp = Blueprint("sources", __name__)
