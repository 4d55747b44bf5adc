"""The finds of a page as it shows them: what each is, where it leads, and why it was found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext as _

from tracker.search.asking import Term
from tracker.search.kinds import BY_NOUN
from tracker.search.snippets import Pieces, marked, snippet

# Fields stand on lines of their own in the index; a snippet is one line.
LINES = re.compile(r"\s*\n\s*")


@dataclass(frozen=True)
class Result:
    """`title` and `text` are (text, whether it is a hit) pairs; `case` is (code, title), None for the register."""

    kind: str
    noun: str
    code: str
    url: str
    title: Pieces
    text: Pieces
    case: tuple[str, str] | None


def results(rows: Sequence[Any], terms: Sequence[Term], root: str) -> list[Result]:
    """Of rows as `finding.page` gives them; one statement more where comments are among them."""
    places: dict[tuple[str, int], str] = {}
    for noun in {row.kind for row in rows}:
        if find := BY_NOUN[noun].places:
            ids = [row.item_id for row in rows if row.kind == noun]
            places.update({(noun, item): root + path for item, path in find(ids).items()})
    return [_result(row, terms, places.get((row.kind, row.item_id))) for row in rows]


def _result(row: Any, terms: Sequence[Term], place: str | None) -> Result:
    kind = BY_NOUN[row.kind]
    text = snippet(LINES.sub(" · ", row.body), terms)
    return Result(
        kind=_(kind.label),
        noun=row.kind,
        code="" if row.kind == "case" else row.code,
        url=place or kind.url(row, (row.case_code or "").lower()),
        title=marked(row.title, terms),
        text=text,
        case=(row.case_code, "" if row.kind == "case" else row.case_title) if row.case_code else None,
    )
