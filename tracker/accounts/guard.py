"""What the newsroom's own rules hold back before any view runs: lockdown, and a second factor that is still to be made.

What somebody typed is never lost to them: it is kept as a draft where its page has a form, and shown in any case.
"""

from flask import g, has_request_context, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from tracker.accounts import lockdown, paths
from tracker.accounts.carry import own_address, typed
from tracker.accounts.lockdown import State
from tracker.accounts.models import Lockdown
from tracker.core import db, formstore
from tracker.core.text import as_uuid, without_unprintable
from tracker.core.web import SAFE, is_secret

# What works in a lockdown: coming, going, opening again, ending a stolen session, and keeping what is being typed.
IN_LOCKDOWN = frozenset(
    f"accounts.{name}"
    for name in (
        "sign_in",
        "sign_in_passkey",
        "second",
        "second_passkey",
        "sign_out",
        "confirm",
        "confirm_passkey",
        "lockdown_page",
        "end_session",
        "end_other_sessions",
        "keep_draft",
    )
)
# How one reads is no word of the record.
PREFERENCES = ("accounts.language", "accounts.theme")
# What works for somebody who must make a second factor first.
TO_ENROL = frozenset(
    f"accounts.{name}"
    for name in (
        "second_factor",
        "add_app",
        "add_passkey",
        "confirm",
        "confirm_passkey",
        "sign_in",
        "sign_in_passkey",
        "sign_out",
        "keep_draft",
    )
) | set(PREFERENCES)


def state() -> State:
    """What holds for this request: of the session's statement, else one of its own."""
    if "security" not in g:
        g.security = lockdown.state()
    return g.security


def mode() -> str:
    """The lockdown a page has to tell of: "read-only", "closed", or "". Asks the database nothing."""
    known: State | None = g.get("security") if has_request_context() else None
    return known.lockdown.value if known and known.lockdown is not Lockdown.OFF else ""


def held() -> ResponseReturnValue | None:
    """The answer to a request that must not go on, or None."""
    unsafe, signed_in = request.method not in SAFE, current_user.is_authenticated
    locked = unsafe and request.endpoint not in IN_LOCKDOWN and state().lockdown is not Lockdown.OFF
    if locked and (answer := _locked(signed_in)):
        return answer
    if signed_in and not current_user.has_factor and state().requires_factor(current_user):
        return _enrol(unsafe)
    return None


def _locked(signed_in: bool) -> ResponseReturnValue | None:
    if request.endpoint in PREFERENCES:
        return None
    if state().lockdown is Lockdown.CLOSED:
        # Whoever is signed in while it is closed is an administrator, and works.
        if signed_in:
            return None
        return _page(_("Telusur is closed"), _("An administrator has closed it for now. Nothing was done."), 503)
    said = _("An administrator has made everything read-only for now. Nothing was saved.")
    return _page(_("Read-only for now"), said, 503)


def _enrol(unsafe: bool) -> ResponseReturnValue | None:
    if request.endpoint in TO_ENROL:
        return None
    if not unsafe:
        return redirect(url_for("accounts.second_factor"))
    said = _("Your role needs a second factor. Set one up, then go on. Nothing was saved.")
    link = {"url": url_for("accounts.second_factor"), "label": _("Set up a second factor")}
    return _page(_("First a second factor"), said, 403, link=link)


def _is_words(value: str) -> bool:
    """Whether somebody could want it back: not what a list of choices sends for a name."""
    return bool(value) and as_uuid(value) is None


def held_secret(title: str, text: str, **context: object) -> str:
    """The page of a form that may hold an identity and is not taken now. What was written in it is shown on no page but
    its own, so it is lost: better that than a name on a screen nobody watches over."""
    said = _("What you wrote is kept and shown nowhere, as it may name somebody: write it again.")
    return render_template("errors/held.html", title=title, text=f"{text} {said}", fields=[], kept="", **context)


def _page(title: str, text: str, status: int, **context: object) -> ResponseReturnValue:
    if is_secret(request.endpoint):
        return held_secret(title, text, **context), status
    fields = [(name, without_unprintable(value)) for name, value in typed()]
    path, kept = own_address(), False
    if current_user.is_authenticated and paths.has_form(path) and any(value for _name, value in fields):
        with db.durable():
            kept = formstore.has_room(current_user.uuid, path)
            if kept:
                formstore.keep_draft(current_user.uuid, path, fields)
    shown = [(name, value) for name, value in fields if name not in ("version", "next", "carry") and _is_words(value)]
    page = render_template(
        "errors/held.html", title=title, text=text, fields=shown, kept=path if kept else "", **context
    )
    return page, status
