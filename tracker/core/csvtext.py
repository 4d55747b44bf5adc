"""CSV that every spreadsheet program opens, and takes no cell of for a formula."""

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Iterable

from flask import Response

# OWASP, "CSV injection": what makes a cell a formula when it stands first.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _safe(cell: object) -> str:
    """The text of a cell; an apostrophe before what a spreadsheet program would run."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text


def to_csv(rows: Iterable[Iterable[object]]) -> bytes:
    """The rows as CSV (RFC 4180): UTF-8 with its mark, commas, safe cells."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([_safe(cell) for cell in row] for row in rows)
    return BOM_UTF8 + out.getvalue().encode("utf-8", "replace")


def csv_file(rows: Iterable[Iterable[object]], name: str) -> Response:
    """The rows as an answer that a browser keeps as `name`.csv."""
    return Response(
        to_csv(rows), mimetype="text/csv", headers={"Content-Disposition": f'attachment; filename="{name}.csv"'}
    )
