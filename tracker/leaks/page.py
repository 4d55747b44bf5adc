"""What the page of leaks shows of a case: sources, scans, findings, declarations. Places and kinds, never a word."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import func, or_, select
from sqlalchemy.orm import joinedload

from tracker.articles.models import Article, ArticleVersion
from tracker.audit.words import NOUNS, field_label
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.i18n import N_
from tracker.core.jinja import day
from tracker.core.paging import Pager, page_of
from tracker.leaks import coverage, exports, flags
from tracker.leaks.models import Declaration, LeakFinding, LeakScan, Verdict
from tracker.sources.models import CaseSource, Source
from tracker.sources.speaking import speaking
from tracker.vault import identities
from tracker.vault.models import Identity, IdentityState, identity_of

# Places that are no item of the record.
PLACES = {
    "draft": N_("an unsent form"),
    "audit_detail": N_("an entry of the history"),
    "investigation": N_("the case itself"),
    "search_doc": N_("a copy in the search index"),
    "saved_search": N_("a saved search"),
    exports.KIND: N_("a copy taken out of Telusur while the words stood in the case"),
    "exchange_upload": N_("a sheet that waits to be entered"),
    "exchange_mapping": N_("the columns of a sheet, kept under a name"),
    "exchange_key": N_("a key of a sheet"),
    "saved_filter": N_("a filter of the desk"),
    "request_decision": N_("an answer to a request"),
    "two_person_request": N_("a request"),
}


@dataclass
class Row:
    """One source of the case: where its identity is, its latest scan, and what its drafts still need."""

    source: Source
    identity: Identity | None
    scan: LeakScan | None
    fresh: bool
    mine: bool
    # Whether it speaks in the case, or was taken off it while words of it were found there.
    speaks: bool
    undeclared: list[tuple[Article, ArticleVersion]]
    declared: list[Declaration]

    @property
    def state(self) -> IdentityState | None:
        return self.identity.state if self.identity else None


def rows(case: Case, user: Any) -> list[Row]:
    """The anonymous sources of a case, and those taken off it of which words were found there, in four statements."""
    found, scans = _sources(case), _scans(case)
    drafts = flags.drafts(session(), case.id)
    said = list(session().scalars(select(Declaration).where(Declaration.case_id == case.id).order_by(Declaration.id)))
    return [_row(source, user, speaks, scans.get(source.id), drafts, said) for source, speaks in found]


def _row(
    source: Any, user: Any, speaks: bool, scan: Any, drafts: list[tuple[Article, ArticleVersion]], said: list[Any]
) -> Row:
    identity = identity_of(source)
    own = [d for d in said if d.source_id == source.id]
    standing = {(d.article_id, d.digest) for d in own}
    outside = identity is not None and identity.state in (IdentityState.ELSEWHERE, IdentityState.OFFLINE)
    undeclared = [(a, v) for a, v in drafts if (a.id, v.digest) not in standing] if outside and speaks else []
    mine = identity is not None and any(c.id == user.id for c in identity.custodians)
    latest, fresh = scan or (None, False)
    texts = {(a.id, v.digest) for a, v in drafts}
    declared = [d for d in own if (d.article_id, d.digest) in texts]
    return Row(source, identity, latest, fresh, mine, speaks, undeclared, declared)


def _sources(case: Case) -> list[Any]:
    """[(source, whether it speaks in the case)]."""
    theirs = speaking(CaseSource.case_id == case.id)
    waiting = LeakFinding.verdict == Verdict.OPEN
    named = select(LeakFinding.source_id).where(LeakFinding.case_id == case.id, waiting)
    speaks = Source.id.in_(theirs)
    statement = select(Source, speaks).where(or_(speaks, Source.id.in_(named)), Source.anonymous)
    statement = statement.order_by(speaks.desc(), Source.pseudonym, Source.id).options(*identities.loading())
    return list(session().execute(statement).unique())


def named(case: Case, source: Source) -> str:
    """How the case names a source: what became of one that was taken off it is not told here."""
    speaks = any(link.case_id == case.id and not link.removed for link in source.links)
    return source.display if speaks else _("A source that was taken off this case")


def _scans(case: Case) -> dict[int, tuple[LeakScan, bool]]:
    """{source id: (its latest scan, whether nothing changed since)}, in one statement."""
    latest = select(func.max(LeakScan.id)).where(LeakScan.case_id == case.id).group_by(LeakScan.source_id)
    changed = coverage.changed_since(Case, LeakScan.stamp)
    statement = select(LeakScan, changed).join(Case, Case.id == LeakScan.case_id).where(LeakScan.id.in_(latest))
    return {scan.source_id: (scan, not stale) for scan, stale in session().execute(statement)}


def findings(case: Case, wanted: str) -> Pager:
    """The findings of a case, those to look at first; `wanted` "all" shows those that are settled too."""
    statement: Any = select(LeakFinding).where(LeakFinding.case_id == case.id).options(joinedload(LeakFinding.source))
    if wanted != "all":
        statement = statement.where(LeakFinding.verdict == Verdict.OPEN)
    waits = LeakFinding.verdict != Verdict.OPEN
    return page_of(statement.order_by(waits, LeakFinding.sure.desc(), LeakFinding.kind, LeakFinding.id))


def place_words(finding: LeakFinding) -> tuple[str, str]:
    """(what kind of place, which field of it), translated."""
    if finding.kind == exports.KIND:
        return _(PLACES[finding.kind]), day(date.fromisoformat(finding.part))
    if finding.kind in PLACES:
        return _(PLACES[finding.kind]), ""
    noun = {"investigation": "case"}.get(finding.kind, finding.kind)
    label = field_label(noun, finding.part)
    return (_(NOUNS[noun]) if noun in NOUNS else noun.replace("_", " ")), "" if label == finding.part else label


def counted(counts: dict[str, int]) -> list[tuple[str, int]]:
    """[(kind of place, how many texts)], most first, translated."""
    made = [(_(PLACES.get(kind) or NOUNS.get(kind) or kind.replace("_", " ")), n) for kind, n in counts.items()]
    return sorted(made, key=lambda pair: (-pair[1], pair[0]))
