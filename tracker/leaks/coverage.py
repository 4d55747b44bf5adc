"""What a case's scans and declarations amount to now, in SQL: the case page counts and asks nothing more.

A scan counts until the chain has a later entry of the case, or of its sources, that may have brought words in: the
chain marks those that did not (`audit.tracking.STILL`: a task that is done, a move without a reason), and `QUIET` names
the acts that never do. A declaration counts for one text, by its digest.
"""

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, and_, exists, func, not_, or_, select
from sqlalchemy.orm import aliased

from tracker.articles.models import Article, ArticleState, ArticleVersion
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.audit.tracking import STILL
from tracker.cases import facts
from tracker.cases.models import Case
from tracker.leaks.models import Declaration, LeakFinding, LeakScan, Verdict
from tracker.sources.models import CaseSource, Source
from tracker.vault.models import Identity, IdentityState

# Entries that bring no words into a case, by their beginning or in full: {action: why}.
QUIET = {
    "leak_scan.": "keyed digests and counts",
    "leak_finding.": "the word of a custodian, who knows which words must not stand there",
    "custody.": "keys, and whose they are",
    "vault_": "keys",
    "access.": "a page that was not shown",
    "case_member.": "who may open the case",
    "case.export": "reads, and what left is looked at by every scan",
    "case.audit_taken": "reads",
    "expunge.counted": "reads, and keeps nothing of the words",
    "expunge.held": "was refused",
    "identity.opened": "every opening is a scan",
    "identity.recovered": "keys, and whose they are",
    "identity.handed_back": "reads",
    "identity.shredded": "takes away",
}
# What changes whom or what is looked for, whether or not it brought words in.
LOUD = ("identity.", "source.merge", "source.unmerge")
# What is not sealed here is declared, not scanned for.
AWAY = (IdentityState.ELSEWHERE, IdentityState.OFFLINE)


def changed_since(case: Any, stamp: Any) -> ColumnElement[bool]:
    """A condition: the chain has an entry after `stamp` of the case (`case.id`, `case.uuid`) or of a source of it."""
    entry, link, source = aliased(AuditEntry), aliased(CaseSource), aliased(Source)
    loud = and_(entry.seq > stamp, _loud(entry))
    of_case = exists().where(entry.case_uuid == case.uuid, loud)
    theirs = select(source.uuid).join(link, link.source_id == source.id).where(link.case_id == case.id)
    of_source = exists().where(or_(entry.object_uuid.in_(theirs), entry.within_uuid.in_(theirs)), loud)
    return or_(of_case, of_source)


def _loud(entry: Any) -> ColumnElement[bool]:
    """A condition on AuditEntry: it may have brought words in."""
    whole = [action for action in QUIET if not action.endswith((".", "_"))]
    begun = [entry.action.startswith(action, autoescape=True) for action in QUIET if action not in whole]
    detail = aliased(AuditDetail)
    still = exists().where(detail.seq == entry.seq, detail.data[STILL].as_boolean())
    always = [entry.action.startswith(action, autoescape=True) for action in LOUD]
    return and_(entry.action.not_in(whole), *(not_(condition) for condition in begun), or_(~still, *always))


def unscanned(case_id: Any) -> ScalarSelect[Any]:
    """How many sealed identities of a case it was not scanned for since its last change."""
    case = aliased(Case)
    counted = _speaking(case_id, Identity.state == IdentityState.SEALED)
    return counted.join(case, case.id == CaseSource.case_id).where(~is_fresh(case)).scalar_subquery()


def is_fresh(case: Any) -> ColumnElement[bool]:
    """A condition on CaseSource, of `case`: nothing changed since it was scanned for that source."""
    scan = aliased(LeakScan)
    return exists().where(
        scan.case_id == CaseSource.case_id,
        scan.source_id == CaseSource.source_id,
        ~changed_since(case, scan.stamp),
    )


def undeclared(case_id: Any) -> ScalarSelect[Any]:
    """How many of our drafts lack the declaration of who holds an identity elsewhere: for each identity, each text."""
    counted = _speaking(case_id, Identity.state.in_(AWAY))
    return (
        counted.join(Article, Article.case_id == CaseSource.case_id)
        .join(*_latest())
        .where(*_draft(), ~_said())
        .scalar_subquery()
    )


def lacks_declaration() -> ColumnElement[bool]:
    """A condition on CaseSource, of an identity that is AWAY: one of our drafts lacks its declaration."""
    drafts = select(Article.id).join(*_latest()).where(Article.case_id == CaseSource.case_id, *_draft(), ~_said())
    return drafts.correlate(CaseSource).exists()


def _said() -> ColumnElement[bool]:
    return exists().where(
        Declaration.source_id == CaseSource.source_id,
        Declaration.article_id == Article.id,
        Declaration.digest == ArticleVersion.digest,
        Declaration.removed_at.is_(None),
    )


def _latest() -> tuple[Any, Any]:
    return ArticleVersion, and_(ArticleVersion.article_id == Article.id, ArticleVersion.number == Article.last)


def _draft() -> tuple[Any, ...]:
    return Article.ours, Article.state == ArticleState.DRAFT, Article.removed_at.is_(None)


def _speaking(case_id: Any, condition: Any) -> Any:
    """The count of the anonymous sources of a case whose identity is so."""
    return (
        select(func.count(CaseSource.id))
        .join(Source, Source.id == CaseSource.source_id)
        .join(Identity, Identity.source_id == Source.id)
        .where(CaseSource.case_id == case_id, CaseSource.removed_at.is_(None), Source.removed_at.is_(None))
        .where(Source.anonymous, condition)
    )


def found(case_id: Any) -> ScalarSelect[Any]:
    """How many places of a case wait to be looked at. Words stand where they stand, also of a source that was taken off
    the case."""
    counted = select(func.count(LeakFinding.id)).where(LeakFinding.case_id == case_id, LeakFinding.removed_at.is_(None))
    return counted.where(LeakFinding.verdict == Verdict.OPEN).scalar_subquery()


facts.register("leaks_unscanned", unscanned)
facts.register("leaks_found", found)
facts.register("leaks_undeclared", undeclared)
