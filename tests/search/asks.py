"""Asking the index as somebody."""

from typing import Any

from tracker.search import finding
from tracker.search.filters import read_filters


def found(user: Any, q: str = "", **filters: str) -> list[str]:
    """The titles (of a case, its code) of what `user` finds, in order. `from_` stands for from."""
    texts = {"q": q, **{name.rstrip("_"): text for name, text in filters.items()}}
    asked = read_filters(texts, user)
    assert not asked.faults, asked.faults
    finds = finding.find(asked, user)
    rows = finding.page(asked, user, finds, size=100, start=0)
    assert len(rows) == finds.total or (finds.total.more and len(rows) > finds.total)
    return [row.code if row.kind == "case" else row.title for row in rows]
