"""What a line of a pasted page is: the page's own, a headline, a sentence, a paragraph, the end of the article."""

import re

from . import dates

_SINGLE = re.compile(
    r"(?:menu|dark ?mode|light mode|beranda|home|search|cari|login|masuk|daftar|share|bagikan|tweet|facebook"
    r"|twitter|whatsapp|telegram|copy link|salin tautan"
    r"|badge-check|advertisement|iklan|scroll to continue with content|lanjutkan membaca|perbesar|cetak|print"
    r"|a[ +-]?a|komentar|comments?|\d+ komentar"
    r"|berita|news|nasional|daerah|headline|politik|hukum|ekonomi|x|f)",
    re.IGNORECASE,
)
# Other stories are named under such a line; the article may go on behind them.
_ASIDE = re.compile(
    r"(?:komentar|comments?|read more|trending(?: on.*)?"
    r"|berita (?:terkait|terpopuler|lainnya|populer|terbaru)"
    r"|artikel (?:terkait|lainnya)|related (?:articles?|stories|posts|news)|rekomendasi(?: untuk anda)?"
    r"|baca (?:juga|selengkapnya)|populer|terpopuler|terkini"
    r"|(?:tags?|topik)(?:\s?:.{0,120}|(?: [#\w]+){0,6})|most (?:read|popular)"
    r"|more stories|you may also like|share this.*)\s*:?",
    re.IGNORECASE,
)
# Nothing of the article stands behind such a line.
_CLOSING = re.compile(
    r"(?:tinggalkan (?:balasan|komentar)|leave a (?:reply|comment)|alamat email anda.*"
    r"|(?:©|copyright|hak cipta (?:©|[0-9]|dilindungi)).{0,160})\s*:?",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"(?:baca juga|baca selengkapnya|baca|simak juga|lihat juga|read also|also read|see also|foto|photo|ilustrasi"
    r"|image|video|sumber foto|ikuti (?:kami|berita)|dapatkan|editor|follow us)\s?[:|].{0,250}",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:oleh|penulis|reporter|pewarta|laporan|jurnalis|wartawan|by)\s?:?\s(?P<who>[A-Z][\w.’' ]{2,50})(?:\s?["
    r"|/–-]\s?.{0,40})?$",
    re.IGNORECASE,
)
DATELINE = re.compile(
    r"(?P<place>[A-Z][\w.' ]{2,30}?)(?:\s?\((?P<outlet>[\w.' -]{2,30})\)"
    r"|,\s(?P<outlet2>[A-Z][\w.]+(?:\.[A-Za-z]{2,4}){0,2}))?,?\s?[-–—]{1,2}\s?(?=[A-Z“\"”'0-9])"
)
OUTLET_FIRST = re.compile(r"(?P<outlet>[A-Z][\w.]+\.(?:com|co|id|CO|COM|ID|net|news))(?:\s?[,|-]\s?)")
_STAMP = re.compile(
    r"(?:diterbitkan|dipublikasikan|tayang|terbit|published|updated|posted|last updated|diperbarui)\b.{0,20}",
    re.IGNORECASE,
)
LONG = 80  # characters from which a line may be a paragraph
# A headline in capitals still writes these small.
_SMALL = frozenset("di ke dari dan atau yang untuk dengan dalam pada of the and in to for a an on at by".split())


# What a page asks or tells of cookies, in its own voice and to its reader.
_CONSENT = re.compile(
    r"(?:.*\b(?:kami|anda|(?:situs|laman|halaman|website)(?: web)? ini|we|our|you|your"
    r"|this (?:web)?(?:site|page))\b.*|(?:terima|tolak|izinkan|setujui|atur|kelola|kebijakan|pengaturan|preferensi|accept"
    r"|reject|allow|manage|decline)\b.{0,40}|cookies? (?:policy|settings|preferences|notice))",
    re.IGNORECASE,
)
_COOKIES = re.compile(r"\b(?:cookies?|kuki)\b")
_AGREED = re.compile(
    r"(?:privasi anda penting bagi kami|(?:we (?:value|respect|care about)|hi,? we value) your privacy"
    r"|your privacy (?:is important to us|matters)|(?:terima|tolak|accept|reject|allow) (?:semua|all)"
    r"|saya (?:setuju|mengerti)(?: dan lanjutkan)?|i (?:agree|accept|understand))\W*",
    re.IGNORECASE,
)


def furniture(line: str) -> bool:
    """A word of a menu, a link to another story, a caption, a time of day, a question about cookies."""
    return bool(_SINGLE.fullmatch(line) or _INLINE.fullmatch(line) or stamp(line)) or consent(line)


def consent(line: str) -> bool:
    if len(line) > 600 or line[:1] in '“”"':
        return False
    low = line.lower()
    told = ("cookie" in low or "kuki" in low) and _COOKIES.search(low) and _CONSENT.fullmatch(line)
    return bool(told or _AGREED.fullmatch(line))


def opens_aside(line: str) -> bool:
    return bool(_ASIDE.fullmatch(line))


def closes(line: str) -> bool:
    return bool(_CLOSING.fullmatch(line))


def begins_story(line: str) -> bool:
    """Does an agency's place or name stand in front, as before a story's first paragraph?"""
    return bool(DATELINE.match(line) or OUTLET_FIRST.match(line))


def paragraph(line: str) -> bool:
    return ((begins_story(line) and len(line) > 40) or _prose(line)) and not consent(line)


def _prose(line: str) -> bool:
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
    words = line.split()
    told = line.endswith((".", ".”", '."', ".)")) or (line[:1] in '“”"' and line.endswith(("”", '"')))
    small = any(word[0].islower() and word not in _SMALL for word in words)
    return told and small and len(words) >= 3 and not line.endswith(_CUT) and not furniture(line) and not closes(line)


_CUT = ("..", "…")


def goes_on(line: str) -> bool:
    """Is this the article again, below the names of other stories? A teaser is cut off."""
    return (_prose(line) or sentence(line)) and not line.rstrip("])» ").endswith(_CUT) and not consent(line)


def stamp(line: str) -> bool:
    """A line that is nothing but a day and a clock time belongs to the page."""
    if len(line) > 70:
        return False
    found = dates.read(line)
    bare = line
    for item in reversed(found):
        bare = bare[: item.start] + bare[item.end :]
    return bool(found) and len(_STAMP.sub("", bare).strip(" |-–,:.()")) <= 3


def says_when(line: str) -> bool:
    """Does it begin with a word such as "Tayang"?"""
    return bool(_STAMP.match(line))


def headline(line: str) -> bool:
    words = line.split()
    other = furniture(line) or says_when(line) or BYLINE.fullmatch(line) or sentence(line)
    return len(words) >= 3 and len(line) <= 200 and not other and not line.endswith((":", "»", ">"))
