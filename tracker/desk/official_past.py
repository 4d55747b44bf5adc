"""Who entered an official and what was changed since, as far as that tells nothing of a case one may not open.

The register is shared, but an entry says that somebody works on this official. So an act shows only when it can be
explained by what one sees anyway: it is one's own, or done by somebody at work in a case one may open that names this
official. The rest leaves no trace, not even a number.
"""

from types import SimpleNamespace
from typing import Any
from uuid import UUID

from flask import url_for
from flask_login import current_user
from sqlalchemy import or_, select

from tracker.accounts.models import User
from tracker.audit.history import entries_about
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.audit.words import shown
from tracker.cases.item_views import hidden_versions
from tracker.cases.models import Member
from tracker.core.db import session
from tracker.desk.official_links import CaseLinks, links
from tracker.officials.identifiers import shown as number_shown
from tracker.officials.models import IdentifierSystem, Official, Tenure

# Rows of the form of an official.
PARTS = ("official_alias", "official_identifier")
NUMBERS = {system.name: system for system in IdentifierSystem}


def colleagues(user: Any, cases: list[CaseLinks], private_case_id: int | None) -> dict[UUID, str]:
    """{public id: name} of those whose acts `user` may see here: oneself, and who works or worked in `cases`.

    `private_case_id`: the case that keeps the official to itself, which is then one of them.
    """
    case_ids = {c.case_id for c in cases} | ({private_case_id} if private_case_id else set())
    authors = {user.uuid}.union(*(c.authors for c in cases))
    members = select(Member.user_id).where(Member.case_id.in_(case_ids))
    people: Any = session().execute(
        select(User.uuid, User.name)
        .where(or_(User.id.in_(members), User.uuid.in_(authors)))
        .execution_options(include_removed=True)
    )
    return dict(list(people))


def history(official: Official, seen: dict[UUID, str], codes: dict[int, str], *, whole: bool) -> list[dict[str, Any]]:
    """The changes made by those in `seen`, newest first, as `components/history.html` shows them.

    `codes`: {case id: code} of the cases one may open. `whole`: whether personal numbers are shown in full.
    """
    about = entries_about(None, official.uuid).where(AuditEntry.actor.in_(seen)).limit(100)
    rows = []
    found: Any = session().execute(about)
    for entry, detail in found:
        if _came_from_elsewhere(entry, detail, codes):
            break
        rows.append((entry, _told(entry, detail, codes, whole)))
    return shown(rows, seen.get)


def offer_versions(entries: list[dict[str, Any]], official: Official, tenures: list[Tenure]) -> None:
    """Marks each entry with where that version is taken up again; the latest of each needs none."""
    edit = url_for("officials.edit", public_id=official.uuid)
    urls = {t.uuid: url_for("officials.tenure", public_id=official.uuid, tenure=t.uuid) for t in tenures}
    seen: dict[str, set[str]] = {}
    for entry in entries:
        of_form = entry["about"] == official.uuid or entry["noun"] in PARTS
        url = edit if of_form else urls.get(entry["about"], "")
        acts = seen.setdefault(url, set())
        entry["again"] = f"{url}?as_of={entry['seq']}" if url and acts and entry["act"] not in acts else ""
        acts.add(entry["act"])


def hidden_version(record: Official | Tenure, entry: AuditEntry) -> bool:
    """Whether `entry` is none of those that `history` tells: then no form is filled from it either."""
    official = record.person if isinstance(record, Tenure) else record
    cases = links(current_user, official)
    codes = {c.case_id: c.code for c in cases} | ({official.private_case_id: ""} if official.private_case_id else {})
    if entry.actor not in colleagues(current_user, cases, official.private_case_id):
        return True
    later: Any = session().execute(entries_about(None, official.uuid).where(AuditEntry.seq > entry.seq))
    return any(_came_from_elsewhere(since, detail, codes) for since, detail in later)


hidden_versions.update(official=hidden_version, tenure=hidden_version)


def _fields(detail: AuditDetail | None) -> dict[str, list[Any]]:
    return dict((detail.data or {}).get("fields", {})) if detail else {}


def _came_from_elsewhere(entry: AuditEntry, detail: AuditDetail | None, codes: dict[int, str]) -> bool:
    """Whether this let the official out of a private case one may not open: all before it belongs to that case."""
    before, _after = _fields(detail).get("private_case_id", (None, None))
    return entry.action.startswith("official.") and before is not None and before not in codes


def _told(entry: AuditEntry, detail: AuditDetail | None, codes: dict[int, str], whole: bool) -> Any:
    """The values with the case that kept it private by its code, and personal numbers cut."""
    if detail is None or detail.data is None:
        return detail
    fields = _fields(detail)
    if "private_case_id" in fields:
        fields["private_case_id"] = [codes.get(case_id, "") for case_id in fields["private_case_id"]]
    if entry.action.startswith("official_identifier.") and "value" in fields:
        system = NUMBERS.get(str(detail.data.get("name", "")), IdentifierSystem.OTHER)
        fields["value"] = [number_shown(system, text, whole=whole) if text else text for text in fields["value"]]
    return SimpleNamespace(data={**detail.data, "fields": fields})
