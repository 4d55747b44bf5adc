"""Vault passphrases: words drawn at random, what is too weak, and the key that comes of one.

Seven words out of 2,048 are 77 bits; Argon2id (64 MiB, 3 passes, 4 lanes) makes each guess cost, and the pepper makes
guessing useless without the instance key.
"""

import secrets
import unicodedata
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

from tracker.core.i18n import N_, Problem
from tracker.vault.sealing import KEY, derived
from tracker.vault.wordlist import WORDS

LENGTH = 7
LONGEST = 300
# Without spaces it must come from a password manager: twenty characters of three kinds.
SHORTEST_DENSE = 20


@dataclass(frozen=True)
class Cost:
    """What Argon2id spends on one guess. `memory` in KiB."""

    time: int = 3
    memory: int = 65_536
    lanes: int = 4


# Tests put a cheaper one here; whoever's key is stored keeps the cost it was stored with.
cost = [Cost()]


def offered() -> str:
    """Seven words nobody has seen before: drawn for one page, kept nowhere."""
    return " ".join(secrets.choice(WORDS) for _ in range(LENGTH))


def plain(passphrase: str) -> str:
    """As it is used: one space between words, one spelling of letters that keyboards write in two ways."""
    return " ".join(unicodedata.normalize("NFC", passphrase).split())


def check(passphrase: str, *known: str, field: str = "passphrase") -> None:
    """Raises Problem for a passphrase that could be guessed. `known`: what is known of the person."""
    text = plain(passphrase)
    words = {word.casefold() for word in text.split() if len(word) > 1}
    if len(text) > LONGEST:
        raise Problem(N_("Use at most %(most)s characters."), field=field, most=LONGEST)
    if len(words) < LENGTH and not _dense(text):
        raise Problem(
            N_("This could be guessed. Use at least %(least)s different words, as those offered."),
            field=field,
            least=LENGTH,
        )
    if len(words) >= LENGTH and sum(map(len, words)) < 3 * LENGTH:
        raise Problem(N_("These words are too short. Use those offered."), field=field)
    parts = [part for text in known for part in text.replace("@", " ").split() if len(part) > 3]
    if any(part.casefold() in text.casefold() for part in parts):
        raise Problem(N_("Do not use your name or address in it."), field=field)


def _dense(text: str) -> bool:
    kinds = (str.islower, str.isupper, str.isdigit, lambda c: not c.isalnum())
    several = sum(any(map(kind, text)) for kind in kinds) >= 3
    return len(text) >= SHORTEST_DENSE and len(set(text)) >= 12 and several


def key_of(passphrase: str, salt: bytes, pepper: bytes, info: bytes, paid: Cost) -> bytes:
    """The 32 bytes a private key is kept under: Argon2id of the passphrase, then HKDF with the pepper."""
    stretched = hash_secret_raw(
        plain(passphrase).encode(), salt, paid.time, paid.memory, paid.lanes, hash_len=KEY, type=Type.ID
    )
    return derived(stretched, info, salt=pepper)
