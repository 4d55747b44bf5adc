"""Where sentences begin and end; a title or an initial with its full stop ends none."""

import re
from typing import NamedTuple

from .spans import Along
from .spotting import Text

# The look behind stands after the first mark, so that the search can skip from mark to mark.
_END = re.compile(r"[.!?…\n](?:(?<=\n)|(?<![.!?…]{2})[.!?…]*+[”\"’)]*+(?=[ \u00a0]+[A-Z“\"”(0-9]))")
_ABBREVIATIONS = frozenset(
    "drs dra dr drg drh ir prof h hj kh no nomor pt cv rp jl kab kec prov st s.e m.si plt plh pj ust mr mrs ms vs sr jr dll dsb"
    " a.n u.p inc ny tn nn sdr capt kpt kol letkol gen sen gov rep lt sgt rt rw tgk rm mgr fr comr insp brig adj maj cmdr adm tbk purn dt dg hi abd muh moh sp s.h gg dk ds".split()
)


class Sentence(NamedTuple):
    start: int
    end: int


def along(text: str) -> Along[Sentence]:
    """The sentences of `text`, found by their places."""
    return Text(text).once(_along)


def _along(text: Text) -> Along[Sentence]:
    return Along(Sentence(*span) for span in text.once(split))


def split(text: str) -> list[tuple[int, int]]:
    """The sentences of `text` as (start, end), without the space around them."""
    spans, start = [], 0
    for match in _END.finditer(text):
        if match[0][0] == "." and abbreviated(text, start, match.start()):
            continue
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    words = text[start:end]
    kept = words.strip()
    if kept:
        begin = start + words.index(kept[0])
        spans.append((begin, begin + len(kept)))


def abbreviated(text: str, start: int, stop: int) -> bool:
    """Does the full stop at `stop` end a title or an initial, and no sentence?"""
    word = text[max(start, stop - 8) : stop].rsplit(None, 1)[-1:]
    return bool(word) and (word[0].lower().strip('(“"') in _ABBREVIATIONS or len(word[0]) == 1)
