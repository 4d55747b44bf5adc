"""Argon2id, and the rules of a password."""

import base64
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from tracker.core.i18n import N_, Problem

SHORTEST = 12
LONGEST = 200
hasher = PasswordHasher()
_dummy: list[str] = []


def hash_password(password: str) -> str:
    return hasher.hash(_composed(password))


def prepare() -> None:
    """Makes the hash that stands in for an unknown account, before anybody can measure that it is made.

    It is no password's: checking one against it costs what checking costs, and making it costs nothing.
    """
    if not _dummy:
        settings = f"m={hasher.memory_cost},t={hasher.time_cost},p={hasher.parallelism}"
        salt, value = (base64.b64encode(bytes(n)).decode().rstrip("=") for n in (hasher.salt_len, hasher.hash_len))
        _dummy.append(f"$argon2id$v=19${settings}${salt}${value}")


def verify(stored: str, password: str) -> bool:
    """Whether `password` is the one of `stored`. With nothing stored the same work is done, and the answer is no."""
    prepare()
    try:
        return hasher.verify(stored or _dummy[0], _composed(password)) and bool(stored)
    except (VerificationError, InvalidHashError):
        return False


def renewed(stored: str, password: str) -> str | None:
    """A new hash of the right `password` where `stored` was made with other parameters than today's."""
    return hash_password(password) if hasher.check_needs_rehash(stored) else None


def check_strength(password: str, *known: str, field: str = "password") -> None:
    """Raises Problem for a password that is short, all alike, or made of what is known about the person."""
    if len(password) < SHORTEST:
        raise Problem(N_("Use at least %(least)s characters. A few words are easiest."), field=field, least=SHORTEST)
    if len(password) > LONGEST:
        raise Problem(N_("Use at most %(most)s characters."), field=field, most=LONGEST)
    if len(set(password)) < 5:
        raise Problem(N_("Use more different characters."), field=field)
    words = [word for text in known for word in text.replace("@", " ").split()]
    if any(len(word) > 3 and word.casefold() in password.casefold() for word in words):
        raise Problem(N_("Do not use your name or address in it."), field=field)


def _composed(password: str) -> str:
    """One form for letters that keyboards write in two ways (é as one sign, or as e and an accent)."""
    return unicodedata.normalize("NFC", password)
