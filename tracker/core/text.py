"""What may be in a text that people type, and how it is compared."""

import codecs
import re
import unicodedata
import uuid

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
    """For comparing: accents, case and what is invisible (soft hyphens, zero-width spaces) removed, white space
    single. "Múṣda  GUNTUR" -> "musda guntur"."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not _is_mark(c))
    return " ".join(text.casefold().split())


def _is_mark(character: str) -> bool:
    return bool(unicodedata.combining(character)) or unicodedata.category(character) == "Cf"


# Words that stand in every text and say nothing of anybody.
_SMALL = frozenset(
    """
    di ke dari pada dalam oleh untuk dengan tanpa dan atau serta tapi tetapi namun yang ini itu tersebut para sang si
    ia dia mereka kami kita saya aku anda nya juga pun lah kah akan sudah telah sedang belum tidak bukan adalah ialah
    kepada tentang karena sebab agar supaya bahwa jika kalau saat ketika hingga sampai sejak antara bagi seperti ada
    the and for with from that this these those are was were has have had not but his her its their our your who whom
    which when where into onto about there here they them him she you
    """.split()
)


def telling(words: str) -> bool:
    """Whether `words` say something: "ASN" and "eselon II" do; "di", "yang itu" and "pu" stand in any text."""
    said = [word for word in re.findall(r"\w+", fold(words)) if word not in _SMALL]
    return sum(map(len, said)) > 2


def of_utf8_or_1252(data: bytes) -> str:
    """Text in UTF-8, in Windows-1252, or pasted together of both: then each byte that is no UTF-8 is Windows-1252.

    The few bytes that Windows-1252 leaves empty become the replacement character.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        both = b"\xe2\x80" in data or any(_is_utf8(line) for line in data.split(b"\n") if not line.isascii())
    return data.decode("utf-8", "windows-1252") if both else data.decode("cp1252", "replace")


def utf16_of(data: bytes) -> str:
    """The encoding of UTF-16, by its mark or by every other byte of plain text being zero; "" for any other text."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    some = data[:4000]
    even, odd = some[0::2].count(0), some[1::2].count(0)
    if len(some) < 4 or max(even, odd) * 10 < len(some) // 2 * 7:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_utf8(line: bytes) -> bool:
    try:
        return bool(line.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _of_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("windows-1252", _of_1252)


def as_uuid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
