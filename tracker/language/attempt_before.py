"""What the sentences before an attempt tell of the same answer: a denial, or that the charge is so."""

import re
from collections.abc import Iterator, Sequence

from . import attempt_words as words
from .attempt import HEARD, MET, Attempt
from .attempt_told import Sentence, Told
from .rule import Hit

FAR = 400  # characters back in which the answer began
FARTHEST = 4  # sentences back
_OPEN = frozenset({"answered", MET, HEARD})  # what a denial before it makes a denial
_BESIDE = frozenset({"declined", "promised_later", "referred", "partial"})  # a denial before it is an answer besides
# Denied there, it is denied to others than us.
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:sidang|persidangan|hakim|jaksa|dakwaan|dewan|dprd|rapat|penyidik\w*|polisi|keterangan pers|jumpa pers|konferensi pers|siaran pers"
    r"|court|judges?|trial|hearing|prosecutors?|police|statement|press conference|council)(?!\w)"
)


class Before:
    """Looks at the sentences before the attempts of one text."""

    def __init__(self, told: Told) -> None:
        self.told, self.text, self.speakers = told, told.text, told.speakers

    def stated(self, attempt: Attempt, sentences: Sequence[Sentence], n: int) -> list[Attempt]:
        """ "Kades X membantah. “…,” tegasnya saat ditemui.": what was quoted is the denial. "X membantah. Ditanya soal
        kuitansi, ia menolak menjawab": the denial is another answer."""
        instead = attempt.outcome in _OPEN and self._goes_on(attempt)
        if not instead and not (attempt.outcome in _BESIDE and self._of_him(attempt)):
            return [attempt]
        answers = [attempt._replace(outcome=key) for key in self._charges(attempt, sentences, n)][::-1]
        if answers and attempt.outcome == "declined" and words.FURTHER.search(self.text, attempt.start, attempt.end):
            return [
                attempt._replace(outcome="partial")
            ]  # "membenarkan laporan itu. Ia belum mau berkomentar lebih jauh"
        return answers if answers and instead else [*answers, attempt]

    def refused(self, sentences: Sequence[Sentence], n: int) -> list[Attempt]:
        """ "X tidak membantah. Ia menolak menyebutkan nama pemasok": that something was refused tells of asking."""
        start, end = sentences[n]
        outcome = self.told.outcomes.first(start, end)
        if outcome is None or outcome.key != "gesture" or not words.PRONOUN_FIRST.match(self.text, start):
            return []
        who = None if self._elsewhere((start, end)) else self.speakers.before(max(0, start - FAR), start)
        if who is None or who.anonymous:
            return []
        answers = self.stated(self.told.attempt((start, end), who.name, "declined"), sentences, n)
        return answers if len(answers) > 1 else []

    def _goes_on(self, attempt: Attempt) -> bool:
        said = words.GOES_ON.match(attempt.text) or words.WAS_SAID.match(attempt.text)
        return bool(said or self.told.spoken.covers(attempt.start))

    def _of_him(self, attempt: Attempt) -> bool:
        """Does the sentence ask further of whom the ones before it speak of?"""
        return bool(words.GOES_ON.match(attempt.text) or words.A_MATTER.match(attempt.text))

    def _charges(self, attempt: Attempt, sentences: Sequence[Sentence], n: int) -> Iterator[str]:
        """ "denied" and "admitted", the last one first, as the sentences just before tell."""
        before, told = self._before_speech(sentences, n), set[str]()
        for earlier in sentences[max(0, before + 1 - FARTHEST) : before + 1][::-1]:
            if attempt.start - earlier[0] > FAR or (attempt.outcome in _BESIDE and self._elsewhere(earlier)):
                return
            outcome = self._outcome(earlier)
            same = bool(told) or self._asked_next(attempt, earlier)
            if outcome is None or outcome.key in told or not self._charge(outcome, same):
                continue
            if self._theirs(attempt, earlier, outcome):
                told.add(outcome.key)
                yield outcome.key

    def _asked_next(self, attempt: Attempt, earlier: Sentence) -> bool:
        """ "X mengakui tanda tangannya. Saat ditemui, ia …": the two sentences tell of one conversation."""
        return attempt.start - earlier[1] < 3 and bool(words.ASKED_FIRST.match(attempt.text))

    def _elsewhere(self, sentence: Sentence) -> bool:
        return bool(_ELSEWHERE.search(self.text.low, *sentence))

    def _outcome(self, sentence: Sentence) -> Hit | None:
        """What came of asking; "when confirmed" tells of none."""
        hits = self.told.outcomes.within(*sentence)
        return next((hit for hit in hits if not self.told.contacts.covers(hit.start)), None)

    def _before_speech(self, sentences: Sequence[Sentence], n: int) -> int:
        """Which sentence stands before the n-th, or before the speech that the n-th is the end of; -1 where none does."""
        speech = self.told.spoken.around(sentences[n][0])
        before = n - 1
        while speech and before >= 0 and sentences[before][0] >= speech.start - 1:
            before -= 1
        return before

    def _charge(self, outcome: Hit, beside: bool) -> bool:
        """Is a charge denied there, or confirmed? "Mengakui" may be part of any story, but not `beside` an answer."""
        if outcome.key not in ("denied", "admitted"):
            return False
        plain = self.text.startswith(words.PLAIN_YES, outcome.start)
        return outcome.key == "denied" or plain or beside or bool(words.ADMITS_IT.match(self.text, outcome.start))

    def _theirs(self, attempt: Attempt, sentence: Sentence, outcome: Hit) -> bool:
        """Is it they who deny or confirm: by their name, as "ia", or as the firm they speak for?"""
        if who := self.speakers.before(sentence[0], outcome.start):
            return who.name == attempt.to
        if words.PRONOUN_FIRST.match(self.text, sentence[0]):
            him = self.speakers.before(max(0, sentence[0] - FAR), sentence[0])
            return bool(him and him.name == attempt.to)
        return bool(words.THE_FIRM.match(self.text, sentence[0]))
