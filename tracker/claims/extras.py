"""What features above claims add to the pages of claims.

extras.PANELS.append(Panel("confirmations/claim.html", attempts_that_put))
extras.asked.append(put_to_the_other_side)
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.cases.models import Case
from tracker.claims.models import Claim


@dataclass(frozen=True)
class Badge:
    """`kind`: ok, due, stop or none; `text` is translated."""

    kind: str
    text: str


@dataclass(frozen=True)
class Panel:
    """A part of the page of one claim: `template` is included with `panel` = `load(case, claim)`."""

    template: str
    load: Callable[[Case, Claim], Any]


PANELS: list[Panel] = []
# (case, claims) -> {claim id: whether it was put to the other side}; at most one stands here.
asked: list[Callable[[Case, Sequence[Claim]], dict[int, Badge]]] = []


def put_to_the_other_side(case: Case, claims: Sequence[Claim]) -> dict[int, Badge]:
    return asked[0](case, claims) if asked else {}
