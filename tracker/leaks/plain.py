"""A text as it is compared with an identity: what hides a name is folded away, and every place leads back.

Capitals, accents, look-alike letters of other scripts, invisible characters, markup, character references, percent
escapes and hyphenation at a line's end are undone; all else, spaces and punctuation included, stays. Linear in time.
"""

import html
import re
import unicodedata
from bisect import bisect_right
from functools import cache
from urllib.parse import unquote

# Letters of other scripts that are drawn as a Latin one (after case folding). After Unicode TR39, the common ones.
_ALIKE = "аa вb еe іi јj кk мm нh оo рp сc ѕs тt уy хx һh ԁd ԛq ԝw αa βb εe ιi κk νv οo ρp τt υu χx γy ωw ɑa ɡg ıi ſs"
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\U0001d173-\U0001d17a\U000e0000-\U000e01ef"
)
# Inside a word these tags change its look, not where it ends.
_INLINE = "a|abbr|b|bdi|bdo|big|cite|code|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|tt|u|var|wbr"
_TAG = re.compile(rf"</?(?:(?P<inline>{_INLINE})(?![\w-])[^<>]{{0,4000}}|[a-zA-Z!][^<>]{{0,4000}})>", re.I)
_ESCAPES = (
    r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"
    r"|(?:%[0-9a-fA-F]{2})+"
    r"|[-\u2010\u2011\u00ad][ \t]{0,4}\r?\n\s{0,20}"
    rf"|[*~`{INVISIBLE}]+"
)
_SPECIAL = re.compile(_ESCAPES)
_SPECIAL_OR_TAG = re.compile(f"{_TAG.pattern}|{_ESCAPES}", re.I)


@cache
def _table() -> dict[int, str | None]:
    """{code point: what stands for it}: marks on letters vanish, digits of all scripts become ours."""
    table: dict[int, str | None] = {ord(odd): latin for odd, latin in _ALIKE.split()}
    for code in range(0x300, 0x1F000):
        char = chr(code)
        if unicodedata.combining(char) or unicodedata.category(char) == "Mn":
            table[code] = None
        elif char.isdecimal():
            table[code] = str(unicodedata.decimal(char))
    return table


def fold(run: str) -> str:
    """Small letters without accents, one letter for those that look alike."""
    if run.isascii():
        return run.lower()
    return unicodedata.normalize("NFKD", run).casefold().translate(_table())


class Plain:
    """`text`: the folded form of `original`; `place(start, end)` leads back to where it stood.

    `markup`: whether tags are taken out. With False what is inside a tag (an address, a title) is read too.
    """

    def __init__(self, original: str, *, markup: bool = True) -> None:
        self.original = original
        self._starts: list[int] = []
        self._runs: list[tuple[int, int, bool]] = []
        kept: list[str] = []
        length = at = 0
        for special in (_SPECIAL_OR_TAG if markup else _SPECIAL).finditer(original):
            length = self._add(kept, length, at, special.start(), fold(original[at : special.start()]), whole=False)
            length = self._add(kept, length, special.start(), special.end(), _said(special), whole=True)
            at = special.end()
        self._add(kept, length, at, len(original), fold(original[at:]), whole=False)
        self.text = "".join(kept)

    def _add(self, kept: list[str], length: int, start: int, end: int, text: str, *, whole: bool) -> int:
        if text:
            kept.append(text)
            self._starts.append(length)
            self._runs.append((start, end, whole))
        return length + len(text)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """(start, end) in `original` of what `text[start:end]` was made of; `start` < `end`."""
        return self._place(start)[0], self._place(end - 1)[1]

    def _place(self, index: int) -> tuple[int, int]:
        number = bisect_right(self._starts, index) - 1
        start, end, whole = self._runs[number]
        if whole:
            return start, end
        offset, run = index - self._starts[number], self.original[start:end]
        if run.isascii():
            return start + offset, start + offset + 1
        return self._inside(number, offset)

    def _inside(self, number: int, offset: int) -> tuple[int, int]:
        """In a run whose length changed: letter by letter, remembered for the next question."""
        start, end, _whole = self._runs[number]
        made = self._letters(start, end)
        first = made[offset]
        return first, next((place for place in made[offset + 1 :] if place > first), end)

    def _letters(self, start: int, end: int) -> list[int]:
        """The place in `original` of each folded character of a run."""
        if getattr(self, "_known", None) != (start, end):
            self._known = (start, end)
            self._made = [start + n for n, char in enumerate(self.original[start:end]) for _ in fold(char)]
        return self._made


def _said(special: re.Match[str]) -> str:
    """What stands for a tag, a reference, an escape; nothing for what is invisible."""
    found = special[0]
    if found[0] == "<":
        return "" if special.groupdict().get("inline") else " "
    if found[0] == "&":
        return fold(re.sub(f"[{INVISIBLE}]", "", html.unescape(found)))
    if found[0] == "%":
        return fold(re.sub(f"[{INVISIBLE}]", "", unquote(found, errors="replace")))
    return ""
