"""age files (age-encryption.org/v1): encrypting to a public key whose private key never comes near the server."""

from typing import Any

from tracker.core.i18n import N_, Problem


def _age() -> Any:
    """A compiled module without types."""
    import pyrage

    return pyrage


def recipient(text: str) -> Any:
    """The public key "age1…". Raises Problem when it is none."""
    age = _age()
    try:
        return age.x25519.Recipient.from_str(text)
    except age.RecipientError:
        raise Problem(N_("This is no age public key. It begins with age1 and has 62 characters.")) from None


def encrypted(text: str, to: str) -> bytes:
    """`text` as an age file for the holder of the private key of `to`."""
    return bytes(_age().encrypt(text.encode(), [recipient(to)]))
