"""What keeps a case from being published, as far as counts tell it: in Python and in SQL, which a test holds equal.

The counts are made by the features; only their names and words stand here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy import ColumnElement, and_, false, or_

from tracker.cases import facts
from tracker.cases.models import BEFORE_PUBLISHED, CLOSE, Case, Stage


@dataclass(frozen=True)
class Blocker:
    """The count `name` of `facts` blocks at `stages` while it is not 0; `words(n)` says so."""

    words: Callable[[int], str]
    stages: tuple[Stage, ...] = BEFORE_PUBLISHED


BLOCKERS: dict[str, Blocker] = {
    "unsupported": Blocker(
        lambda n: ngettext("%(num)s accusation with no source", "%(num)s accusations with no source", n)
    ),
    "never_asked": Blocker(lambda n: ngettext("%(num)s never asked", "%(num)s never asked", n)),
    "unmarked_terms": Blocker(
        lambda n: ngettext("%(num)s source without a promise", "%(num)s sources without a promise", n)
    ),
    "details_to_remove": Blocker(lambda n: ngettext("%(num)s detail to remove", "%(num)s details to remove", n)),
    "details_too_few": Blocker(
        lambda n: ngettext(
            "A draft's details point at too few people", "The details of %(num)s drafts point at too few people", n
        )
    ),
    "leaks_found": Blocker(
        lambda n: ngettext("%(num)s place may name a source", "%(num)s places may name a source", n)
    ),
    "leaks_unscanned": Blocker(lambda _n: _("Not scanned for a sealed identity"), CLOSE),
    "leaks_undeclared": Blocker(lambda _n: _("No word that the draft is free of an identity"), CLOSE),
}


def blockers(case: Case, numbers: facts.Facts) -> dict[str, str]:
    """What blocks `case`: {its name: words}; {} once it is published or set aside."""
    return {name: b.words(numbers[name]) for name, b in BLOCKERS.items() if case.stage in b.stages and numbers[name]}


def is_blocked(only: str = "") -> ColumnElement[bool]:
    """A condition on Case, the twin of `blockers`; `only` by one of them."""
    chosen = {only: BLOCKERS[only]} if only else BLOCKERS
    by_stages: dict[tuple[Stage, ...], list[Any]] = {}
    for name, blocker in chosen.items():
        if counter := facts.COUNTS.get(name):
            by_stages.setdefault(blocker.stages, []).append(counter(Case.id) > 0)
    return or_(false(), *(and_(Case.stage.in_(stages), or_(*counts)) for stages, counts in by_stages.items()))
