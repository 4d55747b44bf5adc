"""What may be in a text that people type, and how it is compared."""

import re
import unicodedata

# NUL and the other controls no text needs; the replacement character, which is what lone surrogates and broken
# encodings arrive as; and the invisible direction marks, which make a line read otherwise than it is stored.
BAD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd\ufffe\uffff\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def unprintable(text: str) -> bool:
    return BAD.search(text) is not None


def without_unprintable(text: str) -> str:
    return BAD.sub("", text)


def fold(text: str) -> str:
    """For comparing: accents and case removed, white space single. "Múṣda  GUNTUR" -> "musda guntur"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())
