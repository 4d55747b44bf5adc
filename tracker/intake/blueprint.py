"""The blueprint that all pages of this feature hang on."""

from flask import Blueprint

bp = Blueprint("intake", __name__)
