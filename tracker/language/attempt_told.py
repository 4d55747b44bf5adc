"""Where a text tells of asking, of what came of it, and of who keeps somebody's door: looked up once for all sentences."""

import re

from . import attempt_bystanders, attempt_said, press
from . import attempt_words as words
from .attempt import Attempt
from .bodies import Body
from .quotes import Quote, Speech
from .spans import Along, Span
from .speakers import Speakers
from .speech import CHANNELS, CONTACT, KEEPERS, OUTCOMES
from .spotting import Text

Sentence = tuple[int, int]  # where it begins and ends
NEAR = 250  # characters behind an attempt in which a pronoun still means the one who was asked
_CAPITAL = re.compile(r"(?<!\w)[A-Z]")


class Told:
    """What one text tells. Words of asking inside speech tell nothing about us."""

    def __init__(self, speakers: Speakers, speeches: list[Speech], said: list[Quote], bodies: list[Body]) -> None:
        self.speakers, self.text = speakers, Text(speakers.text)
        self.spoken, self.bodies, self.mentions = Along(speeches), Along(bodies), Along(speakers.cast.mentions)
        self.said = Along(said)
        self.named = {mention.name for mention in self.mentions.items if mention.named}
        self.people = {mention.name for mention in self.mentions.items}
        self.names = {mention.name for mention in self.mentions.items} | {body.name for body in bodies}
        self._called: dict[str, list[Body]] = {}
        for body in bodies:
            self._called.setdefault(_two_words(body.name), []).append(body)
        self.companies = Along(body for body in bodies if body.kind == "company")
        self.contacts = Along(hit for hit in CONTACT.read(self.text) if self._ours(hit.start))
        self.outcomes = Along(hit for hit in OUTCOMES.read(self.text) if not self.spoken.covers(hit.start))
        self.channels, self.keepers = Along(CHANNELS.read(self.text)), Along(KEEPERS.read(self.text))
        to_us = attempt_said.TO_US if attempt_said.TO_US.first(self.text) else None  # in few texts
        self.refusals = Along(quote for quote in said if to_us and to_us.pattern.search(quote.text))
        cues: list[Span] = [*self.contacts.items, *self.outcomes.items, *self.keepers.items, *self.refusals.items]
        self._cues = Along(cues)
        self.last: Attempt | None = None  # the attempt told before the sentence that is being read

    def stands_by(self, name: str) -> bool:
        """Is it a resident, a witness, an expert, by name or by what they are called?"""
        return self.bystander(name) or (name not in self.named and attempt_bystanders.is_one(name))

    def bystander(self, name: str) -> bool:
        """Is somebody of that name no party to what is asked?"""
        people = self.speakers.cast.people
        return any(person.name == name and attempt_bystanders.is_person(self.text, person) for person in people)

    def says_nothing(self, sentence: Sentence) -> bool:
        """Neither a word of asking nor an attempt close before: most sentences."""
        near = self.last and sentence[0] - self.last.end <= NEAR
        return not near and self._cues.first(*sentence) is None

    def _ours(self, place: int) -> bool:
        """No speech, and nobody else who was taken for the outlet."""
        other = press.names(self.text, place) and (self.mentions.covers(place) or self.bodies.covers(place))
        return not other and not self.spoken.covers(place)

    def body(self, start: int, end: int) -> Body | None:
        """The first body named between two places, though it has been named before."""
        for capital in _CAPITAL.finditer(self.text, start, end):
            for body in self._called.get(_two_words(self.text[capital.start() : capital.start() + 60]), ()):
                if self.text.startswith(body.name, capital.start()):
                    return body._replace(start=capital.start(), end=capital.start() + len(body.name))
        return self.bodies.first(start, end)

    def attempt(self, sentence: Sentence, to: str | None, outcome: str, channel: str | None = None) -> Attempt:
        if channel is None:
            named = self.channels.first(*sentence)
            channel = named.key if named else "unknown"
        return Attempt(self.text[slice(*sentence)], *sentence, to, outcome, channel)

    def still_about(self, start: int, end: int) -> bool:
        """Does a pronoun at `end` mean who was spoken of before `start`: no new paragraph, and nobody unnamed between?"""
        return "\n" not in self.text[start:end] and not words.UNNAMED.search(self.text, max(0, start - 1), end)


def _two_words(name: str) -> str:
    return " ".join(re.split(r"[ ,.;:]", name, maxsplit=2)[:2])
