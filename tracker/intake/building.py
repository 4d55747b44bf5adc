"""What was accepted, entered into a case through the services that a person's own forms call.

It happens inside the transaction of one request: all of it, or nothing. Everything made is noted with the intake.
"""

from collections.abc import Callable
from typing import Any

from tracker.accounts.models import User
from tracker.articles import service as articles
from tracker.articles.models import Article, ArticleKind
from tracker.audit.tracking import name_action
from tracker.budgets import service as budgets
from tracker.budgets.reading import read_words
from tracker.cases.models import Case, Sensitivity
from tracker.claims import service as claims
from tracker.claims.models import Claim
from tracker.confirmations import service as confirmations
from tracker.confirmations.models import Outcome
from tracker.core import clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.record import Record
from tracker.core.types import Dated
from tracker.intake.kinds import ANOMALIES, ODD, Kind
from tracker.intake.matching import still_seen
from tracker.intake.models import Intake
from tracker.intake.people import Officials
from tracker.intake.reading import Finding, short
from tracker.intake.service import kindless, undecided
from tracker.intake.speakers import Sources
from tracker.language.dated import from_edtf
from tracker.log import service as log
from tracker.log.models import Channel, EntryKind, LogEntry
from tracker.officials.models import Official
from tracker.sources.models import Source
from tracker.timeline import service as timeline


