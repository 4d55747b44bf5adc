"""`make bench`: prints how well and how fast articles are read."""

from tests.bench import reading


def test_reading_is_measured():
    reading.main()
