"""A CSV or XLSX that somebody hands in, as a table of texts. What a formula would do is never done."""

import csv
import io
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tracker.core.csvtext import FORMULA
from tracker.core.i18n import N_, Problem
from tracker.core.text import BAD
from tracker.exchange.limits import LONGEST_CELL, MOST_BYTES, MOST_COLUMNS, MOST_ROWS

NO_TEXT = N_("This is neither a CSV that can be read nor an XLSX. Save the sheet as one of the two.")
DELIMITERS = ",;\t"


@dataclass
class Table:
    """`headings` of the columns and the `rows` under them: (line in the file, cells as texts). `odd`: {(line, column
    number): msgid} of cells that cannot be read."""

    headings: list[str]
    rows: list[tuple[int, list[str]]]
    odd: dict[tuple[int, int], str] = field(default_factory=dict)


def read_sheet(data: bytes) -> Table:
    """The first sheet of what was handed in. Raises Problem beside `file`, with the limit where there is one."""
    if not data.strip(b"\0 \t\r\n"):
        raise _no(N_("There is nothing in it."))
    if len(data) > MOST_BYTES:
        raise _no(N_("This is larger than 8 MB. Hand it in in parts."))
    if data.startswith(b"PK\x03\x04"):
        from tracker.exchange.xlsx import xlsx_rows

        odd: dict[tuple[int, int], str] = {}
        return _table(xlsx_rows(data, odd), odd)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise _no(N_("This is an old .xls or a locked sheet. Save it as .xlsx without a password, or as CSV."))
    return _table(csv_rows(decoded(data)), {})


def _no(message: str, **params: object) -> Problem:
    return Problem(message, field="file", **params)


def decoded(data: bytes) -> str:
    """Text of UTF-8 or UTF-16, with their marks or without, else of Windows-1252. Raises Problem for anything else."""
    if data.startswith(BOM_UTF8):
        return _as(data[3:], "utf-8")
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _as(data, "utf-16")
    if codec := _unmarked(data):
        return _as(data, codec)
    if b"\0" in data:
        raise _no(NO_TEXT)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = _as(data, "cp1252")
    if sum(c < " " and c not in "\t\r\n" for c in text) * 100 > len(text):
        raise _no(NO_TEXT)
    return text


def _as(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        raise _no(NO_TEXT) from None


def _unmarked(data: bytes) -> str:
    """UTF-16 without its mark: every other byte of plain text is zero."""
    some = data[:4000]
    even, odd = some[0::2].count(0), some[1::2].count(0)
    if len(data) % 2 or len(some) < 4 or max(even, odd) * 10 < len(some) // 2 * 7:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def csv_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """(line, cells) of a text separated by commas, semicolons or tabs, whichever fits its first lines best."""
    delimiter, text = _delimiter(text)
    csv.field_size_limit(LONGEST_CELL * 4)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, [_unescaped(cell) for cell in cells]
            line = reader.line_num + 1
    except csv.Error:
        message = N_("Line %(line)s: a quotation mark or a cell does not end where it should. Nothing was read.")
        raise _no(message, line=line) from None


def _unescaped(cell: str) -> str:
    """Our own exports put ' before what a spreadsheet would take for a formula; here it is taken off again."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def _delimiter(text: str) -> tuple[str, str]:
    if text[:4].lower() == "sep=" and text[4:5] in DELIMITERS:
        return text[4], text.partition("\n")[2]
    head = text[:20_000].splitlines()[:20]
    return max(DELIMITERS, key=lambda d: _fit(head, d)), text


def _fit(lines: list[str], delimiter: str) -> tuple[int, int]:
    """How many lines have as many cells as the first, where that is more than one; and how many cells."""
    try:
        widths = [len(cells) for cells in csv.reader(lines, delimiter=delimiter) if cells]
    except csv.Error:
        return 0, 0
    if not widths or widths[0] < 2:
        return 0, 0
    return widths.count(widths[0]), widths[0]


def _table(rows: Iterable[tuple[int, list[str]]], odd: dict[tuple[int, int], str]) -> Table:
    """Headings from the first row that has any cell, then the rows that say something."""
    headings: list[str] | None = None
    kept: list[tuple[int, list[str]]] = []
    for line, cells in rows:
        cells = [cell.strip() for cell in cells]
        while cells and not cells[-1]:
            cells.pop()
        if not cells and not (odd and any((line, column) in odd for column in range(MOST_COLUMNS + 1))):
            continue
        if headings is None:
            headings = _headings(cells)
            continue
        if len(kept) >= MOST_ROWS:
            raise _no(N_("This has more than %(most)s rows. Hand it in in parts."), most=f"{MOST_ROWS:,}")
        kept.append((line, (cells + [""] * len(headings))[: max(len(headings), len(cells))]))
    if headings is None:
        raise _no(N_("There is nothing in it."))
    if not kept:
        raise _no(N_("There are headings and no row under them."))
    return Table(headings, kept, odd)


def _headings(cells: list[str]) -> list[str]:
    if len(cells) > MOST_COLUMNS:
        raise _no(N_("This has more than %(most)s columns."), most=MOST_COLUMNS)
    if any(BAD.search(cell) or len(cell) > 200 for cell in cells) or sum(map(len, cells)) > 4000:
        raise _no(NO_TEXT)
    return cells
