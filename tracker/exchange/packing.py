"""The ZIP of a case: its data as JSON and as CSV, its pages, and what stands in it, with digests."""

import hashlib
import json
import zipfile
from io import BytesIO
from typing import Any

from tracker.core import clock
from tracker.core.csvtext import to_csv
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
    names = list(rows[0])
    headings = [*names, "rests_on"]
    return to_csv([headings, *([*map(_cell, row.values()), _unnamed(row, taken)] for row in rows)])


def _unnamed(row: dict[str, Any], taken: Taken) -> str:
    return UNNAMED if row["id"] in taken.withheld else ""


def _cell(value: Any) -> Any:
    """A date as its EDTF, else in its words."""
    return (value["edtf"] or value["words"]) if isinstance(value, dict) else value
