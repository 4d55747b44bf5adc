"""What a browser gets once somebody is in, half in, or kept out: a new cookie, and word of what they must know."""

from flask import flash, render_template, session
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user, login_user

from tracker.accounts import attempts, cookie, factors, sessions
from tracker.accounts.models import User
from tracker.core import acting
from tracker.core.jinja import day


def enter(user: User, token: str) -> None:
    """Signs this browser in under `token`, and says what the person must know."""
    _renew_cookie(user, token)
    reset_at = user.factors_reset_at
    if factors.told_of_reset(user):
        said = _("Your second factor was taken away on %(day)s. If you did not ask for it, tell your newsroom now.")
        flash(said % {"day": day(reset_at)}, "stop")


def halfway(token: str) -> None:
    """Keeps the half sign-in in the cookie; whoever was signed in here stays so until it is completed."""
    session[cookie.HALF] = token


def closed(*, kept: bool = False) -> ResponseReturnValue:
    """The page for a right password while only administrators may sign in. `kept`: text typed before is a draft now."""
    said = _("An administrator has closed it for now. Only administrators can sign in.")
    if kept:
        said += " " + _("What you wrote is kept, and the form is filled in once you are back.")
    return render_template("errors/held.html", title=_("Telusur is closed"), text=said, fields=[], kept=""), 503


def _renew_cookie(user: User, token: str) -> None:
    """A new cookie for a new session; the one that was signed in here before is over."""
    if current_user.is_authenticated:
        sessions.end_token(current_user.session_token)
    cookie.clear()
    attempts.know(user)
    acting.set_actor(user.uuid)
    user.session_token = token
    login_user(user)
    session.pop("_id", None)  # Flask-Login's digest of address and browser, which nothing here compares
