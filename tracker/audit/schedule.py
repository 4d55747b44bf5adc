"""Checkpoints without a clock daemon: the first request after the interval writes one, once it is answered."""

import logging
from datetime import timedelta

from flask import Flask, Response

from tracker.audit.checkpoints import Alarm, Place, is_due, write
from tracker.audit.signing import SigningKeyError
from tracker.core.db import session
from tracker.core.web import Telusur

log = logging.getLogger(__name__)


def init_app(app: Telusur) -> None:
    """Writes a checkpoint at most every CHECKPOINT_MINUTES (0: never; a timer runs `telusur audit checkpoint`)."""
    place, every = Place.of(app.config), timedelta(minutes=app.config["CHECKPOINT_MINUTES"])
    if place is None or not every:
        return

    def after(response: Response) -> Response:
        if is_due(place, every):
            response.call_on_close(lambda: _write(app, place))
        return response

    Flask.after_request(app, after)


def _write(app: Telusur, place: Place) -> None:
    try:
        with app.database.work(writing=False):
            write(session(), place)
    except (Alarm, SigningKeyError, OSError) as problem:
        # Nobody's request fails for it; `telusur audit verify` and doctor say the same, and end with 1.
        log.error("audit checkpoint: %s", problem)
