"""What stands above an article's text: its title, who published it and when."""

import re
from collections import Counter

from . import datelines, dates, page_bylines, page_lines, page_words
from .datelines import Dateline

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_RELEASE = re.compile(
    r"(?:siaran pers|rilis(?: berita| pers)?|press release|keterangan pers|for immediate release)\W*", re.IGNORECASE
)
_TODAY = re.compile(r"(?:hari ini|today|sekarang|now)\b", re.IGNORECASE)
# "Kabar Rawas, Kamis, 14 Maret 2024", "Edisi cetak Harian Gema Tambora, Rabu 14 Agustus 2024".
_BEFORE_DAY = re.compile(
    r"(?:Edisi (?:cetak )?)?(?P<name>[A-Z][\w.]+(?: [A-Z][\w.]+){0,4}),? (?:\||[-–—])?\s?$|(?P<other>[A-Z][\w.]+(?: [A-Z][\w.]+){1,4}), edisi"
)
_PIECES = re.compile(r"\s*[|•·]\s*|\s{2,}")
_PATH = re.compile(r"\s[/›>»▸]\s")  # "Beranda > Berita Kota": where on the site
FEWEST = 2  # points that make a name the outlet's


def title(head: list[str]) -> str | None:
    """The line that a later one repeats; else the last headline that facts about the article follow; else the last."""
    fit = [index for index, line in enumerate(head) if page_lines.headline(line)]
    fit = [index for index in fit if not _names_outlet(head[index])] or fit
    for place, index in enumerate(fit):
        if any(_repeats(head[other], head[index]) for other in fit[place + 1 :]):
            return head[index]
    told = [index for index in fit if _facts_follow(head, index)]
    if not fit:
        return None
    found = told[-1] if told else fit[-1]
    above = found - 1
    if above in fit and _leads_in(head[above], head[found]):
        found = above  # what stands between is a line that leads in
    return head[found]


def _facts_follow(head: list[str], index: int) -> bool:
    """Does who wrote it, or when, stand below, with no more than a line that leads in between?"""
    below = [line for line in head[index + 1 : index + 3] if not page_words.ALONE.fullmatch(line)]
    if below and (_names_outlet(below[0]) or page_bylines.names_alone(below[0])):
        below = [*below[1:], *head[index + 3 : index + 4]]
    between = below[:1] if below and _deck(below[0], head[index]) else []
    return any(page_lines.about(line) for line in below[len(between) : len(between) + 1])


def _names_outlet(line: str) -> bool:
    """Two or three words, each with a capital, one of which papers are named by?"""
    words = line.split()
    return 2 <= len(words) <= 3 and all(word[0].isupper() for word in words) and datelines.outlet(line)


def _repeats(line: str, title: str) -> bool:
    """Is it the title again, with a word of the page behind it, or shortened?"""
    return line.startswith(title) or (len(line.split()) >= 4 and title.startswith(line))


def _leads_in(title: str, line: str) -> bool:
    """Is the line below a headline no headline but more words about it: small ones, or more of them?"""
    words = len(title.split())
    small = _capitalised(title) and not _capitalised(line)
    return (words > 3 and small) or (words > 4 and len(line.split()) > words + 2)


def _capitalised(line: str) -> bool:
    return page_lines.capitals(line) >= page_lines.TITLE


def decks(below: list[str], title: str) -> list[str]:
    """The article's own words between its title and its text: what could be a headline, or a sentence right below."""
    return [
        line
        for place, line in enumerate(below)
        if _deck(line, title) and (page_lines.headline(line) or not any(map(page_lines.about, below[:place])))
    ]


def _deck(line: str, title: str) -> bool:
    own = page_lines.headline(line) or (page_lines.sentence(line) and not page_lines.caption(line))
    return len(line) >= 30 and own and not _repeats(line, title)


def published(head: list[str], title: str | None, dateline: Dateline | None) -> str | None:
    """The day on a line below the title or just above it, or behind a word such as "Tayang", or in the dateline."""
    at = head.index(title) if title else 0
    lines = [*(head[at + 1 :] if title else head), *filter(page_lines.says_when, head), *head[max(at - 1, 0) : at]]
    for line in lines:
        if len(line) <= 130 and not _TODAY.match(line) and not page_lines.caption(line) and (day := first_day(line)):
            return day
    return dateline.day if dateline else None


_UPDATED = re.compile(r"(?i)\b(?:diperbarui|updated|last updated|update|diubah)\b")


def first_day(line: str) -> str | None:
    """The one day that a line names; of two the one before a word such as "Diperbarui"."""
    days = [item for item in dates.read(line) if item.edtf and _DAY.match(item.edtf)]
    later = _UPDATED.search(line)
    if later and len(days) > 1:
        days = [item for item in days if item.start < later.start()] or days
    return days[0].edtf if len(days) == 1 else None


def outlet(head: list[str], title: str | None, dateline: Dateline | None, page: str) -> str | None:
    """The name in the page's head that the dateline, a paper's word or the rest of the page bears out; else the
    dateline's. A press release has none."""
    told = dateline.outlets[0] if dateline and dateline.outlets else None
    if any(_RELEASE.fullmatch(line) for line in head):
        return told
    low = page.lower()
    scores = Counter({name: _points(name, told, dateline, low) + extra for name, extra in _names(head, title)})
    best = max(scores, key=lambda name: scores[name], default=None)
    if best and scores[best] >= FEWEST and (told is None or _short_of(told, best)):
        return best
    return told


def _names(head: list[str], title: str | None) -> list[tuple[str, int]]:
    """Names that may be the outlet's, with a point for those that stand before a day."""
    found: list[tuple[str, int]] = []
    for line in head:
        if line == title or page_lines.caption(line) or _PATH.search(line):
            continue
        if beside := page_bylines.outlet_beside(line):
            found.append((beside, 2))
        if page_lines.dated(line) or page_lines.menu(line):
            for piece in _PIECES.split(line):
                days = [item for item in dates.read(piece) if item.edtf and _DAY.match(item.edtf)]
                before = piece[: days[0].start] if days else piece
                name = _BEFORE_DAY.search(before) if days else None
                if name:
                    found.append(((name["name"] or name["other"]), 2))
                elif not days and datelines.outlet(piece) and not page_words.ALONE.fullmatch(piece):
                    found.append((piece, 0))
        elif (
            len(line.split()) <= 4
            and len(line) >= 3
            and not page_lines.furniture(line)
            and not page_bylines.signed_by(line)
        ):
            found.append((line, 1 if line.isupper() else 0))
    return found


def _points(name: str, told: str | None, dateline: Dateline | None, page: str) -> int:
    written = re.escape(name.lower())
    again = page.count(name.lower()) > 1
    owned = bool(
        re.search(
            rf"(?:kepada|told|copyright|©|\(c\)|more from|/|tayang di|dari)\W{{0,4}}(?:\d{{4}}\W+)?{written}(?!\w)",
            page,
        )
    )
    in_front = bool(told and _short_of(told, name)) or bool(dateline and name in dateline.places)
    return datelines.outlet(name) * 2 + again + owned * 2 + in_front * 2


def _short_of(short: str, name: str) -> bool:
    """Is it the beginning, the end or the initials of the name? "PASAR PAGI" of "PASAR PAGI ONLINE"."""
    one, other = short.lower(), name.lower()
    initials = "".join(word[0] for word in other.split())
    return f" {one} " in f" {other} " or one == initials
