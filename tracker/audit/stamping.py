"""Time stamps of an outside authority over checkpoints (RFC 3161).

A checkpoint proves the order of things to whoever trusts this server's clock and key; a stamp proves to anybody that it
existed at a time.
"""

import base64
import binascii
import urllib.error
import urllib.request
from pathlib import Path

from cryptography import x509
from rfc3161_client import (
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)
from rfc3161_client.tsp import PKIStatus

TIMEOUT = 15
LARGEST = 100_000


class StampError(Exception):
    """The authority gave no stamp, or one that does not hold; the message says why."""


def ask(url: str, digest: str) -> str:
    """A stamp over `digest` (the digest of a checkpoint, as text) from the authority at `url`, base64.

    Raises StampError, after at most 15 seconds.
    """
    request = TimestampRequestBuilder().data(digest.encode()).nonce(nonce=True).cert_request(cert_request=True).build()
    call = urllib.request.Request(  # noqa: S310 - settings allow http and https only
        url, data=request.as_bytes(), headers={"Content-Type": "application/timestamp-query"}
    )
    try:
        with urllib.request.urlopen(call, timeout=TIMEOUT) as answer:  # noqa: S310
            body = answer.read(LARGEST)
    except (OSError, urllib.error.URLError) as problem:
        raise StampError(f"the authority did not answer: {problem}") from None
    response = _decoded(body)
    if PKIStatus(response.status) != PKIStatus.GRANTED:
        raise StampError("the authority refused the stamp")
    info = response.tst_info
    if info.nonce != request.nonce or info.message_imprint.message != request.message_imprint.message:
        raise StampError("the authority stamped something else")
    return base64.b64encode(body).decode()


def verify(token: str, digest: str, roots: Path) -> str:
    """When the stamp says `digest` existed (ISO, UTC). `roots`: PEM file of the authority's root certificates.

    Raises StampError.
    """
    try:
        response = _decoded(base64.b64decode(token, validate=True))
        builder = VerifierBuilder()
        for certificate in x509.load_pem_x509_certificates(roots.read_bytes()):
            builder = builder.add_root_certificate(certificate)
        builder.build().verify_message(response, digest.encode())
    except (VerificationError, ValueError, OSError, binascii.Error) as problem:
        raise StampError(f"the stamp does not hold: {str(problem).partition(': ErrorStack')[0]}") from None
    return response.tst_info.gen_time.isoformat()


def _decoded(body: bytes) -> TimeStampResponse:
    try:
        return decode_timestamp_response(body)
    except ValueError as problem:
        raise StampError(f"the authority's answer cannot be read: {problem}") from None
