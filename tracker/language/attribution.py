"""The speaker of each quotation, and what in quotation marks is none."""

from . import no_speech
from .quotes import FEWEST_WORDS, MARKS, Quote, Speech
from .speaker_search import Search
from .speakers import Speakers


def read(speakers: Speakers, speeches: list[Speech]) -> list[Quote]:
    """The quotations that somebody says, or that are long enough to be speech, each with its speaker."""
    quotes: list[Quote] = []
    for speech in speeches:
        words = speakers.text[speech.start : speech.end]
        if no_speech.only_a_term(speakers.text, speech, words) or no_speech.written(speakers.text, speech, words):
            continue
        who = Search(speakers, speech, quotes).speaker()
        if who or len(words.split()) >= FEWEST_WORDS:
            name, anonymous = (who.name, who.anonymous) if who else (None, False)
            quotes.append(Quote(words, speech.start, speech.end, name, anonymous, speech.fault))
    return _backfilled(speakers.text, quotes)


def _backfilled(text: str, quotes: list[Quote]) -> list[Quote]:
    """Speech that runs on over paragraphs has its speaker named at the end."""
    out = list(quotes)
    for index in range(len(out) - 2, -1, -1):
        this, following = out[index], out[index + 1]
        if this.speaker is None and following.speaker and not text[this.end : following.start].strip(MARKS):
            out[index] = this._replace(speaker=following.speaker, anonymous=following.anonymous)
    return out
