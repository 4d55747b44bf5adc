"""What was handed in, as text, and whether there is anything to read in it."""

import re
from dataclasses import dataclass, field

from tracker.core.i18n import N_, Problem
from tracker.core.text import BAD
from tracker.intake.unwrapping import unquoted, unwrapped

MOST_BYTES = 5_000_000
# Fewer different words than this are no article, whatever their length.
FEWEST_WORDS = 8
# Print joins these letters into one sign.
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})
# Spaces and line ends of web pages and word processors, as the plain ones they look like.
_PLAIN = str.maketrans({"\u00a0": " ", "\u2007": " ", "\u202f": " ", **dict.fromkeys("\f\v\x85\u2028\u2029", "\n")})
# Signs inside words that nobody sees: where a word may break, and marks of the byte order.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
# UTF-8 that was taken for Windows-1252 and saved so: its quotation marks, dashes and dots.
_TWICE = {"â€œ": "“", "â€\x9d": "”", "â€\ufffd": "”", "â€™": "’", "â€˜": "‘", "â€“": "–", "â€”": "—", "â€¦": "…"}
_TAKEN = re.compile("|".join(_TWICE))
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True)
class Material:
    """The text; what its page says of itself: title, outlet, byline, published; and the names of the files attached to
    it that could be read by themselves."""

    text: str
    says: dict[str, str] = field(default_factory=dict)
    attached: tuple[str, ...] = ()


def refused(message: str, field: str, **params: object) -> Problem:
    return Problem(message, field=field, **params)


def from_text(text: str, field: str = "text", says: dict[str, str] | None = None, most: int = 200_000) -> Material:
    """Text as it is, cleaned of what cannot be kept. Raises Problem when there is nothing to read in it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _TAKEN.sub(lambda sign: _TWICE[sign[0]], text)
    clean = BAD.sub("", text.translate(_PLAIN).translate(_LIGATURES)).strip()
    if not clean:
        raise refused(N_("There is no text in it."), field)
    if len(text) - len(clean) > 20 and len(BAD.findall(text)) * 10 > len(text):
        raise refused(N_("This is no text that can be read. Paste the words of the article."), field)
    if len(clean) > most:
        message = N_("This is %(now)s characters long; %(most)s fit here. Hand in the part that matters.")
        raise refused(message, field, now=len(clean), most=most)
    if len({word.casefold() for word in _WORD.findall(clean)}) < FEWEST_WORDS:
        raise refused(N_("These are too few words for an article. Hand in its whole text."), field)
    return Material(unwrapped(unquoted(clean)).translate(_UNSEEN), says or {})
