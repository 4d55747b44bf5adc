"""The application class: one transaction a request, headers, and what every view may lean on."""

import secrets
import traceback
from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

from flask import Flask, Response, abort, current_app, g, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from sqlalchemy.orm.exc import StaleDataError

from tracker.core import acting
from tracker.core.db import Database, session
from tracker.core.i18n import N_
from tracker.core.text import unprintable

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# A year: whoever was here once is never led over plain http again.
HSTS = "max-age=31536000"
View = TypeVar("View", bound=Callable[..., Any])


class Telusur(Flask):
    """Flask with a database session around every request."""

    database: Database

    def wsgi_app(self, environ: Any, start_response: Any) -> Any:
        writing = environ.get("REQUEST_METHOD", "GET") not in SAFE
        acting.start_request(secrets.token_hex(8))
        try:
            with self.database.opened(writing=writing):
                return super().wsgi_app(environ, start_response)
        finally:
            acting.end_request()

    def dispatch_request(self, *args: Any) -> Response:
        """The view's answer; its changes are committed under 400, else rolled back. The only commit of a request."""
        try:
            return self._transact(*args)
        except StaleDataError:
            # Another save came between reading and writing: once more, and the form shows both.
            session().rollback()
            session().expunge_all()
            # The account of this request went with them: Flask-Login loads it again when it is asked for.
            g.pop("_login_user", None)
            return self._transact(*args)

    def log_exception(self, exc_info: Any) -> None:
        """Kind and place only: an exception's message and a statement's values may hold what people typed."""
        kind, _value, trace = exc_info
        places = " < ".join(
            f"{f.filename.rpartition('/')[2]}:{f.lineno}" for f in reversed(traceback.extract_tb(trace)[-8:])
        )
        self.logger.error("%s at %s, request %s", kind.__name__, places, acting.request_id())

    def _transact(self, *args: Any) -> Response:
        try:
            response = self.make_response(super().dispatch_request(*args))
            # Flask answers OPTIONS itself, with the methods of the address and nothing of a case.
            asked = request.method == "OPTIONS" or g.get("case_checked")
            if getattr(needed(), "of_case", False) and not asked:
                raise RuntimeError(f"{request.endpoint} answered without asking who may open the case")
            if response.status_code < 400:
                session().commit()
            else:
                session().rollback()
            return response
        except BaseException:
            session().rollback()
            raise


def log_crash(error: Exception) -> None:
    kept: Any = (type(error), error, error.__traceback__)
    current_app.log_exception(kept)


def needs(permission: Any) -> Callable[[View], View]:
    """Stamps a view with its permission; `app` refuses a view that carries none."""

    def stamp(view: View) -> View:
        setattr(view, "permission", permission)  # noqa: B010 - functions take attributes, their type does not say so
        return view

    return stamp


def secret(view: View) -> View:
    """Stamps a view whose form is never kept on the server: no draft of it, and no carrying over a sign-in."""
    setattr(view, "secret", True)  # noqa: B010
    return view


# How long a page with an identity on it stays on the screen.
SHOWN_FOR = timedelta(minutes=10)


def fleeting(page: ResponseReturnValue, back: str) -> Response:
    """The answer with a page that shows who somebody is: it leaves the screen by itself, for `back`. Its template gives
    the body the class `unprinted`; no-store it is like every other."""
    response = make_response(page)
    response.headers["Refresh"] = f"{int(SHOWN_FOR.total_seconds())}; url={back}"
    return response


def is_secret(endpoint: str | None) -> bool:
    """Whether what is typed at `endpoint` may stand nowhere but in its writer's browser."""
    return bool(getattr(current_app.view_functions.get(endpoint or ""), "secret", False))


def needed() -> Any:
    """The permission of the view that answers this request, or None."""
    return getattr(current_app.view_functions.get(request.endpoint or ""), "permission", None)


def arg(name: str, default: str = "") -> str:
    """A query argument, trimmed and never longer than anybody needs."""
    return request.args.get(name, default)[:500].strip()


def page_number() -> int:
    """?page=, from 1; nonsense is 1."""
    value = arg("page")
    return max(1, min(int(value), 100_000)) if value.isascii() and value.isdigit() and len(value) < 7 else 1


def show(template: str, **context: Any) -> str:
    """A page."""
    return render_template(template, **context)


def refuse_unprintable() -> None:
    """A path or query with NUL, surrogates or direction marks finds nothing here."""
    if unprintable(request.path) or any(unprintable(v) for _k, v in request.args.items(multi=True)):
        abort(400)


def refuse_other_sites() -> tuple[str, int, dict[str, str]] | None:
    """A form that another site sends is refused before the session is touched: the browser held our cookie back, so
    any answer with a page would carry a fresh one and sign the person out."""
    if request.method in SAFE or request.headers.get("Sec-Fetch-Site") not in ("cross-site", "same-site"):
        return None
    said = (
        "This form came from another site. Nothing was done.",
        "Formulir dari situs lain. Tidak ada yang dilakukan.",
    )
    return "\n".join(said), 400, {"Content-Type": "text/plain; charset=utf-8"}


def add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.endpoint != "static":
        response.headers["Cache-Control"] = "no-store"
    if request.is_secure:
        # An onion address is asked over plain http, and encrypts by itself.
        response.headers["Strict-Transport-Security"] = HSTS
    response.headers["X-Request-ID"] = acting.request_id()
    return response


def error_words(code: int) -> dict[str, str]:
    """Title and text of an error page: what happened, then what to do."""
    words = {
        400: (
            N_("This request cannot be read"),
            N_("The address or the form has characters that have no place in it. Go back and try again."),
        ),
        403: (N_("Not yours to change"), N_("You may look, but this is for others to do. Ask the case's editor.")),
        404: (N_("Nothing here"), N_("There is no such page, or it is not open to you.")),
        405: (
            N_("That does not work here"),
            N_("This address takes another kind of request. Go back and use the buttons."),
        ),
        413: (
            N_("Too much at once"),
            N_("This file is larger than %(most)s MB. Go back and hand it in in parts.")
            if request.mimetype == "multipart/form-data"
            else N_("The text is larger than %(most)s MB. Go back, where it still stands, and save it in parts."),
        ),
        429: (N_("Too many tries"), N_("Wait a quarter of an hour, or ask an administrator for a reset link.")),
        500: (
            N_("Telusur failed"),
            N_("Nothing was half saved. Try again; if it fails again, tell your administrator the number below."),
        ),
    }
    title, text = words.get(code, words[400] if code < 500 else words[500])
    most = current_app.config["BODY_BYTES"] // 1_000_000
    return {"title": gettext(title), "text": gettext(text, most=most)}
