"""A passkey in software: makes what a browser with a security key would answer (ES256, no attestation)."""

import hashlib
import json
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url

PRESENT, VERIFIED, ATTESTED = 1, 4, 64


class Authenticator:
    """One credential. `counts` False: its counter stays 0, as with passkeys that are copied between devices."""

    def __init__(self, origin: str, *, counts: bool = True, verified: bool = True) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.credential_id = hashlib.sha256(repr(id(self)).encode()).digest()
        self.origin, self.counts, self.verified = origin, counts, verified
        self.counter = 0
        # Whose it is, as the site said when it was made.
        self.handle = b""

    def make(self, options: str) -> str:
        """The answer to registration options, as JSON."""
        asked = json.loads(options)
        self.handle = base64url_to_bytes(asked["user"]["id"])
        point = self.key.public_key().public_numbers()
        cose = {1: 2, 3: -7, -1: 1, -2: point.x.to_bytes(32, "big"), -3: point.y.to_bytes(32, "big")}
        attested = bytes(16) + len(self.credential_id).to_bytes(2, "big") + self.credential_id + cbor2.dumps(cose)
        data = self._data(asked["rp"]["id"], ATTESTED) + attested
        attestation = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        client = self._client("webauthn.create", asked["challenge"])
        return self._answer(clientDataJSON=client, attestationObject=attestation)

    def use(self, options: str) -> str:
        """The answer to authentication options, as JSON."""
        asked = json.loads(options)
        data, client = self._data(asked["rpId"], 0), self._client("webauthn.get", asked["challenge"])
        signature = self.key.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        more = {} if asked.get("allowCredentials") else {"userHandle": self.handle}
        return self._answer(clientDataJSON=client, authenticatorData=data, signature=signature, **more)

    def _data(self, rp_id: str, more: int) -> bytes:
        self.counter += self.counts
        flags = PRESENT | (VERIFIED if self.verified else 0) | more
        return hashlib.sha256(rp_id.encode()).digest() + bytes([flags]) + self.counter.to_bytes(4, "big")

    def _client(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _answer(self, **response: bytes) -> str:
        name = bytes_to_base64url(self.credential_id)
        made: dict[str, Any] = {n: bytes_to_base64url(v) for n, v in response.items()}
        return json.dumps({"id": name, "rawId": name, "type": "public-key", "response": made})
