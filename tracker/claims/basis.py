"""From a claim's supports to what their weight depends on."""

from tracker.claims.models import Claim, Stance, Support
from tracker.claims.status import Basis, Standing, Token, standing
from tracker.log.models import LogEntry
from tracker.sources.models import Attribution, Source


def standing_of(claim: Claim) -> Standing:
    """What `claim` stands on now. Reads the supports as `load.load_claims` brings them."""
    return standing([basis(support) for support in claim.supports if not support.removed], withdrawn=claim.withdrawn)


def rests_alone_on(claim: Claim) -> set[int]:
    """The ids of the anonymous sources `claim` rests on alone: the one origin of what was seen or heard first hand, or
    the only one who passed it on. Empty when anything else stands behind it."""
    known = [(s, basis(s)) for s in claim.supports if not s.removed]
    amount = standing([b for _s, b in known], withdrawn=claim.withdrawn)
    told = [(s, b) for s, b in known if b.live and not b.contradicts]
    if claim.withdrawn or amount.strength > 1 or not told:
        return set()
    counted = [(s, b) for s, b in told if b.first_hand] or told
    if not all(b.anonymous for _s, b in counted):
        return set()
    found = {source.id for s, _b in counted if (source := source_behind(s)) is not None}
    return found if amount.strength == 1 or len(found) == 1 else set()


def source_behind(support: Support) -> Source | None:
    """Who it rests on: its source, or who speaks in its log entry."""
    return support.source or (support.log_entry.source if support.log_entry is not None else None)


def basis(support: Support) -> Basis:
    source, entry, document = support.source, support.log_entry, support.document
    in_hand = document is not None and document.in_hand
    return Basis(
        origins=_origins(support),
        contradicts=support.stance is Stance.CONTRADICTS,
        hearsay=support.hearsay,
        document=in_hand,
        on_record=_named(source) or (entry is not None and _on_record(entry)),
        anonymous=_is_anonymous(source) or (entry is not None and _is_anonymous(entry.source)),
        # A document that is only wanted has been seen by nobody.
        live=support.live and (document is None or in_hand),
    )


def _origins(support: Support) -> frozenset[Token]:
    found: set[Token] = {("support", support.uuid)}
    if support.copy_of is not None:
        found.add(("support", support.copy_of.uuid))
    if support.source is not None:
        found |= _of_source(support.source)
    if support.log_entry is not None:
        found |= _of_entry(support.log_entry)
    if support.document is not None:
        found.add(("document", support.document.id))
    if support.article_id is not None:
        found.add(("article", support.article_id))
    return frozenset(found)


def _of_source(source: Source) -> set[Token]:
    found: set[Token] = {("source", source.id)}
    if source.official_id is not None:
        found.add(("official", source.official_id))
    return found


def _of_entry(entry: LogEntry) -> set[Token]:
    found: set[Token] = {("entry", entry.id)}
    for kind, key in (("source", entry.source_id), ("official", entry.official_id), ("document", entry.document_id)):
        if key is not None:
            found.add((kind, key))
    if entry.source is not None:
        found |= _of_source(entry.source)
    return found


def _named(source: Source | None) -> bool:
    return source is not None and not source.anonymous


def _is_anonymous(source: Source | None) -> bool:
    return source is not None and source.anonymous


def _on_record(entry: LogEntry) -> bool:
    """Whether somebody with a name said it, and said none of it on other terms."""
    if entry.source_id is not None and not _named(entry.source):
        return False
    terms = {p.attribution for p in entry.passages if not p.removed}
    return (entry.source_id is not None or entry.official_id is not None) and terms <= {None, Attribution.ON_RECORD}
