"""Appending to the chain and verifying it.

hash = SHA-256(0x00 || canonical JSON of the entry with the previous hash); commitment = SHA-256(salt || canonical JSON
of the values). The genesis hash is 64 zeros.
"""

import hashlib
import json
import secrets
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC
from typing import Any

from sqlalchemy import insert, select, text, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.types import NULLTYPE

from tracker.audit.models import AuditDetail, AuditEntry
from tracker.core import acting, clock
from tracker.core.points import reached

GENESIS = "0" * 64
UUIDS = frozenset({"actor", "object_uuid", "within_uuid", "case_uuid"})
# One key for "the audit chain of this database"; any constant does.
PG_LOCK = 7_266_001
BATCH = 1000
# The action of an entry that says whose values were taken out on purpose: its data is {"seq": their entry, ...}, and
# where only words were taken out of them, what is left.
REDACTED = "audit.redacted"


@dataclass
class Happening:
    """What one entry says, before it is chained."""

    action: str
    object_uuid: uuid.UUID | None = None
    within_uuid: uuid.UUID | None = None
    case_uuid: uuid.UUID | None = None
    data: dict[str, Any] = field(default_factory=dict)
    actor: uuid.UUID | None = None


@dataclass(frozen=True)
class Fault:
    """The first entry that does not hold, and why."""

    seq: int
    reason: str


