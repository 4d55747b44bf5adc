"""Copies of a case that were taken out while words stood in it: nothing takes them back, so somebody must know of them.

What a copy held is kept nowhere. It is read off the history: an entry brought the words in, a later one of the same
field took them out or removed the item, and every copy taken in between may hold them.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import select

from tracker.audit.chain import REDACTED
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.leaks.columns import flat
from tracker.leaks.matcher import Matcher

KIND, ACTION = "case_export", "case.export"
# What the audit calls the records that leave with a case. `tracker.exchange`, which stands above, adds its own.
leaving: set[str] = {"case"}


def holding(case: Case, matcher: Matcher, hits: Iterable[int]) -> list[tuple[AuditEntry, bool]]:
    """[(the entry of a copy taken out, whether the words are sure)] of the copies of `case` that may hold the words.

    `hits`: the numbers of entries of the case in whose values the words stand.
    """
    of_case = select(AuditEntry).where(AuditEntry.case_uuid == case.uuid, AuditEntry.action == ACTION)
    copies = list(session().scalars(of_case.order_by(AuditEntry.seq)))
    history = _about(hits) if copies else []
    found, standing = [], _Standing(matcher)
    for copy in copies:
        while history and history[0][0] < copy.seq:
            standing.take(*history.pop(0)[1:])
        if standing.words:
            found.append((copy, any(standing.words.values())))
    return found


def _about(hits: Iterable[int]) -> list[tuple[int, str, UUID | None, dict[str, Any]]]:
    """(number, action, item, values) of every entry about the items of `hits`, in the order in which it happened.

    Where words were taken out of an entry, what it left stands in a later one that says whose values these are.
    """
    items = select(AuditEntry.object_uuid).where(AuditEntry.seq.in_(list(hits)))
    statement = (
        select(AuditEntry.seq, AuditEntry.action, AuditEntry.object_uuid, AuditDetail.data)
        .join(AuditDetail, AuditDetail.seq == AuditEntry.seq)
        .where(AuditEntry.object_uuid.in_(items), AuditDetail.data.is_not(None))
    )
    rows: list[tuple[int, str, UUID | None, dict[str, Any]]] = []
    for seq, action, item, values in session().execute(statement):
        data = values or {}
        if action == REDACTED:
            seq, action = data.get("seq", seq), data.get("was", action)
        rows.append((seq, action, item, data))
    return sorted(rows, key=lambda row: row[0])


class _Standing:
    """In which fields of which items the words stand, as entry follows entry."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._there: dict[tuple[UUID | None, str], bool] = {}
        self._removed: set[UUID | None] = set()

    def take(self, action: str, item: UUID | None, data: dict[str, Any]) -> None:
        thing, _dot, verb = action.partition(".")
        if thing not in leaving:
            return
        if verb in ("remove", "restore"):
            (self._removed.add if verb == "remove" else self._removed.discard)(item)
        for name, (_old, new) in data.get("fields", {}).items():
            found = self._matcher.find(flat(new))
            self._there.pop((item, name), None)
            if found:
                self._there[item, name] = any(hit.sure for hit in found)

    @property
    def words(self) -> dict[tuple[UUID | None, str], bool]:
        return {place: sure for place, sure in self._there.items() if place[0] not in self._removed}
