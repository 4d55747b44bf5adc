"""Signed checkpoints of the chain's head, in a file outside the database.

The chain alone cannot tell that its end was cut off, or that all of it was rebuilt. A checkpoint says, under a
signature, how long it was and what its last hash was; the file is append-only, one JSON object a line, each naming the
digest of the line before it. A line is a checkpoint, a stamp of an RFC 3161 authority over one, or the note of a
restored backup, after which a shorter chain is right. What a chain must agree with is told by `binding`.
"""

import fcntl
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.audit import binding
from tracker.audit.binding import CHECKPOINT, RESTORED, STAMP, HashOf, digest_of
from tracker.audit.chain import GENESIS, Fault, canonical
from tracker.audit.models import AuditEntry
from tracker.audit.signing import public_hex, signed_by, signing_key
from tracker.core import clock
from tracker.core.points import reached

NAME = "checkpoints.jsonl"


class Alarm(Exception):
    """The chain does not agree with its checkpoints, or they were tampered with; the message says how."""


@dataclass(frozen=True)
class Place:
    """Where checkpoints are written, what signs them, and the address (`binding.address_of`) of what they are of."""

    file: Path
    keys: Path
    database: str = ""

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> "Place | None":
        """As the settings say; None where there is no key folder (tests)."""
        if not settings.get("KEYS"):
            return None
        keys = Path(settings["KEYS"])
        file = Path(settings.get("CHECKPOINTS") or keys / NAME)
        return cls(file, keys, binding.address_of(settings["DATABASE_URL"]))


def write(session: Session, place: Place, *, restored: str = "", upto: int | None = None) -> dict[str, Any] | None:
    """Appends a checkpoint of the chain as it stands; None when nothing was added since the last one.

    `restored` notes a restored backup and its reason instead: a chain shorter than the last checkpoint is then right.
    `upto` is then the last entry the backup had, where the restore itself has added more, and the note also says where
    the restored chain ends: in another chain it counts for nothing.
    Raises Alarm when the chain contradicts the last checkpoint, and writes nothing.
    """
    with _locked(place.file) as file:
        lines, hash_of = list(_lines(file)), hashes_in(session)
        seq, head = _head(session, upto)
        said: dict[str, Any] = {"kind": CHECKPOINT, "seq": seq, "hash": head}
        if restored:
            ended, with_hash = _head(session, None)
            said |= {"kind": RESTORED, "reason": restored, "head_seq": ended, "head_hash": with_hash}
        elif bound := binding.binding(binding.spoken_of(lines, place.database, hash_of), hash_of):
            if fault := binding.contradiction(bound[-1], hash_of):
                raise Alarm(fault.reason)
            if bound[-1]["seq"] == seq and bound[-1].get("database", place.database) == place.database:
                return None
        said |= {"database": place.database, "first": hash_of(1) or GENESIS}
        return _append(file, lines, said, place.keys)


def begin_anew(place: Place, reason: str) -> None:
    """Notes that the chain of this database was thrown away: the next one is held against nothing of before. What the
    file says of other databases stays; where it says nothing of others, it goes."""
    if not place.file.exists():
        return
    try:
        with _locked(place.file) as file:
            lines = list(_lines(file))
            if binding.of_database(lines, place.database) != lines:
                said = {**binding.begun_anew(reason), "database": place.database, "first": GENESIS}
                _append(file, lines, said, place.keys)
                return
    except Alarm:
        pass  # It can be read by nobody.
    place.file.unlink()


def add_stamp(place: Place, of: str, token: str) -> None:
    """Appends the token of an authority over the line whose digest is `of`."""
    with _locked(place.file) as file:
        _append(file, list(_lines(file)), {"kind": STAMP, "of": of, "token": token}, place.keys)


def read(place: Place) -> list[dict[str, Any]]:
    """All lines, oldest first; [] when there is no file. Raises Alarm for a line that is no JSON object."""
    if not place.file.exists():
        return []
    with place.file.open() as file:
        return list(_lines(file))


def last(place: Place) -> dict[str, Any] | None:
    """The newest checkpoint of this database, with `stamped`. Raises Alarm as `read`."""
    return binding.newest(binding.of_database(read(place), place.database))


def hashes_in(session: Session) -> HashOf:
    return lambda seq: session.scalar(select(AuditEntry.hash).where(AuditEntry.seq == seq))


def check(lines: list[dict[str, Any]], public: str, hash_of: HashOf, database: str = "") -> Fault | None:
    """The first thing in which a chain and its checkpoints do not agree. The chain itself is verified elsewhere.

    `public`: the key all lines must be signed with, hexadecimal; `hash_of`: the hash of an entry of the chain, or None;
    `database`: the address of its database.
    """
    previous = GENESIS
    for number, line in enumerate(lines, start=1):
        if line.get("prev") != previous or not _signed(line, public):
            return Fault(int(line.get("seq", 0) or 0), f"checkpoint {number} was changed, or one before it is gone")
        previous = digest_of(line)
    return binding.disagreement(binding.spoken_of(lines, database, hash_of), hash_of)


def is_due(place: Place, every: timedelta) -> bool:
    """Whether the last line is older than `every`. Asks the file system only."""
    try:
        written = datetime.fromtimestamp(place.file.stat().st_mtime, UTC)
    except FileNotFoundError:
        return True
    return clock.now() - written >= every


def _head(session: Session, upto: int | None) -> tuple[int, str]:
    newest = select(AuditEntry.seq, AuditEntry.hash).order_by(AuditEntry.seq.desc()).limit(1)
    row = session.execute(newest if upto is None else newest.where(AuditEntry.seq <= upto)).first()
    return (row.seq, row.hash) if row else (0, GENESIS)


@contextmanager
def _locked(path: Path) -> Iterator[IO[str]]:
    """The file, for this process alone: several workers write to one."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file


def _lines(file: IO[str]) -> Iterator[dict[str, Any]]:
    for number, text in enumerate(_whole(file).splitlines(), start=1):
        try:
            line = json.loads(text)
        except ValueError:
            line = None
        if not isinstance(line, dict) or line.get("kind") not in (CHECKPOINT, RESTORED, STAMP):
            raise Alarm(f"line {number} of the checkpoints cannot be read")
        yield line


def _whole(file: IO[str]) -> str:
    """What was written to its end. A last line without one was cut off by a crash, before anybody was told of it."""
    file.seek(0)
    text = file.read()
    return text[: text.rfind("\n") + 1]


def _append(file: IO[str], lines: list[dict[str, Any]], said: dict[str, Any], keys: Path) -> dict[str, Any]:
    key = signing_key(keys)
    line = {**said, "at": clock.now().astimezone(UTC).isoformat(timespec="seconds"), "by": public_hex(key)}
    line["prev"] = digest_of(lines[-1]) if lines else GENESIS
    line["signature"] = key.sign(canonical(line)).hex()
    file.seek(len(_whole(file).encode()))
    file.truncate()
    file.write(canonical(line).decode() + "\n")
    file.flush()
    reached("audit.checkpoint-written")
    os.fsync(file.fileno())
    return line


def _signed(line: Mapping[str, Any], public: str) -> bool:
    plain = {name: value for name, value in line.items() if name != "signature"}
    return line.get("by") == public and signed_by(public, str(line.get("signature", "")), canonical(plain))
