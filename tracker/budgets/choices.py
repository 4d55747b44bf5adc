"""What the form of an amount offers: the parties, and the case's sources, log, documents and claims."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select, String, cast, func, literal, select, union_all

from tracker.budgets.forms import AmountForm
from tracker.budgets.models import Amount
from tracker.cases.models import Case
from tracker.claims.models import Claim
from tracker.core.db import session
from tracker.evidence.models import Document
from tracker.log.models import LogEntry
from tracker.officials.models import Official
from tracker.officials.visibility import label_of, offered
from tracker.sources.models import CaseSource, Source

MODELS: dict[str, Any] = {"source": Source, "log_entry": LogEntry, "document": Document, "claim": Claim}


@dataclass(frozen=True)
class Offer:
    """A line to choose, which stands for a record without loading it."""

    kind: str
    id: int
    uuid: UUID
    display: str


def offer(form: AmountForm, user: Any, case: Case, amount: Amount | None = None) -> None:
    """Fills the lists of `form`, in three statements. What `amount` refers to now is always among them."""
    officials = offered(user, case)
    for name in ("payer", "payee"):
        now = getattr(amount, name) if amount else None
        form[name].offer(_with(officials, now), label_of)
    offers = _offers(case)
    for name in MODELS:
        now = getattr(amount, name) if amount else None
        mine = [o for o in offers if o.kind == name]
        form[name].offer(_with(mine, now))


def chosen(values: dict[str, Any]) -> dict[str, Any]:
    """`values` of the form with the records themselves for the lines that were chosen."""
    return {
        name: session().get(MODELS[value.kind], value.id) if isinstance(value, Offer) else value
        for name, value in values.items()
    }


def _with(records: list[Any], now: Any) -> list[Any]:
    return records if now is None or any(r.uuid == now.uuid for r in records) else [*records, now]


def _offers(case: Case) -> list[Offer]:
    """The live sources, log entries, documents and claims of `case`, in one statement."""
    parts = union_all(_sources(case), _entries(case), _numbered(Document, "document", "E", Document.title, case),
                      _numbered(Claim, "claim", "C", Claim.summary, case))  # fmt: skip
    rows = session().execute(parts).all()
    return [Offer(kind, id_, uuid, text) for kind, id_, uuid, text in sorted(rows, key=lambda row: row[1])]


def _sources(case: Case) -> Select[Any, Any, Any, Any]:
    name = func.coalesce(func.nullif(Source.pseudonym, ""), Official.name)
    return (
        select(literal("source"), Source.id, Source.uuid, name)
        .join(CaseSource, CaseSource.source_id == Source.id)
        .outerjoin(Official, Official.id == Source.official_id)
        .where(CaseSource.case_id == case.id, CaseSource.removed_at.is_(None), Source.removed_at.is_(None))
    )


def _entries(case: Case) -> Select[Any, Any, Any, Any]:
    return select(literal("log_entry"), LogEntry.id, LogEntry.uuid, LogEntry.title).where(
        LogEntry.case_id == case.id, LogEntry.removed_at.is_(None)
    )


def _numbered(model: Any, kind: str, letter: str, text: Any, case: Case) -> Select[Any, Any, Any, Any]:
    said = literal(letter) + cast(model.number, String) + literal(" ") + text
    return select(literal(kind), model.id, model.uuid, said).where(model.case_id == case.id, model.removed_at.is_(None))
