"""create_app: settings, extensions, the list of features, error pages; nothing else."""

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from flask import redirect, render_template, request
from flask_babel import Babel
from flask_babel import gettext as _
from flask_login import current_user
from flask_wtf.csrf import CSRFError, CSRFProtect
from werkzeug.exceptions import HTTPException, SecurityError
from werkzeug.middleware.proxy_fix import ProxyFix

import tracker.audit.tracking  # noqa: F401 - listens for every change
from tracker.accounts import gate
from tracker.audit import schedule
from tracker.budgets.wording import money_words
from tracker.core import clock, date_fields, jinja, settings, web
from tracker.core.compress import Compressed
from tracker.core.cookies import SealedSessions
from tracker.core.crypto import derive, set_instance_key
from tracker.core.db import Database
from tracker.core.formstore import Repeated
from tracker.core.i18n import Problem
from tracker.core.incoming import Incoming
from tracker.core.locale import locale, theme
from tracker.core.web import Telusur
from tracker.desk import health
from tracker.desk.nav import navigation
from tracker.language.dated import read_date
from tracker.leaks import standing
from tracker.officials.address import official_url
from tracker.policy import Permission, may
from tracker.timeline.wording import edtf_words, read_day, reading_of
from tracker.vault import keys

# Features with pages, in the order of the house: each brings `views.bp`.
FEATURES = (
    "accounts",
    "audit",
    "officials",
    "cases",
    "tasks",
    "sources",
    "requests",
    "vault",
    "evidence",
    "log",
    "claims",
    "confirmations",
    "budgets",
    "articles",
    "timeline",
    "leaks",
    "search",
    "intake",
    "links",
    "exchange",
    "merges",
    "undo",
    "desk",
)


def create_app(overrides: Mapping[str, Any] | None = None) -> Telusur:
    """The application. `overrides` take the place of settings (tests). Raises settings.SettingsError."""
    app = Telusur("tracker", template_folder=str(settings.bundled("templates")), static_folder="static")
    app.request_class = Incoming
    app.session_interface = SealedSessions()
    app.config.update(settings.load(overrides=overrides))
    _configure(app)
    keys.use_settings(app.config)
    app.database = Database(app.config["DATABASE_URL"])
    Babel(app, locale_selector=locale, default_translation_directories=str(settings.PACKAGE / "translations"))
    app.before_request(web.refuse_other_sites)
    app.before_request(web.refuse_unprintable)
    gate.init_app(app)
    CSRFProtect(app)
    jinja.init_app(app)
    jinja.offer(app, money_words=money_words, edtf_words=edtf_words, official_url=official_url)
    date_fields.date_reader[:] = [read_date]
    date_fields.day_reader[:] = [read_day]
    date_fields.date_teller[:] = [reading_of]
    app.context_processor(_page_context)
    app.after_request(web.add_headers)
    schedule.init_app(app)
    _error_pages(app)
    for views in features():
        app.register_blueprint(views.bp)
    app.register_blueprint(health.bp)
    return app


def features() -> list[ModuleType]:
    """The `views` module of every feature. All models come first: they name each other across features."""
    for feature in FEATURES:
        if find_spec(f"tracker.{feature}.models"):
            import_module(f"tracker.{feature}.models")
    return [import_module(f"tracker.{feature}.views") for feature in FEATURES]


def _configure(app: Telusur) -> None:
    config, demo = app.config, app.config["DEMO"]
    set_instance_key(config["INSTANCE_KEY"])
    config.update(
        SECRET_KEY=derive(config["INSTANCE_KEY"], "session"),
        MAX_CONTENT_LENGTH=config["BODY_BYTES"],
        MAX_FORM_MEMORY_SIZE=config["BODY_BYTES"],
        MAX_FORM_PARTS=2000,
        TRUSTED_HOSTS=[h.strip() for h in config["HOSTS"].split(",") if h.strip()]
        or (["127.0.0.1", "localhost"] if demo else None),
        SESSION_COOKIE_NAME="telusur" if demo else "__Host-telusur",
        SESSION_COOKIE_SECURE=not demo,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_PATH="/",
        WTF_CSRF_TIME_LIMIT=None,
        # Over TLS it would ask for a Referer, which our own Referrer-Policy keeps back from every page of ours.
        WTF_CSRF_SSL_STRICT=False,
        BABEL_DEFAULT_LOCALE=config["LANGUAGE"],
        SEND_FILE_MAX_AGE_DEFAULT=31_536_000,
    )
    standing.threshold[:] = [config["JIGSAW"]]
    if config["PROXIES"]:
        hops = config["PROXIES"]
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)
    app.wsgi_app = Compressed(app.wsgi_app)


def _page_context() -> dict[str, Any]:
    def allowed(permission: str, thing: Any = None) -> bool:
        return may(current_user if current_user.is_authenticated else None, Permission(permission), thing)

    return {
        "lang": str(locale()),
        "theme": theme(),
        "demo": bool(web.current_app.config["DEMO"]),
        "may": allowed,
        "nav": navigation(),
        "unread": getattr(current_user, "unread", 0),
        "now": clock.now(),
    }


def _error_pages(app: Telusur) -> None:
    app.register_error_handler(Repeated, lambda repeated: redirect(repeated.location or "/", 303))
    app.register_error_handler(CSRFError, _unchecked_form)
    app.register_error_handler(HTTPException, _error_page)
    app.register_error_handler(Problem, _refusal_page)
    app.register_error_handler(Exception, _crash_page)


def _unchecked_form(error: CSRFError) -> Any:
    if web.is_secret(request.endpoint):
        title, said = _("Not done. Write it again."), _("This form could not be checked, so nothing was done.")
        return gate.held_secret(title, said), 400
    reason = _("This form could not be checked, so nothing was saved. Look at your text, then send it again.")
    page = render_template(
        "errors/resend.html", fields=gate.typed(), path=request.full_path.rstrip("?"), reason=reason, signin=False
    )
    return page, 400


def _error_page(error: HTTPException) -> Any:
    if error.code is not None and error.code < 400:
        return error
    if isinstance(error, SecurityError):
        # A Host we do not answer to: no address of ours can be built for it, so no page either.
        return "Telusur does not answer to this host name.\n", 400, {"Content-Type": "text/plain; charset=utf-8"}
    if error.code in (401, 403, 404) and request.endpoint != "static":
        gate.note_refusal(error.code)
    page = render_template("errors/page.html", code=error.code, **web.error_words(error.code or 500))
    return page, error.code, {k: v for k, v in error.get_headers() if k in ("Allow", "Retry-After")}


def _refusal_page(problem: Problem) -> Any:
    """A rule's refusal where no form of the page can say it, as of a key that is not as this server made it."""
    text = _(problem.message, **problem.params)
    return render_template("errors/page.html", code=409, title=_("This cannot be done"), text=text), 409


def _crash_page(error: Exception) -> Any:
    if web.current_app.testing:
        raise error
    web.log_crash(error)
    return render_template("errors/page.html", code=500, **web.error_words(500)), 500
