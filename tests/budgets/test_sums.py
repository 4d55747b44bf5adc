"""No total counts twice, and nothing vague is in one."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from tracker.budgets.sums import FIRMNESS, Bond, Bucket, Figure, Reason, total
from tracker.core.types import Precision

STAGES = ("apbd", "kontrak", "realisasi")


def figure(key: int, low: int | None = 100, high: int | None = None, **more) -> Figure:
    stands = {"stage": "kontrak", "currency": "IDR", "precision": Precision.EXACT, **more}
    return Figure(key=key, low=low, high=low if high is None else high, **stands)


@st.composite
def sets_of_figures(draw) -> tuple[list[Figure], list[Bond]]:
    """Any figures with any bonds, circles among them."""
    figures = []
    for key in range(draw(st.integers(0, 7))):
        low, width = draw(st.integers(0, 50)), draw(st.integers(0, 50))
        precision = draw(st.sampled_from(list(Precision)))
        figures.append(
            Figure(
                key,
                draw(st.sampled_from(STAGES)),
                draw(st.sampled_from(["IDR", "USD", None])),
                None if precision is Precision.AT_MOST else low,
                None if precision is Precision.AT_LEAST else low + width,
                precision,
                year=draw(st.sampled_from([None, 2022, 2023])),
                rate=draw(st.booleans()) and draw(st.booleans()),
                percent=draw(st.booleans()) and draw(st.booleans()),
                withdrawn=draw(st.booleans()) and draw(st.booleans()),
                shown=draw(st.booleans()),
            )
        )
    ends = st.integers(0, max(len(figures) - 1, 0))
    kinds = st.sampled_from(["same", "part_of", "revises"])
    bonds = draw(st.lists(st.builds(Bond, ends, kinds, ends), max_size=8)) if figures else []
    return figures, [bond for bond in bonds if bond.one != bond.other]


@given(sets_of_figures())
def test_every_amount_counts_once_or_says_why_not(made):
    figures, bonds = made
    result = total(figures, bonds)
    counted = [key for each in result.totals for key in each.counted]
    assert len(counted) == len(set(counted))
    assert set(counted) | set(result.left_out) == {f.key for f in figures}
    assert not set(counted) & set(result.left_out)


@given(sets_of_figures())
def test_a_total_is_the_sum_of_what_it_counts_and_of_one_stage_currency_and_year(made):
    figures, bonds = made
    by_key = {f.key: f for f in figures}
    totals = total(figures, bonds).totals
    assert len({t.bucket for t in totals}) == len(totals)
    for each in totals:
        members = [by_key[key] for key in each.counted]
        assert {Bucket(f.stage, f.currency, f.year) for f in members} == {each.bucket}
        assert each.low == sum(f.low or 0 for f in members)
        assert each.high is None or each.low <= each.high


@given(sets_of_figures())
def test_nothing_vague_rated_shared_or_withdrawn_is_in_a_total(made):
    figures, bonds = made
    by_key = {f.key: f for f in figures}
    for each in total(figures, bonds).totals:
        for f in (by_key[key] for key in each.counted):
            assert f.precision in FIRMNESS
            assert f.currency
            assert [f.rate, f.percent, f.withdrawn] == [False, False, False]


@given(sets_of_figures())
def test_no_total_counts_two_amounts_that_are_linked(made):
    figures, bonds = made
    result = total(figures, bonds)
    for each in result.totals:
        inside = set(each.counted)
        assert not [b for b in bonds if b.one in inside and b.other in inside]


@given(sets_of_figures(), st.randoms())
def test_the_order_of_recording_in_the_list_changes_nothing(made, random):
    figures, bonds = made
    before = {(t.bucket, t.low, t.high, tuple(t.counted)) for t in total(figures, bonds).totals}
    random.shuffle(figures)
    random.shuffle(bonds)
    assert {(t.bucket, t.low, t.high, tuple(t.counted)) for t in total(figures, bonds).totals} == before


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 15)), min_size=1, max_size=10), st.data())
def test_truthful_links_give_the_money_there_is(spans, data):
    """Sixteen coins in nested rows of 16, 8, 4 and 2: an amount names one row, and every overlap is linked."""
    rows = [(16 >> depth, place % (1 << depth)) for depth, place in spans]
    coins = [frozenset(range(size * at, size * at + size)) for size, at in rows]
    figures = [figure(key, len(row)) for key, row in enumerate(coins)]
    bonds = []
    for one, other in permutations(range(len(coins)), 2):
        if coins[one] == coins[other]:
            bonds.append(Bond(one, "same", other))
        elif coins[one] < coins[other]:
            bonds.append(Bond(one, "part_of", other))
    [only] = total(data.draw(st.permutations(figures)), bonds).totals
    assert only.low == only.high == len(frozenset().union(*coins))


def test_same_money_counts_once_and_a_document_speaks_first():
    said, shown = figure(1, 120), figure(2, 100, shown=True)
    result = total([said, shown], [Bond(1, "same", 2)])
    assert [(t.low, t.counted) for t in result.totals] == [(100, [2])]
    assert result.left_out == {1: (Reason.SAME, 2)}


def test_same_money_holds_through_an_order_of_magnitude_between():
    order = figure(2, 1, 999, precision=Precision.ORDER)
    result = total([figure(1), order, figure(3)], [Bond(1, "same", 2), Bond(2, "same", 3)])
    assert [t.low for t in result.totals] == [100]


def test_the_same_money_in_two_stages_stands_in_both_and_is_never_added():
    result = total([figure(1), figure(2, stage="realisasi")], [Bond(1, "same", 2)])
    assert sorted((t.bucket.stage, t.low) for t in result.totals) == [("kontrak", 100), ("realisasi", 100)]


def test_a_part_counts_only_while_its_whole_does_not():
    part, whole = figure(1, 40), figure(2, 100)
    tie = [Bond(1, "part_of", 2)]
    assert total([part, whole], tie).left_out == {1: (Reason.PART, 2)}
    vague = figure(2, 1, 999, precision=Precision.ORDER)
    assert [t.low for t in total([part, vague], tie).totals] == [40]


def test_a_part_of_a_revised_whole_is_inside_the_revision():
    part, before, after = figure(1, 40), figure(2, 100), figure(3, 150)
    result = total([part, before, after], [Bond(1, "part_of", 2), Bond(3, "revises", 2)])
    assert [(t.low, t.counted) for t in result.totals] == [(150, [3])]
    assert result.left_out[2] == (Reason.REVISED, 3)


def test_a_withdrawn_revision_revises_nothing():
    result = total([figure(1), figure(2, withdrawn=True)], [Bond(2, "revises", 1)])
    assert [t.counted for t in result.totals] == [[1]]


def test_a_revision_in_another_stage_still_takes_the_place():
    result = total([figure(1, stage="apbd"), figure(2, 150, stage="apbd_p")], [Bond(2, "revises", 1)])
    assert [(t.bucket.stage, t.low) for t in result.totals] == [("apbd_p", 150)]


def test_a_total_with_a_least_has_no_upper_figure_and_an_approximate_one_says_so():
    least = Figure(1, "kontrak", "IDR", 100, None, Precision.AT_LEAST)
    about = figure(2, 50, precision=Precision.APPROX)
    [only] = total([least, about]).totals
    assert (only.low, only.high, only.approx) == (150, None, True)
