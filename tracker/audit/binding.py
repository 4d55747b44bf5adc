"""Which checkpoints a chain must agree with, and whether it does. Pure: lines as `checkpoints.read` gives them, and a
function that gives the hash of an entry.

Several databases may be signed with the keys of one folder, into one file. A line names the database it is of by its
address, which nobody can change who only writes to the database: a chain put in the place of another is still held
against the lines of that place. A database that was moved has no lines yet: it must agree with those of some database
that has the same first entry.
"""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.engine import make_url

from tracker.audit.chain import GENESIS, Fault, canonical

CHECKPOINT, RESTORED, STAMP = "checkpoint", "restored", "stamp"
HashOf = Callable[[int], str | None]
Line = dict[str, Any]


def address_of(url: str) -> str:
    """What names the database at `url` in a line, 16 hexadecimal digits: its file, or its server and name."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        said = f"sqlite:{Path(parsed.database or ':memory:').resolve()}"
    else:
        host = parsed.host or parsed.query.get("host") or "localhost"
        said = f"postgresql:{host}:{parsed.port or 5432}/{parsed.database}"
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def digest_of(line: Mapping[str, Any]) -> str:
    """What the next line, and a stamp, call this one: SHA-256 of its canonical JSON."""
    return hashlib.sha256(canonical(dict(line))).hexdigest()


def of_database(lines: list[Line], database: str) -> list[Line]:
    """The lines written for the database of this address, and the stamps over them."""
    return _by_database(lines, database).get(database, [])


def spoken_of(lines: list[Line], database: str, hash_of: HashOf) -> list[Line]:
    """The lines this chain is held against: those of its own database. Before there are any, those of another with the
    same first entry, best of one that it agrees with: it was moved, or copied."""
    owned = _by_database(lines, database)
    if database in owned:
        return owned[database]
    first = hash_of(1)
    kin = [group for group in owned.values() if any(line.get("first") == first for line in group)]
    return next((group for group in kin if disagreement(group, hash_of) is None), kin[-1] if kin else [])


def _by_database(lines: list[Line], asked: str) -> dict[str, list[Line]]:
    """{address: its lines}. Lines of before they named it are of the first database that is named, else of `asked`."""
    first = next((line["database"] for line in lines if "database" in line), asked)
    owners: dict[str, str] = {}
    found: dict[str, list[Line]] = {}
    for line in lines:
        owner = owners.get(line["of"], first) if line["kind"] == STAMP else line.get("database", first)
        owners[digest_of(line)] = owner
        found.setdefault(owner, []).append(line)
    return found


def disagreement(lines: list[Line], hash_of: HashOf) -> Fault | None:
    """The first thing in which a chain and the lines it is held against do not agree."""
    return next(filter(None, (contradiction(line, hash_of) for line in binding(lines, hash_of))), None)


def restores(lines: list[Line], hash_of: HashOf) -> list[tuple[Line, bool]]:
    """The notes of restored backups, each with whether this chain is the one it left."""
    return [(line, _happened(line, hash_of)) for line in lines if line["kind"] == RESTORED]


def _happened(line: Mapping[str, Any], hash_of: HashOf) -> bool:
    """A restore is noted before its database takes the place of the other: killed in between, it did not happen, and
    the chain lacks the entry that it ends with. So does a chain that a later restore put in its place."""
    return "head_hash" not in line or hash_of(line["head_seq"]) == line["head_hash"]


def binding(lines: list[Line], hash_of: HashOf) -> list[Line]:
    """Checkpoints the chain must still agree with: after a restore, those it had when it was backed up, and newer.

    A restore that did not happen changes nothing. One whose chain a later restore took away binds nothing any more, nor
    do the checkpoints made after it.
    """
    happened = [line for line, did in restores(lines, hash_of) if did]
    kept: list[Line] = []
    replaced, later = False, len(happened)
    for line in lines:
        if line["kind"] == RESTORED:
            did = line in happened
            later -= did
            replaced = not did and later > 0
            if did:
                kept = [one for one in kept if one["seq"] <= line["seq"]]
            else:
                continue
        if line["kind"] != STAMP and not replaced:
            kept.append(line)
    return kept


def contradiction(line: Mapping[str, Any], hash_of: HashOf) -> Fault | None:
    """Why the chain is not the one this checkpoint saw. A chain of 0 entries has the genesis hash."""
    seq = int(line["seq"])
    found = hash_of(seq) if seq else line["hash"]
    if found is None:
        return Fault(seq, f"it is gone: the log is shorter than its checkpoint of {line['at']}")
    return None if found == line["hash"] else Fault(seq, f"it is not the one signed at {line['at']}")


def newest(lines: list[Line]) -> Line | None:
    """The last checkpoint of these, with `stamped`: whether an authority's stamp stands behind it."""
    last = next((line for line in reversed(lines) if line["kind"] != STAMP), None)
    if last is None:
        return None
    return {**last, "stamped": any(line.get("of") == digest_of(last) for line in lines)}


def begun_anew(reason: str) -> Line:
    """What a note says of a chain that was thrown away, so that no line of before binds the next one."""
    return {"kind": RESTORED, "seq": 0, "hash": GENESIS, "reason": reason}
