"""What the log tells the features below it: its counts, its kinds of items, where a source or a document is used."""

from collections.abc import Collection
from uuid import UUID

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy import literal, select
from sqlalchemy.orm import joinedload, selectinload

from tracker.cases import facts, items
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.evidence import uses as document_uses
from tracker.evidence.models import Document
from tracker.log.listing import STATES, count_of
from tracker.log.models import LogEntry, Passage
from tracker.log.service import take_source
from tracker.log.words import line_of
from tracker.sources import arrivals
from tracker.sources import uses as source_uses
from tracker.sources.models import Source
from tracker.sources.uses import Use


def home(case: Case, entry: LogEntry) -> str:
    return url_for("log.page", code=case.slug, public_id=entry.uuid)


def _uses(*conditions: object) -> list[Use]:
    statement = select(LogEntry).where(*conditions).options(joinedload(LogEntry.case), joinedload(LogEntry.passages))  # ty: ignore[invalid-argument-type]
    return [
        Use(_(entry.kind.label), line_of(entry), home(entry.case, entry))
        for entry in session().scalars(statement.order_by(LogEntry.id)).unique()
    ]


def in_log(source: Source, case_ids: Collection[int]) -> list[Use]:
    """The entries of these cases that a source speaks in."""
    return _uses(LogEntry.source_id == source.id, LogEntry.case_id.in_(case_ids))


def texts_in(case_id: int) -> list[str]:
    """What the entries of a case say, and the words spoken in them."""
    told = select(LogEntry.title + literal(" ") + LogEntry.body).where(LogEntry.case_id == case_id)
    spoken = select(Passage.words).join(Passage.entry).where(LogEntry.case_id == case_id)
    return [text or "" for statement in (told, spoken) for text in session().scalars(statement)]


def with_document(document: Document) -> list[Use]:
    return _uses(LogEntry.document_id == document.id)


def take_up(case: Case, public_id: UUID, source: Source) -> None:
    """Puts the new source into the entry it came out of; where that cannot be, the entry stays as it is."""
    statement = select(LogEntry).where(LogEntry.uuid == public_id, LogEntry.case_id == case.id)
    entry = session().scalar(statement.options(joinedload(LogEntry.case), selectinload(LogEntry.passages)))
    if entry is None or entry.source_id is not None:
        return
    try:
        take_source(entry, source)
    except Problem:
        session().refresh(entry)


facts.register("log", count_of())
facts.register("unfinished", count_of(STATES["unfinished"]))
facts.register("asked_unnamed", count_of(STATES["asked"]))
facts.register("anomalies", count_of(STATES["anomalies"]))
items.register(
    items.Kind(
        "log_entry",
        N_("Log entry"),
        LogEntry,
        home,
        away=lambda case: url_for("log.listing", code=case.slug),
        edit=lambda case, entry: url_for("log.edit", code=case.slug, public_id=entry.uuid),
    )
)
items.register(items.Kind("passage", N_("Passage"), Passage, lambda case, passage: home(case, passage.entry)))
source_uses.uses.append(in_log)
source_uses.texts.append(texts_in)
document_uses.uses.append(with_document)
arrivals.takers.append(take_up)
