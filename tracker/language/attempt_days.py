"""The day of an attempt to confirm: told in its own sentence, or where the answer that follows is attributed."""

import re
from collections.abc import Iterable

from .attempt import Attempt
from .dates import When
from .quotes import Quote
from .spans import Along
from .speech import CONTACT, OUTCOMES, VERB_FIRST, VERB_LAST

# A day whose year nothing tells is one all the same: "(15/7)" in a text of no known day.
FULL_DAY = re.compile(r"(?:[0-9]{4}|XXXX)-[0-9]{2}-[0-9]{2}")
_PAUSE = re.compile(r"[,;:–—“”\"]")
_ADVERB = re.compile(r"\s*\(?(?:pada |on )?(?:hari )?", re.IGNORECASE)
# Behind these a day is that of what was asked about, not of the asking.
_MATTER = re.compile(
    r"\b(?:terkait|soal|tentang|mengenai|ihwal|perihal|atas|peristiwa|kejadian|insiden|yang|about|over|regarding|which)\b"
)
NEAR = 400  # characters behind an attempt in which its answer begins
SPEAKER = 60  # characters between "ujar" and the day: who it was
PLACE = 8  # words between "dikonfirmasi" and the day: how and where


def dated(text: str, attempts: Iterable[Attempt], days: Iterable[When], said: Iterable[Quote]) -> list[Attempt]:
    """The attempts with their day, an EDTF value, where exactly one full day is told for them."""
    reading = _Reading(text, days, said)
    return [attempt._replace(date=reading.day(attempt)) for attempt in attempts]


class _Reading:
    def __init__(self, text: str, days: Iterable[When], said: Iterable[Quote]) -> None:
        self.text, self.said = text, Along(said)
        self.days = Along(day for day in days if FULL_DAY.fullmatch(day.edtf or ""))
        self.contacts, self.outcomes = Along(CONTACT.read(text)), Along(OUTCOMES.read(text))

    def day(self, attempt: Attempt) -> str | None:
        return self.one(attempt.start, attempt.end) or self.of_answer(attempt)

    def of_answer(self, attempt: Attempt) -> str | None:
        """ "“…,” ujar Sekda Morut (15/7)", right behind the sentence that tells of asking the Sekda."""
        answer = self.said.first(attempt.end, attempt.end + NEAR)
        if answer is None or answer.speaker != attempt.to:
            return None
        following = self.said.first(answer.end, answer.end + NEAR)
        high = min(following.start if following else len(self.text), answer.end + NEAR)
        line = self.text.find("\n", answer.end, high)
        return self.one(answer.end, high if line < 0 else line)

    def one(self, low: int, high: int) -> str | None:
        inside = self.days.within(low, high)
        told = {day.edtf for day in inside if not self.said.covers(day.start) and self.is_of_asking(low, day.start)}
        return told.pop() if len(told) == 1 else None

    def is_of_asking(self, low: int, at: int) -> bool:
        """Does the day belong to the asking or the answering: apart by a comma, or right behind their words?"""
        low = max([low, *(pause.end() for pause in _PAUSE.finditer(self.text, low, at))])
        if _ADVERB.fullmatch(self.text, low, at):
            return True
        if VERB_LAST.search(self.text, low, at):
            return False
        verb = VERB_FIRST.search(self.text, low, at)
        contact, outcome = self.contacts.last(low, at), self.outcomes.last(low, at)
        behind = contact.end if contact else low
        if _MATTER.search(self.text, behind, at):
            return False
        return bool(
            (verb and at - verb.end() <= SPEAKER)
            or (contact and len(self.text[behind:at].split()) <= PLACE)
            or (outcome and _ADVERB.fullmatch(self.text, outcome.end, at))
        )
