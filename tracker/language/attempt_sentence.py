"""What one sentence tells of an attempt: that somebody was asked, and what came of it."""

from .attempt import HEARD, MET, Attempt
from .attempt_others import Others
from .attempt_outcome import Outcomes
from .attempt_told import NEAR, Sentence, Told
from .attempt_whom import Whom
from .rule import Hit


class Sentences:
    """Reads the sentences of one text, one by one."""

    def __init__(self, told: Told) -> None:
        self.told, self.text, self.whom, self.others = told, told.text, Whom(told), Others(told)
        self.outcomes = Outcomes(told)

    def read(self, sentence: Sentence, following: Sentence) -> Attempt | None:
        contact = self._contact(sentence)
        outcome = self.outcomes.first(sentence, following, contact)
        if not contact and not outcome:
            return self._to_us(sentence)
        if outcome and self.others.ask(outcome, contact, sentence):
            return None
        heard = outcome is not None or self.outcomes.heard(contact, sentence, sentence) != "pending"
        who = self.whom.asked(contact, outcome, sentence, heard)
        if who is None or who.name is None or who.anonymous or self.told.stands_by(who.name):
            return None  # asking one's own hidden source, or a resident, is no attempt
        return self.told.attempt(sentence, who.name, self.outcomes.came_of_it(contact, outcome, sentence, following))

    def _to_us(self, sentence: Sentence) -> Attempt | None:
        """ "“No comment,” said Councilman Tuttle": nobody else would be told so."""
        quote = self.told.refusals.first(*sentence)
        if quote is None or quote.speaker is None or quote.anonymous or self.told.bystander(quote.speaker):
            return None
        return self.told.attempt(sentence, quote.speaker, "declined")

    def _contact(self, sentence: Sentence) -> Hit | None:
        """The first words of a sentence that tell of asking somebody; of meeting somebody where nothing more is told."""
        met = None
        for hit in self.told.contacts.within(*sentence):
            begins = hit.start == sentence[0] or self.text.endswith((", ", " yang "), sentence[0], hit.start)
            only_tried = hit.key == "tried"
            if hit.key == "near":
                if self._asked_just_before(sentence):
                    return hit._replace(key="spoke")
            elif hit.key == MET:
                met = met or hit
            elif only_tried and not self.told.outcomes.first(*sentence):
                met = met or hit._replace(key=MET)  # the sentences behind may tell what came of it
            elif begins or hit.key != "put":
                return hit
        return met

    def _asked_just_before(self, sentence: Sentence) -> bool:
        last = self.told.last
        return bool(last and last.outcome not in (MET, HEARD) and sentence[0] - last.end < NEAR)
