"""Texts not sent yet: kept while they are typed, where JavaScript runs; discarded by their writer."""

from flask import abort, current_app, flash, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker.accounts import paths
from tracker.accounts.blueprint import bp
from tracker.accounts.carry import typed
from tracker.accounts.views_own import me
from tracker.core import formstore
from tracker.core.text import without_unprintable
from tracker.core.web import needs
from tracker.policy import Permission


@bp.post("/drafts")
@needs(Permission.SIGNED_IN)
def keep_draft() -> ResponseReturnValue:
    """204 once the fields are kept; 400 for an address that is no form of ours, 413 for too much."""
    key, longest = request.form.get("draft_key", ""), current_app.config["FIELD_CHARS"]
    if len(key) > formstore.LONGEST_KEY or not paths.has_form(key):
        abort(400)
    fields = [(name, without_unprintable(value)) for name, value in typed()]
    if any(len(value) > longest for _name, value in fields):
        abort(413)
    if not formstore.has_room(me().uuid, key):
        abort(413)
    formstore.keep_draft(me().uuid, key, fields)
    return "", 204


@bp.post("/drafts/discard")
@needs(Permission.SIGNED_IN)
def discard_draft() -> ResponseReturnValue:
    key = request.args.get("key", "")
    formstore.drop_draft(me().uuid, key)
    flash(_("The unsent text is discarded."))
    return paths.go(key, url_for(".page"))
