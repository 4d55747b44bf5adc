"""A case that was taken out, read again: the archive or the data in it, and whether it is what it says it is."""

import hashlib
import json
from typing import Any

from tracker.core.i18n import N_, Problem
from tracker.exchange.archives import opened, part_of
from tracker.exchange.limits import MOST_UNFOLDED
from tracker.exchange.packing import DATA, MANIFEST
from tracker.exchange.parts import FORMAT, VERSION

NO_CASE = N_("This is no case taken out of Telusur: %(part)s cannot be read.")


def read_case(data: bytes) -> dict[str, Any]:
    """The data of a case, out of its ZIP or as it stands in one. Raises Problem beside `file`."""
    if not data.strip():
        raise Problem(N_("There is nothing in it."), field="file")
    if data.startswith(b"PK"):
        archive = opened(data, "file")
        about = _json(part_of(archive, MANIFEST, "file"), MANIFEST)
        _check_version(about, MANIFEST)
        text = part_of(archive, DATA, "file")
        said = about.get("files")
        if not isinstance(said, dict) or said.get(DATA) != hashlib.sha256(text).hexdigest():
            raise Problem(N_("What is in this file is not what it says it is. Take the case out again."), field="file")
    else:
        text = data[: MOST_UNFOLDED + 1]
        if len(text) > MOST_UNFOLDED:
            raise Problem(N_("This file unfolds to more than 60 MB. Nothing of it was read."), field="file")
    found = _json(text, DATA)
    _check_version(found, DATA)
    return found


def _json(text: bytes, part: str) -> dict[str, Any]:
    try:
        found = json.loads(text.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Problem(NO_CASE, field="file", part=part) from None
    if not isinstance(found, dict):
        raise Problem(NO_CASE, field="file", part=part)
    return found


def _no_number(_text: str) -> None:
    raise ValueError("NaN and Infinity are no numbers here")


def _check_version(found: dict[str, Any], part: str) -> None:
    if found.get("format") != FORMAT or isinstance(found.get("version"), bool):
        raise Problem(NO_CASE, field="file", part=part)
    version = found.get("version")
    if version != VERSION:
        if isinstance(version, int) and version > VERSION:
            raise Problem(N_("This case comes from a newer Telusur. Bring this one up to date first."), field="file")
        raise Problem(NO_CASE, field="file", part=part)
