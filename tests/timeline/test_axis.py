"""The axis covers every date with steps of one width, and a date is drawn where it is."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timeline.test_drawing import dates
from tracker.core.types import Dated
from tracker.language.dated import from_edtf
from tracker.timeline.axis import MOST, axis_over, meets, shape_of


@settings(max_examples=60)
@given(st.lists(dates(), max_size=8))
def test_everything_drawn_lies_inside_the_drawing(found):
    axis = axis_over(found)
    for when in found:
        shape = shape_of(when, axis)
        assert shape.kind != "none" or (shape.left, shape.width) == (0, 0)
        assert 0 <= shape.left <= shape.right <= 100.01


@settings(max_examples=60)
@given(st.lists(st.dates(date(1900, 1, 1), date(2050, 12, 31)), min_size=1, max_size=5))
def test_the_axis_covers_all_days_in_few_steps_and_keeps_their_order(days):
    axis = axis_over([Dated("x", None, day, day) for day in days])
    assert 1 <= axis.count <= MOST
    assert len(axis.starts) == axis.count
    assert axis.starts[0] <= min(days)
    places = [axis.place(day) for day in sorted(days)]
    assert places == sorted(places)
    assert all(axis.place(day, after=True) >= axis.place(day) for day in days)


@pytest.mark.parametrize(
    ("values", "starts"),
    [
        (["2023-07-13", "2023-08-02"], [date(2023, 7, 1), date(2023, 8, 1)]),
        (["2023"], [date(2023, month, 1) for month in (1, 4, 7, 10)]),
        (["2022-01", "2025-08-28/"], [date(2022 + year, 1, 1) for year in range(4)]),
        (["1945", "2023"], [date(1940 + 20 * at, 1, 1) for at in range(5)]),
    ],
)
def test_the_steps_are_as_fine_as_fits(values, starts):
    assert axis_over([from_edtf(value) for value in values]).starts == starts


def test_an_odd_year_stretches_no_axis_and_is_not_drawn_where_it_does_not_lie():
    found = [from_edtf(value) for value in ("0001-01-01", "2023-07-13", "2023-08-02", "9999-12-31", "0001/..")]
    axis = axis_over(found)
    assert axis.starts == [date(2023, 7, 1), date(2023, 8, 1)]
    assert [shape_of(when, axis).kind for when in found] == ["none", "pt", "pt", "none", "open"]
    assert axis_over(found[:1]).starts == [date(1, 1, 1)]


def test_a_year_fills_its_step_and_an_open_side_runs_to_the_edge():
    found = [from_edtf(value) for value in ("2022", "2023", "2024/..", "../2022")]
    axis = axis_over([*found, from_edtf("2025")])
    shapes = [shape_of(when, axis) for when in found]
    assert [(s.kind, s.left, s.width) for s in shapes] == [
        ("about", 0, 25), ("about", 25, 25), ("open", 50, 50), ("open", 0, 25),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "inside"),
    [("2023", True), ("2022", False), ("2022/..", True), ("../2022", False), ("2022-12/2023-01", True), ("", False)],
)
def test_a_period_holds_what_can_lie_in_it(value, inside):
    when = from_edtf(value) if value else Dated(None, "belum lama ini")
    assert meets(when, date(2023, 1, 1), date(2023, 12, 31)) is inside
