"""Restoring: everything is checked first, built in a place of its own, and put in place in one step at the end.

Killed at any moment, the present database is whole: the old one before that step, the restored one after it.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, select, text, update
from sqlalchemy.exc import DBAPIError

from tracker.accounts.models import HalfSignIn, Link, LoginSession
from tracker.audit import chain, checkpoints
from tracker.audit.chain import Happening
from tracker.audit.models import AuditEntry
from tracker.audit.tracking import report
from tracker.backup import archive, folder, keyring, places, rows
from tracker.backup.faults import BackupError
from tracker.backup.keyring import SECRET, TOMBSTONE, Ring
from tracker.core import clock
from tracker.core.crypto import using
from tracker.core.db import Database, session
from tracker.core.points import reached
from tracker.leaks import expunge, ledger
from tracker.migrate import known, upgrade


@dataclass(frozen=True)
class Wish:
    """What to restore, and where to. `keys`: an archive of keys; None: those in KEYS. `identity`: an age identity file.

    `replace`: also over a database that holds something, which is kept beside it. `without_identities`: also with keys
    that do not fit, after which sealed identities stay shut.
    """

    archive: Path
    keys: Path | None
    url: str
    identity: Path | None = None
    replace: bool = False
    without_identities: bool = False


def restore(settings: Mapping[str, Any], wish: Wish) -> list[str]:
    """Returns what was done, a line each. Raises BackupError, and then nothing was changed."""
    try:
        return _restore(settings, wish)
    except OSError as problem:
        where = f" ({problem.filename})" if problem.filename else ""
        raise BackupError(f"The database is as it was: {problem.strerror or problem}{where}.") from None


def _restore(settings: Mapping[str, Any], wish: Wish) -> list[str]:
    manifest = checked_manifest(wish.archive)
    ring = keyring.unpacked(wish.keys, wish.identity) if wish.keys else Ring()
    _fits(settings, wish, manifest, ring)
    place = places.place_of(wish.url)
    with place.held():
        if place.holds() and not wish.replace:
            raise BackupError(
                "The database to restore into holds something already. --replace puts the backup in its place and "
                "keeps the old one beside it."
            )
        place.check_idle()
        database = place.fresh()
        try:
            _load(database, wish.archive, manifest)
            _hold_chain(database, manifest)
            reached("restore.loaded")
            said = _place_keys(settings, ring)
            reached("restore.keys-placed")
            said += _expunged(settings, database, ring)
            reached("restore.expunged")
            said += _ready(settings, database, manifest)
        finally:
            database.engine.dispose()
        reached("restore.noted")
        kept = place.swap(folder.stamp(clock.now()))
        reached("restore.swapped")
    return [_summary(manifest), *said, *([f"The database of before is kept: {kept}"] if kept else [])]


def _summary(manifest: Mapping[str, Any]) -> str:
    number = sum(table["rows"] for table in manifest["tables"].values())
    seq = manifest["audit"]["seq"]
    return f"Restored the backup of {manifest['made']}: {number} rows, {seq} audit entries, the chain holds."


def checked_manifest(path: Path) -> archive.Manifest:
    """The manifest of a database archive, read to its end and counted."""
    seen, counted = archive.Seen(), dict[str, int]()
    with path.open("rb") as file, archive.damage_told(str(path)):
        for name, content, _mtime in archive.checked(file, seen):
            table = name.split("/")[1]
            counted[table] = counted.get(table, 0) + content.count(b"\n")
        manifest = seen.manifest or {}
        _check_kind(path, manifest)
        if counted != {name: table["rows"] for name, table in manifest["tables"].items() if table["rows"]}:
            raise ValueError("counts")
    return manifest


def _check_kind(path: Path, manifest: Mapping[str, Any]) -> None:
    if manifest["kind"] != "database":
        raise BackupError(f"{path} is not an archive of a database; that ends in .db.tar.gz.")
    if manifest["format"] > archive.FORMAT or not known(manifest["revision"]):
        raise BackupError(
            f"{path} was made by a newer version of Telusur ({manifest['program']}). Upgrade the program first; "
            "nothing was changed."
        )


def _fits(settings: Mapping[str, Any], wish: Wish, manifest: archive.Manifest, ring: Ring) -> None:
    """Raises BackupError where the keys are not those of this record, or do not open what it holds."""
    here = keyring.of_folder(settings)
    mine, given = here.instance_key, ring.instance_key
    if mine and given and not secrets.compare_digest(mine, given):
        raise BackupError(
            f"{settings['KEYS']} holds the keys of another newsroom. Move that folder away, or set TELUSUR_KEYS to an "
            "empty one; nothing was changed."
        )
    key = given or mine
    if key is None:
        raise BackupError("There are no keys here. Give their archive: --keys FILE")
    if archive.instance_of(key) != manifest["instance"]:
        if not wish.without_identities:
            raise BackupError(
                "These are the keys of another newsroom: they do not fit this backup. Nothing was changed. If its own "
                "keys are lost, --without-identities restores the record all the same."
            )
        return
    if not secrets.compare_digest(str(manifest.get("mac", "")), archive.mac_of(key, manifest)):
        raise BackupError(f"{wish.archive} was changed after it was made. Nothing was changed here; take another.")
    known_of = ring.sources(SECRET) | here.sources(SECRET) | ring.sources(TOMBSTONE) | here.sources(TOMBSTONE)
    lacking = set(manifest["ring"]) - known_of
    if lacking and not wish.without_identities:
        raise BackupError(
            f"The keys lack secrets of sealed identities of this backup ({len(lacking)}). Nothing was changed. Give "
            "the archive of keys that was made with it, or a later one; --without-identities restores the rest all the "
            "same."
        )


def _load(database: Database, path: Path, manifest: archive.Manifest) -> None:
    """Builds the tables as they were, and fills them."""
    upgrade(database.engine, manifest["revision"])
    with database.engine.begin() as connection, path.open("rb") as file:
        present = rows.tables(connection)
        kept = {name: table["columns"] for name, table in manifest["tables"].items()}
        if {name: set(columns) for name, columns in kept.items()} != {n: set(c) for n, c in present.items()}:
            raise BackupError("The backup has other tables than this version of Telusur makes. Nothing was changed.")
        back = rows.loosen(connection)
        for name in present:
            _empty(connection, name)
        try:
            for name, content, _mtime in archive.checked(file, archive.Seen()):
                _fill(connection, name, content, kept)
            if not rows.fasten(connection, back, present):
                raise BackupError("Rows of the backup refer to rows it does not have. Nothing was changed.")
        except DBAPIError as problem:
            kind = type(problem.orig).__name__
            raise BackupError(f"The backup does not fit its own tables ({kind}). Nothing was changed.") from None
    _count(database, manifest)


def _empty(connection: Connection, name: str) -> None:
    """Takes out what a migration put in. The audit tables refuse even to lose nothing."""
    if connection.execute(text(f'SELECT 1 FROM "{name}" LIMIT 1')).first():  # noqa: S608 - names of tables
        connection.execute(text(f'DELETE FROM "{name}"'))  # noqa: S608


def _fill(connection: Connection, name: str, content: bytes, kept: Mapping[str, list[str]]) -> None:
    folder_of, table, *_part = name.split("/")
    if folder_of == "rows":
        rows.write(connection, table, kept[table], (json.loads(line) for line in content.splitlines()))


def _count(database: Database, manifest: archive.Manifest) -> None:
    with database.engine.connect() as connection:
        for name, table in manifest["tables"].items():
            number = connection.scalar(text(f'SELECT count(*) FROM "{name}"'))  # noqa: S608
            if number != table["rows"]:
                raise BackupError(
                    f"{table['rows']} rows of {name} were backed up, {number} restored. Nothing was changed."
                )
        connection.rollback()


def _hold_chain(database: Database, manifest: archive.Manifest) -> None:
    """Brings the tables up to date and recomputes the audit chain: it must end where the backup says."""
    upgrade(database.engine)
    with database.opened(writing=False):
        entries, fault = chain.verify(session())
        found = session().scalar(select(AuditEntry.hash).order_by(AuditEntry.seq.desc()).limit(1)) or ""
    if fault:
        raise BackupError(f"The audit chain of the backup does not hold: entry {fault.seq}: {fault.reason}.")
    if {"seq": entries, "hash": found} != manifest["audit"]:
        raise BackupError("The audit chain of the backup does not end where its manifest says. Nothing was changed.")


def _place_keys(settings: Mapping[str, Any], ring: Ring) -> list[str]:
    added, left_out = keyring.fill(settings, ring)
    said = [f"Key files put into {settings['KEYS']}: {added}."] if added else []
    if left_out:
        said.append(f"Secrets left out because their sources were shredded here since: {left_out}.")
    return said


def _expunged(settings: Mapping[str, Any], database: Database, ring: Ring) -> list[str]:
    """Takes out again what two people took out since the backup, by the lists here and in the archive of keys."""
    key, home = keyring.of_folder(settings).instance_key, Path(settings["KEYS"])
    if key is None:
        return []
    ledger.take_in(home, ring.files.get(ledger.NAME, (b"", 0))[0])
    if not ledger.entries(home):
        return []
    try:
        with using(key), database.work():
            changed = expunge.reapply(session(), home)
    except ledger.Unreadable as problem:
        raise BackupError(f"{home / ledger.NAME}: {problem} Nothing was changed.") from None
    swept = expunge.sweep(database.engine)
    said = [f"Taken out again, as two people had decided: words in {changed} texts."]
    return said if swept else [*said, "Old rows may still hold them. Run: telusur expunge reapply"]


def _ready(settings: Mapping[str, Any], database: Database, manifest: archive.Manifest) -> list[str]:
    """What must be so before anybody may use it: nobody signed in, no old link, the restore in log and checkpoints."""
    with database.work() as current_session:
        ended = current_session.execute(_ended(LoginSession, LoginSession.ended_at, LoginSession.ended_at.is_(None)))
        current_session.execute(delete(HalfSignIn))
        links = current_session.execute(
            _ended(Link, Link.expires_at, Link.used_at.is_(None), Link.expires_at > clock.now())
        )
        data = {"name": manifest["made"], "entries": manifest["audit"]["seq"]}
        report(current_session, Happening("backup.restored", data=data))
    place = checkpoints.Place.of(settings)
    assert place is not None
    with database.work(writing=False):
        try:
            reason = f"the backup of {manifest['made']}"
            checkpoints.write(session(), place, restored=reason, upto=manifest["audit"]["seq"])
        except checkpoints.Alarm as problem:
            raise BackupError(f"{place.file}: {problem}. Move it away, then run this again.") from None
    return [f"Nobody is signed in any more. Ended: sessions {_rowcount(ended)}, links sent {_rowcount(links)}."]


def _ended(model: Any, column: Any, *which: Any) -> Any:
    return update(model).where(*which).values({column: clock.now()})


def _rowcount(result: Any) -> int:
    return int(result.rowcount)
