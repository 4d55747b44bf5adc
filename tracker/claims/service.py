"""Writing claims, changing them, taking them back, and what they rest on."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from tracker.audit.tracking import name_action
from tracker.cases.models import Case
from tracker.cases.service import next_number
from tracker.claims import targets
from tracker.claims.models import Accusation, Claim, ClaimParty, Nature, PartyRole, Stance, Support
from tracker.core.children import sync, with_removed
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.record import Record
from tracker.evidence.models import Document
from tracker.log.models import LogEntry
from tracker.officials.models import Official
from tracker.sources.models import CaseSource, Source

PLAIN = ("summary", "words", "voice", "note", "nature", "main")


def add_claim(
    case: Case,
    *,
    summary: str,
    words: str = "",
    voice: str = "",
    note: str = "",
    nature: Nature = Nature.FACT,
    accusation: Accusation = Accusation.UNMARKED,
    accused: Sequence[Official] = (),
    named: Sequence[Official] = (),
    main: bool = True,
) -> Claim:
    """The next claim of `case`. Raises Problem beside `summary`, `accusation`, `accused` or `named`."""
    accusation = _marked(case, accusation, accused, named)
    claim = Claim(case=case, number=next_number(Claim, case), accusation=accusation, withdrawn_why="")
    _assign(claim, summary=summary, words=words, voice=voice, note=note, nature=nature, main=main)
    session().add(claim)
    for official in accused:
        claim.parties.append(ClaimParty(official=official, role=PartyRole.ACCUSED))
    for official in named:
        claim.parties.append(ClaimParty(official=official, role=PartyRole.NAMED))
    session().flush()
    return claim


def change_claim(claim: Claim, **values: Any) -> Claim:
    """New values of a claim, named as in `add_claim`; what is not given stays."""
    accused = values.get("accused", claim.accused)
    named = values.get("named", claim.named)
    claim.accusation = _marked(claim.case, values.get("accusation", claim.accusation), accused, named)
    _assign(claim, **values)
    wanted = {o.id: {"role": PartyRole.NAMED} for o in named} | {o.id: {"role": PartyRole.ACCUSED} for o in accused}
    rows = with_removed(ClaimParty, claim_id=claim.id)
    # A party whose official was removed cannot be chosen again, and comes back with it.
    rows = [row for row in rows if row.official_id in wanted or not row.official.removed]
    if sync(rows, lambda p: p.official_id, wanted, lambda key, role: _party(claim, key, role)):
        claim.touch()
    session().flush()
    session().expire(claim, ["parties"])
    return claim


def _party(claim: Claim, official_id: int, role: PartyRole) -> ClaimParty:
    return ClaimParty(claim_id=claim.id, official_id=official_id, role=role)


def _assign(claim: Claim, **values: Any) -> None:
    for name in PLAIN:
        if name in values:
            setattr(claim, name, values[name])
    if not claim.summary.strip():
        raise Problem(N_("Say it in one line."), field="summary")


def _marked(case: Case, accusation: Accusation, accused: Sequence[Official], named: Sequence[Official]) -> Accusation:
    """Whether the claim accuses, in agreement with whom. Naming somebody as accused marks it."""
    for field, officials in (("accused", accused), ("named", named)):
        if any(o.removed or o.private_case_id not in (None, case.id) for o in officials):
            raise Problem(N_("Choose from the list."), field=field)
    if twice := next((o for o in named if o in accused), None):
        raise Problem(N_("%(name)s is accused already. Tick one of the two."), field="named", name=twice.name)
    if accusation is Accusation.NOBODY and accused:
        raise Problem(N_("It cannot accuse nobody and somebody. Take the ticks away, or mark it."), field="accused")
    if accusation is Accusation.SOMEBODY and not accused:
        raise Problem(N_("Tick whom it accuses. Add them to the register first if they are missing."), field="accused")
    return Accusation.SOMEBODY if accused else accusation


def withdraw(claim: Claim, why: str) -> Claim:
    """Takes a claim back. It keeps its number, its support and its history."""
    if not why.strip():
        raise Problem(N_("Write why. It stays with the claim."), field="why")
    claim.withdrawn_why = why.strip()
    name_action(session(), claim, "claim.withdraw", reason=claim.withdrawn_why)
    session().flush()
    return claim


def reinstate(claim: Claim) -> Claim:
    """Puts a withdrawn claim back."""
    claim.withdrawn_why = ""
    name_action(session(), claim, "claim.reinstate")
    session().flush()
    return claim


def add_support(
    claim: Claim,
    *,
    source: Source | None = None,
    log_entry: LogEntry | None = None,
    document: Document | None = None,
    article_id: int | None = None,
    stance: Stance = Stance.SUPPORTS,
    passage: str = "",
    limits: str = "",
    hearsay: bool = False,
    copy_of: Support | None = None,
) -> Support:
    """What `claim` rests on: exactly one of the four, of the same case. Raises Problem beside `target`."""
    given = [target for target in (source, log_entry, document) if target is not None]
    if len(given) + (article_id is not None) != 1:
        raise Problem(N_("Choose one thing it rests on."), field="target")
    if not all(_belongs(claim.case, target) for target in given):
        raise Problem(N_("Choose one of the list."), field="target")
    _check_article(claim.case, article_id)
    support = Support(claim=claim, source=source, log_entry=log_entry, document=document, article_id=article_id)
    _say(support, stance=stance, passage=passage, limits=limits, hearsay=hearsay, copy_of=copy_of)
    session().add(support)
    claim.touch()
    session().flush()
    return support


def change_support(support: Support, **values: Any) -> Support:
    """New stance, passage, limits, hearsay or copy_of of a support; what it rests on stays."""
    _say(support, **values)
    support.claim.touch()
    session().flush()
    return support


def _say(support: Support, **values: Any) -> None:
    for name in ("stance", "passage", "limits", "hearsay"):
        if name in values:
            setattr(support, name, values[name])
    if "copy_of" in values:
        _check_copy(support, values["copy_of"])
        support.copy_of = values["copy_of"]


def _check_copy(support: Support, original: Support | None) -> None:
    """A support repeats another of the same claim, and never, by whatever way round, itself."""
    if original is not None and (original.removed or original.claim_id != support.claim.id):
        raise Problem(N_("Choose one of the list."), field="copy_of")
    seen: set[int] = set()
    while original is not None and original.id not in seen:
        if original is support:
            raise Problem(N_("Two supports cannot each only repeat the other."), field="copy_of")
        seen.add(original.id)
        original = original.copy_of


def _belongs(case: Case, target: Record) -> bool:
    if target.removed:
        return False
    if isinstance(target, Source):
        linked = select(CaseSource.id).where(CaseSource.case_id == case.id, CaseSource.source_id == target.id)
        return session().scalar(linked.limit(1)) is not None
    return getattr(target, "case_id", None) == case.id


def _check_article(case: Case, article_id: int | None) -> None:
    """An article of this case, and none of ours: what we write rests on the claim, not the claim on it."""
    if article_id is None:
        return
    article: Any = targets.model("article")
    found = session().scalar(select(article).where(article.id == article_id))
    if found is None or found.case_id != case.id:
        raise Problem(N_("Choose one of the list."), field="target")
    if found.ours:
        raise Problem(N_("Our own article proves nothing. Choose what it rests on itself."), field="target")


def keep_copies(support: Support) -> None:
    """Refuses to remove what another support repeats: the two would then count as two. Raises Problem."""
    repeats = select(Support.id).where(Support.copy_of_id == support.id).limit(1)
    if session().scalar(repeats) is not None:
        raise Problem(N_("Another support repeats this one. Say first what that one rests on."))


def reattach(support: Support) -> None:
    """A restored support repeats the nearest one that still stands, where what it repeated is gone."""
    original = _kept(support.copy_of_id)
    while original is not None and original.removed:
        original = _kept(original.copy_of_id)
    if original is not None:
        support.copy_of = original


def _kept(key: int | None) -> Support | None:
    return session().get(Support, key, execution_options={"include_removed": True}) if key else None
