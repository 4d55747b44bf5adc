"""What the sentences behind an attempt add: the answer that came, a question left open, silence, an aide at the door."""

from . import attempt_names as names
from . import attempt_said
from . import attempt_words as words
from .attempt import HEARD, MET, Attempt
from .attempt_away import ABSENT
from .attempt_told import NEAR, Sentence, Told
from .rule import Hit
from .speech import VERB_LAST

_REFUSALS = frozenset({"declined", "gesture", "no_reply"})
_OPEN = _REFUSALS | {"promised_later", "referred", "partial", "denied", "admitted"}
FAR_BACK = 300  # characters back in which somebody was looked for


class After:
    """Looks behind the last attempt of one text."""

    def __init__(self, told: Told) -> None:
        self.told, self.text, self.speakers = told, told.text, told.speakers

    def goes_on(self, sentence: Sentence) -> Attempt | None:
        """What a sentence that tells of no asking adds to the attempt before it."""
        last = self.told.last
        if last is None or sentence[0] - last.end > NEAR:
            return None
        ways = (self._still, self._answers, self._silent, self._next)
        return next((found for way in ways if (found := way(last, sentence))), None)

    def _next(self, last: Attempt, sentence: Sentence) -> Attempt | None:
        """ "When contacted, PT A denied it. CV B acknowledged …": the next one who was asked."""
        start, end = sentence
        outcome = self.told.outcomes.first(start, end)
        asked = words.ASKED_FIRST.match(last.text) and 0 < start - last.end < 3
        if not asked or outcome is None or outcome.key not in ("denied", "admitted"):
            return None
        body = self.told.body(start, start + 1)
        alone = body and body.start == start and outcome.start - body.end < 3
        return self.told.attempt(sentence, body.name, outcome.key, last.channel) if body and alone else None

    def spoken_for(self, sentence: Sentence) -> Attempt | None:
        """ "We asked the ministry. A spokeswoman, Dita Arum, said …": who answers for the body that was asked."""
        last, spokesman = self.told.last, words.SPOKESMAN.match(self.text, sentence[0])
        if last is None or last.outcome != "pending" or last.to in self.told.named or not spokesman:
            return None
        who = self.speakers.at(spokesman.end(), spokesman.end() + 3) or self.speakers.at(sentence[0], spokesman.end())
        if who is None or sentence[0] - last.end > NEAR or not VERB_LAST.search(self.text, who.end, sentence[1]):
            return None
        outcome = self.told.outcomes.first(who.end, sentence[1])
        key = outcome.key if outcome and outcome.key in _OPEN - _REFUSALS else "answered"
        return self.told.attempt(sentence, who.name, key, last.channel)

    def _silent(self, last: Attempt, sentence: Sentence) -> Attempt | None:
        """ "Tak ada satu pun yang ditanggapi": of what was sent just before."""
        outcome = self.told.outcomes.first(*sentence)
        if last.outcome not in ("pending", MET) or outcome is None or outcome.key not in ("no_reply", "unreachable"):
            return None
        who = self.speakers.before(*sentence)
        pronoun = words.STILL_THEM.search(self.text, max(sentence[0], outcome.start - 40), outcome.start)
        alone = (pronoun or words.NO_ONE_NEW.match(self.text, sentence[0])) and (who is None or who.name == last.to)
        return self.told.attempt(sentence, last.to, outcome.key, last.channel) if alone else None

    def _answers(self, last: Attempt, sentence: Sentence) -> Attempt | None:
        """ "Kami menanyakan hal itu kepada Arimbawa. Ia menjawab bahwa …", "“Tidak ada fee,” bantahnya"."""
        if last.outcome in (MET, HEARD, "answered") and attempt_said.DENIES.search(self.text, *sentence):
            return self.told.attempt(sentence, last.to, "denied", last.channel)
        if last.outcome in (MET, HEARD, "pending") and (put_off := self._put_off(last, sentence)):
            return self.told.attempt(sentence, last.to, put_off, last.channel)
        if not self._speaks(last, sentence):
            return None
        speech = self.told.spoken.first(*sentence)
        said = attempt_said.comes_to(self.text[speech.start : speech.end]) if speech else None
        answer = "answered" if last.outcome == "pending" else HEARD
        return self.told.attempt(sentence, last.to, said or answer, last.channel)

    def _speaks(self, last: Attempt, sentence: Sentence) -> bool:
        """Does the one who was asked speak there: as "ia", by name, or as the one whose answer came?"""
        start, end = sentence
        if last.outcome not in ("pending", MET):
            return False
        if pronoun := words.PRONOUN_FIRST.match(self.text, start):
            return bool(VERB_LAST.search(self.text, start, pronoun.end()))
        if last.to not in self.told.people and words.FOR_THE_FIRM.match(self.text, start):
            return last.outcome == "pending"
        if words.ANSWER_CAME.match(self.text, start):
            return last.outcome == "pending" and self.speakers.before(last.end, start) is None
        verb = VERB_LAST.search(self.text, start, end)
        who = self.speakers.before(start, verb.start()) if verb else None
        named = who and who.name == last.to and words.BEGINS_WITH.fullmatch(self.text, start, who.start)
        quote = self.told.said.first(*sentence) or self.told.said.around(start)
        return bool(named or (quote and quote.speaker == last.to))

    def _put_off(self, last: Attempt, sentence: Sentence) -> str | None:
        """What the speech of the one who was asked comes to, where it only puts the question off."""
        quote = self.told.said.first(*sentence) or self.told.said.around(sentence[0])
        return attempt_said.comes_to(quote.text) if quote and quote.speaker == last.to else None

    def _still(self, last: Attempt, sentence: Sentence) -> Attempt | None:
        """ "Soal nama penyedia, ia hanya mengangkat bahu": the one asked just before leaves another question open."""
        outcome = self.told.outcomes.first(*sentence)
        if outcome is None or outcome.key not in _OPEN:
            return None
        if (
            outcome.key == "gesture"
            and last.outcome in (MET, HEARD)
            and not words.A_MATTER.match(self.text, sentence[0])
        ):
            return None
        if outcome.key in ("denied", "admitted") and (
            last.outcome == "partial" or not words.PRONOUN_FIRST.match(self.text, sentence[0])
        ):
            return None
        silent = outcome.key == "no_reply" and last.outcome == "pending"
        key = "declined" if outcome.key in _REFUSALS and not silent else outcome.key
        return self.told.attempt(sentence, last.to, key, last.channel) if self._same(last, sentence, outcome) else None

    def _same(self, last: Attempt, sentence: Sentence, outcome: Hit) -> bool:
        """Does a pronoun before the outcome, or the same name, mean the one asked just before?"""
        body = last.to not in self.told.people and words.STILL_IT.search(self.text, sentence[0], outcome.start)
        if body or words.STILL_THEM.search(self.text, max(sentence[0], outcome.start - 40), outcome.start):
            return self.told.still_about(last.end, sentence[0])
        who = self.speakers.before(sentence[0], outcome.start)
        return bool(who and who.name == last.to)

    def away(self, sentence: Sentence) -> Attempt | None:
        """ "Petugas keamanan bilang ia sudah terbang ke Jayapura": somebody says that they are not there."""
        keeper = self.told.keepers.first(*sentence)
        absent = ABSENT.search(self.text, *sentence) if keeper else None
        if keeper is None or absent is None:
            return None
        start, last = sentence[0], self.told.last
        low = max(0, start - FAR_BACK)
        who = self.speakers.before(start, keeper.start) or self.speakers.at(keeper.end, absent.start() + 1)
        near = last.to if last and start - last.end < FAR_BACK and last.to in self.told.names else None
        if who is None or who.anonymous:
            since = max(low, last.end) if near and last else low
            who = self.speakers.before(since, start)
        name = who.name if who and not who.anonymous else near
        if name is None and (body := self.told.bodies.first(*sentence)):
            name = body.name
        if name is None and (office := names.office(self.text, keeper.start, absent.start())):
            name = office
        if name is None or not (near or self._sought(low, sentence)):
            return None
        return self.told.attempt(sentence, name, "unreachable")

    def _sought(self, low: int, sentence: Sentence) -> bool:
        """Is anything told, here or just before, of asking, of meeting, or of no answer?"""
        outcomes = self.told.outcomes.within(low, sentence[1])
        if words.AT_THE_PHONE.search(self.text, *sentence):
            return True
        silent = any(hit.key in ("unreachable", "no_reply") for hit in outcomes)
        return silent or bool(self.told.contacts.first(low, sentence[1]) or self.told.spoken.first(*sentence))
