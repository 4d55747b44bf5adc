"""From a finding to the page of the item it is in."""

from typing import Any
from uuid import UUID

from flask import url_for
from sqlalchemy import inspect, select

from tracker.audit.tracking import noun
from tracker.audit.words import models
from tracker.cases.items import KINDS
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.record import Record
from tracker.leaks import exports
from tracker.leaks.models import LeakFinding
from tracker.officials.address import official_url
from tracker.officials.models import Official
from tracker.sources.models import Source


def address(case: Case, finding: LeakFinding) -> str:
    """The page where the text stands; for what has no page of its own, the history or the overview of the case."""
    if finding.kind in ("audit_detail", exports.KIND):
        return url_for("cases.history", code=case.slug)
    model = next((m for m in models().values() if inspect(m).local_table.name == finding.kind), None)
    item = _item(model, finding.row) if model is not None else None
    return _home(case, item) if item is not None else url_for("desk.case", code=case.slug)


def _item(model: type[Record], public_id: str) -> Any:
    statement = select(model).where(model.uuid == UUID(public_id))
    return session().scalar(statement.execution_options(include_removed=True))


def _home(case: Case, item: Any) -> str:
    """Its own page, else the page of what it hangs on."""
    if isinstance(item, Official):
        return official_url(item.uuid) or url_for("desk.case", code=case.slug)
    if isinstance(item, Source):
        return url_for("sources.page", public_id=item.uuid, case=case.slug)
    if path := getattr(item, "about_path", ""):
        return str(path)
    kind = KINDS.get(noun(type(item)))
    if kind is not None and not item.removed:
        return kind.home(case, item)
    owner = getattr(item, item.history_of, None) if item.history_of else None
    if owner is not None:
        return _home(case, owner)
    return url_for("cases.removed" if item.removed else "desk.case", code=case.slug)
