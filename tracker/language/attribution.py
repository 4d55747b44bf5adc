"""The speaker of each quotation, and what in quotation marks is none."""

import re

from .quotes import FEWEST_WORDS, MARKS, Quote, Speech
from .sources import Speakers
from .speaker_meant import WINDOW
from .speaker_search import Search
from .speech import ACCORDING, VERB_FIRST, VERB_LAST

_IN_A_CLAUSE = re.compile(r"(?P<is>(?<!\w)(?:was|were|is|are|adalah|it))?(?<=[a-z]) [“”\"„'‘]{1,2}$")
_GOES_ON = re.compile(r"[”\"’']{1,2}(?:\.| (?!(?:said|says|told|he|she|they|kata|ujar)(?!\w))(?:[a-z]|Rp|\d))")
_ARTICLE_BEFORE = re.compile(r" (?:as|an?|the|sebuah|suatu) [“”\"„'‘]{1,2}$")


def read(speakers: Speakers, speeches: list[Speech]) -> list[Quote]:
    """The quotations that somebody says, or that are long enough to be speech, each with its speaker."""
    quotes: list[Quote] = []
    for speech in speeches:
        who = Search(speakers, speech, quotes).speaker()
        words = speakers.text[speech.start : speech.end]
        if _only_a_term(speakers.text, speech, words):
            continue
        if who or len(words.split()) >= FEWEST_WORDS:
            name, anonymous = (who.name, who.anonymous) if who else (None, False)
            quotes.append(Quote(words, speech.start, speech.end, name, anonymous, speech.fault))
    return _backfilled(speakers.text, quotes)


def _only_a_term(text: str, speech: Speech, words: str) -> bool:
    """ "families were offered a "goodwill payment"": one small word, or a name for a thing, is no statement."""
    if not words[:1].islower() or len(words.split()) >= FEWEST_WORDS:
        return False
    if " " not in words or _ARTICLE_BEFORE.search(text, max(0, speech.start - 12), speech.start):
        return True
    low = max(speech.paragraph[0], speech.start - WINDOW)
    clause = max(low, text.rfind(". ", low, speech.start))
    said = any(verb.search(text, clause, speech.start) for verb in (VERB_LAST, VERB_FIRST, ACCORDING))
    after = _GOES_ON.match(text, speech.end)
    inside = _IN_A_CLAUSE.search(text, max(0, speech.start - 8), speech.start)
    if after is None or inside is None:
        return False
    return not said or (" " in after[0] and not inside["is"])  # "said it was “fully documented” and closed" is said


def _backfilled(text: str, quotes: list[Quote]) -> list[Quote]:
    """Speech that runs on over paragraphs has its speaker named at the end."""
    out = list(quotes)
    for index in range(len(out) - 2, -1, -1):
        this, following = out[index], out[index + 1]
        if this.speaker is None and following.speaker and not text[this.end : following.start].strip(MARKS):
            out[index] = this._replace(speaker=following.speaker, anonymous=following.anonymous)
    return out
