"""Who is acting, in which request: read by the audit and by the created/changed columns."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_actor: ContextVar[uuid.UUID | None] = ContextVar("actor", default=None)
_request_id: ContextVar[str] = ContextVar("request_id", default="")


def actor() -> uuid.UUID | None:
    return _actor.get()


def request_id() -> str:
    return _request_id.get()


def set_actor(who: uuid.UUID | None) -> None:
    _actor.set(who)


def start_request(request_id: str) -> None:
    _request_id.set(request_id)
    _actor.set(None)


def end_request() -> None:
    """What this thread does next is of no request, or of another."""
    _request_id.set("")


@contextmanager
def acting_as(who: uuid.UUID | None) -> Iterator[None]:
    """Everything inside is done by `who`: the demo, the command line and tests use it."""
    token = _actor.set(who)
    try:
        yield
    finally:
        _actor.reset(token)
