"""What would become of each row: new, a change, nothing to do, or an error. Nothing is written here.

A plan is a list of {"line", "fate", "name", "target", "changes", "errors", "unread" (those of the errors that the cells
themselves have), "values"}, in the order of the sheet.
"""

from collections.abc import Hashable, Sequence
from typing import Any

from flask_babel import gettext as _

from tracker.core.db import session
from tracker.core.i18n import N_, Problem, Vocabulary
from tracker.exchange.amounts import AmountRows
from tracker.exchange.cells import Row, row_of
from tracker.exchange.columns import COLUMNS, Sort
from tracker.exchange.entries import EntryRows
from tracker.exchange.officials import OfficialRows
from tracker.exchange.rows import Rows
from tracker.exchange.sheets import Table

SORTS: dict[Sort, type[Rows]] = {rows.sort: rows for rows in (OfficialRows, AmountRows, EntryRows)}
PlanRow = dict[str, Any]
TWICE = N_("The same as line %(lines)s of this sheet. Keep one of them.")
UNDER_KEYS = N_(
    "The same as line %(lines)s of this sheet, though not under the same key. Keep one of them, or write what tells "
    "them apart and give each a key."
)


class Fate(Vocabulary):
    NEW = "new", N_("New")
    CHANGED = "changed", N_("Changes what is on file")
    SAME = "same", N_("Nothing to change")
    WRONG = "wrong", N_("Left out")


def labels_of(sort: Sort) -> dict[str, str]:
    return {column.key: _(column.label) for column in COLUMNS[sort]}


def read_rows(sort: Sort, table: Table, columns: Sequence[str], otherwise: str) -> list[Row]:
    """The rows of a sheet, each cell read as what its column fills. Asks no database."""
    labels = labels_of(sort)
    odd: dict[int, dict[int, str]] = {}
    for (line, column), why in table.odd.items():
        odd.setdefault(line, {})[column] = why
    rows = []
    for line, cells in table.rows:
        row = row_of(line, cells, list(columns), labels, odd.get(line, {}))
        SORTS[sort].read(row, otherwise)
        rows.append(row)
    return rows


def plan(handler: Rows, rows: list[Row]) -> list[PlanRow]:
    """The fate of each row, against what is on file now; `handler` knows it afterwards."""
    unread = [list(row.errors) for row in rows]
    with session().no_autoflush:
        handler.load([row.values for row in rows if not row.errors])
        _no_twins(handler, rows)
        made = [_fate(handler, row) for row in rows]
        while handler.drop([row.values for row in rows if row.errors]):
            made = [_fate(handler, row) for row in rows]
        _no_shared_targets(made, rows)
    for one, errors in zip(made, unread, strict=True):
        one["unread"] = errors
    return made


def _no_twins(handler: Rows, rows: list[Row]) -> None:
    """Rows that mean the same thing are all errors: which of them is right cannot be known."""
    sole: dict[Hashable, list[Row]] = {}
    natural: dict[Hashable, list[Row]] = {}
    for row in rows:
        if row.errors:
            continue
        for groups, names in ((sole, handler.sole(row.values)), (natural, handler.natures(row.values))):
            for name in names:
                groups.setdefault(name, []).append(row)
    for name, twins in sole.items():
        _set_against(twins, TWICE, "key" if name == ("key", twins[0].values.get("key")) else "")
    for alike in natural.values():
        for twins in _indistinct(handler, alike):
            _set_against(twins, UNDER_KEYS if any(row.values.get("key") for row in twins) else TWICE)


def _indistinct(handler: Rows, alike: list[Row]) -> list[list[Row]]:
    """Rows of one nature, in groups of which nothing tells one from the other."""
    if not all(row.values.get("key") for row in alike):
        return [alike]
    facets = zip(*(handler.apart(row.values) for row in alike), strict=True)
    told = [facet for facet in facets if None not in facet]
    groups: dict[Hashable, list[Row]] = {}
    for number, row in enumerate(alike):
        groups.setdefault(tuple(facet[number] for facet in told), []).append(row)
    return list(groups.values())


def _set_against(twins: list[Row], message: str, key: str = "") -> None:
    lines = [row.line for row in twins]
    for row in twins if len(twins) > 1 else ():
        if not row.errors:
            others = [str(line) for line in lines if line != row.line]
            row.wrong(key, message, lines=", ".join(others[:5]) + (" …" if len(others) > 5 else ""))


def _no_shared_targets(made: list[PlanRow], rows: list[Row]) -> None:
    targets: dict[str, list[int]] = {}
    for number, one in enumerate(made):
        if one["target"]:
            targets.setdefault(one["target"], []).append(number)
    for numbers in targets.values():
        if len(numbers) > 1:
            _set_against([rows[number] for number in numbers], TWICE)
            for number in numbers:
                made[number].update(fate=Fate.WRONG.value, target=None, changes=[], errors=rows[number].errors)


def _fate(handler: Rows, row: Row) -> PlanRow:
    target, changes = None, []
    if not row.errors:
        try:
            target = handler.find(row.values)
            if target is None:
                handler.make(row.values)
            else:
                changes = handler.differences(target, row.values)
                handler.check(target, row.values)
        except Problem as problem:
            row.refused(problem)
    fate = Fate.WRONG if row.errors else Fate.NEW if target is None else Fate.CHANGED if changes else Fate.SAME
    return {
        "line": row.line,
        "fate": fate.value,
        "name": _name(handler, row),
        "target": str(target.uuid) if target is not None and not row.errors else None,
        "changes": changes if not row.errors else [],
        "errors": row.errors,
        "values": row.values,
    }


def _name(handler: Rows, row: Row) -> str:
    return handler.name(row.values) or next(iter(row.cells.values()), "")[:80]


def counts(made: list[PlanRow]) -> dict[str, int]:
    """{fate: number}, and under "rows" all of them."""
    numbers = {fate.value: 0 for fate in Fate}
    for row in made:
        numbers[row["fate"]] += 1
    return {**numbers, "rows": len(made)}
