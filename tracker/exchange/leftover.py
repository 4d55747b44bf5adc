"""The rows of a sheet that are left out: handed back with what is wrong beside each, and read again as the sheet they
came from, so that a mapping kept for its headings fits them too."""

from typing import Any

from flask_babel import force_locale
from flask_babel import gettext as _

from tracker.core.i18n import N_
from tracker.exchange.planning import Fate, PlanRow
from tracker.exchange.sheets import Table

BESIDE = (N_("Line"), N_("What is wrong"))


def left_out(table: Table, plan: list[PlanRow]) -> list[list[Any]]:
    """Headings and rows of a CSV."""
    wrong = {row["line"]: row["errors"] for row in plan if row["fate"] == Fate.WRONG}
    rows = [(line, cells) for line, cells in table.rows if line in wrong]
    width = max([len(table.headings), *(len(cells) for _line, cells in rows)])
    made = [[*_filled(table.headings, width), *map(_, BESIDE)]]
    for line, cells in rows:
        why = "; ".join(": ".join(part for part in error if part) for error in wrong[line])
        made.append([*_filled(cells, width), line, why])
    return made


def _filled(cells: list[str], width: int) -> list[Any]:
    return [*cells, *[""] * (width - len(cells))]


def without_reasons(table: Table) -> Table:
    """The sheet without what `left_out` wrote beside its rows; any other sheet as it is."""
    if table.headings[-len(BESIDE) :] not in _headings():
        return table
    width = len(table.headings) - len(BESIDE)
    headings = _trimmed(table.headings[:width], 0)
    rows = [(line, _trimmed(cells[:width], len(headings))) for line, cells in table.rows]
    odd = {(line, column): why for (line, column), why in table.odd.items() if column < width}
    return Table(headings, rows, odd)


def _trimmed(cells: list[str], least: int) -> list[str]:
    """Without the empty cells at the end, but for the first `least`."""
    end = max([least, *(number for number, cell in enumerate(cells, 1) if cell)])
    return cells[:end]


def _headings() -> list[list[str]]:
    found = []
    for language in ("en", "id"):
        with force_locale(language):
            found.append([_(name) for name in BESIDE])
    return found
