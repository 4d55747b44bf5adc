"""The handling log of a source: who did what with it, read from the audit chain."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import url_for
from flask_login import current_user
from sqlalchemy import func, or_, select

from tracker.accounts.models import User
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.audit.tracking import IN_CASE
from tracker.audit.words import field_label, shown
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.paging import Pager
from tracker.core.web import page_number
from tracker.policy import NEWSROOM
from tracker.sources.models import Source

SIZE = 20
# Entries about a source whose reasons belong to the case in which they were said.
GUARDED = ("identity.opened", "request.", "retention.")
_HOLD = "hold_reason"


@dataclass(frozen=True)
class HandlingLog:
    entries: list[dict[str, Any]]
    pager: Pager


def handling_log(source: Source, cases: Collection[Case], here: Case) -> HandlingLog:
    """One page of what was done with `source`, newest first, in one statement.

    What belongs to a case outside `cases` (its link, its details) is left out, and with it every trace of that case;
    why an act of the vault was done is told in the case in which it was said (`said_here`).
    """
    statement = (
        select(AuditEntry, AuditDetail, User.name, func.count().over())
        .outerjoin(AuditDetail, AuditDetail.seq == AuditEntry.seq)
        .outerjoin(User, User.uuid == AuditEntry.actor)
        .where(or_(AuditEntry.object_uuid == source.uuid, AuditEntry.within_uuid == source.uuid))
        .where(or_(AuditEntry.case_uuid.is_(None), AuditEntry.case_uuid.in_([case.uuid for case in cases])))
        .order_by(AuditEntry.seq.desc())
        .limit(SIZE)
        .offset((page_number() - 1) * SIZE)
    )
    rows = list(session().execute(statement))
    names = {entry.actor: name or "" for entry, _detail, name, _total in rows}
    entries = [_entry(row[0], row[1], names, cases) for row in rows]
    return HandlingLog([e for e in entries if e], _pager(source, here, len(rows), rows[0][3] if rows else 0))


def offer_versions(log: HandlingLog, urls: Mapping[UUID, str]) -> None:
    """Marks each entry with where that version is taken up again. `urls`: {public id: the form of what stands}; the
    latest entry of each needs none."""
    seen: set[UUID] = set()
    for entry in log.entries:
        again, about = urls.get(entry["about"], ""), entry["about"]
        latest = page_number() == 1 and about not in seen
        entry["again"] = f"{again}&as_of={entry['seq']}" if again and not latest else ""
        seen.add(about)


def _entry(
    entry: AuditEntry, detail: AuditDetail | None, names: Mapping[UUID | None, str], cases: Collection[Case]
) -> dict[str, Any] | None:
    """An entry as a page shows it; what was added stands on the page, so its values are left out here."""
    made = shown([(entry, detail)], lambda actor: names.get(actor, ""))
    if made and entry.action.endswith(".create"):
        made[0]["changes"] = []
    if made and entry.action.startswith(GUARDED) and detail and not said_here(detail.data or {}, cases, current_user):
        made[0]["kept"] = bool(made[0]["reason"] or _HOLD in (detail.data or {}).get("fields", {}))
        made[0]["reason"] = ""
        made[0]["changes"] = [one for one in made[0]["changes"] if one[0] != field_label("retention", _HOLD)]
    return made[0] if made else None


def said_here(data: Mapping[str, Any], cases: Collection[Case], user: Any) -> bool:
    """Whether `user`, who may open these `cases`, reads the reason in the data of an entry: it was said in one of them.
    Nobody from outside does."""
    return user.role in NEWSROOM and data.get(IN_CASE) in {str(case.uuid) for case in cases}


def _pager(source: Source, here: Case, count: int, total: int) -> Pager:
    number = page_number()
    start = (number - 1) * SIZE

    def url(page: int) -> str:
        return url_for("sources.page", public_id=source.uuid, case=here.slug, page=page) + "#handling"

    return Pager(
        items=[],
        first=start + 1,
        last=start + count,
        total=total,
        earlier_url=url(number - 1) if number > 1 else None,
        later_url=url(number + 1) if start + count < total else None,
    )
