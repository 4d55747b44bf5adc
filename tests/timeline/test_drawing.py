"""A date is drawn no surer than it is, and stands in its place in time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.types import Dated
from tracker.language.dated import from_edtf
from tracker.timeline.drawing import kind_of, order

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
    assert kind_of(Dated(None, "beberapa waktu lalu")) == "none"
