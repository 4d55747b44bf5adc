"""Who is asking, and whether the view lets them: runs before every view, and refuses a view without a stamp."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from flask import Flask, abort, current_app, flash, g, redirect, request, session, url_for
from flask_babel import gettext as _
from flask_login import LoginManager, current_user
from sqlalchemy import ColumnElement

from tracker.accounts import factors, guard, lockdown, passwords, sessions
from tracker.accounts.carry import ask_to_sign_in, former_user, own_address, typed
from tracker.accounts.guard import held_secret
from tracker.accounts.models import User
from tracker.accounts.names import who
from tracker.accounts.refusals import note_refusal
from tracker.core import acting, clock
from tracker.core.web import needed
from tracker.policy import Permission, may

__all__ = ["HEADER_COUNTS", "held_secret", "init_app", "note_refusal", "typed"]

# Numbers that every page shows, fetched with the session in its one statement: {name: function(User) -> column}.
# A feature above adds its own, as the count of unread notices.
HEADER_COUNTS: dict[str, Any] = {}


def init_app(app: Flask) -> None:
    manager = LoginManager(app)
    # Tor Browser changes its address; the fingerprint of Flask-Login would sign it out each time.
    manager.session_protection = None  # ty: ignore[invalid-assignment]
    manager.user_loader(load_user)
    app.before_request(check)
    app.add_template_global(who, "who")
    app.add_template_global(guard.mode, "lockdown_mode")
    passwords.prepare()


def limits() -> tuple[timedelta, timedelta]:
    """(without a request, since sign-in): after how long a session is over."""
    config = current_app.config
    return timedelta(minutes=config["SESSION_IDLE_MINUTES"]), timedelta(hours=config["SESSION_HOURS"])


@lru_cache(maxsize=2)
def _finding(idle: timedelta, whole: timedelta, _today: date) -> Any:
    """Sent with every request, so built once a day."""
    columns: list[ColumnElement[Any]] = [*lockdown.columns(), factors.has_factor(User)]
    return sessions.finding(idle, whole, *columns, *(make(User) for make in HEADER_COUNTS.values()))


def load_user(token: str) -> User | None:
    row = sessions.find(_finding(*limits(), clock.today()), token)
    if row is None:
        return None
    found, (mode, required, has_factor, *counts) = row
    g.security = lockdown.read(mode, required)
    if g.security.shuts_out(found.user):
        return None
    sessions.mark_seen(found)
    user = found.user
    user.session_token, user.has_factor = token, has_factor
    for name, value in zip(HEADER_COUNTS, counts, strict=True):
        setattr(user, name, value)
    g.login_session = found
    return user


def check() -> Any:
    """Refuses what the stamp does not allow. Permissions of a case are checked by the case loader."""
    if request.endpoint is None or request.endpoint == "static":
        return None
    permission = needed()
    if permission is None:
        abort(403)
    # Known before anything is written, so that each change names who made it.
    acting.set_actor(current_user.uuid if current_user.is_authenticated else None)
    if permission is Permission.PUBLIC:
        return guard.held()
    if not current_user.is_authenticated:
        return _to_sign_in()
    if not permission.of_case and not may(current_user, permission):
        abort(403)
    return guard.held()


def _to_sign_in() -> Any:
    if request.method not in ("GET", "HEAD"):
        return ask_to_sign_in()
    if "_user_id" in session:
        # A form open in another tab still comes back to its writer.
        session["former"] = former_user()
        del session["_user_id"]
        flash(_("You were signed out. Sign in to go on."), "due")
    path = own_address()
    return redirect(url_for("accounts.sign_in", next=path if path != "/" else None))
