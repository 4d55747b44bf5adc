"""The kinds of items a case holds: what the generic pages (remove, undo, removed, history) need to know of each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import abort
from sqlalchemy import select

from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.record import Record
from tracker.policy import Permission


@dataclass(frozen=True)
class Kind:
    """`noun` is the audit's word for it ("claim"); `label` a msgid; `home(case, item)` its page, or the page it is on.

    `guard(item)` raises Problem where the item cannot be removed; `after(item)` sets right what depended on it;
    `away(case)` is where to go when it is gone (default: `home`, for an item without a page of its own).
    A row that hangs on an item has no `case_id`: it is found through the item its `history_of` names.
    """

    noun: str
    label: str
    model: type[Record]
    home: Callable[[Case, Any], str]
    guard: Callable[[Any], None] | None = None
    after: Callable[[Any], None] | None = None
    away: Callable[[Case], str] | None = None
    permission: Permission = Permission.CASE_EDIT
    # Its edit form, which ?as_of= fills with an earlier version.
    edit: Callable[[Case, Any], str] | None = None
    # Whether only who wrote it changes it.
    own: bool = False

    def find(self, case: Case, public_id: UUID, *, removed: bool = False) -> Any:
        """The item of `case` with this uuid, else 404."""
        statement = select(self.model).where(self.model.uuid == public_id)
        found = session().scalar(statement.execution_options(include_removed=removed))
        if found is None or found.case_uuid != case.uuid:
            abort(404)
        return found

    def take_out(self, item: Any) -> None:
        """Removes an item, which stays in the history. Raises Problem where its guard says no."""
        if self.guard:
            self.guard(item)
        item.remove()
        self._settle(item)

    def bring_back(self, item: Any) -> None:
        """Raises Problem where what depends on it cannot take it back."""
        item.restore()
        self._settle(item)

    def _settle(self, item: Any) -> None:
        session().flush()
        if self.after:
            self.after(item)

    def home_without(self, case: Case, item: Any) -> str:
        return self.away(case) if self.away else self.home(case, item)


KINDS: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    KINDS[kind.noun] = kind
