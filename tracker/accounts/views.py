"""Pages of accounts."""

from flask import Blueprint

from tracker.core.web import needs
from tracker.policy import Permission

import tracker.accounts.models  # noqa: F401

bp = Blueprint("accounts", __name__)


@bp.route("/sign-in", methods=['GET', 'POST'])
@needs(Permission.PUBLIC)
def sign_in():
    return "stub"


@bp.route("/accounts", methods=['GET'])
@needs(Permission.ACCOUNTS_MANAGE)
def listing():
    return "stub"


@bp.route("/language", methods=['POST'])
@needs(Permission.PUBLIC)
def language():
    return "stub"


@bp.route("/theme", methods=['POST'])
@needs(Permission.PUBLIC)
def theme():
    return "stub"


@bp.route("/drafts/discard", methods=['POST'])
@needs(Permission.SIGNED_IN)
def discard_draft():
    return "stub"


@bp.route("/account", methods=['GET'])
@needs(Permission.SIGNED_IN)
def page():
    return "stub"


@bp.route("/sign-out", methods=['POST'])
@needs(Permission.SIGNED_IN)
def sign_out():
    return "stub"
