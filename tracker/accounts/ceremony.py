"""A passkey's ceremony over the web: the site of this request, and its challenge in the sealed cookie."""

import re
import time

from flask import request, session

from tracker.accounts import passkeys
from tracker.accounts.passkeys import Site

COOKIE = "challenge"


def site() -> Site:
    """The host name and origin this page is seen at. `HOSTS` says which names there are."""
    return Site(_name(request.host), request.host_url.rstrip("/"))


def remember(challenge: str, purpose: str) -> None:
    """Keeps the challenge of the page being shown, for one `purpose` (with whose it is)."""
    session[COOKIE] = [challenge, purpose, int(time.time())]


def recall(purpose: str) -> str | None:
    """The challenge of the page shown last, if it was for `purpose` and is fresh. It can be asked for once."""
    kept = session.pop(COOKIE, None)
    if not kept or kept[1] != purpose or time.time() - kept[2] > passkeys.LASTS.total_seconds():
        return None
    return str(kept[0])


def _name(host: str) -> str:
    """The host without its port; an IPv6 address keeps its brackets."""
    return re.sub(r":\d+$", "", host).lower()
