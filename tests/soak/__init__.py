"""What a scenario says to the run: which part of what it does is to be killed."""

from collections.abc import Iterator
from contextlib import contextmanager

from tracker.core.points import reached

BEGUN, ENDED = "soak.begun", "soak.ended"


@contextmanager
def at_work(meant: bool = True) -> Iterator[None]:
    """The part of an act that is to be killed; `meant`: whether it belongs to the act that was asked for."""
    if meant:
        reached(BEGUN)
    yield
    if meant:
        reached(ENDED)
