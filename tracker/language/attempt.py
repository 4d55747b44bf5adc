"""An attempt to confirm, and how the sentences that tell of the same one become one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from . import attempt_words as words


@dataclass(frozen=True)
class Attempt:
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


def told_once(found: Iterable[Attempt]) -> list[Attempt]:
    """A sentence that tells how the attempt of the one before went on belongs to that attempt."""
    out: list[Attempt] = []
    for attempt in found:
        last = out[-1] if out else None
        if last is None or last.to != attempt.to:
            out.append(attempt)
        elif attempt.outcome in ("pending", MET, HEARD):  # what was tried besides
            out[-1] = attempt if last.outcome == MET else last
        elif not (attempt.outcome == "declined" and last.outcome == "partial"):
            outcome = _of_both(last, attempt)
            channel = last.channel if last.channel != "unknown" else attempt.channel
            out[-1:] = [replace(last, outcome=outcome, channel=channel)] if outcome else [last, attempt]
    return [attempt for attempt in out if attempt.outcome not in (MET, HEARD)]


def _of_both(last: Attempt, attempt: Attempt) -> str | None:
    """What became of one attempt told in two sentences; None where they are two attempts."""
    answered = last.outcome in ("answered", HEARD)
    if answered and attempt.outcome == "declined":
        return "partial"  # one question was left open
    vague = last.outcome == "unreachable" and words.VAGUE.search(last.text)
    goes_on = (
        last.outcome in ("pending", MET, HEARD, attempt.outcome)
        or (last.outcome == "answered" and attempt.outcome in ("denied", "admitted", "partial"))
        or (vague and attempt.outcome == "no_reply")
    )
    return attempt.outcome if goes_on else None
