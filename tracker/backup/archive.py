"""One archive: a tar.gz whose last member, manifest.json, names every other one with its digest.

Being last, it is missing from whatever was cut short. It bears an HMAC under the instance key, so that nobody who only
holds the archive can change it unseen.
"""

import gzip
import hashlib
import hmac
import io
import json
import re
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, Self

from tracker.audit.chain import canonical
from tracker.backup.faults import BackupError
from tracker.core.crypto import derive

FORMAT = 1
MANIFEST = "manifest.json"
# What a member may be called: nothing that leads out of a folder.
NAME = re.compile(r"(rows|keys|files)(/[A-Za-z0-9_-][A-Za-z0-9._-]*){1,3}", re.ASCII)
# No member is larger, in bytes: one part of a table, or one row of the longest texts there can be.
LARGEST = 256_000_000
# So many bytes are read at a time of what nobody looks at.
BLOCK = 65_536
Manifest = dict[str, Any]
# What reading a file raises that is no archive of ours, or not all of one.
DAMAGE = (
    *(tarfile.TarError, EOFError, gzip.BadGzipFile, zlib.error),
    *(ValueError, LookupError, TypeError, AttributeError, RecursionError),
)


def instance_of(instance_key: bytes) -> str:
    """What names a newsroom's key in its backups and tells nothing of it."""
    return derive(instance_key, "backup/instance").hex()


def mac_of(instance_key: bytes, manifest: Manifest) -> str:
    said = canonical({name: value for name, value in manifest.items() if name != "mac"})
    return hmac.new(derive(instance_key, "backup/mac"), said, hashlib.sha256).hexdigest()


class Writer:
    """Writes one archive into an open file. The end of the block puts the manifest behind everything else."""

    def __init__(self, file: IO[bytes], instance_key: bytes, **said: Any) -> None:
        self.tar = tarfile.open(fileobj=file, mode="w|gz", format=tarfile.PAX_FORMAT)  # noqa: SIM115 - its end does
        self.instance_key = instance_key
        self.manifest: Manifest = {"format": FORMAT, "instance": instance_of(instance_key), **said, "members": {}}

    def add(self, name: str, content: bytes, mtime: int = 0) -> None:
        self.manifest["members"][name] = hashlib.sha256(content).hexdigest()
        self._put(name, content, mtime)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, fault: type[BaseException] | None, *_more: object) -> None:
        try:
            if fault is None:
                self.manifest["mac"] = mac_of(self.instance_key, self.manifest)
                self._put(MANIFEST, json.dumps(self.manifest, indent=1, sort_keys=True).encode(), 0)
                self.tar.close()
        finally:
            # A stream that could not be finished would write its end when it is collected.
            stream: Any = self.tar.fileobj
            stream.closed = True

    def _put(self, name: str, content: bytes, mtime: int) -> None:
        member = tarfile.TarInfo(name)
        member.size, member.mtime, member.mode = len(content), mtime, 0o600
        self.tar.addfile(member, io.BytesIO(content))


@contextmanager
def damage_told(what: str) -> Iterator[None]:
    """What a cut or damaged file makes its readers raise, as one clear sentence."""
    try:
        yield
    except DAMAGE:
        raise BackupError(f"{what} is cut short or damaged. Nothing was changed; take another backup.") from None


def members(file: IO[bytes]) -> Iterator[tuple[str, bytes, int]]:
    """(name, content, mtime) of each member in order, the manifest last. Raises ValueError for what is no backup."""
    with gzip.open(file) as plain, tarfile.open(fileobj=plain, mode="r|") as tar:
        for member in tar:
            if not member.isreg() or member.size > LARGEST:
                raise ValueError(member.name)
            if member.name != MANIFEST and not NAME.fullmatch(member.name):
                raise ValueError(member.name)
            taken = tar.extractfile(member)
            assert taken is not None
            yield member.name, taken.read(), int(member.mtime)
        # The checksum stands at the very end, behind what the archive itself needs.
        while plain.read(BLOCK):
            pass


class Seen:
    """What `checked` has found of an archive: its manifest, once it was read to the end."""

    manifest: Manifest | None = None


def checked(file: IO[bytes], seen: Seen) -> Iterator[tuple[str, bytes, int]]:
    """As `members`, and at the end every digest was held against the manifest: `seen.manifest`. Raises ValueError."""
    digests = {}
    for name, content, mtime in members(file):
        if seen.manifest is not None:
            raise ValueError(name)
        if name != MANIFEST:
            if name in digests:
                raise ValueError(name)
            digests[name] = hashlib.sha256(content).hexdigest()
            yield name, content, mtime
            continue
        manifest = json.loads(content)
        if manifest["format"] == FORMAT and manifest["members"] != digests:
            raise ValueError(MANIFEST)
        seen.manifest = manifest
    if seen.manifest is None:
        raise ValueError("no manifest")
