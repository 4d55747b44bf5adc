"""The query: what fits a question among what a person may open, counted by kind, and in one order on both databases.

Order: the item whose code was asked for, then by how well the words fit, then the newest, then the uuid. The fit is
BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75) with two things left out on purpose. A word's rarity in the whole
index, because an order that hangs on it would tell of cases one may not open. And the mean length, for which 600
characters stand. So it is worked out from each row alone, in whole numbers, by the same SQL on either database.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, case, func, literal, not_, or_, select

from tracker.cases.access import is_open
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.tally import Tally
from tracker.officials.models import Official
from tracker.officials.visibility import visible_officials
from tracker.search import engine
from tracker.search.asking import Question, Term
from tracker.search.filters import Asked
from tracker.search.kinds import AMOUNT, KINDS
from tracker.search.models import SearchDoc

Conditions = list[ColumnElement[bool]]
# So many finds are counted and put in order by how well they fit; whether each may be opened has to be asked.
COUNTED = 400
# Of so many words the fit is worked out, the first ones asked.
WEIGHED = 6
# A word in the title counts for more than any number of it in the text (whose limit is 2,200).
IN_TITLE = 3000
LONG_AGO = date(1, 1, 1)


def open_to(user: Any) -> ColumnElement[bool]:
    """A condition on SearchDoc: what `user` may open, by the rules of cases and of officials themselves.

    Asked of the case of each row that has the words: a list of all open cases would grow with the newsroom.
    """
    seen = select(Official.id).where(Official.id == SearchDoc.item_id, visible_officials(user))
    official = and_(SearchDoc.kind == "official", SearchDoc.case_id.is_(None), seen.correlate(SearchDoc).exists())
    return or_(is_open(SearchDoc.case_id, user), official)


def fitting(asked: Asked, user: Any, *, kind: bool = True) -> Conditions:
    """Conditions on SearchDoc for all that was asked, access first. `kind` False leaves the kind open."""
    found = [open_to(user), *_worded(asked.question), *_narrowed(asked)]
    return [*found, SearchDoc.kind == asked.kind] if kind and asked.kind else found


def _worded(question: Question) -> Conditions:
    words = [pair for term in question.wanted for pair in _words(term)]
    found = [engine.holds(session(), words)] if words else []
    found += [_stands(SearchDoc.words, term) for term in question.wanted if len(term.words) > 1]
    return [*found, *(not_(_has(term)) for term in question.unwanted)]


def _has(term: Term) -> ColumnElement[bool]:
    holds = engine.holds(session(), _words(term))
    return and_(holds, _stands(SearchDoc.words, term)) if len(term.words) > 1 else holds


def _words(term: Term) -> list[tuple[str, bool]]:
    last = len(term.words) - 1
    return [(word, term.begins and number == last) for number, word in enumerate(term.words)]


def _stands(column: Any, term: Term) -> ColumnElement[bool]:
    """Whether the words stand side by side. They are of [a-z0-9] alone: nothing in them means anything to LIKE."""
    return column.like(f"%{term.text}%")


def _narrowed(asked: Asked) -> Conditions:
    found: Conditions = []
    if asked.case is not None:
        found.append(SearchDoc.case_id == asked.case.id)
    if asked.since is not None:
        found.append(SearchDoc.changed_at > asked.since)
    if asked.stage is not None:
        found.append(SearchDoc.case_id.in_(select(Case.id).where(Case.stage == asked.stage)))
    if asked.first or asked.last:
        found.append(or_(SearchDoc.first_on.is_not(None), SearchDoc.last_on.is_not(None)))
    if asked.last:
        found.append(or_(SearchDoc.first_on.is_(None), SearchDoc.first_on <= asked.last))
    if asked.first:
        found.append(or_(SearchDoc.last_on.is_(None), SearchDoc.last_on >= asked.first))
    if asked.least is not None or asked.most is not None:
        found.append(_of_kinds((kind.noun, _with_sum(kind.sums, asked)) for kind in KINDS if kind.sums is not None))
    if asked.person is not None:
        who = asked.person.id
        found.append(_of_kinds((kind.noun, kind.people(who)) for kind in KINDS if kind.people))
    return found


def _of_kinds(ids: Iterable[tuple[str, Any]]) -> ColumnElement[bool]:
    return or_(*(and_(SearchDoc.kind == noun, SearchDoc.item_id.in_(wanted)) for noun, wanted in ids))


def _with_sum(column: Any, asked: Asked) -> Select[Any]:
    """The ids of items with an amount that can lie between the sums asked; an open end reaches as far as one likes."""
    sums, wanted = AMOUNT.c, [AMOUNT.c.removed_at.is_(None), AMOUNT.c.currency == asked.currency]
    if asked.least is not None:
        wanted.append(or_(sums.high >= asked.least, and_(sums.high.is_(None), sums.low.is_not(None))))
    if asked.most is not None:
        wanted.append(or_(sums.low <= asked.most, and_(sums.low.is_(None), sums.high.is_not(None))))
    return select(column).where(column.is_not(None), *wanted)


@dataclass(frozen=True)
class Finds:
    """What fits. `by_kind`: {kind: how many}, whatever kind is asked for; `ids`: of what is asked for, those that came
    into the index last first; `total`: how many these are. Where `everything` was not counted, a kind that is not in
    `by_kind` may have finds too."""

    everything: Tally
    by_kind: dict[str, Tally]
    ids: list[int]
    total: Tally


def find(asked: Asked, user: Any) -> Finds:
    """One statement; a second for one kind of more finds than are counted."""
    rows = _last(fitting(asked, user, kind=False))
    everything = Tally(len(rows), COUNTED)
    numbers = Counter(kind for _id, kind in rows[:COUNTED])
    by_kind = {kind: Tally(number + everything.more, number) for kind, number in numbers.items()}
    if asked.kind and everything.more:
        rows = _last(fitting(asked, user))
    ids = [found for found, kind in rows if asked.kind in ("", kind)]
    return Finds(everything, by_kind, ids, Tally(len(ids), COUNTED))


def _last(fits: Conditions) -> list[Any]:
    """(id, kind) of one more than are counted: whether they may be opened is asked of these alone."""
    statement = select(SearchDoc.id, SearchDoc.kind).where(*fits)
    return list(session().execute(statement.order_by(engine.last_first(session())).limit(COUNTED + 1)))


def page(asked: Asked, user: Any, finds: Finds, *, size: int, start: int) -> list[Any]:
    """At most `size` rows of (kind, item_id, item_uuid, code, title, body, case code, case title) from `start` on, the
    best first; of more finds than are counted those that came last first, as every text would have to be read."""
    best, doc = _best(asked, user, finds, size, start), SearchDoc
    columns = (doc.kind, doc.item_id, doc.item_uuid, doc.code, doc.title, doc.body)
    statement = (
        select(*columns, Case.code.label("case_code"), Case.title.label("case_title"))
        .join(best, best.c.id == doc.id)
        .outerjoin(Case, Case.id == doc.case_id)
        .order_by(*_falling(best.c))
    )
    return list(session().execute(statement))


def _best(asked: Asked, user: Any, finds: Finds, size: int, start: int) -> Any:
    """A subquery of the ids of these rows, with what they are ordered by."""
    ranks = [*_is_code(asked.question), (SearchDoc.id + 0).label("last")]
    if not finds.total.more:
        ranks, fits = _ranks(asked.question), [SearchDoc.id.in_(finds.ids)]
    elif len(ranks) == 1 and start + size <= COUNTED:
        fits, start = [SearchDoc.id.in_(finds.ids[start : start + size])], 0
    else:
        fits = fitting(asked, user)
    chosen = select(SearchDoc.id, *ranks).where(*fits)
    return chosen.order_by(*_falling(chosen.selected_columns)).limit(size).offset(start).subquery()


def _falling(columns: Any) -> list[Any]:
    """What rows are ordered by, in the order in which it stands behind their id."""
    return [column.desc() for column in columns][1:]


def _ranks(question: Question) -> list[Any]:
    """What finds are ordered by, each descending."""
    fit: Any = sum((_fit(term) for term in question.wanted[:WEIGHED]), start=literal(0, Integer))
    newest = func.coalesce(SearchDoc.last_on, SearchDoc.first_on, LONG_AGO)
    return [*_is_code(question), fit.label("fit"), newest.label("newest"), SearchDoc.item_uuid.label("uuid")]


def _is_code(question: Question) -> list[Any]:
    """[1 for the item whose code is all that was asked: "C4", "AMB-01 C4", "amb-01"]; [] for what is no code, as each
    of them has a number in it."""
    typed = " ".join(question.typed.upper().split())
    head, _space, code = typed.rpartition(" ")
    if not any(letter.isdigit() for letter in code):
        return []
    if not head:
        return [case((func.upper(SearchDoc.code) == code, 1), else_=0).label("exact")]
    of_case = SearchDoc.case_id.in_(select(Case.id).where(Case.code == head))
    return [case((and_(SearchDoc.code == code, of_case), 1), else_=0).label("exact")]


def _fit(term: Term) -> Any:
    """0 to 2,200 for the text, and 3,000 for the title. BM25: tf (k1 + 1) / (tf + k1 (1 - b + b length / 600)), times
    a thousand, as 2200 - 2200 c / (1000 tf + c), which counts the words once."""
    words, piece = SearchDoc.words, term.text
    length = _length(words)
    hits = (length - _length(func.replace(words, piece, " "))) // (len(piece) - 1)
    c = 300 + length * 3 // 2
    return 2200 - (2200 * c) // (1000 * hits + c) + case((_stands(SearchDoc.heading, term), IN_TITLE), else_=0)


def _length(text: Any) -> Any:
    """Typed, for `//` of what is not known to be whole becomes FLOOR of a fraction on one database only."""
    return func.length(text, type_=Integer)
