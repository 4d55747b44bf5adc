"""Making a backup: one snapshot of the database while people write, then the keys, then both get their names.

The keys are read after the snapshot: a secret of a source is on the disk before any row needs it, so whatever the
snapshot knows has its key in the archive.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, text

from tracker.backup import archive, folder, keyring, rows
from tracker.backup.faults import BackupError
from tracker.core import clock
from tracker.core.db import Database
from tracker.core.points import reached
from tracker.migrate import current, known

# A part of a table, in bytes: what is held in memory at once.
PART = 4_000_000


@dataclass(frozen=True)
class Wish:
    """Where to, and what to keep there. `keep` None: everything; else so many newest, weekly and monthly ones."""

    to: Path
    keys_to: Path
    recipient: str = ""
    keep: int | None = None
    weeks: int = 0
    months: int = 0


@dataclass
class Made:
    """The pair that was made, and what was removed for it."""

    database: Path
    keys: Path
    manifest: dict[str, Any]
    removed: list[Path] = field(default_factory=list)


def make(settings: Mapping[str, Any], wish: Wish) -> Made:
    """A new pair. Raises BackupError, and then there is none under its name."""
    try:
        return _make(settings, wish)
    except OSError as problem:
        where = f" ({problem.filename})" if problem.filename else ""
        raise BackupError(f"The backup could not be finished: {problem.strerror or problem}{where}.") from None


def _make(settings: Mapping[str, Any], wish: Wish) -> Made:
    if wish.recipient:
        keyring.recipient_of(wish.recipient)
    moment = clock.now()
    names = [folder.name_of(moment, folder.DATABASE)]
    names.append(folder.name_of(moment, folder.KEYS, encrypted=bool(wish.recipient)))
    with folder.held(wish.to), folder.held(wish.keys_to) if wish.keys_to != wish.to else nullcontext():
        with folder.begun(wish.to, names[0]) as file, folder.begun(wish.keys_to, names[1]) as key_file:
            manifest = _database(settings, file, moment)
            reached("backup.database-written")
            ring = keyring.of_folder(settings)
            made = folder.stamp(moment)
            key_file.write(keyring.packed(ring, settings["INSTANCE_KEY"], wish.recipient, made=made))
        reached("backup.keys-written")
        # The keys first: a database archive under its name has its keys.
        keys = folder.publish(wish.keys_to, names[1])
        reached("backup.keys-published")
        database = folder.publish(wish.to, names[0])
        reached("backup.published")
        return Made(database, keys, manifest, _rotate(settings, wish))


def _database(settings: Mapping[str, Any], file: IO[bytes], moment: datetime) -> dict[str, Any]:
    database = Database(settings["DATABASE_URL"])
    try:
        said = {"kind": "database", "made": folder.stamp(moment), "program": version("telusur")}
        said["revision"] = _revision(database)
        with archive.Writer(file, settings["INSTANCE_KEY"], **said, tables={}, files={}) as writer:
            with snapshot(database) as connection:
                writer.manifest["audit"] = _head(connection)
                for name, columns in rows.tables(connection).items():
                    number = _table(writer, connection, name, columns)
                    writer.manifest["tables"][name] = {"columns": list(columns), "rows": number}
            writer.manifest["ring"] = sorted(keyring.of_folder(settings).sources(keyring.SECRET))
        return writer.manifest
    finally:
        database.engine.dispose()


def _revision(database: Database) -> str:
    revision = current(database.engine)
    if revision is None:
        raise BackupError("There is nothing in the database yet. Run: telusur init")
    if not known(revision):
        raise BackupError("The database belongs to a newer version of Telusur. Upgrade the program first.")
    return revision


@contextmanager
def snapshot(database: Database) -> Iterator[Connection]:
    """A connection that sees one moment, however long it reads and whatever others write.

    A reading transaction of SQLite does so by itself (WAL), and keeps no writer waiting.
    """
    postgres = database.engine.dialect.name == "postgresql"
    options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True} if postgres else {}
    with database.opened(writing=False) as current:
        yield current.connection(execution_options=options)


def _table(writer: archive.Writer, connection: Connection, name: str, columns: rows.Table) -> int:
    """Writes the parts of one table. Returns how many rows it has."""
    count, part, size, lines = 0, 0, 0, list[bytes]()

    def flush() -> None:
        nonlocal part, size
        part += 1
        writer.add(f"rows/{name}/{part:06}.jsonl", b"".join(lines))
        lines.clear()
        size = 0

    for row in rows.read(connection, name, columns):
        line = json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        lines.append(line)
        count, size = count + 1, size + len(line)
        if size >= PART:
            flush()
    if lines:
        flush()
    return count


def _head(connection: Connection) -> dict[str, Any]:
    newest = connection.execute(text("SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1")).first()
    return {"seq": newest.seq, "hash": newest.hash} if newest else {"seq": 0, "hash": ""}


def _rotate(settings: Mapping[str, Any], wish: Wish) -> list[Path]:
    keep, gone = None, []
    if wish.keep is not None:
        made = [found.made for found in folder.archives(wish.to, folder.DATABASE)]
        keep = folder.kept(made, wish.keep, wish.weeks, wish.months)
        gone = folder.rotate(wish.to, keep)
    return gone + folder.rotate_keys(wish.keys_to, keep, keyring.last_erased(settings))
