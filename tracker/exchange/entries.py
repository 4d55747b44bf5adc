"""Rows that are log entries of a case: found again by key, or by date and text. No sheet says who a source was."""

import re
from collections.abc import Hashable, Sequence
from datetime import timedelta
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from tracker.core import clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.record import Record
from tracker.core.text import fold
from tracker.core.types import Dated
from tracker.exchange.cells import Row
from tracker.exchange.columns import Sort
from tracker.exchange.names import Names
from tracker.exchange.rows import Rows, length, one_of
from tracker.language.dated import from_edtf, read_date
from tracker.log import service
from tracker.log.models import Channel, EntryKind, LogEntry, Passage

# So long ago every day, weekday and year is another.
ELSEWHEN = timedelta(days=3 * 365 + 100)
_YEAR = re.compile(r"[0-9]{4}")
PLAIN = ("title", "body", "place")
STANDING = (*PLAIN, "happened", "channel", "source", "official", "document", "unfinished", "settled", "asked_unnamed")


class EntryRows(Rows):
    sort = Sort.ENTRIES
    model = LogEntry

    @staticmethod
    def read(row: Row, otherwise: str) -> None:
        row.line_of_text("key", 120)
        for name in ("title", "place"):
            row.line_of_text(name, length(LogEntry, name))
        row.text("body", 20_000)
        row.text("said", 20_000)
        row.line_of_text("official", 200)
        row.word("kind", EntryKind)
        row.word("channel", Channel)
        row.line_of_text("happened", length(LogEntry, "happened_words"))
        if "happened" in row.values:
            row.read("happened", _date)
        row.values["otherwise"] = otherwise
        if not any(name in row.cells for name in ("title", "body", "said")) and not row.errors:
            row.wrong("title", N_("Nothing is written: one line, notes or exact words."))

    def load(self, rows: Sequence[dict[str, Any]]) -> None:
        assert self.case is not None
        self.load_keys(rows)
        self.names = Names(self.user, self.case)
        statement = select(LogEntry).where(LogEntry.case_id == self.case.id).order_by(LogEntry.id)
        options = (joinedload(LogEntry.source), joinedload(LogEntry.official), selectinload(LogEntry.passages))
        self.by_uuid: dict[Any, LogEntry] = {}
        self.by_nature: dict[Hashable, list[LogEntry]] = {}
        for entry in session().scalars(statement.options(*options)):
            set_committed_value(entry, "case", self.case)
            self.by_uuid[entry.uuid] = entry
            said = entry.said[0].words if entry.said else ""
            self.by_nature.setdefault(_nature(entry.happened, entry.title, entry.body, said), []).append(entry)

    def natures(self, values: dict[str, Any]) -> set[Hashable]:
        return {_nature_of(values)}

    def apart(self, values: dict[str, Any]) -> tuple[Hashable | None, ...]:
        return (tuple(fold(values.get(name, "")) for name in ("title", "body", "said", "official")),)

    def find(self, values: dict[str, Any]) -> LogEntry | None:
        if (public_id := self.by_key.get(values.get("key", ""))) in self.by_uuid:
            return self.by_uuid[public_id]
        return one_of(self.free(self.by_nature.get(_nature_of(values), ()), values))

    def wanted(self, item: LogEntry | None, values: dict[str, Any]) -> dict[str, Any]:
        wanted: dict[str, Any] = {name: values[name] for name in PLAIN if name in values}
        if "happened" in values:
            wanted["happened"] = _dated(values["happened"])
        if "kind" in values:
            wanted["kind"] = EntryKind(values["kind"])
        if "channel" in values:
            wanted["channel"] = Channel(values["channel"])
        if values.get("official"):
            wanted["official"] = self.names.one(values["official"], "official")
        return wanted

    def make(self, values: dict[str, Any]) -> Record:
        assert self.case is not None
        wanted: dict[str, Any] = {
            **dict.fromkeys(PLAIN, ""),
            "channel": Channel.UNKNOWN,
            "happened": Dated(),
            "settled": "",
            "unfinished": False,
            **self.wanted(None, values),
        }
        kind = wanted.pop("kind", EntryKind(values["otherwise"]))
        return service.new_entry(self.case, kind, [(values.get("said", ""),)], **wanted)

    def check(self, item: LogEntry, values: dict[str, Any]) -> None:
        assert self.case is not None
        standing = {name: getattr(item, name) for name in STANDING}
        merged = {**standing, **self.wanted(item, values)}
        said = [service.Said(p.words, p.attribution, p.verbatim) for p in item.said]
        kind = merged.pop("kind", item.kind)
        service.new_entry(self.case, kind, [*said, (values.get("said", ""),)], **merged)

    def change(self, item: LogEntry, wanted: dict[str, Any]) -> None:
        service.change_entry(item, flush=False, **wanted)

    def differences(self, item: LogEntry, values: dict[str, Any]) -> list[list[str]]:
        added = [[_(N_("Exact words")), "", passage.words] for passage in self._new(item, values)]
        return [*super().differences(item, values), *added]

    def _new(self, item: LogEntry, values: dict[str, Any]) -> list[Passage]:
        words = values.get("said", "")
        if not words or any(fold(words) == fold(passage.words) for passage in item.said):
            return []
        return [Passage(words=words, position=len(item.passages), attribution=None, verbatim=True)]

    def hang(self, item: LogEntry, values: dict[str, Any]) -> list[Record]:
        rows = self._new(item, values) if item.id is not None else []
        for row in rows:
            row.entry = item
        if rows:
            item.touch()
        return list(rows)

    def name(self, values: dict[str, Any]) -> str:
        return str(values.get("title") or values.get("body") or values.get("said") or "")[:80]


def _date(text: str) -> dict[str, Any]:
    read = read_date(text)
    return {"edtf": read.edtf, "words": read.words, "from_today": bool(read.edtf) and _hangs_on_today(text, read)}


def _hangs_on_today(text: str, read: Dated) -> bool:
    """Whether the words name another day once they are read on another day: "kemarin", "15/7"."""
    if _YEAR.search(text):
        return False
    try:
        return read_date(text, clock.today() - ELSEWHEN).edtf != read.edtf
    except Problem:
        return True


def _dated(value: dict[str, Any]) -> Dated:
    return from_edtf(value["edtf"], value["words"]) if value["edtf"] else Dated(None, value["words"])


def _nature(happened: Dated | None, title: str, body: str, said: str) -> Hashable:
    when = happened or Dated()
    return when.edtf or fold(when.words or ""), fold(title or body or said)[:500]


def _nature_of(values: dict[str, Any]) -> Hashable:
    when = _dated(values["happened"]) if "happened" in values else None
    return _nature(when, values.get("title", ""), values.get("body", ""), values.get("said", ""))
