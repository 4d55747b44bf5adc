"""Every dated item of a case, whatever feature it belongs to: each says how it is found, all are asked at once.

register(Kind("document", N_("Documents"), N_("Document"), found, told))
    found(case, user) -> the selects, each made with `part`
    told(case, row)   -> the Happening of one row
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Date, Select, String, cast, literal, null, select, union_all

from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.types import Dated
from tracker.language.dated import from_edtf

NOTHING = literal("", String)


@dataclass(frozen=True)
class Happening:
    """One row before it is drawn: when as known, what, and what stands small behind it. `url` "" leads nowhere.

    `mark`: the pseudonym of a protected source it is about. `kind`: the key of its Kind.
    """

    happened: Dated
    text: str
    note: str = ""
    url: str = ""
    code: str = ""
    mark: str = ""
    kind: str = "event"
    lang: str = ""


@dataclass(frozen=True)
class Kind:
    """`label` of many, `one` of one. `undated`: whether those without a date are listed too, apart. `aside`: shown only
    when asked for, as what is still to come would push the story into a corner of the drawing."""

    key: str
    label: str
    one: str
    found: Callable[[Case, Any], Iterable[Select[Any]]]
    told: Callable[[Case, Any], Iterable[Happening]]
    undated: bool = False
    aside: bool = False


KINDS: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    KINDS[kind.key] = kind


def part(
    kind: str,
    item: Any,
    *,
    text: Any,
    when: str = "",
    day: Any = None,
    year: Any = None,
    note: Any = NOTHING,
    also: Any = NOTHING,
    mark: Any = NOTHING,
    number: Any = None,
    owner: Any = None,
) -> Select[Any]:
    """A select of live `item`s with the columns all kinds share.

    Dated by one of: `when`, the prefix of its Dated; `day`, a column of one day; `year`, a column of a year. `note`,
    `also` and `mark` are texts for `told`; `number` is a number of its own; `owner` is the model whose page it is on.
    """
    columns = item.__table__.c
    edtf = columns[f"{when}_edtf"] if when else cast(null() if year is None else year, String)
    words = columns[f"{when}_words"] if when else cast(null(), String)
    blank = cast(null(), Date)
    first, last = (columns[f"{when}_from"], columns[f"{when}_to"]) if when else (blank, blank)
    first, last = (first, last) if day is None else (day, day)
    texts = {"text": text, "note": note, "also": also, "mark": mark, "edtf": edtf, "words": words}
    return select(
        literal(kind, String).label("kind"),
        (owner or item).uuid.label("uuid"),
        (item.id if number is None else number).label("number"),
        *(cast(column, String).label(name) for name, column in texts.items()),
        first.label("first"),
        last.label("last"),
    ).where(item.removed_at.is_(None))


def gathered(case: Case, user: Any) -> list[Happening]:
    """The dated items of `case` that `user`, who may open it, may see: one statement over all kinds."""
    parts = [select_ for kind in KINDS.values() for select_ in kind.found(case, user)]
    if not parts:
        return []
    rows = session().execute(union_all(*parts)).all()
    told = (
        (KINDS[row.kind], h) for row in sorted(rows, key=lambda r: r.number) for h in KINDS[row.kind].told(case, row)
    )
    return [happening for kind, happening in told if happening.happened or kind.undated]


def dated_of(row: Any) -> Dated:
    """The date of a row: as recorded, a day as a day, a year as a year."""
    if row.edtf and row.first is None and row.last is None:
        return from_edtf(row.edtf, row.words)
    if row.first is not None and not row.edtf:
        return from_day(row.first)
    return Dated(row.edtf or None, row.words or None, row.first, row.last)


def from_day(day: date) -> Dated:
    return Dated(day.isoformat(), None, day, day)