class Builder:
    """Enters one intake into one case. `at`: the number of the finding it is at, for saying where it got stuck."""

    def __init__(self, intake: Intake, user: User, case: Case) -> None:
        self.intake, self.user, self.case, self.at = intake, user, case, 0
        self.made: list[tuple[str, Record]] = []
        self.heard: list[tuple[int, int, LogEntry]] = []  # where each quotation stood, and the entry it became
        self.accepted = [item for item in intake.findings if item["decision"] == "yes"]
        seen = still_seen(user, case, self.accepted)
        private = case if case.sensitivity is Sensitivity.RESTRICTED else None
        self.officials = Officials(user, case, private, self.accepted, seen, self.note)
        self.sources = Sources(user, case, self.accepted, self.officials, self.note)
        self.article: Article | None = None

    def build(self, article: dict[str, Any], *, opened: bool) -> None:
        """`article`: values of the earlier article; `opened`: the case itself came of this intake. Raises Problem."""
        self._check_decided()
        if opened:
            self.note("case", self.case)
        self._article(article)
        self._each(
            {
                Kind.BODY: self.officials.enter,
                Kind.POST: self.officials.enter,
                Kind.PERSON: self.officials.enter,
                Kind.SOURCE: self.sources.enter,
                Kind.DETAIL: self.sources.enter_detail,
            }
        )
        self._quotes()
        self._each(
            {
                Kind.CLAIM: self._claim,
                Kind.AMOUNT: self._amount,
                Kind.DATE: self._event,
                Kind.ATTEMPT: self._attempt,
                Kind.ANOMALY: self._anomaly,
            }
        )
        self._finish()

    def _article(self, values: dict[str, Any]) -> None:
        self.article = articles.add_article(
            self.case, ours=False, kind=ArticleKind.BERITA, text=self.intake.text, **values
        )
        self.note("article", self.article)

    def _each(self, enter: dict[Kind, Callable[[Finding], object]]) -> None:
        for kind, one in enter.items():
            for item in self._of(kind):
                self.at = item["no"]
                one(item)

    def _finish(self) -> None:
        """Notes with the intake what came of it."""
        self.at = 0
        session().flush()
        made = [[noun, str(record.uuid), record.version] for noun, record in self.made]
        intake = self.intake
        intake.case, intake.made, intake.applied_at = self.case, made, clock.now()
        name_action(session(), intake, "intake.apply")
        session().flush()

    def note(self, noun: str, record: Record) -> None:
        self.made.append((noun, record))

    def _of(self, kind: Kind) -> list[Finding]:
        return [item for item in self.accepted if item["kind"] == kind.value]

    def _check_decided(self) -> None:
        open_ = undecided(self.intake)
        if open_:
            self.at = open_[0]["no"]
            raise Problem(N_("Somebody alike is on file. Say whether it is the same, or somebody else."))
        if unsaid := kindless(self.intake):
            self.at = unsaid[0]["no"]
            raise Problem(N_("Choose the kind of source."))

    # What was said

    def _quotes(self) -> None:
        """One entry of the log for each who speaks, with their passages; each passage is tied to the article."""
        spoken: dict[str, list[Finding]] = {}
        for item in self._of(Kind.QUOTE):
            source = self.sources.made.get(item["values"]["by"])
            spoken.setdefault(str(source.uuid) if source else item["values"]["by"], []).append(item)
        for said in spoken.values():
            self.at = said[0]["no"]
            self._entry(said)

    def _entry(self, said: list[Finding]) -> None:
        by = said[0]["values"]["by"]
        source, official = self.sources.made.get(by), self.officials.of(by)
        entry = log.add_entry(
            self.case,
            EntryKind.INTERVIEW,
            title=self._title(source, official),
            body=self._as_told(),
            source=source,
            official=None if source is not None else official,
            passages=[(item["values"]["said"], None, True) for item in said],
            unfinished=None,
        )
        self.note("log_entry", entry)
        self.heard += [(item["start"], item["end"], entry) for item in said]
        session().refresh(entry, ["passages"])
        for passage in entry.said:
            self._carry(passage.words, passage=passage)

    def _title(self, source: Source | None, official: Official | None) -> str:
        """Never the words that introduce a hidden source: only the pseudonym."""
        name = source.display if source is not None else official.name if official is not None else ""
        return short(" · ".join(filter(None, [name, self._outlet()])), 300)

    def _outlet(self) -> str:
        return self.article.outlet if self.article is not None else ""

    def _as_told(self) -> str:
        return f"{self._outlet()}: “{self.article.title}”" if self.article and self.article.title else self._outlet()

    def _carry(self, words: str, **carried: Any) -> None:
        """Ties words to the article they stand in; words a person changed are in no article, and stay untied."""
        assert self.article is not None
        if words and words in self.intake.text:
            self.note("carried", articles.carry(self.article, words, **carried))

    # What is claimed, paid, dated, asked, odd

    def _claim(self, item: Finding) -> None:
        values = item["values"]
        claim = claims.add_claim(
            self.case, summary=short(values["summary"], 300), words=values["said"], voice=self._outlet()
        )
        self.note("claim", claim)
        self._carry(values["said"], claim=claim)
        self._rest(claim, item)

    def _rest(self, claim: Claim, item: Finding) -> None:
        """What the text itself gives a claim to rest on: the quotation it stands in, else the source who says it."""
        entry = next((entry for start, end, entry in self.heard if start <= item["start"] < end), None)
        source = self.sources.made.get(item["values"].get("by", ""))
        rests: dict[str, Any] = {"log_entry": entry} if entry else {"source": source} if source else {}
        if rests:
            said = item["values"]["said"]
            self.note("support", claims.add_support(claim, **rests, passage=said, limits=self._outlet()))

    def _amount(self, item: Finding) -> None:
        words, label = item["values"]["words"], item["values"]["label"]
        amount = budgets.add_amount(self.case, words=words, label=label[:200], **read_words(words))
        self.note("amount", amount)

    def _event(self, item: Finding) -> None:
        values = item["values"]
        happened = _when(values)
        note = values.get("duration") or ""
        event = timeline.add_event(self.case, title=short(values["title"], 300), happened=happened, note=note)
        self.note("event", event)

    def _attempt(self, item: Finding) -> None:
        """Unfinished: an article seldom says which assertions were put, and only those count as asked."""
        values = item["values"]
        attempt = confirmations.add_attempt(
            self.case,
            official=self.officials.of(values["to"]),
            outcome=Outcome(values["outcome"]),
            channel=Channel(values["channel"]),
            asked=_when(values),
            reply=values["reply"],
            note=self._outlet(),
            unfinished=True,
        )
        self.note("attempt", attempt)

    def _anomaly(self, item: Finding) -> None:
        values = item["values"]
        title = values.get("title") or ANOMALIES.get(values["why"], ODD)
        body = "\n\n".join(filter(None, [f"“{item['words']}”", values["note"]]))
        self.note("log_entry", log.add_entry(self.case, EntryKind.ANOMALY, title=title, body=body))


def _when(values: dict[str, Any]) -> Dated:
    edtf, typed = values.get("edtf"), values.get("typed") or None
    return from_edtf(edtf, typed) if edtf else Dated(None, typed)
