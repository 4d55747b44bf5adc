"""The guide to the reading (docs/reading.md) names every module once, and none that is gone."""

import re
from fnmatch import fnmatchcase
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULES = {path.stem for path in (ROOT / "tracker" / "language").glob("*.py")} - {"__init__"}
ROWS = re.findall(
    r"^\| (?!---|What is read)(.+?) \| (.+?) \|$", (ROOT / "docs" / "reading.md").read_text(), re.MULTILINE
)
NAMED = {row: re.findall(r"`([a-z_*]+)`", modules) for row, modules in ROWS}


def test_every_module_has_its_row():
    rows = {
        module: [row for row, names in NAMED.items() if any(fnmatchcase(module, name) for name in names)]
        for module in MODULES
    }
    assert {module: found for module, found in rows.items() if len(found) != 1} == {}


def test_no_row_names_what_is_gone():
    gone = [
        name for names in NAMED.values() for name in names if not any(fnmatchcase(module, name) for module in MODULES)
    ]
    assert gone == []
