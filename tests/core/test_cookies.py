"""The session cookie: sealed, and anything else is no cookie of ours."""

import pytest
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import BadData, BadSignature
from itsdangerous.encoding import base64_decode

from tracker.core.cookies import SealedSessions
from tracker.core.web import Telusur


def test_a_message_in_it_cannot_be_read(shared_app: Telusur) -> None:
    sealing = SealedSessions().get_signing_serializer(shared_app)
    made = sealing.dumps({"_flashes": [("ok", "Saved KENANGA.")]})
    plain = SecureCookieSessionInterface().get_signing_serializer(shared_app)
    assert plain is not None
    assert b"KENANGA" not in base64_decode(made.split(".")[0])
    assert sealing.loads(made) == {"_flashes": [("ok", "Saved KENANGA.")]}
    with pytest.raises(BadData):
        plain.loads(made)


@pytest.mark.parametrize("length", range(24))
def test_one_that_was_only_signed_is_none(shared_app: Telusur, length: int) -> None:
    plain = SecureCookieSessionInterface().get_signing_serializer(shared_app)
    assert plain is not None
    made = plain.dumps({"_flashes": [("ok", "Disimpan. " * 9 + "a" * length)], "_user_id": "u" * length})
    with pytest.raises(BadSignature):
        SealedSessions().get_signing_serializer(shared_app).loads(made)
