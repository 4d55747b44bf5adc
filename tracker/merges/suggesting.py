"""Which entries of the register may mean the same, and which sources."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import joinedload, selectinload

from tracker.cases.access import open_case_ids
from tracker.core.db import session
from tracker.merges.models import Apart
from tracker.officials.finding import LABEL, known_names
from tracker.officials.matching import Known, Likeness, bare, compare, long
from tracker.officials.models import Official
from tracker.officials.visibility import visible_officials
from tracker.policy import DESK
from tracker.sources.models import CaseSource, Source

SHOWN = 50
# A word that so many names share tells nothing of any two of them.
COMMON = 40
# Pseudonyms as near as this differ by a letter or a number.
NEAR_PSEUDONYM = 90


@dataclass(frozen=True)
class Suggestion:
    one: Official
    other: Official
    like: Likeness


def officials(user: Any) -> list[Suggestion]:
    """Pairs among the officials `user` may see that may be one, likest first, 50 at most; four statements."""
    apart = {
        frozenset(row) for row in session().execute(select(Apart.one, Apart.other).where(Apart.removed_at.is_(None)))
    }
    found = [pair for pair in likely_pairs(known_names(user)) if frozenset(pair[:2]) not in apart]
    # Some fall away below: those private to different cases.
    known = _by_uuid({uuid for one, other, _like in found[: 4 * SHOWN] for uuid in (one, other)})
    pairs = [
        Suggestion(known[one], known[other], like) for one, other, like in found if one in known and other in known
    ]
    return [s for s in pairs if s.one.private_case_id == s.other.private_case_id][:SHOWN]


def _by_uuid(uuids: set[UUID]) -> dict[UUID, Official]:
    wanted = select(Official).where(Official.uuid.in_(uuids)).options(*LABEL, selectinload(Official.aliases))
    return {official.uuid: official for official in session().scalars(wanted)} if uuids else {}


def likely_pairs(names: Iterable[Known]) -> list[tuple[Any, Any, Likeness]]:
    """(official, official, why) of every two that are as like as a new entry would have to be for a question, likest
    first. Only names that share the beginning of a word, or the first letters of all, are compared."""
    best: dict[frozenset[Any], tuple[Any, Any, Likeness]] = {}
    for one, other in _neighbours(names):
        like = compare(one.name, other)
        pair = frozenset((one.official, other.official))
        if like and like.strong and (pair not in best or like.score > best[pair][2].score):
            best[pair] = (one.official, other.official, like)
    return sorted(best.values(), key=lambda pair: (-pair[2].score, pair[2].known.name))


def _neighbours(names: Iterable[Known]) -> Iterator[tuple[Known, Known]]:
    blocks: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for known in names:
        for key in _keys(known):
            blocks[known.kind, key].append(known)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len({known.official for known in block}) > COMMON:
            continue
        for one, other in combinations(block, 2):
            pair = (id(one), id(other))
            if one.official != other.official and pair not in seen:
                seen.add(pair)
                yield one, other


def _keys(known: Known) -> set[str]:
    words = long(bare(known.name, known.kind)).split()
    keys = {word[:4] for word in words if len(word) > 2}
    return keys | ({"".join(word[0] for word in words)} if len(words) > 2 else set(words))


def mergeable(official: Official, user: Any) -> list[Official]:
    """The officials that could be the same as this one: of its kind, open to the same people."""
    private = official.private_case_id
    same = Official.private_case_id.is_(None) if private is None else Official.private_case_id == private
    wanted = select(Official).where(visible_officials(user), same, Official.kind == official.kind)
    statement = wanted.where(Official.id != official.id).options(*LABEL).order_by(Official.name_key, Official.id)
    return list(session().scalars(statement.limit(2000)))


def sources(source: Source, user: Any) -> list[Source]:
    """The sources that could be the same as this one: alike in being named or not, of which `user` edits every case.
    Likely ones first: the same person, or a pseudonym that differs by a letter."""
    if user.role not in DESK:
        return []
    wanted = select(Source).where(Source.id != source.id, Source.anonymous.is_(source.anonymous), all_open(user))
    if not source.anonymous:
        wanted = wanted.where(Source.official_id == source.official_id)
    found = session().scalars(wanted.options(joinedload(Source.handler)).order_by(Source.id).limit(500))
    return sorted(found.unique(), key=lambda other: (not alike(source, other), other.display))


def alike(source: Source, other: Source) -> bool:
    if not source.anonymous:
        return source.official_id == other.official_id
    from rapidfuzz import fuzz

    return fuzz.ratio(source.pseudonym, other.pseudonym) >= NEAR_PSEUDONYM


def all_open(user: Any) -> Any:
    """A condition on Source: it has a case, and `user` may open every case it speaks or ever spoke in. Of those who
    open a case, reporters and editors edit it."""
    link = CaseSource.__table__.c  # the table, as a link that was taken away counts too
    closed = select(link.source_id).where(link.case_id.not_in(open_case_ids(user)))
    here = select(link.source_id).where(link.removed_at.is_(None))
    return and_(Source.id.in_(here), Source.id.not_in(closed))
