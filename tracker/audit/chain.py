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

from sqlalchemy import insert, select, text
from sqlalchemy.orm import Session

from tracker.audit.models import AuditDetail, AuditEntry
from tracker.core import acting, clock

GENESIS = "0" * 64
# One key for "the audit chain of this database"; any constant does.
PG_LOCK = 7_266_001
BATCH = 1000


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
    for happening in happenings:
        seq += 1
        salt = secrets.token_hex(32)
        entry = _entry(seq, happening, salt, previous)
        previous = entry["hash"]
        entries.append(entry)
        details.append({"seq": seq, "salt": salt, "data": happening.data, "redacted_at": None})
    session.execute(insert(AuditEntry), entries)
    session.execute(insert(AuditDetail), details)


def _entry(seq: int, happening: Happening, salt: str, previous: str) -> dict[str, Any]:
    row: dict[str, Any] = {
        "seq": seq,
        "at": clock.now().astimezone(UTC).isoformat(timespec="microseconds"),
        "actor": happening.actor or acting.actor(),
        "action": happening.action,
        "object_uuid": happening.object_uuid,
        "within_uuid": happening.within_uuid,
        "case_uuid": happening.case_uuid,
        "request_id": acting.request_id(),
        "commitment": commit_to(salt, happening.data),
        "prev_hash": previous,
    }
    row["hash"] = link(row)
    return row


def verify(session: Session) -> tuple[int, Fault | None]:
    """(entries read, first fault or None). Memory does not grow with the chain; the session is emptied."""
    expected, previous = 1, GENESIS
    for row, detail in _rows(session):
        reason = _fault(row, detail, expected, previous)
        if reason:
            return expected - 1, Fault(expected, reason)
        expected, previous = expected + 1, row["hash"]
    orphan = session.scalar(select(AuditDetail.seq).where(AuditDetail.seq >= expected).order_by(AuditDetail.seq))
    if orphan:
        return expected - 1, Fault(orphan, "its values are here but the entry is gone")
    return expected - 1, None


def _rows(session: Session) -> Iterator[tuple[dict[str, Any], AuditDetail | None]]:
    """({column: value}, values) of every entry in order, a batch at a time."""
    columns = AuditEntry.__table__.columns.keys()
    statement = select(AuditEntry, AuditDetail).outerjoin(AuditDetail, AuditDetail.seq == AuditEntry.seq)
    last = -(2**31)
    while batch := session.execute(statement.where(AuditEntry.seq > last).order_by(AuditEntry.seq).limit(BATCH)).all():
        for entry, detail in batch:
            yield {name: getattr(entry, name) for name in columns}, detail
        last = batch[-1][0].seq
        session.expunge_all()


def _fault(row: dict[str, Any], detail: AuditDetail | None, expected: int, previous: str) -> str | None:
    if row["seq"] != expected:
        return f"entry {expected} is missing"
    if row["prev_hash"] != previous:
        return "it does not follow the entry before it"
    if row["hash"] != link(row):
        return "its content was changed"
    if detail is None:
        return "its values are missing"
    if detail.data is None and detail.redacted_at is None:
        return "its values are missing"
    if detail.data is not None and commit_to(detail.salt, detail.data) != row["commitment"]:
        return "its values were changed"
    return None
