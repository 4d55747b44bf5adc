"""Claims and what stands behind them, for tests of claims and of confirmations."""

from typing import Any

from tests.actors import Cast
from tracker.cases.models import Case
from tracker.claims import service
from tracker.claims.models import Accusation, Claim
from tracker.evidence import service as evidence
from tracker.evidence.models import Document, Holding
from tracker.log import service as log
from tracker.log.models import EntryKind, LogEntry
from tracker.officials import service as officials
from tracker.officials.models import Official, OfficialKind
from tracker.sources import service as sources
from tracker.sources.models import Source, SourceKind


def an_office(name: str = "Dinas Lampu", kind: OfficialKind = OfficialKind.BODY) -> Official:
    return officials.add_official(kind, name)


def a_person(name: str = "Budi Santoso") -> Official:
    return an_office(name, OfficialKind.PERSON)


def a_claim(case: Case, summary: str = "Lampu dibeli dua kali", **values: Any) -> Claim:
    return service.add_claim(case, summary=summary, **values)


def an_accusation(case: Case, *accused: Official, **values: Any) -> Claim:
    return a_claim(case, accusation=Accusation.SOMEBODY, accused=list(accused), **values)


def protected(case: Case, cast: Cast, pseudonym: str = "KENANGA") -> Source:
    return sources.add_source(case, anonymous=True, kind=SourceKind.INSIDER, handler=cast.owner, pseudonym=pseudonym)


def on_record(case: Case, cast: Cast, official: Official) -> Source:
    return sources.add_source(case, anonymous=False, kind=SourceKind.OFFICIAL, handler=cast.owner, official=official)


def a_document(case: Case, title: str = "DPA 2023", holding: Holding = Holding.HELD) -> Document:
    return evidence.add_document(case, title=title, holding=holding)


def an_interview(case: Case, **values: Any) -> LogEntry:
    return log.add_entry(case, EntryKind.INTERVIEW, title=values.pop("title", "Wawancara"), **values)
