"""What a line of a pasted page is: the page's own, a headline, a sentence, a paragraph, the end of the article."""

import re

from . import dates, page_words
from .datelines import begins_story
from .page_bylines import signed_by

_STAMP = re.compile(
    r"(?:diterbitkan|dipublikasikan|tayang|terbit|published|updated|posted|last updated|diperbarui|dimuat|diunggah)\b.{0,20}",
    re.IGNORECASE,
)
LONG = 80  # characters from which a line may be a paragraph
MOST = 260  # a longer line is none of the page's own
_CLOCK = r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?"
_DAY = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
# What a messenger sets before what somebody says: "[06/05/25 07.42] Ucok: …", "27/03/25 19.14 - Kak Mey: …".
MESSAGE = re.compile(
    rf"(?:\[?{_DAY},? (?:pukul )?{_CLOCK}|\[{_CLOCK}, {_DAY})(?:\] ?| [-–] )(?:(?P<who>[^:\n]{{1,40}}): ?)?(?P<said>.*)"
    rf"|[^\n\[\]]{{1,40}}, \[{_DAY},? {_CLOCK}\]"
)
# A headline in capitals still writes these small.
_SMALL = frozenset("di ke dari dan atau yang untuk dengan dalam pada of the and in to for a an on at by".split())
# "Home | Desa | Tani", "Kanalkota / Berita Kota", "Home   Forests   Labour": short words with marks or gaps between them.
_BETWEEN = re.compile(r"\s+[|/›»>▸•·*.–-]+\s+|\s{2,}|\s?[›»▸•·|]\s?")
_ROW = re.compile(r"\s[/›>»▸]\s|\s{2,}|[|•]")
_CAPTION = re.compile(
    r"[(\[]\s?(?:(?:foto|photo|dok|doc|ist|sumber|source|gambar|image|istimewa)\b|antara foto)|[/|–-]\s?(?:foto|photo|dok|ist)(?::.{0,40}|\W*$)|/(?:ho|ist|dok)[)\]]?$|\bfoto/|\((?:istock|getty|shutterstock|arsip)[^)]*\)$|\([a-z][\w. ]{3,40}/[a-z][\w. ]{3,40}\)$|^[a-z][\w ]{3,30}/[a-z][\w ]{3,30}$",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"(?:jl\. .{3,60}\d|(?:jalan|kompleks|gedung) [\w. ]{3,50}(?:no\.?|nomor|lantai|blok) ?\w?\d).{0,60}|\S+@\S+\.\w+|(?:yth|dear)\b.{0,100}"
    r"|(?:siaran pers|rilis(?: berita| pers)?|press release|untuk disiarkan|for immediate release).{0,60}",
    re.IGNORECASE,
)


def consent(line: str) -> bool:
    if len(line) > 600 or line[:1] in '“”"':
        return False
    low = line.lower()
    cookies = ("cookie" in low or "kuki" in low) and page_words.COOKIES.search(line)
    return bool(page_words.CONSENT.fullmatch(line) if cookies else page_words.AGREED.fullmatch(line))


def furniture(line: str) -> bool:
    """A word of a menu, a link to another story, a counter, a time of day, a question about cookies."""
    if len(line) > MOST:
        return consent(line)
    if page_words.ALONE.fullmatch(line) or page_words.LABELLED.fullmatch(line) or _notice(line):
        return True
    if not line.endswith(_ENDS) and (page_words.LEADING.fullmatch(line) or page_words.COUNTED.fullmatch(line)):
        return True
    return stamp(line) or consent(line)


def _notice(line: str) -> bool:
    if page_words.NOTICE.fullmatch(line):
        return True
    low = line.lower()
    return any(map(low.__contains__, page_words.HOLDS_NOTICE)) and bool(page_words.NOTICE_WITHIN.fullmatch(line))


_ENDS = (".", ".”", '."', ".)")
_CUT = ("..", "…")
TITLE = 0.6  # of the longer words of a headline so many are capitalised, where its paper writes them so


def capitals(line: str) -> float:
    """The share of the longer words that begin with a capital."""
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]+", line) if word.lower() not in _SMALL]
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0


def menu(line: str) -> bool:
    """Short words in a row with marks or gaps between them."""
    parts = [part for part in _BETWEEN.split(line) if part.strip()]
    fewest = 2 if _ROW.search(line) or len(line.split()) <= 5 else 3
    return len(parts) >= fewest and not line.endswith(_ENDS) and all(len(part.split()) <= 4 for part in parts)


