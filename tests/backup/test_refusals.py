"""A backup that is damaged, too new, changed or without its keys: one clear sentence, and nothing is changed."""

import errno
import gc
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from tests.backup.conftest import Empty
from tests.backup.made import SOURCE, back_up, empty_keys, held_in, newsroom, restore, rewritten, with_manifest
from tests.templates import Server
from tracker.backup import archive, folder, keyring, making, places
from tracker.backup.faults import BackupError
from tracker.core.db import Database


@pytest.fixture
def made(config: dict[str, Any], tmp_path: Path) -> making.Made:
    return back_up(config, tmp_path / "out")


def refused(match: str, archive: Path, keys: Path | None, config: dict[str, Any], **more: Any) -> None:
    """It is refused, and neither the database nor the key folder is another afterwards."""
    before = held_in(config["DATABASE_URL"]), keyring.of_folder(config).files
    with pytest.raises(BackupError, match=match):
        restore(archive, keys, config, **{"replace": True, **more})
    assert (held_in(config["DATABASE_URL"]), keyring.of_folder(config).files) == before


def cut(by: float) -> Callable[[Path], Path]:
    def change(path: Path) -> Path:
        content = path.read_bytes()
        short = path.with_name("short.db.tar.gz")
        short.write_bytes(content[: int(len(content) * by)])
        return short

    return change


def without_end(bytes_: int) -> Callable[[Path], Path]:
    """Every member is there still; the checksum of all of it is not."""

    def change(path: Path) -> Path:
        short = path.with_name("short.db.tar.gz")
        short.write_bytes(path.read_bytes()[:-bytes_])
        return short

    return change


def flipped(path: Path) -> Path:
    return rewritten(path, lambda name, content: content[:-2] + b"!\n" if name.startswith("rows/user") else content)


def without_a_row(path: Path) -> Path:
    """As somebody does it who knows the format, but not the instance key."""
    import hashlib

    digests = {}

    def change(name: str, content: bytes) -> bytes:
        if name == "manifest.json":
            manifest = json.loads(content)
            manifest["tables"]["user_account"]["rows"] -= 1
            return json.dumps({**manifest, "members": manifest["members"] | digests}).encode()
        if name.startswith("rows/user_account/"):
            content = b"".join(content.splitlines(keepends=True)[:-1])
            digests[name] = hashlib.sha256(content).hexdigest()
        return content

    return rewritten(path, change)


def text_file(path: Path) -> Path:
    path.with_name("x.db.tar.gz").write_text("no archive\x00")
    return path.with_name("x.db.tar.gz")


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        *((cut(by), "cut short or damaged") for by in (0, 0.01, 0.5, 0.98)),
        *((without_end(number), "cut short or damaged") for number in (1, 4, 8, 10, 30)),
        (flipped, "cut short or damaged"),
        (text_file, "cut short or damaged"),
        (without_a_row, "was changed after it was made"),
        (lambda path: with_manifest(path, revision="9999"), "newer version of Telusur"),
        (lambda path: with_manifest(path, format=2, members=[]), "newer version of Telusur"),
        (lambda path: with_manifest(path, tables=[]), "cut short or damaged"),
        (lambda path: with_manifest(path, kind="keys"), "not an archive of a database"),
    ],
)
def test_an_archive_that_is_not_as_it_was_made(config, made, harm, said: str) -> None:
    if config["DATABASE_URL"].startswith("postgresql") and said != "was changed after it was made":
        return  # Refused before the database is asked; once on each is enough for what needs it.
    refused(said, harm(made.database), None, config)


def test_the_two_archives_are_not_taken_for_each_other(config, made) -> None:
    refused("not an archive of a database", made.keys, None, config)
    refused("not an archive of keys", made.database, made.database, config)


def test_an_archive_of_keys_without_its_end(config, made) -> None:
    refused("cut short or damaged", made.database, without_end(8)(made.keys), config)


def test_the_keys_of_another_newsroom(config, made, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "instance.key").write_text("11" * 32)
    theirs = newsroom(config["DATABASE_URL"], other)
    refused("do not fit this backup", made.database, None, theirs)
    refused("holds the keys of another newsroom", made.database, made.keys, theirs)


def test_keys_from_before_a_source_was_sealed(config, empty: Empty, tmp_path: Path) -> None:
    early = back_up(config, tmp_path / "out")
    (Path(config["KEYS"]) / "ring" / "0a6e9a32-3b47-4bb1-8a6e-3f1d9bb2c001.key").write_text("cd" * 32)
    late = back_up(config, tmp_path / "out")
    new = empty_keys(empty("sqlite"), tmp_path / "new-keys")
    with pytest.raises(BackupError, match="lack secrets of sealed identities"):
        restore(late.database, early.keys, new)
    assert not (tmp_path / "new-keys").exists()
    assert restore(late.database, early.keys, new, without_identities=True)


