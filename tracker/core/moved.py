"""Where an item went that was merged into another. `tracker.merges`, which stands above, fills these in."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import request, url_for
from werkzeug.routing import RequestRedirect

# One function (uuid of an item) -> uuid of the item it was merged into, or None.
kept_for: list[Callable[[UUID], UUID | None]] = []
# One function () -> a select of the uuids of the items that were merged into others.
merged_away: list[Callable[[], Any]] = []
# One function (a select of uuids) -> a select of the uuids of the items that were merged into those, however far back.
# Their rows stay, with every word of them.
merged_into: list[Callable[[Any], Any]] = []


def moved_to(public_id: UUID) -> UUID | None:
    """The item that stands for `public_id` now, through any number of merges; None where it was not merged."""
    found = None
    for kept in (find(public_id) for find in kept_for):
        found = kept or found
    return found


def redirection(public_id: UUID) -> RequestRedirect:
    """To be raised by the loader of an old address, once it knows that the reader may see `public_id`: this page of
    the item that was kept. Not permanent, as a merge can be taken apart."""
    given: dict[str, Any] = {**request.args, **(request.view_args or {}), "public_id": public_id}
    moved = RequestRedirect(url_for(request.endpoint or "", **given))
    moved.code = 303
    return moved
