"""Vault passphrases: words drawn at random, what is too weak, and the key that comes of one.

Seven words out of 2,048 are 77 bits; Argon2id (64 MiB, 3 passes, 4 lanes) makes each guess cost, and the pepper makes
guessing useless without the instance key.
"""

import re
import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from argon2.low_level import Type, hash_secret_raw

from tracker.core.i18n import N_, Problem
from tracker.vault.sealing import KEY, derived
from tracker.vault.wordlist import WORDS

LENGTH = 7
LONGEST = 300
# Without spaces it must come from a password manager: twenty characters of three kinds.
SHORTEST_DENSE = 20
# Words that come in an order everybody knows: a few of them may be drawn, a phrase made of them is guessed.
COUNTED = frozenset(
    """
    nol kosong satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu juta
    pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
    first second third fourth fifth sixth seventh eighth ninth tenth
    senin selasa rabu kamis jumat sabtu minggu ahad
    monday tuesday wednesday thursday friday saturday sunday
    januari februari maret april mei juni juli agustus september oktober november desember
    january february march may june july august october december
    """.split()
)
MOST_COUNTED = 2


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
    while True:
        drawn = [secrets.choice(WORDS) for _ in range(LENGTH)]
        if _different(drawn) >= LENGTH and _uncounted(drawn) >= LENGTH - MOST_COUNTED:
            return " ".join(drawn)


def plain(passphrase: str) -> str:
    """As it is used: one space between words, one spelling of letters that keyboards write in two ways."""
    return " ".join(unicodedata.normalize("NFC", passphrase).split())


def check(passphrase: str, *known: str, field: str = "passphrase") -> None:
    """Raises Problem for a passphrase that could be guessed. `known`: what is known of the person."""
    text = plain(passphrase)
    words = {word.casefold() for word in text.split() if len(word) > 1}
    several = _different(words) >= LENGTH
    if len(text) > LONGEST:
        raise Problem(N_("Use at most %(most)s characters."), field=field, most=LONGEST)
    if not several and not _dense(text):
        raise Problem(
            N_("This could be guessed. Use at least %(least)s different words, as those offered."),
            field=field,
            least=LENGTH,
        )
    if several and sum(map(len, words)) < 3 * LENGTH:
        raise Problem(N_("These words are too short. Use those offered."), field=field)
    if several and _uncounted(words) < LENGTH - MOST_COUNTED:
        raise Problem(N_("Numbers, days and months in a row could be guessed. Use those offered."), field=field)
    parts = [part for text in known for part in text.replace("@", " ").split() if len(part) > 3]
    if any(part.casefold() in text.casefold() for part in parts):
        raise Problem(N_("Do not use your name or address in it."), field=field)


def _bare(words: Iterable[str]) -> set[str]:
    """Without what makes one word look like seven: "kata1 kata2 kata3"."""
    return {bare for word in words if len(bare := re.sub(r"[\W\d_]", "", word.casefold())) > 1}


def _different(words: Iterable[str]) -> int:
    return len(_bare(words))


def _uncounted(words: Iterable[str]) -> int:
    return len(_bare(words) - COUNTED)


def _dense(text: str) -> bool:
    kinds = (str.islower, str.isupper, str.isdigit, lambda c: not c.isalnum())
    several = sum(any(map(kind, text)) for kind in kinds) >= 3
    # "abcdef", "112233" and "OneTwoThree" are long and mixed, and known to everybody.
    in_a_row = sum(abs(ord(a) - ord(b)) <= 1 for a, b in pairwise(text.casefold()))
    left = re.sub("|".join(sorted(COUNTED, key=len, reverse=True)), "", text.casefold())
    plainly = len(left) < SHORTEST_DENSE * 3 // 4 or in_a_row * 2 > len(text)
    return len(text) >= SHORTEST_DENSE and len(set(text)) >= 12 and several and not plainly


def key_of(passphrase: str, salt: bytes, pepper: bytes, info: bytes, paid: Cost) -> bytes:
    """The 32 bytes a private key is kept under: Argon2id of the passphrase, then HKDF with the pepper."""
    stretched = hash_secret_raw(
        plain(passphrase).encode(), salt, paid.time, paid.memory, paid.lanes, hash_len=KEY, type=Type.ID
    )
    return derived(stretched, info, salt=pepper)
