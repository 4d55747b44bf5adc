"""Take an article out of a pasted page: menus, tickers, sidebars, comment forms and share buttons fall away.

The text begins with the title, when there is one; the body's paragraphs follow. Dates of other stories stay out.
"""

import re
from dataclasses import dataclass
from datetime import date

from . import dates

_SINGLE = re.compile(
    r"(?:menu|dark ?mode|light mode|beranda|home|search|cari|login|masuk|daftar|share|bagikan|tweet|facebook"
    r"|twitter|whatsapp|telegram|copy link|salin tautan"
    r"|badge-check|advertisement|iklan|scroll to continue with content|lanjutkan membaca|perbesar|cetak|print"
    r"|a[ +-]?a|komentar|comments?|\d+ komentar"
    r"|berita|news|nasional|daerah|headline|politik|hukum|ekonomi|x|f)",
    re.IGNORECASE,
)
# After the body has begun, everything from such a line on is furniture.
_END = re.compile(
    r"(?:tinggalkan (?:balasan|komentar)|leave a (?:reply|comment)|komentar|comments?|read more|trending(?: on.*)?"
    r"|berita (?:terkait|terpopuler|lainnya|populer|terbaru)"
    r"|artikel (?:terkait|lainnya)|related (?:articles?|stories|posts|news)|rekomendasi(?: untuk anda)?"
    r"|baca (?:juga|selengkapnya)|populer|terpopuler|terkini"
    r"|tags?:?.{0,120}|topik:?.{0,80}|(?:©|copyright|hak cipta).{0,160}|alamat email anda.*|most (?:read|popular)"
    r"|more stories|you may also like|share this.*)\s*:?",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"(?:baca juga|baca selengkapnya|baca|simak juga|lihat juga|read also|also read|see also|foto|photo|ilustrasi"
    r"|image|video|sumber foto|ikuti (?:kami|berita)|dapatkan|editor|follow us)\s?[:|].{0,250}",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:oleh|penulis|reporter|pewarta|laporan|jurnalis|wartawan|by)\s?:?\s(?P<who>[A-Z][\w.’' ]{2,50})(?:\s?["
    r"|/–-]\s?.{0,40})?$",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\(((?:[A-Za-z*]{1,12}[ /.,-]?){1,4}[0-9]{0,3}|\*+)\)\s*$")
DATELINE = re.compile(
    r"(?P<place>[A-Z][\w.' ]{2,30}?)(?:\s?\((?P<outlet>[\w.' -]{2,30})\)"
    r"|,\s(?P<outlet2>[A-Z][\w.]+(?:\.[A-Za-z]{2,4}){0,2}))?,?\s?[-–—]{1,2}\s?(?=[A-Z“\"”'0-9])"
)
_OUTLET_FIRST = re.compile(r"(?P<outlet>[A-Z][\w.]+\.(?:com|co|id|CO|COM|ID|net|news))(?:\s?[,|-]\s?)")
_STAMP = re.compile(
    r"(?:diterbitkan|dipublikasikan|tayang|terbit|published|updated|posted|last updated|diperbarui)\b.{0,20}",
    re.IGNORECASE,
)
LONG = 80  # characters from which a line may be a paragraph


@dataclass(frozen=True)
class Page:
    """An article without its page. `text` begins with the title; `body` is where its first paragraph begins."""

    text: str
    body: int
    title: str | None
    outlet: str | None
    place: str | None
    byline: str | None
    published: str | None


def clean(raw: str) -> Page:
    """The article in `raw`. Text with no furniture comes back as it is, with its lines stripped."""
    lines = [" ".join(line.split("\t")).strip() for line in raw.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    first = _first_paragraph(lines)
    head, rest = [line for line in lines[:first] if line], lines[first:]
    kept = _paragraphs(rest)
    title = _title(head)
    if title in head:
        kept = [*(line for line in head[head.index(title) + 1 :] if _deck(line, title)), *kept]
    text = "\n".join([*([title] if title else []), *kept])
    outlet, place = _origin(kept[0] if kept else "")
    return Page(
        text, len(title) + 1 if title else 0, title, outlet, place, _byline(head, kept), _published(head, title)
    )


def _first_paragraph(lines: list[str]) -> int:
    for index, line in enumerate(lines):
        if (DATELINE.match(line) and len(line) > 40) or (_OUTLET_FIRST.match(line) and len(line) > 40) or _prose(line):
            return index
    return next((i for i, line in enumerate(lines) if len(line) > 40 and line.endswith((".", "”", '"'))), 0)


def _prose(line: str) -> bool:
    """Is the line a paragraph and not a row of headlines? Headlines capitalise most of their words."""
    if len(line) < LONG or not re.search(r"[.,!?”\"]", line):
        return False
    words = [word for word in line.split() if word[0].isalpha()]
    small = sum(word[0].islower() for word in words)
    ended = line.endswith((".", "!", "?", "”", '"', ")"))
    share = 0.12 if ended and len(line) > 2 * LONG else 0.25 if ended else 0.45  # long names are capitals as well
    return len(words) >= 10 and small >= share * len(words)


def _paragraphs(lines: list[str]) -> list[str]:
    kept: list[str] = []
    for line in lines:
        if kept and _END.fullmatch(line):
            break
        if line and not _SINGLE.fullmatch(line) and not _INLINE.fullmatch(line) and not _stamp(line):
            kept.append(line)
    return kept


def _stamp(line: str) -> bool:
    """A line that is nothing but a day and a clock time belongs to the page."""
    if len(line) > 70:
        return False
    found = dates.read(line)
    bare = line
    for item in reversed(found):
        bare = bare[: item.start] + bare[item.end :]
    return bool(found) and len(_STAMP.sub("", bare).strip(" |-–,:.()")) <= 3


def _title(head: list[str]) -> str | None:
    """The line that a later one repeats, else the last that can be a headline."""
    fit = [line for line in head if _headline(line)]
    for index, line in enumerate(fit):
        if any(other.startswith(line) for other in fit[index + 1 :]):
            return line
    return fit[-1] if fit else None


def _headline(line: str) -> bool:
    words = line.split()
    furniture = (
        _SINGLE.fullmatch(line)
        or _INLINE.fullmatch(line)
        or _BYLINE.fullmatch(line)
        or _stamp(line)
        or _STAMP.match(line)
    )
    return len(words) >= 3 and len(line) <= 200 and not furniture and not line.endswith((":", "»", ">"))


def _deck(line: str, title: str) -> bool:
    """A line under the title that is neither furniture nor the title again: the article's own words."""
    return len(line) >= 30 and _headline(line) and not line.startswith(title)


def _byline(head: list[str], kept: list[str]) -> str | None:
    for line in [*head, *kept[:1], *kept[-2:]]:
        if match := _BYLINE.fullmatch(line):
            return match["who"].strip()
    signed = _SIGNED.search(kept[-1]) if kept else None
    return signed[0].strip() if signed else None


def _origin(first: str) -> tuple[str | None, str | None]:
    """Outlet and place from the beginning of the first paragraph: "Ambon (MediaLT) –", "JAKARTA, KOMPAS.com -"."""
    named = _OUTLET_FIRST.match(first)
    match = DATELINE.match(first, named.end() if named else 0)
    place = match["place"].strip() if match and len(match["place"].split()) <= 3 else None
    outlet = (named and named["outlet"]) or (match and (match["outlet"] or match["outlet2"])) or None
    return outlet, place


def _published(head: list[str], title: str | None) -> str | None:
    """The day on a line of its own between the title and the first paragraph, or behind a word such as "Tayang"."""
    below = head[head.index(title) + 1 :] if title in head else head if title is None else []
    for line in [*below, *(line for line in head if _STAMP.match(line))]:
        if len(line) > 90:
            continue
        days = [
            item.edtf for item in dates.read(line) if item.edtf and re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", item.edtf)
        ]
        if len(days) == 1:
            return days[0]
    return None


def day_of(published: str | None) -> date | None:
    """The day in an EDTF value that begins with one."""
    return date.fromisoformat(published[:10]) if published else None
