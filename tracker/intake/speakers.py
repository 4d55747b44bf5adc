"""Findings that become sources, hidden or on the record, and what the hidden ones could be found out by."""

from collections.abc import Callable

from sqlalchemy import select

from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.record import Record
from tracker.core.text import fold
from tracker.intake.kinds import Kind
from tracker.intake.people import Officials
from tracker.intake.reading import Finding, short
from tracker.intake.tying import leading
from tracker.officials.models import Official
from tracker.sources import linking, promises
from tracker.sources import service as sources
from tracker.sources.models import CaseSource, Promise, Source, SourceKind


class Sources:
    """Enters sources and remembers which finding became which: `made`, by the key of the finding, or of the person."""

    def __init__(
        self,
        user: User,
        case: Case,
        findings: list[Finding],
        officials: Officials,
        note: Callable[[str, Record], None],
    ) -> None:
        self.user, self.case, self.officials, self.note = user, case, officials, note
        self.findings = [item for item in findings if item["kind"] == Kind.SOURCE]
        self.by_key = {item["key"]: item for item in self.findings}
        self.made: dict[str, Source] = {}
        self.details: set[tuple[Source, str]] = set()

    def enter(self, item: Finding) -> None:
        if not item["values"]["anonymous"]:
            self._on_record(item)
            return
        main = self._main(item)
        if main["key"] not in self.made:
            self._hidden(main)
        self.made[item["key"]] = self.made[main["key"]]

    def _main(self, item: Finding) -> Finding:
        """The accepted source that an introduction leans on: itself where there is none."""
        return leading(item, self.by_key)

    def _hidden(self, main: Finding) -> None:
        same = [one for one in self.findings if one["values"]["anonymous"] and self._main(one) is main]
        values = main["values"]
        source = sources.add_source(
            self.case,
            anonymous=True,
            pseudonym=values["pseudonym"],
            kind=SourceKind(values["source_kind"]),
            handler=self.user,
            people=None,
            described_as=short("; ".join(dict.fromkeys(one["words"] for one in same)), 300),
        )
        self._note_source(source)
        asked = next((one["words"] for one in same if one["values"]["promise"] == Promise.REQUESTED), None)
        promise = Promise.NONE if asked is None else Promise.REQUESTED
        promises.add_terms(source, scope="Nama", promise=promise, words=asked or "")
        for one in same:
            self.made[one["key"]] = source

    def _on_record(self, item: Finding) -> None:
        person = self.officials.of(item["values"]["of"])
        if person is None:
            return
        known = self._speaking(person) or self._linked(person) or self._new(person)
        self.made[item["key"]] = self.made[item["values"]["of"]] = known

    def _speaking(self, person: Official) -> Source | None:
        return next((one for one in sources.of_case(self.case) if one.official_id == person.id), None)

    def _linked(self, person: Official) -> Source | None:
        """One of another case, who speaks in this one from now on."""
        known = next((one for one in sources.linkable(self.user, self.case) if one.official_id == person.id), None)
        if known is not None:
            self.note("case_source", linking.link_source(self.case, known))
        return known

    def _new(self, person: Official) -> Source:
        kind = SourceKind.OFFICIAL
        made = sources.add_source(self.case, anonymous=False, official=person, kind=kind, handler=self.user)
        self._note_source(made)
        return made

    def _note_source(self, source: Source) -> None:
        self.note("source", source)
        link = select(CaseSource).where(CaseSource.case_id == self.case.id, CaseSource.source_id == source.id)
        self.note("case_source", session().scalars(link).one())

    def enter_detail(self, item: Finding) -> None:
        source = self.made.get(item["values"]["of"])
        if source is None or not source.anonymous:
            return
        words = short(item["values"].get("said") or item["words"], 300)
        if (source, fold(words)) not in self.details:
            self.details.add((source, fold(words)))
            self.note("identifying_detail", promises.add_detail(source, self.case, words=words))