def canonical(value: Any) -> bytes:
    """JSON with sorted keys and no spaces, UTF-8: one text for one value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def commit_to(salt: str, data: dict[str, Any]) -> str:
    return hashlib.sha256(bytes.fromhex(salt) + canonical(data)).hexdigest()


def link(row: dict[str, Any]) -> str:
    """The hash of an entry given as {column: value}, without its `hash`."""
    plain = {key: str(value) if isinstance(value, uuid.UUID) else value for key, value in row.items() if key != "hash"}
    return hashlib.sha256(b"\x00" + canonical(plain)).hexdigest()


def append(session: Session, happenings: list[Happening]) -> None:
    """Chains `happenings` in order, inside the session's transaction. Call it last: it takes the chain's lock."""
    if not happenings:
        return
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": PG_LOCK})
    newest = select(AuditEntry.seq, AuditEntry.hash).order_by(AuditEntry.seq.desc()).limit(1)
    seq, previous = session.execute(newest).first() or (0, GENESIS)
    entries, details = [], []
    # What no request asked for (the command line, the demo) is one act a transaction all the same.
    request = acting.request_id() or secrets.token_hex(8)
    for happening in happenings:
        seq += 1
        salt = secrets.token_hex(32)
        entry = _entry(seq, happening, salt, previous, request)
        previous = entry["hash"]
        entries.append(entry)
        details.append({"seq": seq, "salt": salt, "data": happening.data, "redacted_at": None})
    # Into the tables: no objects are wanted, and making ready for some takes longer than writing.
    into: tuple[Any, Any] = (AuditEntry.__table__, AuditDetail.__table__)
    session.execute(insert(into[0]), entries)
    reached("audit.chained")
    session.execute(insert(into[1]), details)
    reached("audit.appended")


def _entry(seq: int, happening: Happening, salt: str, previous: str, request: str) -> dict[str, Any]:
    row: dict[str, Any] = {
        "seq": seq,
        "at": clock.now().astimezone(UTC).isoformat(timespec="microseconds"),
        "actor": happening.actor or acting.actor(),
        "action": happening.action,
        "object_uuid": happening.object_uuid,
        "within_uuid": happening.within_uuid,
        "case_uuid": happening.case_uuid,
        "request_id": request,
        "commitment": commit_to(salt, happening.data),
        "prev_hash": previous,
    }
    row["hash"] = link(row)
    return row


def verify(session: Session) -> tuple[int, Fault | None]:
    """(entries read, first fault or None). Memory does not grow with the chain."""
    expected, previous = 1, GENESIS
    unsaid: set[int] = set()
    for row, detail in _rows(session):
        reason = _fault(row, detail, expected, previous)
        if reason:
            return expected - 1, Fault(expected, reason)
        if detail["redacted_at"] is not None:
            unsaid.add(expected)
        if row["action"] == REDACTED:
            unsaid -= _said_redacted(detail)
        expected, previous = expected + 1, row["hash"]
    if unsaid:
        return expected - 1, Fault(min(unsaid), "its values were taken out and no entry says so")
    stray = select(AuditDetail.seq).where((AuditDetail.seq >= expected) | (AuditDetail.seq < 1))
    orphan = session.scalar(stray.order_by(AuditDetail.seq))
    if orphan is not None:
        return expected - 1, Fault(orphan, "its values are here but the entry is gone")
    return expected - 1, None


def _rows(session: Session) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """({column: value} of the entry, of its values) in order, a batch at a time, as they lie in the database.

    Not as objects: what was put there by hand may be nothing that the type of a column can read.
    """
    entry: Any = AuditEntry.__table__
    detail: Any = AuditDetail.__table__
    columns = [type_coerce(c, NULLTYPE).label(f"{c.table.name}_{c.name}") for c in (*entry.c, *detail.c)]
    statement = select(*columns).select_from(entry.outerjoin(detail, detail.c.seq == entry.c.seq))
    statement = statement.order_by(entry.c.seq).limit(BATCH)
    batch = session.execute(statement).all()
    while batch:
        for found in batch:
            yield _named(entry, found[: len(entry.c)]), _named(detail, found[len(entry.c) :])
        batch = session.execute(statement.where(entry.c.seq > batch[-1][0])).all()


def _named(table: Any, values: Any) -> dict[str, Any]:
    return dict(zip(table.c.keys(), values, strict=True))


def sound(entry: AuditEntry, detail: AuditDetail | None) -> bool:
    """Whether an entry read from the database is the one that was hashed, and its values those committed to."""
    row = {column.key: getattr(entry, column.key) for column in AuditEntry.__table__.columns}
    if entry.hash != link(row) or detail is None:
        return False
    return detail.data is None or commit_to(detail.salt, detail.data) == entry.commitment


def _fault(row: dict[str, Any], detail: dict[str, Any], expected: int, previous: str) -> str | None:
    if row["seq"] != expected:
        return f"entry {expected} is missing"
    if row["prev_hash"] != previous:
        return "it does not follow the entry before it"
    try:
        if row["hash"] != link({name: _spelled(name, value) for name, value in row.items()}):
            return "its content was changed"
        return _values_fault(detail, row["commitment"])
    except (TypeError, ValueError, RecursionError):
        return "it cannot be read"


def _values_fault(detail: dict[str, Any], commitment: str) -> str | None:
    data = _data(detail)
    if data is None and detail["redacted_at"] is None:
        return "its values are missing"
    if data is not None and detail["redacted_at"] is not None:
        return "its values are marked as taken out, and are here"
    if data is not None and commit_to(detail["salt"], data) != commitment:
        return "its values were changed"
    return None


def _spelled(name: str, value: Any) -> Any:
    """A public id as it was hashed. Another spelling of it would verify, and be found by no history."""
    if name not in UUIDS or not isinstance(value, str):
        return value
    read = uuid.UUID(hex=value)
    if read.hex != value:
        raise ValueError("not as the program writes it")
    return read


def _data(detail: dict[str, Any]) -> Any:
    """The values; PostgreSQL hands them over read already."""
    return json.loads(detail["data"]) if isinstance(detail["data"], str | bytes) else detail["data"]


def _said_redacted(detail: dict[str, Any]) -> set[Any]:
    """The entries it speaks of. `also`: what an entry said that was itself taken out since."""
    data = _data(detail)
    return {data.get("seq"), *data.get("also", ())} if isinstance(data, dict) else set()
