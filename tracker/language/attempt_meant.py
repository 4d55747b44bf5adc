"""Whom a sentence means that names nobody: "ia", "perusahaan itu", whoever says what follows."""

from . import attempt_words as words
from . import attempt_words_whom as cues
from .attempt_sides import FAR
from .attempt_told import NEAR, Told
from .rule import Hit
from .speakers import Who

BACK = 400  # characters back in which somebody was spoken of


class Meant:
    """Looks around the sentences of one text for whom they go on to tell of."""

    def __init__(self, told: Told) -> None:
        self.told, self.text, self.speakers = told, told.text, told.speakers

    def speaks_next(self, end: int) -> Who | None:
        """ "Ditanya apakah …, bupati dua periode itu tidak keberatan. “…,” kata Bupati Hardiman": who says what follows."""
        quote = self.told.said.first(end, end + 3)
        return Who(quote.start, quote.end, quote.speaker, quote.anonymous) if quote and quote.speaker else None

    def asked_before(self, outcome: Hit | None, start: int) -> Who | None:
        """ "It did not address …", "…, namun jawaban tak pernah datang": of the one who was asked just before."""
        last = self.told.last
        if outcome is None or last is None or last.to is None or start - last.end > 3:
            return None
        it = words.STILL_IT.search(self.text, start, outcome.start)
        answer = last.outcome == "pending" and cues.THE_ANSWER.match(self.text, outcome.start, outcome.end)
        return Who(last.start, last.end, last.to) if it or answer else None

    def still(self, start: int, outcome: Hit) -> Who | None:
        """ "Esoknya ia mempersilakan kami bertanya ke konsultan, Joko": the one asked before."""
        last = self.told.last
        if cues.THAT_ONE.match(self.text, start, outcome.start):
            return self._spoken_of(start)
        if not words.STILL_THEM.search(self.text, max(start, outcome.start - 40), outcome.start):
            return None
        if last is None or last.to is None or start - last.end > NEAR or not self.told.still_about(last.end, start):
            return self._spoken_of(start)
        return self.speakers.before(last.end, start) or Who(last.start, last.end, last.to)

    def earlier(self, start: int, end: int) -> Who | None:
        """ "Ia juga belum merespons": whoever was meant in the sentences just before, where no other subject stands."""
        if said_so := cues.SAID_SO.search(self.text, start, end):
            before = self.told.last
            if before and before.to and before.outcome == "declined" and start - before.end < 3:
                return Who(before.start, before.end, before.to)  # "X irit bicara. “Silakan ke humas,” katanya …"
            quote = self.told.said.last(max(0, start - FAR), said_so.start() + 1)
            if quote and quote.speaker and said_so.start() - quote.end < 3:
                return Who(quote.start, quote.end, quote.speaker, quote.anonymous)
        elif not words.NO_SUBJECT.match(self.text, start):
            return None
        last = self.told.last if cues.THEIRS.match(self.text, start) else None
        if last and last.to and start - last.end < 3:
            return Who(last.start, last.end, last.to)
        return self._spoken_of(start)

    def _spoken_of(self, start: int) -> Who | None:
        """Whom a pronoun at the beginning of a sentence means: who spoke last, or was named since."""
        who = self.speakers.before(max(0, start - BACK), start)
        if who is None or cues.OWN.search(self.text, max(0, who.start - 20), who.end):
            return None
        if words.UNNAMED.search(self.text, who.end, start):
            return None
        quote = self.told.said.last(max(0, start - BACK), start)
        if quote is None or quote.speaker is None or self._begins_sentence(who, quote.end):
            return who
        return Who(quote.start, quote.end, quote.speaker, quote.anonymous)

    def _begins_sentence(self, who: Who, since: int) -> bool:
        """Has somebody been named first in a sentence since that place?"""
        return who.start > since and bool(cues.BEGINS.search(self.text, max(since, who.start - 60), who.start))
