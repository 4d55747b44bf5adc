"""Attempts to confirm: who was asked, how, and what came of it."""

from . import sentences
from .attempt import Attempt, told_once
from .attempt_after import After
from .attempt_beside import Beside
from .attempt_clauses import parted
from .attempt_each import Each, settled
from .attempt_elsewhere import Elsewhere
from .attempt_likewise import Likewise
from .attempt_sentence import Sentences
from .attempt_told import Told
from .bodies import Body
from .quotes import Quote, Speech
from .speakers import Speakers


def read(speakers: Speakers, speeches: list[Speech], said: list[Quote], bodies: list[Body]) -> list[Attempt]:
    """The attempts told in a text, at most two a sentence."""
    told = Told(speakers, speeches, said, bodies)
    reading, beside, after = Sentences(told), Beside(told), After(told)
    likewise, each, elsewhere = Likewise(told), Each(told), Elsewhere(told)
    spans = parted(told, told.text.once(sentences.split))
    found: list[Attempt] = []
    for n, span in enumerate(spans):
        told.last = found[-1] if found else None
        if told.says_nothing(span) or elsewhere.asked(span, spans[n - 1] if n else None):
            continue
        if attempt := likewise.read(span):
            found.append(attempt)
        elif attempt := after.spoken_for(span):
            found[-1] = attempt
        elif attempt := reading.read(span, spans[min(n + 1, len(spans) - 1)]):
            attempt = each.refused(attempt, spans[n - 1]) if n else attempt
            found += beside.completed(attempt, spans, n)
            found += each.together(attempt, found)
        elif attempt := each.read(span, found):
            settled(found, attempt)
        elif attempt := after.goes_on(span) or after.away(span):
            found += [attempt, *beside.but(attempt), *each.together(attempt, found)]
        else:
            found += beside.before.refused(spans, n)
    return told_once(found, told.text)
