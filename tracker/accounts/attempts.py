"""Which counters a try of a password or a code meets in this request."""

import secrets

from flask import current_app, request, session

from tracker.accounts import signin, throttle
from tracker.accounts.models import User
from tracker.accounts.throttle import Counter
from tracker.core.crypto import derive

# How many accounts one browser is known for.
MOST_KNOWN = 5


def at_sign_in(email: str) -> list[Counter]:
    """The counter of the account, known or not, and that of the address it comes from unless that is exempt.

    A browser that signed in to this account before has a counter of its own instead of the account's (OWASP's device
    cookies): a stranger who uses up the account's tries does not lock its owner out of it.
    """
    known = session.get("known", {}).get(_key("known", signin.folded(email)).key)
    own = _key("browser", known) if known else _key("account", signin.folded(email))
    return [own, *_address()]


def know(user: User) -> None:
    """Signed in in this browser: from now on it is known for this account. Kept in the sealed cookie alone."""
    known = dict(session.get("known", {}))
    name = _key("known", user.email).key
    known[name] = known.pop(name, None) or secrets.token_urlsafe(9)
    session["known"] = dict(list(known.items())[-MOST_KNOWN:])


def at_second_step(user: User, *, recovers: bool) -> list[Counter]:
    """Codes of an app and recovery codes are counted apart: whoever guesses the one leaves the other to its owner."""
    return [_key("recovery" if recovers else "code", str(user.uuid)), *_address()]


def at_passkey() -> list[Counter]:
    """A passkey without a name before it: only where it comes from can be counted."""
    return _address()


def at_password_change(user: User) -> list[Counter]:
    """A counter of its own: who holds a stolen session neither guesses on nor locks the sign-in."""
    return [_key("password", str(user.uuid))]


def _address() -> list[Counter]:
    address = throttle.network(request.remote_addr or "", request.host)
    return [_key("address", address, "THROTTLE_ADDRESS", cleared=False)] if address else []


def _key(kind: str, what: str, limit: str = "THROTTLE_ACCOUNT", *, cleared: bool = True) -> Counter:
    config = current_app.config
    secret = derive(config["INSTANCE_KEY"], "throttle")
    return throttle.counter(secret, kind, what, config[limit], cleared=cleared)
