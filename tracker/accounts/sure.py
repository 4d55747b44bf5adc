"""Asking again who sits there, before what a stolen or forgotten session must not be able to do.

@bp.route(...)
@needs(Permission.SIGNED_IN)
@sure
def remove_device(): ...

A sign-in counts, and so does a password given on /confirm, for ten minutes and for that one browser.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any

from flask import flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import update

from tracker.accounts import paths
from tracker.accounts.carry import own_address, typed
from tracker.accounts.models import LoginSession
from tracker.core import clock, formstore
from tracker.core.crypto import digest
from tracker.core.db import session
from tracker.core.web import SAFE

SURE_FOR = timedelta(minutes=10)


def is_sure() -> bool:
    """Whether the person of this request proved who they are within the last ten minutes."""
    at = getattr(g.get("login_session"), "sure_at", None)
    return at is not None and clock.now() - at < SURE_FOR


def confirm(token: str) -> None:
    """The browser of this session has just proved it."""
    mine = update(LoginSession).where(LoginSession.token_hash == digest(token))
    session().execute(mine.values(sure_at=clock.now()))


def sure(view: Callable[..., ResponseReturnValue]) -> Callable[..., ResponseReturnValue]:
    """Lets a view run only for somebody who is sure; others confirm first and come back, with what they wrote."""

    @wraps(view)
    def asked(*args: Any, **kwargs: Any) -> ResponseReturnValue:
        return view(*args, **kwargs) if is_sure() else _ask()

    return asked


def _ask() -> ResponseReturnValue:
    path = own_address()
    if request.method not in SAFE:
        if paths.has_form(path):
            formstore.keep_draft(current_user.uuid, path, typed())
        else:
            flash(_("Not done yet. Confirm that it is you, then do it again."), "due")
            path = paths.nearest_page(path)
    return redirect(url_for("accounts.confirm", next=path), 303)
