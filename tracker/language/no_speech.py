"""What in quotation marks nobody says: terms, titles, slogans, what is written on a board, articles of law."""

import re

from .quotes import FEWEST_WORDS, Speech
from .speaker_near import WINDOW
from .speech import ACCORDING, UTTERS, VERB_FIRST

_OPENING = r"[“”\"„'‘]{1,2}$"
_IN_A_CLAUSE = re.compile(rf"(?P<is>(?<!\w)(?:was|were|is|are|adalah|it))?(?<=[a-z]) {_OPENING}")
_GOES_ON = re.compile(r"[”\"’']{1,2}(?:\.| (?!(?:said|says|told|he|she|they|kata|ujar)(?!\w))(?:[a-z]|Rp|\d))")
_ARTICLE_BEFORE = re.compile(rf" (?:as|an?|the|sebuah|suatu) {_OPENING}")
# What is read or named, not said: "spanduk bertuliskan “…”", "Pasal 5 berbunyi: “…”", "buku “…”", "entitled “…”".
_THING = (
    "buku|novel|film|lagu|sinetron|puisi|cerpen|esai|artikel|berita|tulisan|judul|spanduk|baliho|poster|papan|plang|slogan|moto|motto|semboyan|tagline|jargon|program|acara|seminar|diskusi|rubrik|pameran|pentas|drama"
    "|laman|grup|grup whatsapp|kanal|podcast|tagar|tema|tajuk|label|merek|kode|sandi|istilah|ungkapan|frasa|kata|pepatah|peribahasa|predikat|julukan|stempel|cap|dokumen|folder|berkas|kabar|isu|rumor|desas-desus|gosip"
    "|anggapan|tudingan|tuduhan|mitos|sorakan|sorak|yel-yel|koor|book|novel|film|song|programme|program|play|banner|poster|slogan|headline|sign|placard|motto|proverb|chapter|folder|hashtag|phrase|word|words|term"
    "|rumou?rs?|claims?|notion|idea|accusations?|allegations?|chants? of"
)
_NAMED_SO = (
    "ber(?:judul|tajuk|tema|tuliskan|tulisan|nama|slogan|semboyan|moto|motto|label|merek|sandi|perihal|kepala|kop|cap|stempel)(?:kan)?|dijuluki|berjuluk|diberi (?:nama|judul|tajuk|label|kode)"
    "|(?:dengan|di bawah) (?:judul|tajuk|tema|slogan|perihal|kode)|dinamai|dinamakan|dilabeli|disebut|disebutnya|menyebutnya|dikenal sebagai|dikenal dengan|tertulis|terpampang|terbaca|tertera|perihal|meneriakkan|menyanyikan|menyerukan"
    "|entitled|titled|headlined|labelled|labeled|dubbed|nicknamed|called|so-called|named|stamped|marked|painted|reading|reads|read|chanted|chanting"
)
# A text that says something by itself: "Kontrak itu menyebut “…”", "The note in the margin read: “…”".
_TEXTS = (
    "kontrak|surat|dokumen|laporan|aturan|peraturan|perda|perbup|putusan|undang-undang|uu|pasal|notulen|akta|perjanjian|dakwaan|memo|nota|edaran|spanduk|papan|berita acara|pengumuman"
    "|law|decree|regulation|contract|statute|agreement|letter|memo|note|minutes|report|indictment|ruling|charter|notice|sign|banner"
)
_WRITTEN = re.compile(
    rf"(?:(?<!\w)(?i:{_NAMED_SO}|(?:{_THING})(?: itu| ini| tersebut)?(?: bahwa| that)?)"
    r"|(?:Pasal|Ayat|ayat|Butir|butir|Article|Section|Clause|Paragraph) [\w() ]{1,24}?(?: (?:berbunyi|menyebutkan|mengatur|says|reads|states|provides))?(?: that| bahwa)?"
    rf"|(?<!\w)(?i:{_TEXTS})(?: [a-z][\w-]*){{0,5}} (?:berbunyi|menyebut|menyebutkan|menyatakan|mengatur|memuat|mencantumkan|says|said|reads|read|states|stated|provides)(?: that| bahwa)?"
    rf"|berbunyi)[:,]? {_OPENING}"
)
_BEHIND = re.compile(
    r"[”\"’']{1,2},? (?:karya|garapan|ciptaan|besutan|terbitan|dinyanyikan|written by|directed by|by (?=[A-Z])"
    r"|(?:an?|the|sebuah) (?:[a-z-]+ ){0,2}(?:play|novel|film|book|song|poem|essay|exhibition|documentary|buku|lagu|puisi|pameran) (?:by|karya|of|oleh)(?!\w))"
)
_MESSAGES = re.compile(
    r"(?<!\w)(?:[Pp]esan|[Ss]tatus|[Uu]nggahan|[Cc]uitan|[Cc]hat|[Bb]alasan|SMS|WA|WhatsApp|messages?|texts?|tweets?|posts?)(?!\w)"
)
_SMALL = frozenset(
    "di ke dari dan atau yang untuk pada dalam oleh dengan bagi of the a an and or in on at to for from with by our".split()
)


def only_a_term(text: str, speech: Speech, words: str) -> bool:
    """ "families were offered a "goodwill payment"": one small word, or a name for a thing, is no statement."""
    if not words[:1].islower() or len(words.split()) >= FEWEST_WORDS:
        return False
    if " " not in words or _ARTICLE_BEFORE.search(text, max(0, speech.start - 12), speech.start):
        return True
    low = max(speech.paragraph[0], speech.start - WINDOW)
    clause = max(low, text.rfind(". ", low, speech.start))
    said = any(verb.search(text, clause, speech.start) for verb in (UTTERS, VERB_FIRST, ACCORDING))
    after = _GOES_ON.match(text, speech.end)
    inside = _IN_A_CLAUSE.search(text, max(0, speech.start - 8), speech.start)
    if after is None or inside is None:
        return False
    return not said or (" " in after[0] and not inside["is"])  # "said it was “fully documented” and closed" is said


def written(text: str, speech: Speech, words: str) -> bool:
    """Is this a title, a slogan or a text that somebody only reads? Never where a comma or verb behind it tells who speaks."""
    if _BEHIND.match(text, speech.end + (text[speech.end : speech.end + 1] == ",")):
        return True
    if text[speech.end : speech.end + 1] == "," or _told_behind(text, speech.end):
        return False
    low = max(speech.paragraph[0], speech.start - 90)
    found = _WRITTEN.search(text, low, speech.start)
    if found and not _MESSAGES.search(text, max(low, found.start() - 60), speech.start):
        return True
    return _titled(words) and words[-1] not in ".?!…"


_TELLS = re.compile(r"[.?!”\"’' ]{1,4},? ?")


def _told_behind(text: str, end: int) -> bool:
    gap = _TELLS.match(text, end)
    return bool(gap and VERB_FIRST.match(text, gap.end()))


def _titled(words: str) -> bool:
    """ "How We Built the Road": every word but the small ones begins with a capital."""
    big = [word for word in words.split() if word.lower() not in _SMALL]
    return len(big) > 2 and all(word[0].isupper() or not word[0].isalpha() for word in big)
