"""The key ring: one secret of 32 bytes a source, in KEYS/ring/<uuid>.key beside the instance key, in no database.

Every wrap needs it. Erasing the file makes an identity unreadable for ever, in old copies of the database too.
"""

import contextlib
import os
import secrets
from pathlib import Path
from uuid import UUID

from tracker.core import clock
from tracker.core.points import reached
from tracker.core.settings import SettingsError
from tracker.vault.keys import keys
from tracker.vault.sealing import KEY


class Erased(Exception):
    """There is no key file of this source: it was erased, or the ring was not restored with the database."""


def folder() -> Path:
    home = keys().folder
    if home is None:
        raise SettingsError("TELUSUR_KEYS is missing: the folder of key files.")
    return home / "ring"


def _file(source: UUID) -> Path:
    return folder() / f"{source}.key"


def _tombstone(source: UUID) -> Path:
    return folder() / f"{source}.gone"


def secret_of(source: UUID) -> bytes:
    """Raises Erased."""
    try:
        secret = bytes.fromhex(_file(source).read_text().strip())
    except (FileNotFoundError, ValueError):
        # No file, or one whose erasing was cut off after it was overwritten.
        raise Erased from None
    if len(secret) != KEY:
        raise Erased
    return secret


def make(source: UUID) -> bytes:
    """The secret of `source`, made unless it is there. It is on the disk when this returns: no row may need a file that
    could still be lost."""
    with contextlib.suppress(Erased):
        return secret_of(source)
    folder().mkdir(parents=True, exist_ok=True, mode=0o700)
    made = folder() / f".{source}.{secrets.token_hex(8)}"
    with os.fdopen(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_hex(KEY) + "\n")
        file.flush()
        os.fsync(file.fileno())
    reached("vault.ring-written")
    # A link never replaces: of two makers one wins, and both read what it wrote.
    with contextlib.suppress(FileExistsError):
        os.link(made, _file(source))
    made.unlink()
    _tombstone(source).unlink(missing_ok=True)
    _sync(folder())
    return secret_of(source)


def erase(source: UUID) -> None:
    """Overwrites and removes the secret; a file with the day stands in its place. Erasing twice is harmless.

    Whoever calls holds the identity's row: a secret made since is not the one that was meant.
    """
    if is_there(source):
        # First: without it an archive of keys from before would put the secret back.
        _mark(source)
        reached("vault.ring-marked")
    for path in (_file(source), *_begun(source)):
        with contextlib.suppress(FileNotFoundError), open(path, "r+b") as held:
            held.write(secrets.token_bytes(path.stat().st_size))
            held.flush()
            os.fsync(held.fileno())
            reached("vault.ring-overwritten")
            path.unlink(missing_ok=True)
    _sync(folder())


def _mark(source: UUID) -> None:
    with os.fdopen(os.open(_tombstone(source), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as mark:
        mark.write(f"erased {clock.today()}\n")
        mark.flush()
        os.fsync(mark.fileno())
    _sync(folder())


def _begun(source: UUID) -> list[Path]:
    """Copies of the secret that were begun, here or by a restore, and not given their name: a crash leaves them."""
    return list(folder().glob(f".{source}.*"))


def remains(source: UUID) -> bool:
    """Whether anything is left to erase."""
    return is_there(source) or bool(_begun(source))


def is_there(source: UUID) -> bool:
    return _file(source).exists()


def was_erased(source: UUID) -> bool:
    """Whether the key was destroyed here on purpose, whatever a database of before says."""
    return _tombstone(source).exists() and not is_there(source)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
