"""What a claim can rest on: sources, the log and documents here; features above add theirs.

targets.register(Target("article", N_("Articles"), offered, label, url))
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tracker.cases.models import Case
from tracker.claims.models import Support
from tracker.core.db import session
from tracker.core.i18n import N_
from tracker.core.record import Record
from tracker.evidence.models import Document
from tracker.log.models import EntryKind, LogEntry
from tracker.sources.models import CaseSource, Source
from tracker.sources.speaking import speaking


@dataclass(frozen=True)
class Target:
    """One kind. `key` is the relationship of Support and the parameter of `service.add_support`.

    `offered(case)`: its items in a case, in one statement; `label(item)`: a line without anything confidential;
    `endpoint`: the page of an item, whose last argument is `public_id`; `in_case` whether it takes `code` too.
    """

    key: str
    group: str
    offered: Callable[[Case], Sequence[Record]]
    label: Callable[[Any], str]
    endpoint: str
    in_case: bool = True

    def url(self, case: Case, item: Record) -> str:
        """The page of `item`."""
        if self.in_case:
            return url_for(self.endpoint, code=case.slug, public_id=item.uuid)
        return url_for(self.endpoint, public_id=item.uuid)


TARGETS: dict[str, Target] = {}


def register(target: Target) -> None:
    TARGETS[target.key] = target


def of(support: Support) -> Target | None:
    """The kind of what `support` rests on; None when that was removed."""
    return next((t for key, t in TARGETS.items() if getattr(support, key) is not None), None)


def kind_of(item: Record | None) -> str | None:
    """The key of the kind `item` is of."""
    return next((key for key in TARGETS if item is not None and isinstance(item, model(key))), None)


def model(key: str) -> type[Record]:
    return getattr(Support, key).property.mapper.class_


def sources_in(case: Case) -> Sequence[Source]:
    linked = speaking(CaseSource.case_id == case.id)
    found = select(Source).where(Source.id.in_(linked)).options(joinedload(Source.official))
    return session().scalars(found.order_by(Source.id)).all()


def entries_in(case: Case) -> Sequence[LogEntry]:
    """Without anomalies: they are what is odd in a text, and nothing rests on them."""
    found = (
        select(LogEntry)
        .where(LogEntry.case_id == case.id, LogEntry.kind != EntryKind.ANOMALY)
        .options(joinedload(LogEntry.source))
    )
    return session().scalars(found.order_by(LogEntry.id.desc())).all()


def documents_in(case: Case) -> Sequence[Document]:
    return session().scalars(select(Document).where(Document.case_id == case.id).order_by(Document.number)).all()


register(Target("source", N_("Sources"), sources_in, lambda s: s.display, "sources.page", in_case=False))
register(Target("log_entry", N_("Log"), entries_in, lambda e: e.display, "log.page"))
register(Target("document", N_("Documents"), documents_in, lambda d: d.display, "evidence.page"))
