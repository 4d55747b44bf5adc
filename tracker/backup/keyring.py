"""The key folder as an archive: instance key, ring, signing key, checkpoints, and whatever else lies there.

Putting it back only ever adds what is missing. A secret that was erased here stays erased, whatever an archive holds.
"""

import contextlib
import fcntl
import io
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyrage

from tracker.audit import checkpoints
from tracker.backup import archive
from tracker.backup.faults import BackupError
from tracker.backup.folder import sync

# It comes without types.
_age: Any = pyrage
INSTANCE = "instance.key"
RING, SECRET, TOMBSTONE = "ring/", ".key", ".gone"
PREFIX = "keys/"


@dataclass
class Ring:
    """Key files by their path inside the key folder: {path: (content, mtime)}."""

    files: dict[str, tuple[bytes, int]] = field(default_factory=dict, repr=False)

    @property
    def instance_key(self) -> bytes | None:
        """The 32 secret bytes; None where there is no usable key."""
        with contextlib.suppress(KeyError, ValueError):
            key = bytes.fromhex(self.files[INSTANCE][0].decode().strip())
            return key if len(key) == 32 else None
        return None

    def sources(self, end: str) -> set[str]:
        """The sources with a secret (`.key`) or with a tombstone of one (`.gone`)."""
        return {name[len(RING) : -len(end)] for name in self.files if name.startswith(RING) and name.endswith(end)}


def of_folder(settings: Mapping[str, Any]) -> Ring:
    """What lies in KEYS now, and the checkpoints wherever they are kept."""
    home, ring = Path(settings["KEYS"]), Ring()
    for path in sorted(home.rglob("*")):
        name = path.relative_to(home).as_posix()
        if path.is_file() and archive.NAME.fullmatch(PREFIX + name):
            # A secret may be erased just now.
            with contextlib.suppress(FileNotFoundError):
                ring.files[name] = _read(path)
    place = checkpoints.Place.of(settings)
    if place is not None and place.file.exists():
        ring.files[checkpoints.NAME] = _read(place.file)
    return ring


def _read(path: Path) -> tuple[bytes, int]:
    with path.open("rb") as file:
        # Whoever writes checkpoints holds the file alone, so no line is read by half.
        fcntl.flock(file, fcntl.LOCK_SH)
        return file.read(), int(path.stat().st_mtime)


def last_erased(settings: Mapping[str, Any]) -> datetime | None:
    """When a secret was last erased here."""
    marks = [path.stat().st_mtime for path in (Path(settings["KEYS"]) / "ring").glob(f"*{TOMBSTONE}")]
    return datetime.fromtimestamp(max(marks), UTC) if marks else None


def packed(ring: Ring, instance_key: bytes, recipient: str = "", **said: Any) -> bytes:
    """The archive of a ring; encrypted to `recipient`, an age public key, if one is given. Raises BackupError."""
    made = io.BytesIO()
    with archive.Writer(made, instance_key, kind="keys", **said) as writer:
        for name, (content, mtime) in ring.files.items():
            writer.add(PREFIX + name, content, mtime)
    if not recipient:
        return made.getvalue()
    return _age.encrypt(made.getvalue(), [recipient_of(recipient)])


def recipient_of(text: str) -> Any:
    """Raises BackupError for what is no age public key."""
    try:
        return _age.x25519.Recipient.from_str(text.strip())
    except _age.RecipientError:
        raise BackupError("This is no age recipient: it looks like age1… and comes from age-keygen.") from None


def unpacked(path: Path, identity: Path | None) -> Ring:
    """The ring in an archive, every digest and its own MAC checked. Raises BackupError."""
    content = path.read_bytes()
    if content.startswith(b"age-encryption.org/"):
        content = _decrypted(content, path, identity)
    ring, seen = Ring(), archive.Seen()
    with archive.damage_told(str(path)):
        for name, inside, mtime in archive.checked(io.BytesIO(content), seen):
            ring.files[name.removeprefix(PREFIX)] = inside, mtime
        manifest = seen.manifest or {}
        if manifest["format"] > archive.FORMAT:
            raise BackupError(f"{path} was made by a newer version of Telusur. Upgrade first; nothing was changed.")
        if manifest["kind"] != "keys":
            raise BackupError(f"{path} is not an archive of keys; it ends in .keys.tar.gz or .keys.tar.gz.age.")
        key = ring.instance_key
        if key is None or not secrets.compare_digest(manifest["mac"], archive.mac_of(key, manifest)):
            raise BackupError(f"{path} was changed after it was made. Nothing was changed here; take another.")
    return ring


def _decrypted(content: bytes, path: Path, identity: Path | None) -> bytes:
    if identity is None:
        raise BackupError(f"{path} is encrypted. Give the file of its age identity: --age-identity FILE")
    try:
        lines = [line.strip() for line in identity.read_text().splitlines()]
        known = [_age.x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#")]
    except (_age.IdentityError, UnicodeError):
        raise BackupError(f"{identity} is no file of age identities.") from None
    try:
        return _age.decrypt(content, known)
    except _age.DecryptError:
        raise BackupError(f"{identity} does not open {path}, or the archive is cut short or damaged.") from None


def fill(settings: Mapping[str, Any], ring: Ring) -> tuple[int, int]:
    """Adds to KEYS what it lacks. Returns (files put there, secrets left out because they were erased here)."""
    here, added, left_out = of_folder(settings), 0, 0
    gone = here.sources(TOMBSTONE) - here.sources(SECRET)
    # Tombstones first and the instance key last: a folder with one is whole.
    order = sorted(ring.files, key=lambda name: (not name.endswith(TOMBSTONE), name == INSTANCE, name))
    for name in order:
        source = name.removeprefix(RING).partition(".")[0] if name.startswith(RING) else ""
        if name.endswith(TOMBSTONE) and source in here.sources(SECRET):
            continue
        if source in gone and name.endswith(SECRET):
            left_out += 1
            continue
        content, mtime = ring.files[name]
        mine = here.files[name][0] if name in here.files else b""
        content = _joined(name, mine, content)
        if content != mine:
            _put(_path(settings, name), content, mtime)
            added += 1
    return added, left_out


def _joined(name: str, mine: bytes, given: bytes) -> bytes:
    """What a key file holds afterwards. One that is here stays; a longer file of checkpoints is right where it goes on
    from the end of the shorter one. The list of expunges is joined by its owner (`leaks.ledger.take_in`)."""
    if name == checkpoints.NAME and given.startswith(mine):
        return given
    return mine or given


def _path(settings: Mapping[str, Any], name: str) -> Path:
    place = checkpoints.Place.of(settings)
    return place.file if place and name == checkpoints.NAME else Path(settings["KEYS"]) / name


def _put(path: Path, content: bytes, mtime: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # When a secret was erased decides which old archives of keys must go.
        os.utime(made, (mtime, mtime))
        os.replace(made, path)
    except BaseException:
        # Half a key on a full disk helps nobody.
        made.unlink(missing_ok=True)
        raise
    sync(path.parent)
