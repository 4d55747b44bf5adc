"""The keys of this server, as the vault needs them: set once by create_app or the command line.

From the instance key (32 bytes, KEYS/instance.key) come, each under a label of its own (`core.crypto.derive`):
the pepper of vault passphrases, the MAC over public keys, and the id that binds every ciphertext to this server.
"""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.core.crypto import derive


@dataclass(frozen=True, repr=False)
class Keys:
    """`folder`: KEYS. `tries`: wrong passphrases of one person in a quarter of an hour."""

    instance_key: bytes
    folder: Path | None
    tries: int = 8

    @property
    def instance(self) -> bytes:
        """32 bytes that name this server and tell nothing of its key."""
        return derive(self.instance_key, "vault/instance")

    @property
    def pepper(self) -> bytes:
        return derive(self.instance_key, "vault/pepper")

    @property
    def throttle(self) -> bytes:
        return derive(self.instance_key, "throttle")

    def mac(self, *parts: bytes) -> bytes:
        """HMAC-SHA-256 over `parts` under the key that vouches for public keys."""
        return hmac.new(derive(self.instance_key, "vault/public-key"), joined(*parts), hashlib.sha256).digest()


_used: list[Keys] = []


def use(keys: Keys) -> None:
    _used[:] = [keys]


def use_settings(settings: Mapping[str, Any]) -> None:
    """The keys of loaded settings (`core.settings.load`)."""
    folder = Path(settings["KEYS"]) if settings["KEYS"] else None
    use(Keys(settings["INSTANCE_KEY"], folder, settings["THROTTLE_ACCOUNT"]))


def keys() -> Keys:
    if not _used:
        raise RuntimeError("No keys: create_app or the command line sets them with vault.keys.use().")
    return _used[0]


def joined(*parts: bytes) -> bytes:
    """One text for one list of parts: each with its length before it, so that no two lists read alike."""
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)
