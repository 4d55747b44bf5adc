"""What features above want to hear of a case: each listener is called inside the transaction that made the change."""

from collections.abc import Callable
from typing import Any

# on_move: listener(case, stage move); on_member: listener(case, member who joined).
on_move: list[Callable[[Any, Any], None]] = []
on_member: list[Callable[[Any, Any], None]] = []
# listener(case, member) when the last day of a review from outside was set, or the review ended.
on_review: list[Callable[[Any, Any], None]] = []


def tell(listeners: list[Callable[[Any, Any], None]], case: Any, what: Any) -> None:
    for listener in listeners:
        listener(case, what)
