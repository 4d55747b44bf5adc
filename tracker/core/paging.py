"""Long lists in pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import request, url_for
from sqlalchemy import Select, func, select

from tracker.core.db import session
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


def page_of(statement: Select[Any], *, size: int = 50, scalars: bool = True, total: int | None = None) -> Pager:
    """The page ?page= of `statement`, in two statements; one where its `total` is known already.

    `scalars` False keeps the rows as they are.
    """
    if total is None:
        total = int(session().scalar(select(func.count()).select_from(statement.order_by(None).subquery())) or 0)
    number = min(page_number(), max(1, -(-total // size)))
    start = (number - 1) * size
    result = session().execute(statement.limit(size).offset(start))
    return _pager(list(result.scalars().unique() if scalars else result), number, size, total)


def short_page_of(statement: Select[Any], *, size: int) -> Pager:
    """As `page_of`, in one statement; for lists that are short enough to be counted while they are read."""
    number = page_number()
    counted = statement.add_columns(func.count().over()).limit(size).offset((number - 1) * size)
    rows = list(session().execute(counted).unique())
    if not rows and number > 1:
        return page_of(statement, size=size)
    return _pager([row[0] for row in rows], number, size, rows[0][-1] if rows else 0)


def page_in(rows: Sequence[Any], *, size: int = 50) -> Pager:
    """The page ?page= of rows that are all at hand."""
    number = min(page_number(), max(1, -(-len(rows) // size)))
    return _pager(list(rows[(number - 1) * size : number * size]), number, size, len(rows))


def _pager(items: list[Any], number: int, size: int, total: int) -> Pager:
    start = (number - 1) * size
    return Pager(
        items=items,
        first=start + 1 if total else 0,
        last=start + len(items),
        total=total,
        earlier_url=_url(number - 1) if number > 1 else None,
        later_url=_url(number + 1) if start + size < total else None,
    )


def _url(number: int) -> str:
    """This page with another ?page=, its filters kept."""
    args = {k: v for k, v in request.args.to_dict(flat=False).items() if k != "page"}
    return url_for(request.endpoint or "", **(request.view_args or {}), **args, page=number)
