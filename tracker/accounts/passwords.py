"""Argon2id, and the rules of a password."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from tracker.core.i18n import N_, Problem

SHORTEST = 12
hasher = PasswordHasher()
_dummy: list[str] = []


def hash_password(password: str) -> str:
    return hasher.hash(password)


def verify(stored: str, password: str) -> bool:
    """Whether `password` is the one of `stored`. With nothing stored the same work is done, and the answer is no."""
    if not _dummy:
        _dummy.append(hasher.hash("nobody has this password"))
    try:
        return hasher.verify(stored or _dummy[0], password) and bool(stored)
    except (VerificationError, InvalidHashError):
        return False


def check_strength(password: str, *known: str) -> None:
    """Raises Problem for a password that is short, all alike, or made of what is known about the person."""
    if len(password) < SHORTEST:
        raise Problem(N_("Use at least %(least)s characters. A few words are easiest."), field="password", least=SHORTEST)
    if len(password) > 200:
        raise Problem(N_("Use at most 200 characters."), field="password")
    if len(set(password)) < 5:
        raise Problem(N_("Use more different characters."), field="password")
    if any(len(word) > 3 and word.casefold() in password.casefold() for word in known):
        raise Problem(N_("Do not use your name or address in it."), field="password")
