"""The ZIP of a case: its data as JSON and as CSV, its pages, and what stands in it, with digests."""

import hashlib
import json
import zipfile
from io import BytesIO
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import inspect

from tracker.core import clock
from tracker.core.csvtext import to_csv
from tracker.core.types import from_minor
from tracker.exchange.gathering import Taken
from tracker.exchange.pages import html_pages
from tracker.exchange.parts import FORMAT, PARTS, VERSION, Part
from tracker.exchange.protecting import UNNAMED

DATA, MANIFEST = "data.json", "manifest.json"


def data_json(taken: Taken) -> bytes:
    """One text for one content: sorted keys, UTF-8."""
    return json.dumps(taken.data, ensure_ascii=False, sort_keys=True, indent=1).encode()


def packed(taken: Taken) -> bytes:
    """The archive. Its moment stands in the manifest alone: of the same case the rest is the same, byte for byte."""
    files = {DATA: data_json(taken)}
    files |= {f"csv/{part.name}.csv": _csv(part, taken) for part in PARTS if taken.data[part.name]}
    files |= {f"pages/{name}": content for name, content in html_pages(taken).items()}
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    about = {"format": FORMAT, "version": VERSION, "made": clock.now().isoformat(timespec="seconds"), "files": digests}
    files[MANIFEST] = json.dumps(about, indent=1).encode()
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, clock.now().timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _csv(part: Part, taken: Taken) -> bytes:
    rows = taken.data[part.name]
    headings = [*rows[0], "rests_on"]
    return to_csv([headings, *([*_cells(part, row), _unnamed(row, taken)] for row in rows)])


def _unnamed(row: dict[str, Any], taken: Taken) -> str:
    return _(UNNAMED) if row["id"] in taken.withheld else ""


def _cells(part: Part, row: dict[str, Any]) -> list[Any]:
    """The values of a row as a spreadsheet has them: a date as its EDTF, else in its words; money in whole currency."""
    money = {column.key for column in inspect(part.model).columns if column.info.get("minor_units")}
    return [_sum(value, row) if name in money else _cell(value) for name, value in row.items()]


def _cell(value: Any) -> Any:
    return (value["edtf"] or value["words"]) if isinstance(value, dict) else value


def _sum(minor: int | None, row: dict[str, Any]) -> str | None:
    """320000000000 sen as "3200000000": a number in every spreadsheet; decimals only where there are any."""
    return None if minor is None else f"{from_minor(minor, row['currency']):f}"
