"""A form sent after its session ended: it travels, signed, through the sign-in, and comes back to who wrote it."""

from datetime import timedelta

from flask import current_app, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from itsdangerous import BadSignature, URLSafeTimedSerializer

from tracker.accounts import paths, sessions
from tracker.accounts.models import User
from tracker.core import formstore
from tracker.core.web import is_secret

CARRY_FOR = timedelta(hours=12)
# What a form sends that nobody typed, or that must be typed anew.
NOT_KEPT = frozenset(
    {"csrf_token", "form_id", "draft_key", "password", "current", "again", "passphrase", "code", "sealed", "credential"}
)
Fields = list[tuple[str, str]]


def ask_to_sign_in() -> ResponseReturnValue:
    """The page for a POST nobody is signed in for: the text stays, in `carry`, until its writer signs in."""
    if is_secret(request.endpoint):
        flash(_("You were signed out. What this form held is kept nowhere: sign in, then write it again."), "due")
        return redirect(url_for("accounts.sign_in", next=paths.nearest_page(own_address())), 303)
    writer, fields = former_user(), typed()
    carry = ""
    if writer is not None:
        carry = serializer().dumps({"path": own_address(), "fields": fields, "user": writer})
    back = own_address()
    page = render_template(
        "errors/resend.html",
        back=back if paths.has_page(back) else paths.nearest_page(back),
        # What was saved while it was typed is its writer's, whoever this is.
        keeps_draft=paths.has_form(back),
        # Whose text it is cannot be known: it is shown to the browser that sent it, and handed to nobody.
        fields=[] if writer else fields,
        path=request.path,
        signin=True,
        carry=carry,
    )
    return page, 401


def own_address() -> str:
    return request.full_path.rstrip("?")


def typed() -> Fields:
    """The posted fields that a person typed."""
    return [(name, value) for name, value in request.form.items(multi=True) if name not in NOT_KEPT]


def former_user() -> str | None:
    """Who was signed in in this browser last, as far as its sealed cookie says: a user's uuid."""
    token = session.get("_user_id")
    owner = sessions.owner_of_ended(token) if token else None
    return str(owner.uuid) if owner else session.get("former")


def serializer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(current_app.config["SECRET_KEY"], salt="carry")


def carried(text: str, user: User) -> tuple[str, Fields] | None:
    """(path, fields) of a form typed before the session ended, unless it was somebody else's."""
    try:
        data = serializer().loads(text, max_age=int(CARRY_FOR.total_seconds()))
    except BadSignature:
        return None
    if data["user"] != str(user.uuid):
        return None
    return data["path"], [(name, value) for name, value in data["fields"]]


def hand_back(text: str, user: User) -> str | None:
    """Keeps the carried form as a draft of its page; where to go now, or None when nothing was carried for `user`."""
    found = carried(text, user)
    if found is None:
        flash(_("What was typed before belongs to another account, so it was not handed over."), "due")
        return None
    path, fields = found
    if paths.has_form(path) and any(name != "version" and value for name, value in fields):
        formstore.keep_draft(user.uuid, path, fields)
        flash(_("Not saved yet. The form is filled in as you wrote it: look, then save."), "due")
        return path
    flash(_("You were signed out, so this was not done. Do it again here."), "due")
    page = paths.nearest_page(path)
    return page if page != "/" else url_for("accounts.page")
