"""Addresses of our own: where a person may be sent, and which page answers there."""

from urllib.parse import urlsplit

from flask import current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from tracker.core.text import unprintable
from tracker.core.web import is_secret

LONGEST = 2000


def is_own(path: str) -> bool:
    """Whether `path` is a path and query of this server and nothing else: no scheme, no host, no backslash."""
    if not path.startswith("/") or path.startswith("//") or "\\" in path or len(path) > LONGEST or unprintable(path):
        return False
    if any(c.isspace() for c in path):
        return False
    try:
        parts = urlsplit(path)
    except ValueError:
        return False
    return not parts.scheme and not parts.netloc


def has_page(path: str) -> bool:
    """Whether a GET of `path` (a query may follow) reaches a view."""
    return is_own(path) and _matches(path, "GET")


def has_form(path: str) -> bool:
    """Whether `path` shows a form and takes it back, a GET and a POST, and what is typed there may be kept."""
    return is_own(path) and _matches(path, "GET") and _matches(path, "POST") and not is_secret(_endpoint(path, "POST"))


def _matches(path: str, method: str) -> bool:
    return _endpoint(path, method) not in (None, "static")


def _endpoint(path: str, method: str) -> str | None:
    try:
        return current_app.url_map.bind("").match(urlsplit(path).path, method=method)[0]
    except HTTPException:
        return None


def nearest_page(path: str) -> str:
    """The page at `path`, or at the closest address above it that has one."""
    bare = urlsplit(path).path.rstrip("/")
    while bare:
        if has_page(bare):
            return bare
        bare = bare.rpartition("/")[0]
    return "/"


def home() -> str:
    """The first page of everybody: what it shows is by role."""
    return url_for("desk.home")


def go(path: str | None, otherwise: str) -> ResponseReturnValue:
    """A redirect to `path` where it is one of our pages, else to `otherwise` (made by url_for)."""
    return redirect(request.script_root + path if path and has_page(path) else otherwise, 303)
