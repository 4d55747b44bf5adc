"""The one interface over the two databases' own indexes of `search_doc.words`.

An engine has

* `holds(words)`: a condition on SearchDoc that all these words are in it, each (word, whether it only begins one);
* `LAST_FIRST`: the order of rows by when they came into the index, for a page that reads the first of many finds;
* `lock(session)`: until the commit nobody else writes the index, so that no two write one item from halves;
* `optimize(session)`: drive out of the index what was deleted; `renew(session)`: make it anew from the table;
* `fault(session)`: what is wrong with it, "" for nothing.
"""

from types import ModuleType
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

Word = tuple[str, bool]


def of(session: Session) -> ModuleType:
    """The engine of this database; the other one's is never loaded."""
    if session.get_bind().dialect.name == "postgresql":
        from tracker.search import engine_postgres

        return engine_postgres
    from tracker.search import engine_sqlite

    return engine_sqlite


def holds(session: Session, words: list[Word]) -> ColumnElement[bool]:
    return of(session).holds(words)


def last_first(session: Session) -> Any:
    return of(session).LAST_FIRST


def lock(session: Session) -> None:
    of(session).lock(session)


def optimize(session: Session) -> None:
    of(session).optimize(session)


def renew(session: Session) -> None:
    of(session).renew(session)


def fault(session: Session) -> Any:
    return of(session).fault(session)
