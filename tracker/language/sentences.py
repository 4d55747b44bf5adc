"""Where sentences begin and end; a title or an initial with its full stop ends none."""

import re

_END = re.compile(r"(?<![.!?…])[.!?…]++[”\"’)]*+(?=[ \u00a0]+[A-Z“\"”(0-9])|\n|$")
_ABBREVIATIONS = frozenset(
    "drs dra dr drg drh ir prof h hj kh no nomor pt cv rp jl kab kec prov st s.e m.si plt plh pj ust mr mrs ms vs dll dsb"
    " a.n u.p inc ny tn nn sdr capt kpt kol letkol gen sen gov rep lt sgt rt rw tgk rm mgr fr abd muh moh sp s.h gg dk ds".split()
)


def split(text: str) -> list[tuple[int, int]]:
    """The sentences of `text` as (start, end), without the space around them."""
    spans, start = [], 0
    for match in _END.finditer(text):
        if match[0].startswith(".") and _abbreviated(text, start, match.start()):
            continue
        words = text[start : match.end()].rstrip()
        begin = start + len(words) - len(words.lstrip())
        if words.strip():
            spans.append((begin, start + len(words)))
        start = match.end()
    return spans


def _abbreviated(text: str, start: int, stop: int) -> bool:
    word = text[max(start, stop - 8) : stop].rsplit(None, 1)[-1:]
    return bool(word) and (word[0].lower().strip('(“"') in _ABBREVIATIONS or len(word[0]) == 1)
