"""FTS5 over `search_doc` as external content, kept by triggers. Made by migration 0007.

tokenize='ascii' splits at what is neither letter nor digit, and `words` has nothing else but spaces and "|".
detail=none and no column sizes: phrases and ranks are worked out from `words` (see `finding`); the index stays small.
"""

from sqlalchemy import ColumnElement, column, select, table, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from tracker.search.models import SearchDoc

FTS = table("fts_search", column("rowid"), column("fts_search"))
LAST_FIRST = SearchDoc.id.desc()


def holds(words: list[tuple[str, bool]]) -> ColumnElement[bool]:
    asked = " AND ".join(f'"{word}"{"*" if begins else ""}' for word, begins in words)
    return SearchDoc.id.in_(select(FTS.c.rowid).where(FTS.c.fts_search.op("MATCH")(asked)))


def lock(session: Session) -> None:
    """SQLite has one writer."""


def optimize(session: Session) -> None:
    """FTS5 keeps the words of deleted rows until its segments are merged into one."""
    session.execute(text("INSERT INTO fts_search(fts_search) VALUES ('optimize')"))


def renew(session: Session) -> None:
    session.execute(text("INSERT INTO fts_search(fts_search) VALUES ('rebuild')"))


def fault(session: Session) -> str:
    try:
        # 1: against the content table as well.
        session.execute(text("INSERT INTO fts_search(fts_search, rank) VALUES ('integrity-check', 1)"))
    except DatabaseError:
        return "the full-text index does not hold what its table does"
    return ""
