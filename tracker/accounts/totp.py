"""Time-based one-time codes (RFC 6238: SHA-1, six digits, 30 seconds), their sealed secret and its QR code."""

import base64
import hmac
import io
import secrets
from datetime import datetime
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

STEP = 30  # seconds
WINDOW = 1  # steps a clock may be off, either way
NONCE = 12  # bytes


def new_secret() -> bytes:
    """160 random bits, as RFC 4226 (section 4, R6) recommends."""
    return secrets.token_bytes(20)


def seal(key: bytes, user: UUID, secret: bytes) -> bytes:
    """`secret` under AES-256-GCM, bound to its owner: moved to another account's row it opens no more."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, secret, user.bytes)


def unseal(key: bytes, user: UUID, sealed: bytes) -> bytes | None:
    """The secret, or None when it was sealed under another key, for another account, or is no sealed secret."""
    if len(sealed) <= NONCE:
        return None
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], user.bytes)
    except InvalidTag:
        return None


def step_of(moment: datetime) -> int:
    return int(moment.timestamp()) // STEP


def code(secret: bytes, step: int) -> str:
    return _totp(secret).generate(step * STEP).decode()


def step_for(secret: bytes, typed: str, now: int, after: int) -> int | None:
    """The step around `now` whose code was typed, if it is later than `after`: a code counts once, and none before it.

    All steps of the window are computed, whichever fits.
    """
    fits = [s for s in range(now - WINDOW, now + WINDOW + 1) if hmac.compare_digest(code(secret, s), digits(typed))]
    return next((s for s in fits if s > after), None)


def digits(typed: str) -> str:
    """The six digits of what was typed: apps show them as 123 456."""
    return "".join(c for c in typed if c in "0123456789")[:7]


def key_text(secret: bytes) -> str:
    """The secret to type into an app: base32 in groups of four."""
    plain = base64.b32encode(secret).decode().rstrip("=")
    return " ".join(plain[i : i + 4] for i in range(0, len(plain), 4))


def address(secret: bytes, account: str) -> str:
    """The otpauth address that a QR code carries."""
    return _totp(secret).get_provisioning_uri(account, "Telusur")


def qr(text: str) -> str:
    """An SVG of the QR code of `text`: presentation attributes only, dark on light in either look of the pages."""
    out = io.BytesIO()
    import segno

    segno.make(text, error="m", micro=False).save(
        out,
        kind="svg",
        xmldecl=False,
        svgns=False,
        nl=False,
        omitsize=True,
        border=4,
        dark="#000",
        light="#fff",
        svgclass="qr",
        lineclass=None,
    )
    return out.getvalue().decode().replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)


def _totp(secret: bytes) -> TOTP:
    return TOTP(secret, 6, SHA1(), STEP)  # noqa: S303 - what the apps understand; RFC 6238 keeps it
