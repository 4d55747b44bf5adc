"""What became of each of several who were asked at once, and of whom was not found where we went."""

from . import attempt_names as names
from . import attempt_words as words
from .attempt import HEARD, MET, Attempt
from .attempt_told import Sentence, Told
from .speakers import Who
from .speech import VERB_LAST

SEVERAL = 4  # attempts back among which the one who answers is looked for
BEGINS = 60  # characters in which a sentence names whom it tells of
FAR = 600  # characters behind the asking in which each of several is told of
_OF_BOTH = frozenset({"no_reply", "unreachable", "declined", "pending"})
_OPEN = frozenset({"pending", MET, HEARD})
_GONE = 150  # characters behind an attempt in which an empty office is one that we went to


class Each:
    """Looks back from the sentences of one text to all attempts before them."""

    def __init__(self, told: Told) -> None:
        self.told, self.text = told, told.text

    def read(self, sentence: Sentence, found: list[Attempt]) -> Attempt | None:
        """ "A and B were contacted. Mr A denied it. B admitted …"; "Kepala Dinas X tidak ada di ruangannya"."""
        who = self.told.speakers.at(sentence[0], sentence[0] + BEGINS)
        if who is None and found:
            return self._not_there(None, found[-1], sentence)
        if who is None or who.anonymous or not who.name:
            return None
        asked = (a for a in found[-SEVERAL:] if a.outcome == "pending" and sentence[0] - a.end < FAR)
        if last := next((a for a in asked if a.to and _same(a.to, who.name)), None):
            return self._came_of_it(last, who, sentence)
        return self._not_there(who, found[-1], sentence) if found else None

    def together(self, attempt: Attempt, found: list[Attempt]) -> list[Attempt]:
        """ "A and B were contacted": the other one, whom only the place of the name gives away."""
        hits = (self.told.contacts.first(*attempt[1:3]), self.told.outcomes.first(*attempt[1:3]))
        asked = min((hit for hit in hits if hit), key=lambda hit: hit.start, default=None)
        if asked is None or attempt.outcome not in _OF_BOTH:
            return []
        pair = [who.name for who in names.joined(self.text, attempt.start, asked.start) if who.name]
        pair = pair or names.both(self.text, attempt.start, attempt.end)
        last = self.told.last
        if last and last.outcome == "pending" and words.ALL_OF_THEM.search(self.text, attempt.start, attempt.end):
            pair += [other.to or "" for other in found if other.start == last.start and other.outcome == "pending"]
        if not any(_same(name, attempt.to or "") for name in pair):
            return []
        told = {other.to or "" for other in found if other.start == attempt.start}
        told.add(attempt.to or "")
        return [attempt._replace(to=name) for name in pair if not told & {name, *name.split()}]

    def refused(self, attempt: Attempt, previous: Sentence) -> Attempt:
        """ "Polisi belum mau membuka namanya. “Masih kami dalami,” ujar Kasat ketika ditanya": how they refused."""
        between = self.text[previous[1] : attempt.start]
        if (
            attempt.outcome != "answered"
            or not words.QUOTED.match(attempt.text)
            or between.strip(" ")
            or len(between) > 2
        ):
            return attempt
        refusal = None if self.told.contacts.first(*previous) else self.told.outcomes.first(*previous)
        named = refusal and self.told.speakers.before(previous[0], refusal.start)
        theirs = refusal and refusal.key in ("declined", "gesture") and not named
        return attempt._replace(outcome="declined") if theirs else attempt

    def _came_of_it(self, last: Attempt, who: Who, sentence: Sentence) -> Attempt | None:
        outcome = self.told.outcomes.first(who.end, sentence[1])
        if outcome:
            key = "declined" if outcome.key == "gesture" else outcome.key
            return self.told.attempt(sentence, last.to, key, last.channel)
        says = VERB_LAST.search(self.text, who.end, sentence[1])
        return self.told.attempt(sentence, last.to, "answered", last.channel) if says else None

    def _not_there(self, who: Who | None, last: Attempt, sentence: Sentence) -> Attempt | None:
        """We asked or went there in the sentence before, and they, or the one who had promised to be there, were away."""
        outcome = self.told.outcomes.first(who.end if who else sentence[0], sentence[1])
        near = sentence[0] - last.end < _GONE and "\n" not in self.text[last.end : sentence[0]]
        if outcome is None or outcome.key != "unreachable" or not near:
            return None
        if who is None:
            promised = last.outcome == "promised_later"
            him = words.STILL_THEM.search(self.text, max(sentence[0], outcome.start - 40), outcome.start)
            return self.told.attempt(sentence, last.to, "unreachable") if promised and him else None
        return self.told.attempt(sentence, who.name, "unreachable") if who.name in self.told.named else None


def _same(asked: str, name: str) -> bool:
    """ "Derek Mullins" and "Mullins"."""
    return asked == name or (" " not in name and name in asked.split())


def settled(found: list[Attempt], attempt: Attempt) -> None:
    """Add an attempt; what had been left open of the same one, or of the office where they were not, is now known."""
    for earlier in found[-SEVERAL:]:
        same = earlier.to == attempt.to or _went_to(earlier, attempt)
        if earlier.outcome in _OPEN and same and attempt.start - earlier.end < FAR:
            found.remove(earlier)
            break
    found.append(attempt)


def _went_to(earlier: Attempt, attempt: Attempt) -> bool:
    """ "Kami mendatangi kantor dinas. Namun kepalanya tidak ada": one attempt, at somebody of that office."""
    visited = earlier.channel == "in_person" and attempt.outcome == "unreachable"
    return visited and attempt.start - earlier.end < 3
