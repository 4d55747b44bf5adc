"""Looking through a case for an identity: in every act in which a custodian has it open, and in no other.

What is kept: which texts were read (a keyed digest), in which of them words of the identity stand, and what was said
about each. Never a word of it.
"""

import hashlib
import hmac
from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, or_, select

from tracker.accounts.models import User
from tracker.audit.models import AuditEntry
from tracker.cases.models import Case
from tracker.core.crypto import key_for
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.points import reached
from tracker.leaks import exports, places
from tracker.leaks.matcher import Matcher
from tracker.leaks.models import LeakFinding, LeakScan, Verdict
from tracker.leaks.terms import of_identity
from tracker.sources.models import CaseSource, Source
from tracker.vault import custodians, opened, opening
from tracker.vault.fields import IdentityFields
from tracker.vault.terms import terms_of

LONGEST_REASON = 300


def run(sources: Sequence[Source], user: User, passphrase: str, reason: str, case: Case | None = None) -> None:
    """Scans for every identity of `sources`, which `user` opens for it in `case`: the audit says so, and nobody sees
    one.

    Must come before the request's own changes. Raises Problem: no custodian of any, no reason, a wrong passphrase.
    """
    if not sources:
        raise Problem(N_("You are no custodian of a source of this case. Ask one to scan it."))
    opening.open_many(sources, user, passphrase, reason, case)


def look(source: Source, fields: IdentityFields, user: User) -> None:
    """Scans every case the source speaks in, and those it was taken off while words of it stood there. The vault calls
    it while `user` has the identity open."""
    matcher = matcher_of(fields)
    theirs = select(CaseSource.case_id).where(CaseSource.source_id == source.id, CaseSource.removed_at.is_(None))
    left = select(LeakFinding.case_id).where(LeakFinding.source_id == source.id, LeakFinding.verdict != Verdict.GONE)
    looked_at = or_(Case.id.in_(theirs), Case.id.in_(left))
    for case in session().scalars(select(Case).where(looked_at).order_by(Case.id)):
        scan_case(case, source, matcher)


opened.register(look)


def matcher_of(fields: IdentityFields) -> Matcher:
    """What to look for. The vault's own list of terms, name and post kept apart from what is between them."""
    own = {" ".join(text.split()) for text in (fields.name, fields.post)}
    contacts = [term for term in terms_of(fields) if term not in own]
    return Matcher(of_identity(fields.name, contacts, fields.post))


def scan_case(case: Case, source: Source, matcher: Matcher) -> LeakScan:
    """Reads every text of `case`; keeps where words of the identity stand."""
    # Before the reading: what somebody saves meanwhile comes after, and was not read for sure.
    stamp = session().scalar(select(func.max(AuditEntry.seq))) or 0
    whole, texts = hmac.new(key_for("leaks/texts"), digestmod=hashlib.sha256), 0
    hits: dict[tuple[str, str, str], tuple[str, bool]] = {}
    for text in places.of_case(session(), case):
        digest, texts = digest_of(text.text), texts + 1
        whole.update("\0".join((text.kind, text.part, text.row, digest, "")).encode())
        if found := matcher.find(text.text):
            hits[text.kind, text.part, text.row] = digest, any(hit.sure for hit in found)
    history = [int(row) for kind, _part, row in hits if kind == "audit_detail"]
    for copy, sure in exports.holding(case, matcher, history):
        hits[exports.KIND, copy.at[:10], str(copy.seq)] = digest_of(copy.hash), sure
    reached("leaks.scanned")
    waiting = _keep(case, source, hits)
    scan = LeakScan(case=case, source=source, digest=whole.hexdigest(), stamp=stamp, texts=texts, found=waiting)
    session().add(scan)
    session().flush()
    return scan


def digest_of(text: str) -> str:
    """Keyed: a digest of a short text that holds a name could else be tried against names."""
    return hmac.new(key_for("leaks/texts"), text.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def _keep(case: Case, source: Source, hits: dict[tuple[str, str, str], tuple[str, bool]]) -> int:
    """Brings the findings in line with `hits`. A verdict stays while its text does. Returns how many wait."""
    statement = select(LeakFinding).where(LeakFinding.case_id == case.id, LeakFinding.source_id == source.id)
    known = {(f.kind, f.part, f.row): f for f in session().scalars(statement)}
    for place, (digest, sure) in hits.items():
        finding = known.pop(place, None)
        if finding is None:
            finding = LeakFinding(case=case, source=source, digest="", reason="", verdict=Verdict.OPEN)
            finding.kind, finding.part, finding.row = place
            session().add(finding)
            known_digest = None
        else:
            known_digest = finding.digest
        if known_digest != digest or finding.verdict is Verdict.GONE:
            finding.verdict, finding.reason = Verdict.OPEN, ""
        finding.digest, finding.sure = digest, sure
    for finding in known.values():
        # A copy that left is not back when the words are gone here.
        if finding.kind != exports.KIND:
            finding.verdict = Verdict.GONE
    session().flush()
    return session().scalar(select(func.count(LeakFinding.id)).where(_waits(case, source))) or 0


def _waits(case: Case, source: Source) -> ColumnElement[bool]:
    return (
        (LeakFinding.case_id == case.id)
        & (LeakFinding.source_id == source.id)
        & (LeakFinding.verdict == Verdict.OPEN)
        & LeakFinding.removed_at.is_(None)
    )


def let_stay(finding: LeakFinding, user: User, reason: str) -> None:
    """A custodian says why the words may stay where they are: another person's name, say. It holds for that text.

    Raises Problem for anybody else, who cannot know, and without a reason.
    """
    if not custodians.is_custodian(user, finding.source):
        raise Problem(N_("Only a custodian of this source can tell."))
    reason = " ".join(reason.split())
    if not reason:
        raise Problem(N_("Write one sentence: why it may stay. Never the name."), field="reason")
    finding.verdict, finding.reason = Verdict.STAYS, reason[:LONGEST_REASON]
    session().flush()
