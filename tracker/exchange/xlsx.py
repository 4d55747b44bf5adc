"""The rows of the first sheet of an XLSX, read through and never kept whole; of formulas the last value."""

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

from tracker.core.i18n import N_, Problem
from tracker.exchange.archives import opened, part_of
from tracker.exchange.limits import MOST_COLUMNS

BROKEN = N_("This XLSX cannot be read. Open it in a spreadsheet program and save it anew, or save it as CSV.")
EMPTY_FORMULA = N_("This is a formula without its value. Put the value in its place.")
MERGED = N_("This cell is merged with the one above. Undo the merging, and put the value into each row it holds for.")
_MERGE = re.compile(rb'mergeCell\s[^>]*?ref="([A-Z]{1,2})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})"')
# An entity can unfold without end, and no sheet needs one.
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# Rows a sheet may skip: formats set on a whole column reach to its last line.
MOST_LINES = 200_000


def xlsx_rows(data: bytes, odd: dict[tuple[int, int], str]) -> Iterator[tuple[int, list[str]]]:
    """(line, cells) of the first sheet. Cells that are formulas without a value, or merged with the one above, are
    noted in `odd`, {(line, column): msgid}. Raises Problem beside `file`."""
    archive = opened(data, "file")
    formulas = False
    for name in archive.namelist():
        if name.lower().endswith((".xml", ".rels")):
            part = part_of(archive, name, "file")
            if _ENTITY.search(part) or part.startswith((b"\xff\xfe", b"\xfe\xff")):
                raise Problem(BROKEN, field="file")
            formulas = formulas or (name.startswith("xl/worksheets/") and b"<f" in part)
    without = _without_value(data) if formulas else set()
    odd.update(dict.fromkeys(without, EMPTY_FORMULA))
    sheet = _first(data, values_only=True)
    merged, running = _merged(part_of(archive, sheet._worksheet_path, "file")), dict[int, int]()
    for line, values in _lines(sheet, values_only=True):
        if any(value is not None for value in values):
            odd.update({(line, column): MERGED for column, last in running.items() if line <= last})
        running.update(merged.get(line, ()))
        yield line, [_text(value) for value in values]


def _merged(part: bytes) -> dict[int, list[tuple[int, int]]]:
    """{line: [(column, last line)]} of cells that are one with those below them; openpyxl, reading line by line, does
    not tell."""
    from openpyxl.utils import column_index_from_string

    found: dict[int, list[tuple[int, int]]] = {}
    for column, first, last in _MERGE.findall(part):
        at = column_index_from_string(column.decode()) - 1
        if int(first) < int(last) and at < MOST_COLUMNS:
            found.setdefault(int(first), []).append((at, int(last)))
    return found


def _without_value(data: bytes) -> set[tuple[int, int]]:
    """(line, column) of the formulas of which the file holds no value."""
    asked = {
        (line, column)
        for line, cells in _lines(_first(data, values_only=False), values_only=False)
        for column, cell in enumerate(cells)
        if getattr(cell, "data_type", "") == "f"
    }
    given = {
        (line, column)
        for line, values in _lines(_first(data, values_only=True), values_only=True)
        for column, value in enumerate(values)
        if value is not None
    }
    return asked - given


def _first(data: bytes, *, values_only: bool) -> Any:
    """The first sheet, opened. Raises Problem beside `file`."""
    from openpyxl import load_workbook

    with _readable(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(BytesIO(data), read_only=True, data_only=values_only, keep_links=False)
        sheet: Any = book.worksheets[0]
        # What the file says of its own size is not believed: rows would be filled up to it.
        sheet.reset_dimensions()
        return sheet


def _lines(sheet: Any, *, values_only: bool) -> Iterator[tuple[int, list[Any]]]:
    with _readable(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for line, cells in enumerate(sheet.iter_rows(values_only=values_only, max_col=MOST_COLUMNS + 1), 1):
            if line > MOST_LINES:
                raise Problem(N_("This sheet reaches past line 200,000. Hand it in in parts."), field="file")
            yield line, list(cells)


@contextmanager
def _readable() -> Iterator[None]:
    """openpyxl answers a broken file with whatever it falls over: KeyError, ParseError, TypeError, BadZipFile."""
    try:
        yield
    except (Problem, GeneratorExit):
        raise
    except Exception:
        raise Problem(BROKEN, field="file") from None


def _text(value: Any) -> str:
    """A cell as people would type it: 2023-07-15, 1500000, 2,5."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case float() if value.is_integer() and abs(value) < 1e18:
            return str(int(value))
        case float():
            # Fifteen digits are what a spreadsheet shows and means: 0.1 + 0.2 is 0,3.
            return format(Decimal(f"{value:.15g}"), "f").replace(".", ",")
        case time() | timedelta():
            return str(value)
    return str(value)
