"""The keys of this feature, each derived for one purpose from the instance key."""

from flask import current_app

from tracker.core.crypto import derive


def totp_key() -> bytes:
    """Seals the secrets of authenticator apps."""
    return derive(current_app.config["INSTANCE_KEY"], "totp")


def recovery_key() -> bytes:
    """Keys the digests of recovery codes."""
    return derive(current_app.config["INSTANCE_KEY"], "recovery")
