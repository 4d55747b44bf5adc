"""What details add up to."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.leaks.jigsaw import Basis, pairs_of, together


def test_what_was_recorded_counts_as_it_is():
    assert together({1: 40, 2: 60}, {(1, 2): 3}).people == 3
    assert together({1: 40, 2: 60, 3: 9}, {(1, 2): 3}, 800, recorded=5) == together({}, {}, recorded=5)


def test_an_estimate_says_how_it_was_made():
    fit = together({1: 40, 2: 60}, {}, 800)
    assert (fit.people, fit.basis, fit.formula) == (3, Basis.ESTIMATE, "40 × 60 ÷ 800")
    assert together({1: 40, 2: 60, 3: 400}, {}, 800).formula == "40 × 60 × 400 ÷ 800²"


def test_without_a_population_there_is_only_an_upper_bound():
    fit = together({1: 40, 2: 60, 3: None}, {(1, 3): 12})
    assert (fit.people, fit.basis) == (12, Basis.AT_MOST)
    assert together({1: None, 2: None}, {}, 800).basis is Basis.UNKNOWN


def test_the_threshold_itself_is_enough():
    assert not together({1: 10}, {}).below(10)
    assert together({1: 9}, {}).below(10)


counts = st.integers(1, 5000)


@settings(max_examples=60)
@given(st.lists(counts, min_size=2, max_size=6), counts, st.data())
def test_more_details_never_fit_more_people(fits, population, data):
    known = dict(enumerate(fits))
    pairs = {pair: data.draw(st.integers(1, min(known[pair[0]], known[pair[1]]))) for pair in pairs_of(known)[:2]}
    fewer = dict(list(known.items())[:-1])
    whole, part = together(known, pairs, population), together(fewer, pairs, population)
    assert whole.people is not None
    assert 1 <= whole.people <= min(fits)
    if len(known) > 2:
        assert part.people is not None
        assert whole.people <= part.people
