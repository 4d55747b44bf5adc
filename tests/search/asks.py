"""Asking the index as somebody."""

from typing import Any

from tracker.search import finding
from tracker.search.filters import read_filters


def found(user: Any, q: str = "", **filters: str) -> list[str]:
    """The titles (of a case, its code) of what `user` finds, in order. `from_` stands for from."""
    texts = {"q": q, **{name.rstrip("_"): text for name, text in filters.items()}}
    asked = read_filters(texts, user)
    assert not asked.faults, asked.faults
    counts = finding.counts(asked, user)
    total = counts.get(asked.kind, 0) if asked.kind else sum(counts.values())
    rows = finding.page(asked, user, total, size=100, start=0)
    assert len(rows) == total
    return [row.code if row.kind == "case" else row.title for row in rows]
