"""What a claim's support amounts to. Pure: a basis is a support reduced to what its weight depends on.

Independence is never assumed: supports that share a source, a person, a document, or repeat one another count once,
and so does a source that stands for several people or for nobody knows how many.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from tracker.claims.models import ClaimStatus

Token = tuple[str, Hashable]


@dataclass(frozen=True)
class Basis:
    """One support. `origins`: where it comes from; two that share any of these are one origin.

    `live`: its target still stands and, of a document, is in hand. What is not live weighs nothing, but still ties
    those together that repeat it.
    """

    origins: frozenset[Token]
    contradicts: bool = False
    hearsay: bool = False
    document: bool = False
    on_record: bool = False
    anonymous: bool = False
    live: bool = True

    @property
    def first_hand(self) -> bool:
        return self.live and not self.hearsay


@dataclass(frozen=True)
class Standing:
    """What a claim stands on.

    `strength` 0..4: no source, one, two independent, on the record, a document. `supports`, `contradictions` count
    what is live; `origins` the independent first-hand origins of the supports; `anonymous` says that every one of
    those origins is; `hearsay` that there is support, and all of it hearsay.
    """

    status: ClaimStatus
    strength: int
    supports: int
    contradictions: int
    origins: int
    anonymous: bool
    hearsay: bool


def separate(bases: Iterable[Basis]) -> list[list[Basis]]:
    """The bases in groups, each of one origin."""
    groups: list[tuple[set[Token], list[Basis]]] = []
    for basis in bases:
        tokens, members = set(basis.origins), [basis]
        apart = []
        for other_tokens, other_members in groups:
            if basis.origins & other_tokens:
                tokens |= other_tokens
                members = other_members + members
            else:
                apart.append((other_tokens, other_members))
        groups = [*apart, (tokens, members)]
    return [members for _tokens, members in groups]


def standing(bases: Sequence[Basis], *, withdrawn: bool = False) -> Standing:
    """What `bases` amount to."""
    supports = [b for b in bases if b.live and not b.contradicts]
    against = [b for b in bases if b.live and b.contradicts]
    origins = [[b for b in group if b.first_hand and not b.contradicts] for group in separate(bases)]
    origins = [group for group in origins if group]
    return Standing(
        status=_status(supports, against, len(origins), withdrawn),
        strength=_strength(supports, len(origins)),
        supports=len(supports),
        contradictions=len(against),
        origins=len(origins),
        anonymous=bool(origins) and all(b.anonymous for group in origins for b in group),
        hearsay=bool(supports) and not origins,
    )


def _status(supports: list[Basis], against: list[Basis], origins: int, withdrawn: bool) -> ClaimStatus:
    shown = any(b.document and b.first_hand for b in supports)
    if withdrawn:
        return ClaimStatus.WITHDRAWN
    if any(b.document and b.first_hand for b in against) and not shown:
        return ClaimStatus.REFUTED
    if supports and against:
        return ClaimStatus.DISPUTED
    if shown:
        return ClaimStatus.DOCUMENTED
    if origins >= 2:
        return ClaimStatus.CORROBORATED
    return ClaimStatus.SINGLE_SOURCE if origins else ClaimStatus.UNVERIFIED


def _strength(supports: list[Basis], origins: int) -> int:
    if any(b.document and b.first_hand for b in supports):
        return 4
    if any(b.on_record and b.first_hand for b in supports):
        return 3
    return min(origins, 2)
