"""Every date that has a bound lies inside the sixteen columns, and is drawn no surer than it is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.types import Dated
from tracker.language.dated import from_edtf
from tracker.timeline.drawing import COLUMNS, LABELS, NOTHING, axis_for, kind_of, mark_of, order

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


@st.composite
def dates(draw) -> Dated:
    first, last = draw(st.none() | DAYS), draw(st.none() | DAYS)
    if first and last and first > last:
        first, last = last, first
    edtf = draw(
        st.sampled_from([None, "2023", "2023~", "2023-01-05/2023-02-10", "2023/..", "../2023", "2023/", "/2023"])
    )
    return Dated(edtf, draw(st.none() | st.just("words")), first, last)


@given(st.lists(dates(), max_size=12))
def test_every_row_lies_inside_the_columns(found):
    axis = axis_for(found)
    for when in found:
        mark = mark_of(when, axis)
        if when.earliest is None and when.latest is None:
            assert mark == NOTHING
        else:
            assert 1 <= mark.column <= COLUMNS
            assert 1 <= mark.width <= COLUMNS - mark.column + 1


@given(st.lists(dates(), min_size=1, max_size=12))
def test_the_axis_covers_every_year_with_labels_there_are_widths_for(found):
    axis = axis_for(found)
    years = [day.year for when in found for day in (when.earliest, when.latest) if day]
    if axis is None:
        assert not years
        return
    assert axis.labels in LABELS
    assert len(axis.years) == axis.labels
    assert axis.first <= min(years) <= max(years) <= axis.last


@given(DAYS, DAYS)
def test_a_later_day_is_never_drawn_before_an_earlier_one(one, other):
    first, last = sorted((one, other))
    axis = axis_for([Dated("x", None, first, last)])
    assert axis.column(first) <= axis.column(last)


@given(st.lists(dates(), max_size=12))
def test_what_has_no_date_stands_last(found):
    dated = [when.earliest is not None or when.latest is not None for when in sorted(found, key=order)]
    assert dated == sorted(dated, reverse=True)


@pytest.mark.parametrize(
    ("edtf", "kind"),
    [
        ("2023-07-13", "pt"),
        ("2023-07-13?", "about"),
        ("2023", "about"),
        ("2022-01", "about"),
        ("2023-34", "about"),
        ("2023-01~/2023-04~", "about"),
        ("2023-07-13/2023-07-20", "sure"),
        ("2023/..", "open"),
        ("../2023", "open"),
        ("2023/", "from"),
        ("/2025-08-28", "until"),
        ("XXXX-07-15", "none"),
    ],
)
def test_a_date_is_drawn_as_sure_as_it_is(edtf, kind):
    assert kind_of(from_edtf(edtf)) == kind


def test_words_alone_are_not_drawn():
    when = Dated(None, "beberapa waktu lalu")
    assert kind_of(when) == "none"
    assert axis_for([when]) is None


def test_four_years_get_four_labels_and_four_columns_each():
    found = [from_edtf("2022"), from_edtf("2025-08-28/")]
    axis = axis_for(found)
    assert axis.years == [2022, 2023, 2024, 2025]
    assert (mark_of(found[0], axis).column, mark_of(found[0], axis).width) == (1, 4)
    assert (mark_of(found[1], axis).column, mark_of(found[1], axis).width) == (15, 2)
