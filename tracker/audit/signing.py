"""The key that signs checkpoints: Ed25519 (RFC 8032), in a file of the key folder, never in the database."""

import os
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

NAME = "signing.key"


class SigningKeyError(Exception):
    """The signing key is there and cannot be used; the message says why."""


def signing_key(keys: Path) -> Ed25519PrivateKey:
    """The key in `keys`/signing.key, made there (0600) at its first use. Raises SigningKeyError."""
    path = keys / NAME
    # O_EXCL: two processes at once must not each sign with a key of their own.
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _read(path)
    with os.fdopen(handle, "w") as file:
        file.write(Ed25519PrivateKey.generate().private_bytes_raw().hex() + "\n")
        file.flush()
        os.fsync(file.fileno())
    return _read(path)


def _read(path: Path) -> Ed25519PrivateKey:
    try:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(path.read_text().strip()))
    except (OSError, ValueError) as problem:
        raise SigningKeyError(f"The signing key at {path} cannot be read: {problem}") from None


def public_hex(key: Ed25519PrivateKey) -> str:
    return key.public_key().public_bytes_raw().hex()


def signed_by(public: str, signature: str, message: bytes) -> bool:
    """Whether the holder of `public` (hexadecimal) signed `message`."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(bytes.fromhex(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True
