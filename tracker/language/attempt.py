"""An attempt to confirm, and how the sentences that tell of the same one become one."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import attempt_words as words


class Attempt(NamedTuple):
    """A sentence that tells of an attempt; `outcome` and `channel` are the keys of the confirmations' vocabularies."""

    text: str
    start: int
    end: int
    to: str | None
    outcome: str
    channel: str = "unknown"
    date: str | None = None  # EDTF, see `attempt_days`


# Somebody met, or met and quoted: no attempt yet, but a sentence that follows may make one of it.
MET, HEARD = "met", "heard"
SEVERAL = 3  # attempts behind one in which its answer may be told
NEAR = 600  # characters behind an attempt in which its answer is told


def told_once(found: Iterable[Attempt], text: str) -> list[Attempt]:
    """A sentence that tells how the attempt of the one before went on belongs to that attempt."""
    out: list[Attempt] = []
    for attempt in _answered_later(list(found)):
        last = out[-1] if out else None
        if last is None or last.to != attempt.to:
            out.append(attempt)
        elif attempt.outcome in ("pending", MET, HEARD):  # what was tried besides
            out[-1] = attempt if last.outcome == MET else last
        elif last.outcome == "partial" and attempt.outcome == "declined" and words.EMOJI.search(last.text):
            out[-1] = attempt
        elif _how(last, attempt):
            out[-1] = last._replace(outcome=attempt.outcome)
        elif not _said_already(last, attempt):
            outcome = _of_both(last, attempt, "\n" in text[last.end : attempt.start])
            channel = last.channel if last.channel != "unknown" else attempt.channel
            out[-1:] = [last._replace(outcome=outcome, channel=channel)] if outcome else [last, attempt]
    return [attempt for attempt in out if attempt.outcome not in (MET, HEARD)]


def _answered_later(found: list[Attempt]) -> Iterator[Attempt]:
    """Without what was left open of somebody whose answer is told after another one's."""
    for n, attempt in enumerate(found):
        behind = found[n + 2 : n + 2 + SEVERAL] if attempt.outcome == "pending" else ()
        if not any(later.to == attempt.to and later.start - attempt.end < NEAR for later in behind):
            yield attempt


def _how(last: Attempt, attempt: Attempt) -> bool:
    """ "X irit bicara. “Silakan ke PPID,” katanya", "X tidak mau merinci. Ia hanya menyebut …": what the refusal came to."""
    if last.outcome != "declined" or attempt.start - last.end > 2:
        return False
    if attempt.outcome == "partial":
        return bool(words.NO_DETAILS.search(last.text) and words.PRONOUN_FIRST.match(attempt.text))
    return attempt.outcome == "referred" and bool(words.HOW_IT_WAS.match(attempt.text))


def _said_already(last: Attempt, attempt: Attempt) -> bool:
    """A refusal beside part of an answer, a silent telephone of somebody who is away."""
    if attempt.outcome == "no_reply" and last.outcome == "unreachable":
        return not words.VAGUE.search(last.text) and bool(words.DEVICE.match(attempt.text))
    if last.outcome in ("declined", "promised_later", "referred") and attempt.outcome == "answered":
        return attempt.start - last.end < 3 and bool(words.QUOTED.match(attempt.text))  # how it was refused
    if last.outcome == "partial" and attempt.outcome == "no_reply":
        return attempt.start - last.end < 3  # "Pertanyaan lain tidak dijawabnya"
    return {last.outcome, attempt.outcome} == {"partial", "declined"}


def _of_both(last: Attempt, attempt: Attempt, apart: bool) -> str | None:
    """What became of one attempt told in two sentences; None where they are two attempts. `apart`: in two paragraphs."""
    before, after = last.outcome, attempt.outcome
    same = words.PRONOUN_FIRST.match(attempt.text) or words.A_MATTER.match(attempt.text)
    left_open = after == "no_reply" and not apart and same
    if (before in ("answered", HEARD) and after == "declined") or (before == "answered" and left_open):
        return "partial"  # one question was left open
    goes_on = before in ("pending", MET, HEARD, after) or (before, after) == ("answered", "partial")
    vague = before == "unreachable" and after == "no_reply" and words.VAGUE.search(last.text)
    in_the_end = not apart and after in _IN_THE_END.get(before, ())
    return after if goes_on or vague or in_the_end else None


# What an answer, or silence at first, comes to in the same paragraph.
_IN_THE_END = {"answered": ("denied", "admitted"), "no_reply": ("answered", "denied", "admitted", "partial")}
