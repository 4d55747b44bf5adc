"""The session cookie, sealed: what a message says of the record is read in no browser's cookies, backups or sync."""

import secrets
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from flask import Flask, Response
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from itsdangerous import BadData, BadSignature, URLSafeTimedSerializer
from itsdangerous.encoding import base64_decode, base64_encode

from tracker.core.crypto import derive

NONCE = 12
# Where Flask keeps the messages of `flash`, and how many may wait.
MESSAGES, MOST_MESSAGES = "_flashes", 4


class Sealing(URLSafeTimedSerializer):
    """Signs as Flask does, and encrypts what it signs."""

    cipher: AESGCM

    def dump_payload(self, obj: Any) -> bytes:
        nonce = secrets.token_bytes(NONCE)
        return base64_encode(nonce + self.cipher.encrypt(nonce, self.serializer.dumps(obj).encode(), None))

    def load_payload(self, payload: bytes, *_args: Any, **_named: Any) -> Any:
        """Raises BadSignature for a cookie that was signed and not sealed, as earlier versions made them."""
        try:
            sealed = base64_decode(payload)
            plain = self.cipher.decrypt(sealed[:NONCE], sealed[NONCE:], None)
        except (InvalidTag, BadData, ValueError) as error:
            raise BadSignature("Not sealed by this server.") from error
        return self.serializer.loads(plain.decode())


class SealedSessions(SecureCookieSessionInterface):
    def get_signing_serializer(self, app: Flask) -> Sealing:
        options = {"key_derivation": self.key_derivation, "digest_method": self.digest_method}
        made = Sealing(app.secret_key or "", salt=self.salt, serializer=self.serializer, signer_kwargs=options)
        made.cipher = AESGCM(derive(app.config["INSTANCE_KEY"], "cookie"))
        return made

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Of messages that no page has shown yet the newest stay: a browser drops a cookie of more than 4 kB, which
        signs its owner out."""
        if session.modified and len(waiting := session.get(MESSAGES, [])) > MOST_MESSAGES:
            session[MESSAGES] = waiting[-MOST_MESSAGES:]
        super().save_session(app, session, response)
