"""The picture: the same each time, inside its frame, no mark on another, no name over a mark."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.links.picture import APART, HALF, SIDE, TOP, Mark, _box, fitted, labels, picture, pushed_apart


def a_tree(number: int) -> list[tuple[int, int]]:
    return [(at // 3, at) for at in range(1, number)]


@pytest.mark.parametrize("number", [1, 2, 5, 30, 200])
def test_a_picture_is_the_same_each_time_and_keeps_inside_its_frame(number):
    names = [f"Nama {at}" for at in range(number)]
    first, again = (picture(number, a_tree(number), names, [Mark.SMALL] * number) for _time in range(2))
    assert first == again
    assert all(0 < x < first.width and 0 < y < first.height for x, y in first.points)
    assert len(set(first.points)) == number
    assert sum(label.room for label in first.labels) >= min(number, 5)


def test_parts_without_a_link_between_them_are_drawn_too():
    made = picture(6, [(0, 1), (2, 3), (4, 5)], ["x"] * 6, [Mark.SMALL] * 6)
    assert len(set(made.points)) == 6


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=14))
def test_marks_that_fall_together_are_pushed_apart(places):
    points = pushed_apart(fitted(places, 936, 680), 936, 680)
    assert all(SIDE <= x <= 936 - SIDE and TOP <= y <= 680 - TOP for x, y in points)
    gaps = [(x - u) ** 2 + (y - v) ** 2 for at, (x, y) in enumerate(points) for u, v in points[:at]]
    assert all(gap >= (APART / 2) ** 2 for gap in gaps)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(90, 500), st.integers(26, 300)), min_size=1, max_size=12, unique=True))
def test_a_name_with_room_covers_no_mark_and_no_other_name(points):
    names = ["Dinas Kominfo Kota Ambon"] * len(points)
    made = labels(points, names, [1] * len(points), 640, [Mark.SMALL] * len(points))
    boxes = [_box(label, name) for label, name in zip(made, names, strict=True) if label.room]
    marks = [(x - HALF, y - HALF, x + HALF, y + HALF) for x, y in points]
    for at, (left, top, right, bottom) in enumerate(boxes):
        assert 0 <= left <= right <= 640
        for u, v, w, z in [*boxes[:at], *marks]:
            assert right <= u or w <= left or bottom <= v or z <= top


def test_a_name_stands_where_the_fewest_lines_run_through_it():
    """A line to the right leaves the left free; lines to both sides, and up, leave the room below."""
    here, names = (300, 150), ["Dinas Lampu", *"abc"]
    right, left, over = (500, 150), (100, 150), (300, 30)
    one = labels([here, right], names[:2], [1, 1], 640, [Mark.SMALL] * 2, [(here, right)])
    assert one[0].anchor == "end"
    lines = [(here, right), (here, left), (here, over)]
    three = labels([here, right, left, over], names, [3, 1, 1, 1], 640, [Mark.SMALL] * 4, lines)
    assert (three[0].anchor, three[0].y > 150) == ("middle", True)
