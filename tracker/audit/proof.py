"""Whether the whole record of changes holds: the chain, its values, its checkpoints, their stamps; here or exported."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.audit import binding, chain, checkpoints
from tracker.audit.checkpoints import Alarm, Place
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.audit.signing import SigningKeyError, public_hex, signing_key
from tracker.core.db import Database, session

FORMAT = "telusur-audit-1"


@dataclass
class Proof:
    """What was found, a line each; `holds`: nothing is wrong."""

    lines: list[str] = field(default_factory=list)
    holds: bool = True

    def wrong(self, line: str) -> "Proof":
        self.lines.append(line)
        self.holds = False
        return self


def of_database(settings: Mapping[str, Any]) -> Proof:
    """The chain of this database, its checkpoints and their stamps."""
    proof = Proof()
    place = Place.of(settings)
    database = Database(settings["DATABASE_URL"])
    try:
        with database.work(writing=False):
            entries, fault = chain.verify(session())
            if fault:
                return proof.wrong(f"entry {fault.seq}: {fault.reason}")
            proof.lines.append(f"{_entries(entries)}, the chain holds")
            if place is None:
                return proof
            lines = checkpoints.read(place)
            fault = _against(lines, place) if lines else None
            told = _told(lines, place.database, checkpoints.hashes_in(session()))
    except (Alarm, SigningKeyError) as problem:
        return proof.wrong(f"checkpoints: {problem}")
    finally:
        database.engine.dispose()
    if fault:
        return proof.wrong(f"entry {fault.seq}: {fault.reason}")
    return _checkpoints(proof, *told, settings["STAMP_ROOTS"])


def _told(
    lines: list[dict[str, Any]], database: str, hash_of: binding.HashOf
) -> tuple[list[dict[str, Any]], list[tuple[dict[str, Any], bool]], int]:
    """What the chain was held against, the restores among it, and how many lines are of other databases."""
    mine = binding.spoken_of(lines, database, hash_of)
    return mine, binding.restores(mine, hash_of), len(lines) - len(mine)


def _against(lines: list[dict[str, Any]], place: Place) -> chain.Fault | None:
    return checkpoints.check(
        lines, public_hex(signing_key(place.keys)), checkpoints.hashes_in(session()), place.database
    )


def _entries(number: int) -> str:
    return f"{number} {'entry' if number == 1 else 'entries'}"


def _checkpoints(
    proof: Proof,
    lines: list[dict[str, Any]],
    restored: list[tuple[dict[str, Any], bool]],
    others: int,
    roots: str,
) -> Proof:
    if others:
        proof.lines.append(f"{others} lines are of other databases signed with these keys")
    last = binding.newest(lines)
    if last is None and others:
        return proof.wrong(
            "checkpoints: no line is of this log. If its database is new, sign it: telusur audit checkpoint. "
            "If it was moved here, it is not the log that was signed."
        )
    if last is None:
        proof.lines.append("no checkpoint of this database yet: telusur audit checkpoint")
        return proof
    for line, happened in restored:
        note = f"at {line['at']}, up to entry {line['seq']}: {line['reason']}"
        proof.lines.append(f"a backup was restored {note}" if happened else f"a restore that is not in place, {note}")
    signed = sum(line["kind"] != binding.STAMP for line in lines)
    proof.lines.append(f"{signed} signed, the last at {last['at']} for entry {last['seq']}: the chain agrees")
    return _stamps(proof, lines, roots)


def _stamps(proof: Proof, lines: list[dict[str, Any]], roots: str) -> Proof:
    stamps = [line for line in lines if line["kind"] == binding.STAMP]
    if not stamps:
        return proof
    if not roots:
        proof.lines.append(f"{len(stamps)} stamped, not checked: TELUSUR_STAMP_ROOTS is not set")
        return proof
    # Loaded only where there is a stamp to read.
    from tracker.audit import stamping

    for line in stamps:
        try:
            when = stamping.verify(line["token"], line["of"], Path(roots))
        except stamping.StampError as problem:
            return proof.wrong(f"checkpoints: {problem}")
    proof.lines.append(f"{len(stamps)} stamped, the last at {when}")
    return proof


def export_lines(
    current: Session, settings: Mapping[str, Any], *, case: UUID | None = None, values: bool = False
) -> Iterator[str]:
    """JSON lines: a head, each entry as it was hashed (with `values`: salt and data), then the checkpoints."""
    place = Place.of(settings)
    head = {"format": FORMAT, "case": str(case) if case else None, "values": values}
    head["database"] = place.database if place else ""
    yield json.dumps({**head, "public_key": public_hex(signing_key(place.keys)) if place else None})
    statement = select(AuditEntry, AuditDetail).outerjoin(AuditDetail, AuditDetail.seq == AuditEntry.seq)
    if case is not None:
        statement = statement.where(AuditEntry.case_uuid == case)
    rows = current.execute(statement.order_by(AuditEntry.seq).execution_options(yield_per=chain.BATCH))
    for entry, detail in rows:
        said = {column.key: getattr(entry, column.key) for column in AuditEntry.__table__.columns}
        if values and detail is not None:
            said |= {"salt": detail.salt, "data": detail.data}
        yield json.dumps({"entry": said}, default=str, ensure_ascii=False)
    lines = checkpoints.read(place) if place and case is None else []
    # Every line, as each names the one before it; none where all are of other databases.
    spoken = binding.spoken_of(lines, head["database"], checkpoints.hashes_in(current)) if lines else []
    for line in lines if spoken else []:
        yield json.dumps({"checkpoint": line}, ensure_ascii=False)


def of_export(file: Path, key: str, roots: str) -> Proof:
    """The same of an export of the whole chain, without its database. `key`: the public key it must be signed with;
    `roots`: the file of certificates that its stamps must come from, "" to check none."""
    proof = Proof()
    try:
        head, hashes, lines = _read(file)
    except _Broken as problem:
        return proof.wrong(str(problem))
    proof.lines.append(f"{_entries(len(hashes))}, the chain holds")
    if not lines:
        return proof
    key = key or str(head.get("public_key"))
    database = str(head.get("database") or "")
    fault = checkpoints.check(lines, key, hashes.get, database)
    if fault:
        return proof.wrong(f"entry {fault.seq}: {fault.reason}")
    told = _told(lines, database, hashes.get)
    if not told[0]:
        return proof.wrong("its checkpoints are of another database")
    return _checkpoints(proof, *told, roots)


class _Broken(Exception):
    """What is wrong with an export, and in which line."""


def _read(file: Path) -> tuple[dict[str, Any], dict[int, str], list[Any]]:
    """(head, {number of an entry: its hash}, checkpoints) of an export. Raises _Broken for the first wrong line."""
    hashes, lines, head = dict[int, str](), list[Any](), dict[str, Any]()
    previous = chain.GENESIS
    with file.open() as source:
        for number, text in enumerate(source, start=1):
            try:
                said = json.loads(text)
                if number == 1:
                    head = said
                    _check_head(head)
                elif "entry" in said:
                    previous = _next(said["entry"], len(hashes) + 1, previous)
                    hashes[len(hashes) + 1] = previous
                else:
                    lines.append(said["checkpoint"])
            except (ValueError, KeyError, TypeError) as problem:
                raise _Broken(f"line {number}: {problem}") from problem
    return head, hashes, lines


def _check_head(head: dict[str, Any]) -> None:
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise ValueError("this is no export of an audit chain")
    if head.get("case"):
        raise ValueError("the entries of one case are no chain; export the whole")


def _next(entry: dict[str, Any], expected: int, previous: str) -> str:
    """The hash of an exported entry that follows. Raises ValueError saying what does not hold."""
    values = {name: entry.pop(name) for name in ("salt", "data") if name in entry}
    if entry["seq"] != expected:
        raise ValueError(f"entry {expected} is missing")
    if entry["prev_hash"] != previous:
        raise ValueError(f"entry {expected} does not follow the one before it")
    if entry["hash"] != chain.link(entry):
        raise ValueError(f"entry {expected} was changed")
    if values.get("data") is not None and chain.commit_to(values["salt"], values["data"]) != entry["commitment"]:
        raise ValueError(f"the values of entry {expected} were changed")
    return entry["hash"]
