"""The blueprint that all pages of this feature hang on."""

from flask import Blueprint

bp = Blueprint("exchange", __name__)
