"""What a claim's support amounts to, held for every possible support."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tracker.claims.models import ClaimStatus
from tracker.claims.status import Basis, separate, standing

ORIGINS = st.frozensets(st.tuples(st.sampled_from(["source", "official", "document"]), st.integers(0, 5)), max_size=3)
FLAGS = {name: st.booleans() for name in ("contradicts", "hearsay", "document", "on_record", "anonymous", "live")}
BASES = st.lists(st.builds(Basis, origins=ORIGINS, **FLAGS), max_size=7)


def said(number: int, *shared: int, **values: bool) -> Basis:
    """A support of its own origin, which it may share with others."""
    return Basis(frozenset({("source", n) for n in (number, *shared)}), **values)


def status(*bases: Basis) -> ClaimStatus:
    return standing(bases).status


def test_nothing_is_unverified() -> None:
    assert standing([]).status is ClaimStatus.UNVERIFIED
    assert standing([]).strength == 0


def test_one_anonymous_source_is_a_single_source_and_never_more() -> None:
    found = standing([said(1, anonymous=True), said(1, anonymous=True)])
    assert (found.status, found.strength, found.origins, found.anonymous) == (ClaimStatus.SINGLE_SOURCE, 1, 1, True)


def test_two_outlets_with_one_source_count_once() -> None:
    assert status(said(1, 9), said(2, 9)) is ClaimStatus.SINGLE_SOURCE
    assert status(said(1), said(2)) is ClaimStatus.CORROBORATED


def test_a_chain_of_repetitions_is_one_origin_even_where_a_link_weighs_nothing() -> None:
    link = said(2, 3, live=False)
    assert status(said(1, 2), link, said(3)) is ClaimStatus.SINGLE_SOURCE


def test_hearsay_alone_is_unverified() -> None:
    found = standing([said(1, hearsay=True), said(2, hearsay=True)])
    assert (found.status, found.strength, found.hearsay) == (ClaimStatus.UNVERIFIED, 0, True)


def test_a_document_in_hand_decides() -> None:
    assert status(said(1, document=True)) is ClaimStatus.DOCUMENTED
    assert status(said(1), said(2, document=True, contradicts=True)) is ClaimStatus.REFUTED
    assert status(said(1, document=True), said(2, document=True, contradicts=True)) is ClaimStatus.DISPUTED
    assert status(said(1, document=True), said(2, contradicts=True)) is ClaimStatus.DISPUTED


def test_strength_says_how_it_could_be_checked() -> None:
    assert standing([said(1)]).strength == 1
    assert standing([said(1), said(2), said(3)]).strength == 2
    assert standing([said(1, on_record=True)]).strength == 3
    assert standing([said(1, document=True), said(2, on_record=True)]).strength == 4


@given(BASES)
def test_withdrawn_outweighs_everything(bases: list[Basis]) -> None:
    assert standing(bases, withdrawn=True).status is ClaimStatus.WITHDRAWN


@given(BASES, st.randoms())
def test_the_order_of_supports_says_nothing(bases: list[Basis], random: object) -> None:
    shuffled = list(bases)
    random.shuffle(shuffled)
    assert standing(shuffled) == standing(bases)


@given(BASES)
def test_what_is_gone_weighs_nothing(bases: list[Basis]) -> None:
    gone = [replace(b, live=False) for b in bases]
    found = standing(gone)
    assert (found.status, found.strength, found.supports) == (ClaimStatus.UNVERIFIED, 0, 0)


@given(BASES)
def test_origins_never_outnumber_supports(bases: list[Basis]) -> None:
    found = standing(bases)
    assert found.origins <= found.supports
    assert 0 <= found.strength <= 4


@given(BASES)
def test_groups_hold_every_basis_once_and_share_nothing(bases: list[Basis]) -> None:
    groups = separate(bases)
    assert sorted(map(id, (b for group in groups for b in group))) == sorted(map(id, bases))
    tokens = [set().union(*(b.origins for b in group)) for group in groups]
    assert all(not a & b for n, a in enumerate(tokens) for b in tokens[n + 1 :])


@given(BASES, st.data())
def test_a_repetition_adds_no_origin(bases: list[Basis], data: st.DataObject) -> None:
    counted = [b for b in bases if b.first_hand and not b.contradicts and b.origins]
    if not counted:
        return
    repeated = data.draw(st.sampled_from(counted))
    again = Basis(repeated.origins | {("support", 99)}, anonymous=True)
    assert standing([*bases, again]).origins == standing(bases).origins


@given(BASES)
def test_corroboration_needs_two_origins(bases: list[Basis]) -> None:
    if standing(bases).status is ClaimStatus.CORROBORATED:
        assert standing(bases).origins >= 2
    if standing(bases).origins < 2:
        assert standing(bases).strength in (0, 1, 3, 4)
