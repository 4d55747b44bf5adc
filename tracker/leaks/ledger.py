"""KEYS/expunged.jsonl: what was expunged, sealed, beside the keys and not in the database.

A backup from before an expunge holds the words and knows nothing of it; restoring it reads this file. One line an
expunge, appended and on the disk before the database commits; a second line takes it back when nothing was committed.
AES-256-GCM under the label "leaks/expunge" of the instance key, bound to the expunge's public id.
"""

import base64
import json
import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tracker.core.crypto import key_for

NAME = "expunged.jsonl"
NONCE = 12


class Unreadable(Exception):
    """A line was sealed with another instance key, or changed."""


@dataclass(frozen=True)
class Entry:
    """One expunge. `case`: the public id of its case, None for the whole record. `sealed`: see `seal`."""

    uuid: UUID
    case: UUID | None
    tombstone: str
    sealed: bytes


def seal(words: Sequence[str], uuid: UUID) -> bytes:
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key_for("leaks/expunge")).encrypt(nonce, json.dumps(list(words)).encode(), uuid.bytes)


def unseal(sealed: bytes, uuid: UUID) -> list[str]:
    """The words. Raises Unreadable."""
    try:
        return json.loads(AESGCM(key_for("leaks/expunge")).decrypt(sealed[:NONCE], sealed[NONCE:], uuid.bytes))
    except (InvalidTag, ValueError):
        raise Unreadable("The list of expunges was written with another instance key, or changed.") from None


def append(folder: Path, entry: Entry) -> None:
    """Adds an expunge to the list. On the disk when it returns."""
    _append(
        folder,
        {
            "uuid": str(entry.uuid),
            "case": str(entry.case) if entry.case else None,
            "tombstone": entry.tombstone,
            "sealed": base64.b64encode(entry.sealed).decode(),
        },
    )


def take_back(folder: Path, uuid: UUID) -> None:
    """The expunge did not happen: its transaction was rolled back."""
    _append(folder, {"uuid": str(uuid), "undone": True})


def _append(folder: Path, line: dict[str, object]) -> None:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(folder / NAME, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "a", encoding="utf-8") as file:
        # A line that a crash cut short must not swallow this one.
        file.write(f"\n{json.dumps(line)}\n")
        file.flush()
        os.fsync(file.fileno())


def entries(folder: Path) -> list[Entry]:
    """The expunges to apply to any copy of the database, oldest first."""
    try:
        return _entries((folder / NAME).read_bytes())
    except FileNotFoundError:
        return []


def take_in(folder: Path, content: bytes) -> None:
    """Adds what another copy of the list, as an archive of keys holds it, knows beyond the one in `folder`."""
    known = {entry.uuid for entry in entries(folder)} | _undone(folder)
    for entry in _entries(content):
        if entry.uuid not in known:
            append(folder, entry)


def _undone(folder: Path) -> set[UUID]:
    path = folder / NAME
    lines = map(_read, path.read_text("utf-8").splitlines()) if path.exists() else []
    return {UUID(str(line["uuid"])) for line in lines if line and line.get("undone")}


def _entries(content: bytes) -> list[Entry]:
    found: dict[UUID, Entry] = {}
    for text in content.decode(errors="replace").splitlines():
        line = _read(text)
        if line and line.get("undone"):
            found.pop(UUID(str(line["uuid"])), None)
        elif line:
            entry = _entry(line)
            found[entry.uuid] = entry
    return list(found.values())


def _read(text: str) -> dict[str, object] | None:
    """A line, None for one that was cut short."""
    try:
        line = json.loads(text)
    except ValueError:
        return None
    return line if isinstance(line, dict) else None


def _entry(line: dict[str, object]) -> Entry:
    case = line["case"]
    sealed = base64.b64decode(str(line["sealed"]))
    return Entry(UUID(str(line["uuid"])), UUID(str(case)) if case else None, str(line["tombstone"]), sealed)
