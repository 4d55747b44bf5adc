"""GET /healthz and /readyz, for whatever watches over the server: plain text, no session, no sign-in."""

from functools import cache

from flask import Blueprint, Response, current_app
from sqlalchemy.exc import SQLAlchemyError

from tracker import migrate
from tracker.core.web import needs
from tracker.policy import Permission

bp = Blueprint("health", __name__)
wanted = cache(migrate.head)


@bp.get("/healthz")
@needs(Permission.PUBLIC)
def healthz() -> Response:
    """Whether the process answers."""
    return _plain("ok")


@bp.get("/readyz")
@needs(Permission.PUBLIC)
def readyz() -> Response:
    """Whether the database answers and has the tables this version wants; else 503 and why."""
    try:
        at = migrate.current(current_app.database.engine)  # ty: ignore[missing-attribute]
    except SQLAlchemyError:
        return _plain("the database cannot be reached", 503)
    return _plain("ready") if at == wanted() else _plain("migrations are pending", 503)


def _plain(text: str, status: int = 200) -> Response:
    return Response(f"{text}\n", status, mimetype="text/plain")
