"""Words as the index knows them: folded, of plain letters and digits, the same on every database.

A text is cut into words here and nowhere else (for the index, for a question, for a snippet), so neither database's own
idea of a word has a say: what FTS5 and tsvector get are words of [a-z0-9] between single spaces.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tracker.core.text import fold

# A run of letters and digits with the accents written after them; an apostrophe inside joins: Jum'at is one word. So
# does what nobody sees: the soft hyphens and zero-width signs that come along from web pages and PDFs.
_MARK = r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u00ad\u200b-\u200d\u2060\ufeff]"
_RUN = re.compile(rf"[^\W_]+(?:{_MARK}+[^\W_]*|['’‘ʼ`][^\W_]+)*")
# Stands between two fields, so that no phrase runs from one into the next.
BREAK = "|"
LONGEST = 60
# PostgreSQL holds a megabyte of words for one item; so many characters always fit.
MOST = 500_000


class Found(NamedTuple):
    """A word and where it stands in the text as typed."""

    start: int
    end: int
    word: str


def found_in(text: str) -> Iterator[Found]:
    """The words of `text`, in order."""
    for run in _RUN.finditer(text):
        if word := _plain(run.group()):
            yield Found(run.start(), run.end(), word)


def words_in(text: str) -> list[str]:
    return [word for run in _RUN.findall(text) if (word := _plain(run))]


def indexed(texts: Iterable[str]) -> str:
    """What the index holds of these fields: " lampu jalan | mangkrak sejak zq2021 "."""
    fields = (" ".join(words_in(text)) for text in texts)
    line = f" {f' {BREAK} '.join(field for field in fields if field)} "
    return line if len(line) <= MOST else line[: line.rindex(" ", 0, MOST) + 1]


def _letters(folded: str) -> str:
    return "".join(c if c.isascii() else f"u{ord(c):x}" for c in folded if c.isalnum())


def _plain(run: str) -> str:
    letters = run.lower() if run.isascii() and run.isalnum() else _letters(fold(run))
    # PostgreSQL reads 1e5abc as a number and a word; what begins with a letter it leaves whole.
    return (f"zq{letters}" if letters[:1].isdigit() else letters)[:LONGEST]
