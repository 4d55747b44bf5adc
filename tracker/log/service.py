"""Writing the log, and the rules that keep a protected source out of reach."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select

from tracker.audit.history import entries_about
from tracker.cases.models import Case
from tracker.core.children import sync, with_removed
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.types import Dated
from tracker.evidence.models import Document
from tracker.log.lacks import lacks
from tracker.log.models import Channel, EntryKind, LogEntry, Passage
from tracker.log.places import coarse
from tracker.officials.models import Official
from tracker.sources.models import Attribution, CaseSource, Source


class Said(NamedTuple):
    """Words as they were said. `attribution` None: not recorded. `uuid`: the passage it changes, None for a new one."""

    words: str
    attribution: Attribution | None = None
    verbatim: bool = True
    uuid: UUID | None = None


def add_entry(
    case: Case,
    kind: EntryKind,
    *,
    title: str = "",
    body: str = "",
    happened: Dated | None = None,
    place: str = "",
    channel: Channel = Channel.UNKNOWN,
    source: Source | None = None,
    official: Official | None = None,
    document: Document | None = None,
    passages: Iterable[tuple[Any, ...]] = (),
    unfinished: bool | None = False,
    settled: str = "",
    asked_unnamed: bool = False,
) -> LogEntry:
    """A new entry. `passages`: (words, attribution, verbatim) each. `unfinished` None: when it lacks something.

    Raises Problem when it is empty, names an item of another case, or would lead to a protected source.
    """
    entry = new_entry(
        case,
        kind,
        passages,
        title=title,
        body=body,
        happened=happened or Dated(),
        place=place,
        channel=channel,
        source=source,
        official=official,
        document=document,
        unfinished=bool(unfinished),
        settled=settled,
        asked_unnamed=asked_unnamed,
    )
    session().add(entry)
    session().flush()
    if unfinished is None:
        entry.unfinished = bool(lacks(entry))
    session().flush()
    return entry


def new_entry(case: Case, kind: EntryKind, passages: Iterable[tuple[Any, ...]] = (), **values: Any) -> LogEntry:
    """An entry that `add_entry` would add, checked as it is there and not yet in the session: for many at once."""
    entry = LogEntry(case=case, kind=kind, **values)
    said = _with_words(passages)
    with session().no_autoflush:
        _settle_request(entry)
        _check(entry, said)
    entry.passages = [
        Passage(position=number, words=p.words.strip(), attribution=p.attribution, verbatim=p.verbatim)
        for number, p in enumerate(said)
    ]
    return entry


def change_entry(
    entry: LogEntry, *, passages: Iterable[tuple[Any, ...]] | None = None, flush: bool = True, **values: Any
) -> LogEntry:
    """New values of an entry; what is not given stays. A passage that is no longer among `passages` is removed.

    `flush` False: whoever changes many at once sends them together.
    """
    with session().no_autoflush:
        if values.get("source") is not None and values["source"] is not entry.source:
            _never_beside_a_name(entry, values["source"])
        for name, value in values.items():
            setattr(entry, name, value)
        _settle_request(entry)
        said = [Said(p.words, p.attribution, p.verbatim, p.uuid) for p in entry.said]
        said = said if passages is None else _with_words(passages)
        _check(entry, said)
    if passages is not None and _set_passages(entry, said):
        entry.touch()
    if flush:
        session().flush()
    return entry


def take_source(entry: LogEntry, source: Source) -> LogEntry:
    """Says which source an entry was with, as soon as there is one; finishes it when that was all it lacked."""
    change_entry(entry, source=source)
    entry.unfinished = entry.unfinished and bool(lacks(entry))
    session().flush()
    return entry


def finish(entry: LogEntry) -> None:
    entry.unfinished = False
    session().flush()


def settle(entry: LogEntry, how: str) -> None:
    """Says how an anomaly was settled."""
    if entry.kind is not EntryKind.ANOMALY:
        raise Problem(N_("Only an anomaly is settled."), field="settled")
    entry.settled = how
    session().flush()


def _with_words(passages: Iterable[tuple[Any, ...]]) -> list[Said]:
    return [said for said in (Said(*passage) for passage in passages) if said.words.strip()]


def _check(entry: LogEntry, said: Sequence[Said]) -> None:
    told = (entry.title, entry.body, entry.happened, entry.place, entry.source, entry.official, entry.document, said)
    if not any(told):
        message = N_("Write at least one thing: whom it was with, what was said, or one line about it.")
        raise Problem(message, field="title")
    _check_belongs(entry)
    if entry.asked_unnamed or (entry.source is not None and entry.source.anonymous):
        _check_protection(entry, said)


def _settle_request(entry: LogEntry) -> None:
    """Whoever asked not to be named is written down as such a source, and the terms are kept there from then on."""
    if not entry.asked_unnamed or entry.source is None:
        return
    if not entry.source.anonymous:
        message = N_("They asked not to be named, so this cannot be saved under a name. Untick it only if they agreed.")
        raise Problem(message, field="source")
    entry.asked_unnamed = False


def _check_belongs(entry: LogEntry) -> None:
    """Whatever it links to is of the same case."""
    case, source = entry.case, entry.source
    if source is not None:
        link = select(CaseSource.id).where(CaseSource.case_id == case.id, CaseSource.source_id == source.id)
        if session().scalar(link) is None:
            raise Problem(N_("This source does not speak in the case."), field="source")
    if entry.official is not None and entry.official.private_case_id not in (None, case.id):
        raise Problem(N_("This person is kept private to another case."), field="official")
    if entry.document is not None and entry.document.case_id != case.id:
        raise Problem(N_("This document belongs to another case."), field="document")


def _check_protection(entry: LogEntry, said: Sequence[Said]) -> None:
    if entry.official is not None:
        message = N_("A source who is not to be named cannot stand beside a name. Choose one of the two.")
        raise Problem(message, field="official")
    if entry.place and not coarse(entry.place):
        message = N_("Keep the place coarse: a town is enough when a protected source is there.")
        raise Problem(message, field="place")
    if any(passage.attribution is Attribution.ON_RECORD for passage in said):
        raise Problem(N_("This source is not to be named, so nothing they say is on the record."), field="said")


def _never_beside_a_name(entry: LogEntry, source: Source) -> None:
    """A history that says "Guntur, then KENANGA" tells who KENANGA is."""
    if not source.anonymous:
        return
    named = entry.official is not None or (entry.source is not None and not entry.source.anonymous)
    if named or _named_before(entry):
        message = N_("This entry names somebody, now or in its history. Write a new entry for the protected source.")
        raise Problem(message, field="source")


def _named_before(entry: LogEntry) -> bool:
    """Whether the history of `entry` names an official, or a source on the record."""
    sources: set[UUID] = set()
    past: Any = session().execute(entries_about(entry.case.uuid, entry.uuid))
    for _link, detail in past:
        fields = (detail.data or {}).get("fields", {}) if detail else {}
        if any(fields.get("official_id", ())):
            return True
        sources |= {UUID(known["uuid"]) for known in fields.get("source_id", ()) if known}
    named = select(Source.id).where(Source.uuid.in_(sources), Source.anonymous.is_(False))
    return bool(sources) and session().scalar(named.limit(1)) is not None


def _set_passages(entry: LogEntry, said: Sequence[Said]) -> bool:
    """Makes the passages of `entry` those of `said`, in that order. Returns whether anything changed."""
    rows = with_removed(Passage, entry_id=entry.id)
    mine = {row.uuid for row in rows if not row.removed}
    wanted = {
        passage.uuid if passage.uuid in mine else number: {
            "position": number,
            "words": passage.words.strip(),
            "attribution": passage.attribution,
            "verbatim": passage.verbatim,
        }
        for number, passage in enumerate(said)
    }
    return sync(rows, lambda row: row.uuid, wanted, lambda _number, **values: Passage(entry=entry, **values))
