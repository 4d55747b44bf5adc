"""Where an article's text begins among the lines of its page, and where it ends."""

import re
from collections.abc import Iterable, Iterator

from . import datelines, page_bylines, page_lines, readers

_HOLDS_PATH = re.compile(r" [›»▸>] ")
LONG_TITLE = 200
WORDS = 5  # of a title behind a path
SAME = 2  # names that tell one story
FIRST = 4  # lines of the text among which the dateline stands
_DASHES = ("-", "–", "—")
_FRONT_ALONE = re.compile(r"[A-Z][\w.,() ]{2,50}\s?[-–—]{1,2}")


_PATH_END = re.compile(r"(?:[\w&]+(?: [\w&]+){0,2} [›»▸>] ){1,3}(?=[A-Z“\"])")


def parted_paths(lines: Iterable[str]) -> Iterator[str]:
    """ "Beranda › Kota › Jalan Rusak Sejak Lama": the title behind where on the site it stands, on a line of its own."""
    for line in lines:
        path = _PATH_END.match(line) if len(line) <= LONG_TITLE and _HOLDS_PATH.search(line) else None
        if path and len(line[path.end() :].split()) >= WORDS and not _HOLDS_PATH.search(line, path.end()):
            yield path[0].rstrip()
            line = line[path.end() :]
        yield line


def with_datelines(lines: Iterable[str]) -> list[str]:
    """A dateline on a line of its own, with the paragraph it belongs to."""
    out: list[str] = []
    for line in lines:
        dashed = bool(out) and out[-1][-1:] in _DASHES
        joined = dashed and bool(_FRONT_ALONE.fullmatch(out[-1])) and page_lines.goes_on(line)
        out[len(out) - joined :] = [f"{out[-1]} {line}"] if joined else [line]
    return out


def split(lines: list[str]) -> tuple[list[str], list[str], list[str]]:
    """The page's head, the article's lines and what stands beside and behind them.

    Where most of the page's prose would be left out, what parted it was the article's own: all of it stays.
    """
    first = first_paragraph(lines)
    kept, left = parted(lines[first:])
    outside = [line for line in (*lines[:first], *left) if page_lines.prose(line) and not page_lines.furniture(line)]
    if len(outside) < 2 or len(outside) <= 1 + sum(map(page_lines.prose, kept)):  # one may lead in
        return lines[:first], kept, left
    told = [index for index, line in enumerate(lines) if page_lines.prose(line) and not page_lines.furniture(line)]
    inside = lines[told[0] : told[-1] + 1]
    kept = [line for line in inside if not page_lines.furniture(line)]
    left = [line for line in inside if page_lines.furniture(line)]
    return lines[: told[0]], kept, [*left, *lines[told[-1] + 1 :]]


def first_paragraph(lines: list[str]) -> int:
    """Where the body begins: with the first long paragraph, or the short sentences above it that no headline parts
    from it. A sentence in the first line of all stands below no menu: there the text begins."""
    begun: int | None = None
    above: int | None = None  # a paragraph above who wrote it, and when: the body where none follows
    aside = False
    for index, line in enumerate(lines):
        if page_lines.sentence(line) and not page_lines.caption(line):
            begun, aside = index if begun is None else begun, False
        if page_lines.paragraph(line) and not page_lines.caption(line) and not _below_picture(lines, index):
            if not _above_facts(lines, index):
                return index if begun is None else begun
            above = index if above is None else above
        if begun and page_lines.fact(line) and not page_lines.sentence(line):
            begun = None
        aside = aside or page_lines.opens_aside(line)
        if begun and not aside and page_lines.headline(line):  # not where it is 0
            begun = None
    if above is not None:
        return above if begun is None else min(above, begun)
    return next((index for index, line in enumerate(lines) if page_lines.sentence(line) or _quoting(line)), 0)


def _above_facts(lines: list[str], index: int) -> bool:
    """Does who wrote the article, or when, stand below a line that is short enough to lead in?"""
    following = lines[index + 1] if index + 1 < len(lines) else ""
    short = len(lines[index]) <= 250 and not datelines.begins_story(lines[index])
    return short and bool(page_lines.fact(following) or page_lines.stamp(following) or page_lines.says_when(following))


def _below_picture(lines: list[str], index: int) -> bool:
    """Its caption stands below the button that opens a picture."""
    return index > 0 and lines[index - 1].lower() in ("lihat foto", "view photo", "view image", "perbesar gambar")


def _quoting(line: str) -> bool:
    return len(line) > 40 and line.endswith(("”", '"'))


def parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """The article's lines, and those that name other stories, up to where the article ends."""
    kept: list[str] = []
    left: list[str] = []
    aside = over = signed = link = listed = False
    last = readers.begin(lines)
    for number, line in enumerate(lines):
        # A day or an agency's name among other stories is theirs: a list of them has begun, and it ends no more.
        over = (
            over
            or number == last
            or (bool(kept) and page_lines.closes(line))
            or (aside and not link and _another_story(line, kept))
        )
        listed = not over and (listed or (aside and not link and page_lines.stamp(line)))
        if listed and _article_again(lines[number : number + 3], kept):
            listed = aside = False
        back = aside and (page_lines.prose(line) if signed else page_lines.goes_on(line))
        opened = bool(kept) and page_lines.opens_aside(line)
        link = page_lines.names_one(line) if opened else link and aside
        aside = over or listed or opened or (aside and not back)
        (left if aside or page_lines.furniture(line) else kept).append(line)
        if not aside and len(kept) > 2 and _signs(line):
            aside = signed = True  # only a whole paragraph goes on behind a signature
        elif not aside:
            signed = False
    while len(kept) > 1 and _of_page(kept[-1]):
        left.insert(0, kept.pop())
    return kept, left


def _signs(line: str) -> bool:
    return bool(page_bylines.letters(line) or page_bylines.behind(line) or page_bylines.signed_by(line))


def _of_page(line: str) -> bool:
    """A line behind the last paragraph that is none itself: a headline, a word or two."""
    if len(line) >= page_lines.LONG or _signs(line) or line.endswith((".", "”", '"', "!", "?")):
        return False
    return len(line.split()) <= 4 or page_lines.capitals(line) >= page_lines.TITLE


_NAME_INSIDE = re.compile(r"(?<=[\w,] )[A-Z]\w{4,}")


def _article_again(lines: list[str], kept: list[str]) -> bool:
    """Do paragraphs follow each other below a list of other stories, that speak of what the article speaks of?"""
    if len(lines) < 3 or not all(page_lines.goes_on(line) and not datelines.begins_story(line) for line in lines):
        return False
    above = {name for line in kept[-FIRST:] for name in _NAME_INSIDE.findall(line)}
    return len(above.intersection(*[_NAME_INSIDE.findall(" ".join(lines))])) >= SAME


def _another_story(line: str, kept: list[str]) -> bool:
    """A dateline that is not the article's own: that one stands among its first lines."""
    return datelines.begins_story(line) and (len(kept) > FIRST or any(map(datelines.begins_story, kept)))
