"""The folder of backups: names, publishing a whole file or none, and which old ones are kept.

A pair is `telusur-2026-11-22T091400.123Z.db.tar.gz` and the same with `.keys.tar.gz` (`.age` where it is encrypted).
"""

import fcntl
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from tracker.backup.faults import BackupError

DATABASE, KEYS = "db", "keys"
NAME = re.compile(r"telusur-(\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z)\.(db|keys)\.tar\.gz(\.age)?", re.ASCII)
STAMP = "%Y-%m-%dT%H%M%S.%f"


@dataclass(frozen=True, order=True)
class Archive:
    """One file of a backup folder. `made`: when its backup was begun, to the millisecond."""

    made: datetime
    kind: str
    path: Path


def stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime(STAMP)[:-3] + "Z"


def name_of(moment: datetime, kind: str, *, encrypted: bool = False) -> str:
    return f"telusur-{stamp(moment)}.{kind}.tar.gz{'.age' if encrypted else ''}"


def archives(folder: Path, kind: str) -> list[Archive]:
    """The archives of a kind, oldest first; [] where there is no folder."""
    found = []
    for path in folder.glob("telusur-*") if folder.is_dir() else ():
        if (named := NAME.fullmatch(path.name)) and named[2] == kind:
            found.append(Archive(_moment(named[1]), kind, path))
    return sorted(found)


def _moment(text: str) -> datetime:
    try:
        return datetime.strptime(text[:-1], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """The folder for this backup alone; what a killed one left is cleared away. Raises BackupError."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with open(os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600), "r+b") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BackupError(f"Another backup into {folder} is running.") from None
        for left in folder.glob(".telusur-*.partial"):
            left.unlink()
        yield


@contextmanager
def begun(folder: Path, name: str) -> Iterator[IO[bytes]]:
    """A file that is not there under its name before `publish`; synced when the block ends, gone when it fails."""
    if (folder / name).exists():
        raise BackupError(f"{folder / name} is there already.")
    partial = folder / f".{name}.partial"
    try:
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def publish(folder: Path, name: str) -> Path:
    """Gives a file of `begun` its name."""
    os.replace(folder / f".{name}.partial", folder / name)
    sync(folder)
    return folder / name


def sync(folder: Path) -> None:
    """What was renamed in a folder is so after a power cut as well."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def kept(moments: Iterable[datetime], newest: int, weeks: int = 0, months: int = 0) -> set[datetime]:
    """The `newest` ones, and the last of each of so many ISO weeks and calendar months (UTC) that have any."""
    ordered = sorted(set(moments), reverse=True)
    keep = set(ordered[:newest])
    for number, period in ((weeks, lambda m: m.isocalendar()[:2]), (months, lambda m: (m.year, m.month))):
        last: dict[object, datetime] = {}
        for moment in ordered:
            last.setdefault(period(moment), moment)
        keep.update(sorted(last.values(), reverse=True)[:number])
    return keep


def rotate(folder: Path, keep: set[datetime]) -> list[Path]:
    """Removes the database archives that are not in `keep`. Returns them."""
    gone = [archive.path for archive in archives(folder, DATABASE) if archive.made not in keep]
    return _remove(folder, gone)


def rotate_keys(folder: Path, keep: set[datetime] | None, erased: datetime | None) -> list[Path]:
    """Removes key archives that are not in `keep` (None: all are), and those older than the last erasing of a source's
    secret, which they may still hold. The newest stays: it opens every database that an older one opens. Returns them.
    """
    gone = []
    for archive in archives(folder, KEYS)[:-1]:
        if (keep is not None and archive.made not in keep) or (erased is not None and archive.made <= erased):
            gone.append(archive.path)
    return _remove(folder, gone)


def _remove(folder: Path, gone: list[Path]) -> list[Path]:
    for path in gone:
        path.unlink()
    if gone:
        sync(folder)
    return gone
