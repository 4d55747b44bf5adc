"""What the sealed cookie keeps from one session to the next."""

from flask import session

KEPT = ("language", "theme", "known")
# The token of a half sign-in: the password was right, the second factor is still to come.
HALF = "half"


def clear() -> None:
    """Empties the cookie but for the language and the look of the pages, and what says that this browser is known."""
    kept = {name: session[name] for name in KEPT if name in session}
    session.clear()
    session.update(kept)
