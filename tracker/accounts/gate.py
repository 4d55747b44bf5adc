"""Who is asking, and whether the view lets them: runs before every view, and refuses a view without a stamp."""

import uuid
from datetime import UTC, timedelta
from typing import Any

from flask import Flask, abort, current_app, flash, g, redirect, render_template, request, session, url_for
from flask_babel import gettext as _
from flask_login import LoginManager, current_user
from itsdangerous import BadSignature, URLSafeTimedSerializer
from sqlalchemy import ColumnElement, select

from tracker.accounts import sessions
from tracker.accounts.models import Refusal, User
from tracker.audit.chain import Happening
from tracker.audit.tracking import report
from tracker.core import acting, clock
from tracker.core import db as database
from tracker.core.web import needed
from tracker.policy import Permission, may

# Numbers that every page shows, fetched with the session in its one statement: {name: function(User) -> column}.
# A feature above adds its own, as the count of unread notices.
HEADER_COUNTS: dict[str, Any] = {}
CARRY_FOR = timedelta(hours=12)


def init_app(app: Flask) -> None:
    manager = LoginManager(app)
    # Tor Browser changes its address; the fingerprint of Flask-Login would sign it out each time.
    manager.session_protection = None
    manager.user_loader(load_user)
    app.before_request(check)


def load_user(token: str) -> User | None:
    config = current_app.config
    columns: list[ColumnElement[Any]] = [make(User) for make in HEADER_COUNTS.values()]
    idle, whole = timedelta(minutes=config["SESSION_IDLE_MINUTES"]), timedelta(hours=config["SESSION_HOURS"])
    row = sessions.find(token, idle, whole, *columns)
    if row is None:
        return None
    found, counts = row
    sessions.mark_seen(found)
    user = found.user
    user.session_token = token
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
        return None
    if not current_user.is_authenticated:
        return _ask_to_sign_in()
    if not permission.of_case and not may(current_user, permission):
        abort(403)
    return None


def _ask_to_sign_in() -> Any:
    if request.method in ("GET", "HEAD"):
        flash(_("Sign in to go on."), "due")
        return redirect(url_for("accounts.sign_in", next=request.full_path.rstrip("?")))
    carry = serializer().dumps({"path": request.full_path.rstrip("?"), "fields": typed(), "user": _former_user()})
    page = render_template(
        "errors/resend.html",
        fields=[],
        path=request.path,
        signin=True,
        carry=carry,
        reason=_("You were signed out. Your text is still here."),
    )
    return page, 401


def typed() -> list[tuple[str, str]]:
    """The posted fields that a person typed."""
    kept = {"csrf_token", "form_id", "password", "new_password", "again"}
    return [(name, value) for name, value in request.form.items(multi=True) if name not in kept]


def _former_user() -> str | None:
    token = session.get("_user_id")
    owner = sessions.owner_of_ended(token) if token else None
    return str(owner.uuid) if owner else None


def serializer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(current_app.config["SECRET_KEY"], salt="carry")


def carried(text: str, user: User) -> tuple[str, list[tuple[str, str]]] | None:
    """(path, fields) of a form typed before the session ended, unless it was somebody else's."""
    try:
        data = serializer().loads(text, max_age=int(CARRY_FOR.total_seconds()))
    except BadSignature:
        return None
    if data["user"] not in (None, str(user.uuid)):
        return None
    return data["path"], [(name, value) for name, value in data["fields"]]


def note_refusal(status: int) -> None:
    """An audit entry for the first refusal of an actor in a minute; the rest of that minute is counted."""
    who = str(current_user.uuid) if current_user.is_authenticated else "nobody"
    minute = clock.now().astimezone(UTC).replace(second=0, microsecond=0)
    with database.durable() as own:
        known = own.scalar(select(Refusal).where(Refusal.actor == who, Refusal.minute == minute).with_for_update())
        if known:
            known.count += 1
            return
        own.add(Refusal(actor=who, minute=minute))
        actor = uuid.UUID(who) if who != "nobody" else None
        report(own, Happening("access.refused", actor=actor, data={"status": status, "endpoint": request.endpoint or ""}))
