"""What the sentences beside an attempt tell of the same answer, and those who are named in one breath."""

from collections.abc import Iterator, Sequence

from . import attempt_words as words
from .attempt import Attempt
from .attempt_before import Before
from .attempt_told import Sentence, Told
from .spans import Span

_OF_BOTH = frozenset({"no_reply", "unreachable", "declined", "pending"})


class Beside:
    """Looks around the attempts of one text."""

    def __init__(self, told: Told) -> None:
        self.told, self.text, self.speakers, self.before = told, told.text, told.speakers, Before(told)

    def completed(self, attempt: Attempt, sentences: Sequence[Sentence], n: int) -> Iterator[Attempt]:
        """The attempt of the n-th sentence with what the ones around it add, and what a "but" in it adds."""
        before, behind = self._together(attempt)
        yield from (attempt._replace(to=name) for name in before)
        *answers, attempt = self.before.stated(attempt, sentences, n)
        yield from answers
        yield self._stated_after(attempt, sentences[n + 1]) if n + 1 < len(sentences) else attempt
        yield from self.but(attempt)
        yield from (attempt._replace(to=name) for name in behind)

    def _together(self, attempt: Attempt) -> tuple[list[str], list[str]]:
        """ "X dan Y belum menjawab", "None of A, B and C could be met": those named in one breath, before and behind."""
        before, behind = list[str](), list[str]()
        of_both = attempt.outcome in _OF_BOTH
        mentions = self.told.mentions.within(attempt.start, attempt.end) if of_both else []
        first = last = next((mention for mention in mentions if mention.name == attempt.to), None)
        if first is None and of_both:
            return [], self._bodies(attempt)
        if first is None or last is None:
            return [], []
        while (other := self.speakers.before(attempt.start, first.start)) and self._in_one_breath(other, first):
            before, first = [other.name or "", *before], other
        while (other := self.speakers.at(last.end, attempt.end)) and self._in_one_breath(last, other):
            behind, last = [*behind, other.name or ""], other
        return (before, behind) if words.AND.search(self.text, first.start, last.end) else ([], [])

    def _bodies(self, attempt: Attempt) -> list[str]:
        """ "kepada PT Maju dan Kementerian ESDM": the bodies named in one breath behind the one that was asked."""
        bodies = self.told.bodies.within(attempt.start, attempt.end)
        last = next((body for body in bodies if body.name == attempt.to), None)
        names = list[str]()
        for body in bodies:
            if last and body.start >= last.end and words.AND.fullmatch(self.text, last.end, body.start):
                names.append(body.name)
                last = body
        return names

    def _in_one_breath(self, one: Span, other: Span) -> bool:
        return bool(words.PAIR.fullmatch(self.text, one.end, other.start))

    def but(self, attempt: Attempt) -> Iterator[Attempt]:
        """ "denied it when reached, but referred questions on the debt to …": the second outcome of one sentence."""
        if attempt.outcome not in ("denied", "admitted", "answered"):
            return
        for outcome in self.told.outcomes.within(attempt.start, attempt.end):
            but = words.BUT.search(self.text, max(attempt.start, outcome.start - 14), outcome.start)
            if but and outcome.key in ("declined", "gesture") and attempt.outcome != "answered":
                yield attempt._replace(outcome="declined")
            if but and outcome.key in ("referred", "promised_later"):
                yield attempt._replace(outcome=outcome.key)

    def _stated_after(self, attempt: Attempt, following: Sentence) -> Attempt:
        """ "X menjawab saat dihubungi. Namun ia membantah …": the denial belongs to the same answer."""
        outcome = self.told.outcomes.first(*following)
        if attempt.outcome != "answered" or outcome is None or outcome.key != "denied":
            return attempt
        return attempt._replace(outcome="denied") if words.PRONOUN_DENIES.match(self.text, following[0]) else attempt