def test_no_keys_at_all(config, made, empty: Empty, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="no keys here"):
        restore(made.database, None, empty_keys(empty("sqlite"), tmp_path / "new-keys"))


def test_a_database_that_holds_something(config, made) -> None:
    refused("holds something already", made.database, None, config, replace=False)


def test_a_database_in_use(config, made) -> None:
    database = Database(config["DATABASE_URL"])
    try:
        with database.engine.connect() as reader:
            reader.exec_driver_sql("SELECT count(*) FROM user_account").fetchall()
            refused("Stop telusur serve", made.database, None, config)
    finally:
        database.engine.dispose()


def test_a_secret_erased_since_does_not_come_back(config, made, tmp_path: Path) -> None:
    ring = Path(config["KEYS"]) / "ring"
    (ring / f"{SOURCE}.key").rename(ring / f"{SOURCE}.gone")
    done = restore(made.database, made.keys, config, replace=True)
    assert any("shredded here since: 1" in line for line in done)
    assert [path.name for path in ring.iterdir()] == [f"{SOURCE}.gone"]


def test_archives_of_keys_that_may_hold_an_erased_secret_go(config, made, tmp_path: Path) -> None:
    ring = Path(config["KEYS"]) / "ring"
    (ring / f"{SOURCE}.key").rename(ring / f"{SOURCE}.gone")
    os.utime(ring / f"{SOURCE}.gone")
    second = back_up(config, tmp_path / "out")
    assert second.removed == [made.keys]
    assert back_up(config, tmp_path / "out").removed == []
    assert restore(made.database, second.keys, config, replace=True)


def test_keys_encrypted_to_an_age_recipient(config, tmp_path: Path) -> None:
    import pyrage

    pair, other = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    for name, identity in (("mine", pair), ("other", other)):
        (tmp_path / name).write_text(f"# made for a test\n{identity}\n")
    made = back_up(config, tmp_path / "out", recipient=str(pair.to_public()))
    assert made.keys.name.endswith(".keys.tar.gz.age")
    refused("--age-identity", made.database, made.keys, config)
    refused("does not open", made.database, made.keys, config, identity=tmp_path / "other")
    assert restore(made.database, made.keys, config, identity=tmp_path / "mine", replace=True)
    with pytest.raises(BackupError, match="no age recipient"):
        back_up(config, tmp_path / "out", recipient="age1nothing")


def full(monkeypatch: pytest.MonkeyPatch, target: Any, name: str, after: int) -> None:
    """From the call after so many on, the disk is full."""
    write, calls = getattr(target, name), []

    def written(*given: Any, **more: Any) -> Any:
        calls.append(name)
        if len(calls) > after:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(*given, **more)

    monkeypatch.setattr(target, name, written)


@pytest.mark.parametrize("after", [0, 3])
def test_a_disk_that_is_full(config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    full(monkeypatch, archive.Writer, "add", after)
    with pytest.raises(BackupError, match="could not be finished: No space left on device"):
        back_up(config, tmp_path / "out")
    gc.collect()
    assert [path.name for path in (tmp_path / "out").iterdir()] == [".lock"]


def test_a_disk_that_is_full_when_the_keys_are_put_back(config, made, tmp_path: Path, empty, monkeypatch) -> None:
    there = empty_keys(empty("sqlite"), tmp_path / "new-keys")
    full(monkeypatch, keyring.os, "fsync", 0)
    with pytest.raises(BackupError, match="The database is as it was: No space left on device"):
        restore(made.database, made.keys, there)
    assert not [path for path in (tmp_path / "new-keys").rglob("*") if path.is_file()]
    assert folder.archives(tmp_path / "out", folder.KEYS)


def test_two_at_once(config, tmp_path: Path) -> None:
    with folder.held(tmp_path / "out"), pytest.raises(BackupError, match="Another backup"):
        back_up(config, tmp_path / "out")
    made = back_up(config, tmp_path / "out")
    with places.place_of(config["DATABASE_URL"]).held():
        refused("Another restore", made.database, None, config)


def test_a_checkpoint_list_that_cannot_be_read_stops_before_anything_changed(config, made) -> None:
    (Path(config["KEYS"]) / "checkpoints.jsonl").write_text("{\n")
    refused("line 1 of the checkpoints cannot be read", made.database, None, config)


def test_the_owner_of_the_tables_sees_that_the_program_is_connected_under_its_own_role(server: Server) -> None:
    """Of another role PostgreSQL tells whose a session is, and not what it is: the two roles of docs/deployment.md."""
    with server.database() as url:
        owner, program = Database(url).engine, Database(url).engine
        with owner.connect() as mine, program.connect():
            mine.execute(text("CREATE ROLE telusur_owner_alone"))
            mine.execute(text("SET LOCAL ROLE telusur_owner_alone"))
            assert mine.scalar(places.OTHERS, {"mine": 0}) == 1
        owner.dispose()
        program.dispose()
