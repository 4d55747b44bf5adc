"""The kinds of items a case holds: what the generic pages (remove, undo, removed, history) need to know of each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tracker.cases.models import Case
from tracker.core.record import Record


@dataclass(frozen=True)
class Kind:
    """`noun` is the audit's word for it ("claim"); `label` a msgid; `home(case, item)` the page to go to afterwards.

    `guard(item)` raises Problem where the item cannot be removed; `after(item)` sets right what depended on it.
    """

    noun: str
    label: str
    model: type[Record]
    home: Callable[[Case, Any], str]
    guard: Callable[[Any], None] | None = None
    after: Callable[[Any], None] | None = None


KINDS: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    KINDS[kind.noun] = kind
