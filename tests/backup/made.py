"""Backups of test databases, and what a database holds as one value to compare."""

import gzip
import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import KEY
from tracker.backup import making, restoring, rows
from tracker.backup.making import Made
from tracker.core import settings
from tracker.core.db import Database

SOURCE = "3f1c8a52-0f5e-4a8e-9a53-2d9c6a1b7e10"


def newsroom(url: str, keys: Path) -> dict[str, Any]:
    """The settings of an installation at `url`, whose key folder is made unless it is there."""
    (keys / "ring").mkdir(parents=True, exist_ok=True, mode=0o700)
    if not (keys / "instance.key").exists():
        (keys / "instance.key").write_text(KEY.hex() + "\n")
        (keys / "ring" / f"{SOURCE}.key").write_text("ab" * 32 + "\n")
    return settings.load({}, {"DATABASE_URL": url, "KEYS": str(keys), "DEMO": False})


def back_up(config: dict[str, Any], to: Path, **more: Any) -> Made:
    return making.make(config, making.Wish(to, to, **more))


def restore(archive: Path, keys: Path | None, config: dict[str, Any], **more: Any) -> list[str]:
    return restoring.restore(config, restoring.Wish(archive, keys, config["DATABASE_URL"], **more))


def empty_keys(url: str, keys: Path) -> dict[str, Any]:
    """The settings of a new machine: a key folder that is not there yet."""
    return settings.load({}, {"DATABASE_URL": url, "KEYS": str(keys), "DEMO": False}, key=False)


def held_in(url: str, *but: str) -> dict[str, list[Any]]:
    """Every row of every table, in an order of its own."""
    database = Database(url)
    with making.snapshot(database) as connection:
        found = {
            name: sorted(map(json.dumps, rows.read(connection, name, columns)))
            for name, columns in rows.tables(connection).items()
            if name not in but
        }
    database.engine.dispose()
    return found


def rewritten(archive: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """A copy of an archive with the content of its members changed."""
    changed = archive.with_name(f"changed-{archive.name}")
    with tarfile.open(archive) as old, tarfile.open(changed, "w:gz") as new:
        for member in old:
            taken = old.extractfile(member)
            assert taken is not None
            content = change(member.name, taken.read())
            member.size = len(content)
            new.addfile(member, io.BytesIO(content))
    return changed


def with_manifest(archive: Path, **said: Any) -> Path:
    def change(name: str, content: bytes) -> bytes:
        return json.dumps({**json.loads(content), **said}).encode() if name == "manifest.json" else content

    return rewritten(archive, change)


def plain(archive: Path) -> bytes:
    return gzip.decompress(archive.read_bytes())
