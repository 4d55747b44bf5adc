"""Names that only their shape and place give away: "Pengawas SPBU, Maulana, saat dikonfirmasi", "Adapun Elvi tidak menjawab".

The people of a text are known by their posts and by what they say; who was only asked may have neither.
"""

import re
from collections.abc import Iterator

from .calendar_names import MONTH_OF, WEEKDAY_OF
from .gazetteer import PLACES
from .speakers import Who
from .speech import VERB_LAST
from .titles import DEGREE, TITLE

BACK = 5000  # characters back in which the full name stands
_CAP = r"(?:[A-Z][a-z'’-][\w'’-]*+|[A-Z]\.)"  # a whole word: cut anywhere, five in a row are cut in thousands of ways
_NAME = rf"{_CAP}(?: (?:bin |binti |van |de |al-)?{_CAP}){{0,4}}"
_NO_NAME = frozenset(
    "Kabupaten Kota Kecamatan Desa Kelurahan Provinsi Distrik Dusun Jalan Dinas Badan Kantor Kepala Ketua Wakil Bupati Wali Camat Lurah Direktur Humas Sekretaris"
    " Bendahara Kementerian Bank Rumah Universitas Sekolah Yayasan Koperasi Plt Pj The Mayor County District City Province Regency Department Ministry Sementara Adapun"
    " Namun Saat Ketika Sedangkan Meanwhile But Both Two Three And Former His Her Its Their Dua Tiga Sejumlah Beberapa Kedua Pihak Terakhir Hal Pesan Surat Begitu".split()
)
# What stands between somebody's name and the words of asking: "yang", "saat", "were".
_BETWEEN = r"(?:(?:yang|saat|ketika|sewaktu|kala|juga|pun|masing-masing|sama-sama|keduanya|tadi|kemarin|who|when|were|was|also|both|each|had|has|have|been|did|could) ){0,3}"
_DEGREES = rf"(?:{DEGREE.pattern})*"
# With no capital before them nobody is named; only these letters begin a title, a name or the comma before it.
_ENDS = re.compile(rf"[A-Z][\w.'’-]*,? {_BETWEEN}$")
_BEFORE = re.compile(
    rf"(?=[A-Z]|, |a[lp]|dr)(?:(?P<other>{_NAME}){_DEGREES},? (?:dan|serta|and) )?(?P<comma>, )?(?:{TITLE.pattern})*(?P<name>{_NAME}){_DEGREES},? {_BETWEEN}$"
)
# "Ketua Tim | Seleksi dari Universitas Cendana Wangi, Dr. Slamet Raharjo,": the name behind a post.
_BEHIND = re.compile(rf"(?: [\w()/.&-]+){{0,9}}, (?:{TITLE.pattern})*(?P<name>{_NAME}){_DEGREES}(?=[, ])")
_SUBJECT = re.compile(
    rf"[A-Z][\w'’() -]{{4,70}}, (?:{TITLE.pattern})*(?P<name>{_NAME}){_DEGREES}, (?={VERB_LAST.pattern}|me\w{{4,}} )"
)
_PLAIN = r"[\w'’.-]+(?: (?!nor |maupun |belum |tidak |tak |enggan |menolak |responded|replied|answered|returned|commented|could|were |have |had |and )[\w'’.-]+){0,5}"
_BOTH = re.compile(
    rf"(?<!\w)(?:[Nn]either|[Bb]aik|Both(?=[^.,]{3, 80} and [^.,]{3, 60} (?:were|have been|had been) )) (?:the |its |his |her |their )?(?P<one>{_PLAIN}),? (?:nor|maupun|and) (?:the |its |his |her |their )?(?P<other>{_PLAIN})"
)
_OFFICE = re.compile(
    rf"(?<!\w)(?:at|for|of) (?:the )?(?P<name>{_NAME})(?:['’]s? (?:\w+ )?(?:office|home|house|number))?(?= )"
)
REACH = 90  # characters before the words of asking that names and what stands between take


def before(text: str, start: int, place: int) -> Iterator[Who]:
    """Those whose names stand right before the words of asking at `place`, the last one first."""
    low = max(start, place - REACH)
    found = _BEFORE.search(text, low, place) if _ENDS.search(text, low, place) else None
    if found and (found["comma"] or found["other"] or " " in found["name"]):
        for group in ("name", "other"):
            if found[group] and _may_be_name(found[group]):
                yield Who(*found.span(group), found[group])


def joined(text: str, start: int, place: int) -> list[Who]:
    """The same where an "and" stands before the words of asking: it may join two names."""
    near = text[max(start, place - REACH) : place]
    return list(before(text, start, place)) if any(link in near for link in (" dan ", " serta ", " and ")) else []


def behind(text: str, end: int, until: int) -> Who | None:
    """The name that stands behind the words for a post or a body that end at `end`."""
    found = _BEHIND.match(text, end, until)
    return Who(*found.span("name"), found["name"]) if found and _may_be_name(found["name"]) else None


def subject(text: str, start: int, end: int) -> Who | None:
    """The name behind the words that a sentence begins with: "The ship's manager, Oriental Bay Shipping, said"."""
    found = _SUBJECT.match(text, start, end)
    return Who(*found.span("name"), found["name"]) if found and _may_be_name(found["name"]) else None


def both(text: str, start: int, end: int) -> list[str]:
    """Two who are named by what they are: "Neither the school nor its trust", "Baik pihak sekolah maupun dinas"."""
    found = _BOTH.search(text, start, end)
    return [found["one"], found["other"]] if found else []


def office(text: str, start: int, end: int) -> str | None:
    """Whose telephone or door somebody keeps: "A man who answered the phone at Delta Freight's office"."""
    found = _OFFICE.search(text, start, end)
    return found["name"] if found and _may_be_name(found["name"]) else None


def fuller(text: str, name: str, place: int) -> str | None:
    """The full name, told before `place`, that a single word of it stands for: "Elvi" for "Elvi Suryani Harahap"."""
    low = max(0, place - BACK)
    at = text.find(name, low, place)
    while at >= 0:
        run = _RUN_BACK.search(text, max(low, at - 40), at)
        begins = run.start() if run else at
        full = _RUN.match(text, begins)
        if full and full.end() <= place and _short_of(name, full[0]) and _may_be_name(full[0]):
            return full[0]
        at = text.find(name, at + 1, place)
    return None


def _short_of(name: str, full: str) -> bool:
    return " " in full and name in (full.split()[0], full.split()[-1])


_RUN = re.compile(rf"{_NAME}(?![\w'’])")
_RUN_BACK = re.compile(rf"(?<![\w'’-])(?:{_CAP} ){{1,3}}$")


def _may_be_name(name: str) -> bool:
    words = name.split()
    return name not in PLACES and not any(
        word in _NO_NAME or word.lower() in MONTH_OF or word.lower() in WEEKDAY_OF for word in words
    )