def letterhead(line: str) -> bool:
    return bool(_LETTER.fullmatch(line))


def caption(line: str) -> bool:
    return len(line) <= MOST and bool(_CAPTION.search(line))


def opens_aside(line: str) -> bool:
    return len(line) <= MOST and bool(page_words.ASIDE.fullmatch(line)) and not sentence(line)


def names_one(line: str) -> bool:
    """Does it name one other story in the midst of an article, and no list of them?"""
    return bool(page_words.LINK.fullmatch(line))


def closes(line: str) -> bool:
    return len(line) <= MOST and bool(page_words.CLOSING.fullmatch(line))


def paragraph(line: str) -> bool:
    return ((begins_story(line) and len(line) > 40) or prose(line)) and not furniture(line)


def prose(line: str) -> bool:
    """Is the line a paragraph and not a row of headlines? Headlines capitalise most of their words."""
    if len(line) < LONG or not re.search(r"[.,!?”\"]", line):
        return False
    words = [word for word in line.split() if word[0].isalpha()]
    small = sum(word[0].islower() for word in words)
    ended = line.endswith((".", "!", "?", "”", '"', ")"))
    share = 0.12 if ended and len(line) > 2 * LONG else 0.25 if ended else 0.45  # long names are capitals as well
    return len(words) >= 10 and small >= share * len(words)


def sentence(line: str) -> bool:
    """Words that end with a full stop, or a quotation that fills the line: no headline ends so."""
    line = _SIGNATURE.sub("", line)
    words = line.split()
    told = line.endswith(_ENDS) or (line[:1] in '“”"' and line.endswith(("”", '"')))
    small = any(word[0].islower() and word not in _SMALL for word in words)
    return told and small and len(words) >= 3 and not line.endswith(_CUT) and not furniture(line) and not closes(line)


_SIGNATURE = re.compile(r"(?<=[.!?”\"])\s?\([\w/*. -]{1,25}\)\.?$")


def goes_on(line: str) -> bool:
    """Is this the article again, below the names of other stories? A teaser is cut off."""
    return (prose(line) or sentence(line)) and not line.rstrip("])» ").endswith(_CUT) and not consent(line)


def stamp(line: str) -> bool:
    """A line that is nothing but a day and a clock time belongs to the page."""
    if len(line) > 70 or not any(char.isdigit() for char in line):
        return False
    found = dates.read(line)
    bare = line
    for item in reversed(found):
        bare = bare[: item.start] + bare[item.end :]
    return bool(found) and len(_STAMP.sub("", bare).strip(" |-–,:.()")) <= 3


def says_when(line: str) -> bool:
    """Does it begin with a word such as "Tayang"?"""
    return bool(_STAMP.match(line))


def dated(line: str) -> bool:
    """Does it name a full day, in a line as short as a headline?"""
    return len(line) <= 110 and bool(_YEAR.search(line)) and not line.endswith(_ENDS) and not prose(line)


_YEAR = re.compile(
    r"(?<![\d.,])(?:\d{1,2} [A-Z][a-z]{2,8},?|[A-Z][a-z]{2,8} \d{1,2},|\d{1,2}[/-]\d{1,2}[/-]) ?(?:19|20)\d\d(?!\d)"
)


def fact(line: str) -> bool:
    """Is it the day of an article, or who wrote it?"""
    return bool(signed_by(line)) or dated(line)


def stands_alone(line: str) -> bool:
    """Does it begin by itself, whatever stands above: a message, who wrote it, a day, a row of a menu?"""
    return bool(MESSAGE.fullmatch(line) or signed_by(line) or _DAY_LINE.fullmatch(line)) or row(line)


_DAY_LINE = re.compile(
    r"(?:[A-Z][a-z]{2,8},? )?(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2},) ?\d{4}(?:[ ,|–-]+(?:pukul )?\d{1,2}[.:]\d{2}.{0,60})?"
)


def row(line: str) -> bool:
    """A word or a row of words of the page's menus and buttons."""
    return len(line) <= MOST and bool(page_words.ALONE.fullmatch(line) or menu(line))


def about(line: str) -> bool:
    """What a page says of the article between its title and its text: who wrote it, when, how often it was read."""
    return bool(fact(line) or says_when(line) or furniture(line))


def headline(line: str) -> bool:
    words = line.split()
    other = about(line) or sentence(line) or menu(line) or caption(line) or letterhead(line) or opens_aside(line)
    return len(words) >= 3 and len(line) <= 200 and not other and not line.endswith((":", "»", ">", ","))
