"""The one blueprint of accounts; its views are spread over `views*.py`."""

from flask import Blueprint

bp = Blueprint("accounts", __name__)
