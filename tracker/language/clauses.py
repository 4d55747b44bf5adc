"""The part of a sentence that tells what a finding is about: an amount's purpose, what happened on a date."""

import re
from itertools import pairwise
from typing import NamedTuple

from . import datelines, sentences
from .spans import Along
from .speech import VERB_FIRST
from .spotting import Text

_CONJUNCTIONS = (
    "sehingga|karena|namun|tetapi|tapi|padahal|sedangkan|sebab|agar|meski|meskipun|walau|ketika|setelah|sebelum|sementara"
    "|because|but|while|although|so that|after|before|whereas"
)
# Where one clause ends and the next begins. A conjunction belongs to the clause that it opens.
_BREAK = re.compile(rf"[,;:]\s+|\s+[–—]\s+|[“”\"]+\s*|\s+(?=(?:{_CONJUNCTIONS})\s)")
# "yang didampingi A, B dan C, berkunjung": a list inside an explanation ends no clause.
_ASIDE = re.compile(
    r"\s(?:yang|who)\s(?:didampingi|disaksikan|dihadiri|diwakili|ditemani|turut)\b[^.\n]{0,200}?,\s(?=[a-z])"
)
_OPENING = re.compile(rf"(?:(?:{_CONJUNCTIONS}|rupanya|jadi|dan|serta|juga|and|that|diketahui),?\s)+", re.IGNORECASE)
_ACT = re.compile(r"\b(?:(?:me|ber|di|ter)[a-z]{4,}|pe[a-z]{4,}an|[a-z]{3,}ed|was|were|is|are)\b")
_WHEN = re.compile(r"(?:(?:pada|on|in)\s)?(?:(?:bulan|tanggal|tahun|hari)\s)?$", re.IGNORECASE)
_EDGES = " ,;:.–—-“”\"'()*"
FEWEST = 4  # words besides the finding's own that make a clause worth reading
MOST = 140
_REACH = 800  # characters to either side: what keeps reading linear in a text without full stops


class _Sentence(NamedTuple):
    start: int
    end: int


class Clauses:
    """The clauses of one text, by where they stand."""

    def __init__(self, text: str) -> None:
        self.text = Text(text)
        self._sentences = Along(_Sentence(*span) for span in self.text.once(sentences.split))

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence around a place; the place itself where there is none."""
        found = self._sentences.around(at)
        return (found.start, found.end) if found else (at, at)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The clause around a finding, with the next ones (or the one before) while it says too little by itself."""
        first, last = self.sentence(start)
        cuts = self._cuts(start, first, last)
        first, last = cuts[0], cuts[-1]
        low = max(cut for cut in cuts if cut <= start)
        high = min((cut for cut in cuts if cut >= end), default=last)
        while self._besides(low, high, start, end) < FEWEST and (low, high) != (first, last):
            if VERB_FIRST.match(self.text, low):
                break  # "ujar Sekda (15/7)" says what happened: somebody spoke
            later = min((cut for cut in cuts if cut > high), default=high)
            earlier = max((cut for cut in cuts if cut < low), default=low)
            if (later, earlier) == (high, low):
                break
            low, high = (low, later) if later > high else (earlier, high)
        return low, high

    def about(self, start: int, end: int) -> str:
        """What an amount is for: the clause around it as one line."""
        return self.line(*self.around(start, end))

    def happened(self, start: int, end: int) -> str:
        """What happened on a date: the clause around it, without the date that leads it; where that tells of no act, the
        first clause of the sentence that does."""
        low, high = self.around(start, end)
        told = self.line(low, high)
        if _ACT.search(told) or VERB_FIRST.match(self.text, low):
            lead = self.text[low:start]
            return self.line(end, high) if _WHEN.fullmatch(lead) and self._besides(end, high, end, end) > 1 else told
        cuts = self._cuts(start, *self.sentence(start))
        for one, other in pairwise(cuts):
            if self._besides(one, other, other, other) >= FEWEST and _ACT.search(self.text, one, other):
                return self.line(one, other)
        return told

    def line(self, low: int, high: int) -> str:
        """Words of the text as one line, without the dateline, asides and marks around them."""
        words = _ASIDE.sub(" ", " ".join(self.text[low:high].split()))
        begins = low == 0 or self.text[low - 1] == "\n"
        dateline = datelines.read(words) if begins else None
        words = words[dateline.end if dateline else 0 :].strip(_EDGES)
        opening = _OPENING.match(words)
        words = words[opening.end() if opening else 0 :].strip(_EDGES)
        words += ")" if words.count("(") > words.count(")") else ""
        return words if len(words) <= MOST else words[: MOST - 1].rsplit(" ", 1)[0] + "…"

    def _cuts(self, near: int, first: int, last: int) -> list[int]:
        """Where the clauses of a sentence begin, with its end; of an endless one those near a place."""
        first, last = max(first, near - _REACH), min(last, near + _REACH)
        asides = [match.span() for match in _ASIDE.finditer(self.text, first, last)]
        ends = (cut.end() for cut in _BREAK.finditer(self.text, first, last))
        inside = (end for end in ends if end < last and not any(low < end <= high for low, high in asides))
        return [first, *inside, last]

    def _besides(self, low: int, high: int, start: int, end: int) -> int:
        return len(self.text[low:start].split()) + len(self.text[end:high].split())
