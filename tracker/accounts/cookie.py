"""What the signed cookie keeps from one session to the next."""

from flask import session

KEPT = ("language", "theme")


def clear() -> None:
    """Empties the cookie but for the language and the look of the pages."""
    kept = {name: session[name] for name in KEPT if name in session}
    session.clear()
    session.update(kept)
