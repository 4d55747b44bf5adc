"""The speaker of one quotation: behind it, before it, or the one who goes on speaking."""

import re

from .quotes import MARKS
from .speaker_ahead import Ahead
from .speaker_near import FULL_STOP, WINDOW
from .speakers import Who
from .whose_words import A_TEXT

_UNSAID = re.compile(f"[{MARKS}]*+")
_ASKS = re.compile(r"[?][”\"’']{1,2},? (?:tanya|kejar|cecar|desak|asked)(?:nya)?(?!\w)")
_ANSWER_NEXT = re.compile(
    r"[”\"’']{1,2}\n+[“\"‘'][^”\"\n]{1,300}[”\"’'],? (?:jawab|sahut|balas|timpal|replied|answered)"
)


class Search(Ahead):
    """Looks for the speaker of one stretch of speech, after the quotations already read."""

    def speaker(self) -> Who | None:
        if A_TEXT.match(self.text, self.speech.end):
            return self.told_of()  # "…,” bunyi pesan itu": nobody else
        if self.nobody():
            return None
        if self.introduced():
            return self.ahead() or self.behind() or self.carried()
        return self.behind() or self.other() or self.ahead() or self.answering() or self.sandwiched() or self.carried()

    def other(self) -> Who | None:
        """ "“Kenal,” jawab Budi. “Sejak kapan?” kejar Sinta. “Sejak 2019.”": who was asked by the last to speak."""
        if not self.last or self.text[self.speech.end - 1] == "?" or not _ASKS.match(self.text, self.last.end - 1):
            return None
        return self.before_last()

    def carried(self) -> Who | None:
        """A paragraph that is nothing but speech, and a sentence that is broken by its attribution, go on with the
        speaker of the one before."""
        speech, text = self.speech, self.text
        if self.last and speech.start - self.last.end < WINDOW and text[speech.start].islower():
            between = text[self.last.end : speech.start]
            if "\n" not in between and not FULL_STOP.search(between):
                return self.previous()
        start, end = speech.paragraph
        alone = _UNSAID.fullmatch(text, start, speech.start) and _UNSAID.fullmatch(text, speech.end, end)
        if self.last and alone and text.count("\n", self.last.end, speech.start) == 1:
            return self.before_last() if _ANSWER_NEXT.match(text, speech.end) else self.previous()
        return None
