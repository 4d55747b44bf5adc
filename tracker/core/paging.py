"""Long lists in pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from flask import request, url_for
from sqlalchemy import Select, select

from tracker.core.db import session
from tracker.core.tally import MOST, Tally, up_to
from tracker.core.web import page_number


@dataclass
class Pager:
    """One page of a list: `items`, and what `lists.pages` shows of where it stands."""

    items: list[Any]
    first: int
    last: int
    total: int
    earlier_url: str | None
    later_url: str | None


def page_of(statement: Select[Any], *, size: int = 50, scalars: bool = True, total: Tally | None = None) -> Pager:
    """The page ?page= of `statement`, in two statements; one where its `total` is known already.

    `scalars` False keeps the rows as they are.
    """
    if total is None:
        total = Tally(session().scalar(select(up_to(statement.order_by(None), MOST))), MOST)

    def read(start: int, most: int) -> list[Any]:
        result = session().execute(statement.limit(most).offset(start))
        return list(result.scalars().unique() if scalars else result)

    return page_by(read, total, size=size)


def page_by(read: Callable[[int, int], list[Any]], total: Tally, *, size: int) -> Pager:
    """The page ?page= of what `read(start, most)` gives, in as many statements as that takes."""

    def rows_of(number: int) -> list[Any]:
        # One more than is shown tells whether there is a later page.
        return read((number - 1) * size, size + 1) if total else []

    number = page_number() if total.more else min(page_number(), max(1, -(-total // size)))
    rows = rows_of(number)
    if not rows and number > 1:  # past an end that was not counted to
        number, rows = 1, rows_of(1)
    return _pager(rows[:size], number, size, total, later=len(rows) > size)


def page_in(rows: Sequence[Any], *, size: int = 50) -> Pager:
    """The page ?page= of rows that are all at hand."""
    number = min(page_number(), max(1, -(-len(rows) // size)))
    start = (number - 1) * size
    return _pager(list(rows[start : start + size]), number, size, len(rows), later=start + size < len(rows))


def _pager(items: list[Any], number: int, size: int, total: int, *, later: bool) -> Pager:
    start = (number - 1) * size
    return Pager(
        items=items,
        first=start + 1 if total else 0,
        last=start + len(items),
        total=total,
        earlier_url=_url(number - 1) if number > 1 else None,
        later_url=_url(number + 1) if later else None,
    )


def _url(number: int) -> str:
    """This page with another ?page=, its filters kept."""
    args = {k: v for k, v in request.args.to_dict(flat=False).items() if k != "page"}
    return url_for(request.endpoint or "", **(request.view_args or {}), **args, page=number)
