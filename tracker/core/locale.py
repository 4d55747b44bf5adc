"""The language and the look of a page: the person's, else the browser's, else the newsroom's."""

from flask import current_app, has_request_context, request, session
from flask_login import current_user

LANGUAGES = ("en", "id")
THEMES = ("auto", "light", "dark")


def locale() -> str:
    if not has_request_context():
        return str(current_app.config["LANGUAGE"])
    chosen = getattr(current_user, "language", None) or session.get("language")
    if chosen in LANGUAGES:
        return str(chosen)
    return request.accept_languages.best_match(LANGUAGES) or str(current_app.config["LANGUAGE"])


def theme() -> str:
    chosen = getattr(current_user, "theme", None) or session.get("theme", "auto")
    return str(chosen) if chosen in THEMES else "auto"
