"""Keys derived from the instance key, random tokens and their stored digests."""

import hashlib
import hmac
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

_instance_key: list[bytes] = []


def derive(instance_key: bytes, label: str) -> bytes:
    """32 bytes for one purpose: HKDF-Expand (RFC 5869) of one block, the instance key being uniform already."""
    return hmac.new(instance_key, b"telusur/" + label.encode() + b"\x01", hashlib.sha256).digest()


def set_instance_key(instance_key: bytes) -> None:
    """Called by create_app and by the commands that need keys: an installation has one instance key."""
    _instance_key[:] = [instance_key]


@contextmanager
def using(instance_key: bytes) -> Iterator[None]:
    """Inside, `key_for` derives from `instance_key`: a restore works with the keys of the record it builds."""
    before = _instance_key[:]
    set_instance_key(instance_key)
    try:
        yield
    finally:
        _instance_key[:] = before


def key_for(label: str) -> bytes:
    """The key of one purpose, of the instance key in use. Raises RuntimeError before `set_instance_key`."""
    if not _instance_key:
        raise RuntimeError("No instance key: call set_instance_key first.")
    return derive(_instance_key[0], label)


def new_token() -> str:
    """An unguessable token of 256 bits, safe in a URL."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """What the database keeps of a token: SHA-256, hexadecimal. Tokens are random, so no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()
