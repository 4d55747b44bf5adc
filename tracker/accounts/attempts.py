"""Which counters a try of a password meets in this request."""

from flask import current_app, request

from tracker.accounts import signin, throttle
from tracker.accounts.models import User
from tracker.accounts.throttle import Counter
from tracker.core.crypto import derive


def at_sign_in(email: str) -> list[Counter]:
    """The counter of the account, known or not, and that of the address it comes from unless that is exempt."""
    counters = [_counter("account", signin.folded(email), "THROTTLE_ACCOUNT")]
    if address := throttle.network(request.remote_addr or "", request.host):
        counters.append(_counter("address", address, "THROTTLE_ADDRESS", cleared=False))
    return counters


def at_password_change(user: User) -> list[Counter]:
    """A counter of its own: who holds a stolen session neither guesses on nor locks the sign-in."""
    return [_counter("password", str(user.uuid), "THROTTLE_ACCOUNT")]


def _counter(kind: str, what: str, limit: str, *, cleared: bool = True) -> Counter:
    config = current_app.config
    secret = derive(config["INSTANCE_KEY"], "throttle")
    return throttle.counter(secret, kind, what, config[limit], cleared=cleared)
