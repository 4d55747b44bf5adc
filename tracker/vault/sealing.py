"""Sealing and opening bytes: pure functions, no database.

A data key (DEK, 32 random bytes) seals the fields with AES-256-GCM. It is wrapped to each recipient with HPKE
(RFC 9180, hybrid KEM ML-KEM-768 + X25519, HKDF-SHA-256, AES-256-GCM), after it was encrypted under the source's ring
secret. Everything is bound to where it stands: server, source, field or recipient, and number of the sealing.
"""

import secrets
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tracker.vault.keys import joined

SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
SEED = 96  # bytes: 64 of ML-KEM-768 (d and z), 32 of X25519
MLKEM_PUBLIC = 1184
KEY = 32
NONCE = 12
# Plaintexts are filled up to the next of these, so that a length tells nothing.
BUCKETS = (512, 4096, 32_768, 131_072)
RECOVERY = b"recovery"


class Unopened(Exception):
    """A ciphertext does not open: another key, another place, or changed."""


@dataclass(frozen=True, repr=False)
class PrivateKey:
    """The 96 secret bytes of a recipient."""

    seed: bytes

    @classmethod
    def made(cls) -> Self:
        return cls(secrets.token_bytes(SEED))

    @classmethod
    def of_secret(cls, secret: bytes) -> Self:
        """From 32 secret bytes, which is what the shares of the recovery key hold."""
        return cls(derived(secret, b"telusur/recovery-key", length=SEED))

    def _parts(self) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
        seed, scalar = self.seed[:64], self.seed[64:]
        return MLKEM768PrivateKey.from_seed_bytes(seed), X25519PrivateKey.from_private_bytes(scalar)

    def public(self) -> bytes:
        """1,216 bytes: the ML-KEM-768 key, then the X25519 key."""
        mlkem, x25519 = self._parts()
        return mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()

    def unwrap(self, wrapped: bytes, info: bytes) -> bytes:
        try:
            return SUITE.decrypt(wrapped, hpke.MLKEM768X25519PrivateKey(*self._parts()), info)
        except (InvalidTag, ValueError):
            raise Unopened from None


def wrap(plain: bytes, public: bytes, info: bytes) -> bytes:
    """`plain` for the owner of `public`, who must name the same `info`."""
    mlkem = MLKEM768PublicKey.from_public_bytes(public[:MLKEM_PUBLIC])
    x25519 = X25519PublicKey.from_public_bytes(public[MLKEM_PUBLIC:])
    return SUITE.encrypt(plain, hpke.MLKEM768X25519PublicKey(mlkem, x25519), info)


@dataclass(frozen=True)
class Place:
    """Where a ciphertext belongs. `sealing`: the number of the sealing, which grows with each new data key."""

    instance: bytes
    source: UUID
    sealing: int

    def of(self, kind: str, *more: bytes) -> bytes:
        number = self.sealing.to_bytes(8, "big")
        return joined(b"telusur/vault/1", kind.encode(), self.instance, self.source.bytes, number, *more)


def wrap_key(data_key: bytes, ring_secret: bytes, public: bytes, place: Place, recipient: bytes) -> bytes:
    """The data key for one `recipient` (who, and which of their keys). It is noise without the ring secret."""
    info = place.of("wrap", recipient)
    return wrap(encrypt(_ring_key(ring_secret, place), data_key, info), public, info)


def unwrap_key(wrapped: bytes, ring_secret: bytes, key: PrivateKey, place: Place, recipient: bytes) -> bytes:
    """Raises Unopened."""
    info = place.of("wrap", recipient)
    return decrypt(_ring_key(ring_secret, place), key.unwrap(wrapped, info), info)


def _ring_key(ring_secret: bytes, place: Place) -> bytes:
    return derived(ring_secret, place.of("ring"))


def seal_field(data_key: bytes, place: Place, field: str, text: str) -> bytes:
    return encrypt(data_key, padded(text.encode()), place.of("field", field.encode()))


def open_field(data_key: bytes, place: Place, field: str, sealed: bytes) -> str:
    """Raises Unopened."""
    return unpadded(decrypt(data_key, sealed, place.of("field", field.encode()))).decode()


def padded(plain: bytes) -> bytes:
    """Its length, itself, and zeros up to the next bucket. Raises ValueError when it fits none."""
    framed = len(plain).to_bytes(4, "big") + plain
    for bucket in BUCKETS:
        if len(framed) <= bucket:
            return framed.ljust(bucket, b"\0")
    raise ValueError("too long to seal")


def unpadded(framed: bytes) -> bytes:
    return framed[4 : 4 + int.from_bytes(framed[:4], "big")]


def encrypt(key: bytes, plain: bytes, bound_to: bytes) -> bytes:
    """AES-256-GCM under a random nonce, which stands before it; bound to `bound_to`."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, bound_to)


def decrypt(key: bytes, sealed: bytes, bound_to: bytes) -> bytes:
    """Raises Unopened."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], bound_to)
    except (InvalidTag, ValueError):
        raise Unopened from None


def derived(secret: bytes, info: bytes, *, salt: bytes = b"", length: int = KEY) -> bytes:
    """HKDF-SHA-256 (RFC 5869)."""
    return HKDF(hashes.SHA256(), length, salt or None, info).derive(secret)


def new_key() -> bytes:
    return secrets.token_bytes(KEY)
