"""Sentences that tell of two who were asked, parted: "X membantah, sedangkan Y tidak menjawab"."""

import re
from collections.abc import Iterator

from .attempt_slots import Slots
from .attempt_told import Sentence, Told
from .rule import Hit

# Behind these another one is told of.
_TURNS = re.compile(
    r"(?:[;,] (?:sementara(?: itu)?|sedangkan|adapun|begitu pula|demikian pula|whereas|but|and),?|;) "
    r"(?=[A-Z]|(?:the|its|his|her|pihak|manajemen|kepala|ketua|direktur|pengelola|kontraktor|camat|lurah|bupati|wali)(?! (?:\w+ )?(?:phones?|telephone|mobile|number|voicemail|calls?|messages?|questions?)) )"
)
# "referred questions to its law firm, which did not return a message": the last one named is told of.
_WHICH = re.compile(
    r"(?<= )(?:to|with|from|ke|kepada|dengan) (?:(?:its|his|her|their|the|an?) )?(?P<who>[A-Za-z][\w'’-]+(?: [\w'’-]+){0,4}), (?:which|who|yang)(?: (?:also|juga|then|pun|ternyata))? "
)


def parted(told: Told, sentences: list[Sentence]) -> list[Sentence]:
    """The sentences of a text, each cut where it begins to tell of somebody else whom we asked as well."""
    return [part for sentence in sentences for part in _parts(told, sentence)]


def _parts(told: Told, sentence: Sentence) -> Iterator[Sentence]:
    start, end = sentence
    if len(told.outcomes.within(start, end)) + len(told.contacts.within(start, end)) > 1:
        for cut, begins in sorted(_cuts(told, sentence)):
            if cut > start and _tells(told, start, cut) and _of_its_own(told, begins, end):
                yield start, cut
                start = begins
    yield start, end


def _cuts(told: Told, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where a part ends and the next one begins."""
    for turn in _TURNS.finditer(told.text, *sentence):
        if not told.spoken.covers(turn.start()):
            yield turn.start(), turn.end()
    for which in _WHICH.finditer(told.text, *sentence):
        outcome = told.outcomes.first(which.end(), which.end() + 1)
        if outcome and outcome.key in ("no_reply", "unreachable", "declined"):
            yield which.end("who"), which.start("who")


def _tells(told: Told, start: int, end: int) -> Hit | None:
    """The first words of asking, or of a silence or refusal, which tell of asking by themselves."""
    contact = told.contacts.first(start, end)
    outcomes = told.outcomes.within(start, end)
    silent = next(
        (hit for hit in outcomes if contact or hit.key in ("no_reply", "unreachable", "declined", "referred")), None
    )
    return min((hit for hit in (contact, silent) if hit), key=lambda hit: hit.start, default=None)


def _of_its_own(told: Told, start: int, end: int) -> bool:
    """Does a part tell of somebody before it tells what came of asking them?"""
    tells = _tells(told, start, end)
    if tells is None or tells.start == start:
        return False
    known = told.speakers.at(start, tells.start) or told.body(start, tells.start)
    return bool(known or Slots(told.text, told.text.low).subject(start, tells.start))
