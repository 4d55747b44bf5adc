"""A case as plain data, for every format alike: {"format", "version", "case": {...}, "officials": [...], ...}.

Each row has an "id" of its own in the data ("claims-3"), which its references name. Nothing in it says who did what,
and nothing in it is of a source who is not to be named: `Taken.withheld` says only beside which rows one is missing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import inspect, select

from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.types import Dated
from tracker.exchange.parts import FORMAT, OF_CASE, ONE_OF, PARTS, VERSION, Part, key_of
from tracker.exchange.protecting import Protected, protected
from tracker.exchange.rows import chunks
from tracker.officials.identifiers import personal
from tracker.officials.models import Identifier, Official, Tenure
from tracker.sources.models import CaseSource, Source
from tracker.sources.speaking import speaking

OFFICIALS = frozenset({"officials", "spellings", "numbers", "tenures"})


@dataclass
class Taken:
    """`data`: what may leave. `uuids`: {id in the data: the item's own}. `withheld`: the ids of rows that rest on a
    source not to be named, or on what they said."""

    data: dict[str, Any]
    uuids: dict[str, UUID] = field(default_factory=dict)
    withheld: set[str] = field(default_factory=set)


def take(case: Case, user: Any = None) -> Taken:
    """The case for somebody to take out. `user`: who takes it, None for the command line."""
    return _Taking(case, protected(case, user)).take()


class _Taking:
    def __init__(self, case: Case, kept: Protected) -> None:
        self.case, self.kept = case, kept
        self.rows: dict[str, list[Any]] = {}
        self.ids: dict[str, dict[int, str]] = {}
        self.by_uuid: dict[UUID, str] = {case.uuid: "case"}
        # (part, id) of claims of which a support stays at home.
        self.beside: set[tuple[str, int]] = set()

    def take(self) -> Taken:
        self._fetch()
        code = self.kept.redactor.clean(self.case.code)
        about = {"code": self.case.code if code == self.case.code else "CASE-1"}
        about |= {name: self._value(getattr(self.case, name)) for name in OF_CASE}
        self.taken = Taken({"format": FORMAT, "version": VERSION, "case": about})
        self.by_uuid |= {row.uuid: self.ids[name][row.id] for name, rows in self.rows.items() for row in rows}
        for part in PARTS:
            self.taken.data[part.name] = [self._row(part, row) for row in self.rows[part.name]]
        self.taken.uuids = {local: public for public, local in self.by_uuid.items()}
        return self.taken

    def _fetch(self) -> None:
        """The rows of every part, then the officials they name, without what leads to a source not to be named."""
        for part in PARTS:
            if part.name not in OFFICIALS:
                self._keep(part, self._own_rows(part))
        self._fetch_officials()
        for part in PARTS:
            if part.name not in OFFICIALS:
                self._keep(part, self.rows[part.name])

    def _own_rows(self, part: Part) -> list[Any]:
        model: Any = part.model
        if model is Source:
            here = speaking(CaseSource.case_id == self.case.id)
            return list(
                session().scalars(select(Source).where(Source.id.in_(here), ~Source.anonymous).order_by(Source.id))
            )
        if "case_id" in inspect(model).columns:
            return list(session().scalars(select(model).where(model.case_id == self.case.id).order_by(model.id)))
        owner, section = next(iter(part.refs.items()))
        column = getattr(model, key_of(model, owner)[0])
        return _in(model, column, [row.id for row in self.rows[section]])

    def _fetch_officials(self) -> None:
        wanted: set[Any] = {
            getattr(row, key_of(part.model, ref)[0])
            for part in PARTS
            for ref, section in part.refs.items()
            if section == "officials" and part.name not in OFFICIALS
            for row in self.rows[part.name]
        }
        wanted.discard(None)
        found: dict[int, Official] = {}
        tenures: list[Tenure] = []
        seen: set[int] = set()
        while wanted:
            seen |= wanted
            new = [official for official in _in(Official, Official.id, wanted) if _fits(official, self.case)]
            found |= {official.id: official for official in new}
            held = _in(Tenure, Tenure.person_id, [official.id for official in new])
            tenures += held
            wanted = {o.body_id for o in new} | {t.post_id for t in held}
            wanted -= {None, *seen}
        parts = {part.name: part for part in PARTS}
        self._keep(parts["officials"], sorted(found.values(), key=lambda official: official.id))
        for name in ("spellings", "numbers"):
            self._keep(parts[name], self._own_rows(parts[name]))
        self._keep(parts["tenures"], sorted(tenures, key=lambda tenure: tenure.id))

    def _keep(self, part: Part, rows: Iterable[Any]) -> None:
        kept = [row for row in rows if self._stays(part, row)]
        self.rows[part.name] = kept
        self.ids[part.name] = {row.id: f"{part.name}-{number}" for number, row in enumerate(kept, 1)}

    def _stays(self, part: Part, row: Any) -> bool:
        """Whether a row may leave at all, and has all it cannot be without."""
        if row.removed or row.uuid in self.kept.uuids or self._leads_home(part, row) or _is_personal(row):
            return False
        if part.about and row.about_uuid in self.kept.uuids:
            return False
        present = {ref: self._present(part, row, ref) for ref in part.refs}
        needed = [ref for ref in part.refs if not key_of(part.model, ref)[1]]
        if not all(present[ref] for ref in needed):
            return False
        return part.name not in ONE_OF or any(present[ref] for ref in ONE_OF[part.name])

    def _leads_home(self, part: Part, row: Any) -> bool:
        """A log entry with such a source, and a support that rests on one, are not in any export."""
        if part.name == "log":
            return row.source_id in self.kept.sources
        if part.name == "supports" and self._rests_on_one(row):
            self.beside.add(("claims", row.claim_id))
            return True
        return False

    def _rests_on_one(self, row: Any) -> bool:
        return getattr(row, "source_id", None) in self.kept.sources or (
            getattr(row, "log_entry_id", None) in self.kept.entries
        )

    def _present(self, part: Part, row: Any, ref: str) -> bool:
        target = getattr(row, key_of(part.model, ref)[0])
        section = part.refs[ref]
        # Before the officials are fetched, each of them may still come.
        return target is not None and (section not in self.ids or ref in part.later or target in self.ids[section])

    def _row(self, part: Part, row: Any) -> dict[str, Any]:
        local = self.ids[part.name][row.id]
        made: dict[str, Any] = {"id": local}
        made |= {name: self._value(getattr(row, name)) for name in part.plain}
        for ref, section in part.refs.items():
            made[ref] = self.ids[section].get(getattr(row, key_of(part.model, ref)[0]))
        if part.model is Official:
            made["private"] = row.private_case_id is not None
        if part.written:
            made["written"] = row.created_at.isoformat()
        if part.about:
            made |= self._about(row)
        if self._rests_on_one(row) or (part.name, row.id) in self.beside:
            self.taken.withheld.add(local)
        return made

    def _about(self, row: Any) -> dict[str, Any]:
        """What a task or a remark is about, and its page with the code and the uuid left open."""
        local = self.by_uuid.get(row.about_uuid) if row.about_uuid else None
        path = row.about_path if local else ""
        for known, open_ in ((str(row.about_uuid), "{item}"), (f"/c/{self.case.slug}", "/c/{code}")):
            path = path.replace(known, open_)
        return {"about": local, "path": path}

    def _value(self, value: Any) -> Any:
        match value:
            case Enum():
                return value.value
            case str():
                return self.kept.redactor.clean(value)
            case datetime() | date():
                return value.isoformat()
            case Dated():
                words = self.kept.redactor.clean(value.words or "") or None
                return {"edtf": value.edtf, "words": words} if value else None
        return value


def _in(model: Any, column: Any, ids: Iterable[int]) -> list[Any]:
    """The rows whose `column` is one of `ids`, in the order they were made."""
    found = [row for some in chunks(ids) for row in session().scalars(select(model).where(column.in_(some)))]
    return sorted(found, key=lambda row: row.id)


def _fits(official: Official, case: Case) -> bool:
    return official.private_case_id in (None, case.id)


def _is_personal(row: Any) -> bool:
    """A NIK, which only its necessity note lets the newsroom keep (UU 27/2022), goes nowhere."""
    return isinstance(row, Identifier) and personal(row.system, row.value)
