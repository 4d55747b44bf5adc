"""How sure a date is, and the order of dates in time. Pure."""

from datetime import date

from tracker.core.types import Dated


def kind_of(when: Dated) -> str:
    """sure, about, open, from, until, pt or none."""
    edtf = when.edtf or ""
    if when.earliest is None and when.latest is None:
        return "none"
    if when.latest is None:
        return "open" if edtf.endswith("/..") else "from"
    if when.earliest is None:
        return "open" if edtf.startswith("../") else "until"
    doubted = any(doubt in edtf for doubt in "?~%X")
    if when.earliest == when.latest:
        return "about" if doubted else "pt"
    # A period with both ends said is known; a year or a month is a span in which it happened.
    return "sure" if "/" in edtf and not doubted else "about"


def order(when: Dated) -> tuple[int, date, date]:
    """In time; what ends earlier first among those that begin together; what has no date last."""
    if when.earliest is None and when.latest is None:
        return 1, date.max, date.max
    return 0, when.earliest or when.latest or date.max, when.latest or date.max
